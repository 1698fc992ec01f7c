"""What the words stand on: a calm red with the fields and hills of home in it, our own drawing.

No symbol of the state or of anybody else, and nothing that could be taken for one.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sin

from PIL import Image, ImageDraw, ImageFilter

from mttq_desktop.page.pictures.lettering import FINER

RED = "#9B1C1C"  # 8.2 under white letters
_RED_IN_THE_MIDDLE = "#A52222"  # 7.3 under CREAM
_RED_AT_THE_EDGES = "#8A1717"
CREAM = "#FFF8E7"
SOFT_CREAM = "#FBE9C2"
GOLD = "#E8C15A"
PAPER = "#FFFDF8"

_FIELD_REDS = ("#8E1818", "#831414", "#771111", "#6A0E0E")
_FIELD_EDGES = ("#B5503A", "#A8452F", "#99382A", "#8A2C22")
_LINES_A_FIELD = 3


@dataclass(frozen=True)
class _Field:
    """One field: how high its edge stands (0 to 1 from the bottom up) and how it bends."""

    height: float
    bend: float
    waves: float
    shift: float


_FIELDS = (
    _Field(0.78, 0.24, 1.10, 0.10),
    _Field(0.58, 0.20, 1.35, 0.62),
    _Field(0.38, 0.15, 1.60, 0.28),
    _Field(0.18, 0.10, 1.20, 0.85),
)


def red_ground(width: int, height: int, fields_top: float, fields_bottom: float) -> Image.Image:
    """The red, ``FINER`` times as large as asked, with fields from ``fields_top`` down (in pixels).

    ``fields_bottom`` is where the lowest field still shows its edge; below it goes on.
    """
    size = (width * FINER, height * FINER)
    glow = Image.radial_gradient("L").resize(size, Image.Resampling.BICUBIC)
    picture = Image.composite(
        Image.new("RGB", size, _RED_AT_THE_EDGES), Image.new("RGB", size, _RED_IN_THE_MIDDLE), glow
    )
    draw = ImageDraw.Draw(picture)
    room = (fields_bottom - fields_top) * FINER
    for field, red, edge in zip(_FIELDS, _FIELD_REDS, _FIELD_EDGES, strict=True):
        edge_points = _edge(field, size[0], fields_top * FINER, room)
        draw.polygon([*edge_points, (size[0], size[1]), (0, size[1])], fill=red)
        for line in range(_LINES_A_FIELD):
            lower = [(x, y + line * room * (0.035 + 0.02 * line)) for x, y in edge_points]
            draw.line(lower, fill=edge, width=FINER * (2 if line == 0 else 1))
    return picture.filter(ImageFilter.BoxBlur(1))  # long lines that hardly rise would show their steps


def _edge(field: _Field, width: int, top: float, room: float) -> list[tuple[float, float]]:
    """The upper edge of a field, from left to right, low in the middle where words may stand."""
    points = []
    for x in range(0, width + 1, 4 * FINER):
        across = x / width
        swing = sin(2 * pi * (field.waves * across + field.shift)) * field.bend / 2
        valley = 0.30 * sin(pi * across) * field.height
        points.append((float(x), top + room * (1 - field.height + valley - swing)))
    return [*points, (float(width), points[-1][1])]
