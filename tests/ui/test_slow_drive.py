"""A drive that is slow, full or away: the window goes on answering, and every letter stays."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.posts.model import PostState
from tests.posts.test_full_disk import no_room
from tests.ui.house import WAIT_MS, Home
from ui.application import _back_up, _tell_or_log
from ui.bridge import Background
from ui.flow.keeper import Keeper

STALL_SECONDS = 5.0
"""Two seconds of patience twice, and the time a busy machine takes for all the rest."""

WORDS = "Chiều nay xã Tri Lễ khởi công nhà Đại đoàn kết"

_HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
connection.execute("ROLLBACK")
"""


@contextmanager
def another_writes(database: Path) -> Iterator[None]:
    """Another process is in the middle of writing and does not get on, as over a slow network."""
    command = [sys.executable, "-c", _HOLDER, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stdout.readline()
        yield
        holder.stdin.close()


def test_going_on_while_another_writes_is_told_soon_and_loses_nothing(home: Home) -> None:
    home.press("Viết bài mới")
    with another_writes(home.services.paths.database):
        home.type(WORDS)
        begun = time.monotonic()
        home.press("Tiếp tục")
        assert time.monotonic() - begun < STALL_SECONDS
        assert home.code == "B1"
        assert home.says("Máy đang bận ghi")
        assert home.words_page.field.text() == WORDS
    home.until(lambda: home.newest().words == WORDS)
    home.press("Tiếp tục")
    assert home.code == "B2"


def test_a_verb_while_another_writes_is_told_soon_wherever_it_is_asked_for(home: Home) -> None:
    post = home.services.outbox.confirm(home.write(WORDS).id)
    home.window.show_outbox()
    with another_writes(home.services.paths.database):
        begun = time.monotonic()
        home.press("Rút lại")
        assert time.monotonic() - begun < STALL_SECONDS
        assert home.code == "A2"
        assert home.says("Máy đang bận ghi")
        assert home.services.outbox.get(post.id).state is PostState.WAITING
    home.press("Rút lại")
    assert home.services.outbox.get(post.id).state is PostState.DRAFT


def test_words_typed_without_room_are_saved_as_soon_as_there_is_some(home: Home) -> None:
    home.press("Viết bài mới")
    with no_room():
        home.type(WORDS)
        home.until(lambda: home.says("Máy hết chỗ cất bài và ảnh"))
    assert home.words_page.field.text() == WORDS
    home.until(lambda: home.services.drafts.newest(home.services.page.id))
    assert home.newest().words == WORDS
    home.until(lambda: not home.says("Máy hết chỗ cất bài và ảnh"))


@pytest.mark.warns_in_log("told: disk.full")
def test_what_no_page_expects_is_told_all_the_same(home: Home) -> None:
    _tell_or_log(home.window, ProblemError, ProblemError("disk.full"), None)
    assert home.says("Máy hết chỗ cất bài và ảnh")
    home.press("Viết bài mới")
    _tell_or_log(home.window, ProblemError, ProblemError("disk.full"), None)
    assert home.says("Máy hết chỗ cất bài và ảnh")


@pytest.mark.warns_in_log("no backup could be made: disk.full")
def test_a_program_left_open_for_days_makes_a_backup_each_day(home: Home) -> None:
    backups = home.services.paths.backups
    for day in range(1, 4):
        _back_up(home.services, home.window)
        home.until(lambda: len(list(backups.glob("*.sqlite3"))) == day)  # noqa: B023 - awaited at once
        home.clock.turn(days=1)
    with no_room():
        _back_up(home.services, home.window)
        home.window.close()  # waits for what is done beside it
    assert len(list(backups.iterdir())) == 3


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    background = Background("test")
    yield Keeper(background, again_ms=50)
    background.close()


class Drive:
    """Saves, unless it is away."""

    def __init__(self) -> None:
        self.is_away = True
        self.saved: list[str] = []

    def save(self, text: str) -> None:
        if self.is_away:
            raise ProblemError("folder.not_writable")
        self.saved.append(text)


def test_what_could_not_be_saved_is_tried_again_by_itself(qtbot: QtBot, keeper: Keeper) -> None:
    drive = Drive()
    with qtbot.waitSignal(keeper.failed, timeout=WAIT_MS):
        keeper.keep_soon("words", partial(drive.save, "a"))
    with qtbot.waitSignal(keeper.failed, timeout=WAIT_MS):
        pass
    drive.is_away = False
    with qtbot.waitSignal(keeper.kept, timeout=WAIT_MS):
        pass
    assert drive.saved == ["a"]


def test_a_failure_heard_of_late_never_brings_back_older_words(qtbot: QtBot, keeper: Keeper) -> None:
    drive = Drive()
    failed: list[Problem] = []
    keeper.failed.connect(failed.append)
    keeper.keep_soon("words", partial(drive.save, "older"))
    keeper._keep_beside()
    keeper._background.wait()  # it has failed; its answer has not been heard
    drive.is_away = False
    keeper.keep_soon("words", partial(drive.save, "newer"))
    assert keeper.keep_now() == []
    qtbot.wait(1)
    keeper.keep_soon("other", lambda: None)
    with qtbot.waitSignal(keeper.kept, timeout=WAIT_MS):
        pass
    assert drive.saved == ["newer"]
    assert failed == []


def test_when_one_kind_fails_the_others_are_not_forgotten(qtbot: QtBot, keeper: Keeper) -> None:
    drive = Drive()
    keeper.keep_soon("words", partial(drive.save, "words"))
    keeper.keep_soon("description", partial(drive.save, "description"))
    assert keeper.keep_now() == [Problem("folder.not_writable")]
    drive.is_away = False
    assert keeper.keep_now() == []
    assert drive.saved == ["words", "description"]
