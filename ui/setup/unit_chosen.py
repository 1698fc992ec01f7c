"""A commune that is known: whose Page it is in it, and the name that comes of both."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.page.setup import Level
from ui import theme
from ui.flow.part import PartCard
from ui.widgets.choice import ChoiceList
from ui.widgets.fields import LineField
from ui.widgets.text import StrongText, Tone
from ui.widgets.wrapping import em

_BESIDE_EMS = 40
"""Width, in heights of letters, with room for two cards beside each other."""


class UnitChosen(QWidget):
    """Whose Page it is, the commune, and the name that comes of both."""

    def __init__(self) -> None:
        super().__init__()
        self._is_low = self._is_for_group = self._is_group_wrong = self._is_name_wrong = False
        self._page_name = ""
        self.place = PartCard(self.tr("Chọn lại"))
        self.level = ChoiceList(self.tr("Trang của ai?"), columns=2)
        self.level.add(Level.COMMITTEE, self.tr("Ủy ban Mặt trận xã, phường"))
        self.for_group = self.level.add(Level.GROUP, self.tr("Ban công tác Mặt trận thôn, tổ"))
        self.group = LineField(self.tr("Tên thôn, tổ dân phố"))
        self.name = PartCard(self.tr("Sửa tên"))
        self._wrong = StrongText("", Tone.PROBLEM, spacing=0)
        self._cards = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._cards.setSpacing(theme.GAP_SMALL)
        self._cards.addWidget(self.place, 1)
        self._cards.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        for part in (self.level, self.group, self._wrong):
            column.addWidget(part)
        column.addLayout(self._cards)
        column.addStretch(1)
        self.clear_problem()

    def show_group(self, is_for_group: bool) -> None:
        """Ask for the village or quarter, or do not."""
        self._is_for_group = is_for_group
        self._arrange()

    def show_name(self, name: str) -> None:
        """Show the Page's name."""
        self._page_name = name
        self._arrange()

    def show_problem(self, words: str, *, is_of_group: bool) -> None:
        """Say what is wrong with the village's name, or with the Page's."""
        self._is_group_wrong, self._is_name_wrong = is_of_group, not is_of_group
        self.group.show_problem(words if is_of_group else None)
        self._wrong.say("" if is_of_group else words)
        self._arrange()

    def clear_problem(self) -> None:
        """Nothing is wrong any more."""
        self._is_group_wrong = self._is_name_wrong = False
        self.group.show_problem(None)
        self._wrong.say("")
        self._arrange()

    def set_compact(self, compact: bool) -> None:
        """Leave signs out, and let the cards stand side by side, when the window is low."""
        self._is_low = compact
        self.place.set_compact(compact)
        self.name.set_compact(compact)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether they still fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """In a low window what is right gives way to what is wrong until it is changed."""
        asks_group, asks_name = self._is_low and self._is_group_wrong, self._is_low and self._is_name_wrong
        self.level.setVisible(not (asks_group or asks_name))
        self.group.setVisible(self._is_for_group and not asks_name)
        for card in (self.place, self.name):
            card.setVisible(not asks_group)
        # "Sửa tên" beside it says what it is, too.
        words = self._page_name if self._is_low else self.tr("Tên Trang: {name}").format(name=self._page_name)
        self.name.set_words(words)
        is_beside = self._is_low and self.width() >= _BESIDE_EMS * em(self.font())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(across if is_beside else down)
