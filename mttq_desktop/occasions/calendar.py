"""Which occasions come in the next weeks, by the solar and the Vietnamese lunar calendar (domain.md 4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

WEEKS_AHEAD = timedelta(weeks=4)


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
    years = (today.year, today.year + 1)
    found = (Coming(day, occasion) for occasion in Occasion for day in _days(occasion, years))
    return sorted((each for each in found if today <= each.day <= today + ahead), key=lambda each: each.day)


def _days(occasion: Occasion, years: tuple[int, ...]) -> Iterator[date]:
    is_lunar = occasion.value.startswith("lunar ")
    day, month = map(int, occasion.value.rsplit(" ", 1)[-1].split("/"))
    for year in years:
        yield _solar(day, month, year) if is_lunar else date(year, month, day)


def _solar(day: int, month: int, year: int) -> date:
    from lunar_vn import LunarDate, lunar_to_solar  # noqa: PLC0415 (late: slower than the window may wait)

    return lunar_to_solar(LunarDate(day, month, year))
