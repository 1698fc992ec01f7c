"""Nothing hidden stays on the Page that the program could have found, and looking for it costs few calls."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
)
from mttq_desktop.posts.model import PostState
from tests.posts.house import House


def lose_the_hidden_post(house: House, words: str = "Chào bà con", photos: int = 0) -> str:
    """A post whose hidden copy stands on the Page while its answer was lost; the id of ours."""
    post = house.confirmed(words, photos)
    house.far_side.order("create", Unsure("reset"), after_work=True)
    house.sender.send_what_is_due()
    house.clock.turn(seconds=31)
    return post.id


def hidden(house: House) -> list[str]:
    return [post.message for post in house.far_side.posts.values() if not post.is_published]


def test_a_lost_hidden_post_is_removed_once_its_post_was_taken_back(house: House) -> None:
    post_id = lose_the_hidden_post(house, photos=2)
    assert house.outbox.take_back(post_id)
    house.restart().run_until_idle()
    assert hidden(house) == []
    assert house.far_side.public == []


@pytest.mark.parametrize("all_gone", [True, False])
def test_a_lost_hidden_post_whose_photos_vanished_is_removed_and_not_used(
    house: House, all_gone: bool
) -> None:
    post_id = lose_the_hidden_post(house, photos=2)
    (lost,) = house.far_side.posts.values()
    house.clock.turn(hours=25)  # photos of hidden posts live about a day
    house.far_side.posts[lost.id] = replace(lost, photo_ids=() if all_gone else lost.photo_ids[1:])
    house.sender.run_until_idle()
    (public,) = house.far_side.posts.values()
    assert public.id == house.outbox.get(post_id).remote_id != lost.id
    assert len(public.photo_ids) == 2


def test_photos_of_a_lost_hidden_post_are_uploaded_anew_for_the_changed_one(house: House) -> None:
    post_id = lose_the_hidden_post(house, "Cũ", photos=2)
    assert house.outbox.take_back(post_id)
    house.drafts.save_words(post_id, "Mới")
    house.outbox.confirm(post_id, at_once=True)
    house.sender.run_until_idle()
    assert [post.message for post in house.far_side.posts.values()] == ["Mới"]
    assert house.outbox.get(post_id).state is PostState.PUBLISHED


def test_photos_that_belong_to_another_post_already_are_uploaded_anew(house: House) -> None:
    post = house.confirmed(photos=1)
    used = Refused(100, 1366051, why=RefusedWhy.DUPLICATE)
    house.far_side.order("create", used)
    house.sender.send_what_is_due()
    assert house.far_side.calls[:4] == ["photos", "create", "photos", "create"]
    assert house.outbox.get(post.id).state is PostState.PUBLISHED


def test_a_lost_hidden_post_with_another_link_is_never_made_public(house: House) -> None:
    draft = house.draft("Mời đọc")
    house.drafts.save_link(draft.id, "https://xa.gov.vn/cu")
    house.outbox.confirm(draft.id, at_once=True)
    house.far_side.order("create", Unsure("reset"), after_work=True)
    house.sender.send_what_is_due()
    house.outbox.take_back(draft.id)
    house.drafts.save_link(draft.id, "https://xa.gov.vn/moi")
    house.outbox.confirm(draft.id, at_once=True)
    house.far_side.order("create", Unsure("reset"))

    house.clock.turn(seconds=31)
    house.sender.run_until_idle()

    assert [house.far_side.links[post.id] for post in house.far_side.public] == ["https://xa.gov.vn/moi"]
    assert hidden(house) == []


def test_a_draft_thrown_away_leaves_nothing_hidden(house: House) -> None:
    post_id = lose_the_hidden_post(house)
    house.outbox.take_back(post_id)
    house.drafts.discard(post_id)
    house.restart().run_until_idle()
    assert house.far_side.posts == {}


def test_a_hidden_post_that_comes_late_is_still_found(house: House) -> None:
    post = house.confirmed()
    house.far_side.order("create", Unsure("time-out"))
    house.sender.send_what_is_due()
    house.clock.turn(seconds=31)
    house.far_side.before_call = lambda call: (
        house.far_side.make_late(post.words) if call == "publish" else None
    )
    house.sender.run_until_idle()
    assert [post.message for post in house.far_side.public] == [post.words]
    assert hidden(house) == []


def test_hidden_posts_of_others_are_left_alone(house: House) -> None:
    house.far_side.make_late("Bài người khác soạn trên Trang")
    house.outbox.take_back(lose_the_hidden_post(house))
    house.sender.run_until_idle()
    assert hidden(house) == ["Bài người khác soạn trên Trang"]


def test_a_post_of_ours_that_is_public_is_never_taken_for_left_over(house: House) -> None:
    post_id = lose_the_hidden_post(house)
    (remote,) = house.far_side.posts.values()
    house.far_side.posts[remote.id] = replace(remote, is_published=True)
    house.outbox.take_back(post_id)
    house.sender.run_until_idle()
    assert len(house.far_side.public) == 1


@pytest.mark.parametrize(
    "error",
    [Refused(368, why=RefusedWhy.BLOCKED), SignInNeeded(SignInWhy.EXPIRED, code=190), Limited(code=4)],
    ids=lambda error: type(error).__name__,
)
def test_a_page_that_does_not_let_itself_be_tidied_is_asked_again_later(
    house: House, error: GraphError
) -> None:
    house.outbox.take_back(lose_the_hidden_post(house))
    house.clock.turn(minutes=3)
    house.far_side.order("delete", error)
    for _ in range(3):
        house.sender.send_what_is_due()
    assert house.far_side.calls.count("delete") == 1, "not asked in vain over and over"
    house.clock.turn(hours=1)
    house.sender.send_what_is_due()
    assert hidden(house) == []


def test_without_trouble_nothing_is_looked_for(house: House) -> None:
    house.confirmed(photos=5)
    house.sender.run_until_idle()
    house.clock.turn(hours=1)
    house.sender.send_what_is_due()
    assert "feed" not in house.far_side.calls
    assert len(house.far_side.calls) == 8


def test_no_look_while_the_page_cannot_be_reached(house: House) -> None:
    house.outbox.take_back(lose_the_hidden_post(house))
    house.clock.turn(minutes=3)
    house.far_side.order("feed", Offline("refused"), Offline("refused"))
    house.sender.send_what_is_due()
    house.sender.send_what_is_due()
    assert house.far_side.calls.count("feed") == 1
    house.sender.run_until_idle()
    assert hidden(house) == []
