"""The order of Tab is found without touching what Qt deletes behind PySide's back."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.house import Home
from ui.reading_order import order_tabs, parts_of
from ui.widgets.flow_layout import FlowLayout

ROWS = 20


def items_known() -> int:
    """How many items of Qt's own layouts PySide takes to be there."""
    wrappers = shiboken6.getAllValidWrappers()
    kept = {id(item) for each in wrappers if isinstance(each, FlowLayout) for item in each.items}
    items = [each for each in wrappers if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)]
    return len([each for each in items if id(each) not in kept])


def delete(widgets: list[QWidget]) -> None:
    for widget in widgets:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_parts_come_in_the_order_of_the_layout(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, row, flow = QVBoxLayout(window), QHBoxLayout(), FlowLayout()
    first, second, third, fourth = (QPushButton(name) for name in "1234")
    row.addWidget(second)
    flow.addWidget(third)
    column.addWidget(first)
    column.addLayout(row)
    column.addStretch(1)
    column.addLayout(flow)
    column.addWidget(fourth)
    assert parts_of(column) == [first, row, flow, fourth]
    assert [parts_of(row), parts_of(flow)] == [[second], [third]]


def test_nothing_that_qt_deletes_is_taken_to_be_there_still(qtbot: QtBot) -> None:
    """With it, a button made later at the same place was taken for an item, and the program crashed."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    rows = []
    for _ in range(ROWS):
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.addWidget(QPushButton())
        column.addWidget(row)
        rows.append(row)
    before = items_known()
    order_tabs(window)
    assert items_known() <= before
    delete(rows)
    assert items_known() <= before


def test_buttons_of_our_own_layout_leave_nothing_behind(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window)
    before = items_known()
    buttons: list[QWidget] = [QPushButton() for _ in range(ROWS)]
    for button in buttons:
        flow.addWidget(button)
    order_tabs(window)
    delete(buttons)
    assert flow.count() == 0
    assert items_known() <= before


def test_tab_through_the_list_of_posts_leaves_nothing_behind(home: Home) -> None:
    for number in range(5):
        home.write(f"Bài {number}")
    home.window.show_outbox()
    before = items_known()
    for _ in range(12):
        home.window.focusNextPrevChild(True)
    for _ in range(3):
        home.window.outbox.search()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert items_known() <= before
