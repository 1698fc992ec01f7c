"""Papers on loopback with feeds that change, fail and ask to be left alone, as a test has it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from xml.sax.saxutils import escape

from tests.clocks import START

RSS = "application/rss+xml"


@dataclass
class Paper:
    """What stands at one address.

    Attributes:
        titles: of its items, newest first.
        status: what it answers with instead, if not 200.
        rest: what it says in Retry-After.
        body: sent as it is in place of a feed.
        picture: path of the picture that every item has.
    """

    titles: list[str] = field(default_factory=list)
    status: int = 200
    rest: str = ""
    body: bytes | None = None
    content_type: str = RSS
    picture: str = ""
    at: datetime = START

    @property
    def etag(self) -> str:
        return f'"{len(self.titles)}"'


@dataclass
class Asked:
    """One request."""

    path: str
    etag: str


class Papers:
    """All papers of one server.

    Attributes:
        at: by path.
        asked: every request so far.
        gate: answers wait until it is set.
    """

    def __init__(self, port: int, moment: datetime = START) -> None:
        self._moment = moment
        self.url = f"http://127.0.0.1:{port}"
        self.at: dict[str, Paper] = {}
        self.asked: list[Asked] = []
        self.gate = threading.Event()
        self.gate.set()
        self.most_at_once = 0
        self._at_once = 0
        self._guard = threading.Lock()

    def add(self, path: str, *titles: str) -> str:
        """A paper with these items; its address."""
        self.at[path] = Paper(list(titles), at=self._moment)
        return self.url + path

    def paths_asked(self) -> list[str]:
        """The paths asked since the last time, in order of the alphabet."""
        with self._guard:
            paths = sorted(asked.path for asked in self.asked)
            self.asked.clear()
        return paths

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        with self._guard:
            self.asked.append(Asked(request.path, request.headers.get("If-None-Match", "")))
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        self.gate.wait(30)
        with self._guard:
            self._at_once -= 1
        paper = self.at.get(request.path)
        if paper is None:
            request.send_error(404)
            return
        is_known = paper.status == 200 and request.headers.get("If-None-Match") == paper.etag
        body = b"" if is_known else paper.body if paper.body is not None else feed(self.url, paper)
        request.send_response(304 if is_known else paper.status)
        request.send_header("ETag", paper.etag)
        if paper.rest:
            request.send_header("Retry-After", paper.rest)
        if not is_known:
            request.send_header("Content-Type", paper.content_type)
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)


def feed(url: str, paper: Paper) -> bytes:
    """An RSS file of the paper's items."""
    picture = f'<enclosure url="{url}{paper.picture}" type="image/png" length="1"/>' if paper.picture else ""
    items = "".join(
        f"<item><title>{escape(title)}</title><link>{url}/bai/{escape(title.replace(' ', '-'))}</link>"
        f"<pubDate>{format_datetime(paper.at)}</pubDate>{picture}</item>"
        for title in paper.titles
    )
    channel = f"<channel><title>Báo</title>{items}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()


@contextmanager
def serving_papers(moment: datetime = START) -> Iterator[Papers]:
    """A server of papers, for the time of a test; their items are of this moment."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            papers.answer(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    papers = Papers(server.server_address[1], moment)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield papers
    papers.gate.set()
    server.shutdown()
    thread.join()
    server.server_close()
