"""A restored backup does not know what happened since: nothing of it goes out by itself a second time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from mttq_desktop.graph.errors import Refused, RefusedWhy, SignInNeeded, SignInWhy, Unsure
from mttq_desktop.notices import Notices
from mttq_desktop.posts.changes import Changes
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.store.opening import backup_now, open_store
from tests.posts.house import House

DATABASE = "mttq.sqlite3"


def back_up(house: House) -> None:
    backup_now(house.folder / DATABASE, house.folder / "backups", house.clock)


def lose_and_restore(house: House) -> None:
    """The database is cut short; the program is opened again and restores the backup."""
    house.store.close()
    file = house.folder / DATABASE
    file.write_bytes(file.read_bytes()[:5000])
    opened = open_store(file, house.folder / "backups", house.clock)
    assert opened.problem is not None
    assert opened.problem.code == "database.restored"
    house.store = opened.store
    house.drafts = Drafts(house.store, house.clock, Notices(), house.folder / "photos", lambda: None)
    house.outbox = Outbox(house.store, house.clock, Notices(), lambda: None)
    house.restart()


def send(house: House, times: int = 3) -> None:
    for _ in range(times):
        house.sender.send_what_is_due()
        house.clock.turn(minutes=3)


def state_of(house: House, post: Post) -> tuple[PostState, str]:
    now = house.outbox.get(post.id)
    return now.state, now.problem.code if now.problem else ""


RESTORED = (PostState.NEEDS_PERSON, "post.restored")


@pytest.mark.parametrize("photos", [0, 2])
def test_a_post_that_waited_in_the_backup_and_went_out_since_is_not_sent_again(
    house: House, photos: int
) -> None:
    post = house.confirmed(photos=photos)
    back_up(house)
    send(house)
    assert len(house.far_side.public) == 1
    lose_and_restore(house)
    house.far_side.calls.clear()
    send(house)
    assert state_of(house, post) == RESTORED
    assert len(house.far_side.public) == 1
    assert not {"photos", "create", "publish", "delete"} & set(house.far_side.calls)


def hidden_already(house: House) -> None:
    """The photo is up and the hidden post made; the line breaks at making it public."""
    house.far_side.order("publish", Refused(1, why=RefusedWhy.OTHER))


def signed_out(house: House) -> None:
    house.far_side.order("photos", SignInNeeded(SignInWhy.EXPIRED))


def half_way(house: House) -> None:
    house.far_side.order("create", Unsure())


def never_met(house: House) -> None:
    house.far_side.order("photos", Unsure())


TROUBLES = [hidden_already, signed_out, half_way, never_met]


@pytest.mark.parametrize("trouble", TROUBLES)
def test_whatever_it_waited_for_it_asks_first(house: House, trouble: Callable[[House], None]) -> None:
    post = house.confirmed(photos=1)
    trouble(house)
    house.sender.send_what_is_due()
    back_up(house)
    house.outbox.try_again(post.id)
    house.clock.turn(minutes=1)
    send(house)
    assert len(house.far_side.public) == 1
    lose_and_restore(house)
    send(house)
    house.outbox.resume_after_sign_in(house.page_id)
    send(house)
    assert state_of(house, post) == RESTORED
    assert len(house.far_side.public) == 1


@pytest.mark.parametrize("later", [0, 30])
def test_again_names_the_hidden_post_that_is_known_however_old(house: House, later: int) -> None:
    post = house.confirmed(photos=1)
    hidden_already(house)
    house.sender.send_what_is_due()
    back_up(house)
    house.outbox.try_again(post.id)
    send(house)
    lose_and_restore(house)
    house.clock.turn(hours=later)
    house.outbox.try_again(post.id)
    send(house)
    assert state_of(house, post)[0] is PostState.PUBLISHED
    assert len(house.far_side.public) == 1


def test_a_hidden_post_gone_since_is_not_made_again_unasked(house: House) -> None:
    post = house.confirmed(photos=1)
    hidden_already(house)
    house.sender.send_what_is_due()
    back_up(house)
    house.far_side.posts.clear()
    lose_and_restore(house)
    house.outbox.try_again(post.id)
    send(house)
    assert state_of(house, post) == (PostState.NEEDS_PERSON, "post.gone_from_page")
    assert house.far_side.public == []


def test_a_post_of_which_only_the_answer_was_missing_finds_out_by_itself(house: House) -> None:
    post = house.confirmed(photos=1)
    house.far_side.order("publish", Unsure(), after_work=True)
    house.sender.send_what_is_due()
    assert state_of(house, post)[0] is PostState.UNSURE
    back_up(house)
    send(house)
    lose_and_restore(house)
    send(house)
    assert state_of(house, post) == (PostState.PUBLISHED, "")
    assert len(house.far_side.public) == 1


def test_a_person_who_looked_can_send_it_or_take_it_back(house: House) -> None:
    first, second = house.confirmed("Bài thứ nhất"), house.confirmed("Bài thứ hai")
    back_up(house)
    lose_and_restore(house)
    house.outbox.try_again(first.id)
    assert house.outbox.take_back(second.id)
    send(house)
    assert state_of(house, first) == (PostState.NEEDS_PERSON, IN_DOUBT), "searched for in vain"
    house.doubts.send_anew(first.id)
    send(house)
    assert state_of(house, first)[0] is PostState.PUBLISHED
    assert state_of(house, second)[0] is PostState.DRAFT
    assert [remote.message for remote in house.far_side.public] == ["Bài thứ nhất"]


def test_published_posts_and_drafts_stay_what_they_are(house: House) -> None:
    published, draft = house.confirmed("Bài đã đăng"), house.draft("Bài viết dở")
    send(house)
    removed = replace(house.far_side.public[0])
    back_up(house)
    lose_and_restore(house)
    send(house)
    assert state_of(house, published) == (PostState.PUBLISHED, "")
    assert state_of(house, draft) == (PostState.DRAFT, "")
    assert house.far_side.public == [removed]


def test_a_time_that_facebook_was_given_since_is_not_given_to_another_post(house: House) -> None:
    post = house.outbox.confirm(house.draft(photos=1).id, at=house.clock.now() + timedelta(days=2))
    house.clock.turn(seconds=61)
    house.far_side.order("schedule", Unsure())
    house.sender.send_what_is_due()
    back_up(house)
    send(house)
    assert state_of(house, post)[0] is PostState.SCHEDULED
    lose_and_restore(house)
    send(house)
    house.outbox.try_again(post.id)
    send(house)
    assert state_of(house, post)[0] is PostState.SCHEDULED
    assert len(house.far_side.posts) == 1


def test_new_words_on_their_way_wait_for_the_person(house: House) -> None:
    post = house.confirmed("Lời đầu")
    send(house)
    changes = Changes(house.store, house.clock, Notices(), lambda: None)
    changes.save(post.id, "Lời sửa lần một")
    changes.confirm(post.id)
    back_up(house)
    send(house)
    lose_and_restore(house)
    house.far_side.calls.clear()
    send(house)
    now = house.outbox.get(post.id)
    assert (now.state, now.words, now.new_words) == (PostState.PUBLISHED, "Lời đầu", "Lời sửa lần một")
    assert house.far_side.calls == []
