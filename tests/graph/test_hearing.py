"""What an answer's headers tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.graph.hearing import Heard, heard_in

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("date", "ahead"),
    [
        ("Mon, 23 Nov 2026 03:00:00 GMT", timedelta(0)),
        ("Mon, 23 Nov 2026 01:30:00 GMT", timedelta(minutes=90)),
        ("Tue, 24 Nov 2026 03:00:00 GMT", timedelta(days=-1)),
        ("", None),
        ("hôm qua", None),
        ("Mon, 23 Nov 2026 03:00:00", None),
    ],
)
def test_the_far_sides_clock(date: str, ahead: timedelta | None) -> None:
    assert heard_in({"Date": date}, NOW).clock_ahead == ahead


@pytest.mark.parametrize(
    ("headers", "usage"),
    [
        ({"X-App-Usage": '{"call_count": 12, "total_cputime": 40, "total_time": 3}'}, 40),
        (
            {
                "x-business-use-case-usage": '{"123": [{"type": "pages", "call_count": 96, "total_time": 2,'
                ' "estimated_time_to_regain_access": 500}]}'
            },
            96,
        ),
        ({"X-App-Usage": '{"call_count": 5}', "X-Page-Usage": '{"total_time": 70.5}'}, 70),
        ({"X-App-Usage": "[[[["}, 0),
        ({"X-App-Usage": '{"call_count": true}'}, 0),
        ({}, 0),
    ],
)
def test_how_much_of_a_limit_is_used(headers: dict[str, str], usage: int) -> None:
    assert heard_in(headers, NOW).usage == usage


def test_the_names_of_the_headers_are_told_and_nothing_of_what_they_say() -> None:
    heard = heard_in({"X-FB-Rev": "1", "Date": "", "Content-Type": "a/b"}, NOW)
    assert heard.headers == ("content-type", "date", "x-fb-rev")


@given(st.text(), st.text())
def test_whatever_it_says_it_never_raises(date: str, usage: str) -> None:
    assert isinstance(heard_in({"date": date, "x-app-usage": usage}, NOW), Heard)
