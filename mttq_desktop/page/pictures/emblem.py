"""An emblem or another picture somebody chose for the Page, read from a file of any kind."""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from mttq_desktop.errors import ProblemError
from mttq_desktop.photos.limits import BYTES_AT_MOST

if TYPE_CHECKING:
    from PIL import Image

EMBLEM_EDGE_LEAST = 170
"""Long edge of what is seen of an emblem, in pixels: what a PC shows of the round picture
(graph-api.md section 4.5)."""
_SHORT_EDGE_LEAST = 24
_EDGE_READ = 2160
"""Long edge at which a file is read: twice the round picture's, so that blank edges may be cut off."""

_SEEN = 24
"""Out of 255: what is less opaque, or nearer to the ground, counts as blank."""
_EVEN_SHARE = 0.97
"""Of the pixels along the edges that have the same colour when a picture has a ground."""
_LIGHT = 205
"""Out of 255: an emblem that is lighter on average was made for a dark ground."""
_SURVEY_EDGE = 128

Colour: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True)
class Emblem:
    """A picture to stand in the middle of the Page's pictures.

    Attributes:
        picture: what is seen of it, in mode RGBA, its blank edges cut off.
        ground: the colour it stands on, where that is part of the file.
        is_light: it can only be seen on a dark ground.
        fills: it goes to its own edges, as a photo does; there is no ground to put it on.
        reach: how far from its middle it is seen, in pixels: half its edge when it is round.
    """

    picture: Image.Image
    ground: Colour | None
    is_light: bool
    fills: bool
    reach: float


def read_emblem(file: Path) -> Emblem:
    """The emblem in ``file``. Of something that moves, the first picture; colours in sRGB.

    Raises:
        ProblemError: ``picture.vanished``, ``picture.not_a_picture``, ``picture.damaged``,
            ``picture.too_heavy``, ``picture.too_many_pixels``, ``picture.too_small`` or ``picture.blank``,
            with its ``name``.
    """
    picture = read_drawing(file)
    ground, seen = _ground_and_seen(picture)
    box = seen.getbbox()
    if box is None:
        raise ProblemError("picture.blank", name=file.name)
    seen, picture = seen.crop(box), picture.crop(box)
    if max(picture.size) < EMBLEM_EDGE_LEAST or min(picture.size) < _SHORT_EDGE_LEAST:
        raise ProblemError("picture.too_small", name=file.name, limit=EMBLEM_EDGE_LEAST)
    is_opaque = picture.getchannel("A").getextrema() == (255, 255)
    return Emblem(
        picture,
        ground,
        is_light=not is_opaque and _lightness(picture, seen) > _LIGHT,
        fills=is_opaque and ground is None,
        reach=_reach(seen),
    )


def read_drawing(file: Path) -> Image.Image:
    """The picture in ``file``, in mode RGBA, its long edge 2160 pixels at most.

    Raises:
        ProblemError: ``picture.…`` as ``read_emblem``, but neither ``too_small`` nor ``blank``.
    """
    from mttq_desktop.photos.decode import picture_in  # noqa: PLC0415 - brings all decoders with it

    try:
        _refuse_if_heavy(file)
        return picture_in(file, _EDGE_READ, nullcontext(), on_white=False).convert("RGBA")
    except OSError as error:
        raise ProblemError("picture.vanished", name=file.name) from error
    except ProblemError as error:
        what = error.problem.code.partition(".")[2]
        raise ProblemError(f"picture.{what}", name=file.name) from error


def _refuse_if_heavy(file: Path) -> None:
    if file.stat().st_size > BYTES_AT_MOST:
        raise ProblemError("photo.too_heavy")


def _ground_and_seen(picture: Image.Image) -> tuple[Colour | None, Image.Image]:
    """The colour all edges have, if any, and a mask of what is neither blank nor of that colour."""
    from PIL import Image, ImageChops  # noqa: PLC0415

    alpha = picture.getchannel("A").point(lambda value: 255 if value > _SEEN else 0)
    if alpha.getextrema() != (255, 255):
        return None, alpha
    opaque = picture.convert("RGB")
    ground = _colour_of_edges(opaque)
    if ground is None:
        return None, alpha
    off = ImageChops.difference(opaque, Image.new("RGB", opaque.size, ground)).split()
    most = ImageChops.lighter(ImageChops.lighter(off[0], off[1]), off[2])
    return ground, most.point(lambda value: 255 if value > _SEEN else 0)


def _colour_of_edges(picture: Image.Image) -> Colour | None:
    width, height = picture.size
    strips = (
        (0, 0, width, 1),
        (0, height - 1, width, height),
        (0, 0, 1, height),
        (width - 1, 0, width, height),
    )
    pixels: list[Colour] = []
    for strip in strips:
        pixels += cast("list[Colour]", list(picture.crop(strip).get_flattened_data()))
    commonest = Counter(pixels).most_common(1)[0][0]
    near = sum(max(abs(a - b) for a, b in zip(pixel, commonest, strict=True)) <= _SEEN for pixel in pixels)
    return commonest if near >= _EVEN_SHARE * len(pixels) else None


def _lightness(picture: Image.Image, seen: Image.Image) -> float:
    from PIL import ImageStat  # noqa: PLC0415

    return ImageStat.Stat(picture.convert("L"), seen).mean[0]


def _reach(seen: Image.Image) -> float:
    """How far from the middle of the mask anything is seen, in its pixels."""
    small = seen.copy()
    small.thumbnail((_SURVEY_EDGE, _SURVEY_EDGE))
    middle_x, middle_y = small.width / 2, small.height / 2
    farthest = 0.0
    for number, value in enumerate(cast("list[int]", list(small.get_flattened_data()))):
        if value > 127:
            y, x = divmod(number, small.width)
            across = abs(x + 0.5 - middle_x) + 0.5
            down = abs(y + 0.5 - middle_y) + 0.5
            farthest = max(farthest, (across**2 + down**2) ** 0.5)
    return farthest * seen.width / small.width
