"""Letters that only look right."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.text.clean import Doubt, Flaw, Mended, clean
from tests.text.old_fonts.writing import SENTENCES


@pytest.mark.parametrize(
    ("text", "after", "flaw", "times"),
    [
        ("Ðại Ðoàn kết ở Ɖà Nẵng", "Đại Đoàn kết ở Đà Nẵng", Flaw.WRONG_D, 3),
        ("HÐND, QÐ, ðược", "HĐND, QĐ, được", Flaw.WRONG_D, 3),
        ("𝐌𝐚̣̆𝐭 𝐭𝐫𝐚̣̂𝐧 𝟐𝟎𝟐𝟔", "Mặt trận 2026", Flaw.STYLED, 3),
        ("𝑈ℎ 𝓗ℯ ＡＢ", "Uh He AB", Flaw.STYLED, 3),
        ("Mặt\u200b trận\ufeff xã\u00ad \u202axã\u202c\u2060", "Mặt trận xã xã", Flaw.UNSEEN, 6),
        ("50\u00a0000 đồng,\u202fxã", "50 000 đồng, xã", Flaw.BLANK, 2),
        ("Ma\u0306\u0323t tra\u0302\u0323n", "Mặt trận", Flaw.SPELLING, 4),
        ("e\u0301\u0302 và ê\u0323", "ế và ệ", Flaw.SPELLING, 3),
    ],
)
def test_what_is_certain_is_put_right(text: str, after: str, flaw: Flaw, times: int) -> None:
    cleaned = clean(text)
    assert cleaned.text == after
    assert Mended(flaw, times) in cleaned.mended
    assert not cleaned.doubts


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("người Ðanish", Doubt(Flaw.WRONG_D, 6, "Ðanish", "Đanish")),
        ("Mặt trận хã", Doubt(Flaw.LOOK_ALIKE, 9, "хã", "xã")),
        ("Нà Nội mến yêu của chúng ta", Doubt(Flaw.LOOK_ALIKE, 0, "Нà", "Hà")),
        ("Xin mời bà con Тo Сao đến họp", Doubt(Flaw.LOOK_ALIKE, 15, "Тo", "To")),
        ("\u202bשלום\u202c", Doubt(Flaw.DIRECTION, 0, "\u202b", "")),
    ],
)
def test_what_is_not_certain_is_pointed_out_and_left(text: str, doubt: Doubt) -> None:
    cleaned = clean(text)
    assert cleaned.text == text
    assert cleaned.doubts[0] == doubt


@pytest.mark.parametrize(
    "text",
    [
        *SENTENCES[:20],
        "Привет, мир! Он и она: со мной",
        "Ελληνικά: ο κόσμος",
        "bụi 5 μm, hạt α và β",
        "👩‍🌾 ❤️‍🔥 1️⃣ 🇻🇳 ✓ ½ m² ™ № ①",
        "שלום",
        "Một\tdòng\n\nhai dòng",
        "Café, El Niño, Ångström",
    ],
)
def test_clean_text_stays(text: str) -> None:
    cleaned = clean(text)
    assert (cleaned.text, cleaned.mended, cleaned.doubts) == (text, (), ())


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once
    assert unicodedata.is_normalized("NFC", once)
