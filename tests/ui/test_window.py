"""What stands round every page, letter size, help, a second copy, and troubles at the start."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mttq_desktop.errors import Problem
from mttq_desktop.settings import Settings
from tests.ui.house import Home, open_window
from ui.screens.trouble import TroubleWindow
from ui.theme import BODY_POINTS
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Heading


def test_the_window_opens_on_home_ready_to_post(home: Home) -> None:
    assert home.code == "A1"
    assert home.says("Tập làm thử")
    assert home.says(home.services.page.name)
    for words in ("Viết bài mới", "Bài chờ gửi và đã đăng", "Xem Trang", "Trợ giúp", "Cỡ chữ"):
        assert home.has_button(words)


def test_practice_is_marked_on_every_page(home: Home) -> None:
    home.press("Viết bài mới")
    assert home.says("Tập làm thử")
    home.window.show_help()
    assert home.says("Tập làm thử")


def test_letters_grow_at_once_and_are_remembered(home: Home) -> None:
    home.press("Cỡ chữ")
    home.press("Rất to")
    assert home.window.font().pointSizeF() == 2 * BODY_POINTS
    home.press("Dùng cỡ chữ này")
    assert home.code == "A1"
    assert Settings(home.services.paths.settings).letter_size == "largest"


def test_f1_opens_help_and_escape_leads_back_to_the_same_place(home: Home) -> None:
    home.press("Viết bài mới")
    home.type("Bà con")
    QTest.keyClick(home.window, Qt.Key.Key_F1)
    assert home.code == "A4"
    home.press("Mất mạng")
    assert home.says("Có mạng là phần mềm tự gửi")
    QTest.keyClick(home.window, Qt.Key.Key_Escape)
    assert home.code == "B1"
    assert home.newest().words == "Bà con"


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("Hẹn giờ", "bấm «Hẹn đăng»"),
        ("Sửa, rút, gỡ bài", "bấm «Sửa lời»"),
        ("Đăng lại bài", "bấm một bài"),
        ("Lập Trang", "làm từng bước"),
    ],
)
def test_help_tells_of_every_job(home: Home, topic: str, said: str) -> None:
    home.press("Trợ giúp")
    assert not home.says(said)
    home.press(topic)
    assert home.says(said)


@pytest.mark.parametrize(
    ("opener", "said"),
    [
        ("Viết bài mới", "viết lời"),
        ("Đăng lại bài của cấp trên", "bấm một bài"),
        ("Lập Trang cộng đồng", "từng bước"),
    ],
)
def test_help_begins_with_the_job_at_hand(home: Home, opener: str, said: str) -> None:
    home.press(opener)
    home.press("Trợ giúp")
    assert home.says(said)


def test_a_draft_comes_before_what_can_wait(home: Home) -> None:
    home.write("Bà con")
    home.window.resize(911, 472)
    home.press("Cỡ chữ")
    home.press("Rất to")
    home.press("Dùng cỡ chữ này")
    go_on, see = home.button("Viết tiếp"), home.button("Xem Trang")
    top = go_on.mapTo(home.shown, QPoint(0, 0)).y()
    assert top < see.mapTo(home.shown, QPoint(0, 0)).y()
    assert go_on.mapTo(home.shown.body, QPoint(0, go_on.height())).y() <= home.shown.body.height()


def test_help_and_letters_lead_back_to_where_the_person_was(home: Home) -> None:
    home.press("Bài chờ gửi và đã đăng")
    home.press("Cỡ chữ")
    home.press("Trợ giúp")
    home.press("Về chỗ đang làm")
    assert home.code == "A2"


def test_the_code_of_the_page_stands_at_the_foot(home: Home) -> None:
    assert home.says("Mã trang: A1")
    home.press("Viết bài mới")
    assert home.says("Mã trang: B1")


@pytest.mark.parametrize("size", [(1366, 728), (1024, 728), (911, 472)])
@pytest.mark.parametrize("letters", ["Vừa", "Rất to"])
def test_title_and_main_button_are_on_every_screen(home: Home, size: tuple[int, int], letters: str) -> None:
    home.window.resize(*size)
    home.press("Cỡ chữ")
    home.press(letters)
    home.press("Dùng cỡ chữ này")
    home.press("Viết bài mới")
    home.until(lambda: (home.window.width(), home.window.height()) == size)
    QApplication.processEvents()
    mains = [
        button
        for button in home.window.findChildren(Button)
        if button.kind is ButtonKind.MAIN and button.isVisible()
    ]
    assert len(mains) == 1
    assert inside(home.window, mains[0])
    title = next(part for part in home.shown.findChildren(Heading) if part.text().startswith("Bước 1 / 3"))
    assert title.visibleRegion().boundingRect().height() > 0.8 * title.height()
    assert home.window.write.page.visibleRegion().boundingRect().height() > 2 * title.fontMetrics().height()


def inside(window: QWidget, widget: QWidget) -> bool:
    corner = widget.mapTo(window, widget.rect().topLeft())
    return window.rect().contains(widget.rect().translated(corner))


def test_the_guard_after_a_page_change_swallows_a_second_slow_press(home: Home) -> None:
    home.press("Viết bài mới")
    home.type("Bà con")
    home.press("Tiếp tục")
    assert home.code == "B2"
    QTest.mouseClick(home.button("Tiếp tục"), Qt.MouseButton.LeftButton)
    assert home.code == "B2"


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_first_copy_comes_to_the_front(home: Home) -> None:
    home.window.showMinimized()
    home.window.come_forward()
    home.until(lambda: home.window.isVisible() and not home.window.isMinimized())


@pytest.mark.parametrize(
    "code", ["folder.not_writable", "folder.in_use", "disk.full", "database.newer", "database.busy"]
)
def test_a_trouble_at_the_start_is_told_plainly(qtbot: QtBot, code: str) -> None:
    window = TroubleWindow(Problem(code, {"folder": "D:/Bài viết"}))
    qtbot.addWidget(window)
    window.show()
    buttons = {button.text(): button for button in window.findChildren(Button)}
    assert set(buttons) == {"Thử lại", "Đóng phần mềm"}
    buttons["Thử lại"].ignore_presses_for(0)
    QTest.mouseClick(buttons["Thử lại"], Qt.MouseButton.LeftButton)
    assert window.wants_to_try_again
    assert not window.isVisible()


def test_a_restored_database_is_told_before_anything_else(home: Home, qtbot: QtBot) -> None:
    from dataclasses import replace

    problem = Problem("database.restored", {"saved_at": home.clock.now().isoformat()})
    window = open_window(replace(home.services, opening_problem=problem), qtbot)
    told = Home(home.folder, home.clock, home.services, window, qtbot)
    assert told.code == "A9"
    assert told.says("bản cất hôm nay, lúc 9 giờ")
    told.press("Về màn hình chính")
    assert told.code == "A1"
    window.close()


def test_nothing_takes_the_focus_when_something_happens_elsewhere(home: Home) -> None:
    home.press("Viết bài mới")
    field = QApplication.focusWidget()
    other = home.services.drafts.get(home.write("Bài khác").id)
    home.services.outbox.confirm(other.id)
    QApplication.processEvents()
    assert QApplication.focusWidget() is field
