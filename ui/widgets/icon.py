"""Our own drawn signs, from ``assets/icons``: strokes on a field of 24 by 24 in one colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap, QPixmapCache

from ui import theme


def icon_pixmap(name: str, colour: str, size: int, ratio: float | None = None) -> QPixmap:
    """Draw a sign, or take it from Qt's own pixmap cache.

    Args:
        name: a file of ``assets/icons`` without its ending.
        colour: ``#RRGGBB``.
        size: width and height in device-independent pixels.
        ratio: device pixels per pixel; that of the sharpest screen when not given.

    Raises:
        FileNotFoundError: there is no such sign.
    """
    if ratio is None:
        ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    key = f"mttq-icon:{name}:{colour}:{size}:{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _draw(name, colour, size, ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def _draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - wanted only once the first sign is drawn

    source = (theme.ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(source.replace("currentColor", colour).encode())
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
