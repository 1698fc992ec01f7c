"""Pictures of windows, and what can be read from their pixels."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from itertools import compress

from PIL import Image, ImageChops
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

Colour = tuple[int, int, int]

_INK_SHARE = 0.02
"""Share of the pixels that differ from the background which a colour (with all farther ones) must reach to
count as ink. Antialiased edges lie nearer to the background; the full ink of 12 pt Noto Sans reaches 9 %."""


@lru_cache(maxsize=1 << 16)
def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else math.pow((channel + 0.055) / 1.055, 2.4)


@lru_cache(maxsize=1 << 16)
def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def colour_of(name: str) -> Colour:
    """The colour written as ``#RRGGBB``."""
    return (int(name[1:3], 16), int(name[3:5], 16), int(name[5:7], 16))


def grab(widget: QWidget, rect: QRect | None = None) -> Image.Image:
    """The pixels of ``widget`` as a person sees them, or of a part of it."""
    pixels = widget.grab(rect) if rect is not None else widget.grab()
    return _from_qt(pixels.toImage())


def _from_qt(picture: QImage) -> Image.Image:
    flat = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (flat.width(), flat.height())
    return Image.frombytes("RGB", size, bytes(flat.constBits()), "raw", "RGB", flat.bytesPerLine())


def crop(picture: Image.Image, rect: QRect) -> Image.Image:
    """The part of ``picture`` inside ``rect``, cut to the picture's own edges."""
    inside = rect.intersected(QRect(0, 0, picture.width, picture.height))
    return picture.crop((inside.left(), inside.top(), inside.right() + 1, inside.bottom() + 1))


def colours(picture: Image.Image) -> list[tuple[int, Colour]]:
    """Every colour with how often it occurs, the commonest first."""
    counted = picture.getcolors(picture.width * picture.height + 1) or []
    return sorted(((count, _colour(value)) for count, value in counted), reverse=True)


def _colour(value: object) -> Colour:
    assert isinstance(value, tuple)
    red, green, blue = value
    return (int(red), int(green), int(blue))


def commonest_colour(picture: Image.Image) -> Colour:
    """The colour most pixels have."""
    counted = picture.getcolors(picture.width * picture.height) or []
    return _colour(max(counted)[1])


def background_and_ink(picture: Image.Image) -> tuple[Colour, Colour] | None:
    """The commonest colour and the farthest frequent one, or None where there is one colour only."""
    counted = colours(picture)
    if len(counted) < 2:
        return None
    background = counted[0][1]
    others = sorted(
        ((contrast(colour, background), count, colour) for count, colour in counted[1:]), reverse=True
    )
    enough = max(2.0, _INK_SHARE * sum(count for _, count, _ in others))
    seen = 0
    for _, count, colour in others:
        seen += count
        if seen >= enough:
            return background, colour
    return background, others[-1][2]


def changed_pixels(before: Image.Image, after: Image.Image, at_least: float) -> int:
    """How many pixels changed with a contrast of ``at_least`` between old and new."""
    box = ImageChops.difference(before, after).getbbox()
    if box is None:
        return 0
    old, new = before.crop(box), after.crop(box)
    differs = ImageChops.difference(old, new).convert("L").point([0] + [255] * 255).tobytes()
    pairs = zip(_words(old), _words(new), strict=True)
    return sum(
        count
        for (one, other), count in Counter(compress(pairs, differs)).items()
        if contrast(_unpack(one), _unpack(other)) >= at_least
    )


def _words(picture: Image.Image) -> memoryview:
    return memoryview(picture.convert("RGBX").tobytes()).cast("I")


def _unpack(word: int) -> Colour:
    red, green, blue, _ = word.to_bytes(4, "little")
    return (red, green, blue)


def same(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures are equal in every pixel."""
    return one.size == other.size and ImageChops.difference(one, other).getbbox() is None


def rect_in(window: QWidget, widget: QWidget) -> QRect:
    """The rectangle of ``widget`` in the coordinates of ``window``."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
