"""Between rows of the table of set-ups and ``SetUp``; what is missing or unknown in a row is left out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from mttq_desktop.page.hours import Day, Hours, Span
from mttq_desktop.page.setup import Having, Level, PictureChoice, SetUp, Told
from mttq_desktop.posts.rows import optional_time, time_value
from mttq_desktop.text.normal import nfc, seen

_TYPED = (
    *("unit_code", "place", "place_province", "group", "name", "about", "description"),
    *("phone", "mail", "website", "address", "username"),
)
_FILE = "picture_file"
_FLAGS = ("is_practice", "name_is_short")

_One = TypeVar("_One", bound=StrEnum)


def fields_text(setup: SetUp) -> str:
    """Everything but the row's own columns, as it is stored; texts composed, without what nobody sees."""
    stored: dict[str, object] = {name: seen(getattr(setup, name)) for name in _TYPED if getattr(setup, name)}
    if setup.picture_file:
        stored[_FILE] = nfc(setup.picture_file)
    stored |= {name: True for name in _FLAGS if getattr(setup, name)}
    stored |= {"having": setup.having, "level": setup.level, "picture": setup.picture}
    stored |= {"placed": sorted(setup.placed), "told": sorted(setup.told)}
    if setup.hours is not None:
        stored["hours"] = _hours_stored(setup.hours)
    return json.dumps(stored, ensure_ascii=False)


def setup_of_row(row: sqlite3.Row) -> SetUp:
    """The set-up of this row."""
    fields = _fields(row["fields"])
    # What was kept by an earlier version may still hold what nobody sees.
    texts = {name: seen(fields[name]) for name in _TYPED if isinstance(fields.get(name), str)}
    if isinstance(fields.get(_FILE), str):
        texts[_FILE] = fields[_FILE]
    return SetUp(
        id=row["id"],
        page=row["page"] or "",
        step=row["step"],
        created_at=time_value(row["created_at"]),
        changed_at=time_value(row["changed_at"]),
        finished_at=optional_time(row["finished_at"]),
        having=_one(Having, fields.get("having"), Having.NEW),
        level=_one(Level, fields.get("level"), Level.COMMITTEE),
        picture=_one(PictureChoice, fields.get("picture"), PictureChoice.PROPOSED),
        hours=_hours(fields.get("hours")),
        placed=frozenset(mark for mark in _list(fields.get("placed")) if isinstance(mark, str)),
        told=frozenset(_known(Told, fields.get("told"))),
        is_practice=fields.get("is_practice") is True,
        name_is_short=fields.get("name_is_short") is True,
        **texts,
    )


def _fields(text: str) -> Mapping[str, Any]:
    try:
        stored = json.loads(text)
    except ValueError:
        return {}
    return stored if isinstance(stored, dict) else {}


def _one(kind: type[_One], value: object, usual: _One) -> _One:
    return next((each for each in kind if each == value), usual)


def _known(kind: type[_One], values: object) -> list[_One]:
    return [each for each in kind if each in _list(values)]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _hours_stored(hours: Hours) -> dict[str, object]:
    spans = {"morning": hours.morning, "afternoon": hours.afternoon}
    return {
        "days": list(hours.days),
        **{name: [span.opens, span.closes] for name, span in spans.items() if span is not None},
    }


def _hours(value: object) -> Hours | None:
    if not isinstance(value, dict):
        return None
    return Hours(
        tuple(_known(Day, value.get("days"))), _span(value.get("morning")), _span(value.get("afternoon"))
    )


def _span(value: object) -> Span | None:
    match value:
        case [str(opens), str(closes)]:
            return Span(opens, closes)
    return None
