"""Which times are offered, in Vietnam's time zone."""

from datetime import UTC, datetime, timedelta

import pytest

from mttq_desktop.clock import VIETNAM
from mttq_desktop.posts.times import OFFERED_AHEAD, is_too_near, ready_times

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM)


def offered(now: datetime) -> list[str]:
    return [f"{moment.astimezone(VIETNAM):%a %d %H:%M}" for moment in ready_times(now)]


def test_on_a_working_morning_the_afternoon_is_offered_first() -> None:
    assert offered(MONDAY) == ["Mon 23 17:00", "Tue 24 07:00", "Mon 30 07:00"]


def test_late_in_the_afternoon_only_the_evening_is_left_of_today() -> None:
    assert offered(MONDAY.replace(hour=16, minute=31))[0] == "Mon 23 19:30"
    assert offered(MONDAY.replace(hour=21)) == ["Tue 24 07:00", "Tue 24 19:30", "Mon 30 07:00"]


def test_on_a_sunday_monday_is_tomorrow_and_not_offered_twice() -> None:
    sunday = MONDAY - timedelta(days=1)
    assert offered(sunday) == ["Sun 22 17:00", "Mon 23 07:00", "Tue 24 07:00"]


@pytest.mark.parametrize("hours", range(0, 7 * 24, 1))
def test_at_every_hour_of_a_week_there_are_three_times_ahead_in_order(hours: int) -> None:
    now = (MONDAY + timedelta(hours=hours, minutes=29)).astimezone(UTC)
    times = ready_times(now)
    assert len(times) == 3
    assert times == sorted(set(times))
    assert times[0] >= now + OFFERED_AHEAD


def test_too_near_is_ahead_but_within_the_minute_to_change_ones_mind() -> None:
    assert is_too_near(MONDAY + timedelta(seconds=59), MONDAY)
    assert not is_too_near(MONDAY + timedelta(seconds=60), MONDAY)
    assert not is_too_near(MONDAY, MONDAY)
