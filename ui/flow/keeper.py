"""Saving while a person types: soon after each change, in the background, never one lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from mttq_desktop.errors import Problem, ProblemError
from ui.bridge import Background

_SOON_MS = 800
"""A change is on the disk within two seconds; this leaves room for a slow disk."""

_AGAIN_MS = 5000
"""How long after a failure the next try is made."""

_PATIENCE_SECONDS = 2.0
"""The window stands still no longer than this for a drive that is slow."""


class Keeper(QObject):
    """Collects changes and saves the latest of each kind.

    The time runs from the first unsaved change, so that steady typing is saved too. What could not be saved
    stays here and is tried again, until the drive is back or has room.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(
        self, background: Background, parent: QObject | None = None, *, again_ms: int = _AGAIN_MS
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._waiting: dict[str, Callable[[], None]] = {}
        self._in_hand: dict[str, Callable[[], None]] = {}
        self._soon, self._again = self._timer_of(_SOON_MS), self._timer_of(again_ms)

    def keep_soon(self, kind: str, save: Callable[[], None]) -> None:
        """Call ``save`` soon; a later change of the same kind takes its place."""
        self._waiting[kind] = save
        if not self._soon.isActive():
            self._soon.start()

    def keep_now(self) -> list[Problem]:
        """Save all that waits before returning; the problems met, which lose nothing on the screen."""
        if not self._background.wait(_PATIENCE_SECONDS):
            return [Problem("database.busy")]
        self._soon.stop()
        self._again.stop()
        # What was handed over last may have failed without its answer having been heard yet.
        unsaved = {**self._in_hand, **self._waiting}
        self._in_hand, self._waiting = {}, {}
        any_saved = bool(unsaved)
        while unsaved:
            kind = next(iter(unsaved))
            try:
                unsaved[kind]()
            except ProblemError as error:
                self._put_back(unsaved)
                return [error.problem]
            del unsaved[kind]
        if any_saved:
            self.kept.emit()
        return []

    def _timer_of(self, milliseconds: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(self._keep_beside)
        return timer

    def _put_back(self, unsaved: dict[str, Callable[[], None]]) -> None:
        self._waiting = {**unsaved, **self._waiting}
        self._again.start()

    def _keep_beside(self) -> None:
        if self._in_hand:
            self._soon.start()
            return
        in_hand, self._in_hand, self._waiting = self._waiting, self._waiting, {}

        def save_all() -> None:
            for save in in_hand.values():
                save()

        def end() -> bool:
            """Whether the answer still counts: nobody saved the same, or something newer, meanwhile."""
            counts = self._in_hand is in_hand
            if counts:
                self._in_hand = {}
            return counts

        def say_kept(_: None) -> None:
            if end():
                self.kept.emit()

        def put_back(problem: Problem) -> None:
            if end():
                self._put_back(in_hand)
                self.failed.emit(problem)

        self._background.run(save_all, say_kept, put_back)
