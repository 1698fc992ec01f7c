"""What the public could see, and when: every change, in order, never rewritten.

An independent referee reads this after a run and compares it with what was confirmed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from mttq_desktop.practice.storage import DATABASE, moment, stamp


class Event(StrEnum):
    """What happened in public."""

    PUBLIC = "public"
    """A post became visible to everyone."""
    CHANGED = "changed"
    """A visible post's words changed."""
    HIDDEN = "hidden"
    """A visible post was taken back from the public but still exists."""
    REMOVED = "removed"
    """A visible post was deleted."""
    PAGE_CHANGED = "page_changed"
    """The Page's own profile changed; the message holds the changed fields as JSON."""


@dataclass(frozen=True)
class SeenPhoto:
    """A photo as the public saw it; ``sha256`` is of the bytes that were uploaded."""

    id: str
    sha256: str
    alt_text: str


@dataclass(frozen=True)
class Entry:
    """One line of the journal; ``at`` is UTC, ``number`` grows with every line."""

    number: int
    at: datetime
    event: Event
    post_id: str
    message: str
    link: str
    photos: tuple[SeenPhoto, ...]


def write_entry(
    db: sqlite3.Connection,
    event: Event,
    at: datetime,
    *,
    post_id: str,
    message: str,
    link: str = "",
    photos: Sequence[SeenPhoto] = (),
) -> None:
    """Add a line, within the transaction that makes the change."""
    shown = json.dumps([vars(photo) for photo in photos])
    db.execute(
        "INSERT INTO journal (at, event, post_id, message, link, photos) VALUES (?, ?, ?, ?, ?, ?)",
        (stamp(at), event, post_id, message, link, shown),
    )


def read_journal(folder: Path) -> list[Entry]:
    """Every line of the journal in ``folder``, oldest first; the practice Page may be running or not."""
    with closing(sqlite3.connect(folder / DATABASE, timeout=10)) as db:
        db.row_factory = sqlite3.Row
        return [_entry(row) for row in db.execute("SELECT * FROM journal ORDER BY number")]


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        number=row["number"],
        at=moment(row["at"]),
        event=Event(row["event"]),
        post_id=row["post_id"],
        message=row["message"],
        link=row["link"],
        photos=tuple(SeenPhoto(**photo) for photo in json.loads(row["photos"])),
    )
