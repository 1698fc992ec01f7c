"""When the office is open, in the form a person thinks of it and in the form Facebook takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mttq_desktop.text.normal import nfc

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_TYPED = re.compile(r"([0-9]{1,2})\s*(?:giờ|[:.hg])\s*([0-9]{2})?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[-–—]|đến)\s*", re.IGNORECASE)


class Day(StrEnum):
    """A day of the week, by the name Facebook has for it."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


@dataclass(frozen=True)
class Span:
    """From one time of the day to a later one: ``07:30``, ``11:30``."""

    opens: str
    closes: str

    @property
    def is_whole(self) -> bool:
        """Whether both are times of the day, the later one last."""
        both = _TIME.fullmatch(self.opens) and _TIME.fullmatch(self.closes)
        return bool(both) and self.opens < self.closes


@dataclass(frozen=True)
class Hours:
    """The hours of every day the office is open; without a day they are not told at all."""

    days: tuple[Day, ...] = ()
    morning: Span | None = None
    afternoon: Span | None = None

    @property
    def is_whole(self) -> bool:
        """Whether they could be told to somebody: whole spans that do not overlap."""
        spans = self._spans()
        if len(spans) == 2 and spans[0].closes > spans[1].opens:
            return False
        return all(span.is_whole for span in spans) and (bool(spans) or not self.days)

    def as_graph(self) -> dict[str, str]:
        """As Facebook takes them: ``{"mon_1_open": "07:30", …}`` (graph-api.md section 4.4)."""
        told: dict[str, str] = {}
        for day in (day for day in Day if day in self.days):
            for number, span in enumerate(self._spans(), start=1):
                told[f"{day}_{number}_open"] = span.opens
                told[f"{day}_{number}_close"] = span.closes
        return told

    def _spans(self) -> list[Span]:
        return [span for span in (self.morning, self.afternoon) if span is not None]


def hours_told(told: Mapping[str, str]) -> Hours | None:
    """Hours that stand on a Page, in the form ``Hours.as_graph`` gives them.

    None when they are not the same on each day from one to another: somebody set them so on Facebook.
    """
    week = list(Day)
    days = [day for day in week if f"{day}_1_open" in told]
    if not days:
        return None
    hours = Hours(tuple(days), _span_told(told, days[0], 1), _span_told(told, days[0], 2))
    first = week.index(days[0])
    is_in_a_row = week[first : first + len(days)] == days
    return hours if is_in_a_row and hours.as_graph() == dict(told) else None


def span_in(text: str) -> Span | None:
    """What a person typed: ``7:30 - 11:30``, ``7h30 đến 11h``. None when nothing was.

    What cannot be read stays in the span as it was typed, which is then not whole.
    """
    typed = " ".join(nfc(text).split())
    if not typed:
        return None
    opens, _, closes = _BETWEEN.sub("-", typed, count=1).partition("-")
    return Span(_time_in(opens), _time_in(closes))


def span_text(span: Span | None) -> str:
    """A span as it is shown and typed again; empty for none."""
    if span is None:
        return ""
    return " - ".join(time.removeprefix("0") for time in (span.opens, span.closes) if time)


def _span_told(told: Mapping[str, str], day: Day, number: int) -> Span | None:
    opens, closes = (told.get(f"{day}_{number}_{end}") for end in ("open", "close"))
    return Span(opens, closes) if opens and closes else None


def _time_in(text: str) -> str:
    typed = _TYPED.fullmatch(text.strip())
    return f"{int(typed[1]):02}:{typed[2] or '00'}" if typed else text
