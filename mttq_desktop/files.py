"""Writing files so that a reader, a kill or a power cut never meets half of one."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from mttq_desktop.errors import ProblemError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into ``path``: the old file or the whole new one is there, never a part.

    Raises:
        ProblemError: ``disk.full``, or ``folder.not_writable`` when the folder refuses new files.
        OSError: anything else, e.g. the folder is gone.
    """
    with writing_whole(path) as file:
        file.write(data)


@contextlib.contextmanager
def writing_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write in pieces; it takes the place of ``path`` only once the block ends well.

    Raises:
        ProblemError: as ``write_whole``; an OSError of the block itself is taken for a writing error too.
    """
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _settle(path.parent)
    except BaseException as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        if isinstance(error, OSError):
            raise_if_known(error, path.parent)
        raise


def raise_if_known(error: OSError, folder: Path) -> None:
    """Turn a writing error that a person can cure into its problem; return for any other.

    Raises:
        ProblemError: ``disk.full`` or ``folder.not_writable``.
    """
    if error.errno in _FULL:
        raise ProblemError("disk.full", folder=str(folder)) from error
    if error.errno in _CLOSED:
        raise ProblemError("folder.not_writable", folder=str(folder)) from error


def _settle(folder: Path) -> None:
    """Let the new name reach the disk as well; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
