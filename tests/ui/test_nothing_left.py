"""No key, number or code stays in the window once it is of no use there, or once another page is shown."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.connecting.candidate import Candidate, Person
from mttq_desktop.graph.accounts import Account
from mttq_desktop.kit.contents import Kit
from tests.connecting.conftest import type_code
from tests.ui.connecting_desk import Desk
from tests.ui.test_connecting import give_number, open_file
from ui.connecting.asking import Goal
from ui.connecting.panel import ConnectPanel


def panel_of(desk: Desk) -> ConnectPanel:
    return desk.jobs.connect_page.panel


def get_code(desk: Desk) -> str:
    """Let the window show a code, asked for in the name of an app that a kit brought."""
    desk.services.kept_kit.keep(desk.kit(key=""))
    desk.jobs.connect_page.open(Goal())
    desk.jobs._show(desk.jobs.connect_page)
    desk.press("Lấy mã trên điện thoại")
    desk.until(panel_of(desk).phone.code.text)
    return panel_of(desk).phone.code.text()


def join(desk: Desk) -> None:
    """Say yes to the Page found, and go on."""
    desk.until_seen("Đúng Trang này?")
    desk.press("Đúng Trang này")
    desk.until_seen("Từ giờ bài viết lên Trang này.")
    desk.press("Tiếp tục")


def keys_held() -> list[object]:
    """Whatever in this program holds a key of a person or of a Page not joined."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Account | Candidate | Person) and each.key]


def said(desk: Desk, secret: str) -> list[str]:
    """The texts of the window, shown or not, that tell ``secret``, grouped or not."""
    return [text for text in desk.texts() if secret in text.replace(" ", "")]


def test_the_number_of_a_file_goes_with_its_use(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    join(desk)
    assert not said(desk, made.number)
    assert not keys_held()


def test_a_code_and_the_keys_it_brought_go_with_joining(desk: Desk) -> None:
    code = get_code(desk)
    assert said(desk, code)
    type_code(desk.facebook, code)
    join(desk)
    assert not said(desk, code)
    assert panel_of(desk).phone.picture.isHidden()
    assert not keys_held()


def test_the_keys_go_when_nobody_joins_after_all(desk: Desk) -> None:
    type_code(desk.facebook, get_code(desk))
    desk.until_seen("Đúng Trang này?")
    assert keys_held()
    while desk.shown is desk.jobs.connect_page:
        desk.press("Quay lại")
    assert not keys_held()


@pytest.mark.parametrize("is_tried", [False, True])
def test_a_pasted_key_does_not_stay_on_a_page_left(desk: Desk, is_tried: bool) -> None:
    desk.jobs.connect_page.open(Goal(is_practice=True))
    desk.jobs._show(desk.jobs.connect_page)
    desk.press("Người hướng dẫn dán giấy phép")
    key = panel_of(desk).key
    desk.type_in(key.key.edit, "EAAplanted")
    if is_tried:
        desk.press("Kiểm tra giấy phép")
        desk.until(lambda: "Chưa có số của Trang." in key.number.problem)
    desk.window.show_screen(desk.start)
    assert not said(desk, "EAAplanted")


def test_a_number_half_typed_is_forgotten_but_not_the_file(desk: Desk) -> None:
    file, _ = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    desk.until_seen("Nhập số mở")
    desk.type("987654321")
    desk.window.show_screen(desk.start)
    assert not said(desk, "987654321")
    desk.window.show_screen(desk.jobs.connect_page)
    assert desk.sees("«xa Tri Le.mttq», làm hôm nay.")


def test_a_code_is_not_asked_for_on_another_page(desk: Desk) -> None:
    code = get_code(desk)
    desk.window.show_screen(desk.start)
    assert panel_of(desk)._stop.is_set()
    assert not said(desk, code)
    type_code(desk.facebook, code)
    assert panel_of(desk)._waiting.wait(20)
    QApplication.processEvents()
    assert not keys_held()
    desk.window.show_screen(desk.jobs.connect_page)
    assert desk.sees("Mở tệp kết nối")


def test_enter_pressed_twice_tries_a_number_once(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    desk.until_seen("Nhập số mở")
    tried: list[str] = []
    opening = desk.services.kits.open

    def counted(file: Path, number: str) -> Kit:
        tried.append(number)
        return opening(file, number)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.services.kits, "open", counted)
        wrong = f"{(int(made.number) + 1) % 10**12:012}"
        desk.type(wrong)
        field = panel_of(desk).number.field
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
        desk.until(lambda: field.problem)
        assert panel_of(desk)._beside.wait(20)
        assert tried == [wrong]
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
        desk.until(lambda: len(tried) == 2)
