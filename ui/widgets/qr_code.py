"""A picture code that a phone's camera reads, drawn from its squares."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

_QUIET_ZONE = 4
"""White squares round the code, as ISO/IEC 18004 wants them."""
_SIDE = 232
"""Pixels: read from an arm's length, whatever the letter size; a picture is no text."""


class QrCode(QWidget):
    """Shows one text, such as an address, as squares: black on white whatever the colours around it.

    The squares are whole pixels, because blurred edges are what cameras read worst.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[bytearray] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Draw ``text``; where there is none, take no room."""
        import segno  # noqa: PLC0415 - needed by one page only

        self._rows = [bytearray(row) for row in segno.make_qr(text, error="m").matrix] if text else []
        self.setVisible(bool(text))
        self.update()

    def sizeHint(self) -> QSize:
        """As large as a phone needs it, and the blank that buttons and fields keep round them."""
        side = _SIDE + 2 * theme.RING_ROOM
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares on a white ground."""
        if not self._rows:
            return
        painter = QPainter(self)
        count = len(self._rows) + 2 * _QUIET_ZONE
        ratio = self.devicePixelRatioF()
        square = max(int(_SIDE * ratio) // count, 1) / ratio
        ground = QRectF(theme.RING_ROOM, theme.RING_ROOM, count * square, count * square)
        painter.fillRect(ground, QColor(Qt.GlobalColor.white))
        start = theme.RING_ROOM + _QUIET_ZONE * square
        for down, row in enumerate(self._rows):
            for across, is_dark in enumerate(row):
                if is_dark:
                    place = QRectF(start + across * square, start + down * square, square, square)
                    painter.fillRect(place, QColor(Qt.GlobalColor.black))
