"""Sequences of misfortune that once led to a second post, a late one, or an untrue word."""

from __future__ import annotations

import json
import socket
import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import (
    GraphError,
    Offline,
    OurBug,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
    classify,
)
from mttq_desktop.graph.hearing import heard_in
from mttq_desktop.graph.shapes import post_in
from mttq_desktop.graph.values import WrongShapeError
from mttq_desktop.paths import Paths
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.practice.page import PracticePage
from mttq_desktop.report.report import make_report
from mttq_desktop.store.store import Store
from tests.posts.house import House
from tests.posts.test_over_http import practice, public_posts  # noqa: F401
from tests.posts.test_restored import back_up, hidden_already, lose_and_restore, send, state_of

BLOCKED = Refused(368, why=RefusedWhy.BLOCKED)


def held(house: House, **ahead: float) -> Post:
    """A post that Facebook holds for later."""
    post = house.outbox.confirm(house.draft("Họp dân").id, at=house.clock.now() + timedelta(**ahead))
    house.clock.turn(minutes=2)
    house.send()
    assert house.post(post.id).state is PostState.SCHEDULED
    return post


def lose_the_key(house: House) -> None:
    def no_key(_page: str) -> None:
        raise SignInNeeded(SignInWhy.NO_KEY)

    house.sender._far_side_for = no_key  # type: ignore[assignment]


def test_without_a_key_at_its_time_a_scheduled_post_is_not_doubled(
    house: House,
    practice: PracticePage,  # noqa: F811
) -> None:
    post = held(house, days=2)
    lose_the_key(house)  # no keyring, or it is locked: the key was kept for one run only
    house.clock.turn(days=2)
    house.send()
    house.restart()
    for _ in range(2):
        house.outbox.try_again(post.id)
        send(house)
    assert public_posts(house) == [("Họp dân", 0)]


def test_without_a_key_it_cannot_be_made_a_draft_while_facebook_publishes_it(house: House) -> None:
    post = held(house, hours=2)
    lose_the_key(house)
    house.clock.turn(hours=2)
    house.send()
    house.outbox.take_back(post.id)
    assert house.post(post.id).state is not PostState.DRAFT


def test_a_time_given_since_the_backup_is_not_given_twice(house: House) -> None:
    post = house.outbox.confirm(house.draft("Họp dân").id, at=house.clock.now() + timedelta(hours=20))
    back_up(house)
    send(house)
    lose_and_restore(house)
    send(house)
    assert not house.far_side.public  # what the person sees when told to look at the Page
    house.outbox.try_again(post.id)
    send(house)
    house.clock.turn(hours=21)
    assert len(house.far_side.public) == 1


def test_photos_already_posted_is_a_proof_that_it_is_out(house: House) -> None:
    post = house.confirmed(photos=1)
    house.far_side.order("create", SignInNeeded(SignInWhy.EXPIRED))
    house.send()
    back_up(house)
    house.outbox.try_again(post.id)
    send(house)
    lose_and_restore(house)
    house.outbox.try_again(post.id)
    send(house)
    assert len(house.far_side.public) == 1


def test_a_sign_in_given_back_days_later_sends_nothing_old_unasked(house: House) -> None:
    post = house.confirmed("Sáng mai họp")
    house.far_side.order("create", SignInNeeded(SignInWhy.EXPIRED))
    house.send()
    house.clock.turn(days=10)
    house.outbox.resume_after_sign_in(house.page_id)
    house.send()
    assert state_of(house, post) == (PostState.NEEDS_PERSON, "post.waited_long")


def test_a_time_missed_while_it_was_being_made_public_asks(house: House) -> None:
    post = house.outbox.confirm(house.draft().id, at=house.clock.now() + timedelta(minutes=12))
    house.clock.turn(minutes=2)
    house.send()
    house.clock.turn(minutes=10)
    house.far_side.order("publish", Offline())
    house.send()
    house.clock.turn(days=5)
    house.send()
    assert state_of(house, post) == (PostState.NEEDS_PERSON, "post.time_missed")


def test_what_was_nearly_public_ten_days_ago_asks(house: House) -> None:
    post = house.confirmed("Sáng mai họp")
    house.far_side.order("publish", Offline())
    house.send()
    house.clock.turn(days=10)
    house.send()
    assert state_of(house, post) == (PostState.NEEDS_PERSON, "post.waited_long")


