"""The HTTP side: a quiet threading server on loopback whose connections can be cut on purpose."""

from __future__ import annotations

import io
import logging
import os
import socket
import socketserver
import threading
from collections.abc import Callable, Iterable
from typing import Any, TextIO
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

LOOPBACK = "127.0.0.1"
CONNECTION = "practice.connection"
"""Key of the WSGI environment under which the connection's socket stands."""

_IDLE_SECONDS = 300
_ENDING_SECONDS = 5

WsgiProgram = Callable[[dict[str, Any], Any], Iterable[bytes]]

log = logging.getLogger(__name__)


def cut(connection: socket.socket) -> None:
    """End the connection at once, as a broken line does; what was not sent yet never is."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        log.debug("the other side was gone already")


class _Connection(WSGIRequestHandler):
    """One connection, one request."""

    timeout = _IDLE_SECONDS
    disable_nagle_algorithm = True

    def handle(self) -> None:
        """Read the request and answer it; a client that goes away is nothing special."""
        try:
            super().handle()
        except OSError:
            log.debug("a connection ended early")

    def get_environ(self) -> dict[str, Any]:
        """The request's WSGI environment, with its socket in it."""
        return {**super().get_environ(), CONNECTION: self.connection}

    def get_stderr(self) -> TextIO:
        """Nowhere: the program logs its mistakes itself, and a broken line is none."""
        return io.StringIO()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - as inherited
        """Keep silent: an address may hold a key."""


class Server(socketserver.ThreadingMixIn, WSGIServer):
    """Serves a WSGI program on loopback until told to stop.

    Args:
        port: 0 takes any free one.

    Raises:
        OSError: when the port is taken.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    allow_reuse_address = os.name != "nt"
    """On Windows this option would let two programs share the port."""

    def __init__(self, port: int) -> None:
        self.stopping = threading.Event()
        self._open: dict[socket.socket, threading.Thread] = {}
        self._open_lock = threading.Lock()
        super().__init__((LOOPBACK, port), _Connection)
        self._thread = threading.Thread(target=self._serve, name="practice-page", daemon=True)

    def server_bind(self) -> None:
        """Take the port, without asking any name service who we are."""
        socketserver.TCPServer.server_bind(self)
        self.server_name = LOOPBACK
        self.server_port = self.server_address[1]
        self.setup_environ()

    def start(self, program: WsgiProgram) -> None:
        """Serve ``program`` on a thread of its own."""
        self.set_app(program)
        self._thread.start()

    def stop(self) -> None:
        """Stop listening and cut what is open, as if the machine were switched off."""
        self.stopping.set()
        with socket.create_connection((LOOPBACK, self.server_port)):
            self._thread.join(_ENDING_SECONDS)  # the connection wakes the thread from its sleep
        self.server_close()
        with self._open_lock:
            left = dict(self._open)
        for connection in left:
            cut(connection)
        for thread in left.values():
            thread.join(_ENDING_SECONDS)

    def process_request_thread(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as inherited
        """Answer one connection, remembered while it is open."""
        with self._open_lock:
            self._open[request] = threading.current_thread()
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._open_lock:
                del self._open[request]

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401, ARG002 - as inherited
        """Write unexpected mistakes to the log instead of the terminal."""
        log.exception("a connection failed")

    def _serve(self) -> None:
        while not self.stopping.is_set():
            self.handle_request()
