"""From the working threads to the window's thread, and slow work the other way."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.notices import (
    ClockChecked,
    NetworkChanged,
    Notice,
    Notices,
    PageChanged,
    PhotoSending,
    PostChanged,
    SetUpChanged,
)

Result = TypeVar("Result")


class Bridge(QObject):
    """Says each notice again as a Qt signal on the window's thread."""

    post_changed = Signal(str)
    photo_sending = Signal(object)
    network_changed = Signal(bool)
    clock_checked = Signal()
    page_changed = Signal(str)
    set_up_changed = Signal(str)
    _came = Signal(object)

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._came.connect(self._say_again, Qt.ConnectionType.QueuedConnection)
        notices.subscribe(self._take)

    def _take(self, notice: Notice) -> None:
        # The window may be gone while a thread finishes its last work.
        with suppress(RuntimeError):
            self._came.emit(notice)

    def _say_again(self, notice: Notice) -> None:
        match notice:
            case PostChanged(post_id):
                self.post_changed.emit(post_id)
            case PhotoSending():
                self.photo_sending.emit(notice)
            case NetworkChanged(online):
                self.network_changed.emit(online)
            case ClockChecked():
                self.clock_checked.emit()
            case PageChanged(page_id):
                self.page_changed.emit(page_id)
            case SetUpChanged(setup_id):
                self.set_up_changed.emit(setup_id)


def nothing_more(_: object) -> None:
    """For work whose end needs no answer."""


class Background(QObject):
    """One thread for slow work, done in the order it was handed in; answers come on the window's thread."""

    _answered = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], object] = nothing_more,
        on_problem: Callable[[Problem], None] = nothing_more,
    ) -> None:
        """Do ``work`` beside the window, then call one of the two with its outcome.

        Args:
            work: may block; touches no widget.
            on_done: gets what ``work`` returned.
            on_problem: gets the problem of a ``ProblemError``, or ``unknown`` for a mistake of ours,
                which is raised on the window's thread as well so that it is logged.
        """
        self._thread.submit(self._do, work, on_done, on_problem)

    def wait(self, seconds: float | None = None) -> bool:
        """Block until everything handed in so far is done; its answers come later as always.

        Returns:
            False when that took longer than ``seconds``.
        """
        done, _ = wait([self._thread.submit(lambda: None)], seconds)
        return bool(done)

    def close(self) -> None:
        """Finish what was handed in and stop."""
        self._thread.shutdown(wait=True)

    def _do(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], object],
        on_problem: Callable[[Problem], None],
    ) -> None:
        try:
            result = work()
        except ProblemError as error:
            problem = error.problem
            self._send(lambda: on_problem(problem))
        except Exception as error:  # noqa: BLE001 - it is raised again where it can be seen
            mistake = error
            self._send(lambda: _own_up(mistake, on_problem))
        else:
            self._send(lambda: on_done(result))

    def _send(self, answer: Callable[[], object]) -> None:
        # The window may be closed before the work ends.
        with suppress(RuntimeError):
            self._answered.emit(answer)

    def _answer(self, answer: Callable[[], object]) -> None:
        answer()


def _own_up(mistake: Exception, on_problem: Callable[[Problem], None]) -> None:
    on_problem(Problem("unknown"))
    raise mistake
