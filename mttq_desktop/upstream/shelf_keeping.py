"""Putting items on the shelf and taking them off. Each function is part of one transaction of the shelf's."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mttq_desktop.posts.rows import time_text, time_value
from mttq_desktop.text.fold import fold
from mttq_desktop.upstream.addresses import host_of, link_key
from mttq_desktop.upstream.model import KEPT_FOR, ItemRead, Origin, Source
from mttq_desktop.upstream.shelf_shape import SEARCH_TABLES

PASTED = ""
"""Stands in place of a source for what a person pasted."""

PLACES_A_SECOND = 1_000_000
"""An item's place is the second it is sorted by, and its number among those of that second."""

_CLOCK_WAS_BEHIND = timedelta(days=1)
"""A date no further ahead of the clock than this is believed when it is read."""

_LET_GO_FOR = timedelta(days=365)
_LINKS_KEPT_FOR = 2 * KEPT_FOR
"""A link may stand on a Page for as long before its item leaves the shelf."""


@dataclass(frozen=True)
class Kept:
    """How many items of a source were not there, and how many read differently now."""

    new: int = 0
    changed: int = 0


def item_id(key: str, *, is_practice: bool) -> str:
    """The id of the item with this key of its link; one for practice is another than one for real Pages."""
    return hashlib.sha256(f"{'practice ' if is_practice else ''}{key}".encode()).hexdigest()[:16]


def first_place(moment: datetime) -> int:
    """The lowest place of that second."""
    return int(moment.timestamp()) * PLACES_A_SECOND


def keep(connection: sqlite3.Connection, source: Source, reads: Sequence[ItemRead], now: datetime) -> Kept:
    """Keep what a source published.

    What is there already keeps its id, its place and its first link. Its words follow the source it came from
    first: two sources that tell of one article do not overwrite each other in turn. The invented ones are
    dated from today on every day, so that their items are moved; so is what came while the clock was behind.
    """
    by_id: dict[str, _Arrival] = {}
    for read in reads:
        arrival = _arrival(read, is_practice=source.is_practice)
        by_id.setdefault(arrival.id, arrival)
    known = _rows(connection, by_id)
    undated = [arrival.id for arrival in by_id.values() if arrival.read.published_at is None]
    let_go = _let_go(connection, undated, now)
    new = changed = 0
    newest_first = sorted(by_id.values(), key=lambda arrival: arrival.moment(now), reverse=True)
    # Kept the other way round: of one second the later kept stands first, as it did in the feed.
    for arrival in reversed(newest_first):
        row = known.get(arrival.id)
        if row is not None and _stands_elsewhere(row, arrival.read, source):
            _drop(connection, [row["place"]])
            _insert(connection, arrival, source.id, source.name, arrival.moment(now))
            changed += 1
        elif row is not None:
            is_owner = row["source_id"] == source.id or not row["title"]
            changed += is_owner and _rewrite(connection, row, arrival.read, source)
            _note_seen(connection, row["place"], source.id, source.name, is_practice=source.is_practice)
        elif arrival.id not in let_go and arrival.moment(now) > now - KEPT_FOR:
            _insert(connection, arrival, source.id, source.name, arrival.moment(now))
            new += 1
    return Kept(new, changed)


def keep_pasted(connection: sqlite3.Connection, read: ItemRead, now: datetime, *, is_practice: bool) -> str:
    """Keep an item whose address a person pasted, on top whenever it was published; its id."""
    arrival = _arrival(read, is_practice=is_practice)
    name = read.site_name or host_of(read.link)
    row = _rows(connection, [arrival.id]).get(arrival.id)
    if row is None:
        _insert(connection, arrival, PASTED, name, now)
        return arrival.id
    if not row["title"]:
        _rewrite(connection, row, read, None)
    _note_seen(connection, row["place"], PASTED, name, is_practice=is_practice)
    return arrival.id


