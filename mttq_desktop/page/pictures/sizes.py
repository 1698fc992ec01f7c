"""How large the Page's pictures are, and which part of them is always seen (graph-api.md section 4.5)."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """A part of a picture, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


AVATAR_EDGE = 1080
"""Both edges of the round picture, which is uploaded square."""

AVATAR_SAFE_RADIUS = 452
"""Words and emblem stay this near the middle: inside the round crop (540) with a margin for the rim."""

COVER_WIDTH, COVER_HEIGHT = 1640, 924
"""The cover as uploaded, 16:9."""

COVER_SAFE = Box(COVER_WIDTH / 6, COVER_HEIGHT / 6, COVER_WIDTH * 5 / 6, COVER_HEIGHT * 5 / 6)
"""Words and emblem stay in the middle two thirds, both ways."""

ON_COMPUTER = (820, 312)
"""Shape of the cover on a computer: all its width, the middle of its height."""

ON_PHONE = (640, 360)
"""Shape of the cover on a phone: all of it."""


def crop_of_cover(shape: tuple[int, int]) -> Box:
    """The part of the cover seen where it is shown in ``shape``: as much as fits, from the middle."""
    width = min(COVER_WIDTH, COVER_HEIGHT * shape[0] / shape[1])
    height = min(COVER_HEIGHT, COVER_WIDTH * shape[1] / shape[0])
    left, top = (COVER_WIDTH - width) / 2, (COVER_HEIGHT - height) / 2
    return Box(left, top, left + width, top + height)
