"""What of a file could not be taken over is told, and keeps nobody from connecting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mttq_desktop.graph.keys import MemoryKeys
from tests.ui.connecting_desk import Desk, desk_with
from tests.ui.test_connecting import give_number, open_file
from tests.ui.test_connecting_step import Walking, walking
from ui.connecting.asking import Goal

__all__ = ["walking"]

_UNITS = "Danh sách xã mới chưa dùng được."
_TOKEN = "Lần sau muốn lấy mã, phải mở lại tệp kết nối."


def test_a_bad_list_of_communes_is_told_once_connected(desk: Desk) -> None:
    file, made = desk.make(replace(desk.kit(), unit_list=b"{}"))
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Đúng Trang này?")
    desk.press("Đúng Trang này")
    desk.until_seen("Từ giờ bài viết lên Trang này.")
    assert desk.sees(_UNITS)
    assert not desk.sees(_TOKEN)


def test_an_app_that_is_not_kept_is_told_of_with_a_file_without_a_key(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for desk in desk_with(MemoryKeys(), tmp_path, qtbot, monkeypatch):
        file, made = desk.make(desk.kit(key=""))
        open_file(desk, Goal(), file)
        give_number(desk, made.number)
        desk.until_seen("Tệp kết nối này chưa có giấy phép")
        assert desk.sees(_TOKEN)
        assert not desk.sees(_UNITS)


def test_what_is_told_is_not_walked_past(walking: Walking) -> None:
    desk = walking.desk
    file, made = desk.make(replace(desk.kit(), unit_list=b"{}"))
    walking.page.take_file(file)
    give_number(desk, made.number)
    desk.until_seen("Đúng Trang này?")
    desk.press("Đúng Trang này")
    desk.until_seen(_UNITS)
    assert desk.sees("Bước 1 / 2: Đã kết nối với Trang")
    desk.press("Tiếp tục")
    assert desk.sees("Bước 2 / 2")
    desk.press("Quay lại")
    desk.until_seen("Đã kết nối với Trang")
    assert not desk.sees(_UNITS)
