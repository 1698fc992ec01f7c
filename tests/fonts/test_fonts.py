import itertools
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont
from pytestqt.qtbot import QtBot

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
FILES = [FONTS / "NotoSans-Regular.ttf", FONTS / "NotoSans-Bold.ttf"]
KILOBYTES_AT_MOST = 150

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = "aăâeêioôơuưy"
SMALL_LETTERS = [unicodedata.normalize("NFC", v + tone) for v, tone in itertools.product(VOWELS, TONES)]
ACCENTED = [letter for letter in [*SMALL_LETTERS, "đ"] if not letter.isascii()]
LETTERS = [*ACCENTED, *(letter.upper() for letter in ACCENTED)]
MARKS = ["\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031b", "\u0323"]
SIGNS = list("0123456789₫“”‘’«»–—…•·№×²³°/%+-(),.:;!?&@#")

both_files = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@pytest.fixture
def family(qtbot: QtBot) -> str:
    """Noto Sans, Regular and Bold, as the program itself loads it."""
    families = {
        QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(f)))[0] for f in FILES
    }
    assert families == {"Noto Sans"}
    return families.pop()


def font_of(family: str, file: Path) -> QFont:
    font = QFont(family)
    font.setPixelSize(1000)  # one unit of the font's own drawing each, so that nothing is rounded
    font.setBold("Bold" in file.stem)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def test_the_alphabet_is_the_whole_alphabet() -> None:
    assert len(LETTERS) == 134


@both_files
def test_every_letter_mark_and_sign_is_in_the_file(qtbot: QtBot, file: Path) -> None:
    raw = QRawFont(str(file), 19)
    missing = [sign for sign in [*LETTERS, *MARKS, *SIGNS] if not raw.supportsCharacter(ord(sign))]
    assert raw.familyName() == "Noto Sans"
    assert missing == []


@both_files
def test_stacked_capitals_fit_into_the_line(family: str, file: Path) -> None:
    metrics = QFontMetricsF(font_of(family, file))
    tops = {letter: -metrics.tightBoundingRect(letter).top() for letter in LETTERS}
    bottoms = {letter: metrics.tightBoundingRect(letter).bottom() for letter in LETTERS}
    assert {letter: top for letter, top in tops.items() if top > metrics.ascent()} == {}
    assert {letter: bottom for letter, bottom in bottoms.items() if bottom > metrics.descent()} == {}
    assert tops["Ẳ"] > metrics.capHeight(), "the mark above the capital is drawn at all"


@both_files
def test_decomposed_text_is_as_wide_as_composed_text(family: str, file: Path) -> None:
    width = QFontMetricsF(font_of(family, file)).horizontalAdvance
    composed = {letter: width(letter) for letter in LETTERS}
    assert {letter: width(unicodedata.normalize("NFD", letter)) for letter in LETTERS} == composed


@both_files
def test_digits_are_all_of_one_width(family: str, file: Path) -> None:
    metrics = QFontMetricsF(font_of(family, file))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@both_files
def test_the_file_is_small_and_its_licence_lies_beside_it(file: Path) -> None:
    assert file.stat().st_size < KILOBYTES_AT_MOST * 1024
    assert "SIL Open Font License, Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
