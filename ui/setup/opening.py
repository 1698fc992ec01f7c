"""Shown for a moment before a page that needs the list of communes, while that is being opened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mttq_desktop.page.setup import SetUp
from ui.flow.step_page import StepPage, Tools
from ui.setup.unit_list import UnitList


class OpeningPage(StepPage[SetUp]):
    """Says what is waited for; where the list cannot be opened, that is told and it can be tried again."""

    code = "D0"

    def __init__(self, tools: Tools, units: UnitList, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._units = units
        units.failed.connect(self.problem_met)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is waited for."""
        return self.tr("Đang mở danh sách xã")

    @property
    def hint(self) -> str:
        """It takes less than a second."""
        return self.tr("Mời đợi một chút.")

    @property
    def main_words(self) -> str:
        """For a list that could not be opened."""
        return self.tr("Mở lại danh sách")

    def act_first(self) -> bool:
        """Try again; the walk goes on by itself."""
        self._units.open()
        return False
