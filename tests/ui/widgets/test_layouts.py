"""Rows that wrap and pages that scroll."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Shown
from ui import theme
from ui.flow.inset import Inset
from ui.theme import LetterSize
from ui.widgets.body import Body
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import WordsField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph

Look = Callable[[LetterSize], None]
WORDS = ["Lên trước", "Ra sau", "Xoay", "Tả ảnh này cho người không nhìn thấy", "Bỏ ảnh này"]


def flow_of(words: list[str]) -> tuple[QWidget, list[Button]]:
    holder = QWidget()
    layout = FlowLayout(holder)
    buttons = [Button(text) for text in words]
    for button in buttons:
        layout.addWidget(button)
    return holder, buttons


@pytest.mark.parametrize("size", list(LetterSize))
@pytest.mark.parametrize("width", [240, 500, 1200])
def test_rows_wrap_without_overlap_or_loss(shown: Shown, look: Look, size: LetterSize, width: int) -> None:
    holder, buttons = flow_of(WORDS)
    look(size)
    page = shown(Body(holder), width, 400)
    for _ in range(3):
        QApplication.processEvents()
    rects = [button.geometry() for button in buttons]
    for index, rect in enumerate(rects):
        assert QRect(0, 0, holder.width(), holder.height()).contains(rect)
        assert rect.height() >= buttons[index].heightForWidth(rect.width())
        for other in rects[index + 1 :]:
            assert not rect.intersects(other)
            grown = rect.adjusted(
                -theme.GAP_SMALL + 1, -theme.GAP_SMALL + 1, theme.GAP_SMALL - 1, theme.GAP_SMALL - 1
            )
            assert not grown.intersects(other)
    assert isinstance(page, Body)
    assert page.horizontalScrollBar().maximum() == 0


def test_hidden_things_leave_no_gap_and_order_can_be_chosen(shown: Shown) -> None:
    holder, buttons = flow_of(["A", "B", "C"])
    layout = holder.layout()
    assert isinstance(layout, FlowLayout)
    first = Button("Đầu")
    layout.insert_widget(0, first)
    buttons[0].hide()
    shown(holder, 900, 100)
    assert [layout.itemAt(index).widget() for index in range(layout.count())] == [first, *buttons]  # type: ignore[union-attr]
    assert buttons[1].x() == first.geometry().right() + 1 + theme.GAP_SMALL
    layout.removeWidget(buttons[2])
    assert layout.count() == 3


def test_the_focus_is_always_in_sight(shown: Shown, qtbot: QtBot) -> None:
    content = QWidget()
    layout = QVBoxLayout(content)
    buttons = [Button(f"Việc {index}", ButtonKind.PLAIN) for index in range(30)]
    for button in buttons:
        layout.addWidget(button)
    body = Body(content)
    shown(body, 400, 300)
    for target in (buttons[-1], buttons[0], buttons[15]):
        target.setFocus()
        assert (
            body.viewport()
            .rect()
            .contains(QRect(target.mapTo(body.viewport(), target.rect().topLeft()), target.size()))
        )
    body.resize(400, 200)
    QApplication.processEvents()
    place = QRect(buttons[15].mapTo(body.viewport(), buttons[15].rect().topLeft()), buttons[15].size())
    assert body.viewport().rect().contains(place)
    QTest.keyClick(buttons[15], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is buttons[16]
    body.scroll_to_top()
    assert body.verticalScrollBar().value() == 0


def test_a_button_that_takes_away_stands_apart(shown: Shown) -> None:
    holder = QWidget()
    layout = FlowLayout(holder)
    buttons = [Button("Xoay"), Button("Bỏ ảnh này", ButtonKind.CAREFUL), Button("Tả ảnh"), Button("Ra sau")]
    for button in buttons:
        layout.addWidget(button)
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(holder)
    column.addStretch(1)
    for width in (900, 360, 220):
        shown(page, width, 400)
        QApplication.processEvents()
        careful = buttons[1].geometry()
        near = careful.adjusted(
            1 - theme.CAREFUL_GAP, 1 - theme.CAREFUL_GAP, theme.CAREFUL_GAP - 1, theme.CAREFUL_GAP - 1
        )
        assert not [
            other for other in buttons if other is not buttons[1] and near.intersects(other.geometry())
        ]
        assert holder.height() >= buttons[3].geometry().bottom() + 1


def test_where_one_types_is_in_sight_even_in_a_field_higher_than_the_page(shown: Shown) -> None:
    field = WordsField("Lời viết", lines=30)
    field.edit.setMinimumHeight(900)
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(Paragraph("Viết như nói với bà con."))
    column.addWidget(field)
    body = Body(content)
    shown(body, 500, 240)
    field.setFocus()
    for _ in range(25):
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
        QTest.keyClicks(field.edit, "dong")
        cursor = field.edit.cursorRect()
        place = QRect(field.edit.viewport().mapTo(body.viewport(), cursor.topLeft()), cursor.size())
        assert body.viewport().rect().contains(place)
    assert body.verticalScrollBar().value() > 200


def test_a_field_reached_by_tab_is_seen_with_its_border(shown: Shown) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    fields = [WordsField(f"Lời viết {index}", lines=3) for index in range(6)]
    for field in fields:
        column.addWidget(field)
    body = Body(content)
    shown(body, 500, 260)
    fields[0].setFocus()
    for before, field in pairwise(fields):
        QTest.keyClick(before.edit, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is field.edit
        box = field._box
        place = QRect(box.mapTo(body.viewport(), box.rect().topLeft()), box.size())
        assert body.viewport().rect().contains(place)


def test_a_part_that_scrolls_by_itself_moves_the_page_only_for_its_own_focus(shown: Shown) -> None:
    content, inside = QWidget(), QWidget()
    column, rows = QVBoxLayout(content), QVBoxLayout(inside)
    above, below = Button("Trên"), Button("Dưới")
    for _ in range(9):
        rows.addWidget(Button("Trong"))
    part = Inset(inside, lines=3)
    column.addWidget(above)
    column.addWidget(part)
    column.addSpacing(600)
    column.addWidget(below)
    page = shown(Body(content), 400, 300)
    assert isinstance(page, Body)
    below.setFocus()
    page.scroll_to_top()
    part.resize(part.width(), part.height() + 10)
    assert page.verticalScrollBar().value() == 0
    inside.findChildren(Button)[-1].setFocus()
    assert part.verticalScrollBar().value() > 0