@pytest.mark.parametrize("error", [Unsure("status 500"), Unsure("ReadTimeout")])
def test_one_post_that_facebook_chokes_on_does_not_hold_back_the_others(
    house: House, error: GraphError, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.confirmed("A")
    other = house.confirmed("B")
    create = house.far_side.create_post

    def choke(**content: object) -> str:
        if content["message"] == "A":
            raise error
        return create(**content)  # type: ignore[arg-type]

    monkeypatch.setattr(house.far_side, "create_post", choke)
    for _ in range(800):
        house.send()
        house.clock.turn(seconds=31)
    assert house.post(other.id).state is PostState.PUBLISHED


def test_one_post_that_never_shows_does_not_hold_back_the_others(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.confirmed("A")
    other = house.confirmed("B")
    publish = house.far_side.publish
    monkeypatch.setattr(
        house.far_side,
        "publish",
        lambda post_id: None if house.far_side.posts[post_id].message == "A" else publish(post_id),
    )
    for _ in range(800):
        house.send()
        house.clock.turn(seconds=31)
    assert house.post(other.id).state is PostState.PUBLISHED


@pytest.mark.warns_in_log("a mistake of ours")
def test_a_mistake_of_ours_at_one_post_does_not_end_the_sending_of_all(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.confirmed()
    with monkeypatch.context() as patch:
        patch.setattr(house.far_side, "create_post", lambda **_content: 1 / 0)
        house.send()
    house.clock.turn(minutes=1)
    house.send()
    assert len(house.far_side.public) == 1


def test_half_a_letter_in_an_answer_is_replaced(house: House) -> None:
    answer = {"error": {"code": 100, "error_user_msg": "Lỗi \ud83d", "fbtrace_id": "A" * 10**6}}
    error = classify(400, json.dumps(answer).encode(), {}, house.clock.now(), is_write=True)
    assert isinstance(error, Refused)
    assert error.user_message == "Lỗi ?"
    assert len(error.trace_id) == 500
    post = {"id": "1", "is_published": True, "created_time": "2026-11-23T02:00:00+00:00", "message": "\ud83d"}
    assert post_in(post).message == "?"


def test_half_a_letter_typed_is_replaced(house: House) -> None:
    draft = house.draft()
    house.drafts.save_words(draft.id, "Chào \ud83d bà con")
    assert house.post(draft.id).words == "Chào ? bà con"


@pytest.mark.parametrize("share", ["1e999", "NaN"])
def test_a_share_that_is_no_number(house: House, share: str) -> None:
    assert heard_in({"X-App-Usage": f'{{"call_count": {share}}}'}, house.clock.now())


def test_a_date_out_of_reach(house: House) -> None:
    heard_in({"Date": "Mon, 23 Nov 99999999999999 02:00:00 GMT"}, house.clock.now())
    with pytest.raises(WrongShapeError):
        post_in({"id": "1", "is_published": True, "created_time": "9999-12-31T23:59:59-14:00"})


@pytest.mark.parametrize("location", [b"http://[::1", b"\xff"])
def test_a_portal_that_leads_nowhere(house: House, location: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as portal:
        url = f"http://127.0.0.1:{portal.getsockname()[1]}"

        def answer() -> None:
            line, _ = portal.accept()
            with line:
                line.recv(65536)
                line.sendall(
                    b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n"
                )

        threading.Thread(target=answer, daemon=True).start()
        with GraphClient(url, "1", "EAAk", house.clock.now) as client, pytest.raises(GraphError):
            client.page()


def test_what_we_deleted_ourselves_is_not_said_to_be_gone(house: House) -> None:
    post = held(house, hours=5)
    house.outbox.move(post.id, house.clock.now() + timedelta(minutes=10))
    house.far_side.order("delete", Unsure(), after_work=True)
    house.send()
    house.clock.turn(minutes=11)  # the line was down until its time
    house.send()
    assert state_of(house, post) == (PostState.PUBLISHED, "")


@pytest.mark.parametrize("at_once", [True, False])
def test_moved_again_after_the_answer_to_the_deleting_was_lost(house: House, at_once: bool) -> None:
    post = held(house, hours=5)
    house.outbox.move(post.id, house.clock.now() + timedelta(days=40))
    house.far_side.order("delete", Unsure(), after_work=True)
    house.send()
    house.outbox.move(post.id, None if at_once else house.clock.now() + timedelta(hours=20))
    house.clock.turn(minutes=1)
    send(house)
    assert house.post(post.id).state is (PostState.PUBLISHED if at_once else PostState.SCHEDULED)


def test_a_reading_refused_after_it_went_out_is_no_refusal_of_the_post(house: House) -> None:
    post = house.confirmed()
    house.far_side.order("read", OurBug("wrong shape: target"))
    house.send()
    assert len(house.far_side.public) == 1
    assert house.post(post.id).state is not PostState.NEEDS_PERSON


def test_not_seen_a_moment_after_it_was_made_is_not_gone(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.in_one_call = True
    post = house.confirmed()
    with monkeypatch.context() as patch:
        patch.setattr(house.far_side, "read_post", lambda _post_id: None)  # a replica that lags
        house.send()
    send(house)
    assert house.post(post.id).state is PostState.PUBLISHED


def test_a_hidden_post_published_by_hand_is_not_made_again(house: House) -> None:
    house.far_side.takes_times = False
    post = house.outbox.confirm(house.draft().id, at=house.clock.now() + timedelta(hours=21))
    house.clock.turn(minutes=2)
    house.send()
    house.far_side._show(*house.far_side.posts)  # an admin finds it unpublished, and publishes it
    house.clock.turn(hours=20.9)
    send(house, 20)
    assert len(house.far_side.public) == 1
    assert house.post(post.id).state is PostState.PUBLISHED


def test_too_old_but_published_by_hand_it_is_not_sent_again(house: House) -> None:
    post = house.confirmed()
    house.far_side.order("publish", BLOCKED)
    house.send()
    house.far_side._show(*house.far_side.posts)
    house.clock.turn(hours=21)
    house.outbox.try_again(post.id)
    house.send()
    assert len(house.far_side.public) == 1


def test_a_recall_refused_after_now_was_refused_is_looked_after(house: House) -> None:
    post = held(house, hours=3)
    house.outbox.move(post.id, None)
    house.far_side.order("publish", BLOCKED)
    house.send()
    house.outbox.take_back(post.id)
    house.far_side.order("delete", BLOCKED)
    house.send()
    for _ in range(50):
        house.clock.turn(minutes=5)
        house.send()
    assert len(house.far_side.public) == 1
    assert house.post(post.id).state is PostState.PUBLISHED


def test_what_came_out_at_its_first_time_is_noticed_though_now_was_refused(house: House) -> None:
    post = held(house, hours=3)
    house.outbox.move(post.id, None)
    house.far_side.order("publish", BLOCKED)
    house.send()
    for _ in range(50):
        house.clock.turn(minutes=5)
        house.send()
    assert house.post(post.id).state is PostState.PUBLISHED


def test_not_visible_is_not_taken_back(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    post = held(house, hours=5)
    house.outbox.take_back(post.id)
    monkeypatch.setattr(house.far_side, "read_post", lambda _post_id: None)  # 100/33 also means "not visible"
    send(house)
    house.clock.turn(hours=6)
    assert not (house.post(post.id).state is PostState.DRAFT and house.far_side.public)


@pytest.mark.parametrize("ahead", [30, 59])
def test_a_clock_a_little_fast_makes_nothing_early(house: House, ahead: int) -> None:
    house.far_side.pc_ahead = timedelta(seconds=ahead)
    at = (house.far_side.now + timedelta(minutes=12)).replace(microsecond=0)
    house.outbox.confirm(house.draft().id, at=at)
    while not house.far_side.public:
        house.send()
        house.clock.turn(seconds=1)
    assert house.far_side.now >= at


def test_the_report_tells_that_the_database_is_damaged(house: House) -> None:
    house.store.close()
    file = house.folder / "mttq.sqlite3"
    file.write_bytes(b"no database" * 1000)
    report = make_report(Paths(house.folder), Store(file), house.clock, None, {})
    assert "database" in report.program


def test_a_restored_post_with_a_hidden_one_can_still_be_changed(house: House) -> None:
    post = house.confirmed()
    hidden_already(house)
    house.send()
    back_up(house)
    lose_and_restore(house)
    assert house.outbox.take_back(post.id)


def test_new_words_on_a_post_hidden_there_are_not_said_to_be_seen(house: House) -> None:
    post = house.confirmed("Lời cũ")
    house.send()
    remote = house.post(post.id).remote_id
    house.far_side.posts[remote] = replace(house.far_side.posts[remote], is_published=False)
    house.changes.save(post.id, "Lời mới")
    house.changes.confirm(post.id)
    house.send()
    assert house.post(post.id).state is PostState.REMOVED
    assert house.post(post.id).new_words == "Lời mới"
