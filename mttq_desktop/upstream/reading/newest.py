"""The newest items of a feed that has far too many, found before the slow reading begins."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from mttq_desktop.upstream.reading.dates import moment
from mttq_desktop.upstream.reading.items import ITEMS_AT_MOST

_MANY = 3 * ITEMS_AT_MOST
"""So many items are read whole; more than twice of what is wanted, as some of them cannot be used."""

_BEGINNING = re.compile(r"<(?:[a-z][\w.-]*:)?(?:item|entry)(?=[\s/>])", re.IGNORECASE)
_DATE = re.compile(
    r"<(?:[a-z][\w.-]*:)?(?:pubdate|published|updated|date|issued|modified|created)[^<>]{0,100}>([^<>]{4,80})<",
    re.IGNORECASE,
)
_END = re.compile(r"</(?:[a-z][\w.-]*:)?(?:item|entry)\s*>", re.IGNORECASE)
_NEVER = datetime.min.replace(tzinfo=UTC)


def newest_part(feed: str, now: datetime) -> str:
    """``feed`` with at most 600 items, the newest by their dates, those without one by their place."""
    starts = [found.start() for found in _BEGINNING.finditer(feed)]
    if len(starts) <= _MANY:
        return feed
    items = [feed[start:end] for start, end in zip(starts, [*starts[1:], len(feed)], strict=True)]
    tail = _behind_last(items[-1])
    items[-1] = items[-1].removesuffix(tail)
    by_date = sorted(range(len(items)), key=lambda place: _date_in(items[place], now), reverse=True)
    kept = sorted(by_date[:_MANY])
    return "".join([feed[: starts[0]], *(items[place] for place in kept), tail])


def _date_in(item: str, now: datetime) -> datetime:
    found = _DATE.search(item)
    return (moment(found[1], now) if found else None) or _NEVER


def _behind_last(item: str) -> str:
    """What follows the end of the last item: the ends of what all items stand in."""
    ends = [found.end() for found in _END.finditer(item)]
    return item[ends[-1] :] if ends else ""
