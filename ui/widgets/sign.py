"""A drawn sign that stands beside words and is as high as their lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.icon import icon_pixmap


class Sign(QWidget):
    """One of the signs of ``assets/icons``; the words beside it say the same, so screen readers pass over it.

    Args:
        lines: its height, in lines of letters.
    """

    def __init__(
        self, name: str, colour: str = theme.INK, lines: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._colour = colour
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_sign(self, name: str, colour: str) -> None:
        """Show another sign."""
        self._name = name
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """A square as high as the lines asked for."""
        self.ensurePolished()
        side = round(self._lines * self.fontMetrics().height())
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for room again when the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        side = min(self.width(), self.height())
        QPainter(self).drawPixmap(0, 0, icon_pixmap(self._name, self._colour, side, self.devicePixelRatioF()))
