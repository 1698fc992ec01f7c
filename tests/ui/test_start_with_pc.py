"""The button on the help page that lets the program start with the PC."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from mttq_desktop.autostart import AutoStart
from tests.test_autostart import COMMAND, PROGRAM, PaperList
from tests.ui.house import Home, open_window

ON, OFF = "Tự mở khi bật máy", "Thôi tự mở khi bật máy"


@pytest.fixture
def paper(home: Home, qtbot: QtBot) -> PaperList:
    """The window again, on a system that has such a list."""
    paper = PaperList()
    home.window.close()
    services = replace(home.services, autostart=AutoStart(paper, PROGRAM))
    home.window = open_window(services, qtbot)
    home.press("Trợ giúp")
    return paper


def test_it_is_turned_on_and_off(home: Home, paper: PaperList) -> None:
    home.press(ON)
    assert paper.command == COMMAND
    assert home.says("Bật máy là phần mềm tự gửi bài đang chờ, không hiện lên.")
    home.press(OFF)
    assert paper.command is None
    assert home.says("Phần mềm chỉ chạy khi có người mở.")
    assert home.has_button(ON)


def test_a_list_that_is_locked_is_told_and_nothing_is_claimed(home: Home, paper: PaperList) -> None:
    paper.is_locked = True
    home.press(ON)
    assert home.says("Máy này không cho đổi việc tự mở.")
    assert home.has_button(ON)


def test_where_there_is_no_such_list_nothing_is_offered(home: Home) -> None:
    assert home.services.autostart is None
    home.press("Trợ giúp")
    assert not home.has_button(ON)
