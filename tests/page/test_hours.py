"""Opening hours as they are typed, shown and sent."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.page.hours import Day, Hours, Span, hours_told, span_in, span_text

MORNING, AFTERNOON = Span("07:30", "11:30"), Span("13:30", "17:00")


@pytest.mark.parametrize(
    "typed",
    [
        *("7:30 - 11:30", "07:30-11:30", "7h30 – 11h30", "7.30 đến 11.30", "  7:30   -  11:30 "),
        *("7 : 30 - 11H30", "7 giờ 30 - 11 giờ 30", "7g30 - 11g30"),
    ],
)
def test_hours_are_typed_in_many_ways(typed: str) -> None:
    assert span_in(unicodedata.normalize("NFD", typed)) == MORNING


def test_a_whole_hour_needs_no_minutes() -> None:
    assert span_in("7h - 11h") == Span("07:00", "11:00")


def test_what_is_shown_is_read_again() -> None:
    assert span_text(AFTERNOON) == "13:30 - 17:00"
    assert span_text(MORNING) == "7:30 - 11:30"
    assert (span_text(None), span_in(" ")) == ("", None)


@pytest.mark.parametrize(
    "typed", ["sáng", "7:30", "7:30 -", "25:00 - 26:00", "7:3 - 11:30", "11:30 - 7:30", "-"]
)
def test_what_cannot_be_read_is_kept_and_not_whole(typed: str) -> None:
    span = span_in(typed)
    assert span is not None
    assert not span.is_whole
    assert not Hours((Day.MONDAY,), span).is_whole


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    span = span_in(typed)
    assert span is None or isinstance(span_text(span), str)


def test_facebook_gets_each_day_with_its_spans() -> None:
    assert Hours((Day.SUNDAY, Day.MONDAY), MORNING, AFTERNOON).as_graph() == {
        "mon_1_open": "07:30",
        "mon_1_close": "11:30",
        "mon_2_open": "13:30",
        "mon_2_close": "17:00",
        "sun_1_open": "07:30",
        "sun_1_close": "11:30",
        "sun_2_open": "13:30",
        "sun_2_close": "17:00",
    }
    assert Hours((Day.MONDAY,), None, AFTERNOON).as_graph() == {
        "mon_1_open": "13:30",
        "mon_1_close": "17:00",
    }
    assert Hours((), MORNING).as_graph() == {}


@pytest.mark.parametrize("days", [(Day.TUESDAY,), (Day.MONDAY, Day.TUESDAY, Day.WEDNESDAY)])
@pytest.mark.parametrize("afternoon", [AFTERNOON, None])
def test_hours_of_a_page_are_read_as_they_were_put_there(
    days: tuple[Day, ...], afternoon: Span | None
) -> None:
    hours = Hours(days, MORNING, afternoon)
    assert hours_told(hours.as_graph()) == hours


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"mon_1_open": "08:00"},
        {**Hours((Day.MONDAY, Day.FRIDAY), MORNING).as_graph()},
        {**Hours((Day.MONDAY,), MORNING).as_graph(), **Hours((Day.TUESDAY,), AFTERNOON).as_graph()},
    ],
)
def test_hours_that_differ_from_day_to_day_are_not_told_as_one(told: dict[str, str]) -> None:
    assert hours_told(told) is None
