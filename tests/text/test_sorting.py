"""Vietnamese order, and that of Qt's library of locales beside it."""

from __future__ import annotations

import itertools
import random
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.text.sorting import sort_key
from tests.text.old_fonts.writing import ALPHABET, SENTENCES


@pytest.mark.parametrize(
    "ordered",
    [
        ["Da", "Dạ", "Đà", "Đô"],
        ["o", "Ô", "ổ", "ơ"],
        ["Ung", "Ưng", "Ứng"],
        ["a", "A", "à", "ả", "ã", "á", "ạ", "ă", "â", "b"],
        ["xã A Lưới 2", "xã A Lưới 3", "xã A Lưới 10"],
        ["An Bình", "Ân", "Bắc", "Cao", "Chí", "Đức", "Giang", "Yên"],
        ["", " ", "1", "a", "я"],
    ],
)
def test_order(ordered: list[str]) -> None:
    mixed = random.Random(5).sample(ordered, len(ordered))
    assert sorted(mixed, key=sort_key) == ordered
    assert sorted((unicodedata.normalize("NFD", each) for each in mixed), key=sort_key) == [
        unicodedata.normalize("NFD", each) for each in ordered
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt sorts by the system")
def test_words_are_in_the_order_of_the_locale_library() -> None:
    from PySide6.QtCore import QCollator, QLocale

    collator = QCollator(QLocale(QLocale.Language.Vietnamese))
    words = sorted(
        {word.strip(".,;:") for sentence in SENTENCES for word in sentence.split()} | set(ALPHABET)
    )
    words = [word for word in words if word.isalpha()]
    ours = sorted(words, key=sort_key)
    assert len(ours) > 700
    wrong = [pair for pair in itertools.pairwise(ours) if collator.compare(*pair) > 0]
    assert wrong == []


@given(st.lists(st.text(), max_size=5))
def test_any_text_can_be_sorted(texts: list[str]) -> None:
    assert sorted(texts, key=sort_key) == sorted(random.Random(1).sample(texts, len(texts)), key=sort_key)
