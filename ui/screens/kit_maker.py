"""Làm tệp kết nối: a helper proves a Page's key, says what goes along, and reads the number out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mttq_desktop.connecting.candidate import Candidate
from mttq_desktop.services import Services
from ui.connecting.key import KeyState
from ui.connecting.state import AskedState, AskingPanel
from ui.kit.made import MadeState
from ui.kit.making import ENDING, KitMade, KitMaking, KitParts, file_name
from ui.kit.parts import PartsState
from ui.screens.asking import AskingScreen
from ui.widgets.file_dialog import file_dialog
from ui.words.places import usual_folder


class KitPanel(AskingPanel):
    """The key is proved before anything else is asked, and forgotten once it is in the file."""

    done = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("making a kit", parent)
        self._services = services
        self._making = KitMaking(services)
        self._page: Candidate | None = None
        self.key, self.parts, self.made = KeyState(), PartsState(), MadeState()
        self.key.key_given.connect(self._prove)
        self.parts.parts_given.connect(self._check)
        self.made.understood.connect(self.done)
        self.made.another_wanted.connect(self.begin)
        self.hold(self.key, self.parts, self.made)

    def begin(self) -> None:
        """Make a kit from the beginning."""
        self.give_up()
        self._page = None
        self.forget_ways_back()
        self.key.ask("")
        self.show_state(self.key)

    def show_state(self, state: AskedState, back_to: AskedState | None = None) -> None:
        """Ask this from now on."""
        if state is self.made:
            self.key.forget()
        else:
            self.made.forget()
        super().show_state(state, back_to)

    def make_in(self, parts: KitParts, file: Path) -> None:
        """Write the kit into ``file``."""
        if self._page is not None:
            making = partial(self._making.make, self._page, parts, file)
            self.ask(self.tr("Đang làm tệp kết nối"), making, self._show_made, self.parts)

    def _prove(self, number: str, key: str) -> None:
        proving = partial(self._making.prove, number, key)
        self.ask(self.tr("Đang hỏi Facebook"), proving, self._ask_parts, self.key)

    def _ask_parts(self, page: Candidate) -> None:
        self._page = page
        self.parts.show_page(page.name, self._services.kept_kit.helper)
        self.show_state(self.parts, self.key)

    def _check(self, parts: KitParts) -> None:
        if self._page is not None:
            checking = partial(self._making.check, self._page, parts)
            self.ask(
                self.tr("Đang xem lại"), checking, lambda _: self._ask_where(parts, self._page), self.parts
            )

    def _ask_where(self, parts: KitParts, page: Candidate | None) -> None:
        self.show_state(self.parts)
        name, kind = file_name(page.name if page else ""), self.tr("Tệp kết nối")
        dialog = file_dialog(
            self.window(),
            self.tr("Lưu tệp kết nối"),
            str(usual_folder() / name),
            f"{kind} (*.{ENDING})",
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING)
        dialog.fileSelected.connect(lambda file: self.make_in(parts, Path(file)))
        dialog.open()

    def _show_made(self, made: KitMade) -> None:
        self._page = None
        self.forget_ways_back()
        self.made.show_made(made, self._services.clock.now())
        self.show_state(self.made)


class KitMakerScreen(AskingScreen):
    """K1 the key, K2 what goes along, K3 the number.

    Attributes:
        panel: asks one after the other.
    """

    code = "K1"

    home_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        self.panel = KitPanel(services)
        super().__init__(services, self.panel, parent)
        self.panel.done.connect(self._end)

    def arrive(self) -> None:
        """Show what is asked now."""
        codes = {self.panel.parts: "K2", self.panel.made: "K3"}
        self.code = codes.get(self.panel.state, "K1")
        super().arrive()

    def go_back(self) -> None:
        """Back to what was asked before, or out; whoever leaves the key leaves it for good."""
        if self.panel.state is self.panel.made:
            self._end()
            return
        if self.panel.state is self.panel.key:
            self.panel.begin()
        super().go_back()

    def _end(self) -> None:
        """The number is not shown again."""
        self.panel.begin()
        self.home_wanted.emit()
