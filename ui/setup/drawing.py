"""A drawing of our own from ``assets/setup``: no words in it, only numbers that stand for places."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.wrapping import em

_LEAST_EMS = 6
"""Height of a drawing in heights of letters; below that its parts run together."""

_NUMBER_EMS = 0.85
"""Half the width of the disc behind a number."""


@dataclass(frozen=True)
class Mark:
    """A number on a drawing; ``across`` and ``down`` in the drawing's own units."""

    number: int
    across: float
    down: float


class Drawing(QWidget):
    """Shown whole, as large as there is room for.

    Args:
        name: a file of ``assets/setup`` without its ending.
        spoken: what it shows, for screen readers.
        marks: numbers that the words beside it speak of.
    """

    def __init__(
        self, name: str, spoken: str, marks: tuple[Mark, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._renderer = QSvgRenderer(str(theme.ASSETS / "setup" / f"{name}.svg"), self)
        self._marks = marks
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Large enough to see where things are; layouts give more."""
        self.ensurePolished()
        whole = self._renderer.defaultSize()
        height = _LEAST_EMS * em(self.font())
        return QSize(round(height * whole.width() / whole.height()), round(height))

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it at the top of the room, then the numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, scale = self._place()
        self._renderer.render(painter, place)
        for mark in self._marks:
            middle = place.topLeft() + QPointF(mark.across, mark.down) * scale
            self._draw_number(painter, middle, mark.number)

    def _draw_number(self, painter: QPainter, middle: QPointF, number: int) -> None:
        half = _NUMBER_EMS * em(self.font())
        disc = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.MAIN_FILL))
        painter.drawEllipse(disc)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.MAIN_INK))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))

    def _place(self) -> tuple[QRectF, float]:
        """Where it is drawn, and pixels for each of its own units."""
        whole = self._renderer.defaultSize()
        scale = min(self.width() / whole.width(), self.height() / whole.height())
        width, height = whole.width() * scale, whole.height() * scale
        return QRectF((self.width() - width) / 2, 0, width, height), scale
