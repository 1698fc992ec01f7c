"""Writing files so that a reader, a kill or a power cut never meets half of one."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from mttq_desktop.errors import ProblemError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REPLACE_TRIES = 20
_REPLACE_PAUSE_SECONDS = 0.05


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
        _replace(beside, path)
        _settle(path.parent)
    except OSError as error:
        raise writing_problem(error, path.parent) from error
    finally:
        beside.unlink(missing_ok=True)


def writing_problem(error: OSError, folder: Path) -> ProblemError:
    """What to tell a person when writing into ``folder`` failed: the disk is full, or it takes no files."""
    code = "disk.full" if error.errno in _FULL else "folder.not_writable"
    return ProblemError(code, folder=str(folder))


def _replace(beside: Path, path: Path) -> None:
    """Give the new file its name; on Windows a reader or a virus scanner may hold the old for a moment."""
    for _ in range(_REPLACE_TRIES):
        try:
            beside.replace(path)
        except PermissionError:
            time.sleep(_REPLACE_PAUSE_SECONDS)
        else:
            return
    beside.replace(path)


def _settle(folder: Path) -> None:
    """Let the new name reach the disk as well; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
