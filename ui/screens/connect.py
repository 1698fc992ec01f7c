"""Kết nối với Trang, outside the walk: again for a Page that lost its connection, or with a file opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.connecting.connections import Joined
from mttq_desktop.services import Services
from ui.connecting.asking import Goal
from ui.connecting.panel import ConnectPanel
from ui.screens.asking import AskingScreen
from ui.screens.screen import Subject


class ConnectScreen(AskingScreen):
    """The panel of the step "connect" as a page of its own.

    Attributes:
        panel: asks one thing after the other.
    """

    code = "D5"

    connected = Signal(str)
    """This PC was connected to the Page with this id of ours, and the person wants to go on."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        self.panel = ConnectPanel(services)
        super().__init__(services, self.panel, parent)
        self._page_id, self._goal = "", Goal()
        self.panel.joined.connect(self._note_joined)
        self.panel.done.connect(self._end)

    @property
    def subject(self) -> Subject | None:
        """The Page that is to be connected anew."""
        only = self._goal.only
        return Subject(only.name, only.is_practice) if only is not None else None

    def open(self, goal: Goal, file: Path | None = None) -> None:
        """Connect this from now on, with ``file`` if there is one; ``arrive`` shows it."""
        self._page_id, self._goal = "", goal
        self.panel.begin(goal)
        if file is not None:
            self.panel.take_file(file)

    def go_back(self) -> None:
        """Back to what was asked before, or out; once connected there is nothing to go back to."""
        if self.panel.state is self.panel.connected:
            self._end()
        else:
            super().go_back()

    def _note_joined(self, joined: Joined) -> None:
        self._page_id = joined.page.id

    def _end(self) -> None:
        self.connected.emit(self._page_id)
