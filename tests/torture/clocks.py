"""One time for all processes of a run, moved by the driver only, and a PC clock that may be wrong."""

from __future__ import annotations

import mmap
import struct
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)

_TICK = timedelta(milliseconds=1)
_NUMBERS = struct.Struct("=qqq")


class SharedTime:
    """True time, the PC clock's error and the state of name lookup, in a file that all processes map.

    Time passes only when the driver says so: what waits an hour waits no second, and a run replays.
    """

    def __init__(self, file: Path) -> None:
        if not file.exists():
            file.write_bytes(_NUMBERS.pack(0, 0, 0))
        with file.open("r+b") as opened:
            self._shared = mmap.mmap(opened.fileno(), _NUMBERS.size)

    @property
    def true(self) -> datetime:
        """What every good clock shows."""
        return START + timedelta(microseconds=self._numbers()[0])

    @property
    def pc_error(self) -> timedelta:
        """How far the PC's clock is ahead."""
        return timedelta(microseconds=self._numbers()[1])

    @property
    def names_are_known(self) -> bool:
        """Whether names can be looked up."""
        return not self._numbers()[2]

    def let_pass(self, span: timedelta = _TICK) -> None:
        """Time passes; an instant by default, so that what follows is later."""
        true, error, names = self._numbers()
        self._write(true + _microseconds(span), error, names)

    def set_pc_error(self, error: timedelta) -> None:
        """Set the PC's clock wrong, or right."""
        true, _, names = self._numbers()
        self._write(true, _microseconds(error), names)

    def set_names_are_known(self, known: bool) -> None:
        """Let name lookup fail or work."""
        true, error, _ = self._numbers()
        self._write(true, error, 0 if known else 1)

    def _numbers(self) -> tuple[int, int, int]:
        first, second, third = _NUMBERS.unpack(self._shared[:])
        return first, second, third

    def _write(self, *numbers: int) -> None:
        self._shared[:] = _NUMBERS.pack(*numbers)


class TrueClock:
    """A clock that is right: the Page's."""

    def __init__(self, time: SharedTime) -> None:
        self._time = time

    def now(self) -> datetime:
        return self._time.true

    def wait(self, event: threading.Event, seconds: float) -> bool:
        return event.wait(seconds)


class PcClock:
    """The PC's clock, right or wrong; whoever waits on it tells the driver."""

    def __init__(self, time: SharedTime, tell_wait: Callable[[float], None] = lambda seconds: None) -> None:
        self._time = time
        self._tell_wait = tell_wait

    def now(self) -> datetime:
        return self._time.true + self._time.pc_error

    def wait(self, event: threading.Event, seconds: float) -> bool:
        if not event.is_set():
            self._tell_wait(seconds)
        return event.is_set()


def _microseconds(span: timedelta) -> int:
    return span // timedelta(microseconds=1)
