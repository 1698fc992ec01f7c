"""A province's own template for the Page's pictures, or a photo to lay under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from mttq_desktop.page.pictures.emblem import read_drawing

_WIDE = 1.3
"""From this width in heights on, a frame is meant for the cover."""


@dataclass(frozen=True)
class Frame:
    """One template.

    One that can be seen through is laid over the finished picture; any other is the ground it is drawn on.

    Attributes:
        picture: in mode RGBA.
    """

    picture: Image.Image

    @property
    def is_wide(self) -> bool:
        """For the cover; any other is for the round picture."""
        return self.picture.width >= _WIDE * self.picture.height

    @property
    def is_ground(self) -> bool:
        """Nothing can be seen through it."""
        return self.picture.getchannel("A").getextrema() == (255, 255)

    def fitted(self, size: tuple[int, int]) -> Image.Image:
        """Its middle, as large as asked, in pixels."""
        return ImageOps.fit(self.picture, size, Image.Resampling.LANCZOS)


def read_frame(file: Path) -> Frame:
    """The template in ``file``.

    Raises:
        ProblemError: ``picture.…`` as ``read_emblem``, but neither ``too_small`` nor ``blank``.
    """
    return Frame(read_drawing(file))


def first_fitting(frames: Sequence[Frame], *, wide: bool) -> Frame | None:
    """The first for the cover (``wide``) or for the round picture; the others are further choices."""
    return next((frame for frame in frames if frame.is_wide == wide), None)
