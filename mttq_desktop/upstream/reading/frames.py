"""What the two processes say to each other: pieces of bytes, each after its length."""

from __future__ import annotations

import struct
from typing import BinaryIO

_LENGTH = struct.Struct(">I")

FRAME_BYTES = 64 * 1024 * 1024
"""More in one piece is nothing that either side would say."""


def write_frame(stream: BinaryIO, frame: bytes) -> None:
    """Send one piece; it may wait in ``stream`` until that is flushed."""
    stream.write(_LENGTH.pack(len(frame)))
    stream.write(frame)


def read_frame(stream: BinaryIO) -> bytes:
    """The next piece.

    Raises:
        EOFError: the other side ended, in the midst of one or before it, or speaks another language.
    """
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > FRAME_BYTES:
        raise EOFError
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
