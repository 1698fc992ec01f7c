"""One item as a large button: its picture, its title, whose it is, and whether the Page has it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.upstream.model import Item, Mark
from ui import theme
from ui.widgets.covering import CoveringPicture
from ui.widgets.row_button import RowButton
from ui.widgets.sign import Sign
from ui.widgets.text import Paragraph, StrongText, Tone
from ui.widgets.wrapping import em
from ui.words.items import (
    SOURCE_LETTERS,
    TITLE_LETTERS,
    item_day,
    item_line,
    item_source,
    item_title,
    mark_words,
)

_PICTURE_EMS = (6.0, 3.8)
"""Size of the picture, in heights of letters."""

_WIDE_EMS = 24
"""Width, in heights of letters, below which the words need all the room."""

_TITLE_LINES = 2
_LEAST_LETTERS = 24
_BOLDER = 1.2
"""How much wider than an average letter those of titles are."""

_DAY_LETTERS = 18
"""Of the longest day that is told, beside the source."""


class ItemButton(RowButton):
    """The whole row chooses the item. Titles are as long as two lines hold, so that rows stay low.

    Attributes:
        item: None before there is one.
        mark: how the item stands with the Page; None where the Page has it not.
        has_picture: whether the item's picture is there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: Item | None = None
        self.mark: Mark | None = None
        self.has_picture = False
        self._compact = False
        self._room = 0
        self._picture = CoveringPicture()
        self._title = StrongText("", spacing=0)
        self._source = Paragraph("", Tone.QUIET, spacing=0)
        self._day = Paragraph("", Tone.QUIET, spacing=0)
        self._sign = Sign("check", theme.GOOD_INK)
        self._mark_words = StrongText("", Tone.GOOD, spacing=0)
        self._marked = QWidget()
        self._lay_out()
        self._fit()

    def show_item(self, item: Item, mark: Mark | None, picture: Path | None, now: datetime) -> None:
        """Show this item from now on."""
        self.item = item
        self._day.say(item_day(item, now))
        self.show_picture(picture)
        self._fit()
        self.show_mark(mark, now)

    def show_mark(self, mark: Mark | None, now: datetime) -> None:
        """Say how the item stands with the Page now."""
        self.mark = mark
        self._mark_words.setText(mark_words(mark, now) if mark is not None else "")
        self._marked.setVisible(mark is not None)
        if self.item is not None:
            # Two sources may have the same title.
            name = f"{item_title(self.item.title)}, {item_line(self.item, now)}"
            self.be_called(name, self._mark_words.text())

    def show_picture(self, picture: Path | None) -> None:
        """Show this file; None while the picture is not there."""
        self.has_picture = picture is not None
        self._picture.show_picture(picture)

    def set_compact(self, compact: bool) -> None:
        """Leave the picture's room to the words."""
        self._compact = compact
        self._fit()

    def fit(self, width: int) -> None:
        """Show as much as a row of this width has room for.

        The width is told from outside: if more letters made a scroll bar come, which left room for less, and
        less made it go, there would be no end of it.
        """
        self._room = width
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Let the picture grow with the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._source)
        line.addWidget(self._day, 1)
        marked = QHBoxLayout(self._marked)
        marked.setContentsMargins(theme.RING_ROOM, 0, 0, 0)
        marked.setSpacing(0)
        marked.addWidget(self._sign)
        marked.addWidget(self._mark_words, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addLayout(line)
        words.addWidget(self._marked)
        words.addStretch(1)
        self.inside.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self.inside.addLayout(words, 1)
        self.let_presses_through(
            self._picture,
            self._title,
            self._source,
            self._day,
            self._marked,
            self._sign,
            self._mark_words,
        )

    def _fit(self) -> None:
        letters = em(self.font())
        across, down = (round(side * letters) for side in _PICTURE_EMS)
        has_room = not self._compact and self._room >= _WIDE_EMS * letters
        self._picture.setFixedSize(across, down)
        self._picture.setVisible(has_room)
        if self.item is None:
            return
        margins = self.inside.contentsMargins()
        room = self._room - margins.left() - margins.right()
        room -= across + self.inside.spacing() if has_room else 0
        a_line = int(room / (_BOLDER * QFontMetricsF(self.font()).averageCharWidth()))
        title = max(min(_TITLE_LINES * a_line, TITLE_LETTERS), _LEAST_LETTERS)
        source = max(min(a_line - _DAY_LETTERS, SOURCE_LETTERS), _LEAST_LETTERS)
        self._title.setText(item_title(self.item.title, title))
        self._source.setText(item_source(self.item, source))
