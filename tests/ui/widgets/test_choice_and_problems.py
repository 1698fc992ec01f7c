"""Rows to choose from, the list of what is wrong, the band."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Shown
from tests.ui.widgets.looking import changed_pixels, colours, picture
from ui import theme
from ui.theme import LetterSize
from ui.widgets.banner import Banner
from ui.widgets.body import Body
from ui.widgets.button import Button
from ui.widgets.choice import ChoiceList, ChoiceRow
from ui.widgets.fields import LineField, WordsField
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.text import WrappedText

Look = Callable[[LetterSize], None]


def sizes_to_choose() -> ChoiceList:
    choice = ChoiceList("Cỡ chữ")
    for size, name in zip(LetterSize, ("Vừa", "To", "To hơn", "Rất to"), strict=True):
        choice.add(size.code, name, "Mọi trang sẽ dùng chữ cỡ này", theme.BODY_POINTS * size.factor)
    return choice


def test_one_press_chooses_a_row(shown: Shown, qtbot: QtBot) -> None:
    choice = sizes_to_choose()
    assert choice.chosen is None
    choice.set_chosen("large")
    told: list[str] = []
    choice.chosen_changed.connect(told.append)
    shown(choice, 600, 500)
    rows = choice.findChildren(ChoiceRow)
    before = picture(rows[3])
    QTest.mouseClick(rows[3], Qt.MouseButton.LeftButton)
    assert choice.chosen == "largest"
    rows[0].setFocus()
    after = picture(rows[3])
    mark = after.copy(theme.RING_ROOM + theme.GAP, 0, rows[3]._mark_size(), after.height())
    assert mark.pixelColor(mark.rect().center()) == QColor(theme.MAIN_FILL)
    assert changed_pixels(before, after, least=1.5) > 100
    with_focus = picture(rows[0])
    rows[1].setFocus()
    assert changed_pixels(picture(rows[0]), with_focus) >= 4 * (rows[0].width() + rows[0].height())
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Space)
    assert told == ["largest", "normal"]
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert choice.chosen == "large"
    assert told == ["largest", "normal", "large"]


@pytest.mark.parametrize("size", list(LetterSize))
def test_rows_show_all_their_words(shown: Shown, look: Look, size: LetterSize) -> None:
    choice = sizes_to_choose()
    look(size)
    body = shown(Body(choice), 420, 512)
    for _ in range(3):
        QApplication.processEvents()
    assert isinstance(body, Body)
    assert body.horizontalScrollBar().maximum() == 0
    for row in choice.findChildren(ChoiceRow):
        assert row.height() >= row.heightForWidth(row.width())
        assert row.height() - 2 * theme.RING_ROOM >= theme.MAIN_TARGET_HEIGHT
        heard = QAccessible.queryAccessibleInterface(row)
        assert heard.role() == QAccessible.Role.RadioButton
        assert heard.text(QAccessible.Text.Description) == "Mọi trang sẽ dùng chữ cỡ này"


def test_problems_take_the_focus_and_lead_to_their_field(shown: Shown, qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    summary, words, line = ProblemSummary(), WordsField("Lời viết"), LineField("Tả ảnh")
    for widget in (summary, words, line):
        layout.addWidget(widget)
    shown(page, 700, 600)
    assert not summary.isVisible()
    first = "Chưa có lời viết nào. Mời viết vài dòng, hoặc chọn ảnh."
    summary.show_problems([(first, words), ("Ảnh 3 bị hỏng. Mời chọn ảnh khác.", None)])
    assert summary.isVisible()
    assert summary.hasFocus()
    spoken = QAccessible.queryAccessibleInterface(summary).text(QAccessible.Text.Name)
    assert first in spoken
    assert "Ảnh 3 bị hỏng" in spoken
    (entry,) = summary.findChildren(Button)
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is words.edit
    summary.setFocus()
    with_focus = picture(summary)
    line.setFocus()
    assert changed_pixels(picture(summary), with_focus) >= 4 * (summary.width() + summary.height())
    summary.show_problems([("Địa chỉ này chưa đủ.", line)])
    qtbot.waitUntil(lambda: len(summary.findChildren(Button)) == 1)
    summary.show_problems([])
    assert not summary.isVisible()


@pytest.mark.parametrize("size", list(LetterSize))
def test_problems_are_shown_whole(shown: Shown, look: Look, size: LetterSize) -> None:
    summary = ProblemSummary()
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.addWidget(summary)
    layout.addStretch(1)
    look(size)
    body = shown(Body(holder), 600, 512)
    summary.show_problems([("Chưa có lời viết nào. Mời viết vài dòng, hoặc chọn ảnh. " * 3, holder)] * 3)
    for _ in range(4):
        QApplication.processEvents()
    assert isinstance(body, Body)
    assert body.horizontalScrollBar().maximum() == 0
    for part in (*summary.findChildren(Button), *summary.findChildren(WrappedText)):
        assert part.height() >= part.heightForWidth(part.width())


def test_the_band_says_what_is_going_on(shown: Shown, look: Look) -> None:
    band = Banner("Tập làm thử:", "bài đăng ở đây chỉ nằm trên máy này, người dân không nhìn thấy.")
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(band)
    layout.addStretch(1)
    shown(holder, 1366, 200)
    (text,) = band.findChildren(QLabel)
    assert isinstance(text, WrappedText)
    one_line = text.height()
    assert one_line < 2 * text.fontMetrics().lineSpacing()
    found = colours(picture(band))
    assert max(found, key=lambda name: found[name]) == theme.BAND_FILL.lower()
    look(LetterSize.LARGEST)
    holder.resize(500, 400)
    for _ in range(3):
        QApplication.processEvents()
    assert text.height() >= text.heightForWidth(text.width()) > 2 * one_line
    band.set_compact(True)
    assert text.text() == "Tập làm thử:"
