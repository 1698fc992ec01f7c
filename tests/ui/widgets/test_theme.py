"""The numbers behind the look."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.ui.widgets.conftest import Shown
from tests.ui.widgets.looking import contrast
from ui import theme
from ui.theme import LetterSize
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Heading, Paragraph, SmallText, SubHeading, Tone

Look = Callable[[LetterSize], None]

TEXT_PAIRS = [
    *((tone.value, ground) for tone in Tone for ground in (theme.BACKGROUND, theme.SURFACE)),
    (theme.QUIET_INK, theme.DISABLED_FILL),
    (theme.LINK_INK, theme.BACKGROUND),
    (theme.LINK_INK, theme.PRESSED_FILL),
    (theme.INK, theme.HOVER_FILL),
    (theme.INK, theme.PRESSED_FILL),
    (theme.PROBLEM_INK, theme.PROBLEM_FILL),
    (theme.PROBLEM_INK, theme.PRESSED_FILL),
    (theme.MAIN_INK, theme.MAIN_FILL),
    (theme.MAIN_INK, theme.MAIN_HOVER),
    (theme.MAIN_INK, theme.MAIN_PRESSED),
    (theme.BAND_INK, theme.BAND_FILL),
    (theme.SELECTION_INK, theme.SELECTION_FILL),
]
SHAPE_PAIRS = [
    (theme.BORDER, theme.BACKGROUND),
    (theme.BORDER, theme.SURFACE),
    (theme.MAIN_FILL, theme.BACKGROUND),
    (theme.MAIN_FILL, theme.SURFACE),
    (theme.FOCUS, theme.BACKGROUND),
    (theme.FOCUS, theme.SURFACE),
    (theme.FOCUS, theme.BAND_FILL),
    (theme.BAND_LINE, theme.BAND_FILL),
    (theme.BORDER, theme.DISABLED_FILL),
]


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_stands_out_seven_to_one(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 7


@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_borders_and_rings_stand_out_three_to_one(shape: str, ground: str) -> None:
    assert contrast(shape, ground) >= 3


def test_contrasts_written_beside_colours_are_true() -> None:
    source = Path(theme.__file__).read_text(encoding="utf-8")
    grounds = {"the background": theme.BACKGROUND, "white letters": theme.MAIN_INK}
    written = re.findall(
        r'^\w+ = "(#\w{6})"  # ([\d.]+) (?:on|under) (the background|white letters)', source, re.M
    )
    assert len(written) >= 10
    for colour, ratio, ground in written:
        assert contrast(colour, grounds[ground]) == pytest.approx(float(ratio), abs=0.06)


def test_palette_leaves_nothing_to_the_system(look: Look) -> None:
    palette = QApplication.palette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for ink, ground in (
            (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
            (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
            (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
            (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
            (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
            (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        ):
            assert contrast(palette.color(group, ink), palette.color(group, ground)) >= 7
    assert palette.color(QPalette.ColorRole.Window) == QColor(theme.BACKGROUND)


@pytest.mark.parametrize("size", list(LetterSize))
def test_letters_are_the_bundled_ones_and_never_under_12_points(
    look: Look, shown: Shown, size: LetterSize
) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    texts = [Heading("Ẫ"), SubHeading("Ỗ"), Paragraph("Ữ"), SmallText("Ặ"), QLabel("ẵ")]
    for text in texts:
        layout.addWidget(text)
    look(size)
    shown(page, 400, 400)
    points = [text.font().pointSizeF() for text in texts]
    assert points == [*sorted(points[:4], reverse=True), theme.BODY_POINTS * size.factor]
    assert min(points) >= theme.SMALL_POINTS * size.factor >= 12
    for text in texts:
        assert QFontInfo(text.font()).family() == theme.FONT_FAMILY
    assert QFontInfo(texts[0].font()).bold()


def test_letter_size_reaches_widgets_already_shown(look: Look, shown: Shown) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    words, button = Paragraph("Lời viết"), Button("Tiếp tục", ButtonKind.MAIN)
    layout.addWidget(words)
    layout.addWidget(button)
    shown(page, 500, 300)
    before = (words.sizeHint().height(), button.sizeHint().width())
    look(LetterSize.LARGEST)
    QApplication.processEvents()
    assert words.font().pointSizeF() == button.font().pointSizeF() == 28
    assert words.sizeHint().height() == pytest.approx(2 * before[0], abs=2)
    assert button.sizeHint().width() > 1.4 * before[1]
    look(LetterSize.NORMAL)
    QApplication.processEvents()
    assert (words.sizeHint().height(), button.sizeHint().width()) == before


def test_style_sheet_sizes_no_letters_in_pixels() -> None:
    for size in LetterSize:
        assert not re.search(r"font(-size)?:[^;]*px", theme.style_sheet(size))


def test_letter_size_is_found_by_its_code() -> None:
    assert [LetterSize.of_code(size.code) for size in LetterSize] == list(LetterSize)
    assert LetterSize.of_code("gigantic") is LetterSize.NORMAL


def test_a_missing_font_is_not_passed_over(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(theme, "ASSETS", tmp_path)
    qapp.setProperty("mttq_look", None)
    with pytest.raises(FileNotFoundError, match="NotoSans-Regular"):
        theme.apply_theme(qapp)
