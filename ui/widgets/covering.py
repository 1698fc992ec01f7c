"""A picture that fills its place, whatever shape that has."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.icon import icon_pixmap
from ui.widgets.picture import Picture, draw_filling
from ui.widgets.wrapping import em

_NATURAL_EMS = 24
"""Width of one that chooses its own height, in heights of letters."""

_LEAST_EMS = 4


class CoveringPicture(QWidget):
    """Shows the middle of a picture, and a sign while there is none.

    Args:
        spoken: what it is, for screen readers; empty where the words beside it say all.
        aspect: its width in heights of its own; None where whoever holds it decides its shape.
    """

    def __init__(self, spoken: str = "", aspect: float | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aspect = aspect
        if aspect is not None:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._picture = Picture(self)
        self._picture.loaded.connect(self.update)
        self.setAccessibleName(spoken)

    def show_picture(self, picture: Path | bytes | None) -> None:
        """Show this file, or what is in one; None for the sign."""
        self._picture.set_source(picture)
        self.update()

    def set_aspect(self, aspect: float) -> None:
        """Be of another shape."""
        self._aspect = aspect
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """A wide one is higher."""
        return self._aspect is not None

    def heightForWidth(self, width: int) -> int:
        """Its height when it is ``width`` wide; -1 where it has no shape of its own."""
        return round(width / self._aspect) if self._aspect is not None else -1

    def sizeHint(self) -> QSize:
        """A middling size."""
        return self._size(_NATURAL_EMS) if self._aspect is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Small enough for any page."""
        return self._size(_LEAST_EMS) if self._aspect is not None else super().minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what of the picture is seen here."""
        painter, area = QPainter(self), QRectF(self.rect())
        found = self._picture.pixmap(area.size(), self.devicePixelRatioF())
        if found is not None:
            draw_filling(painter, area, found)
            return
        painter.fillRect(area, QColor(theme.DISABLED_FILL))
        size = min(round(2 * em(self.font())), self.height())
        sign = icon_pixmap("photo", theme.QUIET_INK, size, self.devicePixelRatioF())
        middle = area.center()
        painter.drawPixmap(round(middle.x() - size / 2), round(middle.y() - size / 2), sign)

    def _size(self, ems: float) -> QSize:
        self.ensurePolished()
        width = round(ems * em(self.font()))
        return QSize(width, self.heightForWidth(width))
