"""The practice Page this program serves itself, started when it is first needed."""

from __future__ import annotations

import threading
from pathlib import Path

from mttq_desktop.practice.page import PracticePage


class EmbeddedPractice:
    """Starts the practice server on the first call that needs it, from whichever thread."""

    def __init__(self, folder: Path, name: str) -> None:
        self._page = PracticePage(folder, name=name)
        self._guard = threading.Lock()
        self._started = False

    @property
    def page_id(self) -> str:
        """The practice Page's Graph id, the same at every start."""
        return self._page.page_id

    @property
    def page_key(self) -> str:
        """A key of the practice Page; it opens nothing but this practice Page."""
        return self._page.page_key

    def running(self) -> PracticePage:
        """The practice Page, answering."""
        with self._guard:
            if not self._started:
                self._page.start()
                self._started = True
        return self._page

    def stop(self) -> None:
        """Stop answering."""
        with self._guard:
            if self._started:
                self._page.stop()
                self._started = False
