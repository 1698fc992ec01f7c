"""The practice Page's own SQLite file, and the folder its photos lie in."""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

DATABASE = "practice.sqlite3"
"""File name of the database inside the practice folder."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS page (
    id TEXT PRIMARY KEY,
    profile TEXT NOT NULL,
    person TEXT NOT NULL,
    port INTEGER NOT NULL DEFAULT 0,
    last_number INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS access (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('user', 'page')),
    missing TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS post (
    number INTEGER PRIMARY KEY,
    message TEXT NOT NULL,
    link TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    is_published INTEGER NOT NULL,
    published_at TEXT,
    scheduled_at TEXT,
    parent TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS post_scheduled ON post (scheduled_at) WHERE scheduled_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS photo (
    number INTEGER PRIMARY KEY,
    post INTEGER REFERENCES post (number) ON DELETE CASCADE,
    place INTEGER NOT NULL DEFAULT 0,
    made_at TEXT NOT NULL,
    temporary INTEGER NOT NULL,
    caption TEXT NOT NULL,
    alt_text TEXT NOT NULL,
    file TEXT NOT NULL,
    web_file TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    is_profile INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS photo_post ON photo (post, place);
CREATE TABLE IF NOT EXISTS journal (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    event TEXT NOT NULL,
    post_id TEXT NOT NULL,
    message TEXT NOT NULL,
    link TEXT NOT NULL,
    photos TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS ended_key (
    key TEXT PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS sign_in (
    code TEXT PRIMARY KEY,
    user_code TEXT NOT NULL UNIQUE,
    missing TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    interval_seconds INTEGER NOT NULL,
    polled_at TEXT,
    answer TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'yes', 'no')),
    key TEXT
);
CREATE TRIGGER IF NOT EXISTS journal_keeps_rows BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER IF NOT EXISTS journal_keeps_words BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
"""


class Storage:
    """One connection, used by one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self.photos = folder / "photos"
        self.photos.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(
            folder / DATABASE, timeout=10, isolation_level=None, check_same_thread=False
        )
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.executescript(_SCHEMA)
        self._bring_up_to_date()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Work on the database alone; everything is kept, or on an exception nothing."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def _bring_up_to_date(self) -> None:
        """Add what a folder of an earlier version lacks."""
        with self.transaction() as db:
            columns = {row["name"] for row in db.execute("PRAGMA table_info(post)")}
            if "parent" not in columns:
                db.execute("ALTER TABLE post ADD COLUMN parent TEXT NOT NULL DEFAULT ''")

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()


def new_number(db: sqlite3.Connection) -> int:
    """The next number for a post or photo: growing, with gaps, as on Facebook."""
    step = 1_000 + secrets.randbelow(9_000)
    row = db.execute(
        "UPDATE page SET last_number = last_number + ? RETURNING last_number", (step,)
    ).fetchone()
    return int(row["last_number"])


def read_fact(db: sqlite3.Connection, name: str) -> Any:  # noqa: ANN401 - any JSON
    """A thing worth one value for the whole folder; None when it was never kept."""
    row = db.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
    return None if row is None else json.loads(row["value"])


def keep_fact(db: sqlite3.Connection, name: str, value: object) -> None:
    """Keep it instead of any earlier one."""
    db.execute("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", (name, json.dumps(value)))


def stamp(moment: datetime) -> str:
    """A moment as it is stored: UTC, sorting as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """The moment that ``stamp`` wrote."""
    return datetime.fromisoformat(text)
