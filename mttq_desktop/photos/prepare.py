"""Making the two files of a photo: the one to send and the one to show."""

from __future__ import annotations

import io
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.photos.limits import PREVIEW_EDGE, READY_BYTES, READY_EDGE

if TYPE_CHECKING:
    from PIL import Image

_NOBODY_ELSE: AbstractContextManager[None] = nullcontext()

READY = "ready.jpg"
PREVIEW = "preview.jpg"

_QUALITIES = ((90, "4:4:4"), (85, "4:2:0"), (75, "4:2:0"), (60, "4:2:0"), (40, "4:2:0"), (20, "4:2:0"))
"""Tried in this order until the file is small enough. Full colour first: it keeps red stamps and
handwriting on photographed papers sharp; only noise ever needs the second."""


@dataclass(frozen=True)
class Prepared:
    """What was made of a photo: width and height in pixels, size in bytes of the file to send."""

    width: int
    height: int
    size: int


def prepare(
    original: Path, folder: Path, turn: int, alone: AbstractContextManager[object] = _NOBODY_ELSE
) -> Prepared:
    """Write ``ready.jpg`` (to send) and ``preview.jpg`` (to show) of ``original`` into ``folder``.

    Both are upright by EXIF, then turned ``turn`` quarter turns clockwise, in sRGB, on white, free of any
    metadata. Long edges are 2048 and 640 pixels at most, the file to send stays below 3.5 MB
    (graph-api.md section 5.2). Each file takes its name only when whole. Whoever prepares several photos at
    the same time passes a lock as ``alone``; it is held while a photo that takes much memory is decoded.

    Raises:
        ProblemError: ``photo.vanished``, ``photo.not_a_picture``, ``photo.too_many_pixels``,
            ``photo.damaged``, ``disk.full``, ``folder.not_writable``.
    """
    # Loading the decoders takes longer than showing the first window, so it waits for the first photo.
    from PIL import Image  # noqa: PLC0415

    from mttq_desktop.photos.decode import picture_in  # noqa: PLC0415

    picture = picture_in(original, READY_EDGE, alone)
    quarter_turn = {
        1: Image.Transpose.ROTATE_270,
        2: Image.Transpose.ROTATE_180,
        3: Image.Transpose.ROTATE_90,
    }
    if turn % 4:
        picture = picture.transpose(quarter_turn[turn % 4])
    ready = jpeg_to_send(picture)
    width, height = picture.size
    picture.thumbnail((PREVIEW_EDGE, PREVIEW_EDGE), Image.Resampling.BICUBIC, reducing_gap=1.5)
    preview = jpeg_of(picture, 80, "4:2:0")
    try:
        write_whole(folder / PREVIEW, preview)
        write_whole(folder / READY, ready)
    except ProblemError as error:
        if not folder.exists():  # the photo was removed meanwhile; the disk is not to blame
            raise ProblemError("photo.vanished") from error
        raise
    return Prepared(width, height, len(ready))


def jpeg_to_send(picture: Image.Image) -> bytes:
    """The picture as a JPEG that Facebook takes, at the best quality that fits."""
    for quality, colours in _QUALITIES:
        data = jpeg_of(picture, quality, colours)
        if len(data) < READY_BYTES:
            break
    return data


def jpeg_of(picture: Image.Image, quality: int, colours: str) -> bytes:
    """The picture as a JPEG of this quality; ``colours`` as Pillow names how finely they are kept."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality, subsampling=colours)
    return file.getvalue()
