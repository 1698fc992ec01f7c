"""What a person decided about sources: the table of those added, and of those taken off the list."""

from __future__ import annotations

import sqlite3

from mttq_desktop.clock import Clock
from mttq_desktop.posts.rows import time_text
from mttq_desktop.store.store import Store
from mttq_desktop.upstream.model import Origin, Source


class SourceTable:
    """Rows of sources that a person added, and marks of those that a person took off."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def added(self, is_practice: bool) -> list[Source]:
        """Those a person added and left on the list, in that order."""
        return self._sources("origin = 'person' AND removed_at IS NULL", is_practice)

    def removed(self, is_practice: bool) -> list[Source]:
        """Those taken off the list, whoever put them there, the last one first."""
        return self._sources("removed_at IS NOT NULL", is_practice, "removed_at DESC, rowid DESC")

    def removed_ids(self, is_practice: bool) -> frozenset[str]:
        """The ids of those taken off the list."""
        rows = self._store.read().execute(
            "SELECT id FROM source WHERE removed_at IS NOT NULL AND is_practice = ?", (is_practice,)
        )
        return frozenset(row["id"] for row in rows)

    def add(self, source: Source) -> None:
        """Put a person's source on the list, also one that was taken off before."""
        now = time_text(self._clock.now())
        with self._store.transaction() as connection:
            _insert(connection, source, added_at=now, removed_at=None)

    def remove(self, source: Source) -> None:
        """Take a source off the list; it stays off, also when a kit brings it again."""
        now = time_text(self._clock.now())
        with self._store.transaction() as connection:
            marked = connection.execute("UPDATE source SET removed_at = ? WHERE id = ?", (now, source.id))
            if not marked.rowcount:
                _insert(connection, source, added_at=now, removed_at=now)

    def bring_back(self, source_id: str) -> None:
        """Undo a removal."""
        with self._store.transaction() as connection:
            connection.execute("UPDATE source SET removed_at = NULL WHERE id = ?", (source_id,))

    def _sources(self, condition: str, is_practice: bool, order: str = "rowid") -> list[Source]:
        rows = self._store.read().execute(
            f"SELECT * FROM source WHERE {condition} AND is_practice = ? ORDER BY {order}",  # noqa: S608 - ours
            (is_practice,),
        )
        return [
            Source(row["id"], row["name"], row["address"], Origin(row["origin"]), bool(row["is_practice"]))
            for row in rows
        ]


def _insert(connection: sqlite3.Connection, source: Source, *, added_at: str, removed_at: str | None) -> None:
    # An earlier version may have known the address under another id.
    connection.execute(
        "DELETE FROM source WHERE id = ? OR (address = ? AND is_practice = ?)",
        (source.id, source.address, source.is_practice),
    )
    connection.execute(
        "INSERT INTO source (id, name, address, origin, is_practice, added_at, removed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (source.id, source.name, source.address, source.origin, source.is_practice, added_at, removed_at),
    )