def sweep(connection: sqlite3.Connection, now: datetime, at_most: int) -> int:
    """Take off what is too old, and the oldest beyond ``at_most``; how many went.

    What has no date but still stands in a feed does not come back as something new.
    """
    oldest = first_place(now - KEPT_FOR)
    beyond = connection.execute(
        "SELECT place FROM item ORDER BY place DESC LIMIT 1 OFFSET ?", (at_most,)
    ).fetchone()
    limit = max(oldest, beyond["place"] + 1 if beyond else oldest)
    connection.execute(
        "INSERT OR REPLACE INTO let_go (id, let_at) SELECT id, ? FROM item"
        " WHERE place < ? AND published_at IS NULL",
        (time_text(now), limit),
    )
    connection.execute("DELETE FROM let_go WHERE let_at < ?", (time_text(now - _LET_GO_FOR),))
    connection.execute("DELETE FROM page_link WHERE posted_at < ?", (time_text(now - _LINKS_KEPT_FOR),))
    rows = connection.execute("SELECT place FROM item WHERE place < ?", (limit,)).fetchall()
    _drop(connection, [row["place"] for row in rows])
    if rows:
        # A clock set wrong may have let everything go: what nothing is left of has to be sent whole again.
        connection.execute(
            "UPDATE fetch_state SET etag = '', last_modified = ''"
            " WHERE source_id NOT IN (SELECT source_id FROM seen_in)"
        )
    return len(rows)


def forget_sources(connection: sqlite3.Connection, known: Collection[str], *, is_practice: bool) -> int:
    """Take off the items of sources no longer ``known``, unless another has them; how many went."""
    rows = connection.execute("SELECT source_id FROM fetch_state WHERE is_practice = ?", (is_practice,))
    gone = json.dumps(sorted({row["source_id"] for row in rows} - set(known)))
    if gone == "[]":
        return 0
    connection.execute("DELETE FROM seen_in WHERE source_id IN (SELECT value FROM json_each(?))", (gone,))
    connection.execute("DELETE FROM fetch_state WHERE source_id IN (SELECT value FROM json_each(?))", (gone,))
    orphans = connection.execute(
        "SELECT place FROM item WHERE source_id IN (SELECT value FROM json_each(?))", (gone,)
    ).fetchall()
    left = []
    for row in orphans:
        other = connection.execute(
            "UPDATE item SET (source_id, source_name) = (SELECT seen_in.source_id, seen_in.source_name"
            " FROM seen_in WHERE seen_in.place = item.place LIMIT 1)"
            " WHERE place = ? AND place IN (SELECT place FROM seen_in) RETURNING place",
            (row["place"],),
        ).fetchall()
        if not other:
            left.append(row["place"])
    _drop(connection, left)
    return len(left)


@dataclass(frozen=True)
class _Arrival:
    """An item as it was read, and what it is known by."""

    id: str
    link_key: str
    is_practice: bool
    read: ItemRead

    def moment(self, now: datetime) -> datetime:
        """Where it stands in time; what claims to come from the future stands at the present."""
        return min(self.read.published_at or now, now)


def _arrival(read: ItemRead, *, is_practice: bool) -> _Arrival:
    key = link_key(read.link)
    return _Arrival(item_id(key, is_practice=is_practice), key, is_practice, read)


def _stands_elsewhere(row: sqlite3.Row, read: ItemRead, source: Source) -> bool:
    """Whether the place that an item has is no longer its own.

    Of a real source it stays, unless it lies before the item was published: then the clock was behind.
    """
    if read.published_at is None:
        return False
    if source.origin is Origin.PRACTICE:
        return bool(row["published_at"] != time_text(read.published_at))
    if row["published_at"] is not None:
        return False
    return read.published_at - time_value(row["sorted_at"]) > _CLOCK_WAS_BEHIND


