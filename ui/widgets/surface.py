"""The few shapes everything is drawn with: a box with round corners, and the ring of the focus."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui import theme


def draw_box(
    painter: QPainter,
    area: QRectF,
    fill: str,
    border: str | None = None,
    *,
    border_width: float = theme.BORDER_WIDTH,
    radius: float = theme.RADIUS,
) -> None:
    """Fill ``area`` with round corners; the border is drawn inside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill))
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, radius, radius)
    else:
        half = border_width / 2
        painter.setPen(QPen(QColor(border), border_width))
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()


def draw_ring(painter: QPainter, widget_rect: QRect, radius: float = theme.RADIUS) -> None:
    """The ring of the focus, in the blank margin along the edge of a widget."""
    half = theme.RING_WIDTH / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.FOCUS), theme.RING_WIDTH))
    area = QRectF(widget_rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(area, radius + theme.RING_ROOM - half, radius + theme.RING_ROOM - half)
    painter.restore()


def inside_ring(widget_rect: QRect) -> QRectF:
    """What is left of a widget once the blank margin of the focus ring is taken away."""
    room = theme.RING_ROOM
    return QRectF(widget_rect).adjusted(room, room, -room, -room)
