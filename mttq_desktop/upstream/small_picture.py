"""A stranger's picture made small, without giving the stranger our memory or our time.

Import it late: it brings the decoders with it.
"""

from __future__ import annotations

import io
import threading
from contextlib import nullcontext

from PIL import Image

from mttq_desktop.errors import ProblemError
from mttq_desktop.photos.decode import picture_of, set_up_codecs
from mttq_desktop.photos.kinds import HEAD_BYTES, Kind, kind_of
from mttq_desktop.photos.prepare import jpeg_of

EDGE = 480
"""Long edge of what is made, in pixels."""

_EDGE_AT_LEAST = 48
"""Smaller ones are counters, arrows and the like."""

_MEGAPIXELS = 1_000_000

_PIXELS_AT_MOST = {
    Kind.JPEG: 40 * _MEGAPIXELS,
    Kind.PNG: 12 * _MEGAPIXELS,
    Kind.GIF: 12 * _MEGAPIXELS,
    Kind.WEBP: 6 * _MEGAPIXELS,
}
"""Of the kinds that are taken. Only a plain JPEG is made smaller while it is read; WebP takes most memory."""

_PROGRESSIVE_PIXELS_AT_MOST = 12 * _MEGAPIXELS

_PASSES_AT_MOST = 160 * _MEGAPIXELS
"""Pixels times passes. A JPEG of a few kilobytes may ask for each of its pixels a hundred thousand times, and
nothing can end its decoder from outside."""

_START_OF_PASS = b"\xff\xda"


def small_picture(data: bytes, alone: threading.Lock) -> bytes | None:
    """A picture file of a kind that stands on web pages, as a small JPEG; None where none can be made of it.

    Of a moving picture the first one is taken. ``alone`` is held while it is decoded.
    """
    kind = kind_of(data[:HEAD_BYTES])
    if kind not in _PIXELS_AT_MOST:
        return None
    set_up_codecs()
    with alone:
        if not _is_bearable(data, kind):
            return None
        try:
            return jpeg_of(picture_of(io.BytesIO(data), EDGE, nullcontext()), 80, "4:2:0")
        except ProblemError:
            return None


def _is_bearable(data: bytes, kind: Kind) -> bool:
    """Whether its head asks for no more than we give; nothing is decoded yet."""
    try:
        with Image.open(io.BytesIO(data), formats=[kind.value]) as image:
            pixels = image.width * image.height
            is_progressive = "progressive" in image.info
            least_edge = min(image.size)
    except Exception:  # noqa: BLE001 - hostile bytes may raise anything at all
        return False
    passes = data.count(_START_OF_PASS) if kind is Kind.JPEG else 1
    most = _PROGRESSIVE_PIXELS_AT_MOST if is_progressive else _PIXELS_AT_MOST[kind]
    return least_edge >= _EDGE_AT_LEAST and pixels <= most and pixels * passes <= _PASSES_AT_MOST
