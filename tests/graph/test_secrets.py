"""No key and no words of a post in any error, traceback or log line."""

from __future__ import annotations

import json
import logging
import socket
import traceback
from datetime import UTC, datetime

import pytest

from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import GraphError, Refused, SignInNeeded
from tests.graph.far_side import Connection, Script, answering, far_side

KEY = "EAAGplantedkeyplantedkey"
WORDS = "Planted words, with no accent so that no encoding hides them"


def complaint(**more: object) -> bytes:
    return json.dumps({"error": {"message": f"Malformed access token {KEY}", **more}}).encode()


def go_away(_connection: Connection) -> None:
    """Accept and close."""


def reset_after_the_request(connection: Connection) -> None:
    connection.read_request()
    connection.reset()


def short_answer(connection: Connection) -> None:
    connection.read_request()
    connection.socket.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{")


SCRIPTS = [
    go_away,
    reset_after_the_request,
    short_answer,
    answering(b"{}"),
    answering(f"{KEY} {WORDS}".encode(), "502 Bad Gateway"),
    answering(complaint(code=190, error_user_msg=f"{KEY}"), "400 Bad Request"),
    answering(complaint(code=100, error_user_msg=f"{KEY}"), "400 Bad Request"),
    answering(complaint(code=2500), "400 Bad Request"),
    answering(complaint(code=4), "400 Bad Request"),
    answering(b"", "302 Found", f"Location: https://x.invalid/?{KEY}"),
]


def told_by(url: str, key: str = KEY) -> tuple[GraphError, str]:
    """The error of a write, and all that could be told about it."""
    with GraphClient(url, "1122", key, lambda: datetime.now(UTC), Waits(1, 1, 1)) as client:
        with pytest.raises(GraphError) as caught:
            client.create_post(message=WORDS, link="", photo_ids=[])
        error = caught.value
        told = [str(error), repr(error), repr(vars(error)), repr(client)]
    chain: BaseException | None = error
    while chain is not None:
        told += [str(chain), repr(chain), repr(vars(chain))]
        chain = chain.__cause__ or chain.__context__
    return error, "\n".join([*told, *traceback.format_exception(error)])


def assert_kept_secret(told: str, key: str = KEY) -> None:
    for secret in (key, WORDS, "Planted"):
        assert secret not in told


@pytest.mark.parametrize("script", SCRIPTS)
def test_an_error_tells_neither_key_nor_words(script: Script, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), far_side(script) as side:
        _, told = told_by(side.url)
    assert_kept_secret(told + caplog.text)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_nor_does_a_failure_to_connect(scheme: str, caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with caplog.at_level(logging.DEBUG):
        _, told = told_by(f"{scheme}://127.0.0.1:{port}")
    assert_kept_secret(told + caplog.text)


def test_an_error_stands_alone_without_those_it_came_from() -> None:
    with far_side(reset_after_the_request) as side:
        error, _ = told_by(side.url)
    assert error.__cause__ is None
    assert error.__context__ is None


def test_facebooks_sentence_is_kept_without_the_key() -> None:
    body = complaint(code=100, error_user_msg=f"Mã {KEY} không đúng")
    with far_side(answering(body, "400 Bad Request")) as side:
        error, _ = told_by(side.url)
    assert isinstance(error, Refused)
    assert error.user_message == "Mã  không đúng"


@pytest.mark.parametrize("key", ["", "planted key", "planted\nkey: x", "plantedkhoá"])
def test_a_key_that_cannot_be_one_is_never_sent(key: str) -> None:
    with far_side(answering(b'{"id":"1"}')) as side:
        error, told = told_by(side.url, key)
    assert isinstance(error, SignInNeeded)
    assert not key or key not in told
    assert not side.connections


def test_a_successful_write_shows_the_key_only_in_its_header(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with (
        far_side(answering(b'{"id":"1122_33"}')) as side,
        GraphClient(side.url, "1122", KEY, lambda: datetime.now(UTC)) as client,
    ):
        client.create_post(message=WORDS, link="", photo_ids=[])
        client.close()
    request = side.requests[0]
    assert request.header("Authorization") == f"Bearer {KEY}"
    assert KEY not in request.target
    assert KEY.encode() not in request.body
    assert "Planted" not in request.head
    assert_kept_secret(caplog.text)
