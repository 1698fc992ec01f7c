"""Something to be taken or left, on a large row with a box to tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.choice import ChoiceRow

_TICK = ((0.22, 0.52), (0.42, 0.74), (0.80, 0.28))
"""Points of the tick, in shares of the box."""
_TICK_WIDTH = 3


class TickRow(ChoiceRow):
    """One of many rows, each ticked or not by itself; the whole row is pressed."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, "", None, parent)
        self.setAutoExclusive(False)

    def _title_font(self) -> QFont:
        return QFont(self.font())

    def _draw_mark(self, painter: QPainter, area: QRectF) -> None:
        size = self._mark_size()
        box = QRectF(area.left() + theme.GAP, area.center().y() - size / 2, size, size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_ticked = self.isChecked()
        painter.setPen(QPen(QColor(theme.MAIN_FILL if is_ticked else theme.BORDER), theme.BORDER_WIDTH))
        painter.setBrush(QColor(theme.MAIN_FILL if is_ticked else theme.SURFACE))
        painter.drawRect(box)
        if is_ticked:
            cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
            painter.setPen(QPen(QColor(theme.MAIN_INK), _TICK_WIDTH, Qt.PenStyle.SolidLine, cap, join))
            points = [QPointF(box.left() + x * size, box.top() + y * size) for x, y in _TICK]
            painter.drawPolyline(QPolygonF(points))
        painter.restore()
