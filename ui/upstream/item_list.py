"""A list of items to choose from: it scrolls by itself and takes the room that is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.upstream.model import Item, Mark
from ui import theme
from ui.flow.turning_inset import TurningInset
from ui.upstream.item_button import ItemButton
from ui.upstream.picture_fetcher import PictureFetcher
from ui.widgets.button import Button

_AROUND_ROW = 12
"""Pixels above and below a row that has the focus, so that its ring is seen."""

_LINES = 4
"""Of the list that are seen at least."""

MarksOf = Callable[[Sequence[Item]], Mapping[str, Mark]]


class ItemList(TurningInset):
    """Rows are used again for other items, because every letter typed into the search shows others.

    Args:
        marks_of: how items stand with the Page, by the keys of their links.
        now: the present moment.
    """

    chosen = Signal(object)
    """This ``Item`` was pressed."""
    older_wanted = Signal()

    def __init__(
        self,
        pictures: PictureFetcher,
        marks_of: MarksOf,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        self._content = QWidget()
        super().__init__(self._content, _LINES, parent)
        self._pictures = pictures
        self._marks_of = marks_of
        self._now = now
        self._compact = False
        self._all_rows: list[ItemButton] = []
        self._count = 0
        self._older = Button(self.tr("Xem bài cũ hơn"), icon="down")
        self._older.clicked.connect(self.older_wanted)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, theme.GAP_SMALL, 0)
        self._column.setSpacing(theme.GAP_SMALL)
        self._column.addWidget(self._older)
        self._column.addStretch(1)
        pictures.came.connect(self._show_picture)

    @property
    def items(self) -> list[Item]:
        """What is shown, from above."""
        return [row.item for row in self.rows if row.item is not None]

    @property
    def rows(self) -> list[ItemButton]:
        """The rows of what is shown."""
        return self._all_rows[: self._count]

    def show_items(self, items: Sequence[Item], *, has_older: bool) -> None:
        """Show these, from the top."""
        self._count = 0
        self._append(items, has_older=has_older)
        for row in self._all_rows[self._count :]:
            row.hide()
        self.scroll_to_top()
        self.choose_way()

    def add_items(self, items: Sequence[Item], *, has_older: bool) -> None:
        """Show these too, and go on reading at the first of them."""
        first = self._count
        self._append(items, has_older=has_older)
        if items:
            self._all_rows[first].setFocus()

    def refresh_marks(self) -> None:
        """Some items may stand with the Page in another way now; rows say so and stay where they are."""
        marks = self._marks_of(self.items)
        for row in self.rows:
            mark = marks.get(row.item.link_key) if row.item is not None else None
            if mark != row.mark:
                row.show_mark(mark, self._now())

    def row_of(self, item_id: str) -> ItemButton | None:
        """The row of an item, while it is shown."""
        return next((row for row in self.rows if row.item is not None and row.item.id == item_id), None)

    def set_compact(self, compact: bool) -> None:
        """Rows make do with less in a low window."""
        self._compact = compact
        self._older.set_icon_name(None if compact else "down")
        for row in self._all_rows:
            row.set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows may have room for more now, or for less."""
        super().resizeEvent(event)
        for row in self._all_rows:
            row.fit(self._row_width())

    def _row_width(self) -> int:
        """Of a row beside both scroll bars there may be, whether they are there or not."""
        return self.window().width() - 2 * theme.GAP_LARGE - 2 * self.verticalScrollBar().sizeHint().width()

    def needed(self) -> int:
        """A row of the highest, with something of its neighbours."""
        heights = [row.heightForWidth(row.width()) for row in self.rows]
        return max(heights) + _AROUND_ROW if heights else 0

    def _append(self, items: Sequence[Item], *, has_older: bool) -> None:
        now, marks = self._now(), self._marks_of(items)
        for item in items:
            row = self._next_row()
            row.show_item(item, marks.get(item.link_key), self._pictures.file_of(item.picture_url), now)
            row.show()
        self._older.setVisible(has_older)
        self._pictures.want([row.item.picture_url for row in self.rows if row.item and not row.has_picture])

    def _next_row(self) -> ItemButton:
        if self._count == len(self._all_rows):
            row = ItemButton()
            row.set_compact(self._compact)
            row.fit(self._row_width())
            row.clicked.connect(partial(self._choose, row))
            self._column.insertWidget(self._count, row)
            self._all_rows.append(row)
        self._count += 1
        return self._all_rows[self._count - 1]

    def _choose(self, row: ItemButton) -> None:
        if row.item is not None:
            self.chosen.emit(row.item)

    def _show_picture(self, address: str) -> None:
        file = self._pictures.file_of(address)
        for row in self.rows:
            if row.item is not None and row.item.picture_url == address:
                row.show_picture(file)
