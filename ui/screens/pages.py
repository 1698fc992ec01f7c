"""Viết cho Trang nào? Which Page is written for, and one more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.services import Services
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import ChoiceList
from ui.widgets.emptying import empty
from ui.widgets.text import Heading, Paragraph
from ui.words.pages import page_words


class PagesScreen(Screen):
    """All Pages this PC writes for; the one in use is marked."""

    code = "A11"

    switch_wanted = Signal(str)
    """This Page is written for from now on."""
    set_up_wanted = Signal()
    """One more Page is to be made or connected."""
    home_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._title = Heading(self.tr("Viết cho Trang nào?"))
        self.choices = ChoiceList("")
        self._place = QVBoxLayout()
        self.column.addWidget(self._title)
        self.column.addWidget(Paragraph(self.tr("Bài đã viết vẫn ở Trang của nó.")))
        self.column.addLayout(self._place)
        self.column.addStretch(1)
        home = Button(self.tr("Về màn hình chính"), icon="home")
        more = Button(self.tr("Thêm Trang khác"), icon="plus")
        use = Button(self.tr("Viết cho Trang này"), ButtonKind.MAIN)
        home.clicked.connect(self.home_wanted)
        more.clicked.connect(self.set_up_wanted)
        use.clicked.connect(self._switch)
        self._icons = {home: "home", more: "plus"}
        self.row.add_left(home)
        self.row.add_right(more)
        self.row.add_right(use)

    def arrive(self) -> None:
        """List the Pages as they are now."""
        empty(self._place)
        self.choices = ChoiceList(self.tr("Các Trang"))
        self._place.addWidget(self.choices)
        for page in self._services.pages.all():
            self.choices.add(page.id, page_words(page))
        self.choices.set_chosen(self._services.page.id)
        super().arrive()

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def go_back(self) -> None:
        """Home, still with the Page in use."""
        self.home_wanted.emit()

    def set_compact(self, compact: bool) -> None:
        """Make do with words only when the window is low."""
        super().set_compact(compact)
        for button, icon in self._icons.items():
            button.set_icon_name(None if compact else icon)

    def _switch(self) -> None:
        chosen = self.choices.chosen
        if chosen is not None:
            self.switch_wanted.emit(chosen)
