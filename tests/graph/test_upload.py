"""The upload's body: right to the byte, flat in memory, honest about a file that goes away."""

from __future__ import annotations

import os
import threading
import tracemalloc
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import Unsure
from tests.graph.far_side import Connection, FarSide, Request, answering, far_side


def client_for(side: FarSide) -> GraphClient:
    return GraphClient(side.url, "1122", "EAAGkeykey", lambda: datetime.now(UTC))


def parts_of(request: Request) -> dict[str, Message]:
    whole = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode() + request.body
    message = message_from_bytes(whole)
    parts = message.get_payload()
    assert isinstance(parts, list)
    named: dict[str, Message] = {}
    for part in parts:
        assert isinstance(part, Message)
        named[str(part.get_param("name", header="Content-Disposition"))] = part
    return named


def bytes_of(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload


def test_the_form_holds_the_photo_and_its_description(tmp_path: Path) -> None:
    photo = tmp_path / "ảnh 1.jpg"
    photo.write_bytes(os.urandom(100_001))
    told: list[tuple[int, int]] = []
    description = 'Bà con thôn 5 "chung tay"\r\ndọn đường 🌿'
    with far_side(answering(b'{"id":"77"}')) as side, client_for(side) as client:
        progress = lambda sent, size: told.append((sent, size))  # noqa: E731
        assert client.upload_photo(photo, alt_text=description, progress=progress) == "77"
        client.close()
    request = side.requests[0]
    parts = parts_of(request)
    assert (request.method, request.target) == ("POST", "/v25.0/1122/photos?locale=vi_VN")
    assert set(parts) == {"published", "alt_text_custom", "source"}
    assert bytes_of(parts["published"]) == b"false"
    assert bytes_of(parts["alt_text_custom"]).decode() == description
    assert bytes_of(parts["source"]) == photo.read_bytes()
    assert parts["source"].get_content_type() == "image/jpeg"
    assert parts["source"].get_filename() == "photo.jpg"
    assert int(request.header("Content-Length")) == len(request.body)
    assert told == sorted(told)
    assert told[-1] == (len(request.body), len(request.body))


def test_a_photo_for_later_is_temporary_and_an_empty_description_is_left_out(tmp_path: Path) -> None:
    photo = tmp_path / "ready.jpg"
    photo.write_bytes(b"")
    with far_side(answering(b'{"id":"77"}')) as side, client_for(side) as client:
        client.upload_photo(photo, alt_text="", temporary=True)
        client.close()
    parts = parts_of(side.requests[0])
    assert set(parts) == {"published", "temporary", "source"}
    assert bytes_of(parts["temporary"]) == b"true"


def test_memory_stays_flat_however_large_the_photo(tmp_path: Path) -> None:
    photo = tmp_path / "ready.jpg"
    with photo.open("wb") as file:
        file.truncate(40_000_000)

    def read_without_keeping(connection: Connection) -> None:
        assert connection.skip_request() > 40_000_000
        connection.answer(b'{"id":"77"}', "200 OK", "Connection: close")

    with far_side(read_without_keeping) as side, client_for(side) as client:
        tracemalloc.start()
        client.upload_photo(photo, alt_text="")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 4_000_000


def test_a_line_that_stands_still_for_a_while_is_waited_for(tmp_path: Path) -> None:
    photo = tmp_path / "ready.jpg"
    with photo.open("wb") as file:
        file.truncate(40_000_000)
    connect_seconds = 0.2

    def stand_still_first(connection: Connection) -> None:
        threading.Event().wait(3 * connect_seconds)
        connection.skip_request()
        connection.answer(b'{"id":"77"}', "200 OK", "Connection: close")

    waits = Waits(connect=connect_seconds)
    with (
        far_side(stand_still_first) as side,
        GraphClient(side.url, "1122", "EAAGkeykey", lambda: datetime.now(UTC), waits) as client,
    ):
        assert client.upload_photo(photo, alt_text="") == "77"


def test_a_photo_that_is_not_there_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    with (
        far_side(answering(b'{"id":"77"}')) as side,
        client_for(side) as client,
        pytest.raises(ProblemError) as caught,
    ):
        client.upload_photo(tmp_path / "gone.jpg", alt_text="")
    assert caught.value.problem.code == "photo.vanished"
    assert not side.connections


@pytest.mark.parametrize("what", ["shortened", "a folder"])
def test_a_photo_that_goes_away_while_it_is_sent_is_never_sent_whole(tmp_path: Path, what: str) -> None:
    photo = tmp_path / "ready.jpg"
    if what == "a folder":
        photo.mkdir()
    else:
        photo.write_bytes(bytes(1_000_000))

    def shorten(sent: int, _size: int) -> None:
        if what == "shortened" and sent > 100_000:
            os.truncate(photo, 200_000)

    with (
        far_side(answering(b'{"id":"77"}')) as side,
        client_for(side) as client,
        pytest.raises(ProblemError) as caught,
    ):
        client.upload_photo(photo, alt_text="", progress=shorten)
    assert caught.value.problem.code == "photo.vanished"
    assert not side.requests


def test_what_counts_as_sent_is_not_far_ahead_of_the_line(tmp_path: Path) -> None:
    """A line that takes nothing any more is seen to stand still soon, not after a whole photo."""
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(bytes(3_400_000))
    told: list[int] = [0]
    never = threading.Event()

    def wait_until_it_stands(connection: Connection) -> None:
        connection.read_head()
        before = -1
        while told[-1] != before:
            before = told[-1]
            never.wait(0.1)

    with far_side(wait_until_it_stands) as side, client_for(side) as client, pytest.raises(Unsure):
        client.upload_photo(photo, alt_text="", progress=lambda sent, _: told.append(sent))
    assert told[-1] < 600_000
