"""Notices and slow work, from thread to thread."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.notices import (
    FetchingChanged,
    ItemsChanged,
    NetworkChanged,
    Notices,
    PageChanged,
    PostChanged,
    SetUpChanged,
    SourceChanged,
)
from tests.ui.house import WAIT_MS
from ui.bridge import Background, Bridge
from ui.flow.keeper import Keeper


def test_notices_of_any_thread_are_said_on_the_windows_thread(qtbot: QtBot) -> None:
    notices = Notices()
    bridge = Bridge(notices)
    heard: list[tuple[str, bool]] = []
    bridge.post_changed.connect(
        lambda post_id: heard.append((post_id, QThread.currentThread() is bridge.thread()))
    )
    threading.Thread(target=lambda: notices.give(PostChanged("p1"))).start()
    qtbot.waitUntil(lambda: heard == [("p1", True)], timeout=WAIT_MS)


def test_the_network_is_said_too(qtbot: QtBot) -> None:
    notices = Notices()
    bridge = Bridge(notices)
    with qtbot.waitSignal(bridge.network_changed, timeout=WAIT_MS) as signal:
        notices.give(NetworkChanged(online=False))
    assert signal.args == [False]


def test_another_page_and_what_is_set_up_are_said_too(qtbot: QtBot) -> None:
    notices = Notices()
    bridge = Bridge(notices)
    with qtbot.waitSignal(bridge.page_changed, timeout=WAIT_MS) as page:
        notices.give(PageChanged("facebook-1"))
    with qtbot.waitSignal(bridge.set_up_changed, timeout=WAIT_MS) as setup:
        notices.give(SetUpChanged("s1"))
    assert (page.args, setup.args) == (["facebook-1"], ["s1"])


def test_what_the_sources_bring_is_said_too(qtbot: QtBot) -> None:
    notices = Notices()
    bridge = Bridge(notices)
    with qtbot.waitSignal(bridge.fetching_changed, timeout=WAIT_MS) as fetching:
        notices.give(FetchingChanged(is_fetching=True))
    with qtbot.waitSignal(bridge.source_changed, timeout=WAIT_MS) as source:
        notices.give(SourceChanged("s1"))
    with qtbot.waitSignal(bridge.items_changed, timeout=WAIT_MS):
        notices.give(ItemsChanged())
    assert (fetching.args, source.args) == ([True], ["s1"])


def test_slow_work_is_done_elsewhere_in_order_and_answered_here(qtbot: QtBot) -> None:
    background = Background("test")
    here = threading.get_ident()
    worked: list[tuple[int, bool]] = []
    answered: list[bool] = []

    def work(number: int) -> None:
        worked.append((number, threading.get_ident() == here))

    for number in range(5):
        background.run(partial(work, number), lambda _: answered.append(threading.get_ident() == here))
    qtbot.waitUntil(lambda: len(answered) == 5, timeout=WAIT_MS)
    assert worked == [(number, False) for number in range(5)]
    assert all(answered)
    background.close()


def test_a_problem_is_handed_over(qtbot: QtBot) -> None:
    background = Background("test")
    met: list[Problem] = []

    def fail() -> None:
        raise ProblemError("disk.full")

    background.run(fail, on_problem=met.append)
    qtbot.waitUntil(lambda: met == [Problem("disk.full")], timeout=WAIT_MS)
    background.close()


def test_a_mistake_of_ours_is_told_and_raised_where_it_can_be_seen(qtbot: QtBot) -> None:
    background = Background("test")
    met: list[Problem] = []
    with capture_exceptions() as mistakes:
        background.run(lambda: 1 // 0, on_problem=met.append)
        qtbot.waitUntil(lambda: met == [Problem("unknown")], timeout=WAIT_MS)
    assert [kind for kind, _, _ in mistakes] == [ZeroDivisionError]
    background.close()


class Held:
    """Work that goes on until it is let go."""

    def __init__(self) -> None:
        self.began, self.go_on, self.ended = threading.Event(), threading.Event(), threading.Event()

    def work(self) -> None:
        self.began.set()
        assert self.go_on.wait(20)
        self.ended.set()


def test_closing_finishes_what_is_soon_done(qtbot: QtBot) -> None:
    background = Background("test")
    worked: list[int] = []
    for number in range(5):
        background.run(partial(worked.append, number))
    background.close()
    assert worked == [0, 1, 2, 3, 4]
    background.close()


def test_closing_waits_for_nothing_long_and_drops_what_has_not_begun(qtbot: QtBot) -> None:
    background, held = Background("test"), Held()
    heard: list[object] = []
    worked: list[int] = []
    background.run(held.work, heard.append, heard.append)
    background.run(partial(worked.append, 1), heard.append)
    assert held.began.wait(20)
    background.close(0.01)
    assert not held.ended.is_set()
    held.go_on.set()
    assert held.ended.wait(20)
    background._thread.shutdown(wait=True)
    QApplication.processEvents()
    assert (worked, heard) == ([], [])


@pytest.fixture
def keeper() -> Keeper:
    """A keeper with a thread of its own."""
    return Keeper(Background("test"))


def test_the_latest_of_each_kind_is_saved_once(qtbot: QtBot, keeper: Keeper) -> None:
    saved: list[str] = []
    with qtbot.waitSignal(keeper.kept, timeout=WAIT_MS):
        for text in ("a", "ab", "abc"):
            keeper.keep_soon("words", partial(saved.append, text))
        keeper.keep_soon("description", partial(saved.append, "d"))
    assert saved == ["abc", "d"]


def test_what_could_not_be_saved_is_kept_for_the_next_time(qtbot: QtBot, keeper: Keeper) -> None:
    saved: list[str] = []
    full = True

    def save() -> None:
        if full:
            raise ProblemError("disk.full")
        saved.append("a")

    with qtbot.waitSignal(keeper.failed, timeout=WAIT_MS):
        keeper.keep_soon("words", save)
    assert keeper.keep_now() == [Problem("disk.full")]
    full = False
    assert keeper.keep_now() == []
    assert saved == ["a"]
