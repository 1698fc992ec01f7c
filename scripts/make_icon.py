"""Draws assets/icons/app.svg in every size that Windows shows, and the picture beside the installer's pages.

Not part of any build: packaging/app.ico and packaging/side.bmp are kept in the repository. Each size of the
icon is drawn for itself, so that the small ones stay sharp. Run it again when the drawing changes:

    QT_QPA_PLATFORM=offscreen .venv/bin/python -m scripts.make_icon
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "assets" / "icons" / "app.svg"
ICON = ROOT / "packaging" / "app.ico"
SIDE = ROOT / "packaging" / "side.bmp"

SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
"""Pixels: the list, the taskbar, the desktop and large icons, each at 100 to 200 %."""

SIDE_SIZE = (246, 471)
"""One and a half times what an installer's window shows at 100 %."""

SIDE_GROUND = "#FFFDF8"
SIDE_ICON = 144


def draw(size: int) -> Image.Image:
    """The icon, ``size`` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's types want bytes, its code a string
    return Image.open(io.BytesIO(buffer.data().data()))


def draw_side() -> Image.Image:
    """The icon on the program's own ground."""
    side = Image.new("RGB", SIDE_SIZE, SIDE_GROUND)
    icon = draw(SIDE_ICON)
    place = (SIDE_SIZE[0] - SIDE_ICON) // 2
    side.paste(icon, (place, place), icon)
    return side.quantize()


def main() -> None:
    """Draw both files."""
    application = QGuiApplication([])
    pictures = [draw(size) for size in SIZES]
    largest = pictures[-1]
    largest.save(ICON, sizes=[picture.size for picture in pictures], append_images=pictures[:-1])
    draw_side().save(SIDE)
    application.quit()


if __name__ == "__main__":
    main()
