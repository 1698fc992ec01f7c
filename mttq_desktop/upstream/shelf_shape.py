"""The cache's shape. It is never migrated: a file of another version is thrown away and fetched again."""

from __future__ import annotations

APPLICATION = 0x4D545451
"""Marks the file as ours (sqlite.org/pragma.html, application_id)."""

VERSION = 2
"""To be raised with every change of the shape, or of how text is folded for search."""

SEARCH_TABLES = {False: "search_real", True: "search_practice"}
"""What is searched in, by whether it is for practice: a search never walks over items of the other kind."""

_SEARCH = """
CREATE VIRTUAL TABLE {name} USING fts5 (
    words, detail = none, prefix = '1 2 3 4 5 6'
)
"""
"""Its rowid is the item's place, so that the newest finds come first without sorting.

Every typed word is the beginning of one. Beginnings up to six letters, nearly every syllable's, are indexed
by themselves: else a key press costs a merge of hundreds of lists, each as long as a word is common. Where in
a text a word stands is not kept; nobody asks for it.
"""

SHAPE = (
    """
    CREATE TABLE item (
        place        INTEGER PRIMARY KEY,
        id           TEXT NOT NULL UNIQUE,
        is_practice  INTEGER NOT NULL,
        link         TEXT NOT NULL,
        link_key     TEXT NOT NULL,
        title        TEXT NOT NULL,
        text         TEXT NOT NULL,
        source_id    TEXT NOT NULL,
        source_name  TEXT NOT NULL,
        published_at TEXT,
        sorted_at    TEXT NOT NULL,
        picture_url  TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX item_by_kind ON item (is_practice)",
    """
    CREATE TABLE seen_in (
        place       INTEGER NOT NULL,
        source_id   TEXT NOT NULL,
        source_name TEXT NOT NULL,
        PRIMARY KEY (place, source_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX seen_in_by_source ON seen_in (source_id)",
    *(_SEARCH.format(name=name) for name in SEARCH_TABLES.values()),
    """
    CREATE TABLE let_go (
        id     TEXT PRIMARY KEY,
        let_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE fetch_state (
        source_id     TEXT PRIMARY KEY,
        is_practice   INTEGER NOT NULL,
        feed_address  TEXT NOT NULL,
        etag          TEXT NOT NULL,
        last_modified TEXT NOT NULL,
        tried_at      TEXT,
        fetched_at    TEXT,
        next_try      TEXT,
        held_until    TEXT,
        failures      INTEGER NOT NULL,
        problem       TEXT
    ) STRICT
    """,
    """
    CREATE TABLE page_link (
        page      TEXT NOT NULL,
        link_key  TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        permalink TEXT NOT NULL,
        posted_at TEXT NOT NULL,
        PRIMARY KEY (page, link_key)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE page_look (
        page      TEXT PRIMARY KEY,
        looked_at TEXT NOT NULL
    ) STRICT
    """,
)
