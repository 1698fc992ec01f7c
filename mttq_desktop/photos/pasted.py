"""A pasted picture has no file: its pixels are made into one."""

from __future__ import annotations

import io
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Pixels:
    """A picture as rows of red, green, blue and opacity, a byte each."""

    width: int
    height: int
    rows: bytes = field(repr=False)


def png_of(pixels: Pixels) -> bytes:
    """The picture as a PNG file. Slow for a large one: not for the window's thread."""
    from PIL import Image  # noqa: PLC0415 - a picture is seldom pasted, the start is not

    file = io.BytesIO()
    Image.frombytes("RGBA", (pixels.width, pixels.height), pixels.rows).save(file, "PNG", compress_level=1)
    return file.getvalue()
