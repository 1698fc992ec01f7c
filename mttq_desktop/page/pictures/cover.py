"""The cover: whose Page it is, the name in large capitals, the province, all in the safe middle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw

from mttq_desktop.page.pictures.breaking import best_lines
from mttq_desktop.page.pictures.emblem import Emblem
from mttq_desktop.page.pictures.grounds import CREAM, GOLD, RED, SOFT_CREAM, red_ground
from mttq_desktop.page.pictures.lettering import FINER, OVERHANG, STEP, Lines, Style
from mttq_desktop.page.pictures.medal import draw_medal
from mttq_desktop.page.pictures.sizes import COVER_HEIGHT, COVER_SAFE, COVER_WIDTH
from mttq_desktop.page.pictures.wording import Wording

_FIELDS_TOP, _FIELDS_BOTTOM = 560, 900

_NAME = Style("NotoSans-Bold.ttf", CREAM, 0.02)
_BESIDE = Style("NotoSans-Bold.ttf", SOFT_CREAM, 0.06)
_NAME_AT_MOST, _NAME_LINES = 160.0, 3
_BESIDE_AT_MOST, _BESIDE_LINES = 54.0, 2
"""Sizes in pixels; the words above and below the name stay easy to read on a phone."""
_A_LINE_MORE = 0.86
_MEDAL_RADIUS = 92
_GAP = 16
_ROOM = 0.9 * COVER_SAFE.height
"""What words and emblem take of the height at most: on a computer they then do not touch the edges."""
_PANEL_ROOM, _PANEL_CORNER, _PANEL_LINE = 24, 16, 3
"""Round words that stand on somebody's photo: blank around them, roundness of the corners, the line."""


def draw_cover(wording: Wording, emblem: Emblem | None, ground: Image.Image | None) -> Image.Image:
    """The cover, ``FINER`` times its size.

    ``ground`` is a province's own or a photo, of that size, to be used instead of ours.
    """
    picture = ground or red_ground(COVER_WIDTH, COVER_HEIGHT, _FIELDS_TOP, _FIELDS_BOTTOM)
    medal_height = 2 * _MEDAL_RADIUS + _GAP if emblem else 0
    rows = _rows(wording, _ROOM - medal_height)
    height = medal_height + sum(row.height for row in rows) + _GAP * (len(rows) - 1)
    middle, top = COVER_WIDTH / 2, (COVER_HEIGHT - height) / 2
    if ground:
        _draw_panel(picture, max(row.width for row in rows), height)
    if emblem:
        draw_medal(picture, emblem, (middle, top + _MEDAL_RADIUS), _MEDAL_RADIUS)
        top += medal_height
    for row in rows:
        row.draw(picture, middle, top)
        top += row.height + _GAP
    return picture


def _rows(wording: Wording, room: float) -> list[Lines]:
    """What is written, from above, in ``room`` pixels of height; the name takes what the others leave."""
    above, below = _beside(wording.top), _beside(wording.province)
    left = room - sum(row.height + _GAP for row in (*above, *below))

    def size_of(lines: Sequence[str]) -> float:
        return min(_size(lines, _NAME, _NAME_AT_MOST), left / (STEP * len(lines)))

    return [*above, _written(wording.name, _NAME, _NAME_LINES, size_of), *below]


def _beside(text: str) -> list[Lines]:
    """The words above or below the name; nothing for none."""
    if not text:
        return []
    return [_written(text, _BESIDE, _BESIDE_LINES, lambda lines: _size(lines, _BESIDE, _BESIDE_AT_MOST))]


def _written(text: str, style: Style, lines_at_most: int, size_of: Callable[[Sequence[str]], float]) -> Lines:
    lines, size = best_lines(text, lines_at_most, size_of, _A_LINE_MORE)
    return Lines([line.upper() for line in lines], style, size)


def _size(lines: Sequence[str], style: Style, at_most: float) -> float:
    """How large letters may be that the longest line stays in the safe middle."""
    widest = max(style.width(line.upper()) for line in lines)
    return min(at_most, COVER_SAFE.width / (widest + 2 * OVERHANG))


def _draw_panel(picture: Image.Image, width: float, height: float) -> None:
    """A red field under the words, for nobody knows how light a photo is."""
    across, down = width / 2 + 2 * _PANEL_ROOM, height / 2 + _PANEL_ROOM
    middle_x, middle_y = COVER_WIDTH / 2, COVER_HEIGHT / 2
    box = (middle_x - across, middle_y - down, middle_x + across, middle_y + down)
    corners = tuple(edge * FINER for edge in box)
    panel = ImageDraw.Draw(picture)
    panel.rounded_rectangle(corners, _PANEL_CORNER * FINER, RED, GOLD, _PANEL_LINE * FINER)
