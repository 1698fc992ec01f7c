"""New words for a post that is public."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import (
    GraphError,
    Offline,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
)
from mttq_desktop.posts.model import Post, PostState
from tests.posts.house import House


def published(house: House, words: str = "Họp lúc 7 giờ", photos: int = 0) -> Post:
    post = house.confirmed(words, photos)
    house.send()
    return house.post(post.id)


def change(house: House, post: Post, words: str) -> None:
    house.changes.save(post.id, words)
    house.changes.confirm(post.id)


def test_the_page_shows_the_new_words_and_the_old_ones_are_kept(house: House) -> None:
    post = published(house)
    change(house, post, "Họp lúc 8 giờ")
    assert house.post(post.id).state is PostState.CHANGING
    house.far_side.calls.clear()
    house.send()
    assert house.far_side.calls == ["read", "edit"]
    changed = house.post(post.id)
    assert (changed.state, changed.words, changed.new_words) == (PostState.PUBLISHED, "Họp lúc 8 giờ", None)
    assert [remote.message for remote in house.far_side.public] == ["Họp lúc 8 giờ"]
    assert [version.words for version in house.drafts.versions(post.id)] == ["Họp lúc 7 giờ"]
    assert house.outbox.listing(house.page_id, "8 gio") == [changed]


def test_words_being_typed_are_kept_and_nobody_sees_them(house: House) -> None:
    post = published(house)
    house.changes.save(post.id, "Họp lúc")
    house.send()
    kept = house.post(post.id)
    assert (kept.state, kept.words, kept.new_words) == (PostState.PUBLISHED, "Họp lúc 7 giờ", "Họp lúc")
    house.changes.drop(post.id)
    assert house.post(post.id).new_words is None


def test_unchanged_words_ask_the_page_for_nothing(house: House) -> None:
    post = published(house)
    change(house, post, post.words)
    assert house.post(post.id).state is PostState.PUBLISHED


@pytest.mark.parametrize("after_work", [False, True])
@pytest.mark.parametrize("error", [Unsure("reset"), Unsure("500", code=2)])
def test_a_lost_answer_is_asked_again(house: House, error: Unsure, after_work: bool) -> None:
    post = published(house)
    change(house, post, "Họp lúc 8 giờ")
    house.far_side.order("edit", error, after_work=after_work)
    house.send()
    assert house.post(post.id).state is PostState.CHANGING
    house.sender.run_until_idle()
    assert house.post(post.id).words == "Họp lúc 8 giờ"
    assert [remote.message for remote in house.far_side.public] == ["Họp lúc 8 giờ"]


@pytest.mark.parametrize(
    "error", [Refused(200, why=RefusedWhy.OTHER), SignInNeeded(SignInWhy.EXPIRED, code=190)]
)
def test_a_refusal_leaves_the_old_words_out_there_and_the_new_ones_here(
    house: House, error: GraphError
) -> None:
    post = published(house)
    change(house, post, "Họp lúc 8 giờ")
    house.far_side.order("edit", error)
    house.send()
    refused = house.post(post.id)
    assert (refused.state, refused.words) == (PostState.PUBLISHED, "Họp lúc 7 giờ")
    assert refused.new_words == "Họp lúc 8 giờ"
    assert refused.problem is not None
    house.changes.confirm(post.id)
    house.send()
    assert house.post(post.id).words == "Họp lúc 8 giờ"
    assert house.post(post.id).problem is None


def test_a_line_that_is_down_is_waited_for(house: House) -> None:
    post = published(house)
    change(house, post, "Họp lúc 8 giờ")
    house.far_side.order("read", *[Offline("refused")] * 5)
    house.sender.run_until_idle()
    assert house.post(post.id).words == "Họp lúc 8 giờ"


def test_a_post_somebody_took_off_the_page_counts_as_removed(house: House) -> None:
    post = published(house)
    change(house, post, "Họp lúc 8 giờ")
    house.far_side.delete_post(post.remote_id)
    house.send()
    assert house.post(post.id).state is PostState.REMOVED
    assert house.post(post.id).new_words == "Họp lúc 8 giờ"


def test_removed_instead(house: House) -> None:
    post = published(house)
    change(house, post, "Họp lúc 8 giờ")
    house.outbox.remove(post.id)
    house.send()
    assert house.post(post.id).state is PostState.REMOVED
    assert house.far_side.posts == {}


@pytest.mark.parametrize(("words", "code"), [("  ", "post.empty"), ("a" * 63_207, "post.too_long")])
def test_words_that_cannot_be_posted_are_refused_and_kept(house: House, words: str, code: str) -> None:
    post = published(house)
    house.changes.save(post.id, words)
    with pytest.raises(ProblemError) as refused:
        house.changes.confirm(post.id)
    assert refused.value.problem.code == code
    assert house.post(post.id).state is PostState.PUBLISHED
    assert house.post(post.id).new_words == words


def test_a_post_with_photos_may_lose_all_its_words(house: House) -> None:
    post = published(house, photos=1)
    change(house, post, "")
    house.send()
    assert house.post(post.id).words == ""


def refusal(verb: Callable[[], object]) -> str:
    with pytest.raises(ProblemError) as refused:
        verb()
    return refused.value.problem.code


def test_a_post_that_is_not_public_yet_cannot_be_changed(house: House) -> None:
    post = house.confirmed()
    assert refusal(lambda: house.changes.save(post.id, "x")) == "post.not_out_yet"
    assert refusal(lambda: house.changes.confirm(post.id)) == "post.not_out_yet"


def test_words_on_their_way_are_not_replaced(house: House) -> None:
    post = published(house)
    change(house, post, "Họp lúc 8 giờ")
    assert refusal(lambda: house.changes.save(post.id, "Họp lúc 9 giờ")) == "post.being_changed"
    assert house.post(post.id).new_words == "Họp lúc 8 giờ"


def test_a_removed_post_cannot_be_changed(house: House) -> None:
    post = published(house)
    house.outbox.remove(post.id)
    assert refusal(lambda: house.changes.save(post.id, "x")) == "post.not_published"
    house.send()
    assert house.post(post.id).state is PostState.REMOVED
    assert refusal(lambda: house.changes.save(post.id, "x")) == "post.not_published"
