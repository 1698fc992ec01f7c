"""A packed answer, unpacked in small steps and never beyond what it may be at most."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from mttq_desktop.upstream.watch import Watch
from mttq_desktop.upstream.web_errors import WebError, WebTrouble

ENCODINGS = "gzip, deflate"
"""What we say we can unpack."""

_STEP = 64 * 1024
"""Bytes unpacked between two looks at how much there is already; a bomb makes a thousand of each one."""

_PACKED = frozenset({"gzip", "x-gzip", "deflate"})
_AS_IT_IS = frozenset({"", "identity"})

_WITH_HEAD = zlib.MAX_WBITS | 32
_WITHOUT_HEAD = -zlib.MAX_WBITS


def unpacked(pieces: Iterable[bytes], encoding: str, most: int, watch: Watch) -> bytes:
    """What ``pieces`` hold, which is ``most`` bytes at most; ``encoding`` is as the far side names it.

    Raises:
        WebError: ``TOO_LARGE``; ``BROKEN`` if it cannot be unpacked or lacks its end; or ``watch`` ends it.
    """
    body = bytearray()
    for part in _parts(pieces, encoding.strip().lower(), watch):
        body += part
        if len(body) > most:
            raise WebError(WebTrouble.TOO_LARGE)
    return bytes(body)


def _parts(pieces: Iterable[bytes], encoding: str, watch: Watch) -> Iterable[bytes]:
    if encoding in _AS_IT_IS:
        return pieces
    if encoding not in _PACKED:
        raise WebError(WebTrouble.BROKEN)
    return _unpacked_parts(pieces, watch)


def _unpacked_parts(pieces: Iterable[bytes], watch: Watch) -> Iterator[bytes]:
    """Small parts of what is packed; several packed one after the other are one."""
    unpacker = None
    is_one_whole = False
    for piece in pieces:
        unpacker = unpacker or _unpacker_for(piece)
        while piece:
            watch.check()
            try:
                yield _step(unpacker, piece)
            except WebError:
                if is_one_whole:  # some servers fill up with zeros
                    return
                raise
            piece = unpacker.unconsumed_tail  # noqa: PLW2901 (a piece is used up in steps)
            if unpacker.eof:
                is_one_whole = True
                piece = unpacker.unused_data  # noqa: PLW2901
                unpacker = zlib.decompressobj(_WITH_HEAD)
    while unpacker and (held_back := _step(unpacker, b"")):
        yield held_back
    if unpacker and not unpacker.eof and not is_one_whole:
        raise WebError(WebTrouble.BROKEN)


def _step(unpacker: zlib._Decompress, piece: bytes) -> bytes:
    try:
        return unpacker.decompress(piece, _STEP)
    except zlib.error as error:
        raise WebError(WebTrouble.BROKEN) from error


def _unpacker_for(beginning: bytes) -> zlib._Decompress:
    """Some servers leave out the head that "deflate" should have; no head begins like packed bytes."""
    has_head = beginning[0] == 0x1F or beginning[0] & 0x0F == 8
    return zlib.decompressobj(_WITH_HEAD if has_head else _WITHOUT_HEAD)
