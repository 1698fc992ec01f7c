"""A clock that tests turn."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


class TurnedClock:
    """Stands still until it is turned; waiting turns it."""

    def __init__(self, moment: datetime = START) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def wait(self, event: threading.Event, seconds: float) -> bool:
        if not event.is_set():
            self.turn(seconds=seconds)
        return event.is_set()

    def turn(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0, days: float = 0) -> None:
        self.moment += timedelta(seconds=seconds, minutes=minutes, hours=hours, days=days)
