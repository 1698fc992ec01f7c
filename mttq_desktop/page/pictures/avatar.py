"""The round picture: the emblem with a margin, or the name where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw

from mttq_desktop.page.pictures.breaking import best_lines
from mttq_desktop.page.pictures.emblem import Emblem
from mttq_desktop.page.pictures.grounds import CREAM, GOLD, RED, SOFT_CREAM, red_ground
from mttq_desktop.page.pictures.lettering import FINER, OVERHANG, STEP, Lines, Style
from mttq_desktop.page.pictures.medal import draw_medal
from mttq_desktop.page.pictures.sizes import AVATAR_EDGE, AVATAR_SAFE_RADIUS
from mttq_desktop.page.pictures.wording import Wording

_MEDAL_RADIUS = 484
_RING_RADIUS, _RING_WIDTH = 500, 5
_FIELDS_TOP, _FIELDS_BOTTOM = 640, 1060

_NAME = Style("NotoSans-Bold.ttf", CREAM, 0.02)
_TOP = Style("NotoSans-Bold.ttf", SOFT_CREAM, 0.08)
_NAME_AT_MOST, _NAME_LINES = 250.0, 5
_A_LINE_MORE = 0.93
_TOP_SHARE, _TOP_AT_MOST = 0.46, 84.0
"""Size of the words above the name, in sizes of the name and in pixels."""
_TRIES = 14
"""Halvings until the size is right to a fraction of a pixel."""


def draw_avatar(wording: Wording, emblem: Emblem | None, ground: Image.Image | None) -> Image.Image:
    """The square picture, ``FINER`` times its size; all that counts lies in the round crop.

    ``ground`` is a province's own, of that size, to be used instead of ours.
    """
    picture = ground or red_ground(AVATAR_EDGE, AVATAR_EDGE, _FIELDS_TOP, _FIELDS_BOTTOM)
    middle = AVATAR_EDGE / 2
    if emblem is not None:
        draw_medal(picture, emblem, (middle, middle), _MEDAL_RADIUS)
        return picture
    _draw_ring(picture, RED if ground else None)
    rows = _rows(wording)
    top = middle - sum(row.height for row in rows) / 2
    for row in rows:
        row.draw(picture, middle, top)
        top += row.height
    return picture


def _draw_ring(picture: Image.Image, filled: str | None) -> None:
    near, far = (AVATAR_EDGE / 2 - _RING_RADIUS) * FINER, (AVATAR_EDGE / 2 + _RING_RADIUS) * FINER
    ring = ImageDraw.Draw(picture)
    ring.ellipse((near, near, far, far), filled, outline=GOLD, width=_RING_WIDTH * FINER)


def _rows(wording: Wording) -> list[Lines]:
    above = wording.short_top.upper()

    def size_of(lines: Sequence[str]) -> float:
        return _size_in_circle(above, [line.upper() for line in lines])

    lines, size = best_lines(wording.name, _NAME_LINES, size_of, _A_LINE_MORE)
    name = Lines([line.upper() for line in lines], _NAME, size)
    return [Lines([above], _TOP, _top_size(size)), name] if above else [name]


def _top_size(name_size: float) -> float:
    return min(name_size * _TOP_SHARE, _TOP_AT_MOST)


def _size_in_circle(above: str, lines: Sequence[str]) -> float:
    """The largest size of the name at which every corner of every line is inside the safe circle."""
    top_width = _TOP.width(above) + 2 * OVERHANG if above else 0.0
    widths = [_NAME.width(line) + 2 * OVERHANG for line in lines]
    if _is_inside(_NAME_AT_MOST, top_width, widths):
        return _NAME_AT_MOST
    small, large = 0.0, _NAME_AT_MOST
    for _ in range(_TRIES):
        tried = (small + large) / 2
        if _is_inside(tried, top_width, widths):
            small = tried
        else:
            large = tried
    return small


def _is_inside(size: float, top_width: float, widths: Sequence[float]) -> bool:
    rows = [(top_width, _top_size(size))] if top_width else []
    rows += [(width, size) for width in widths]
    top = -sum(STEP * each for _, each in rows) / 2
    for width, each in rows:
        bottom = top + STEP * each
        if (width * each / 2) ** 2 + max(top**2, bottom**2) > AVATAR_SAFE_RADIUS**2:
            return False
        top = bottom
    return True
