"""A few processes to ask, started when needed, ended when idle."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from mttq_desktop.workers.process import WorkerGoneError, WorkerProcess

_log = logging.getLogger(__name__)

Read = TypeVar("Read")


def worker_command(program: Path, word: str) -> list[str]:
    """How another process is started: this very program again with one hidden ``word``.

    Args:
        program: the file this program was started from, where Python runs it. Built into one, it is its own.
        word: what the program is to be then.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, word]
    return [sys.executable, str(program), word]


class WorkerPool:
    """Asks processes, each one thing at a time. Thread-safe."""

    def __init__(
        self, command: Sequence[str], *, seconds: float, idle_seconds: float = 60.0, workers: int = 2
    ) -> None:
        """Nothing is started before something is asked.

        Args:
            command: what starts a process that serves.
            seconds: a process that takes longer over one thing is killed.
            idle_seconds: a process that nobody needed for so long is ended.
            workers: processes at the same time; who asks while all are busy waits.
        """
        self._command = tuple(command)
        self._seconds = seconds
        self._idle_seconds = idle_seconds
        self._places = threading.BoundedSemaphore(workers)
        self._lock = threading.Lock()
        self._idle: list[tuple[WorkerProcess, float]] = []
        self._busy: set[WorkerProcess] = set()
        self._timer: threading.Timer | None = None
        self._is_closed = False

    def ask(self, question: bytes, body: bytes, understood: Callable[[bytes], Read]) -> Read:
        """What a process answers; where one had ended while it was idle, what another one does.

        Args:
            question: JSON.
            body: what is asked about.
            understood: makes a value of the answer; a ValueError means that it is none.

        Raises:
            TimeoutError: it took too long and was killed.
            WorkerGoneError: it ended, could not be started or made no sense, or all is closed.
        """
        with self._places:
            while True:
                process, is_new = self._take()
                try:
                    answer = understood(process.ask(question, body, self._seconds))
                except TimeoutError:
                    self._give_up(process)
                    _log.info("reading took too long and was ended")
                    raise
                except (WorkerGoneError, ValueError) as error:
                    self._give_up(process)
                    if is_new or self._is_closed:
                        raise WorkerGoneError from error
                else:
                    self._give_back(process)
                    return answer

    def close(self) -> None:
        """End all processes. Whoever waits for one, or asks afterwards, gets a ``WorkerGoneError``."""
        with self._lock:
            self._is_closed = True
            if self._timer:
                self._timer.cancel()
            busy = list(self._busy)
            idle = [process for process, _ in self._idle]
            self._idle.clear()
        for process in busy:
            process.kill()  # the thread that waits for it closes its lines
        for process in idle:
            process.close()

    def _take(self) -> tuple[WorkerProcess, bool]:
        """A process to ask, and whether it was just started."""
        with self._lock:
            if self._is_closed:
                raise WorkerGoneError
            if self._idle:
                process, _ = self._idle.pop()
                self._busy.add(process)
                return process, False
        try:
            process = WorkerProcess(self._command)
        except WorkerGoneError:
            _log.warning("no process to read in could be started")
            raise
        with self._lock:
            self._busy.add(process)
            is_too_late = self._is_closed
        if is_too_late:
            process.kill()
        return process, True

    def _give_up(self, process: WorkerProcess) -> None:
        with self._lock:
            self._busy.discard(process)
        process.close()

    def _give_back(self, process: WorkerProcess) -> None:
        with self._lock:
            self._busy.discard(process)
            is_kept = not self._is_closed
            if is_kept:
                self._idle.append((process, time.monotonic()))
                self._look_after(self._idle_seconds)
        if not is_kept:
            process.close()

    def _look_after(self, seconds: float) -> None:
        """See to it that idle processes are ended, so many seconds from now; called while locked."""
        if self._timer is None:
            self._timer = threading.Timer(seconds, self._end_idle)
            self._timer.daemon = True
            self._timer.start()

    def _end_idle(self) -> None:
        now = time.monotonic()
        with self._lock:
            self._timer = None
            ended = [process for process, since in self._idle if now - since >= self._idle_seconds]
            self._idle = [
                (process, since) for process, since in self._idle if now - since < self._idle_seconds
            ]
            if self._idle and not self._is_closed:
                self._look_after(self._idle_seconds - (now - min(since for _, since in self._idle)))
        for process in ended:
            process.close()
