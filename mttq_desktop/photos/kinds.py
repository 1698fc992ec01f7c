"""Which kind of picture a file is, told by its first bytes and never by its name."""

from __future__ import annotations

import struct
from enum import StrEnum

HEAD_BYTES = 32
"""How many of a file's first bytes ``kind_of`` looks at."""

_SIGNATURES = {
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"II+\x00": "TIFF",
    b"MM\x00+": "TIFF",
}
_HEIF_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
)
_BMP_HEADER_SIZES = frozenset({12, 40, 52, 56, 64, 108, 124})


class Kind(StrEnum):
    """A kind of picture we take; the values are the names its decoder goes by."""

    JPEG = "JPEG"
    PNG = "PNG"
    HEIC = "HEIF"
    WEBP = "WEBP"
    BMP = "BMP"
    GIF = "GIF"
    TIFF = "TIFF"

    @property
    def suffix(self) -> str:
        """The ending our own copy gets, e.g. ``".heic"``."""
        return {Kind.JPEG: ".jpg", Kind.HEIC: ".heic", Kind.TIFF: ".tif"}.get(self, f".{self.value.lower()}")


def kind_of(head: bytes) -> Kind | None:
    """The kind of picture that begins with ``head``, or None when it is not a picture we take."""
    for signature, name in _SIGNATURES.items():
        if head.startswith(signature):
            return Kind(name)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.WEBP
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return Kind.HEIC
    if head[:2] == b"BM" and _bmp_header_size(head) in _BMP_HEADER_SIZES:
        return Kind.BMP
    return None


def _bmp_header_size(head: bytes) -> int:
    """A text may begin with "BM" too; only a bitmap has one of a few sizes here."""
    if len(head) < 18:
        return 0
    size: int = struct.unpack_from("<I", head, 14)[0]
    return size
