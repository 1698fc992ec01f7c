"""A whole row of a list that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.press import SteadyButton
from ui.widgets.surface import draw_box, draw_ring, inside_ring


class RowButton(SteadyButton):
    """A box as high as what stands in it; a press on anything in it presses the row.

    Attributes:
        inside: what stands in the row, from left to right.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        room = theme.RING_ROOM + theme.GAP_SMALL
        self.inside = QHBoxLayout(self)
        self.inside.setContentsMargins(theme.GAP_LARGE, room, theme.GAP_LARGE, room)
        self.inside.setSpacing(theme.GAP)

    def be_called(self, title: str, description: str) -> None:
        """Be called so, by screen readers and by Qt."""
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(description)

    def let_presses_through(self, *parts: QWidget) -> None:
        """A press on one of these is a press on the row."""
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def least_width(self) -> int:
        """The longest word."""
        return self.inside.totalMinimumSize().width()

    def heightForWidth(self, width: int) -> int:
        """Height at which all words are seen when the row is ``width`` wide."""
        return max(self.inside.totalHeightForWidth(width), theme.MAIN_TARGET_HEIGHT)

    def sizeHint(self) -> QSize:
        """Everything unwrapped."""
        width = self.inside.totalSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Ask for another height when the words do."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, and the ring of the focus."""
        painter = QPainter(self)
        down, over = self.isDown(), self.underMouse()
        fill = theme.PRESSED_FILL if down else theme.HOVER_FILL if over else theme.SURFACE
        border = theme.INK if down or over else theme.BORDER
        draw_box(painter, inside_ring(self.rect()), fill, border, radius=theme.CARD_RADIUS)
        if self.hasFocus():
            draw_ring(painter, self.rect(), theme.CARD_RADIUS)
