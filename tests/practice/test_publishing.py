from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import requests

from mttq_desktop.practice import PracticePage
from mttq_desktop.practice.journal import Event
from tests.practice.conftest import Caller, TurnedClock, jpeg

MEDIA_FORMS = ["json body", "json text", "indexed", "indexed json body"]


def test_a_post_goes_out_in_two_phases(caller: Caller) -> None:
    pictures = [jpeg(colour=colour) for colour in ("red", "green", "blue")]
    photos = [caller.upload(data, alt_text_custom=f"Ảnh {n}") for n, data in enumerate(pictures)]

    post = caller.create("Ngày hội\nđại đoàn kết", photos, published=False)
    assert caller.published() == []
    assert caller.get(post, fields="is_published") == {"id": post, "is_published": False}

    assert caller.post(post, is_published=True) == {"success": True}
    assert caller.post(post, is_published=True) == {"success": True}

    shown = caller.get(post, fields="is_published,permalink_url")
    assert shown["is_published"] is True
    assert shown["permalink_url"] == f"{caller.page.web_url}/posts/{post}"
    (published,) = caller.published()
    assert published["id"] == post
    assert published["message"] == "Ngày hội\nđại đoàn kết"
    assert published["permalink"] == shown["permalink_url"]
    assert [photo["id"] for photo in published["photos"]] == photos
    assert [photo["alt_text"] for photo in published["photos"]] == ["Ảnh 0", "Ảnh 1", "Ảnh 2"]
    assert [Path(photo["file"]).read_bytes() for photo in published["photos"]] == pictures
    assert [(photo["width"], photo["height"]) for photo in published["photos"]] == [(64, 48)] * 3


def test_the_post_id_begins_with_the_page(caller: Caller) -> None:
    answer = caller.post(f"{caller.page.page_id}/feed", message="Một", published=False)
    assert answer["id"].startswith(f"{caller.page.page_id}_")
    assert answer["post_supports_client_mutation_id"] is True


@pytest.mark.parametrize("form", MEDIA_FORMS)
def test_attached_photos_keep_their_order_in_every_form(caller: Caller, form: str) -> None:
    photos = [caller.upload() for _ in range(11)]
    sent = [photos[index] for index in (3, 0, 10, 1, 2, 4, 5, 6, 7, 8, 9)]
    media = [{"media_fbid": photo} for photo in sent]
    indexed = {f"attached_media[{n}]": json.dumps(one) for n, one in enumerate(media)}
    options: dict[str, object] = {
        "json body": {"json": {"message": "Một", "attached_media": media}},
        "json text": {"data": {"message": "Một", "attached_media": json.dumps(media)}},
        "indexed": {"data": {"message": "Một", **indexed}},
        "indexed json body": {
            "json": {"message": "Một", **{f"attached_media[{n}]": m for n, m in enumerate(media)}}
        },
    }
    answer = caller.call("POST", f"{caller.page.page_id}/feed", **options[form])  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    assert [photo["id"] for photo in caller.published()[0]["photos"]] == sent


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"message": ""},
        {"message": " \n "},
        {"message": "x" * 63_207},
        {"link": "không phải địa chỉ"},
        {"link": "javascript:alert(1)"},
        {"message": "x", "attached_media": "[{"},
        {"message": "x", "attached_media": '{"media_fbid":"1"}'},
        {"message": "x", "attached_media": "[1]"},
        {"message": "x", "published": "maybe"},
        {"message": "x", "scheduled_publish_time": "soon", "published": "false"},
        {"message": "x", "fields": "id,nonsense"},
    ],
)
def test_bad_posts_are_refused_and_nothing_is_made(caller: Caller, parameters: dict[str, str]) -> None:
    status, code, _ = caller.refused("POST", f"{caller.page.page_id}/feed", data=parameters)
    expected = 100
    if "message" in parameters and not parameters["message"].strip():
        expected = 197
    if "link" in parameters:
        expected = 1500
    assert (status, code) == (400, expected)
    assert caller.get(f"{caller.page.page_id}/feed")["data"] == []


