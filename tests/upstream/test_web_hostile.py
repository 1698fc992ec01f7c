"""Answers that are endless, packed, slow, cut or nonsense: bounded in time and memory, one trouble each."""

from __future__ import annotations

import contextlib
import gzip
import random
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable

import pytest

from mttq_desktop.upstream.web import Patience, WebError, WebTrouble
from tests.graph.far_side import PATIENCE, Connection, Script, answering, far_side
from tests.photos.test_hostile import mutated
from tests.upstream.outside import HASTY, MOST, error_of, get, saying, web

HEAD = b"HTTP/1.1 200 OK\r\n"
MEGABYTE = b"a" * 1_000_000


def gzipped(content: bytes) -> bytes:
    """The same bytes at every call: the moment is left out, so that all test processes name a test alike."""
    return gzip.compress(content, mtime=0)


def feed_of(megabytes: int, sent: list[int]) -> Script:
    """Sends so many megabytes, and notes each that went."""

    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(HEAD + b"\r\n")
        for number in range(megabytes):
            connection.socket.sendall(MEGABYTE)
            sent.append(number)

    return play


def zeros(megabytes: int, wbits: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(megabytes)) + packer.flush()


# Too large


def test_200_megabytes_are_not_read() -> None:
    sent: list[int] = []
    with far_side(feed_of(200, sent)) as side:
        assert error_of(side.url).trouble is WebTrouble.TOO_LARGE
    assert len(sent) < 20


