"""One call over the line, and what surely did or did not happen when it fails.

The only module that imports requests; whoever needs it imports it late, as it costs start-up time.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
import urllib3
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, NewConnectionError

from mttq_desktop import __version__
from mttq_desktop.graph.call import Answer, Call
from mttq_desktop.graph.errors import GraphError, Offline, lost_answer

_SEND_SECONDS = 120.0
"""How long one chunk of a body may take to leave this computer."""

_ANSWER_SECONDS = 60.0
"""How long an answer that has begun may take in all."""

_SENT_AHEAD = 64 * 1024
"""Bytes the system may take from us before they are on their way. Left alone it takes a whole photo at once,
and nobody could tell how far a slow line has come. Enough for 10 Mbit/s and more."""

_SOCKET_OPTIONS = (
    *HTTPConnection.default_socket_options,
    (socket.SOL_SOCKET, socket.SO_SNDBUF, _SENT_AHEAD),
)

_IDLE_SECONDS = 15.0
"""Lines unused for longer are not used again: routers drop them without telling either end."""

_ANSWER_BYTES = 5 * 1024 * 1024
_READ_BYTES = 64 * 1024

_THIS_COMPUTER = frozenset({"127.0.0.1", "localhost", "::1"})


class Line:
    """Lines to one host, kept open between calls that follow closely.

    Nothing is ever sent twice: no repeat, no redirect, no stale line.

    Args:
        graph_url: the root of the Graph API; a root on this computer is reached without the system's proxy.
        key: sent in a header only; empty where the body carries one.
        connect_seconds: how long a connection may take to be made.
    """

    def __init__(self, graph_url: str, key: str, connect_seconds: float) -> None:
        self._connect_seconds = connect_seconds
        self._used_at = time.monotonic()
        self._session = requests.Session()
        self._session.trust_env = urlsplit(graph_url).hostname not in _THIS_COMPUTER
        self._session.auth = _KeyInHeader(key)
        self._session.headers["User-Agent"] = f"Mozilla/5.0 (compatible; MTTQDesktop/{__version__})"
        self._session.mount("https://", _TellingAdapter(max_retries=0))
        self._session.mount("http://", _TellingAdapter(max_retries=0))

    def exchange(self, call: Call) -> Answer:
        """Send ``call`` once and return the whole answer, of whatever status.

        Raises:
            Offline: it surely was not executed, or it was a reading whose answer was lost.
            Unsure: it was a write whose answer was lost.
            ProblemError: from the body, which then was not sent whole.
        """
        outcome = self._attempt(call)
        if isinstance(outcome, GraphError):
            # Raised here, not where it was caught: the errors of requests hold the request, and so the key.
            raise outcome
        return outcome

    def close(self) -> None:
        """Close the lines; they open again when needed."""
        self._session.close()

    def _attempt(self, call: Call) -> Answer | GraphError:
        self._leave_idle_lines()
        headers = {"Content-Type": call.content_type} if call.content_type else {}
        try:
            with self._session.request(
                call.method,
                call.url,
                params=call.params,
                data=call.body,
                headers=headers,
                timeout=(self._connect_seconds, call.read_seconds),
                allow_redirects=False,
                stream=True,
            ) as response:
                body = _read_whole(response.raw)
                status, answer_headers = response.status_code, dict(response.headers)
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            return _what_happened(error, is_write=call.is_write)
        finally:
            self._used_at = time.monotonic()
        if body is None:
            return lost_answer("answer too long or too slow", is_write=call.is_write)
        return Answer(status, answer_headers, body)

    def _leave_idle_lines(self) -> None:
        if time.monotonic() - self._used_at > _IDLE_SECONDS:
            self._session.close()


def _read_whole(raw: urllib3.BaseHTTPResponse) -> bytes | None:
    """The answer's body, or None when it is longer or slower than any honest answer."""
    deadline = time.monotonic() + _ANSWER_SECONDS
    body = bytearray()
    while chunk := raw.read1(_READ_BYTES, decode_content=True):
        body += chunk
        if len(body) > _ANSWER_BYTES or time.monotonic() > deadline:
            return None
    return bytes(body)


def _what_happened(error: Exception, *, is_write: bool) -> GraphError:
    for cause in _causes(error):
        if isinstance(cause, _NotConnectedError):
            return Offline(cause.detail)
        # Addresses and headers that requests refuses to send, such as a proxy's malformed address.
        if isinstance(cause, requests.RequestException) and isinstance(cause, ValueError):
            return Offline(type(cause).__name__)
    return lost_answer(type(error).__name__, is_write=is_write)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


class _NotConnectedError(NewConnectionError):
    """The connection could not be made ready, so that no byte of the request was sent."""

    def __init__(self, connection: HTTPConnection, detail: str) -> None:
        super().__init__(connection, detail)
        self.detail = detail


class _TellingConnection(HTTPConnection):
    """A connection whose failures to connect, by name, proxy or TLS, cannot be taken for later ones."""

    def connect(self) -> None:
        try:
            super().connect()
        except (OSError, HTTPError, http.client.HTTPException, ValueError) as error:
            self.close()
            raise _NotConnectedError(self, type(error).__name__) from error
        self.sock.settimeout(_SEND_SECONDS)


class _TellingTlsConnection(_TellingConnection, HTTPSConnection):
    """The same over TLS: the handshake is part of connecting."""


class _Pool(urllib3.HTTPConnectionPool):
    ConnectionCls = _TellingConnection


class _TlsPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _TellingTlsConnection


class _TellingAdapter(HTTPAdapter):
    """Uses the telling connections, and trusts what the system trusts."""

    def init_poolmanager(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (as in the base class)
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().init_poolmanager(*args, ssl_context=context, socket_options=_SOCKET_OPTIONS, **options)
        _use_telling_pools(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:  # noqa: ANN401 (as in the base class)
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        manager = super().proxy_manager_for(
            proxy,
            ssl_context=context,
            proxy_ssl_context=context,
            socket_options=_SOCKET_OPTIONS,
            **options,
        )
        _use_telling_pools(manager)
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ANN401, ARG002
        """Always verify, and add no list of authorities: the context asks the system."""
        conn.cert_reqs = "CERT_REQUIRED"


def _use_telling_pools(manager: urllib3.PoolManager) -> None:
    manager.pool_classes_by_scheme = {"http": _Pool, "https": _TlsPool}


class _KeyInHeader(AuthBase):
    """Signs requests with the key; being set, it also keeps a netrc file from signing them."""

    def __init__(self, key: str) -> None:
        self._key = key

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._key:
            request.headers["Authorization"] = f"Bearer {self._key}"
        return request
