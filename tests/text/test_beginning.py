import unicodedata

import pytest

from mttq_desktop.text.beginning import beginning


def test_a_short_text_stays_whole_on_one_line() -> None:
    assert beginning("Trao nhà\n\n  Đại đoàn kết ", 40) == "Trao nhà Đại đoàn kết"


def test_a_long_text_ends_at_a_whole_word_and_says_that_there_is_more() -> None:
    assert beginning("Sáng nay bà con dọn kênh mương", 21) == "Sáng nay bà con dọn…"
    assert beginning("Sáng nay bà con dọn kênh mương", 20) == "Sáng nay bà con…"
    assert beginning("Sáng nay, bà con dọn kênh mương", 12) == "Sáng nay…"
    assert beginning("Sáng nay bà con", 15) == "Sáng nay bà con"


def test_a_word_without_end_is_cut() -> None:
    assert beginning("a" * 100_000, 30) == "a" * 29 + "…"


def test_letters_that_turn_others_round_or_hide_are_left_out() -> None:
    assert (
        beginning("Mời \u202eCBA\u202c họp\u200b\u2066 \x07\x1b[31mxã\x00\u2069\ufeff", 60)
        == "Mời CBA họp [31mxã"
    )


def test_lines_of_every_kind_become_blanks() -> None:
    assert beginning("một\u2028hai\u2029ba\x0bbốn\x85năm\r\nsáu", 60) == "một hai ba bốn năm sáu"


def test_marks_are_not_piled_up() -> None:
    piled = "e" + "\u0301" * 500 + " x"
    shown = beginning(piled, 60)
    assert len(shown) < 8
    assert shown.endswith(" x")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese_keeps_its_marks(form: str) -> None:
    words = "Nguyễn Thị Nghiễm, ẪỄỖ"
    assert beginning(unicodedata.normalize(form, words), 60) == words  # type: ignore[arg-type]


def test_nothing_but_unseen_letters_is_nothing() -> None:
    assert beginning("\u200b\u202e\u2060 \n", 20) == ""
