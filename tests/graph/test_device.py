"""Signing in by a code: what is asked, what the answers mean, and that nothing secret is told."""

from __future__ import annotations

import json
import logging
import socket
import traceback
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

import pytest

from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.device import SCOPES, DeviceCode, DeviceCodeExpired, DeviceDoor, DeviceRefused, Poll
from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    Refused,
    RefusedWhy,
    SignInNeeded,
    Unsure,
)
from tests.graph.far_side import Connection, Script, answering, far_side

TOKEN = "plantedclienttoken"
CODE = "plantedpollingcode"
GIVEN: dict[str, Any] = {
    "code": CODE,
    "user_code": "A1B2C3D4",
    "verification_uri": "https://www.facebook.com/device",
    "expires_in": 420,
    "interval": 5,
}
ASKED = DeviceCode(CODE, "A1B2C3D4", "https://x.invalid/device", "https://x.invalid/device", 420, 5)


def door_at(url: str) -> DeviceDoor:
    return DeviceDoor(url, "4455", TOKEN, lambda: datetime.now(UTC), Waits(5, 5, 5))


def refusal(code: int, subcode: int, status: str = "400 Bad Request") -> Script:
    error = {"code": code, "error_subcode": subcode, "message": CODE, "error_user_msg": f"{CODE} {TOKEN}"}
    return answering(json.dumps({"error": error}).encode(), status)


def polled(script: Script) -> str | Poll:
    with far_side(script) as side, door_at(side.url) as door:
        try:
            return door.poll(ASKED)
        finally:
            door.close()


def test_a_code_is_asked_for_as_facebook_wants_it() -> None:
    with far_side(answering(json.dumps(GIVEN).encode())) as side, door_at(side.url) as door:
        code = door.begin()
        door.close()
    request = side.requests[0]
    assert request.target.startswith("/v25.0/device/login?")
    assert TOKEN not in request.head
    assert request.header("Authorization") == ""
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"
    assert parse_qs(request.body.decode()) == {
        "access_token": [f"4455|{TOKEN}"],
        "scope": [",".join(SCOPES)],
    }
    assert (code.code, code.user_code) == (CODE, "A1B2C3D4")
    assert code.address == "https://www.facebook.com/device"
    assert code.prefilled_address == "https://www.facebook.com/device?user_code=A1B2C3D4"
    assert (code.lives_seconds, code.interval_seconds) == (420, 5)
    assert CODE not in repr(code)


def test_what_facebook_does_not_say_is_as_usual() -> None:
    sparse = {name: GIVEN[name] for name in ("code", "user_code", "verification_uri")}
    with far_side(answering(json.dumps(sparse).encode())) as side, door_at(side.url) as door:
        code = door.begin()
        door.close()
    assert (code.lives_seconds, code.interval_seconds) == (420, 5)


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": ""},
        {"user_code": 7},
        {"user_code": "A" * 5000},
        {"user_code": "AB\u202eCD\n<b>"},
        {"code": "x\r\ny"},
        {"code": "x" * 100_000},
        {"verification_uri": "javascript:alert(1)"},
        {"verification_uri": "http://"},
        {"verification_uri": "https://facebook.com@elsewhere.invalid/device"},
        {"verification_uri": "https://elsewhere.invalid/\u202edevice\nxx"},
        {"verification_uri": "https://elsewhere.invalid/" + "x" * 5000},
        {"expires_in": 0},
        {"interval": "5"},
        {"interval": True},
    ],
)
def test_a_code_of_another_shape_is_none(wrong: dict[str, object]) -> None:
    with far_side(answering(json.dumps({**GIVEN, **wrong}).encode())) as side, door_at(side.url) as door:
        with pytest.raises(Unsure):
            door.begin()
        door.close()


def test_times_without_end_are_not_believed() -> None:
    absurd = {**GIVEN, "expires_in": 10**15, "interval": 10**12}
    with far_side(answering(json.dumps(absurd).encode())) as side, door_at(side.url) as door:
        code = door.begin()
        door.close()
    assert (code.lives_seconds, code.interval_seconds) == (3600, 60)


def test_the_key_comes_once_the_code_was_typed() -> None:
    with (
        far_side(answering(b'{"access_token":"EAAkey","expires_in":5183999}')) as side,
        door_at(side.url) as door,
    ):
        assert door.poll(ASKED) == "EAAkey"
        door.close()
    request = side.requests[0]
    assert request.target.startswith("/v25.0/device/login_status?")
    assert CODE not in request.target
    assert parse_qs(request.body.decode())["code"] == [CODE]


@pytest.mark.parametrize(
    ("told", "seconds"), [(b"5183999", 5183999), (b'"60 days"', None), (b"true", None), (b"null", None)]
)
def test_how_long_the_key_lives_is_told_where_it_is_said(told: bytes, seconds: int | None) -> None:
    answer = b'{"access_token":"EAAkey","expires_in":' + told + b"}"
    with far_side(answering(answer)) as side, door_at(side.url) as door:
        assert door.poll(ASKED) == "EAAkey"
        assert door.key_lives_seconds == seconds
        door.close()


def test_pending_and_too_fast() -> None:
    assert polled(refusal(31, 1349174)) is Poll.PENDING
    assert polled(refusal(17, 1349172)) is Poll.SLOW_DOWN


@pytest.mark.parametrize(
    ("code", "subcode", "kind"),
    [
        (463, 1349152, DeviceCodeExpired),
        (100, 1349173, DeviceRefused),
        (10, 1349173, DeviceRefused),
        (17, 0, Limited),
        (4, 0, Limited),
        (190, 0, SignInNeeded),
        (100, 0, Refused),
        (2, 0, Unsure),
    ],
)
def test_other_answers(code: int, subcode: int, kind: type[GraphError]) -> None:
    with pytest.raises(GraphError) as caught:
        polled(refusal(code, subcode))
    assert type(caught.value) is kind


def test_an_app_that_may_not_sign_in_this_way() -> None:
    with far_side(refusal(3, 0)) as side, door_at(side.url) as door:
        with pytest.raises(Refused) as caught:
            door.begin()
        door.close()
    assert caught.value.why is RefusedWhy.APP


def go_away(_connection: Connection) -> None:
    """Accept and close."""


def test_a_lost_answer_is_unsure_and_a_line_that_is_away_offline() -> None:
    with pytest.raises(Unsure):
        polled(go_away)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with door_at(f"http://127.0.0.1:{port}") as door, pytest.raises(Offline):
        door.poll(ASKED)


@pytest.mark.parametrize(
    "script", [refusal(463, 1349152), refusal(100, 0), refusal(190, 0), go_away, answering(b"{}")]
)
def test_an_error_tells_neither_code_nor_token(script: Script, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(GraphError) as caught:
        polled(script)
    told = [caplog.text, *traceback.format_exception(caught.value)]
    link: BaseException | None = caught.value
    while link is not None:
        told += [str(link), repr(vars(link))]
        link = link.__cause__ or link.__context__
    assert CODE not in "".join(told)
    assert TOKEN not in "".join(told)
