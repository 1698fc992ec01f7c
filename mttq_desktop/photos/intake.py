"""Taking a photo in: an untouched copy in our own folder, so that the phone may be unplugged."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from mttq_desktop.errors import ProblemError
from mttq_desktop.files import writing_problem, writing_whole
from mttq_desktop.photos.kinds import HEAD_BYTES, kind_of
from mttq_desktop.photos.limits import BYTES_AT_MOST, MEGABYTE

_PIECE = 1 << 20
_PASTED = ""
"""A pasted picture has no file name; whoever shows the problem knows what was pasted."""


def copy_in(source: Path, folder: Path) -> str:
    """Copy the file ``source`` as it is into ``folder``, made for this one photo.

    Blocks while it copies, so call it beside the window. The name of ``source`` plays no part: the copy
    is called "original" with the ending of its real kind, and exists under that name only when whole.

    Returns:
        The copy's file name inside ``folder``.

    Raises:
        ProblemError: ``photo.vanished`` (gone, unreadable or cut while copying), ``photo.empty``,
            ``photo.too_heavy``, ``photo.not_a_picture``, ``disk.full``, ``folder.not_writable``.
    """
    name = _printable(source.name)
    try:
        _refuse_unless_file(source, name)
        file = source.open("rb")
    except OSError as error:
        raise ProblemError("photo.vanished", name=name) from error
    with file:
        return _keep(_pieces(file, name), folder, name)


def keep_picture(data: bytes, folder: Path) -> str:
    """Keep a pasted picture, given as the bytes of a picture file, like ``copy_in`` keeps a file.

    Raises:
        ProblemError: as ``copy_in``, with an empty ``name``.
    """
    if not data:
        raise ProblemError("photo.empty", name=_PASTED)
    _refuse_if_heavy(len(data), _PASTED)
    return _keep(iter([data]), folder, _PASTED)


def _keep(pieces: Iterator[bytes], folder: Path, name: str) -> str:
    first = next(pieces)
    kind = kind_of(first[:HEAD_BYTES])
    if kind is None:
        raise ProblemError("photo.not_a_picture", name=name)
    copy = folder / f"original{kind.suffix}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise writing_problem(error, folder) from error
    with writing_whole(copy) as file:
        file.write(first)
        for piece in pieces:
            file.write(piece)
    return copy.name


def _refuse_unless_file(source: Path, name: str) -> None:
    """A folder or a pipe is not a photo, and opening a pipe would wait for ever."""
    if not stat.S_ISREG(source.stat().st_mode):
        raise ProblemError("photo.not_a_picture", name=name)


def _pieces(file: BinaryIO, name: str) -> Iterator[bytes]:
    """The file's bytes, at least one piece; a file that ends early was pulled out while we read."""
    try:
        size = os.fstat(file.fileno()).st_size
        if size == 0:
            raise ProblemError("photo.empty", name=name)
        _refuse_if_heavy(size, name)
        taken = 0
        while piece := file.read(_PIECE):
            taken += len(piece)
            _refuse_if_heavy(taken, name)
            yield piece
    except OSError as error:
        raise ProblemError("photo.vanished", name=name) from error
    if taken < size:
        raise ProblemError("photo.vanished", name=name)


def _refuse_if_heavy(size: int, name: str) -> None:
    if size > BYTES_AT_MOST:
        raise ProblemError("photo.too_heavy", name=name, megabytes=BYTES_AT_MOST // MEGABYTE)


def _printable(name: str) -> str:
    """The name without bytes that are no letters: some systems have such names, no database takes them."""
    return name.encode("utf-8", "replace").decode("utf-8")
