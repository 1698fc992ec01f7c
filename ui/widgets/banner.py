"""The band above every screen while nothing leaves this PC (elder-ui.md section 2, pattern 14)."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets.text import BandText, Tone

_LINE_LENGTH = 80


class Banner(QWidget):
    """A coloured band: what is going on, in bold, and what that means."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._whole = f"{title} {words}"
        self._text = BandText(self._whole, Tone.BAND, strong=len(title), spacing=0, line_length=_LINE_LENGTH)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Say only what is going on, where the screen is too small for more."""
        self._text.setText(self._title if compact else self._whole)
        blank = theme.BORDER_WIDTH if compact else theme.GAP_SMALL
        self._layout.setContentsMargins(theme.GAP_LARGE, blank, theme.GAP_LARGE, blank)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.BAND_FILL))
        bottom = QRectF(0, self.height() - theme.BORDER_WIDTH, self.width(), theme.BORDER_WIDTH)
        painter.fillRect(bottom, QColor(theme.BAND_LINE))
