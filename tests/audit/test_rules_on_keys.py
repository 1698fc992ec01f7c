"""Rules 15 to 19, 30 and dead ends: each finds the page that breaks it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.audit.audited import Facts, Landmarks
from tests.audit.model import Screen
from tests.audit.rules import (
    dead_ends,
    r15_focus_free,
    r16_tab_order,
    r17_focus_start,
    r18_names,
    r19_plain_names,
    r30_help,
)
from tests.audit.samples import GoodPage, KeyWindow, PathGuide, cell, plain_label, shown, whats
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button


def good(qtbot: QtBot) -> GoodPage:
    window = GoodPage()
    qtbot.addWidget(window)
    return window


def test_rule_15_a_field_that_keeps_tab(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(QTextEdit())
    assert "Tab does not come round from here" in whats(r15_focus_free.check(shown(window)))


def test_rule_15_a_button_without_the_keyboard(qtbot: QtBot) -> None:
    window = good(qtbot)
    button = window.add(Button("Xem bài"))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert "Button «Xem bài»: Tab never comes to it" in whats(r15_focus_free.check(shown(window)))


def test_rule_15_something_lies_on_the_focus(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    cover = QWidget(window)
    cover.setGeometry(window.main.geometry().adjusted(0, 0, -40, 0))
    cover.show()
    assert "Button «Tiếp tục»: is not all in sight" in whats(r15_focus_free.check(page))


def test_rule_15_the_page_follows_the_focus_down(qtbot: QtBot) -> None:
    window = good(qtbot)
    for number in range(9):
        window.add(Button(f"Nút {number}"))
    assert not r15_focus_free.check(shown(window, cell(screen=Screen(911, 512))))


def test_rule_15_leaves_the_focus_where_it_was(qtbot: QtBot) -> None:
    window = good(qtbot)
    r15_focus_free.check(shown(window))
    assert window.field.edit.hasFocus()


def test_rule_16_tab_against_the_reading(qtbot: QtBot) -> None:
    window = good(qtbot)
    first, second = Button("Đọc trước"), Button("Đọc sau")
    window.add(first)
    window.add(second)
    QWidget.setTabOrder(second, first)
    found = whats(r16_tab_order.check(shown(window)))
    assert "Button «Đọc trước»: is read before Button «Đọc sau», but Tab comes later" in found


def test_rule_16_right_before_left(qtbot: QtBot) -> None:
    window = good(qtbot)
    QWidget.setTabOrder(window.main, window.back)
    assert "Quay lại" in whats(r16_tab_order.check(shown(window)))


def test_rule_16_columns_are_read_one_after_the_other(qtbot: QtBot) -> None:
    window = good(qtbot)
    row = QHBoxLayout()
    row.setSpacing(8)
    for side in ("trái", "phải"):
        column = QVBoxLayout()
        column.setSpacing(8)
        for place in ("trên", "dưới"):
            column.addWidget(window.after_the_others(Button(f"{place} {side}")))
        row.addLayout(column)
    window.content.addLayout(row)
    assert not r16_tab_order.check(shown(window))


def test_rule_17_the_focus_starts_on_a_button(qtbot: QtBot) -> None:
    window = good(qtbot)
    found = r17_focus_start.check(shown(window, facts=Facts(arrival=window.main)))
    assert "Button «Tiếp tục»: starts the page, not WordsEdit «Lời viết»" in whats(found)


def test_rule_17_on_a_page_without_a_field(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window, facts=Facts(arrival=window.main))
    window.field.hide()
    assert "starts the page, not its title" in whats(r17_focus_start.check(page))
    page.facts = Facts(arrival=window.title)
    assert not r17_focus_start.check(page)
    page.facts = Facts(arrival=None)
    assert "starts nowhere" in whats(r17_focus_start.check(page))


def test_rule_18_no_name(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(QPushButton())
    window.field.edit.setAccessibleName("")
    found = whats(r18_names.check(shown(window)))
    assert found.count("has no name for screen readers") == 2


def test_rule_18_twins(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(Button("Sửa"))
    window.add(Button("Sửa"))
    assert "another control beside it has the same name" in whats(r18_names.check(shown(window)))


def test_rule_18_a_name_without_end(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.main.setAccessibleName("Tiếp tục " * 60)
    assert "at most 512" in whats(r18_names.check(shown(window)))


def test_rule_19_markup(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.main.setToolTip("<b>Bấm</b> để đi tiếp")
    window.back.setAccessibleDescription("<i>về trang trước</i>")
    found = whats(r19_plain_names.check(shown(window)))
    assert "markup is read aloud: <b>Bấm</b>" in found
    assert "markup is read aloud: <i>về trang trước</i>" in found


def test_rule_19_another_name_than_what_is_seen(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.main.setAccessibleName("Nút số bảy")
    assert "shows «Tiếp tục», which is not spoken" in whats(r19_plain_names.check(shown(window)))


def test_rule_19_a_subtitle_may_be_the_description(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(AreaButton("Viết bài mới", "Lời viết và ảnh", "pencil"))
    assert not r19_plain_names.check(shown(window))


def test_rule_30_help_in_another_place(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    here = r30_help.landmarks(page)
    assert here is not None
    page.facts = Facts(landmarks=Landmarks(QRect(1, 2, 30, 40), here.help_order + 2))
    found = whats(r30_help.check(page))
    assert "on the home page at 1,2 30x40" in found
    assert "on the home page 3" in found


def test_rule_30_no_help(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.help.hide()
    assert "has no help button" in whats(r30_help.check(shown(window)))


def test_rule_30_f1(qtbot: QtBot) -> None:
    window = KeyWindow()
    qtbot.addWidget(window)
    page = shown(window)
    guide = PathGuide(window)
    page.guide = guide
    assert "F1 leads to B1, not to help" in whats(r30_help.check_key(page))
    window.on_help_key = lambda: guide.turn_to("A4")
    assert not r30_help.check_key(page)


def test_dead_end_without_a_way_back(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    guide = PathGuide(window)
    guide.back = None
    page.guide = guide
    assert "no way back or home from B1" in whats(dead_ends.check_way_home(page))


def test_dead_end_where_back_does_nothing(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    guide = PathGuide(window)
    guide.back = window.help
    page.guide = guide
    assert "did not lead away from B1" in whats(dead_ends.check_way_home(page))


def test_dead_end_with_nothing_to_press(qtbot: QtBot) -> None:
    window = good(qtbot)
    for button in (window.help, window.more, window.back, window.main):
        button.hide()
    window.add(plain_label("Hết đường"))
    assert "nothing that Tab comes to leads anywhere" in whats(dead_ends.check(shown(window)))
