"""The list of units, ready to be searched: read when first needed, and again when a kit brought another."""

from __future__ import annotations

import threading
from pathlib import Path

from mttq_desktop.page.unit_file import newest_units
from mttq_desktop.page.unit_search import UnitSearch


class UnitShelf:
    """Holds one search over the newest list.

    Args:
        own: the list that comes with the program.
        brought: where a kit's list would be.
    """

    def __init__(self, own: Path, brought: Path) -> None:
        self._own = own
        self._brought = brought
        self._guard = threading.Lock()
        self._held: tuple[UnitSearch, int] | None = None

    def search(self) -> UnitSearch:
        """The search, from whichever thread; it takes a moment the first time.

        Raises:
            ProblemError: as ``read_units``, about the program's own list.
        """
        with self._guard:
            changed_at = self._changed_at()
            if self._held is None or self._held[1] != changed_at:
                self._held = UnitSearch(newest_units(self._own, self._brought)), changed_at
            return self._held[0]

    def _changed_at(self) -> int:
        try:
            return self._brought.stat().st_mtime_ns
        except OSError:
            return 0
