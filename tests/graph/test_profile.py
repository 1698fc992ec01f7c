"""What the Page tells about itself, filling it in, and whose a key is."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import OurBug, Refused, RefusedWhy, SignInNeeded, SignInWhy, Unsure
from mttq_desktop.graph.profile import profile_in
from mttq_desktop.graph.values import WrongShapeError
from mttq_desktop.practice import Fault, Kind, On, PracticePage
from tests.graph.far_side import Connection, answering, far_side
from tests.graph.test_client import NAME, client, client_with, page, photo

__all__ = ["client", "page"]

WORDS = {
    "about": "Trang của Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Hòa.",
    "description": "Tin hoạt động, vận động và giám sát của Mặt trận xã.",
    "phone": "+84 225 3123 456",
    "website": "https://tanhoa.example.vn",
}
HOURS = {"mon_1_open": "07:30", "mon_1_close": "11:30"}


def test_a_new_page_tells_what_it_has_and_what_it_has_not(page: PracticePage, client: GraphClient) -> None:
    profile = client.profile()
    assert (profile.id, profile.name) == (page.page_id, NAME)
    assert profile.link.startswith(page.web_url)
    assert profile.picture_url.startswith(page.web_url)
    assert not profile.has_picture
    assert (profile.cover_url, profile.phone, profile.emails, profile.hours) == ("", "", (), {})
    assert profile.is_published is True
    assert profile.verification == "not_verified"
    assert "MANAGE" in profile.tasks


def test_what_is_filled_in_is_read_back(client: GraphClient) -> None:
    client.update_profile(
        {
            **WORDS,
            "emails": ["mattran@tanhoa.example.vn"],
            "hours": HOURS,
            "contact_address": {"street1": "Xã Tân Hòa, thành phố Hải Phòng"},
        }
    )
    profile = client.profile()
    assert {name: getattr(profile, name) for name in WORDS} == WORDS
    assert profile.emails == ("mattran@tanhoa.example.vn",)
    assert profile.hours == HOURS
    assert profile.address == "Xã Tân Hòa, thành phố Hải Phòng"


def test_picture_and_cover_are_photos_sent_before(client: GraphClient, tmp_path: Path) -> None:
    cover, picture = (
        client.upload_photo(photo(tmp_path, colour), alt_text="") for colour in ("red", "green")
    )
    client.set_cover(cover)
    client.set_picture(picture)
    profile = client.profile()
    assert profile.has_picture
    assert picture in profile.picture_url
    assert cover in profile.cover_url


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [("phone", "gọi tôi", RefusedWhy.INPUT), ("website", "trang nhà", RefusedWhy.LINK)],
)
def test_a_part_that_is_refused_says_which_kind_it_is(
    client: GraphClient, field: str, value: str, why: RefusedWhy
) -> None:
    with pytest.raises(Refused) as caught:
        client.update_profile({"about": "Mới", field: value})
    assert caught.value.why is why
    assert client.profile().about != "Mới"


def test_filling_in_needs_its_permission(page: PracticePage) -> None:
    with client_with(page, page.key_without("pages_manage_metadata")) as client:
        with pytest.raises(SignInNeeded) as caught:
            client.update_profile(WORDS)
        assert caught.value.why is SignInWhy.PERMISSION


def test_a_lost_answer_leaves_it_open_and_may_be_repeated(page: PracticePage, client: GraphClient) -> None:
    page.order(Fault(Kind.CUT_AFTER, On.EDIT))
    with pytest.raises(Unsure):
        client.update_profile(WORDS)
    client.update_profile(WORDS)
    assert client.profile().about == WORDS["about"]


def test_pictures_are_changed_without_a_post_about_it() -> None:
    with (
        far_side(answering(b'{"success":true}')) as side,
        GraphClient(side.url, "1122", "EAAkey", lambda: datetime.now(UTC)) as client,
    ):
        client.set_cover("7")
        client.set_picture("8")
        client.close()
    cover, picture = side.requests
    assert cover.target.startswith("/v25.0/1122?")
    assert json.loads(cover.body)["no_feed_story"] is True
    assert picture.target.startswith("/v25.0/1122/picture?")
    assert json.loads(picture.body) == {"photo": "8", "suppress_stories": True}


def without_tasks(connection: Connection) -> None:
    """Facebook where a Page does not know its tasks."""
    while request := connection.read_request():
        if "tasks" in request.target:
            refusal = {"error": {"code": 100, "message": "(#100) nonexisting field (tasks)"}}
            connection.answer(json.dumps(refusal).encode(), "400 Bad Request")
        else:
            connection.answer(b'{"id":"1122","name":"M\xe1\xba\xb7t tr\xe1\xba\xadn"}')


def test_a_page_that_does_not_know_its_tasks_tells_the_rest() -> None:
    with (
        far_side(without_tasks) as side,
        GraphClient(side.url, "1122", "EAAkey", lambda: datetime.now(UTC)) as client,
    ):
        profile = client.profile()
        client.close()
    assert profile.name == "Mặt trận"
    assert profile.tasks == frozenset()
    assert profile.is_published is None
    assert not profile.has_picture


def test_the_address_is_taken_from_where_it_stands() -> None:
    node: dict[str, Any] = {"id": "1", "name": "Trang", "location": {"street": "Số 1", "city": "Hà Nội"}}
    assert profile_in(node).address == "Số 1"
    assert profile_in({**node, "contact_address": {"street1": "Số 2"}}).address == "Số 2"


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"about": 7},
        {"emails": "mattran@tanhoa.example.vn"},
        {"emails": [1]},
        {"hours": {"mon_1_open": 7}},
        {"hours": []},
        {"is_published": "yes"},
        {"cover": "x"},
        {"tasks": [None]},
    ],
)
def test_a_profile_of_another_shape_is_none(wrong: dict[str, object]) -> None:
    with pytest.raises(WrongShapeError):
        profile_in({"id": "1", "name": "Trang", **wrong})


def test_whose_a_key_is(page: PracticePage, client: GraphClient) -> None:
    me = client.me()
    assert (me.id, me.name, me.is_page) == (page.page_id, NAME, True)
    with client_with(page, page.user_key) as person:
        me = person.me()
    assert me.id != page.page_id
    assert (me.category, me.is_page) == (None, False)


def test_an_answer_of_another_shape_is_our_bug(page: PracticePage, client: GraphClient) -> None:
    page.order(Fault(Kind.OTHER_JSON, On.READ))
    with pytest.raises(OurBug):
        client.profile()


def test_names_and_texts_are_such_as_can_be_shown() -> None:
    profile = profile_in(
        {
            "id": "1122",
            "name": "Mặt trận xã \u202eẾĨL ÍRT\u202c\x00\x1b\n\n\n\nxã khác",
            "about": "Trang\u2066 của xã\ud83d",
            "description": "Một\r\nHai" + "\x00" * 10 + "x" * 200_000,
            "emails": ["a\u200b@b.vn"],
            "contact_address": {"street1": "Xóm\x07 1"},
        }
    )
    assert profile.name == "Mặt trận xã ẾĨL ÍRT xã khác"
    assert (profile.about, profile.address, profile.emails) == ("Trang của xã", "Xóm 1", ("a@b.vn",))
    assert profile.description.startswith("Một\nHaix")
    assert len(profile.description) < 20_001


def test_a_name_of_which_nothing_can_be_shown_is_none() -> None:
    with pytest.raises(WrongShapeError):
        profile_in({"id": "1122", "name": "\u202e\x00"})
