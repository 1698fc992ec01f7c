"""Occasions of the next four weeks; lunar days agree with another library from 2026 to 2035."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
import vnlunar
from lunar_vn import LunarDate, lunar_to_solar

from mttq_desktop.occasions.calendar import Coming, Occasion, coming

NEW_YEARS = [date(2026, 2, 17), date(2027, 2, 6), date(2028, 1, 26), date(2029, 2, 13), date(2030, 2, 2)]


def days_of(occasion: Occasion, year: int) -> list[date]:
    found = coming(date(year, 1, 1), timedelta(days=364))
    return [each.day for each in found if each.occasion is occasion]


@pytest.mark.parametrize("day", NEW_YEARS)
def test_new_year(day: date) -> None:
    assert days_of(Occasion.NEW_YEAR, day.year) == [day]


@pytest.mark.parametrize("year", range(2026, 2036))
def test_another_library_agrees(year: int) -> None:
    for occasion, (day, month) in {Occasion.NEW_YEAR: (1, 1), Occasion.HUNG_KINGS: (10, 3)}.items():
        (found,) = days_of(occasion, year)
        told = vnlunar.get_lunar_date(found.day, found.month, found.year)
        assert (told["day"], told["month"]) == (day, month)


@pytest.mark.parametrize("year", range(1990, 2061))
def test_no_lunar_day_is_missed(year: int) -> None:
    for occasion, (day, month) in {Occasion.NEW_YEAR: (1, 1), Occasion.HUNG_KINGS: (10, 3)}.items():
        falls = lunar_to_solar(LunarDate(day, month, year))
        for before in (0, 28):
            assert Coming(falls, occasion) in coming(falls - timedelta(days=before))


def test_the_calendar_is_loaded_only_when_a_lunar_day_may_be_near() -> None:
    script = "import sys; from datetime import date; from mttq_desktop.occasions.calendar import coming"
    script += "; coming(date({})); print('lunar_vn' in sys.modules)"
    for day, is_loaded in (("2026, 11, 30", False), ("2027, 1, 20", True)):
        done = subprocess.run(
            [sys.executable, "-c", script.format(day)], capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == str(is_loaded)


def test_four_weeks_and_no_more_the_next_first() -> None:
    assert coming(date(2026, 10, 10)) == [
        Coming(date(2026, 10, 10), Occasion.DIGITAL),
        Coming(date(2026, 10, 17), Occasion.THE_POOR),
        Coming(date(2026, 10, 20), Occasion.WOMEN_VIETNAM),
    ]
    assert coming(date(2026, 11, 19)) == []


def test_over_the_end_of_the_year() -> None:
    assert [each.occasion for each in coming(date(2027, 12, 30))] == [Occasion.NEW_YEAR]
    assert coming(date(2026, 4, 1))[0] == Coming(date(2026, 4, 26), Occasion.HUNG_KINGS)