def test_an_announced_length_is_enough_to_refuse() -> None:
    over = threading.Event()

    def announce(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(HEAD + b"Content-Length: 200000000\r\n\r\n")
        over.wait(PATIENCE)

    with far_side(announce) as side:
        assert error_of(side.url).trouble is WebTrouble.TOO_LARGE
        over.set()


def test_chunks_without_end_end() -> None:
    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.socket.sendall(b"1000\r\n" + bytes(0x1000) + b"\r\n")

    with far_side(play) as side:
        assert error_of(side.url).trouble is WebTrouble.TOO_LARGE


@pytest.mark.parametrize(
    "flood",
    [b"1;" + b"x" * 1_000 + b"\r\na\r\n", b"ffffffffffffffff\r\n" + MEGABYTE, b"-5\r\n" + MEGABYTE],
    ids=["wrapping", "vast chunk", "negative chunk"],
)
def test_odd_chunks_are_bounded_as_well(flood: bytes) -> None:
    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        while True:
            connection.socket.sendall(flood)

    with far_side(play) as side:
        assert error_of(side.url, most_bytes=100_000).trouble is WebTrouble.TOO_LARGE


def test_trailers_without_end_end() -> None:
    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n")
        while True:
            connection.socket.sendall(b"X: " + b"y" * 1_000 + b"\r\n")

    with far_side(play) as side:
        assert error_of(side.url).trouble is WebTrouble.TOO_LARGE


@pytest.mark.parametrize(
    "flood",
    [b"X: " + b"y" * 60_000 + b"\r\n", b"X: y\r\n", b"y" * 1_000, b"HTTP/1.1 100 Continue\r\n\r\n"],
    ids=["long headers", "many headers", "one header", "never the answer"],
)
def test_a_head_without_end_ends(flood: bytes) -> None:
    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(b"" if flood.startswith(b"HTTP") else HEAD)
        while True:
            connection.socket.sendall(flood)

    with far_side(play) as side:
        assert error_of(side.url).trouble is WebTrouble.BROKEN


@pytest.mark.parametrize(
    ("encoding", "wbits"), [("gzip", 31), ("x-gzip", 31), ("deflate", 15), ("deflate", -15), ("GZIP", 31)]
)
def test_a_bomb_goes_off_in_small_steps(encoding: str, wbits: int) -> None:
    bomb = zeros(200, wbits)
    assert len(bomb) < MOST
    with far_side(answering(bomb, "200 OK", f"Content-Encoding: {encoding}")) as side:
        tracemalloc.start()
        try:
            error = error_of(side.url)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert error.trouble is WebTrouble.TOO_LARGE
    assert peak < 5 * MOST


def test_many_small_bombs_are_one() -> None:
    with far_side(answering(zeros(1, 31) * 200, "200 OK", "Content-Encoding: gzip")) as side:
        assert error_of(side.url).trouble is WebTrouble.TOO_LARGE


def test_packed_bytes_that_hold_nothing_are_bounded() -> None:
    """Empty blocks of a packed stream come to nothing at all, however many there are."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    beginning = packer.compress(b"a") + packer.flush(zlib.Z_FULL_FLUSH)
    empty = b"\0\0\0\xff\xff"

    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(HEAD + b"Content-Encoding: gzip\r\n\r\n" + beginning)
        while True:
            connection.socket.sendall(empty * 10_000)

    with far_side(play) as side:
        assert error_of(side.url, most_bytes=100_000).trouble is WebTrouble.TOO_LARGE


# Packed


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzipped(MEGABYTE)),
        ("gzip", gzipped(MEGABYTE[:500_000]) * 2),
        ("gzip", gzipped(MEGABYTE) + bytes(1_000)),
        ("deflate", zlib.compress(MEGABYTE)),
        ("deflate", zlib.compress(MEGABYTE)[2:-4]),
        ("identity", MEGABYTE),
    ],
)
def test_what_is_packed_is_unpacked(encoding: str, packed: bytes) -> None:
    with far_side(answering(packed, "200 OK", f"Content-Encoding: {encoding}")) as side:
        assert get(side.url).body == MEGABYTE


def test_the_last_letters_of_a_bare_stream_are_not_left_behind() -> None:
    """One step ends just where the packed bytes end, and the unpacker still holds some letters."""
    content = b"a" * (64 * 1024 + 257)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    with far_side(answering(packed, "200 OK", "Content-Encoding: deflate")) as side:
        assert get(side.url).body == content


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", b"<rss>"),
        ("gzip", gzipped(MEGABYTE)[:-9]),
        ("deflate", b"\xff" * 100),
        ("br", b"\x0b\x02\x80a\x03"),
        ("zstd", b"a"),
        ("gzip, gzip", gzipped(gzipped(b"a"))),
    ],
)
def test_what_cannot_be_unpacked_is_broken(encoding: str, packed: bytes) -> None:
    with far_side(answering(packed, "200 OK", f"Content-Encoding: {encoding}")) as side:
        assert error_of(side.url).trouble is WebTrouble.BROKEN


def test_nothing_packed_is_nothing() -> None:
    with far_side(answering(b"", "200 OK", "Content-Encoding: gzip")) as side:
        assert get(side.url).body == b""


# Too slow


def dripping(beginning: bytes, drop: bytes) -> tuple[Script, threading.Event]:
    """Sends one drop after the other, each in time, for as long as anybody listens."""
    over = threading.Event()

    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(beginning)
        while not over.wait(0.01):
            connection.socket.sendall(drop)

    return play, over


@pytest.mark.parametrize(
    ("beginning", "drop"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 ", b"O"),
        (HEAD, b"X: y\r\n"),
        (HEAD + b"X: ", b"y"),
        (HEAD + b"\r\n", b"a"),
        (HEAD + b"Content-Length: 100000\r\n\r\n", b"a"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    ],
)
def test_drops_end_when_the_time_is_over(beginning: bytes, drop: bytes) -> None:
    script, over = dripping(beginning, drop)
    with far_side(script) as side:
        began = time.monotonic()
        error = error_of(side.url, web(patience=Patience(connect=2, silence=PATIENCE, whole=0.4)))
        took = time.monotonic() - began
        over.set()
    # A head of more than a hundred headers ends for that reason.
    assert error.trouble in {WebTrouble.TOO_SLOW, WebTrouble.BROKEN}
    assert took < 2


@pytest.mark.parametrize("beginning", [b"", HEAD, HEAD + b"\r\n", HEAD + b"Content-Length: 9\r\n\r\nabc"])
def test_silence_is_too_slow(beginning: bytes) -> None:
    over = threading.Event()

    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(beginning)
        over.wait(PATIENCE)

    with far_side(play) as side:
        error = error_of(side.url, web(patience=Patience(connect=2, silence=0.2, whole=PATIENCE)))
        over.set()
    assert error.trouble is WebTrouble.TOO_SLOW


def test_redirects_share_one_time() -> None:
    over = threading.Event()

    def play(connection: Connection) -> None:
        request = connection.read_request()
        assert request is not None
        over.wait(0.15)
        connection.answer(b"", "302 Found", f"Location: {request.target}a")

    with far_side(play) as side:
        assert error_of(side.url, web(patience=HASTY)).trouble is WebTrouble.TOO_SLOW
    assert len(side.requests) < 5


@pytest.mark.parametrize("beginning", [b"", HEAD + b"\r\nabc"])
def test_a_call_that_nobody_wants_any_more_ends_at_once(beginning: bytes) -> None:
    cancel, over = threading.Event(), threading.Event()

    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(beginning)
        cancel.set()
        over.wait(PATIENCE)

    with far_side(play) as side:
        began = time.monotonic()
        error = error_of(side.url, cancel=cancel, line=web(patience=Patience()))
        took = time.monotonic() - began
        over.set()
    assert error.trouble is WebTrouble.CANCELLED
    assert took < 2


def test_a_look_up_that_nobody_wants_any_more_ends_at_once() -> None:
    cancel, over = threading.Event(), threading.Event()

    def resolve(_host: str) -> list[str]:
        cancel.set()
        over.wait(PATIENCE)
        return []

    error = error_of("https://nhandan.vn/", web(resolve=resolve), cancel=cancel)
    over.set()
    assert error.trouble is WebTrouble.CANCELLED


# Nonsense


@pytest.mark.parametrize(
    "bytes_sent",
    [
        b"\x00\xff\xfe garbage\r\n\r\n",
        b"<rss version='2.0'></rss>",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nETag: a",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\na\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\naXX",
    ],
)
def test_what_is_no_whole_answer_is_broken(bytes_sent: bytes) -> None:
    with far_side(saying(bytes_sent)) as side:
        assert error_of(side.url).trouble is WebTrouble.BROKEN


@pytest.mark.parametrize(
    ("bytes_sent", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef", b"abc"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc", b"abc"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc", b"abc"),
        (b"HTTP/1.0 200\r\n\r\nabc", b"abc"),
        (b"HTTP/1.1 200 OK\nno colon\n\nabc", b"abc"),
        (b"HTTP/1.1 204 No Content\r\n\r\nabc", b""),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nabc", b"abc"),
        ("HTTP/1.1 200 Được\r\nServer: Máy\r\n\r\nabc".encode(), b"abc"),
    ],
)
def test_odd_answers_give_what_they_hold(bytes_sent: bytes, body: bytes) -> None:
    with far_side(saying(bytes_sent)) as side:
        assert get(side.url).body == body


def test_mutated_answers_end_in_an_answer_or_a_trouble() -> None:
    """Whatever else is raised fails here."""
    chance = random.Random(20261123)
    heads = (
        HEAD + b'ETag: "a"\r\n',
        b"HTTP/1.1 302 Found\r\nLocation: /b\r\n",
        b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: Tue, 24 Nov 2026 02:00:00 GMT\r\n",
    )
    tails = (
        b"Content-Length: 3\r\n\r\nabc",
        b"Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n3;x=y\r\nabc\r\n0\r\nX: y\r\n\r\n",
        b"Content-Encoding: gzip\r\n\r\n" + gzipped(MEGABYTE[:9_000]) * 2 + b"\0\0",
        b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(MEGABYTE[:9_000])[2:-4],
    )

    def play(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(mutated(chance.choice(heads) + chance.choice(tails), chance))

    with far_side(play) as side:
        line = web(patience=Patience(connect=2, silence=0.5, whole=1))
        for _ in range(300):
            with contextlib.suppress(WebError):
                line.get(side.url, most_bytes=10_000)


def gone(_connection: Connection) -> None:
    """Accepts and goes away."""


def gone_after_the_request(connection: Connection) -> None:
    connection.read_request()


def reset(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(HEAD)
    connection.reset()


@pytest.mark.parametrize("script", [gone, gone_after_the_request, reset])
def test_a_line_that_breaks_is_offline(script: Callable[[Connection], None]) -> None:
    with far_side(script) as side:
        assert error_of(side.url).trouble is WebTrouble.OFFLINE
