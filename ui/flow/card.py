"""A quiet box round things that belong together."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.surface import draw_box


class Card(QWidget):
    """A white ground with round corners and a soft line; whoever makes it gives it a layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_framed = True

    def set_framed(self, is_framed: bool) -> None:
        """Draw the box, or leave what is inside on the page's own ground."""
        self._is_framed = is_framed
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, in line with the boxes of buttons and fields."""
        if not self._is_framed:
            return
        room = theme.RING_ROOM
        area = QRectF(self.rect()).adjusted(room, 0, -room, 0)
        draw_box(QPainter(self), area, theme.SURFACE, theme.SOFT_LINE, radius=theme.CARD_RADIUS)
