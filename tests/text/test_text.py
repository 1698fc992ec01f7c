"""Normal form and folding."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc


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
    ("text", "folded"),
    [
        ("Đại Đoàn  kết", "dai doan ket"),
        ("Ðoàn Ɖoàn", "doan doan"),
        ("  Quỹ\nVì người nghèo ", "quy vi nguoi ngheo"),
        ("ƯỚC MƠ", "uoc mo"),
        ("Ea H’Leo, B‘Lao, M\u02bcDrắk", "ea h'leo, b'lao, m'drak"),
        ("שָׁלוֹם и̂", "שלום и"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded
