"""The two steps of sharing an item, walked with no screen."""

from __future__ import annotations

from datetime import UTC, datetime

from mttq_desktop.flows.engine import Walk
from mttq_desktop.flows.share_item import CHOOSE, READ, SHARE, SHARE_ITEM, Sharing
from mttq_desktop.posts.model import WORDS_AT_MOST, Post, PostState

MOMENT = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)


def post(words: str) -> Post:
    return Post(
        id="1",
        page="1",
        state=PostState.DRAFT,
        words=words,
        link="https://mattran.example/bai/1",
        photos=(),
        step=SHARE,
        created_at=MOMENT,
        changed_at=MOMENT,
        confirmed_at=None,
        send_after=None,
        scheduled_at=None,
        published_at=None,
        waiting_for=None,
        photos_sent=0,
        remote_id="",
        permalink="",
        problem=None,
        new_words=None,
        time_kept_here=False,
    )


def walk(sharing: Sharing, page: str) -> Walk[Sharing]:
    return Walk(SHARE_ITEM, page, lambda: sharing, lambda page: None)


def test_there_are_two_steps_and_reading_leads_back_to_the_second() -> None:
    shared = walk(Sharing("1", post("")), CHOOSE)
    assert (shared.number, shared.count) == (1, 2)
    assert shared.go_on() == []
    assert (shared.page, shared.number, shared.is_last) == (SHARE, 2, True)
    shared.open_side_page(READ)
    assert (shared.number, shared.is_last) == (2, False)
    assert shared.go_on() == []
    assert shared.page == SHARE
    assert shared.go_back()
    assert shared.page == CHOOSE
    assert not shared.go_back()


def test_no_word_is_needed() -> None:
    assert walk(Sharing("1", post("")), SHARE).problems() == []


def test_words_too_long_are_told() -> None:
    (problem,) = walk(Sharing("1", post("a" * (WORDS_AT_MOST + 1))), SHARE).problems()
    assert problem.code == "post.too_long"


def test_what_is_gone_cannot_be_shared() -> None:
    (problem,) = walk(Sharing(), SHARE).problems()
    assert problem.code == "item.gone"
