"""Dán địa chỉ bài: an item of a site without a feed, or a post on Facebook, by its address."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.services import Services
from mttq_desktop.text.beginning import beginning
from mttq_desktop.text.normal import nfc
from mttq_desktop.upstream.model import ItemRead
from ui.connecting.state import AskedState, AskingPanel
from ui.screens.asking import AskingScreen
from ui.upstream.address_field import AddressField
from ui.widgets.fields import LineField
from ui.widgets.text import Paragraph, Tone

_TITLE_LETTERS = 300
"""Of a title that somebody pasted, as of those that sites give."""


class AddressState(AskedState):
    """Which item it is."""

    address_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = AddressField(self.tr("Địa chỉ bài"), self.tr("Bài trên báo, hoặc bài trên Facebook."))
        self.address.field.entered.connect(self.main_wanted)
        self.address.field.changed.connect(self.problems_over)
        self.column.addWidget(self.address)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Dán địa chỉ bài")

    @property
    def help_text(self) -> str:
        """Where the address is found."""
        return self.tr("Mở bài bằng Chrome, Cốc Cốc. Chép dòng chữ ở ô trên cùng, rồi bấm «Dán».")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Xem bài này")

    def begin(self, address: str) -> None:
        """Ask for another one, or for this one."""
        self.address.field.set_text(address)

    def act(self) -> None:
        """Look at what stands there."""
        self.address_given.emit(self.address.text())

    def first_field(self) -> QWidget:
        """The address."""
        return self.address.field.edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """What is wrong with an address belongs to the field."""
        return self.address.field if _is_of_address(problem) else None

    def show_problem(self, problem: Problem, words: str) -> None:
        """Say it above the field."""
        if _is_of_address(problem):
            self.address.field.show_problem(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.address.field.show_problem(None)

    def set_compact(self, compact: bool) -> None:
        """Leave signs out when the window is low."""
        self.address.set_compact(compact)


class TitleState(AskedState):
    """What it goes by, where the page does not tell."""

    title_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = Paragraph("", Tone.QUIET, spacing=0)
        self.name = LineField(self.tr("Tên bài"), self.tr("Chưa biết tên bài. Mời gõ vài chữ."))
        self.name.entered.connect(self.main_wanted)
        self.column.addWidget(self._address)
        self.column.addWidget(self.name)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Gõ tên bài")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Xem bài này")

    def ask(self, address: str) -> None:
        """Ask for the title of what stands there."""
        self._address.setText(address)
        self.name.set_text("")

    def act(self) -> None:
        """Take what was typed, which may be nothing."""
        self.name.commit_input_method()
        self.title_given.emit(beginning(nfc(self.name.text()), _TITLE_LETTERS))

    def first_field(self) -> QWidget:
        """The title."""
        return self.name.edit


class PastePanel(AskingPanel):
    """Asks for the address, looks at what stands there, and for a title if there is none."""

    found = Signal(object)
    """The ``Item`` that is to be shared."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("pasted address", parent)
        self._services = services
        self._cancel = threading.Event()
        self._read: ItemRead | None = None
        self.address, self.name = AddressState(), TitleState()
        self.address.address_given.connect(self._look_at)
        self.name.title_given.connect(self._take_title)
        self.hold(self.address, self.name)

    def begin(self, address: str = "") -> None:
        """Ask for an address from the beginning; one that was given already stands in the field."""
        self.give_up()
        self.forget_ways_back()
        self.address.begin(address)
        self.show_state(self.address)

    def give_up(self) -> None:
        """Whatever is under way is of no use any more."""
        super().give_up()
        self._cancel.set()

    def leave(self) -> None:
        """Another page is shown: nobody waits for an answer any more; what was typed stays."""
        self.give_up()
        if self.state is self.working:
            self.show_state(self.address)

    def _look_at(self, address: str) -> None:
        if not address.strip():
            self.problem_met.emit(Problem("address.missing"))
            return
        cancel = self._cancel = threading.Event()
        looking = partial(self._services.upstream().discovery.item_at, address, cancel)
        self.ask(self.tr("Đang xem bài"), looking, self._take, self.address)

    def _take(self, read: ItemRead) -> None:
        if read.title:
            self._keep(read, self.address)
        else:
            self._ask_title(read)

    def _ask_title(self, read: ItemRead) -> None:
        self._read = read
        self.name.ask(read.link)
        self.show_state(self.name, self.address)

    def _take_title(self, title: str) -> None:
        if self._read is not None:
            self._keep(replace(self._read, title=title), self.name)

    def _keep(self, read: ItemRead, asked: AskedState) -> None:
        services = self._services
        keeping = partial(services.upstream().shelf.keep_pasted, read, is_practice=services.page.is_practice)
        self.ask(self.tr("Đang xem bài"), keeping, self.found.emit, asked)


class PasteScreen(AskingScreen):
    """The panel as a page of its own.

    Attributes:
        panel: asks one thing after the other.
    """

    code = "E4"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        self.panel = PastePanel(services)
        super().__init__(services, self.panel, parent)


def _is_of_address(problem: Problem) -> bool:
    return problem.code.startswith("address.")
