"""Pictures of items, fetched beside the window while somebody looks at the items."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mttq_desktop.errors import Problem
from mttq_desktop.services import Services
from ui.bridge import Background

_AT_ONCE = 3
"""One slow site does not hold up the pictures of the others."""


class PictureFetcher(QObject):
    """Fetches what is in sight; a picture that cannot be had stays a sign."""

    came = Signal(str)
    """The picture at this address is there now."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._all = tuple(Background(f"item pictures {number}", self) for number in range(_AT_ONCE))
        self._idle = list(self._all)
        self._waiting: list[str] = []
        self._under_way: set[str] = set()
        self._cancel = threading.Event()

    def file_of(self, address: str) -> Path | None:
        """The picture, if it is there."""
        return self._services.upstream().pictures.file_of(address) if address else None

    def want(self, addresses: Sequence[str]) -> None:
        """Fetch these, the first one first, and no longer what was wanted before."""
        self._waiting = [each for each in addresses if each and each not in self._under_way]
        self._go_on()

    def stop(self) -> None:
        """The window is closing; nobody waits for a picture."""
        self._waiting = []
        self._cancel.set()
        for background in self._all:
            background.close(0)

    def _go_on(self) -> None:
        pictures = self._services.upstream().pictures
        while self._idle and self._waiting:
            background, address = self._idle.pop(), self._waiting.pop(0)
            self._under_way.add(address)
            fetching = partial(pictures.fetch, address, self._cancel)
            background.run(
                fetching, partial(self._end, background, address), partial(self._fail, background, address)
            )

    def _fail(self, background: Background, address: str, _: Problem) -> None:
        self._end(background, address, None)

    def _end(self, background: Background, address: str, file: Path | None) -> None:
        self._idle.append(background)
        self._under_way.discard(address)
        if file is not None:
            self.came.emit(address)
        if not self._cancel.is_set():
            self._go_on()
