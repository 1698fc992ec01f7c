"""The person's verbs, and the list."""

from __future__ import annotations

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.model import WORDS_AT_MOST, PostState
from mttq_desktop.posts.outbox import Counts
from tests.posts.house import House


def test_pressing_twice_confirms_once(house: House) -> None:
    post = house.draft()
    first = house.outbox.confirm(post.id)
    house.clock.turn(seconds=3)
    second = house.outbox.confirm(post.id)
    assert first.send_after == second.send_after
    house.clock.turn(seconds=61)
    house.sender.send_what_is_due()
    house.outbox.confirm(post.id)
    assert house.outbox.get(post.id).state is PostState.PUBLISHED


@pytest.mark.parametrize(
    ("words", "code"),
    [("", "post.empty"), (" \n ", "post.empty"), ("ă" * (WORDS_AT_MOST + 1), "post.too_long")],
)
def test_what_cannot_be_sent_stays_a_draft(house: House, words: str, code: str) -> None:
    post = house.draft(words)
    with pytest.raises(ProblemError) as raised:
        house.outbox.confirm(post.id)
    assert raised.value.problem.code == code
    assert house.drafts.get(post.id).state is PostState.DRAFT
    assert house.drafts.get(post.id).words == words


def test_a_photo_alone_is_a_post(house: House) -> None:
    post = house.draft("", photos=1)
    assert house.outbox.confirm(post.id).state is PostState.WAITING


def test_the_list_is_newest_first_in_parts_and_never_twice(house: House) -> None:
    for number in range(45):
        house.draft(f"Bài {number}")
        house.clock.turn(seconds=1)
    shown: list[str] = []
    last = None
    while part := house.outbox.listing(house.page_id, limit=20, before=last):
        shown += [post.words for post in part]
        last = part[-1]
    assert shown == [f"Bài {number}" for number in reversed(range(45))]


@pytest.mark.parametrize("search", ["dai doan ket", "ĐẠI ĐOÀN", "kết  nhà", "doan trao"])
def test_search_needs_no_accents_and_no_order(house: House, search: str) -> None:
    house.draft("Trao nhà Đại đoàn kết tại bản Huồi Mới")
    house.draft("Dọn vệ sinh đường làng")
    found = house.outbox.listing(house.page_id, search)
    assert [post.words for post in found] == ["Trao nhà Đại đoàn kết tại bản Huồi Mới"]


def test_search_signs_are_letters(house: House) -> None:
    house.draft("Đạt 100% kế hoạch_năm")
    house.draft("Bài khác")
    assert len(house.outbox.listing(house.page_id, "100%")) == 1
    assert len(house.outbox.listing(house.page_id, "hoach_nam")) == 1
    assert house.outbox.listing(house.page_id, "' OR 1=1 --") == []


def test_counts(house: House) -> None:
    house.draft("dở")
    house.drafts.new(house.page_id)
    house.outbox.confirm(house.draft("chờ").id)
    assert house.outbox.counts(house.page_id) == Counts(drafts=1, waiting=1, needs_person=0, scheduled=0)
