"""What the two processes say to each other: pieces of bytes, each after its length."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct(">I")

FRAME_BYTES = 64 * 1024 * 1024
"""More in one piece is nothing that either side would say."""


def write_frame(stream: IO[bytes], frame: bytes) -> None:
    """Send one piece; it may wait in ``stream`` until that is flushed."""
    stream.write(_LENGTH.pack(len(frame)))
    stream.write(frame)


def read_frame(stream: IO[bytes]) -> bytes:
    """The next piece.

    Raises:
        EOFError: the other side ended, in the midst of one or before it, or speaks another language.
    """
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > FRAME_BYTES:
        raise EOFError
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
