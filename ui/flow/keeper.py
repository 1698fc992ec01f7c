"""Saving while a person types: soon after each change, in the background, never one lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from mttq_desktop.errors import Problem, ProblemError
from ui.bridge import Background

_SOON_MS = 800
"""A change is on the disk within two seconds; this leaves room for a slow disk."""


class Keeper(QObject):
    """Collects changes and saves the latest of each kind.

    The time runs from the first unsaved change, so that steady typing is saved too.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._waiting: dict[str, Callable[[], None]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._keep_beside)

    def keep_soon(self, kind: str, save: Callable[[], None]) -> None:
        """Call ``save`` soon; a later change of the same kind takes its place."""
        self._waiting[kind] = save
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> list[Problem]:
        """Save all that waits before returning; the problems met, which lose nothing on the screen."""
        self._timer.stop()
        self._background.wait()
        waiting, self._waiting = self._waiting, {}
        for kind, save in waiting.items():
            try:
                save()
            except ProblemError as error:
                self._waiting = {kind: save, **self._waiting}
                return [error.problem]
        if waiting:
            self.kept.emit()
        return []

    def _keep_beside(self) -> None:
        waiting, self._waiting = self._waiting, {}

        def save_all() -> None:
            for save in waiting.values():
                save()

        def put_back(problem: Problem) -> None:
            self._waiting = {**waiting, **self._waiting}
            self.failed.emit(problem)

        self._background.run(save_all, lambda _: self.kept.emit(), put_back)
