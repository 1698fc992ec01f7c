"""Wrong numbers, counted on disk, so that closing the program gives no new tries.

This slows somebody down who sits at the window with the file but without the number. Whoever carries the file
away is slowed down by scrypt alone (``mttq_desktop.kit.sealing``).
"""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.files import read_whole, write_whole

FREE_TRIES = 10
"""Wrong numbers after which each further one has to be waited for."""

SHORTEST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)

_KITS_AT_MOST = 50
_DOUBLINGS_AT_MOST = 10

_Counts = dict[str, tuple[int, datetime]]


class Tries:
    """How often a wrong number was tried with each kit, and when last."""

    def __init__(self, file: Path, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def check(self, mark: str) -> None:
        """Make sure that a number may be tried now with the kit that has this mark.

        Raises:
            ProblemError: ``kit.wait`` with ``minutes`` when it is too soon.
        """
        counts, now = _read(self._file), self._clock.now()
        wrong, last = counts.get(mark, (0, now))
        if last > now:
            # The clock was turned back: the wait begins anew and lasts no longer than it should.
            last = now
            self._write({**counts, mark: (wrong, now)})
        wait = last + wait_after(wrong) - now
        if wait > timedelta(0):
            raise ProblemError("kit.wait", minutes=math.ceil(wait / timedelta(minutes=1)))

    def count_wrong(self, mark: str) -> None:
        """Count one more wrong number against this kit.

        Raises:
            ProblemError: ``disk.full`` or ``folder.not_writable``.
        """
        counts = _read(self._file)
        wrong, _ = counts.pop(mark, (0, None))
        self._write({**counts, mark: (wrong + 1, self._clock.now())})

    def forget(self, mark: str) -> None:
        """Count nothing against this kit any more: its number was right."""
        counts = _read(self._file)
        if counts.pop(mark, None):
            self._write(counts)

    def _write(self, counts: _Counts) -> None:
        newest = list(counts.items())[-_KITS_AT_MOST:]
        stored = {mark: [wrong, last.timestamp()] for mark, (wrong, last) in newest}
        write_whole(self._file, json.dumps(stored).encode())


def wait_after(wrong: int) -> timedelta:
    """How long to wait after the last of so many wrong numbers."""
    if wrong < FREE_TRIES:
        return timedelta(0)
    doublings = min(wrong - FREE_TRIES, _DOUBLINGS_AT_MOST)
    return min(SHORTEST_WAIT * (1 << doublings), LONGEST_WAIT)


def _read(file: Path) -> _Counts:
    """The counts; a file that is damaged or not there counts nothing."""
    try:
        stored = json.loads(read_whole(file))
        return {
            mark: (int(wrong), datetime.fromtimestamp(float(last), UTC))
            for mark, (wrong, last) in stored.items()
        }
    except (OSError, ValueError, TypeError, AttributeError, OverflowError):
        return {}
