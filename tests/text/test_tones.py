"""Two schools of placing tones are one word."""

from __future__ import annotations

import pytest

from mttq_desktop.text.tones import one_school


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hoà bình", "hòa bình"),
        ("thuỷ", "thủy"),
        ("uỷ ban", "ủy ban"),
        ("khoẻ", "khỏe"),
        ("toạ đàm", "tọa đàm"),
        ("hoà", "hòa"),
    ],
)
def test_both_become_one(old: str, new: str) -> None:
    assert one_school(old) == new
    assert one_school(new) == new


@pytest.mark.parametrize("word", ["hoàn", "quý", "quỳnh", "thuở", "quà", "loạn", "ea h'leo"])
def test_what_has_one_way_stays(word: str) -> None:
    assert one_school(word) == word
