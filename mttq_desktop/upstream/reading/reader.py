"""Reads feeds and pages in processes of their own: what hangs is killed, what is vast fails there only."""

from __future__ import annotations

import json
import logging
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.process import WorkerGoneError, WorkerProcess
from mttq_desktop.upstream.reading.values import FeedRead, PageRead, feed_from_plain, page_from_plain

READ_FEEDS = "read-feeds"
"""The hidden command by which the program serves as the other process."""

FEED_BYTES = 5 * 1024 * 1024
"""A longer feed is refused unread."""

_log = logging.getLogger(__name__)


def reading_command(program: Path) -> list[str]:
    """How the other process is started: this very program again with one hidden word.

    Args:
        program: the file this program was started from, where Python runs it. Built into one, it is its own.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_FEEDS]
    return [sys.executable, str(program), READ_FEEDS]


class Reader:
    """Gives what is to be read to a few processes, started when needed, ended when idle. Thread-safe."""

    def __init__(
        self,
        command: Sequence[str],
        clock: Clock,
        *,
        seconds: float = 10.0,
        idle_seconds: float = 60.0,
        workers: int = 2,
    ) -> None:
        """Nothing is started before something is to be read.

        Args:
            command: what starts a process that serves.
            clock: tells which dates lie in the future.
            seconds: a process that takes longer over one thing is killed.
            idle_seconds: a process that nobody needed for so long is ended.
            workers: processes at the same time; who asks while all are busy waits.
        """
        self._command = tuple(command)
        self._clock = clock
        self._seconds = seconds
        self._idle_seconds = idle_seconds
        self._places = threading.BoundedSemaphore(workers)
        self._lock = threading.Lock()
        self._idle: list[tuple[WorkerProcess, float]] = []
        self._busy: set[WorkerProcess] = set()
        self._timer: threading.Timer | None = None
        self._is_closed = False

    def feed(self, body: bytes, content_type: str, address: str) -> FeedRead:
        """The feed that ``body`` is, at most 200 items of it, the newest first.

        Args:
            body: as it came, not compressed any more.
            content_type: as the sender told it; may be empty.
            address: where it came from, after redirects.

        Raises:
            ProblemError: ``feed.not_a_feed``, ``feed.sign_in``, ``feed.broken``, ``feed.too_slow`` or
                ``web.too_large``.
        """
        if len(body) > FEED_BYTES:
            raise ProblemError("web.too_large")
        return feed_from_plain(self._read("feed", body, content_type, address))

    def page(self, body: bytes, content_type: str, address: str) -> PageRead:
        """What the page in ``body`` says of itself, and the feeds it leads to.

        Raises:
            ProblemError: ``feed.broken`` or ``feed.too_slow``.
        """
        return page_from_plain(self._read("page", body[:FEED_BYTES], content_type, address))

    def close(self) -> None:
        """End all processes. Whoever waits for one, or asks afterwards, is told ``feed.broken``."""
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

    def _read(self, what: str, body: bytes, content_type: str, address: str) -> dict[str, Any]:
        question = {
            "what": what,
            "content_type": content_type,
            "address": address,
            "now": self._clock.now().isoformat(),
        }
        with self._places:
            answer = self._answer(json.dumps(question).encode(), body)
        if "problem" in answer:
            raise ProblemError(answer["problem"])
        read: dict[str, Any] = answer[what]
        return read

    def _answer(self, question: bytes, body: bytes) -> dict[str, Any]:
        """What a process answers; where one had ended while it was idle, what another one does."""
        while True:
            process, is_new = self._take()
            try:
                answer: dict[str, Any] = json.loads(process.ask(question, body, self._seconds))
            except TimeoutError as error:
                self._give_up(process)
                _log.info("reading took too long and was ended")
                raise ProblemError("feed.too_slow") from error
            except (WorkerGoneError, ValueError) as error:
                self._give_up(process)
                if is_new or self._is_closed:
                    raise ProblemError("feed.broken") from error
            else:
                self._give_back(process)
                return answer

    def _take(self) -> tuple[WorkerProcess, bool]:
        """A process to ask, and whether it was just started."""
        with self._lock:
            if self._is_closed:
                raise ProblemError("feed.broken")
            if self._idle:
                process, _ = self._idle.pop()
                self._busy.add(process)
                return process, False
        try:
            process = WorkerProcess(self._command)
        except WorkerGoneError as error:
            _log.warning("no process to read in could be started")
            raise ProblemError("feed.broken") from error
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
