"""One photo, shown whole and as large as there is room for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.picture import Picture, draw_whole

_LEAST = QSize(240, 160)


class WholePhoto(QWidget):
    """A picture file, never cut and never larger than its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(self)
        self._picture.loaded.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_photo(self, file: Path, name: str) -> None:
        """Show ``file``, upright already, called ``name`` by screen readers."""
        self._picture.set_file(file)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to see who is in it; layouts give more."""
        return _LEAST

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the photo in the middle."""
        room = theme.RING_ROOM
        place = QRectF(self.rect()).adjusted(room, 0, -room, 0)
        found = self._picture.pixmap(place.size(), self.devicePixelRatioF())
        if found is not None:
            draw_whole(QPainter(self), place, found)
