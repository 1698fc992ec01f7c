"""A small site on this PC, to look for feeds and articles on."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Content = str | bytes | tuple[int, Mapping[str, str], bytes]


NOT_HERE: Content = (404, {}, b"Not here")


class Site:
    """Answers with its pages, and to anything else with ``otherwise``; remembers what was asked for."""

    def __init__(self, pages: Mapping[str, Content], otherwise: Content) -> None:
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                content = pages.get(self.path, otherwise)
                if not isinstance(content, tuple):
                    content = (200, {}, content.encode() if isinstance(content, str) else content)
                status, headers, body = content
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Nothing is said."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextlib.contextmanager
def site(pages: Mapping[str, Content], otherwise: Content = NOT_HERE) -> Iterator[Site]:
    """A site that is there while the ``with`` lasts."""
    there = Site(pages, otherwise)
    there.start()
    try:
        yield there
    finally:
        there.stop()
