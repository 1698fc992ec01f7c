"""Pictures for tests and for the gallery, drawn here so that no file is needed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF

_SKIES = ("#9CC4E4", "#F2C48D", "#B9D8C2", "#D9C7E8", "#AFC3D6", "#E8D3B0", "#BFD7EA", "#F1B9A7")


def landscape(number: int, width: int = 640, height: int = 480) -> QImage:
    """A hill, a sun and a house; no two numbers look alike."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor(_SKIES[number % len(_SKIES)]))
    sky.setColorAt(1, QColor("#FFF8EA"))
    painter.fillRect(image.rect(), sky)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor("#FFFFFF"))
    painter.setBrush(QColor("#F6D860"))
    painter.drawEllipse(QPointF(width * (0.15 + 0.08 * number), height * 0.22), height * 0.09, height * 0.09)
    hill = [(0, 0.75), (0.3, 0.5), (0.55, 0.68), (0.8, 0.45), (1, 0.7), (1, 1), (0, 1)]
    painter.setBrush(QColor("#5E8C61"))
    painter.drawPolygon(QPolygonF([QPointF(x * width, y * height) for x, y in hill]))
    painter.setBrush(QColor("#9B4A3C"))
    painter.drawRect(QRectF(width * 0.4, height * 0.62, width * 0.2, height * 0.2))
    painter.end()
    return image


def write_landscapes(folder: Path, shapes: list[tuple[int, int]]) -> list[Path]:
    """One JPEG of each (width, height)."""
    files = []
    for number, (width, height) in enumerate(shapes):
        file = folder / f"photo-{number}.jpg"
        assert landscape(number, width, height).save(str(file), quality=85)
        files.append(file)
    return files
