"""From the working threads to the window's thread, and slow work the other way."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.notices import (
    ClockChecked,
    FetchingChanged,
    ItemsChanged,
    NetworkChanged,
    Notice,
    Notices,
    PageChanged,
    PhotoSending,
    PostChanged,
    SetUpChanged,
    SourceChanged,
)
from ui.mailbox import Mailbox, Slot

_PATIENCE_SECONDS = 2.0
"""A window that is being closed stands still no longer than this for what is to be stored."""

Result = TypeVar("Result")


class Bridge(QObject):
    """Says each notice again as a Qt signal on the window's thread."""

    post_changed = Signal(str)
    photo_sending = Signal(object)
    network_changed = Signal(bool)
    clock_checked = Signal()
    page_changed = Signal(str)
    set_up_changed = Signal(str)
    items_changed = Signal()
    source_changed = Signal(str)
    fetching_changed = Signal(bool)

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        slot, say_again = Mailbox(self).slot, self._say_again
        notices.subscribe(lambda notice: slot.put(partial(say_again, notice)))

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
            case ItemsChanged():
                self.items_changed.emit()
            case SourceChanged(source_id):
                self.source_changed.emit(source_id)
            case FetchingChanged(is_fetching):
                self.fetching_changed.emit(is_fetching)


def nothing_more(_: object) -> None:
    """For work whose end needs no answer."""


@dataclass(frozen=True)
class _Job:
    work: Callable[[], Any]
    on_done: Callable[[Any], object]
    on_problem: Callable[[Problem], None]


_Ending = Callable[[_Job], object]
"""What is done with a job, on the window's thread, once its work has ended."""


class Background(QObject):
    """One thread for slow work, done in the order it was handed in; answers come on the window's thread.

    The thread itself knows jobs by their numbers only: what it let go of last would be freed there.
    """

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slot = Mailbox(self).slot
        self._jobs: dict[int, _Job] = {}
        self._numbers = count()
        self._is_closed = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    def run(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], object] = nothing_more,
        on_problem: Callable[[Problem], None] = nothing_more,
    ) -> None:
        """Do ``work`` beside the window, then call one of the two with its outcome.

        Args:
            work: may block; uses no Qt object.
            on_done: gets what ``work`` returned.
            on_problem: gets the problem of a ``ProblemError``, or ``unknown`` for a mistake of ours,
                which is raised on the window's thread as well so that it is logged.
        """
        number = next(self._numbers)
        self._jobs[number] = _Job(work, on_done, on_problem)
        self._thread.submit(_do, self._jobs, number, self._slot)

    def wait(self, seconds: float | None = None) -> bool:
        """Block until everything handed in so far is done; its answers come later as always.

        Returns:
            False when that took longer than ``seconds``.
        """
        done, _ = wait([self._thread.submit(_nothing)], seconds)
        return bool(done)

    def close(self, patience_seconds: float = _PATIENCE_SECONDS) -> None:
        """Finish what was handed in and stop, but hold the window up no longer than so many seconds.

        What has not begun by then is dropped. What has begun ends by itself, and nobody hears how.

        Args:
            patience_seconds: 0 for work of which nothing is to be stored, such as a question to Facebook.
        """
        if self._is_closed:
            return
        self._is_closed = True
        is_done = self.wait(patience_seconds)
        self._thread.shutdown(wait=is_done, cancel_futures=True)
        if not is_done:
            # Here and not on the thread: answers may hold Qt objects.
            self._jobs.clear()


def _nothing() -> None:
    """Something to wait for."""


def _do(jobs: dict[int, _Job], number: int, slot: Slot) -> None:
    if number in jobs:
        slot.put(partial(_end, jobs, number, _ending_of(jobs[number].work)))


def _ending_of(work: Callable[[], object]) -> _Ending:
    """Do the work; what is left to be done with its job."""
    try:
        result = work()
    except ProblemError as error:
        problem = error.problem
        return lambda job: job.on_problem(problem)
    except Exception as error:  # noqa: BLE001 - it is raised again where it can be seen
        mistake = error
        return lambda job: _own_up(mistake, job.on_problem)
    return lambda job: job.on_done(result)


def _end(jobs: dict[int, _Job], number: int, ending: _Ending) -> None:
    job = jobs.pop(number, None)
    if job is not None:
        ending(job)


def _own_up(mistake: Exception, on_problem: Callable[[Problem], None]) -> None:
    on_problem(Problem("unknown"))
    raise mistake
