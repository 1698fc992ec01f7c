"""Moments worth offering when a post is to go out later. Wall clock times are Vietnam's."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from mttq_desktop.clock import VIETNAM
from mttq_desktop.posts.outbox import MIND_TIME

OFFERED_AHEAD = timedelta(minutes=30)
"""A ready time nearer than this would be over before anybody had thought about it."""

_TODAY = (time(7), time(17), time(19, 30))
_MORNING, _EVENING = time(7), time(19, 30)


def ready_times(now: datetime) -> list[datetime]:
    """Three times at which people of a commune read, the soonest first; all are ahead of ``now``.

    The next one today and tomorrow morning, or late in the day tomorrow morning and evening; then the morning
    of next Monday, or of Tuesday when Monday is tomorrow.
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
    morning, evening = (datetime.combine(tomorrow, at, VIETNAM) for at in (_MORNING, _EVENING))
    soonest = [still_today[0], morning] if still_today else [morning, evening]
    return [*soonest, datetime.combine(later, _MORNING, VIETNAM)]


def is_too_near(at: datetime, now: datetime) -> bool:
    """Whether ``at`` is still ahead, but within the time to change one's mind."""
    return now < at < now + MIND_TIME
