"""Photos for a rehearsal, made when they are needed."""

from __future__ import annotations

import math
import os
from pathlib import Path

_PROBE_EDGE = 256
_QUALITY = 95


def plain_photo(file: Path, width: int, height: int) -> Path:
    """A small JPEG of one colour."""
    from PIL import Image  # noqa: PLC0415 (late: decoders cost start-up time)

    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (width, height), (122, 30, 34)).save(file, "JPEG")
    return file


def heavy_photo(file: Path, size: int) -> Path:
    """A JPEG of about ``size`` bytes, within a twentieth: noise, which no coder makes smaller."""
    probe = _noise(file, _PROBE_EDGE)
    _noise(file, round(_PROBE_EDGE * math.sqrt(size / probe)))
    return file


def _noise(file: Path, edge: int) -> int:
    """Write a square of noise, and tell the bytes of the file."""
    from PIL import Image  # noqa: PLC0415 (late: decoders cost start-up time)

    file.parent.mkdir(parents=True, exist_ok=True)
    pixels = os.urandom(edge * edge * 3)
    Image.frombytes("RGB", (edge, edge), pixels).save(file, "JPEG", quality=_QUALITY)
    return file.stat().st_size
