"""Writing files so that a reader, a kill or a power cut never meets half of one."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from mttq_desktop.errors import ProblemError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_HELD_SECONDS = 2.0
"""On Windows a reader, a writer or a virus scanner holds a file for less than this, in all but odd cases."""

_HELD_PAUSE_SECONDS = 0.01

_Answer = TypeVar("_Answer")


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into ``path``: the old file or the whole new one is there, never a part.

    Raises:
        ProblemError: ``disk.full``, or ``folder.not_writable`` when the folder takes no files or is gone.
    """
    with writing_whole(path) as file:
        file.write(data)


@contextlib.contextmanager
def writing_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write in pieces; it takes the place of ``path`` only once the block ends well.

    Two writers of one ``path`` do not disturb each other: the one that ends last has its way.

    Raises:
        ProblemError: as ``write_whole``; an OSError of the block itself counts as a writing error.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise writing_problem(error, path.parent) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _once_let_go(lambda: beside.replace(path))
        _settle(path.parent)
    except OSError as error:
        raise writing_problem(error, path.parent) from error
    finally:
        beside.unlink(missing_ok=True)


def writing_problem(error: OSError, folder: Path) -> ProblemError:
    """What to tell a person when writing into ``folder`` failed: the disk is full, or it takes no files."""
    code = "disk.full" if error.errno in _FULL else "folder.not_writable"
    return ProblemError(code, folder=str(folder))


def read_whole(path: Path) -> bytes:
    """What ``write_whole`` put into ``path``, also while another process does so again.

    Raises:
        OSError: the file is not there or cannot be read.
    """
    return _once_let_go(path.read_bytes)


def _once_let_go(act: Callable[[], _Answer]) -> _Answer:
    """Do a thing with a file that somebody else may hold for a moment, as happens on Windows."""
    deadline = time.monotonic() + _HELD_SECONDS
    while True:
        try:
            return act()
        except PermissionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_HELD_PAUSE_SECONDS)


def _settle(folder: Path) -> None:
    """Let the new name reach the disk as well; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
