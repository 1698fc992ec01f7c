"""One request and its answer, read only as far as it may be. Imported late: it brings ``http.client``."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import cast

from mttq_desktop.upstream.incoming import Incoming
from mttq_desktop.upstream.unpacking import unpacked
from mttq_desktop.upstream.watch import Watch
from mttq_desktop.upstream.web_errors import WebError, WebTrouble
from mttq_desktop.upstream.wire import HEAD_BYTES, Resolve, open_line, send

_PIECE_BYTES = 64 * 1024

_FULL = range(200, 300)


@dataclass(frozen=True)
class Answer:
    """What came back; without its body unless the status says that it is what was asked for."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes = field(repr=False)

    def header(self, name: str) -> str:
        """The first header of that name; bytes beyond ASCII are taken for UTF-8, as servers send them."""
        value = str(self.headers.get(name, ""))
        return value.encode("latin-1", "replace").decode("utf-8", "replace").strip()


def exchange(
    address: str, headers: dict[str, str], resolve: Resolve, watch: Watch, most_bytes: int
) -> Answer:
    """Ask for ``address`` once, over a line of its own.

    Raises:
        WebError: of any kind but ``REFUSED`` and ``TOO_MANY_REDIRECTS``.
    """
    line = open_line(address, resolve, watch)
    with closing(line.socket):
        try:
            send(line.socket, f"GET {line.target} HTTP/1.1", {**headers, **line.headers}, watch)
            return _answer_on(line.socket, watch, most_bytes)
        except TimeoutError as error:
            raise WebError(WebTrouble.TOO_SLOW) from error
        except OSError as error:
            raise WebError(WebTrouble.OFFLINE) from error
        except (http.client.HTTPException, ValueError) as error:
            raise WebError(WebTrouble.BROKEN) from error


def _answer_on(line: socket.socket, watch: Watch, most_bytes: int) -> Answer:
    file = Incoming(line, watch, HEAD_BYTES, WebTrouble.BROKEN)
    with http.client.HTTPResponse(cast("socket.socket", file), method="GET") as response:
        response.begin()
        if file.has_ended:  # http.client takes a head that was cut for a whole one
            raise WebError(WebTrouble.BROKEN)
        if response.status not in _FULL:
            return Answer(response.status, response.headers, b"")
        if (response.length or 0) > most_bytes:
            raise WebError(WebTrouble.TOO_LARGE)
        # Chunks may take as much again as what they hold; beyond that it is all wrapping and no content.
        file.most, file.beyond = 2 * most_bytes + HEAD_BYTES, WebTrouble.TOO_LARGE
        encoding = str(response.headers.get("Content-Encoding", ""))
        body = unpacked(_pieces(response, watch), encoding, most_bytes, watch)
        return Answer(response.status, response.headers, body)


def _pieces(response: http.client.HTTPResponse, watch: Watch) -> Iterator[bytes]:
    while piece := response.read1(_PIECE_BYTES):
        watch.check()
        yield piece
    if response.length:  # it was announced longer than it is
        raise WebError(WebTrouble.BROKEN)
