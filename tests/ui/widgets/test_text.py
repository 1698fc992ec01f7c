"""Words are plain, whole, and as high as they say, wherever they are put."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tests.ui.widgets.conftest import Shown
from tests.ui.widgets.looking import changed_pixels, colours, picture
from ui.theme import LetterSize
from ui.widgets.body import Body
from ui.widgets.text import Heading, Paragraph, SmallText, SubHeading, Tone, WrappedText

Look = Callable[[LetterSize], None]
LONG = "Chiều 12/11, tại bản Huồi Mới, Ủy ban MTTQ Việt Nam xã phối hợp trao nhà cho 5 hộ khó khăn. " * 3
ADDRESS = "https://www.facebook.com/" + "mattranxatrile1234567890" * 6


def nested(inner: QWidget, depth: int) -> QWidget:
    """``inner`` inside columns and rows of plain widgets."""
    for level in range(depth):
        holder = QWidget()
        layout = QVBoxLayout(holder) if level % 2 else QHBoxLayout(holder)
        layout.addWidget(inner)
        inner = holder
    return inner


def assert_whole(text: WrappedText) -> None:
    assert text.height() >= text.heightForWidth(text.width())
    lines = text._lines_for(text.width())
    assert lines.width <= text.contentsRect().width() + 0.5
    assert lines.height <= text.contentsRect().height() + 0.5


@pytest.mark.parametrize("size", list(LetterSize))
@pytest.mark.parametrize("words", [LONG, ADDRESS, "một\nhai\n\nba"])
@pytest.mark.parametrize("kind", [Paragraph, SubHeading, Heading, SmallText])
def test_nested_words_are_never_cut(
    shown: Shown, look: Look, size: LetterSize, words: str, kind: type[WrappedText]
) -> None:
    text = kind(words)
    look(size)
    page = shown(Body(nested(text, 4)), 911, 512)
    for width in (911, 330, 1366):
        page.resize(width, 512)
        QApplication.processEvents()
        QApplication.processEvents()
        assert_whole(text)
        assert isinstance(page, Body)
        assert page.horizontalScrollBar().maximum() == 0


def test_words_beside_others_in_a_grid_and_a_stack_are_never_cut(shown: Shown, look: Look) -> None:
    texts = [Paragraph(LONG), Paragraph(ADDRESS), SubHeading("Ảnh"), Paragraph("Ngắn")]
    grid_holder = QWidget()
    grid = QGridLayout(grid_holder)
    for index, text in enumerate(texts):
        grid.addWidget(text, index // 2, index % 2)
    stack = QStackedWidget()
    stack.addWidget(grid_holder)
    page = shown(Body(stack), 700, 512)
    look(LetterSize.LARGEST)
    for width in (700, 420, 1000):
        page.resize(width, 512)
        for _ in range(4):
            QApplication.processEvents()
        for text in texts:
            assert_whole(text)


def test_changed_words_ask_for_their_room(shown: Shown) -> None:
    text = Paragraph("Ngắn")
    page = shown(Body(nested(text, 2)), 500, 400)
    one_line = text.minimumSizeHint().height()
    text.setText(LONG)
    for _ in range(4):
        QApplication.processEvents()
    assert text.minimumSizeHint().height() > 2 * one_line
    assert_whole(text)
    assert page.width() == 500


def test_names_with_markup_are_shown_as_typed(shown: Shown) -> None:
    hostile = "<img src=x><b>Xã</b> &amp; <a href='http://x'>đây</a>"
    for kind in (Paragraph, Heading, SubHeading, SmallText):
        text = kind(hostile)
        assert text.textFormat() == Qt.TextFormat.PlainText
        assert text._lines_for(500).layout.text() == hostile


def test_lines_are_at_most_75_characters_long(look: Look) -> None:
    for size in LetterSize:
        look(size)
        text = Paragraph(LONG)
        average = text.fontMetrics().averageCharWidth()
        assert text._lines_for(5000).width <= 76 * average


def test_lines_of_running_text_are_one_and_a_half_letters_apart(look: Look) -> None:
    text = Paragraph("một\nhai")
    step = text.heightForWidth(500) - Paragraph("một").heightForWidth(500)
    assert step == pytest.approx(1.5 * 14 * 96 / 72, abs=1.5)


def test_a_title_with_the_focus_is_marked(shown: Shown) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    title = Heading("Bước 3 / 3: Xem lại trước khi đăng")
    layout.addWidget(title)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown(page, 700, 120)
    page.setFocus()
    before = picture(title)
    title.setFocus()
    assert title.hasFocus()
    words = title._words_area()
    assert changed_pixels(before, picture(title)) >= 3 * (words.width() - 4)
    assert title.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_tones_paint_in_their_colour(shown: Shown) -> None:
    text = Paragraph("HHHHH")
    shown(text, 200, 60)
    for tone in Tone:
        text.set_tone(tone)
        assert text.tone is tone
        assert tone.value.lower() in colours(picture(text))
