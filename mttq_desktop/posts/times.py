"""Moments worth offering when a post is to go out later. Wall clock times are Vietnam's."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from mttq_desktop.clock import VIETNAM
from mttq_desktop.posts.outbox import MIND_TIME

OFFERED_AHEAD = timedelta(minutes=30)
"""A ready time nearer than this would be over before anybody had thought about it."""

_TODAY = (time(7), time(17), time(19, 30))
_TOMORROW = (time(7), time(19, 30))
_LATER = time(7)


def ready_times(now: datetime) -> list[datetime]:
    """Three or four times at which people of a commune read, the soonest first; all are ahead of ``now``.

    The next one today, if there is any, tomorrow morning and evening, and the morning of next Monday, or
    of Tuesday when Monday is tomorrow.
    """
    today = now.astimezone(VIETNAM).date()
    tomorrow = today + timedelta(days=1)
    monday = today + timedelta(days=7 - today.weekday())
    later = monday if monday > tomorrow else tomorrow + timedelta(days=1)
    still_today = [
        moment
        for moment in (datetime.combine(today, at, VIETNAM) for at in _TODAY)
        if moment >= now + OFFERED_AHEAD
    ]
    return [
        *still_today[:1],
        *(datetime.combine(tomorrow, at, VIETNAM) for at in _TOMORROW),
        datetime.combine(later, _LATER, VIETNAM),
    ]


def is_too_near(at: datetime, now: datetime) -> bool:
    """Whether ``at`` is still ahead, but within the time to change one's mind."""
    return now < at < now + MIND_TIME
