"""The time a post is to go out: who keeps it, and when it is missed. Pure reckoning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

NATIVE_AT_LEAST = timedelta(minutes=15)
NATIVE_AT_MOST = timedelta(days=28)
"""The times that Facebook surely takes: its documents contradict each other (graph-api.md section 5.4)."""

READY_BEFORE = timedelta(hours=1)
"""A time kept here: the post is brought to the Page, unseen, so long before."""

LATE_AT_MOST = timedelta(minutes=10)
"""Later than this a post is not sent by itself any more: the person decides."""

TIME_MISSED = "post.time_missed"
"""The problem of a post whose time is over and that has not gone out."""


class Plan(Enum):
    """What to do about a post's time now."""

    WAIT = auto()
    """Nothing yet."""
    GET_READY = auto()
    """Bring the post to the Page, where nobody sees it."""
    HAND_OVER = auto()
    """The same, and let Facebook keep the time."""
    PUBLISH = auto()
    MISSED = auto()


@dataclass(frozen=True)
class Appointment:
    """The time of one post.

    Attributes:
        at: the moment asked for, UTC.
        kept_here: Facebook did not take it.
    """

    at: datetime
    kept_here: bool

    def plan(self, now: datetime) -> Plan:
        """What is to be done at ``now``, by a clock that is right."""
        ahead = self.at - now
        if ahead < -LATE_AT_MOST:
            return Plan.MISSED
        if ahead <= timedelta(0):
            return Plan.PUBLISH
        if not self.kept_here and NATIVE_AT_LEAST <= ahead <= NATIVE_AT_MOST:
            return Plan.HAND_OVER
        return Plan.GET_READY if ahead <= READY_BEFORE else Plan.WAIT

    def next_look(self, now: datetime) -> datetime:
        """When the plan for a time still ahead changes."""
        ahead = self.at - now
        if ahead <= READY_BEFORE:
            return self.at
        return self.at - (READY_BEFORE if self.kept_here else NATIVE_AT_MOST)