def test_the_longest_message_arrives_whole_by_form(caller: Caller) -> None:
    message = "ễ" * 63_206
    answer = caller.call("POST", f"{caller.page.page_id}/feed", data={"message": message})
    assert answer.status_code == 200
    assert caller.published()[0]["message"] == message


def test_photos_alone_make_a_post(caller: Caller) -> None:
    caller.create("", [caller.upload()])
    assert caller.published()[0]["message"] == ""


def test_a_link_post_shows_its_link(caller: Caller) -> None:
    post = caller.create("Xem bài", link="https://mattran.org.vn/tin.html")
    attachments = caller.get(post, fields="attachments")["attachments"]["data"]
    assert attachments[0]["media_type"] == "link"
    assert attachments[0]["type"] == "share"
    assert attachments[0]["unshimmed_url"] == "https://mattran.org.vn/tin.html"
    assert caller.published()[0]["link"] == "https://mattran.org.vn/tin.html"


def test_a_photo_cannot_be_used_twice(caller: Caller) -> None:
    photo = caller.upload()
    caller.create("Một", [photo])
    media = json.dumps([{"media_fbid": photo}])
    sent = {"message": "Hai", "attached_media": media}
    assert caller.refused("POST", f"{caller.page.page_id}/feed", data=sent) == (400, 100, 1366051)
    twice = json.dumps([{"media_fbid": photo}] * 2)
    sent = {"message": "Hai", "attached_media": twice}
    assert caller.refused("POST", f"{caller.page.page_id}/feed", data=sent)[1] == 100


@pytest.mark.parametrize("photo", ["122999999999999999", "0", "abc", "9" * 40])
def test_a_photo_of_nobody_cannot_be_used(caller: Caller, photo: str) -> None:
    sent = {"message": "Hai", "attached_media": json.dumps([{"media_fbid": photo}])}
    assert caller.refused("POST", f"{caller.page.page_id}/feed", data=sent) == (400, 100, 33)
    assert caller.get(f"{caller.page.page_id}/feed")["data"] == []


def test_a_post_can_be_changed_and_removed(caller: Caller) -> None:
    post = caller.create("Một")
    assert caller.post(post, message="Hai") == {"success": True}
    assert caller.get(post)["message"] == "Hai"
    assert caller.refused("POST", post, data={"message": ""})[1] == 197
    assert caller.delete(post) == {"success": True}
    assert caller.refused("GET", post) == (400, 100, 33)
    assert caller.refused("DELETE", post) == (400, 100, 33)
    assert caller.refused("POST", post, data={"message": "Ba"}) == (400, 100, 33)
    assert caller.published() == []


def test_reading_after_writing_answers_the_fields_at_once(caller: Caller) -> None:
    created = caller.post(
        f"{caller.page.page_id}/feed", message="Một", published=False, fields="id,permalink_url,is_published"
    )
    assert created["is_published"] is False
    published = caller.post(created["id"], is_published=True, fields="is_published,permalink_url")
    assert published == created | {"is_published": True}


def test_a_published_photo_is_a_post_of_its_own(caller: Caller) -> None:
    files = {"anh": ("a.jpg", jpeg(), "image/jpeg")}
    answer = caller.call("POST", f"{caller.page.page_id}/photos", data={"caption": "Chào cờ"}, files=files)
    made = answer.json()
    assert caller.published()[0]["id"] == made["post_id"]
    assert caller.published()[0]["message"] == "Chào cờ"
    assert caller.published()[0]["photos"][0]["id"] == made["id"]


@pytest.mark.parametrize(("minutes", "accepted"), [(9, False), (10, True), (43_200, True), (43_201, False)])
def test_the_window_of_schedules(caller: Caller, clock: TurnedClock, minutes: int, accepted: bool) -> None:
    when = int(clock.now().timestamp()) + minutes * 60
    sent = {"message": "Mai", "published": "false", "scheduled_publish_time": str(when)}
    answer = caller.call("POST", f"{caller.page.page_id}/feed", data=sent)
    assert (answer.status_code == 200) is accepted
    assert accepted or answer.json()["error"]["code"] == 100


