"""What an answer's headers tell besides its content: the far side's clock, and the share of a limit used."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

_USAGE_HEADERS = ("x-app-usage", "x-page-usage", "x-business-use-case-usage")
_SHARES = ("call_count", "total_cputime", "total_time")


@dataclass(frozen=True)
class Heard:
    """What the last answer told.

    Attributes:
        clock_ahead: how far this PC's clock is ahead of the far side's; negative when behind,
            None when not told.
        usage: the fullest limit in percent; calls are refused from 100 (graph-api.md section 10).
        headers: names of all headers, in lower case and order of the alphabet.
    """

    clock_ahead: timedelta | None = None
    usage: int = 0
    headers: tuple[str, ...] = field(default=(), compare=False)


def heard_in(headers: Mapping[str, str], now: datetime) -> Heard:
    """Read an answer's headers; whatever is damaged counts as not told.

    Args:
        headers: in any letter case.
        now: the present moment by this PC's clock.
    """
    lower = {name.lower(): value for name, value in headers.items()}
    shares = [share for name in _USAGE_HEADERS for share in _shares_in(lower.get(name, ""))]
    ahead = _clock_ahead(lower.get("date", ""), now)
    return Heard(ahead, max(shares, default=0), tuple(sorted(lower)))


def _clock_ahead(date: str, now: datetime) -> timedelta | None:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 (late: it costs start-up time)

    try:
        there = parsedate_to_datetime(date)
    except (TypeError, ValueError, OverflowError):
        return None
    return now - there if there.tzinfo else None


def _shares_in(text: str) -> Iterator[int]:
    try:
        usage = json.loads(text)
    except (ValueError, RecursionError):
        return
    yield from _shares_of(usage)


def _shares_of(usage: object) -> Iterator[int]:
    """The percents of one usage object, or of the lists of them that a Page's own header holds."""
    if isinstance(usage, list):
        for entry in usage:
            yield from _shares_of(entry)
    elif isinstance(usage, dict):
        for name, value in usage.items():
            if name in _SHARES and isinstance(value, int | float) and not isinstance(value, bool):
                yield int(min(max(value, 0), 1000)) if math.isfinite(value) else 0
            elif isinstance(value, list):
                yield from _shares_of(value)
