"""What is noted beside the items: how each source was fetched, and what stands on a Page already."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mttq_desktop.errors import Problem
from mttq_desktop.posts.rows import optional_time, problem_text, problem_value, time_text, time_value
from mttq_desktop.upstream.model import PageLink


@dataclass(frozen=True)
class FetchState:
    """How a source was fetched the last times; moments in UTC.

    Attributes:
        feed_address: found for a site that was given without one; else empty.
        etag, last_modified: what the feed is asked with, so that it need not be sent again unchanged.
        fetched_at: when it last answered well.
        next_try: not asked by itself before.
        held_until: asked us to stay away until then, also when a person wants it.
        failures: in a row, the network's own trouble left out.
        problem: of the last time, if there was one.
    """

    source_id: str
    is_practice: bool
    feed_address: str = ""
    etag: str = ""
    last_modified: str = ""
    tried_at: datetime | None = None
    fetched_at: datetime | None = None
    next_try: datetime | None = None
    held_until: datetime | None = None
    failures: int = 0
    problem: Problem | None = None


def fetch_states(connection: sqlite3.Connection, *, is_practice: bool) -> dict[str, FetchState]:
    """All that is known, by source."""
    rows = connection.execute("SELECT * FROM fetch_state WHERE is_practice = ?", (is_practice,))
    return {row["source_id"]: _state(row) for row in rows}


def note_fetch(connection: sqlite3.Connection, state: FetchState) -> None:
    """Put ``state`` in place of what was known of its source."""
    moments = (state.tried_at, state.fetched_at, state.next_try, state.held_until)
    connection.execute(
        "INSERT OR REPLACE INTO fetch_state (source_id, is_practice, feed_address, etag, last_modified,"
        " tried_at, fetched_at, next_try, held_until, failures, problem)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            state.source_id,
            state.is_practice,
            state.feed_address,
            state.etag,
            state.last_modified,
            *(time_text(moment) if moment else None for moment in moments),
            state.failures,
            problem_text(state.problem) if state.problem else None,
        ),
    )


def keep_page_links(
    connection: sqlite3.Connection,
    page: str,
    links: Iterable[PageLink],
    now: datetime,
    since: datetime | None,
) -> None:
    """The links of a Page's posts made after ``since`` (None: of all) are ``links`` and no others."""
    connection.execute(
        "DELETE FROM page_link WHERE page = ? AND posted_at >= ?", (page, time_text(since) if since else "")
    )
    # Of two posts with one link the newer one is told, whichever comes first.
    for link in sorted(links, key=lambda each: each.posted_at):
        connection.execute(
            "INSERT OR REPLACE INTO page_link (page, link_key, remote_id, permalink, posted_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (page, link.link_key, link.remote_id, link.permalink, time_text(link.posted_at)),
        )
    connection.execute(
        "INSERT OR REPLACE INTO page_look (page, looked_at) VALUES (?, ?)", (page, time_text(now))
    )


def page_links(connection: sqlite3.Connection, page: str) -> dict[str, PageLink]:
    """The links that stand in a Page's posts, by their key."""
    rows = connection.execute("SELECT * FROM page_link WHERE page = ?", (page,))
    return {
        row["link_key"]: PageLink(
            row["link_key"], row["remote_id"], row["permalink"], time_value(row["posted_at"])
        )
        for row in rows
    }


def looked_at(connection: sqlite3.Connection, page: str) -> datetime | None:
    """When the Page was last looked at."""
    row = connection.execute("SELECT looked_at FROM page_look WHERE page = ?", (page,)).fetchone()
    return time_value(row["looked_at"]) if row else None


def _state(row: sqlite3.Row) -> FetchState:
    return FetchState(
        source_id=row["source_id"],
        is_practice=bool(row["is_practice"]),
        feed_address=row["feed_address"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        tried_at=optional_time(row["tried_at"]),
        fetched_at=optional_time(row["fetched_at"]),
        next_try=optional_time(row["next_try"]),
        held_until=optional_time(row["held_until"]),
        failures=row["failures"],
        problem=problem_value(row["problem"]),
    )
