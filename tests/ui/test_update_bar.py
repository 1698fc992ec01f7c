"""The line on Home about a newer version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mttq_desktop.services import Late
from tests.ui.house import Home, open_window
from tests.updates.test_updates import OTHER_KEY, Province, province, started_pc

__all__ = ["province"]

INSTALL = "Cài bản mới"

Ask = Callable[[], list[Path]]


@pytest.fixture
def ask(home: Home, province: Province, qtbot: QtBot, tmp_path: Path) -> Ask:
    """The window again, on a PC that may learn of newer versions; asking returns what is started."""
    home.window.close()
    pc = started_pc(province, tmp_path)
    home.window = open_window(replace(home.services, updates=Late(lambda: pc.updates)), qtbot)

    def asked() -> list[Path]:
        home.window.home.update_bar.look()
        return pc.started

    return asked


def test_a_newer_version_is_offered_and_installed(home: Home, province: Province, ask: Ask) -> None:
    province.tell(province.notice())
    started = ask()
    home.until(lambda: home.has_button(INSTALL))
    assert home.says("Có bản mới của phần mềm.")
    home.press(INSTALL)
    home.until(lambda: started)
    home.until(lambda: home.says("Mời bấm Cài đặt trong cửa sổ vừa hiện."))
    assert not home.has_button(INSTALL)


def test_where_nothing_is_newer_nothing_is_said(home: Home, province: Province, ask: Ask) -> None:
    province.tell(province.notice("0.1.0"))
    ask()
    home.until(lambda: province.asked)
    home.window.home.update_bar.stop()
    assert not home.has_button(INSTALL)
    assert not home.says("Có bản mới")


def test_a_wrong_signature_is_refused_in_words(home: Home, province: Province, ask: Ask) -> None:
    province.tell(province.notice(), OTHER_KEY)
    started = ask()
    home.until(lambda: home.says("Bản mới không đúng chữ ký của tỉnh"))
    assert not home.has_button(INSTALL)
    assert started == []


def test_an_installer_that_does_not_come_may_be_tried_again(home: Home, province: Province, ask: Ask) -> None:
    province.tell(province.notice())
    started, installer = ask(), province.files.pop("/mttq.exe")
    home.until(lambda: home.has_button(INSTALL))
    home.press(INSTALL)
    home.until(lambda: home.says("Chưa lấy được bản mới."))
    province.files["/mttq.exe"] = installer
    home.press(INSTALL)
    home.until(lambda: started)


def test_a_program_that_cannot_install_never_asks(home: Home, province: Province) -> None:
    assert home.services.updates is None
    home.window.home.update_bar.look()
    assert province.asked == []
