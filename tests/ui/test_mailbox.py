"""Calls from working threads are made on the window's thread, and nothing of Qt's is used on the others."""

from __future__ import annotations

import threading
import weakref
from functools import partial

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.house import WAIT_MS
from ui.bridge import Background
from ui.mailbox import Mailbox

THREADS, CALLS = 4, 3_000


def on_threads(*works: partial[None]) -> list[threading.Thread]:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    return threads


def test_calls_of_many_threads_are_made_here_each_thread_s_in_order(qtbot: QtBot) -> None:
    mailbox = Mailbox()
    heard: list[tuple[int, int, bool]] = []
    here = threading.current_thread()

    def hear(thread: int, number: int) -> None:
        heard.append((thread, number, threading.current_thread() is here))

    def put_all(thread: int) -> None:
        # More rings than the line holds, while nobody listens.
        for number in range(CALLS):
            mailbox.slot.put(partial(hear, thread, number))

    for thread in on_threads(*(partial(put_all, number) for number in range(THREADS))):
        thread.join()
    qtbot.waitUntil(lambda: len(heard) == THREADS * CALLS, timeout=WAIT_MS)
    assert all(is_here for _, _, is_here in heard)
    for thread_number in range(THREADS):
        assert [number for thread, number, _ in heard if thread == thread_number] == list(range(CALLS))


def test_a_call_that_fails_keeps_no_other_from_being_made(qtbot: QtBot) -> None:
    mailbox = Mailbox()
    heard: list[int] = []

    def fail() -> None:
        raise LookupError("planted")

    with qtbot.captureExceptions() as failures:
        for call in (partial(heard.append, 1), fail, partial(heard.append, 2)):
            mailbox.slot.put(call)
        qtbot.waitUntil(lambda: heard == [1, 2], timeout=WAIT_MS)
    assert [kind for kind, _, _ in failures] == [LookupError]


def test_a_call_for_nobody_is_never_made(qtbot: QtBot) -> None:
    window = QObject()
    mailbox = Mailbox(window)
    slot, heard = mailbox.slot, list[int]()
    window.deleteLater()
    with qtbot.waitSignal(window.destroyed, timeout=WAIT_MS):
        pass
    slot.put(partial(heard.append, 1))
    qtbot.wait(1)
    assert not heard


class Held:
    """Something a page would hold."""


def test_a_working_thread_never_lets_go_of_what_it_was_handed_last(qtbot: QtBot) -> None:
    background = Background("test")
    freed_on: list[str] = []
    for _ in range(200):
        held = Held()
        weakref.finalize(held, lambda: freed_on.append(threading.current_thread().name))
        background.run(partial(_work, held), partial(_answer, held))
        del held
    qtbot.waitUntil(lambda: len(freed_on) == 200, timeout=WAIT_MS)
    background.close()
    assert set(freed_on) == {threading.current_thread().name}


def _work(held: Held) -> None:
    assert held


def _answer(held: Held, _: object) -> None:
    assert held
