"""Names are broken where a person would break them."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from mttq_desktop.page.pictures.breaking import best_lines
from tests.page.pictures.samples import LETTERS_75


def by_length(lines: Sequence[str]) -> float:
    return 1 / (max(map(len, lines)) or 1)


def broken(text: str, lines: int, a_line_more: float = 0.9) -> list[str]:
    return best_lines(text, lines, by_length, a_line_more)[0]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("xã Tri Lễ", ["xã", "Tri Lễ"]),
        ("bản Huồi Mới", ["bản", "Huồi Mới"]),
        ("đặc khu Lý Sơn", ["đặc khu", "Lý Sơn"]),
        ("phường Văn Miếu - Quốc Tử Giám", ["phường", "Văn Miếu -", "Quốc Tử Giám"]),
        ("xã Tri Lễ, tỉnh Nghệ An", ["xã Tri Lễ,", "tỉnh Nghệ An"]),
    ],
)
def test_breaks_that_make_sense(text: str, lines: list[str]) -> None:
    assert broken(text, len(lines), 0.99) == lines


def test_one_line_is_better_where_little_is_won() -> None:
    assert best_lines("xã Tri Lễ", 3, lambda _: 10.0, 0.9) == (["xã Tri Lễ"], 10.0)


def test_a_common_word_stays_with_the_word_before_it() -> None:
    assert broken("tổ dân phố An Phú", 2) == ["tổ dân phố", "An Phú"]
    assert broken("thôn An Phú 12", 2) == ["thôn", "An Phú 12"]


@pytest.mark.parametrize(
    "text", ["", "x", "a" * 300, "ẫ " * 200, LETTERS_75, f"{LETTERS_75} {LETTERS_75}", "- - -"]
)
def test_nothing_is_lost_and_it_is_quick(text: str) -> None:
    start = time.process_time()
    lines = broken(text, 5)
    assert time.process_time() - start < 1
    assert 1 <= len(lines) <= 5
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
