"""What surely was not executed, and what may have been, over real sockets."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import GraphError, Offline, OurBug, Unsure
from tests.graph.far_side import PATIENCE, Connection, Script, answering, far_side

KEY = "EAAGplantedkeyplantedkey"
WORDS = "Lời của bài viết không được lọt ra ngoài"
SHORT = Waits(connect=0.3, read=0.3, upload=0.3)

Use = Callable[[GraphClient], object]


def client_for(url: str, waits: Waits = SHORT) -> GraphClient:
    return GraphClient(url, "1122", KEY, lambda: datetime.now(UTC), waits)


def write(client: GraphClient) -> object:
    return client.create_post(message=WORDS, link="", photo_ids=[])


def read(client: GraphClient) -> object:
    return client.read_post("1122_33")


def remove(client: GraphClient) -> object:
    client.delete_post("1122_33")
    return None


def error_of(url: str, use: Use, waits: Waits = SHORT) -> GraphError:
    with client_for(url, waits) as client, pytest.raises(GraphError) as caught:
        use(client)
    return caught.value


# What happens before a byte of the request is sent


@pytest.mark.parametrize("use", [write, read, remove])
def test_a_refused_connection_is_offline(use: Use) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    error = error_of(f"http://127.0.0.1:{port}", use)
    assert type(error) is Offline
    assert error.detail == "NewConnectionError"


@pytest.mark.parametrize("use", [write, read, remove])
def test_a_name_that_cannot_be_found_is_offline(use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    for host in ("no-such-host.invalid", "a" * 70 + ".invalid"):
        assert type(error_of(f"http://{host}", use)) is Offline


@pytest.mark.parametrize("use", [write, read, remove])
def test_a_connection_that_is_never_made_is_offline(use: Use) -> None:
    # A listener with a full queue lets no further connection come about, and does not refuse it either.
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(listener.getsockname())
        error = error_of(f"http://127.0.0.1:{listener.getsockname()[1]}", use)
        for each in waiting:
            each.close()
    assert type(error) is Offline
    assert error.detail == "ConnectTimeoutError"


@pytest.mark.parametrize("use", [write, read, remove])
@pytest.mark.parametrize("url", ["http://", "ftp://127.0.0.1", "http://127.0.0.1:99999"])
def test_an_address_that_is_none_is_offline(use: Use, url: str) -> None:
    assert type(error_of(url, use)) is Offline


# What happens once it may have been sent


def close_at_once(_connection: Connection) -> None:
    """Accept and go away."""


def reset_at_the_first_byte(connection: Connection) -> None:
    connection.socket.recv(1)
    connection.reset()


def close_after_the_request(connection: Connection) -> None:
    connection.read_request()


def reset_after_the_request(connection: Connection) -> None:
    connection.read_request()
    connection.reset()


def close_in_the_status_line(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(b"HTTP/1.1 20")


def close_in_the_headers(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: applic")


def close_in_the_answer(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"id":"1122_33"}')


def reset_in_the_answer(connection: Connection) -> None:
    close_in_the_answer(connection)
    connection.reset()


def close_in_a_chunk(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{"id":')


def close_within_words_without_a_length(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(b'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"id":"1122_33","message":"')


def broken_compression(connection: Connection) -> None:
    connection.read_request()
    connection.answer(b"this is no gzip", "200 OK", "Content-Encoding: gzip")


def not_http(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")


def bad_chunks(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n")


CUTS = [
    close_at_once,
    reset_at_the_first_byte,
    close_after_the_request,
    reset_after_the_request,
    close_in_the_status_line,
    close_in_the_headers,
    close_in_the_answer,
    reset_in_the_answer,
    close_in_a_chunk,
    close_within_words_without_a_length,
    broken_compression,
    not_http,
    bad_chunks,
]


@pytest.mark.parametrize("cut", CUTS)
def test_a_cut_line_leaves_a_write_unsure_and_is_never_tried_again(cut: Script) -> None:
    for use in (write, remove):
        with far_side(cut) as side:
            assert type(error_of(side.url, use)) is Unsure
        assert len(side.connections) == 1
        assert len(side.requests) <= 1


@pytest.mark.parametrize("cut", CUTS)
def test_a_cut_line_makes_a_reading_offline(cut: Script) -> None:
    with far_side(cut) as side:
        assert type(error_of(side.url, read)) is Offline
    assert len(side.connections) == 1


def upload(photo: Path) -> Use:
    return lambda client: client.upload_photo(photo, alt_text="")


@pytest.mark.parametrize("cut", CUTS)
def test_a_cut_line_leaves_an_upload_unsure(cut: Script, tmp_path: Path) -> None:
    photo = tmp_path / "ready.jpg"
    photo.write_bytes(bytes(300_000))
    with far_side(cut) as side:
        assert type(error_of(side.url, upload(photo))) is Unsure
    assert len(side.connections) == 1


def test_an_upload_cut_in_the_middle_is_unsure(tmp_path: Path) -> None:
    photo = tmp_path / "ready.jpg"
    photo.write_bytes(bytes(30_000_000))

    def cut_in_the_body(connection: Connection) -> None:
        connection.read_head()
        connection.socket.recv(100_000)
        connection.reset()

    with far_side(cut_in_the_body) as side:
        assert type(error_of(side.url, upload(photo), Waits())) is Unsure
    assert len(side.connections) == 1


def test_an_upload_refused_in_the_middle_is_told_why(tmp_path: Path) -> None:
    photo = tmp_path / "ready.jpg"
    photo.write_bytes(bytes(3_000_000))

    def refuse_early(connection: Connection) -> None:
        connection.read_head()
        connection.answer(
            b'{"error":{"code":190,"error_subcode":463}}', "400 Bad Request", "Connection: close"
        )
        while connection.socket.recv(1_000_000):
            pass

    with far_side(refuse_early) as side:
        error = error_of(side.url, upload(photo), Waits(read=PATIENCE, upload=PATIENCE))
    assert (error.code, error.subcode) == (190, 463)


@pytest.mark.parametrize(("use", "kind"), [(write, Unsure), (remove, Unsure), (read, Offline)])
def test_an_answer_that_does_not_come_in_time(use: Use, kind: type[GraphError]) -> None:
    over = threading.Event()

    def keep_silent(connection: Connection) -> None:
        connection.read_request()
        over.wait(PATIENCE)

    with far_side(keep_silent) as side:
        error = error_of(side.url, use)
        over.set()
    assert type(error) is kind
    assert error.detail == "ReadTimeout"
    assert len(side.requests) == 1


@pytest.mark.parametrize(("use", "kind"), [(write, Unsure), (read, Offline)])
def test_an_answer_that_stops_on_its_way(use: Use, kind: type[GraphError]) -> None:
    over = threading.Event()

    def stop_in_the_answer(connection: Connection) -> None:
        close_in_the_answer(connection)
        over.wait(PATIENCE)

    with far_side(stop_in_the_answer) as side:
        error = error_of(side.url, use)
        over.set()
    assert type(error) is kind


@pytest.mark.parametrize(("use", "kind"), [(write, Unsure), (read, Offline)])
def test_an_answer_that_trickles_for_ever(
    use: Use, kind: type[GraphError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mttq_desktop.graph.transport._ANSWER_SECONDS", 0.2)
    over = threading.Event()

    def trickle(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n")
        while not over.wait(0.05):
            connection.socket.sendall(b" ")

    with far_side(trickle) as side:
        error = error_of(side.url, use)
        over.set()
    assert type(error) is kind


@pytest.mark.parametrize(("use", "kind"), [(write, Unsure), (read, Offline)])
def test_an_enormous_answer_is_not_read(use: Use, kind: type[GraphError]) -> None:
    def pour(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        for _ in range(1000):
            connection.socket.sendall(b" " * 1_000_000)
            poured.append(1_000_000)

    poured: list[int] = []
    with far_side(pour) as side:
        assert type(error_of(side.url, use, Waits())) is kind
    assert sum(poured) < 50_000_000


# Answers that are whole but wrong

PROXY_PAGE = b"<html><head><title>502 Bad Gateway</title></head></html>"


@pytest.mark.parametrize(
    "script",
    [
        answering(PROXY_PAGE, "502 Bad Gateway"),
        answering(PROXY_PAGE, "200 OK"),
        answering(PROXY_PAGE, "403 Forbidden"),
        answering(b"", "204 No Content"),
        answering(b'{"id":"1122_33"', "200 OK"),
        answering(b"", "500 Internal Server Error"),
        answering(b'{"error":{"code":1}}', "500 Internal Server Error"),
        answering(b'{"error":{"code":2}}', "200 OK"),
    ],
)
def test_an_answer_that_says_nothing_is_a_lost_answer(script: Script) -> None:
    for use, kind in ((write, Unsure), (remove, Unsure), (read, Offline)):
        with far_side(script) as side:
            assert type(error_of(side.url, use)) is kind
        assert len(side.requests) == 1


@pytest.mark.parametrize(
    "content",
    [b"[]", b"3", b'"1122_33"', b"{}", b'{"id":5}', b'{"id":""}', b'{"id":"../x"}', b'{"success":false}'],
)
def test_an_answer_of_the_wrong_shape(content: bytes) -> None:
    for use, kind in ((write, Unsure), (remove, Unsure), (read, OurBug)):
        with far_side(answering(content)) as side:
            assert type(error_of(side.url, use)) is kind
        assert len(side.requests) == 1


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Again", "308 Moved"])
def test_a_redirect_is_not_followed_and_the_key_stays_here(status: str) -> None:
    with far_side(answering(b'{"id":"1122_33"}')) as elsewhere:
        for use, kind in ((write, Unsure), (remove, Unsure), (read, Offline)):
            with far_side(answering(b"", status, f"Location: {elsewhere.url}/v25.0/me")) as side:
                assert type(error_of(side.url, use)) is kind
            assert len(side.requests) == 1
    assert not elsewhere.connections


# Lines kept open


def test_calls_that_follow_closely_use_one_line() -> None:
    with far_side(answering(b'{"id":"1122_33"}')) as side, client_for(side.url) as client:
        for _ in range(3):
            write(client)
        client.close()
    assert len(side.connections) == 1
    assert len(side.requests) == 3


def test_a_line_unused_for_long_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mttq_desktop.graph.transport._IDLE_SECONDS", -1.0)
    with far_side(answering(b'{"id":"1122_33"}')) as side, client_for(side.url) as client:
        write(client)
        write(client)
        client.close()
    assert [len(connection.requests) for connection in side.connections] == [1, 1]


def test_a_line_that_was_closed_meanwhile_is_left_and_the_write_goes_out_once() -> None:
    closed = threading.Event()

    def answer_once_and_close(connection: Connection) -> None:
        connection.read_request()
        connection.answer(b'{"id":"1122_33"}')
        connection.socket.shutdown(socket.SHUT_RDWR)
        closed.set()

    with far_side(answer_once_and_close) as side, client_for(side.url) as client:
        write(client)
        assert closed.wait(PATIENCE)
        assert write(client) == "1122_33"
    assert [len(connection.requests) for connection in side.connections] == [1, 1]


def test_a_line_that_dies_under_a_write_is_unsure_and_the_write_is_not_repeated() -> None:
    def die_on_the_second(connection: Connection) -> None:
        connection.read_request()
        connection.answer(b'{"id":"1122_33"}')
        connection.read_head()
        connection.reset()

    with far_side(die_on_the_second) as side, client_for(side.url, Waits()) as client:
        write(client)
        with pytest.raises(Unsure):
            write(client)
    assert len(side.connections) == 1
