"""Whether the Page found is of the place wanted is said for each way to connect, and told by whole words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.connecting.conftest import type_code
from tests.ui.connecting_desk import Desk
from tests.ui.test_connecting import give_number, open_file
from ui.connecting.asking import Goal

_OTHER = Goal(place="Nậm Nhoóng")
_OWN = Goal(place="Tri Lễ")
_TOLD = "Nơi đã chọn là Nậm Nhoóng. Tên Trang không có tên ấy."


def by_file(desk: Desk, goal: Goal) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, goal, file)
    give_number(desk, made.number)
    if goal is _OTHER:
        desk.until_seen("Tệp kết nối này của xã khác?")
        desk.press("Vẫn dùng")


def by_phone(desk: Desk, goal: Goal) -> None:
    desk.services.kept_kit.keep(desk.kit(key=""))
    desk.jobs.connect_page.open(goal)
    desk.jobs._show(desk.jobs.connect_page)
    desk.press("Lấy mã trên điện thoại")
    code = desk.jobs.connect_page.panel.phone.code
    desk.until(code.text)
    type_code(desk.facebook, code.text())


def by_key(desk: Desk, goal: Goal) -> None:
    desk.jobs.connect_page.open(replace(goal, only=desk.joined()))
    desk.jobs._show(desk.jobs.connect_page)
    desk.press("Người hướng dẫn dán giấy phép")
    desk.type_in(desk.jobs.connect_page.panel.key.key.edit, desk.facebook.page_key)
    desk.press("Kiểm tra giấy phép")


@pytest.mark.parametrize("connect", [by_file, by_phone, by_key])
def test_another_place_than_the_one_wanted_is_told(desk: Desk, connect: Callable[[Desk, Goal], None]) -> None:
    connect(desk, _OTHER)
    desk.until_seen("Đúng Trang này?")
    assert desk.sees(_TOLD)


@pytest.mark.parametrize("connect", [by_file, by_phone, by_key])
def test_the_place_wanted_is_not_talked_about(desk: Desk, connect: Callable[[Desk, Goal], None]) -> None:
    connect(desk, _OWN)
    desk.until_seen("Đúng Trang này?")
    assert not desk.sees("Tên Trang không có tên ấy.")


@pytest.mark.parametrize(
    ("place", "page_name", "is_named"),
    [
        ("An", "Trang bán hàng Thanh Hóa", False),
        ("An", "Mặt trận xã An, tỉnh Gia Lai", True),
        ("Tri Lễ", "MẶT TRẬN XÃ TRI LỄ", True),
        ("Tri Lễ", "Mặt trận xã Tri Lễ-Nghệ An", True),
        ("Tri Lễ", "Lễ hội Tri ân", False),
        ("Ea H'Leo", "Mặt trận xã Ea H’Leo", True),
        ("phường 1", "Mặt trận phường 12", False),
        ("", "Mặt trận xã Tri Lễ", False),
    ],
)
def test_a_place_is_named_by_whole_words(place: str, page_name: str, is_named: bool) -> None:
    assert Goal(place=place).is_named_in(page_name) is is_named


def test_without_a_line_it_is_said_whence_the_name_comes(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    desk.facebook.stop()
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Tên này lấy từ tệp kết nối.")
    assert not desk.sees("phần mềm hỏi lại")


def test_the_practice_page_of_this_pc_is_of_no_place(desk: Desk) -> None:
    desk.jobs.connect_page.open(replace(_OTHER, is_practice=True))
    desk.jobs._show(desk.jobs.connect_page)
    desk.press("Lấy mã trên điện thoại")
    code = desk.jobs.connect_page.panel.phone.code
    desk.until(code.text)
    type_code(desk.services.practice.running(), code.text())
    desk.until_seen("Đúng Trang này?")
    assert not desk.sees("Tên Trang không có tên ấy.")
