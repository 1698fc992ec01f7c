"""One copy of the program a data folder: a second one calls it forward, hands it a file or closes it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from mttq_desktop.paths import paths_below
from tests.console.test_commands import MAIN, run
from tests.ui.house import WAIT_MS, Home
from ui.doorbell import Doorbell, Wanted, call_first_copy, close_first_copy
from ui.quiet_icon import QuietIcon
from ui.theme import ASSETS

START_MS = 60_000


def test_a_second_copy_rings_at_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    paths = paths_below(tmp_path)
    assert not call_first_copy(paths)
    doorbell = Doorbell(paths)
    with qtbot.waitSignal(doorbell.rung, timeout=WAIT_MS):
        assert call_first_copy(paths)
    assert not call_first_copy(paths_below(tmp_path / "another"))


def test_a_second_copy_hands_its_file_over(tmp_path: Path, qtbot: QtBot) -> None:
    paths, kit = paths_below(tmp_path), tmp_path / "xã Tri Lễ.mttq"
    doorbell = Doorbell(paths)
    with qtbot.waitSignal(doorbell.kit_handed_over, timeout=WAIT_MS) as handed:
        assert call_first_copy(paths, kit=kit)
    assert handed.args == [str(kit)]


def test_a_second_copy_that_starts_with_the_pc_disturbs_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    paths = paths_below(tmp_path)
    doorbell = Doorbell(paths)
    rung: list[object] = []
    doorbell.rung.connect(lambda: rung.append(1))
    assert call_first_copy(paths, Wanted.QUIET)
    with qtbot.waitSignal(doorbell.rung, timeout=WAIT_MS):
        assert call_first_copy(paths)
    assert len(rung) == 1


def test_a_copy_that_stays_is_not_told_closed(tmp_path: Path, qtbot: QtBot) -> None:
    paths = paths_below(tmp_path)
    doorbell = Doorbell(paths)
    with qtbot.waitSignal(doorbell.close_wanted, timeout=WAIT_MS):
        assert not close_first_copy(paths, wait_ms=50)
    assert close_first_copy(paths_below(tmp_path / "another"))


@pytest.mark.qt_log_ignore("does not support raise")
def test_closed_while_it_stays_the_window_only_hides(home: Home) -> None:
    home.window.stay_when_closed()
    home.press("Viết bài mới")
    home.type("Bà con")
    assert home.window.close()
    assert not home.window.isVisible()
    assert home.newest().words == "Bà con"
    home.window.come_forward()
    home.until(home.window.isVisible)
    home.press("Tiếp tục")
    assert home.code == "B2"


@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface")
def test_the_picture_beside_the_clock_brings_the_window_and_ends_the_program(
    home: Home, qtbot: QtBot
) -> None:
    icon = QuietIcon(QIcon(str(ASSETS / "icons" / "app.svg")), home.window)
    icon.show()
    names = [action.text() for action in icon.menu.actions()]
    assert names == ["Mở", "Đóng hẳn"]
    for action, signal in zip(icon.menu.actions(), (icon.window_wanted, icon.end_wanted), strict=True):
        with qtbot.waitSignal(signal, timeout=WAIT_MS):
            action.trigger()


@pytest.mark.qt_log_ignore("does not support raise")
def test_what_cannot_be_saved_brings_the_window_forward(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.window.stay_when_closed()
    home.window.hide()
    monkeypatch.setattr(home.shown, "leave", lambda: False)
    home.window.end()
    home.until(home.window.isVisible)


def test_a_quiet_program_sends_what_waits_and_is_closed_from_outside(
    tmp_path: Path, words: Path, qtbot: QtBot
) -> None:
    data = tmp_path / "dữ liệu"
    quiet = subprocess.Popen(
        [*MAIN, "--data", str(data), "--quiet"], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    try:
        paths = paths_below(data)
        qtbot.waitUntil(lambda: call_first_copy(paths, Wanted.QUIET), timeout=START_MS)
        run(data, "post", "--text", str(words), "--now")
        qtbot.waitUntil(is_published_in(data), timeout=START_MS)
        run(data, "--close")
        assert quiet.wait(30) == 0
        run(data, "--close")
    finally:
        quiet.kill()
        quiet.wait()


def is_published_in(data: Path) -> Callable[[], bool]:
    def look() -> bool:
        told = json.loads(run(data, "status", "--json").stdout)
        return [post["state"] for post in told] == ["published"]

    return look


@pytest.fixture
def words(tmp_path: Path) -> Path:
    file = tmp_path / "lời.txt"
    file.write_text("Chiều nay xã họp ở bản Huồi Mới.", encoding="utf-8")
    return file
