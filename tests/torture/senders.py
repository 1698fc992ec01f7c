"""The sending processes of a run, led step by step: who stands at which point, and when time passes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess

from tests.torture.clocks import SharedTime
from tests.torture.sending import Place, Way, send

_fork = multiprocessing.get_context("fork")

_PATIENCE = 30.0
"""Real seconds for one step; no call of a run takes longer."""

_KILLED = -9

_AWAKE_WAITS = 400
"""So many waits in a row with nothing done between them come before a sleep."""

_LONGEST_SLEEP = timedelta(hours=6)
_BEFORE_LANDMARKS = timedelta(seconds=20)

Landmarks = Callable[[], Iterable[datetime]]
"""Moments that must not be slept through."""


class StuckError(Exception):
    """A sending process said nothing for too long."""


@dataclass
class _Sending:
    """One process; ``waits`` for so many seconds, or stands at a ``point``, or is under way."""

    process: ForkProcess
    connection: Connection
    as_window: bool
    waits: float | None = None
    point: str | None = None

    @property
    def is_under_way(self) -> bool:
        return self.waits is None and self.point is None


class Senders:
    """Starts, leads and kills sending processes. Time passes only while all of them wait."""

    def __init__(self, place: Place, time: SharedTime, kill_at: str, landmarks: Landmarks) -> None:
        self._place = place
        self._time = time
        self._kill_at = kill_at
        self._landmarks = landmarks
        self._quiet_waits = 0
        self.killed_at_point = False
        self._living: list[_Sending] = []
        self.disk_has_room = True
        self.points = 0
        self.waits = 0
        self.crashed: list[int] = []
        self.log: list[str] = []

    @property
    def any_lives(self) -> bool:
        """Whether a process sends."""
        return bool(self._living)

    def start(self, way: Way) -> None:
        """Begin another process on the same data folder."""
        ours, theirs = _fork.Pipe()
        process = _fork.Process(target=send, args=(self._place, theirs, way), daemon=True)
        process.start()
        theirs.close()
        self._living.append(_Sending(process, ours, way.as_window))

    def step(self) -> None:
        """Let everybody go on until one of them reports.

        Raises:
            StuckError: nobody does.
        """
        self._let_go()
        under_way = [one for one in self._living if one.is_under_way]
        ready = wait([one.connection for one in under_way], _PATIENCE)
        if under_way and not ready:
            raise StuckError
        for one in under_way:
            if one.connection in ready:
                self._hear(one)

    def kill(self, after_seconds: float = 0.0) -> None:
        """SIGKILL for the process first started: where it stands, or so much later wherever it is."""
        if not self._living:
            return
        victim = self._living[0]
        if after_seconds:
            self._let_go()
            if victim.is_under_way:
                victim.connection.poll(after_seconds)
        self._end(victim)

    def kill_all(self) -> None:
        """SIGKILL for all of them."""
        while self._living:
            self.kill()

    def _let_go(self) -> None:
        if self._living and all(one.waits is not None for one in self._living):
            asked_for = timedelta(seconds=min(one.waits or 0.0 for one in self._living))
            self._time.let_pass(max(asked_for, self._sleep()))
            self._quiet_waits += 1
            for one in self._living:
                one.waits = None
                one.connection.send(self.disk_has_room)
        for one in self._living:
            if one.point is not None:
                one.point = None
                one.connection.send(self.disk_has_room)

    def _sleep(self) -> timedelta:
        """The PC is left alone for longer and longer, though never past a time that somebody asked for."""
        if self._quiet_waits < _AWAKE_WAITS:
            return timedelta(0)
        ahead = [moment - self._time.true for moment in self._landmarks() if moment > self._time.true]
        return min([_LONGEST_SLEEP, *ahead]) - _BEFORE_LANDMARKS

    def _hear(self, one: _Sending) -> None:
        try:
            kind, what = one.connection.recv()
        except EOFError:
            self._end(one)
            return
        self._time.let_pass()
        if kind == "wait":
            one.waits = float(what)
            self.waits += 1
        else:
            self._quiet_waits = 0
            one.point = str(what)
            self.points += 1
            self.log.append(one.point)
            if one.point == self._kill_at and not self.killed_at_point:
                self.killed_at_point = True
                self._end(one)

    def _end(self, one: _Sending) -> None:
        self._living.remove(one)
        if one.process.is_alive() and (one.as_window or not one.connection.closed):
            one.process.kill()
        one.process.join()
        if one.process.exitcode not in {0, _KILLED}:
            self.crashed.append(one.process.exitcode or 0)
        one.connection.close()
