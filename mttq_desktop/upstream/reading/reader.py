"""Reads feeds and pages in processes of their own: what hangs is killed, what is vast fails there only."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.values import FeedRead, PageRead, feed_from_plain, page_from_plain
from mttq_desktop.workers.pool import WorkerPool, worker_command
from mttq_desktop.workers.process import WorkerGoneError

READ_FEEDS = "read-feeds"
"""The hidden command by which the program serves as the other process."""

FEED_BYTES = 5 * 1024 * 1024
"""A longer feed is refused unread."""


def reading_command(program: Path) -> list[str]:
    """How the other process is started, as ``worker_command``."""
    return worker_command(program, READ_FEEDS)


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
        self._pool = WorkerPool(command, seconds=seconds, idle_seconds=idle_seconds, workers=workers)
        self._clock = clock

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
        self._pool.close()

    def _read(self, what: str, body: bytes, content_type: str, address: str) -> dict[str, Any]:
        question = {
            "what": what,
            "content_type": content_type,
            "address": address,
            "now": self._clock.now().isoformat(),
        }
        try:
            answer: dict[str, Any] = self._pool.ask(json.dumps(question).encode(), body, json.loads)
        except TimeoutError as error:
            raise ProblemError("feed.too_slow") from error
        except WorkerGoneError as error:
            raise ProblemError("feed.broken") from error
        if "problem" in answer:
            raise ProblemError(answer["problem"])
        read: dict[str, Any] = answer[what]
        return read
