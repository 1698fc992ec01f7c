"""Which occasions come in the next weeks, by the solar and the Vietnamese lunar calendar (domain.md 4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

WEEKS_AHEAD = timedelta(weeks=4)

_NEW_YEAR_FROM, _NEW_YEAR_TO = (1, 21), (2, 21)
"""Month and day between which the first day of every lunar year falls."""
_MONTH = timedelta(days=29)
_LONG_MONTH = timedelta(days=30)


class Occasion(Enum):
    """What is marked; the value tells the day, by the lunar calendar where it says so."""

    NEW_YEAR = "lunar 1/1"
    PARTY = "3/2"
    WOMEN_WORLD = "8/3"
    HUNG_KINGS = "lunar 10/3"
    REUNIFICATION = "30/4"
    LABOUR = "1/5"
    HO_CHI_MINH = "19/5"
    CHILDREN = "1/6"
    FAMILY = "28/6"
    INVALIDS_AND_MARTYRS = "27/7"
    AGENT_ORANGE = "10/8"
    AUGUST = "19/8"
    INDEPENDENCE = "2/9"
    OLDER_PEOPLE = "1/10"
    DIGITAL = "10/10"
    THE_POOR = "17/10"
    WOMEN_VIETNAM = "20/10"
    LAW = "9/11"
    FRONT = "18/11"
    ARMY = "22/12"


@dataclass(frozen=True)
class Coming:
    """An occasion and the day it falls on."""

    day: date
    occasion: Occasion


def coming(today: date, ahead: timedelta = WEEKS_AHEAD) -> list[Coming]:
    """The occasions from ``today`` on, not later than ``ahead`` of it, the next one first."""
    last = today + ahead
    found = (Coming(day, occasion) for occasion in Occasion for day in _days(occasion, today, last))
    return sorted((each for each in found if today <= each.day <= last), key=lambda each: each.day)


def _days(occasion: Occasion, first: date, last: date) -> Iterator[date]:
    """The days of an occasion that may lie between two days."""
    is_lunar = occasion.value.startswith("lunar ")
    day, month = map(int, occasion.value.rsplit(" ", 1)[-1].split("/"))
    for year in (first.year, first.year + 1):
        if not is_lunar:
            yield date(year, month, day)
        elif _earliest(day, month, year) <= last and first <= _latest(day, month, year):
            yield _solar(day, month, year)


def _earliest(day: int, month: int, year: int) -> date:
    """No lunar day of that year falls sooner; told without the calendar, which takes long to load."""
    return date(year, *_NEW_YEAR_FROM) + (month - 1) * _MONTH + timedelta(days=day - 1)


def _latest(day: int, month: int, year: int) -> date:
    """None falls later, with a leap month before it."""
    return date(year, *_NEW_YEAR_TO) + month * _LONG_MONTH + timedelta(days=day - 1)


def _solar(day: int, month: int, year: int) -> date:
    from lunar_vn import LunarDate, lunar_to_solar  # noqa: PLC0415 (late: slower than the window may wait)

    return lunar_to_solar(LunarDate(day, month, year))
