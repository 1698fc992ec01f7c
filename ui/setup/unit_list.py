"""The list of communes, opened beside the window when it is first wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mttq_desktop.errors import Problem
from mttq_desktop.page.unit_search import UnitSearch
from ui.flow.step_page import Tools


class UnitList(QObject):
    """Opening takes a fifth of a second, more on an old PC; after that the list is there at once."""

    ready = Signal()
    failed = Signal(object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._search: UnitSearch | None = None
        self._is_opening = False

    @property
    def search(self) -> UnitSearch | None:
        """What finds units; None until the list is open."""
        return self._search

    def open(self) -> None:
        """Open the list, unless that is done or being done."""
        if self._search is None and not self._is_opening:
            self._is_opening = True
            self._tools.beside.run(self._tools.services.units_of, self._take, self._fail)

    def _take(self, search: UnitSearch) -> None:
        self._search = search
        self._is_opening = False
        self.ready.emit()

    def _fail(self, problem: Problem) -> None:
        self._is_opening = False
        self.failed.emit(problem)
