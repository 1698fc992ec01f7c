"""What goes out with a shared item: the person's own sentence, which is never lost, and the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.words.openings import openings_for, sentence_of, with_opening, words_with_source

SOURCE = "Báo Đại Đoàn Kết"
XA = openings_for("Mặt trận xã Tri Lễ")


def test_the_source_is_named_on_a_line_of_its_own() -> None:
    assert words_with_source("Mời bà con đọc.", SOURCE) == "Mời bà con đọc.\n\nNguồn: Báo Đại Đoàn Kết"


def test_without_a_sentence_only_the_source_is_named() -> None:
    assert words_with_source("  \n", SOURCE) == "Nguồn: Báo Đại Đoàn Kết"


@given(st.text(), st.text(min_size=1).filter(str.strip))
def test_the_sentence_comes_back_as_it_was(sentence: str, source: str) -> None:
    assert sentence_of(words_with_source(sentence, source), source) == sentence.rstrip()


def test_words_that_name_no_source_are_all_the_persons() -> None:
    assert sentence_of("Mời bà con đọc.", SOURCE) == "Mời bà con đọc."


@pytest.mark.parametrize(
    ("page", "beginning"),
    [
        ("Mặt trận xã Tri Lễ", "Xã ta"),
        ("MẶT TRẬN PHƯỜNG BẾN THÀNH", "Phường ta"),
        ("Mặt trận đặc khu Lý Sơn", "Đặc khu ta"),
        ("Mặt trận tỉnh Nghệ An", "Địa phương ta"),
        ("Hội người xa quê", "Địa phương ta"),
    ],
)
def test_openings_speak_of_the_kind_of_place_the_page_is_of(page: str, beginning: str) -> None:
    assert openings_for(page)[2].startswith(beginning)


def test_an_opening_stands_before_what_was_written() -> None:
    assert with_opening("Chiều nay họp.", XA[0], XA) == f"{XA[0]} Chiều nay họp."


def test_an_opening_takes_the_place_of_another() -> None:
    first = with_opening("", XA[0], XA)
    assert with_opening(first + "Chiều nay họp.", XA[2], XA) == f"{XA[2]} Chiều nay họp."
    assert with_opening(first, XA[0], XA) == first
