"""The Page's round picture, or its initials while it has none."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.picture import Picture, draw_filling

_INITIALS_INK = "#FFF6E0"
"""7.6 on the red of the main action."""
_INITIALS_SHARE = 0.36
"""Height of the letters in the circle."""


class Avatar(QWidget):
    """A round picture.

    Args:
        lines: its height, in lines of the letters around it.
    """

    def __init__(self, lines: float = 2.3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._page_name = ""
        self._picture = Picture(self)
        self._picture.loaded.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, page_name: str, picture: Path | bytes | None) -> None:
        """Show a Page's picture, a file or what is in one; its initials when there is none to be read."""
        self._page_name = page_name
        self._picture.set_source(picture)
        self.setAccessibleName(self.tr("Ảnh đại diện của {page}").format(page=page_name))
        self.update()

    def sizeHint(self) -> QSize:
        """A circle as high as the lines asked for, in line with the boxes of buttons and fields."""
        self.ensurePolished()
        side = round(self._lines * self.fontMetrics().height())
        return QSize(side + theme.RING_ROOM, side)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for room again when the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture cut round, or the initials."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width() - theme.RING_ROOM, self.height())
        circle = QRectF(theme.RING_ROOM, 0, side, side)
        found = self._picture.pixmap(circle.size(), self.devicePixelRatioF())
        if found is None:
            self._draw_initials(painter, circle)
            return
        shape = QPainterPath()
        shape.addEllipse(circle)
        painter.setClipPath(shape)
        draw_filling(painter, circle, found)

    def _draw_initials(self, painter: QPainter, circle: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.MAIN_FILL))
        painter.drawEllipse(circle)
        rim = circle.width() / 18
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.GOLD), rim / 1.6))
        painter.drawEllipse(circle.adjusted(rim, rim, -rim, -rim))
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(max(round(circle.height() * _INITIALS_SHARE), 1))
        painter.setFont(font)
        painter.setPen(QColor(_INITIALS_INK))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(self._page_name))


def initials(name: str) -> str:
    """The first letters of the first two words: "Mặt trận xã Tri Lễ" gives "MT"."""
    words = [word for word in unicodedata.normalize("NFC", name).split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper()
