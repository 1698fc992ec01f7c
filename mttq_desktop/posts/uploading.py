"""One photo's file while it is being uploaded: what is told of it, and what a cut teaches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from mttq_desktop.graph.errors import GraphError
from mttq_desktop.notices import Notices, PhotoSending
from mttq_desktop.posts.lightening import Lightening
from mttq_desktop.posts.pace import Pace
from mttq_desktop.posts.policy import line_broke

_TELL_EVERY = 64 * 1024


class ReadyFile:
    """A file to send; enter it around the upload, and tell it the progress.

    Args:
        path: the file.
        photo_id: whose file it is.
        start: what is told at the beginning of the upload; ``later`` is already right in it.
        timer: seconds from any start, never going back.
    """

    def __init__(
        self,
        path: Path,
        photo_id: str,
        start: PhotoSending,
        notices: Notices,
        lightening: Lightening,
        pace: Pace,
        timer: Callable[[], float],
    ) -> None:
        self.path = path
        self._photo_id = photo_id
        self._told = start
        self._notices = notices
        self._lightening = lightening
        self._pace = pace
        self._timer = timer
        self._began: float | None = None
        self._ended = 0.0
        self._sent = self._size = 0

    def __enter__(self) -> ReadyFile:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, GraphError) and line_broke(error) and self._began is not None:
            self._lightening.cut(self._photo_id, self._size, self._ended - self._began)

    def moved(self, sent: int, size: int) -> None:
        """``sent`` of the upload's ``size`` bytes have left; told on every 64 kB and at the end."""
        count = sent - self._sent
        self._sent, self._size = sent, size
        self._ended = self._timer()
        if self._began is None:
            self._began = self._ended
        self._pace.moved(count, self._ended)
        self._lightening.carried(count)
        if sent - self._told.sent >= _TELL_EVERY or sent == size:
            self._told = replace(self._told, sent=sent, size=size, rate=self._pace.rate)
            self._notices.give(self._told)
