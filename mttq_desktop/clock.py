"""The time, passed in so that tests can turn it."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta, timezone
from typing import Protocol

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam has one time zone and no summer time (graph-api.md section 5.4)."""


class Clock(Protocol):
    """What the program asks of a clock."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        ...

    def wait(self, event: threading.Event, seconds: float) -> bool:
        """Wait until ``event`` is set or ``seconds`` have passed; tell whether it was set."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC)

    def wait(self, event: threading.Event, seconds: float) -> bool:
        """Wait until ``event`` is set or ``seconds`` have passed; tell whether it was set."""
        return event.wait(seconds)
