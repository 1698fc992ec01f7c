"""Trang của xã: what the Page has, read back from it, and one button for each gap."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.page.checklist import Item, ItemState, Kind
from mttq_desktop.services import Services
from ui import theme
from ui.bridge import Background
from ui.flow.card import Card
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.sign import Sign
from ui.widgets.text import Heading, Paragraph, StrongText, Tone
from ui.words.page_items import item_words
from ui.words.problems import problem_words


class ChecklistScreen(Screen):
    """Serves a Page just set up and one that existed long before."""

    code = "D7"

    gap_wanted = Signal(str)
    """Something is to be done about this ``Kind``."""
    reconnect_wanted = Signal()
    sign_out_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, services: Services, beside: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._background = beside
        self._asked_for = ""
        self._items: dict[str, list[Item]] = {}
        self._title = Heading(self.tr("Trang của xã"))
        self._told = StrongText("", Tone.WARNING)
        self._told.hide()
        self._done = Paragraph("", Tone.GOOD)
        self._unknown = Paragraph("", Tone.QUIET)
        self._gaps = QVBoxLayout()
        self._gaps.setSpacing(theme.GAP_SMALL)
        self._reconnect = Button(self.tr("Kết nối lại"), ButtonKind.QUIET)
        self._sign_out = Button(self.tr("Thoát Facebook trên máy này"), ButtonKind.QUIET)
        self._reconnect.clicked.connect(self.reconnect_wanted)
        self._sign_out.clicked.connect(self.sign_out_wanted)
        self._rarer = QWidget()
        rarer = FlowLayout(self._rarer)
        rarer.addWidget(self._reconnect)
        rarer.addWidget(self._sign_out)
        for part in (self._title, self._told, self._done, self._unknown):
            self.column.addWidget(part)
        self.column.addLayout(self._gaps)
        self.column.addWidget(self._rarer)
        self.column.addStretch(1)
        self._again = Button(self.tr("Xem lại Trang"), icon="turn")
        home = Button(self.tr("Về màn hình chính"), ButtonKind.MAIN)
        self._again.clicked.connect(self.look)
        home.clicked.connect(self.home_wanted)
        self.row.add_left(self._again)
        self.row.add_right(home)

    def arrive(self) -> None:
        """Show the list as it was read last, and ask the Page beside the window how it is now."""
        self._rarer.setVisible(not self._services.page.is_practice)
        self._show(self._items.get(self._services.page.id, []))
        super().arrive()
        self.look()

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def go_back(self) -> None:
        """Home."""
        self.home_wanted.emit()

    def set_compact(self, compact: bool) -> None:
        """Make do with words only when the window is low."""
        super().set_compact(compact)
        self._again.set_icon_name(None if compact else "turn")

    def tell(self, words: str) -> None:
        """Say why something was not done."""
        self._told.set_tone(Tone.PROBLEM)
        self._told.say(words)

    def look(self) -> None:
        """Read the Page again."""
        self._told.set_tone(Tone.QUIET)
        self._told.say(self.tr("Đang xem Trang…"))
        page_id = self._asked_for = self._services.page.id
        services = self._services

        def take(items: list[Item]) -> None:
            if page_id == self._asked_for:
                self._told.say("")
                self._items[page_id] = items
                self._show(items)

        def give_up(problem: Problem) -> None:
            if page_id == self._asked_for:
                self._told.set_tone(Tone.WARNING)
                self._told.say(problem_words(problem, services.clock.now()))

        self._background.run(partial(services.checklists.of_page, page_id), take, give_up)

    def _show(self, items: list[Item]) -> None:
        done = _names(items, ItemState.DONE)
        unknown = _names(items, ItemState.UNKNOWN)
        self._done.say(self.tr("Đã có: {things}.").format(things=done) if done else "")
        self._unknown.say(self.tr("Chưa xem được: {things}.").format(things=unknown) if unknown else "")
        gaps = [item.kind for item in items if item.state is ItemState.GAP]
        empty(self._gaps)
        for kind in gaps:
            self._gaps.addWidget(self._row_of(kind))
        if items and not gaps and not unknown:
            self._gaps.addWidget(StrongText(self.tr("Trang đã đủ mọi thứ."), Tone.GOOD))

    def _row_of(self, kind: Kind) -> Card:
        words = item_words(kind)
        act = Button(words.act)
        act.clicked.connect(lambda: self.gap_wanted.emit(kind))
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.GAP, theme.GAP_TINY, theme.GAP_SMALL, theme.GAP_TINY)
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(Sign("warning", theme.WARNING_INK))
        row.addWidget(StrongText(words.gap, spacing=0), 1)
        row.addWidget(act)
        return card


def _names(items: list[Item], state: ItemState) -> str:
    return ", ".join(item_words(item.kind).done for item in items if item.state is state)
