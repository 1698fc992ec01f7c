"""What is said of items and sources: whose, of which day, whether the Page has it, and how fetching went."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.upstream.model import Item, Mark, MarkKind, Origin, Source
from ui.words.fetching import ended_words, progress_words, source_words, today_words
from ui.words.items import item_line, item_title, mark_sentence, mark_words

NOW = datetime(2026, 11, 18, 3, 0, tzinfo=UTC)
"""A Wednesday, ten in the morning in Vietnam."""

MONDAY = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)


def item(title: str = "Bão số 9", published_at: datetime | None = NOW) -> Item:
    return Item("1", "https://bao.example/1", "bao.example/1", title, "", "s", "Báo", published_at, NOW, "")


def source(**known: object) -> Source:
    values: dict[str, object] = {"fetched_at": NOW, "tried_at": NOW, "problem": None} | known
    return Source("1", "Báo", "https://bao.example", Origin.DEFAULT, False, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("published_at", "line"),
    [
        (NOW, "Báo · hôm nay"),
        (NOW - timedelta(days=1), "Báo · hôm qua"),
        (MONDAY, "Báo · thứ Hai, 16/11"),
        (None, "Báo"),
    ],
)
def test_an_item_is_of_a_source_and_of_a_day(published_at: datetime | None, line: str) -> None:
    assert item_line(item(published_at=published_at), NOW) == line


def test_a_title_is_one_line_and_no_longer_than_a_row_holds() -> None:
    assert item_title("Bão\n số 9 \u202evào") == "Bão số 9 vào"
    assert len(item_title("bão " * 200)) <= 120
    assert item_title("  ") == "Bài chưa có tên"


@pytest.mark.parametrize(
    ("kind", "at", "words", "sentence"),
    [
        (MarkKind.SHARED, MONDAY, "Đã đăng lại ngày 16/11", "Trang đã có bài này từ ngày 16/11."),
        (MarkKind.SHARED, NOW, "Đã đăng lại hôm nay", "Trang đã có bài này từ hôm nay."),
        (MarkKind.ON_PAGE, MONDAY, "Trang đã có bài này", "Trang đã có bài này từ ngày 16/11."),
        (MarkKind.WAITING, NOW, "Đang chờ gửi", "Bài này đã bấm đăng, đang chờ gửi."),
    ],
)
def test_a_mark_says_how_an_item_stands_with_the_page(
    kind: MarkKind, at: datetime, words: str, sentence: str
) -> None:
    assert mark_words(Mark(kind, at), NOW) == words
    assert mark_sentence(Mark(kind, at), NOW) == sentence


def test_progress_never_says_more_than_is_known() -> None:
    assert progress_words(0, 0) == "Đang lấy tin mới về."
    assert progress_words(3, 8) == "Đang lấy tin: 3 / 8 nguồn."
    assert progress_words(9, 8) == "Đang lấy tin: 8 / 8 nguồn."


OFFLINE = source(problem=Problem("web.offline"))
BROKEN = source(problem=Problem("feed.broken"))


@pytest.mark.parametrize(
    ("new", "asked", "words"),
    [
        (5, [source()], "Đã có 5 tin mới."),
        (5, [source(), BROKEN], "Đã có 5 tin mới. 1 nguồn chưa lấy được."),
        (0, [source()], "Không có tin mới."),
        (0, [], "Không có tin mới."),
        (0, [OFFLINE, OFFLINE], "Mất mạng. Tin cũ vẫn còn."),
        (0, [OFFLINE, BROKEN], "Chưa lấy được. Tin cũ vẫn còn."),
    ],
)
def test_how_a_round_ended_is_told_truthfully(new: int, asked: list[Source], words: str) -> None:
    assert ended_words(new, asked) == words


def test_home_tells_of_today() -> None:
    assert today_words(3, [source()], NOW) == "3 tin hôm nay"
    assert today_words(0, [source()], NOW) == "Chưa có tin mới"
    assert today_words(0, [source(fetched_at=MONDAY)], NOW) == "Chưa lấy được tin"
    assert today_words(0, [], NOW) == "Chưa có tin mới"


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({}, "lấy tin lúc 10:00"),
        ({"fetched_at": NOW - timedelta(days=1)}, "chưa lấy được tin từ hôm qua"),
        ({"fetched_at": MONDAY}, "chưa lấy được tin từ ngày 16/11"),
        ({"fetched_at": None}, "chưa lấy được tin"),
        ({"fetched_at": None, "tried_at": None}, "chưa lấy tin lần nào"),
    ],
)
def test_a_source_says_since_when_it_could_not_be_fetched(known: dict[str, object], words: str) -> None:
    assert source_words(source(**known), NOW) == words
