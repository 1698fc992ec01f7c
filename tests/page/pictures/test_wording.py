"""What is written on the pictures of a unit and of a group in it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from mttq_desktop.page.pictures.wording import (
    LETTERS_AT_MOST,
    PICTURE_WORDS_FILE,
    PictureWords,
    Wording,
    read_picture_words,
    wording_of,
    wording_of_group,
)
from mttq_desktop.page.unit_file import UNITS_FILE, newest_units
from mttq_desktop.page.units import Units


@pytest.fixture(scope="module")
def units(tmp_path_factory: pytest.TempPathFactory) -> Units:
    return newest_units(UNITS_FILE, tmp_path_factory.mktemp("none") / "units.json")


@pytest.fixture(scope="module")
def words() -> PictureWords:
    return read_picture_words(PICTURE_WORDS_FILE)


def test_of_a_unit(units: Units, words: PictureWords) -> None:
    wording = wording_of(words, units.get("16756"))
    assert wording == Wording("Mặt trận Tổ quốc Việt Nam", "xã Tri Lễ", "tỉnh Nghệ An", "Mặt trận")


def test_of_a_group(units: Units, words: PictureWords) -> None:
    wording = wording_of_group(words, units.get("16756"), " Bản  Huồi Mới ")
    assert wording.top == "Ban công tác Mặt trận"
    assert wording.name == "Bản Huồi Mới"
    assert wording.province == "xã Tri Lễ, tỉnh Nghệ An"


def test_a_province_may_have_its_own(tmp_path: Path, units: Units) -> None:
    file = tmp_path / "words.json"
    file.write_text(
        '{"committee": "A", "group": "B", "short": "C", "group_place": "{unit} ({province})"}', "utf-8"
    )
    wording = wording_of_group(read_picture_words(file), units.get("16756"), "khối 3")
    assert (wording.top, wording.province) == ("B", "xã Tri Lễ (tỉnh Nghệ An)")


def test_what_is_typed_is_made_fit_to_draw() -> None:
    typed = unicodedata.normalize("NFD", "xã\u200b  Tri\nLễ ❤️🎉") + "\u202e"
    assert Wording(typed, typed, typed, typed) == Wording(*["xã Tri Lễ"] * 4)
    assert len(Wording("", "ẫ" * 1000, "").name) == LETTERS_AT_MOST
