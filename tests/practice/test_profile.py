"""Filling in the Page: what is shown of it, and what Facebook would refuse."""

from __future__ import annotations

import html
import json
from typing import Any

import pytest
import requests

from tests.practice.conftest import Caller, jpeg


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"about": "ễ" * 256}, 100),
        ({"emails": ["not a mail"]}, 100),
        ({"emails": [7]}, 100),
        ({"emails": {"a": "b@c.vn"}}, 100),
        ({"hours": {"mon_1_open": "07:30"}}, 100),
        ({"hours": {"mon_1_open": "7h30", "mon_1_close": "11:30"}}, 100),
        ({"hours": {"monday_open": "07:30", "monday_close": "11:30"}}, 100),
        ({"hours": ["07:30"]}, 100),
        ({"location": {"street": "Số 1"}}, 375),
        ({"location": {"city": "Hà Nội", "latitude": "north"}}, 160),
        ({"location": {"city": "Hà Nội", "latitude": 21.0}}, 160),
        ({"location": {"town": "Hà Nội"}}, 100),
        ({"location": "Hà Nội"}, 100),
        ({"contact_address": {"street1": 7}}, 100),
        ({"phone": "không có"}, 192),
        ({"website": "trang nhà"}, 1500),
        ({"username": "mttqtanhoa"}, 100),
        ({"name": "Tên khác"}, 100),
    ],
)
def test_a_part_that_is_refused_keeps_the_whole_call_from_being_done(
    caller: Caller, sent: dict[str, Any], code: int
) -> None:
    refused = caller.call("POST", "me", json={"description": "Mới", **sent})
    assert refused.json()["error"]["code"] == code
    assert "description" not in caller.get("me", fields="description")
    assert caller.page.journal() == []


def test_the_greatest_length_goes_through(caller: Caller) -> None:
    caller.post("me", about="ễ" * 255)
    assert caller.get("me", fields="about")["about"] == "ễ" * 255


@pytest.mark.parametrize("missing", ["pages_manage_metadata", "MANAGE"])
def test_filling_in_needs_permission_and_task(caller: Caller, missing: str) -> None:
    photo = caller.upload()
    caller.key = caller.page.key_without(missing)
    assert caller.refused("POST", "me", data={"about": "x"}) == (403, 200, 0)
    assert caller.refused("POST", "me", data={"cover": photo}) == (403, 200, 0)
    assert caller.refused("POST", "me/picture", data={"photo": photo}) == (403, 200, 0)


def test_only_the_cover_needs_business_management(caller: Caller) -> None:
    photo = caller.upload()
    caller.key = caller.page.key_without("business_management")
    assert caller.refused("POST", "me", data={"cover": photo}) == (403, 200, 0)
    caller.post("me", about="Được")
    caller.post("me/picture", photo=photo)


def test_a_task_that_is_missing_is_not_listed(caller: Caller) -> None:
    caller.key = caller.page.key_without("MANAGE")
    tasks = caller.get("me", fields="tasks")["tasks"]
    assert not {"MANAGE", "PROFILE_PLUS_MANAGE", "PROFILE_PLUS_FULL_CONTROL"} & set(tasks)
    assert "CREATE_CONTENT" in tasks


def test_a_picture_as_a_file_is_refused(caller: Caller) -> None:
    photo = caller.upload(jpeg(320, 320))
    files = {"picture": ("anh.jpg", jpeg(320, 320), "image/jpeg")}
    assert caller.refused("POST", "me/picture", files=files) == (400, 100, 0)
    assert caller.refused("POST", "me/picture", data={"photo": photo}, files=files) == (400, 100, 0)
    assert caller.get("me", fields="picture{is_silhouette}")["picture"]["data"]["is_silhouette"] is True


def test_visitors_see_what_was_filled_in(caller: Caller) -> None:
    cover, picture = caller.upload(jpeg(851, 315)), caller.upload(jpeg(320, 320))
    caller.post(
        "me",
        description="Tin của <b>Mặt trận</b> xã",
        phone="+84 24 1234 5678",
        website="https://tanhoa.example.vn",
        emails=["mattran@tanhoa.example.vn"],
        contact_address={"street1": "Xã Tân Hòa"},
        hours={
            "mon_1_open": "07:30",
            "mon_1_close": "11:30",
            "mon_2_open": "13:30",
            "mon_2_close": "17:00",
            "sat_1_open": "08:00",
            "sat_1_close": "11:00",
        },
        cover=cover,
    )
    caller.post("me/picture", photo=picture)
    text = requests.get(caller.page.web_url, timeout=20).content.decode()
    assert "<b>" not in text
    plain = html.unescape(text)
    for seen in (
        "Tin của <b>Mặt trận</b> xã",
        "+84 24 1234 5678",
        "https://tanhoa.example.vn",
        "mattran@tanhoa.example.vn",
        "Xã Tân Hòa",
        "<dt>Thứ Hai</dt><dd>07:30 - 11:30, 13:30 - 17:00</dd>",
        "<dt>Thứ Bảy</dt><dd>08:00 - 11:00</dd>",
        f'class="cover" src="{caller.page.web_url}/photos/{cover}.jpg"',
        f'class="face" src="{caller.page.web_url}/photos/{picture}.jpg"',
    ):
        assert seen in plain, seen
    assert "Thứ Ba" not in plain
    assert json.loads(caller.page.journal()[0].message)["cover_photo"] == cover
