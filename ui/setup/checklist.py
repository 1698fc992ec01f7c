"""Trang của xã: what the Page has, read back from it, and one button for each gap."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.page.checklist import Item, ItemState, Kind
from mttq_desktop.page.pages import Page
from mttq_desktop.services import Services
from ui import theme
from ui.bridge import Background
from ui.screens.screen import Screen, Subject
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Heading, Paragraph, StrongText, Tone
from ui.widgets.wrapping import em
from ui.words.page_items import item_words
from ui.words.problems import problem_words

FILLED_IN = frozenset({Kind.ABOUT, Kind.CONTACT, Kind.PICTURE, Kind.COVER})
"""What the program fills in by itself, unless Facebook refuses that."""

_NAMED_AT_MOST = 3
"""So many things that are there are named; of more only the number is told."""
_TWO_COLUMNS = 36
"""Width, in heights of letters, at which the buttons stand in two columns."""


class ChecklistScreen(Screen):
    """Serves a Page just set up and one that existed long before.

    Attributes:
        page: whose list it is; another may be written for.
        background: asks the Page beside the window.
    """

    code = "D7"

    gap_wanted = Signal(str)
    """Something is to be done about this ``Kind``."""
    reconnect_wanted = Signal()
    sign_out_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, services: Services, beside: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.page = services.page
        self.background = beside
        self._is_just_filled = False
        self._looked_for: Kind | None = None
        self._asked_for = ""
        self._being_read: set[str] = set()
        self._items: dict[str, list[Item]] = {}
        self._title = Heading(self.tr("Trang của xã"))
        self._told = StrongText("", Tone.WARNING)
        self._told.hide()
        self._filled = StrongText("", Tone.GOOD)
        self._filled.hide()
        self._done = Paragraph("", Tone.GOOD)
        self._unknown = Paragraph("", Tone.QUIET)
        self._missing = StrongText(self.tr("Còn thiếu:"), Tone.WARNING, spacing=0)
        self._missing.hide()
        self._whole = StrongText(self.tr("Trang đã đủ mọi thứ."), Tone.GOOD)
        self._whole.hide()
        self._gaps: list[AreaButton] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.GAP_SMALL)
        self._reconnect = Button(self.tr("Kết nối lại"), ButtonKind.QUIET)
        self._sign_out = Button(self.tr("Thoát Facebook"), ButtonKind.QUIET)
        self._reconnect.clicked.connect(self.reconnect_wanted)
        self._sign_out.clicked.connect(self.sign_out_wanted)
        self._rarer = QWidget()
        rarer = FlowLayout(self._rarer)
        rarer.addWidget(self._reconnect)
        rarer.addWidget(self._sign_out)
        told = (self._filled, self._told, self._done, self._unknown)
        for part in (self._title, *told, self._missing, self._whole):
            self.column.addWidget(part)
        self.column.addLayout(self._grid)
        self.column.addWidget(self._rarer)
        self.column.addStretch(1)
        self._again = Button(self.tr("Xem lại Trang"), icon="turn")
        home = Button(self.tr("Về màn hình chính"), ButtonKind.MAIN)
        self._again.clicked.connect(self.look)
        home.clicked.connect(self.home_wanted)
        self.row.add_left(self._again)
        self.row.add_right(home)

    @property
    def subject(self) -> Subject:
        """The Page it is the list of."""
        return Subject(self.page.name, self.page.is_practice)

    def follow(self, page: Page, *, is_just_filled: bool = False) -> None:
        """Be about this Page from now on; ``arrive`` shows it.

        That it was filled in just now is said until another page is shown.
        """
        self.page = page
        self._is_just_filled = is_just_filled

    def lacks(self, kind: Kind) -> bool:
        """Whether the Page was read and does not have this."""
        return Item(kind, ItemState.GAP) in self._items.get(self.page.id, [])

    def look_for(self, kind: Kind) -> None:
        """Say so if the Page does not show this, until another page is shown: the person has just done it.

        A new name is not looked for, because Facebook takes days over it.
        """
        self._looked_for = kind if kind is not Kind.NAME else None

    def arrive(self) -> None:
        """Show the list as it was read last, and ask the Page beside the window how it is now."""
        self._rarer.setVisible(not self.page.is_practice)
        self._show(self._items.get(self.page.id, []))
        super().arrive()
        self.look()

    def leave(self) -> bool:
        """What was done just now is no news the next time."""
        self._is_just_filled = False
        self._looked_for = None
        return super().leave()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons into as many columns as there is room for."""
        super().resizeEvent(event)
        self._place_gaps()

    def tell(self, words: str) -> None:
        """Say why something was not done."""
        self._told.set_tone(Tone.PROBLEM)
        self._told.say(words)

    def look(self) -> None:
        """Read the Page again; one that has not answered yet is not asked once more."""
        self._show_looking()
        page_id = self._asked_for = self.page.id
        services = self._services
        if page_id in self._being_read:
            return
        self._being_read.add(page_id)

        def take(items: list[Item]) -> None:
            self._being_read.discard(page_id)
            if page_id == self._asked_for:
                self._say_whether_seen(items)
                self._items[page_id] = items
                self._show(items)

        def give_up(problem: Problem) -> None:
            self._being_read.discard(page_id)
            if page_id == self._asked_for:
                self._show(self._items.get(page_id, []))
                self._done.say("")
                self._told.set_tone(Tone.WARNING)
                self._told.say(problem_words(problem, services.clock.now()))

        self.background.run(partial(services.checklists.of_page, page_id), take, give_up)

    def _say_whether_seen(self, items: list[Item]) -> None:
        kind, words = self._looked_for, ""
        if kind is not None and Item(kind, ItemState.GAP) in items:
            words = self.tr("Chưa thấy {thing} trên Trang.")
            words = words.format(thing=item_words(kind).done)
        self._told.set_tone(Tone.WARNING)
        self._told.say(words)

    def _show_looking(self) -> None:
        self._done.say("")
        self._told.set_tone(Tone.QUIET)
        self._told.say(self.tr("Đang xem Trang."))

    def _show(self, items: list[Item]) -> None:
        done = [item.kind for item in items if item.state is ItemState.DONE]
        unknown = [item.kind for item in items if item.state is ItemState.UNKNOWN]
        gaps = [item.kind for item in items if item.state is ItemState.GAP]
        self._filled.say(self._filled_words(done) if self._is_just_filled else "")
        is_counted = bool(gaps or unknown) and not self._is_just_filled
        self._done.say(self._done_words(done, of=len(items)) if is_counted else "")
        self._unknown.say(
            self.tr("Chưa xem được: {things}.").format(things=_names(unknown)) if unknown else ""
        )
        self._missing.setVisible(bool(gaps))
        self._whole.setVisible(bool(items) and not gaps and not unknown)
        empty(self._grid)
        self._gaps = [self._button_for(kind) for kind in gaps]
        self._place_gaps()

    def _filled_words(self, done: list[Kind]) -> str:
        there = [kind for kind in done if kind in FILLED_IN]
        if not there:
            return self.tr("Điền xong vào Trang.")
        return self.tr("Đã điền xong: {things}.").format(things=_names(there))

    def _done_words(self, done: list[Kind], of: int) -> str:
        if len(done) > _NAMED_AT_MOST:
            return self.tr("Đã có: {count} trên {all} việc.").format(count=len(done), all=of)
        return self.tr("Đã có: {things}.").format(things=_names(done)) if done else ""

    def _button_for(self, kind: Kind) -> AreaButton:
        words = item_words(kind)
        button = AreaButton(words.act, icon=words.icon)
        button.clicked.connect(lambda: self.gap_wanted.emit(kind))
        return button

    def _place_gaps(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS * em(self.font()) else 1
        for place, button in enumerate(self._gaps):
            self._grid.addWidget(button, *divmod(place, columns))


def _names(kinds: list[Kind]) -> str:
    return ", ".join(item_words(kind).done for kind in kinds)
