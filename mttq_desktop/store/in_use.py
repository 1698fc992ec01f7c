"""One window a data folder, on whichever PC: the folder may lie on a network drive that two PCs open."""

from __future__ import annotations

import logging
from pathlib import Path

from filelock import FileLock, Timeout

from mttq_desktop.errors import ProblemError

_OPENING_SECONDS = 30.0

log = logging.getLogger(__name__)


def claim(database: Path) -> FileLock:
    """Be the only window on the folder of ``database`` until the lock is released or the process ends.

    Raises:
        ProblemError: ``folder.in_use``, or ``folder.not_writable``.
    """
    return _taken(database.with_name("window.lock"), 0)


def opening(database: Path) -> FileLock:
    """Keep others from opening, and perhaps restoring, the same database at the same time.

    Raises:
        ProblemError: as ``claim``.
    """
    return _taken(database.with_name("opening.lock"), _OPENING_SECONDS)


def _taken(file: Path, seconds: float) -> FileLock:
    lock = FileLock(file)
    try:
        lock.acquire(timeout=seconds)
    except Timeout as error:
        raise ProblemError("folder.in_use", folder=str(file.parent)) from error
    except NotImplementedError:
        log.info("this drive knows no locks")  # nothing can be promised there, but work goes on
    except OSError as error:
        raise ProblemError("folder.not_writable", folder=str(file.parent)) from error
    return lock
