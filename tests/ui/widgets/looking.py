"""Looking at painted widgets the way an eye does: contrasts and changes."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget


def contrast(one: str | QColor, other: str | QColor) -> float:
    """The contrast ratio of WCAG between two colours."""
    light, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def picture(widget: QWidget) -> QImage:
    """The widget as it is painted now, on the window's background."""
    QApplication.processEvents()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed_pixels(before: QImage, after: QImage, least: float = 3.0) -> int:
    """How many pixels changed to a colour that stands out at ``least`` against the one before."""
    assert before.size() == after.size()
    count = 0
    for y in range(before.height()):
        for x in range(before.width()):
            old, new = before.pixel(x, y), after.pixel(x, y)
            if old != new and contrast(QColor(old), QColor(new)) >= least:
                count += 1
    return count


def colours(image: QImage) -> dict[str, int]:
    """How often each colour occurs."""
    found: dict[str, int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
