"""Dates as feeds write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.upstream.reading.dates import moment
from tests.upstream.reading.samples import NOW

EIGHT_IN_HANOI = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 16 Nov 2026 08:00:00 +0700",
        "Mon, 16 Nov 2026 08:00:00 GMT+7",
        "Mon, 16 Nov 2026 08:00:00 UTC+07:00",
        "Mon, 16 Nov 2026 01:00:00 GMT",
        "Mon, 16 Nov 2026 01:00:00 Z",
        "Mon, 16 Nov 2026 08:00:00",
        "Mon, 16 Nov 2026 08:00:00 ICT",
        "Sun, 15 Nov 2026 20:00:00 EST",
        "16 Nov 26 08:00 +0700",
        " 2026-11-16T08:00:00+07:00\n",
        "2026-11-16T08:00:00.123456+0700",
        "2026-11-16T01:00Z",
        "2026-11-16 08:00:00",
        "2026/11/16 08:00",
        "16/11/2026 08:00",
        "16-11-2026 08:00:00 GMT+7",
        "16.11.2026 - 08h00",
        "Thứ hai, 16/11/2026, 08:00 (GMT+7)",
        "16/11/2026 8:00:00 SA",
        "11/16/2026 8:00:00 AM",
    ],
)
def test_ways_to_write_one_moment(text: str) -> None:
    assert moment(text, NOW) == EIGHT_IN_HANOI


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("05/11/2026 20:05", datetime(2026, 11, 5, 13, 5, tzinfo=UTC)),
        ("5/11/2026 8:05:00 CH", datetime(2026, 11, 5, 13, 5, tzinfo=UTC)),
        ("11/5/2026 8:05:00 PM", datetime(2026, 11, 5, 13, 5, tzinfo=UTC)),
        ("11/5/2026 12:05:00 AM", datetime(2026, 11, 4, 17, 5, tzinfo=UTC)),
        ("2026-11-05", datetime(2026, 11, 4, 17, 0, tzinfo=UTC)),
        ("05/11/2026", datetime(2026, 11, 4, 17, 0, tzinfo=UTC)),
    ],
)
def test_the_day_comes_first_unless_the_writing_is_english(text: str, at: datetime) -> None:
    assert moment(text, NOW) == at


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm qua",
        "0",
        "1763258400",
        "99/99/2026",
        "2026-13-40",
        "Mon, 99 Nov 2026 08:00:00 +0700",
        "Mon, 16 Nov 2026 08:00:00 +9999",
        "2026-11-16T08:00:00+99:99",
        "16/11/2026 99:99",
        "9" * 10_000,
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert moment(text, NOW) is None


def test_what_cannot_be_is_none() -> None:
    assert moment("1989-12-31", NOW) is None
    assert moment("1990-01-02", NOW) is not None
    assert moment((NOW + timedelta(hours=23)).isoformat(), NOW) == NOW + timedelta(hours=23)
    assert moment((NOW + timedelta(hours=25)).isoformat(), NOW) is None


@given(st.one_of(st.text(), st.from_regex(r"\A[0-9:/ T+GMTZ.-]{1,40}\Z")))
def test_whatever_is_written_ends_in_a_moment_or_none(text: str) -> None:
    at = moment(text, NOW)
    assert at is None or at.utcoffset() == timedelta()
