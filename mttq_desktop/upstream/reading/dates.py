"""When something was published, out of the many ways in which feeds write it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from mttq_desktop.clock import VIETNAM

_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD_AT_MOST = timedelta(days=1)
_LONGEST = 80

_HOUR = (
    r"(?P<hour>\d{1,2})(?:[:h](?P<minute>\d{2}))(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[AP]M|SA|CH)?"
)
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}})(?:(?:T|\s+){_HOUR})?", re.IGNORECASE
)
_YEAR_LAST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})[-/.](?P<month>\d{{1,2}})[-/.](?P<year>\d{{4}})(?:\D{{1,5}}{_HOUR})?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\s*(?:GMT|UTC|UT)?\s*(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?")
_UTC = re.compile(r"\s*(?:Z|GMT|UTC|UT)\b", re.IGNORECASE)
_GMT_OFFSET = re.compile(r"\b(?:GMT|UTC)\s*([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)")


def moment(text: str, now: datetime) -> datetime | None:
    """The moment that ``text`` names, in UTC; None for none, or for one that cannot be.

    A time without a zone is Vietnam's. In 16/11/2026 the day comes first, and so it does where both numbers
    could be either, unless AM or PM shows that the date was written by an English program.
    """
    found = _read(text.strip()[:_LONGEST])
    if found is None or not _EARLIEST <= found <= now + _AHEAD_AT_MOST:
        return None
    return found


def _read(text: str) -> datetime | None:
    try:
        year_first = _YEAR_FIRST.match(text)
        if year_first:
            return _from(year_first, text)
        return _as_in_mail(text) or _last_resort(text)
    except (ValueError, OverflowError):
        return None


def _as_in_mail(text: str) -> datetime | None:
    """What RFC 822 says, read generously: ``Mon, 16 Nov 2026 08:00:00 GMT+7``."""
    try:
        found = parsedate_to_datetime(_GMT_OFFSET.sub(_plain_offset, text))
    except (ValueError, TypeError, IndexError):  # it knows all of these
        return None
    return found.replace(tzinfo=found.tzinfo or VIETNAM).astimezone(UTC)


def _plain_offset(offset: re.Match[str]) -> str:
    return f"{offset[1]}{int(offset[2]):02}{offset[3] or '00'}"


def _last_resort(text: str) -> datetime | None:
    year_last = _YEAR_LAST.search(text)
    return _from(year_last, text) if year_last else None


def _from(found: re.Match[str], text: str) -> datetime:
    part = found.groupdict()
    day, month, half = int(part["day"]), int(part["month"]), (part["half"] or "").upper()
    is_english = half in {"AM", "PM"} and found.re is _YEAR_LAST and day <= 12
    if month > 12 or is_english:
        day, month = month, day
    hour = int(part["hour"] or 0)
    if half:
        hour = hour % 12 + (12 if half in {"PM", "CH"} else 0)
    local = datetime(int(part["year"]), month, day, hour, int(part["minute"] or 0), int(part["second"] or 0))
    return local.replace(tzinfo=_zone(text[found.end() :])).astimezone(UTC)


def _zone(text: str) -> tzinfo:
    offset = _OFFSET.match(text)
    if offset:
        ahead = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
        return timezone(ahead if offset["sign"] == "+" else -ahead)
    return UTC if _UTC.match(text) else VIETNAM
