"""Normal form and folding."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc, seen


@given(st.text())
def test_composing_changes_only_the_spelling(text: str) -> None:
    composed = nfc(text)
    assert unicodedata.is_normalized("NFC", composed)
    assert nfc(composed) == composed
    assert nfc(unicodedata.normalize("NFD", text)) == composed


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_lines_end_one_way(ending: str) -> None:
    assert nfc(f"một{ending}hai") == "một\nhai"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Trang \u202eẤÍRT\u202c\x00\x07", "Trang ẤÍRT"),
        ("nửa \ud83d vời", "nửa  vời"),
        ("Mặt\u200b trận\ufeff \u2066xã\u2069\u00ad", "Mặt trận xã"),
        ("\uf0b7\tTrao nhà", " Trao nhà"),
        ("một\r\nhai\u2028ba\x0bbốn\n", "một\nhai\nba\nbốn\n"),
        ("ê\u200d x\u200d", "ê x"),
        ("\u200d", ""),
    ],
)
def test_what_nobody_sees_is_left_out(text: str, kept: str) -> None:
    assert seen(text) == kept


@pytest.mark.parametrize("text", ["\U0001f469\u200d\U0001f33e", "❤\ufe0f\u200d\U0001f525", "1️⃣ 🇻🇳", "Ẫ\n– Đ"])
def test_what_is_seen_stays(text: str) -> None:
    assert seen(text) == text


@given(st.text(st.characters(categories=("C", "L", "M", "S", "Z"))))
def test_nothing_unseen_is_left_however_it_stands(text: str) -> None:
    kept = seen(text)
    assert seen(kept) == kept
    assert not any(
        unicodedata.category(letter) in {"Cf", "Cs", "Co"} for letter in kept if letter != "\u200d"
    )
    assert all(letter == "\n" for letter in kept if unicodedata.category(letter) == "Cc")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đại Đoàn  kết", "dai doan ket"),
        ("Ðoàn Ɖoàn", "doan doan"),
        ("  Quỹ\nVì người nghèo ", "quy vi nguoi ngheo"),
        ("ƯỚC MƠ", "uoc mo"),
        ("Ea H’Leo, B‘Lao, M\u02bcDrắk", "ea h'leo, b'lao, m'drak"),
        ("שָׁלוֹם и̂", "שלום и"),
        ("Hoà Bình, Thuỷ", "hoa binh, thuy"),
        ("Ea H`Leo H´Leo H′Leo", "ea h'leo h'leo h'leo"),
        ("𝐌𝐚̣̆𝐭 𝐭𝐫𝐚̣̂𝐧 tổ\u200b qu\u00adốc", "mat tran to quoc"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded
