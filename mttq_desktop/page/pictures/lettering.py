"""Letters on the Page's pictures: the bundled font, measured and drawn letter by letter.

Letters stand a little apart, as capitals should. Laid out here and not by a text engine, they stand the same
on every PC. All sizes are of the font's em, in pixels of the finished picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).resolve().parents[3] / "assets" / "fonts"

_MEASURED_AT = 1000
"""Letters are measured this large, so that hints for small sizes change nothing."""

ABOVE, BELOW = 1.06, 0.26
"""How far capitals reach above and below their line, in em; Noto Sans keeps within (domain.md section 8)."""

OVERHANG = 0.08
"""How far a letter may stand out of its own width on either side, in em; the tail of a J does."""

STEP = ABOVE + BELOW
"""From one line to the next, in em: the accents of one never touch the dots of the other."""

FINER = 2
"""Everything is drawn so many times larger, then made smaller, which makes edges smooth."""


@dataclass(frozen=True)
class Style:
    """How something is written.

    Attributes:
        font: name of the file.
        colour: as ``#RRGGBB``.
        apart: blank between two letters, in em.
    """

    font: str
    colour: str
    apart: float

    def width(self, text: str) -> float:
        """How wide ``text`` is on one line, in em."""
        return sum(_width(self.font, letter) + self.apart for letter in text) - (self.apart if text else 0)


@dataclass(frozen=True)
class Lines:
    """Words broken into lines, of one size."""

    lines: Sequence[str]
    style: Style
    size: float

    @property
    def width(self) -> float:
        """Of the longest line."""
        return max(map(self.style.width, self.lines)) * self.size

    @property
    def height(self) -> float:
        """From the highest place that accents may reach to the lowest of dots below."""
        return STEP * self.size * len(self.lines)

    def draw(self, picture: Image.Image, middle: float, top: float) -> None:
        """Write the lines, each in the ``middle``, below ``top``; both in pixels of the finished picture."""
        draw = ImageDraw.Draw(picture)
        font = _font(self.style.font, self.size * FINER)
        for number, line in enumerate(self.lines):
            x = (middle - self.style.width(line) * self.size / 2) * FINER
            base = (top + (number * STEP + ABOVE) * self.size) * FINER
            for letter in line:
                draw.text((x, base), letter, self.style.colour, font, anchor="ls")
                x += (self.style.width(letter) + self.style.apart) * self.size * FINER


@cache
def _width(font: str, letter: str) -> float:
    """How far a letter moves the pen, in em."""
    return _measuring(font).getlength(letter) / _MEASURED_AT


@cache
def _measuring(font: str) -> ImageFont.FreeTypeFont:
    return _font(font, _MEASURED_AT)


def _font(name: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)
