"""A line to the host of an address, connected to nothing but what was checked.

Imported late: it brings ``ssl`` and ``http.client``.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import http.client
import os
import selectors
import socket
import ssl
import threading
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from typing import cast
from urllib.parse import SplitResult, unquote, urlsplit

import truststore

from mttq_desktop.upstream.incoming import Incoming
from mttq_desktop.upstream.networks import IpAddress, is_public, number_in
from mttq_desktop.upstream.watch import Slices, Watch
from mttq_desktop.upstream.web_errors import WebError, WebTrouble

Resolve = Callable[[str], Sequence[str]]
"""The numbers a name leads to, as text; OSError where there are none."""

HEAD_BYTES = 128 * 1024
"""What may come before a body begins."""

_NUMBERS_TRIED = 4

_LOOK_UP_BESIDE_PROXY_SECONDS = 2.0
"""Behind an office's proxy a name often cannot be looked up at all."""

_UNDER_WAY = frozenset(
    {errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", errno.EWOULDBLOCK)}
)


@dataclass(frozen=True)
class Line:
    """An open line.

    Attributes:
        target: what is asked for on it.
        headers: more headers that it wants.
    """

    socket: socket.socket
    target: str
    headers: dict[str, str] = field(default_factory=dict, repr=False)


def numbers_of(host: str) -> list[str]:
    """What the system's resolver says."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def open_line(address: str, resolve: Resolve, watch: Watch) -> Line:
    """A line to the host of ``address``, which is usable (``addresses.usable``).

    The name is looked up once, every number it leads to must be public, and the line goes to one of these
    very numbers, so that a second answer of the name's owner changes nothing. TLS still proves the name.

    Where the system has a proxy, that one looks the name up and connects. The name is then looked up here as
    well, if that can be done, and refused if it is private; what the proxy connects to cannot be seen here.
    A number of this PC, which only an allowance makes usable, is reached without a proxy.

    Raises:
        WebError: ``PRIVATE``, ``OFFLINE``, ``CERTIFICATE``, ``BROKEN``; or ``watch`` ends it.
    """
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    target = parts._replace(scheme="", netloc="", fragment="").geturl()
    numbers = _numbers_of_this_pc(parts)
    proxy = "" if numbers else _proxy_for(parts.scheme, host)
    if proxy:
        return _line_by_proxy(proxy, parts, host, port, resolve, watch)
    line = _connected(numbers or _public_numbers(host, resolve, watch), port, watch)
    return Line(_secured(line, host, watch) if parts.scheme == "https" else line, target)


def _numbers_of_this_pc(parts: SplitResult) -> list[IpAddress]:
    host = parts.hostname or ""
    if host == "localhost":
        return [ip_address("127.0.0.1"), ip_address("::1")]
    number = number_in(f"[{host}]" if ":" in host else host)
    return [] if number is None else [number]


def _public_numbers(
    host: str, resolve: Resolve, watch: Watch, seconds: float | None = None
) -> list[IpAddress]:
    """All numbers of a name; a single one that is not public condemns them all."""
    numbers = _looked_up(host, resolve, watch, seconds or watch.patience.connect)
    if not all(is_public(number) for number in numbers):
        raise WebError(WebTrouble.PRIVATE)
    return numbers


def _looked_up(host: str, resolve: Resolve, watch: Watch, seconds: float) -> list[IpAddress]:
    """Asked on a thread of its own: the system may take minutes to find out that there is no network."""
    answers: SimpleQueue[list[IpAddress]] = SimpleQueue()

    def look_up() -> None:
        try:
            answers.put([ip_address(number) for number in resolve(host)])
        except (OSError, ValueError):
            answers.put([])

    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    slices = watch.slices_of(seconds, WebTrouble.OFFLINE)
    while True:
        with contextlib.suppress(Empty):
            numbers = answers.get(timeout=slices.next())
            break
    if not numbers:
        raise WebError(WebTrouble.OFFLINE)
    return numbers


def _connected(numbers: Sequence[IpAddress], port: int, watch: Watch) -> socket.socket:
    """A line to the first number that answers; together they have the time that one would have."""
    *others, last = numbers[:_NUMBERS_TRIED]
    seconds = watch.patience.connect / (len(others) + 1)
    for number in others:
        try:
            return _connected_to(number, port, watch, seconds)
        except WebError as error:
            if error.trouble is not WebTrouble.OFFLINE:
                raise
    return _connected_to(last, port, watch, seconds)


def _connected_to(number: IpAddress, port: int, watch: Watch, seconds: float) -> socket.socket:
    try:
        line = socket.socket(socket.AF_INET6 if number.version == 6 else socket.AF_INET, socket.SOCK_STREAM)
        try:
            _connect(line, str(number), port, watch.slices_of(seconds, WebTrouble.OFFLINE))
        except BaseException:
            line.close()
            raise
    except OSError as error:
        raise WebError(WebTrouble.OFFLINE) from error
    return line


def _connect(line: socket.socket, number: str, port: int, slices: Slices) -> None:
    line.setblocking(False)
    problem = line.connect_ex((number, port))
    if problem in _UNDER_WAY:
        slices.until_ready(line, selectors.EVENT_WRITE)
        problem = line.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if problem:
        raise OSError(problem, os.strerror(problem))


def _secured(line: socket.socket, host: str, watch: Watch) -> socket.socket:
    """TLS on ``line``, once the far side has proven to be ``host`` by what the system trusts.

    Each line has a context of its own: one that is shared is locked while any handshake lasts.
    """
    line.settimeout(watch.left_of(watch.patience.connect))
    try:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT).wrap_socket(line, server_hostname=host)
    except ssl.SSLCertVerificationError as error:
        raise WebError(WebTrouble.CERTIFICATE) from error
    except (ssl.SSLEOFError, ssl.SSLZeroReturnError) as error:
        raise WebError(WebTrouble.OFFLINE) from error
    except (ssl.SSLError, ValueError) as error:
        raise WebError(WebTrouble.BROKEN) from error
    except OSError as error:
        raise WebError(WebTrouble.OFFLINE) from error
    finally:
        line.close()  # the secured one has taken it over; without one it is of no use


# The office's proxy


def _proxy_for(scheme: str, host: str) -> str:
    """The address of the system's proxy; empty where there is none for ``host``."""
    proxies = urllib.request.getproxies()
    proxy = proxies.get(scheme) or proxies.get("all") or ""
    return "" if not proxy or urllib.request.proxy_bypass(host) else proxy


def _line_by_proxy(
    proxy: str, parts: SplitResult, host: str, port: int, resolve: Resolve, watch: Watch
) -> Line:
    try:
        _public_numbers(host, resolve, watch, _LOOK_UP_BESIDE_PROXY_SECONDS)
    except WebError as error:
        if error.trouble is not WebTrouble.OFFLINE:
            raise
    line, headers = _connected_to_proxy(proxy, resolve, watch)
    if parts.scheme == "http":
        return Line(line, parts._replace(fragment="").geturl(), headers)
    try:
        _let_through(line, f"[{host}]:{port}" if ":" in host else f"{host}:{port}", headers, watch)
    except BaseException:
        line.close()
        raise
    return Line(_secured(line, host, watch), parts._replace(scheme="", netloc="", fragment="").geturl())


def _connected_to_proxy(proxy: str, resolve: Resolve, watch: Watch) -> tuple[socket.socket, dict[str, str]]:
    """A line to the proxy, wherever it is: the system says that it may be asked."""
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        host, port = parts.hostname, parts.port or 80
        if parts.scheme != "http" or not host:
            raise WebError(WebTrouble.OFFLINE)
        number = number_in(f"[{host}]" if ":" in host else host)
    except ValueError as error:
        raise WebError(WebTrouble.OFFLINE) from error
    numbers = _looked_up(host, resolve, watch, watch.patience.connect) if number is None else [number]
    headers = {}
    if parts.username:
        name = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers["Proxy-Authorization"] = f"Basic {base64.b64encode(name.encode()).decode()}"
    return _connected(numbers, port, watch), headers


def _let_through(line: socket.socket, place: str, headers: dict[str, str], watch: Watch) -> None:
    """Have the proxy join ``line`` to ``place``."""
    file = Incoming(line, watch, HEAD_BYTES, WebTrouble.BROKEN)
    try:
        send(line, f"CONNECT {place} HTTP/1.1", {"Host": place, **headers}, watch)
        with http.client.HTTPResponse(cast("socket.socket", file), method="CONNECT") as answer:
            answer.begin()
            if answer.status // 100 != 2:
                raise WebError(WebTrouble.OFFLINE)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise WebError(WebTrouble.OFFLINE) from error


def send(line: socket.socket, first: str, headers: dict[str, str], watch: Watch) -> None:
    """Send the head of a request; there is no body."""
    lines = [first, *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    line.settimeout(watch.left_of(watch.patience.silence))
    line.sendall("\r\n".join(lines).encode("ascii"))
