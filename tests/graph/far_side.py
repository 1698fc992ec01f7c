"""A far side at the level of sockets: it can misbehave in ways no honest server does."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

PATIENCE = 10.0
"""Seconds after which a test gives up on the other side."""


@dataclass
class Request:
    """One request as it came over the wire."""

    head: str
    body: bytes

    @property
    def method(self) -> str:
        return self.head.split(" ", 1)[0]

    @property
    def target(self) -> str:
        return self.head.split(" ", 2)[1]

    def header(self, name: str) -> str:
        for line in self.head.split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return ""


@dataclass
class Connection:
    """The far end of one connection, in the hands of a script."""

    socket: socket.socket
    requests: list[Request] = field(default_factory=list)
    _rest: bytes = b""

    def read_head(self) -> str:
        """Read up to the empty line after the headers; empty when the client went away."""
        while b"\r\n\r\n" not in self._rest:
            received = self.socket.recv(65536)
            if not received:
                return ""
            self._rest += received
        head, _, self._rest = self._rest.partition(b"\r\n\r\n")
        return head.decode()

    def read_request(self) -> Request | None:
        """Read one whole request and keep it; None when the client went away."""
        head = self.read_head()
        if not head:
            return None
        request = Request(head, b"")
        length = int(request.header("Content-Length") or 0)
        while len(self._rest) < length:
            received = self.socket.recv(65536)
            if not received:
                return None
            self._rest += received
        request.body, self._rest = self._rest[:length], self._rest[length:]
        self.requests.append(request)
        return request

    def skip_request(self) -> int:
        """Read one whole request, keep nothing of it, and tell the bytes of its body."""
        length = int(Request(self.read_head(), b"").header("Content-Length"))
        left = length - len(self._rest)
        self._rest = b""
        while left > 0:
            received = len(self.socket.recv(65536))
            if not received:
                return length - left
            left -= received
        return length

    def answer(self, content: bytes, status: str = "200 OK", *headers: str) -> None:
        lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(content)}"]
        self.socket.sendall("\r\n".join([*lines, *headers, "", ""]).encode() + content)

    def reset(self) -> None:
        """Let closing tear the line down with a reset instead of a farewell."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


Script = Callable[[Connection], None]


class FarSide:
    """Plays a script on every connection made to it, and remembers the requests that came."""

    def __init__(self, script: Script, tls: ssl.SSLContext | None = None) -> None:
        self._script = script
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self.connections: list[Connection] = []

    @property
    def port(self) -> int:
        port: int = self._listener.getsockname()[1]
        return port

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def requests(self) -> list[Request]:
        return [request for connection in self.connections for request in connection.requests]

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Finish the connection being served and close."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                self._serve(self._listener.accept()[0])

    def _serve(self, accepted: socket.socket) -> None:
        accepted.settimeout(PATIENCE)
        with accepted, contextlib.suppress(OSError):
            line = self._tls.wrap_socket(accepted, server_side=True) if self._tls else accepted
            with line:
                connection = Connection(line)
                self.connections.append(connection)
                self._script(connection)


@contextlib.contextmanager
def far_side(script: Script, tls: ssl.SSLContext | None = None) -> Iterator[FarSide]:
    """A far side that plays ``script`` while the ``with`` lasts."""
    side = FarSide(script, tls)
    side.start()
    try:
        yield side
    finally:
        side.stop()


def answering(content: bytes, status: str = "200 OK", *headers: str) -> Script:
    """A script that answers every request of a connection alike."""

    def play(connection: Connection) -> None:
        while connection.read_request():
            connection.answer(content, status, *headers)

    return play
