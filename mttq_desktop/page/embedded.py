"""The practice Page this program serves itself, started when it is first needed."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mttq_desktop.practice.page import PracticePage


class EmbeddedPractice:
    """Opens and starts the practice Page on the first call that needs it, from whichever thread."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._guard = threading.Lock()
        self._page: PracticePage | None = None
        self._is_running = False

    @property
    def page_id(self) -> str:
        """The practice Page's Graph id, the same at every start."""
        with self._guard:
            return self._opened().page_id

    def running(self) -> PracticePage:
        """The practice Page, answering."""
        with self._guard:
            page = self._opened()
            if not self._is_running:
                page.start()
                self._is_running = True
        return page

    def stop(self) -> None:
        """Stop answering."""
        with self._guard:
            if self._page is not None and self._is_running:
                self._page.stop()
                self._is_running = False

    def _opened(self) -> PracticePage:
        if self._page is None:
            from mttq_desktop.practice.page import PracticePage  # noqa: PLC0415 - slow, not needed at start

            self._page = PracticePage(self._folder, name=self._name)
        return self._page