def test_a_scheduled_post_goes_out_by_itself(caller: Caller, clock: TurnedClock, page: PracticePage) -> None:
    photo = caller.upload(temporary="true")
    when = int(clock.now().timestamp()) + 30 * 3600
    post = caller.create("Ngày kia", [photo], published=False, scheduled_publish_time=when)
    listed = caller.get(f"{page.page_id}/scheduled_posts", fields="id,scheduled_publish_time")["data"]
    assert listed == [{"id": post, "scheduled_publish_time": when}]

    clock.turn(hours=29)
    assert caller.published() == []
    assert page.journal() == []

    clock.turn(hours=2)
    (published,) = caller.published()
    assert [published["id"], len(published["photos"])] == [post, 1]
    (entry,) = page.journal()
    assert entry.at.timestamp() == when
    assert caller.get(f"{page.page_id}/scheduled_posts")["data"] == []


def test_a_schedule_can_be_moved_and_ended_early(caller: Caller, clock: TurnedClock) -> None:
    when = int(clock.now().timestamp()) + 3600
    post = caller.create("Lát nữa", published=False, scheduled_publish_time=when)
    later = clock.now().replace(hour=23).isoformat()
    caller.post(post, scheduled_publish_time=later)
    clock.turn(hours=2)
    assert caller.published() == []
    assert caller.refused("POST", post, data={"scheduled_publish_time": str(when)})[1] == 100
    caller.post(post, is_published=True)
    assert len(caller.published()) == 1
    assert "scheduled_publish_time" not in caller.get(post, fields="scheduled_publish_time")
    assert caller.refused("POST", post, data={"scheduled_publish_time": str(when)})[1] == 100


def test_a_visible_post_has_no_schedule(caller: Caller, clock: TurnedClock) -> None:
    when = str(int(clock.now().timestamp()) + 3600)
    sent = {"message": "Một", "scheduled_publish_time": when}
    assert caller.refused("POST", f"{caller.page.page_id}/feed", data=sent)[1] == 100


def test_the_journal_tells_all_that_was_public_in_order(
    caller: Caller, page: PracticePage, clock: TurnedClock
) -> None:
    data = jpeg()
    photo = caller.upload(data, alt_text_custom="Cờ")
    unseen = caller.create("Không ai thấy", published=False)
    caller.post(unseen, message="Vẫn không ai thấy")
    caller.delete(unseen)
    started = clock.now()
    post = caller.create("Một", [photo], published=False)
    clock.turn(minutes=1)
    caller.post(post, is_published=True)
    caller.post(post, is_published=True)
    caller.post(post, message="Một")
    clock.turn(minutes=1)
    caller.post(post, message="Hai")
    caller.post(post, is_published=False)
    caller.post(post, is_published=True)
    caller.delete(post)

    entries = page.journal()
    events = [Event.PUBLIC, Event.CHANGED, Event.HIDDEN, Event.PUBLIC, Event.REMOVED]
    assert [entry.event for entry in entries] == events
    assert [entry.message for entry in entries] == ["Một", "Hai", "Hai", "Hai", "Hai"]
    assert [(entry.at - started).total_seconds() for entry in entries] == [60, 120, 120, 120, 120]
    assert {entry.post_id for entry in entries} == {post}
    (seen,) = entries[0].photos
    assert (seen.id, seen.alt_text) == (photo, "Cờ")
    assert seen.sha256 == hashlib.sha256(data).hexdigest()


def test_the_web_address_of_a_post_works_once_it_is_public(caller: Caller) -> None:
    post = caller.create("Một", published=False)
    address = f"{caller.page.web_url}/posts/{post}"
    assert requests.get(address, timeout=20).status_code == 404
    caller.post(post, is_published=True)
    assert requests.get(address, timeout=20).status_code == 200
