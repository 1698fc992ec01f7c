"""The letter ư that programs lose."""

from __future__ import annotations

import pytest

from mttq_desktop.text.old_fonts.lost_horn import LostLetter, put_back
from mttq_desktop.text.old_fonts.reading import Encoding, read_as
from mttq_desktop.text.old_fonts.repair import repair
from tests.text.old_fonts.writing import as_tcvn3


@pytest.mark.parametrize(
    ("meant", "lost"),
    [
        ("Trường", LostLetter("Trờng", "Trường")),
        ("được", LostLetter("đợc", "được")),
        ("nước", LostLetter("nớc", "nước")),
        ("hưng", LostLetter("hng", "hưng")),
        ("như", LostLetter("nh", "như")),
        ("tư", LostLetter("t", "tư")),
    ],
)
def test_a_word_that_cannot_be_otherwise(meant: str, lost: LostLetter) -> None:
    codes = as_tcvn3(meant).replace("\xad", "")
    assert put_back(codes, read_as(Encoding.TCVN3, codes)) == (meant, [lost])


def test_what_is_hardly_ever_a_word_is_taken_for_the_likely_one() -> None:
    assert (
        repair(as_tcvn3("Người dân được đi học ở trường").replace("\xad", "")).after
        == "Người dân được đi học ở trường"
    )
    assert put_back("s¸ng ngêi", "sáng ngời") == ("sáng ngời", [])


@pytest.mark.parametrize("word", ["trường", "phương", "hương", "nước", "được", "người", "Trường Sơn"])
def test_a_hyphen_in_its_place(word: str) -> None:
    codes = as_tcvn3(word).replace("\xad", "-")
    assert put_back(codes, read_as(Encoding.TCVN3, codes))[0] == word


@pytest.mark.parametrize(
    "text", ["Hà-Nội", "Bà Rịa - Vũng Tàu", "50 tr đồng", "5 kg, 3 km, 2 m", "TP. HCM, UBND", "sơn, cơm, mới"]
)
def test_hyphens_units_and_short_names_stay(text: str) -> None:
    codes = as_tcvn3(text)
    assert put_back(codes, read_as(Encoding.TCVN3, codes)) == (text, [])


def test_where_soft_hyphens_are_left_none_were_lost() -> None:
    codes = as_tcvn3("tư, Trờng")
    assert put_back(codes, read_as(Encoding.TCVN3, codes)) == ("tư, Trờng", [])
