"""Answers of the documented shape become values; of any other, nothing is guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from mttq_desktop.graph.shapes import (
    granted_in,
    id_in,
    linked_posts_in,
    page_in,
    post_in,
    posts_in,
    success_in,
)
from mttq_desktop.graph.values import WrongShapeError

POST: dict[str, Any] = {
    "id": "1122_33",
    "message": "Lời",
    "created_time": "2026-11-16T02:15:00+0000",
    "permalink_url": "https://www.facebook.com/1122/posts/33",
    "is_published": True,
}


def picture(photo_id: str) -> dict[str, Any]:
    return {"media_type": "photo", "target": {"id": photo_id, "url": "x"}, "type": "photo"}


def test_a_plain_post() -> None:
    post = post_in(POST)
    assert post.created_at == datetime(2026, 11, 16, 2, 15, tzinfo=UTC)
    assert post.photo_ids == ()
    assert post.scheduled_at is None


def test_an_album_is_read_in_its_order_without_its_cover() -> None:
    album = {
        "media_type": "album",
        "target": {"id": "9"},
        "subattachments": {"data": [picture("2"), picture("1")]},
    }
    assert post_in({**POST, "attachments": {"data": [album]}}).photo_ids == ("2", "1")


def test_one_photo_and_other_things_attached() -> None:
    link = {"media_type": "link", "url": "https://mattran.org.vn"}
    video = {"media_type": "video", "target": {"id": "5"}}
    assert post_in({**POST, "attachments": {"data": [picture("7")]}}).photo_ids == ("7",)
    assert post_in({**POST, "attachments": {"data": [link, video]}}).photo_ids == ()


SHIM = "https://l.facebook.com/l.php?u=https%3A%2F%2Fmattran.org.vn%2Ftin.html&h=AT0"
LINK = {"media_type": "link", "unshimmed_url": "https://mattran.org.vn/tin.html", "url": SHIM}


def test_where_a_post_leads_is_told_once_each_the_plain_address_first() -> None:
    post = post_in({**POST, "attachments": {"data": [{**LINK, "target": {"url": SHIM}}]}})
    assert post.links == ("https://mattran.org.vn/tin.html", SHIM)
    only_by_facebook = {"media_type": "link", "target": {"url": SHIM}}
    assert post_in({**POST, "attachments": {"data": [only_by_facebook]}}).links == (SHIM,)
    assert post_in(POST).links == ()


@pytest.mark.parametrize("wrong", [None, 7, ["x"], {"url": None}, ""])
def test_a_link_in_another_shape_makes_no_post_doubtful(wrong: object) -> None:
    attachment: dict[str, Any] = {
        "media_type": "link",
        "unshimmed_url": wrong,
        "url": wrong,
        "target": {"url": wrong},
    }
    assert post_in({**POST, "attachments": {"data": [attachment]}}).links == ()
    assert post_in({**POST, "attachments": {"data": [{**attachment, "target": wrong}]}}).links == ()


def test_posts_that_point_somewhere() -> None:
    shared = {**POST, "parent_id": "44_55", "attachments": {"data": [LINK]}}
    plain, found = linked_posts_in({"data": [POST, shared]})
    assert (plain.links, plain.parent_id, plain.message) == ((), "", "Lời")
    assert found.links == ("https://mattran.org.vn/tin.html", SHIM)
    assert (found.id, found.parent_id) == ("1122_33", "44_55")
    assert found.created_at == datetime(2026, 11, 16, 2, 15, tzinfo=UTC)
    wrongs: list[dict[str, Any]] = [{"id": None}, {"created_time": ""}, {"parent_id": 5}, {"attachments": []}]
    for wrong in wrongs:
        with pytest.raises(WrongShapeError):
            linked_posts_in({"data": [{**shared, **wrong}]})


@pytest.mark.parametrize("written", [1_763_259_300, "1763259300"])
def test_a_time_for_later_may_be_a_number_or_its_digits(written: object) -> None:
    post = post_in({**POST, "scheduled_publish_time": written})
    assert post.scheduled_at == datetime.fromtimestamp(1_763_259_300, UTC)


def test_a_post_without_words_has_none() -> None:
    assert post_in({name: value for name, value in POST.items() if name != "message"}).message == ""


@pytest.mark.parametrize(
    "change",
    [
        {"id": None},
        {"id": 33},
        {"id": "a/b"},
        {"id": "x" * 201},
        {"message": ["Lời"]},
        {"created_time": None},
        {"created_time": "yesterday"},
        {"created_time": "2026-11-16T02:15:00"},
        {"is_published": "true"},
        {"is_published": None},
        {"permalink_url": 3},
        {"scheduled_publish_time": "soon"},
        {"scheduled_publish_time": 10**30},
        {"attachments": []},
        {"attachments": {"data": {}}},
        {"attachments": {"data": ["photo"]}},
        {"attachments": {"data": [{"media_type": "photo"}]}},
        {"attachments": {"data": [{"media_type": "photo", "target": {}}]}},
        {"attachments": {"data": [{"subattachments": {"data": None}}]}},
    ],
)
def test_a_post_of_another_shape(change: dict[str, Any]) -> None:
    with pytest.raises(WrongShapeError):
        post_in({**POST, **change})


@pytest.mark.parametrize("answer", [None, [], "x", {}, {"data": {}}, {"data": [None]}])
def test_lists_of_another_shape(answer: object) -> None:
    with pytest.raises(WrongShapeError):
        posts_in(answer)
    with pytest.raises(WrongShapeError):
        granted_in(answer)


def test_rows_of_another_shape() -> None:
    with pytest.raises(WrongShapeError):
        posts_in({"data": [{}]})
    with pytest.raises(WrongShapeError):
        granted_in({"data": [{"status": "granted"}]})


def test_only_what_is_granted_counts() -> None:
    rows = [{"permission": "a", "status": "granted"}, {"permission": "b", "status": "declined"}]
    assert granted_in({"data": rows}) == {"a"}


def test_ids_and_confirmations() -> None:
    assert id_in({"id": "77", "post_supports_client_mutation_id": True}) == "77"
    success_in({"success": True})
    answers: list[object] = [{}, {"success": False}, {"success": "true"}, {"success": 1}, [], None]
    for answer in answers:
        with pytest.raises(WrongShapeError):
            success_in(answer)


def test_a_page() -> None:
    page = page_in({"id": "1122", "name": "Xã Tân Hòa", "picture": {"data": {"url": "https://x/p.jpg"}}})
    assert (page.name, page.category, page.link, page.picture_url) == (
        "Xã Tân Hòa",
        "",
        "",
        "https://x/p.jpg",
    )
    for wrong in ({"id": "1122"}, {"name": "x"}, {"id": "1", "name": "x", "picture": "p.jpg"}):
        with pytest.raises(WrongShapeError):
            page_in(wrong)
