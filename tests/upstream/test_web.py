"""The line to the outside with a far side that means well."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.upstream.addresses import Allowance
from mttq_desktop.upstream.web import WebError, WebTrouble
from tests.graph.far_side import PATIENCE, Connection, answering, far_side
from tests.upstream.outside import HASTY, error_of, get, names, redirecting, saying, web
from ui.words.problem_sentences import SENTENCES

DAY_LATER = "Tue, 24 Nov 2026 02:00:00 GMT"


def test_what_is_there_comes_whole_with_what_is_told_of_it() -> None:
    headers = ('ETag: W/"a1"', "Last-Modified: Mon, 23 Nov 2026 01:00:00 GMT", "Retry-After: 90")
    with far_side(answering("Việt".encode(), "200 OK", *headers)) as side:
        address = f"{side.url}/tin?a=1#b"
        found = get(address)
    assert found.body.decode() == "Việt"
    assert (found.status, found.not_modified) == (200, False)
    assert found.address == address
    assert found.content_type == "application/json"
    assert (found.etag, found.last_modified) == ('W/"a1"', "Mon, 23 Nov 2026 01:00:00 GMT")
    assert found.retry_after == timedelta(seconds=90)
    assert side.requests[0].target == "/tin?a=1"


def test_a_request_says_who_asks_and_nothing_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    line = web()
    with far_side(answering(b"a", "200 OK", "Set-Cookie: who=you")) as side:
        for _ in range(2):
            line.get(side.url, most_bytes=10, accept="application/rss+xml")
        port = side.port
    lines = side.requests[1].head.split("\r\n")
    assert lines[0] == "GET / HTTP/1.1"
    assert {text.partition(":")[0] for text in lines[1:]} == {
        "Host",
        "User-Agent",
        "Accept",
        "Accept-Language",
        "Accept-Encoding",
        "Connection",
    }
    assert "MTTQDesktop/" in side.requests[1].header("User-Agent")
    assert side.requests[1].header("Accept") == "application/rss+xml"
    assert side.requests[1].header("Host") == f"127.0.0.1:{port}"


def test_what_is_known_already_is_not_sent_again() -> None:
    with far_side(saying(b'HTTP/1.1 304 Not Modified\r\nETag: "b"\r\n\r\n')) as side:
        found = web().get(side.url, most_bytes=10, etag='"a"', last_modified="Mon, 23 Nov 2026 01:00:00 GMT")
    assert found.not_modified
    assert (found.status, found.body, found.etag) == (304, b"", '"b"')
    assert side.requests[0].header("If-None-Match") == '"a"'
    assert side.requests[0].header("If-Modified-Since") == "Mon, 23 Nov 2026 01:00:00 GMT"


def test_a_mark_that_would_break_the_request_is_neither_kept_nor_sent() -> None:
    with far_side(answering(b"a", "200 OK", 'ETag: "a\x01b"', "Last-Modified: " + "9" * 2_000)) as side:
        found = web().get(side.url, most_bytes=10, etag='"a"\r\nCookie: b', last_modified="ngày 22")
    assert (found.etag, found.last_modified) == ("", "")
    assert "Cookie" not in side.requests[0].head
    assert "If-" not in side.requests[0].head


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("120", timedelta(seconds=120)),
        ("0", timedelta()),
        ("999999999999", timedelta(days=7)),
        (DAY_LATER, timedelta(days=1)),
        ("Tue, 24 Nov 2026 02:00:00 -0000", timedelta(days=1)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", timedelta(days=7)),
        ("Fri, 01 Jan 2021 00:00:00 GMT", timedelta()),
        ("mai", None),
        ("-5", None),
        ("²", None),
        ("Tue, 99 Nov 2026 02:00:00 GMT", None),
        ("", None),
    ],
)
def test_a_wish_to_be_left_alone_is_heard(text: str, rest: timedelta | None) -> None:
    with far_side(answering(b"", "429 Too Many Requests", f"Retry-After: {text}")) as side:
        error = error_of(side.url)
    assert (error.trouble, error.status, error.retry_after) == (WebTrouble.REFUSED, 429, rest)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_its_end_is_told(status: int) -> None:
    with (
        far_side(answering(b"here")) as other,
        far_side(redirecting(f"{other.url}/Việt Nam", f"{status} Moved")) as side,
    ):
        found, end = get(side.url), other.url
    assert found.body == b"here"
    assert found.address == f"{end}/Vi%E1%BB%87t%20Nam"
    assert "Referer" not in other.requests[0].head
    assert f"http://{other.requests[0].header('Host')}" == end


def test_a_redirect_may_be_told_from_where_it_stands() -> None:
    def once(connection: Connection) -> None:
        request = connection.read_request()
        assert request is not None
        if request.target == "/a/b":
            connection.answer(b"", "302 Found", "Location: ../c?d=1")
        else:
            connection.answer(b"here")

    with far_side(once) as side:
        assert get(f"{side.url}/a/b").address == f"{side.url}/c?d=1"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("401 Unauthorized", "web.refused"),
        ("403 Forbidden", "web.refused"),
        ("404 Not Found", "web.refused"),
        ("300 Multiple Choices", "web.refused"),
        ("304 Not Modified", "web.refused"),
        ("429 Too Many Requests", "web.broken"),
        ("503 Service Unavailable", "web.broken"),
        ("999 Denied", "web.broken"),
    ],
)
def test_a_refusal_is_told_with_its_status(status: str, code: str) -> None:
    with far_side(answering(b"words about it", status)) as side:
        error = error_of(side.url)
    assert error.trouble is WebTrouble.REFUSED
    assert error.status == int(status[:3])
    assert error.problem == Problem(code)


@pytest.mark.parametrize("trouble", list(WebTrouble))
def test_each_trouble_has_a_sentence(trouble: WebTrouble) -> None:
    assert WebError(trouble).problem.code in SENTENCES


def test_nobody_there_is_offline() -> None:
    with far_side(answering(b"")) as side:
        address = side.url
    assert error_of(address).trouble is WebTrouble.OFFLINE
    unknown = web(Allowance(), resolve=names({}))
    assert error_of("https://nhandan.vn/", unknown).trouble is WebTrouble.OFFLINE


def test_the_next_number_of_a_name_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mttq_desktop.upstream.wire.is_public", lambda _number: True)
    with far_side(answering(b"here")) as side:
        line = web(Allowance(), resolve=names({"tin.test": ["::1", "127.0.0.2", "127.0.0.1"]}))
        address = f"http://tin.test:{side.port}/"
        assert get(address, line).body == b"here"
    assert f"http://{side.requests[0].header('Host')}/" == address


def test_a_look_up_that_does_not_end_is_offline() -> None:
    over = threading.Event()

    def resolve(_host: str) -> list[str]:
        over.wait(PATIENCE)
        return []

    error = error_of("https://nhandan.vn/", web(Allowance(), HASTY, resolve))
    over.set()
    assert error.trouble is WebTrouble.OFFLINE


def test_many_threads_share_few_lines() -> None:
    busy, most_busy = 0, 0
    lock = threading.Lock()
    eight = threading.Barrier(8)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            nonlocal busy, most_busy
            with lock:
                busy += 1
                most_busy = max(most_busy, busy)
            eight.wait(PATIENCE)
            with lock:
                busy -= 1
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.path.encode())

        def log_message(self, *_args: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server, ThreadPoolExecutor(24) as pool:
        serving = pool.submit(server.serve_forever, 0.05)
        line = web()
        addresses = [f"http://127.0.0.1:{server.server_port}/{number}" for number in range(16)]
        bodies = list(pool.map(lambda address: get(address, line).body, addresses))
        server.shutdown()
        serving.result()
    assert bodies == [f"/{number}".encode() for number in range(16)]
    assert most_busy == 8


def test_whoever_waits_for_a_line_can_give_up() -> None:
    over = threading.Event()
    inside = threading.Semaphore(0)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            inside.release()
            over.wait(PATIENCE)

        def log_message(self, *_args: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server, ThreadPoolExecutor(10) as pool:
        serving = pool.submit(server.serve_forever, 0.05)
        line = web()
        address = f"http://127.0.0.1:{server.server_port}/"
        waiting = [pool.submit(error_of, address, line) for _ in range(8)]
        for _ in waiting:
            assert inside.acquire(timeout=PATIENCE)
        nobody = threading.Event()
        nobody.set()
        assert error_of(address, line, cancel=nobody).trouble is WebTrouble.CANCELLED
        over.set()
        assert {future.result().trouble for future in waiting} == {WebTrouble.OFFLINE}
        server.shutdown()
        serving.result()


def test_what_the_line_needs_is_imported_late() -> None:
    heavy = (
        "requests",
        "urllib3",
        "truststore",
        "ssl",
        "http.client",
        "email",
        "urllib.request",
        "idna",
        "PIL",
    )
    code = (
        "import sys, mttq_desktop.upstream.addresses, mttq_desktop.upstream.web\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert out.stdout.strip() == "[]"
