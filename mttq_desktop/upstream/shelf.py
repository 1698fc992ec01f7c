"""What the sources published, as far as it was fetched: listed and searched without the network."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.rows import optional_time, time_value
from mttq_desktop.text.fold import fold
from mttq_desktop.upstream import shelf_keeping, shelf_notes
from mttq_desktop.upstream.model import ITEMS_AT_MOST, Item, ItemRead, PageLink, Source
from mttq_desktop.upstream.shelf_file import ShelfFile
from mttq_desktop.upstream.shelf_keeping import Kept
from mttq_desktop.upstream.shelf_notes import FetchState
from mttq_desktop.upstream.shelf_shape import SEARCH_TABLES

_WORD = re.compile(r"[^\W_]+")
"""A word as the index cuts texts into words."""

_IS_SHOWN = """(
    item.source_id NOT IN (SELECT value FROM json_each(:hidden)) OR EXISTS (
        SELECT 1 FROM seen_in WHERE seen_in.place = item.place
        AND seen_in.source_id NOT IN (SELECT value FROM json_each(:hidden))))"""
_IS_AFTER = "coalesce((SELECT shown.place FROM item shown WHERE shown.id = :before), :before_place)"


class Shelf:
    """The items of all sources, in a file of their own that can be fetched again; for any thread.

    Args:
        file: made when it is first needed, and made anew when it is damaged or of another version.
        hidden: which sources a person took off the list, for practice or for real Pages; their items are not
            listed unless another source has them too.
    """

    def __init__(
        self,
        file: Path,
        clock: Clock,
        hidden: Callable[[bool], Collection[str]],
        items_at_most: int = ITEMS_AT_MOST,
    ) -> None:
        self._file = ShelfFile(file)
        self._clock = clock
        self._hidden = hidden
        self._items_at_most = items_at_most

    def listing(
        self, is_practice: bool, search: str = "", limit: int = 20, before: Item | None = None
    ) -> list[Item]:
        """Items, newest first: ``limit`` of them, those after ``before`` in the list.

        Args:
            is_practice: those seen while practising, or those for real Pages.
            search: beginnings of words in title, text or name of the source; accents and case do not count.
            limit: how many at most.
            before: the last item of the part already shown.

        Raises:
            ProblemError: the folder cannot be read.
        """
        beginnings = _WORD.findall(fold(search))
        conditions, table = ["item.is_practice = :is_practice", _IS_SHOWN], "item"
        hidden = json.dumps(sorted(self._hidden(is_practice)))
        values: dict[str, str | int] = {"is_practice": is_practice, "limit": limit, "hidden": hidden}
        if beginnings:
            table = f"{SEARCH_TABLES[is_practice]} AS found JOIN item ON item.place = found.rowid"
            conditions.append(f"{SEARCH_TABLES[is_practice]} MATCH :query")
            values["query"] = " ".join(f'"{beginning}"*' for beginning in beginnings)
        place = "found.rowid" if beginnings else "item.place"
        if before is not None:
            conditions.append(f"{place} < {_IS_AFTER}")
            values |= {"before": before.id, "before_place": shelf_keeping.first_place(before.sorted_at)}
        # An item's place follows time, so the newest are met first and nothing is sorted.
        statement = (
            f"SELECT item.* FROM {table} WHERE {' AND '.join(conditions)} ORDER BY {place} DESC LIMIT :limit"  # noqa: S608 - ours
        )

        def ask(connection: sqlite3.Connection) -> list[Item]:
            rows = connection.execute(statement, values).fetchall()
            return [_named(connection, _item(row), hidden) for row in rows]

        return self._file.read(ask)

    def get(self, item_id: str) -> Item:
        """The item with this id, also one of a source that is hidden.

        Raises:
            ProblemError: ``item.gone`` when it is not there (any more).
        """

        def ask(connection: sqlite3.Connection) -> sqlite3.Row | None:
            row: sqlite3.Row | None = connection.execute(
                "SELECT * FROM item WHERE id = ?", (item_id,)
            ).fetchone()
            return row

        row = self._file.read(ask) if item_id.isascii() else None
        if row is None:
            raise ProblemError("item.gone")
        return _item(row)

    def keep(self, source: Source, items: Sequence[ItemRead], state: FetchState | None = None) -> Kept:
        """Keep what a source published, and how it was fetched, in one go.

        What is there already keeps its id and its place; only its words follow the source quietly.
        """
        now = self._clock.now()

        def act(connection: sqlite3.Connection) -> Kept:
            shelf_notes.note_fetch(connection, state or self._state_of(connection, source))
            return shelf_keeping.keep(connection, source, items, now)

        return self._file.write(act)

    def keep_pasted(self, read: ItemRead, *, is_practice: bool) -> Item:
        """Keep an item whose address a person pasted; one that is there already is used."""
        now = self._clock.now()
        kept_as = self._file.write(
            lambda connection: shelf_keeping.keep_pasted(connection, read, now, is_practice=is_practice)
        )
        return self.get(kept_as)

    def count_of(self, source_id: str) -> int:
        """How many items of a source are kept."""

        def ask(connection: sqlite3.Connection) -> int:
            rows = connection.execute("SELECT count(*) FROM seen_in WHERE source_id = ?", (source_id,))
            return int(rows.fetchone()[0])

        return self._file.read(ask)

    def sweep(self) -> int:
        """Take off what is older than 90 days, and the oldest beyond 50,000; how many went."""
        now = self._clock.now()
        return self._file.write(lambda connection: shelf_keeping.sweep(connection, now, self._items_at_most))

    def forget_other_sources(self, known: Collection[str], *, is_practice: bool) -> int:
        """Take off the items that only sources other than ``known`` have; how many went."""
        return self._file.write(
            lambda connection: shelf_keeping.forget_sources(connection, known, is_practice=is_practice)
        )

    def fetch_states(self, is_practice: bool) -> dict[str, FetchState]:
        """How each source was fetched the last times, by its id; none for one never asked."""
        return self._file.read(
            lambda connection: shelf_notes.fetch_states(connection, is_practice=is_practice)
        )

    def note_fetch(self, state: FetchState) -> None:
        """Put ``state`` in place of what was known of its source."""
        self._file.write(lambda connection: shelf_notes.note_fetch(connection, state))

    def keep_page_links(self, page: str, links: Sequence[PageLink], *, since: datetime | None = None) -> None:
        """Keep what stands on the Page with this id of ours, which was looked at just now.

        Args:
            page: id of the Page's row.
            links: those of its posts.
            since: how far back was looked; what is known of earlier posts stays. None: to the first post.
        """
        now = self._clock.now()
        self._file.write(lambda connection: shelf_notes.keep_page_links(connection, page, links, now, since))

    def page_links(self, page: str) -> dict[str, PageLink]:
        """The links that stand on a Page as far as is known, by their key."""
        return self._file.read(lambda connection: shelf_notes.page_links(connection, page))

    def looked_at(self, page: str) -> datetime | None:
        """When the Page was last looked at for its links."""
        return self._file.read(lambda connection: shelf_notes.looked_at(connection, page))

    def close(self) -> None:
        """Close the file; other threads are waited for."""
        self._file.close()

    @staticmethod
    def _state_of(connection: sqlite3.Connection, source: Source) -> FetchState:
        known = shelf_notes.fetch_states(connection, is_practice=source.is_practice)
        return known.get(source.id, FetchState(source.id, source.is_practice))


def _item(row: sqlite3.Row) -> Item:
    return Item(
        id=row["id"],
        link=row["link"],
        link_key=row["link_key"],
        title=row["title"],
        text=row["text"],
        source_id=row["source_id"],
        source_name=row["source_name"],
        published_at=optional_time(row["published_at"]),
        sorted_at=time_value(row["sorted_at"]),
        picture_url=row["picture_url"],
    )


def _named(connection: sqlite3.Connection, item: Item, hidden: str) -> Item:
    """The item under a source that is shown: the one it came from first may be hidden by now."""
    if item.source_id not in json.loads(hidden):
        return item
    row = connection.execute(
        "SELECT source_id, source_name FROM seen_in WHERE place = (SELECT place FROM item WHERE id = :id)"
        " AND source_id NOT IN (SELECT value FROM json_each(:hidden)) ORDER BY source_id LIMIT 1",
        {"id": item.id, "hidden": hidden},
    ).fetchone()
    return replace(item, source_id=row["source_id"], source_name=row["source_name"])
