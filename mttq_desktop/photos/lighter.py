"""The same picture in fewer bytes, for a line that breaks before the usual file is through."""

from __future__ import annotations

import io
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.photos.prepare import READY

LIGHTER = "lighter.jpg"


@dataclass(frozen=True)
class Weight:
    """What a file to send may be at most: long edge in pixels, bytes."""

    edge: int
    size: int


WEIGHTS = (Weight(1600, 400_000), Weight(1280, 240_000), Weight(1280, 150_000))
"""The steps, each lighter than the one before. A line of 256 kbit/s carries 640 kB in 20 seconds.
None goes below 1,280 pixels: writing on a photographed paper is read in a poor JPEG, not in a small one."""

_QUALITIES = (88, 80, 70, 60, 50, 40)
"""Tried in this order until the file is light enough; noise alone ever needs the last two."""


def lighter_file(folder: Path, step: int) -> Path:
    """The file to send of the photo prepared in ``folder``, no heavier than step number ``step`` allows.

    Made from ``ready.jpg``, so that it always shows what was confirmed, and made anew each time, so that it
    is never older than that. ``ready.jpg`` itself is returned for step 0, and where it is light enough.

    Raises:
        ProblemError: ``photo.vanished``, ``photo.damaged``, ``disk.full``, ``folder.not_writable``.
    """
    ready = folder / READY
    weight = weight_of(step)
    if weight is None or _size_of(ready) <= weight.size:
        return ready
    lighter = folder / LIGHTER
    write_whole(lighter, _light_enough(ready, weight))
    return lighter


def weight_of(step: int) -> Weight | None:
    """What a file may be at most at step number ``step``; None for step 0, whose files are as prepared."""
    return WEIGHTS[min(step, len(WEIGHTS)) - 1] if step > 0 else None


def _size_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError as error:
        raise ProblemError("photo.vanished") from error


def _light_enough(ready: Path, weight: Weight) -> bytes:
    # The decoders take long to load, and most people never need them here.
    from mttq_desktop.photos.decode import picture_in  # noqa: PLC0415

    picture = picture_in(ready, weight.edge, nullcontext())
    for quality in _QUALITIES:
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=quality, subsampling="4:2:0")
        if file.tell() <= weight.size:
            break
    return file.getvalue()