def _rows(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, sqlite3.Row]:
    rows = connection.execute(
        "SELECT * FROM item WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    return {row["id"]: row for row in rows}


def _let_go(connection: sqlite3.Connection, ids: Iterable[str], now: datetime) -> set[str]:
    """Which of ``ids`` left the shelf by age; what a clock set wrong let go is welcome again."""
    rows = connection.execute(
        "SELECT id FROM let_go WHERE id IN (SELECT value FROM json_each(?)) AND let_at <= ?",
        (json.dumps(list(ids)), time_text(now)),
    )
    return {row["id"] for row in rows}


def _insert(
    connection: sqlite3.Connection, arrival: _Arrival, source_id: str, source_name: str, moment: datetime
) -> None:
    place, read = _free_place(connection, moment), arrival.read
    connection.execute(
        "INSERT INTO item (place, id, is_practice, link, link_key, title, text, source_id, source_name,"
        " published_at, sorted_at, picture_url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            place,
            arrival.id,
            arrival.is_practice,
            read.link,
            arrival.link_key,
            read.title,
            read.text,
            source_id,
            source_name,
            time_text(read.published_at) if read.published_at else None,
            time_text(moment),
            read.picture_url,
        ),
    )
    connection.execute(
        "INSERT INTO seen_in (place, source_id, source_name) VALUES (?, ?, ?)",
        (place, source_id, source_name),
    )
    connection.execute(
        f"INSERT INTO {SEARCH_TABLES[arrival.is_practice]} (rowid, words) VALUES (?, ?)",  # noqa: S608 - ours
        (place, _searched(read.title, source_name, read.text)),
    )


def _free_place(connection: sqlite3.Connection, moment: datetime) -> int:
    first = first_place(moment)
    taken = connection.execute(
        "SELECT max(place) FROM item WHERE place BETWEEN ? AND ?", (first, first + PLACES_A_SECOND - 1)
    ).fetchone()[0]
    return first if taken is None else int(taken) + 1


def _rewrite(connection: sqlite3.Connection, row: sqlite3.Row, read: ItemRead, source: Source | None) -> bool:
    """Let an item read as it does now; whether that is any different."""
    words = (read.title, read.text, read.picture_url)
    if words == (row["title"], row["text"], row["picture_url"]):
        return False
    connection.execute(
        "UPDATE item SET title = ?, text = ?, picture_url = ? WHERE place = ?", (*words, row["place"])
    )
    if source is not None:
        connection.execute(
            "UPDATE item SET source_id = ?, source_name = ? WHERE place = ?",
            (source.id, source.name, row["place"]),
        )
    _index_anew(connection, row["place"], is_practice=bool(row["is_practice"]))
    return True


def _note_seen(
    connection: sqlite3.Connection, place: int, source_id: str, source_name: str, *, is_practice: bool
) -> None:
    """The item stands in this source as well, and is found under its name."""
    noted = connection.execute(
        "INSERT OR IGNORE INTO seen_in (place, source_id, source_name) VALUES (?, ?, ?)",
        (place, source_id, source_name),
    )
    if noted.rowcount:
        _index_anew(connection, place, is_practice=is_practice)


def _index_anew(connection: sqlite3.Connection, place: int, *, is_practice: bool) -> None:
    """Let the item be found by what it says now, and by the names of all its sources."""
    row = connection.execute("SELECT title, text FROM item WHERE place = ?", (place,)).fetchone()
    names = connection.execute("SELECT source_name FROM seen_in WHERE place = ?", (place,))
    sources = " ".join(name["source_name"] for name in names)
    connection.execute(
        f"UPDATE {SEARCH_TABLES[is_practice]} SET words = ? WHERE rowid = ?",  # noqa: S608 - ours
        (_searched(row["title"], sources, row["text"]), place),
    )


def _searched(title: str, sources: str, text: str) -> str:
    return fold(f"{title} {sources} {text}")


def _drop(connection: sqlite3.Connection, places: Sequence[int]) -> None:
    keys = [(place,) for place in places]
    for table in SEARCH_TABLES.values():
        connection.executemany(f"DELETE FROM {table} WHERE rowid = ?", keys)  # noqa: S608 - ours
    connection.executemany("DELETE FROM seen_in WHERE place = ?", keys)
    connection.executemany("DELETE FROM item WHERE place = ?", keys)
