"""Picture files for a kit."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

from mttq_desktop.errors import ProblemError
from mttq_desktop.kit.contents import PICTURE_BYTES_AT_MOST, Picture
from mttq_desktop.text.normal import nfc

_LOOK_EDGE = 64
"""A picture is decoded this small to see that it can be."""


def read_picture(file: Path) -> Picture:
    """A picture file for a kit, looked at whole.

    Raises:
        ProblemError: ``photo.vanished``, ``photo.not_a_picture``, ``photo.damaged``, ``photo.too_heavy`` or
            ``photo.too_many_pixels``, with its ``name``.
        KitFieldError: it is neither PNG nor JPEG.
    """
    from mttq_desktop.photos.decode import picture_in  # noqa: PLC0415 - brings all decoders with it

    try:
        picture_in(file, _LOOK_EDGE, nullcontext())
        data = file.read_bytes()
    except ProblemError as error:
        raise ProblemError(error.problem.code, **{**error.problem.facts, "name": file.name}) from None
    except OSError:
        raise ProblemError("photo.vanished", name=file.name) from None
    if len(data) > PICTURE_BYTES_AT_MOST:
        raise ProblemError("photo.too_heavy", name=file.name)
    return Picture(nfc(file.name), data)
