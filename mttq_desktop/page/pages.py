"""The Pages this PC posts to. A post belongs to one of them for ever."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from mttq_desktop.clock import Clock
from mttq_desktop.notices import Notices, PageChanged
from mttq_desktop.posts.rows import time_text, time_value
from mttq_desktop.store.store import Store

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class PageKind(StrEnum):
    """Where a Page lives."""

    EMBEDDED = "embedded"
    """The practice Page this program serves itself."""
    PRACTICE = "practice"
    """A practice Page served by another process on this PC."""
    FACEBOOK = "facebook"


@dataclass(frozen=True)
class Page:
    """A Page as this PC knows it.

    Attributes:
        id: of our row; posts refer to it.
        remote_id: the Graph API's id.
        graph_url: root of the Graph API it is reached by; empty for the embedded one.
    """

    id: str
    remote_id: str
    name: str
    graph_url: str
    kind: PageKind

    @property
    def is_practice(self) -> bool:
        """True when nothing posted here can be seen by anybody else."""
        return self.kind is not PageKind.FACEBOOK


def id_of(kind: PageKind, remote_id: str) -> str:
    """The id of our row for a Page."""
    return f"{kind}-{remote_id}"


def kind_of_graph(graph_url: str) -> PageKind:
    """A Graph API on this PC is a practice one; everything else counts as public."""
    return PageKind.PRACTICE if urlsplit(graph_url).hostname in _LOOPBACK else PageKind.FACEBOOK


def is_web_address(text: str) -> bool:
    """A plain address of the web: no name or password in it, no blank, a port that can be one."""
    try:
        parts = urlsplit(text)
        has_good_port = parts.port != 0
    except ValueError:
        return False
    is_plain = "@" not in parts.netloc and not any(letter.isspace() for letter in text)
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and is_plain and has_good_port


class Pages:
    """The table of Pages; the one chosen last is the current one.

    What another process chooses is current from the next start on: a window never changes its Page unasked.
    """

    def __init__(self, store: Store, clock: Clock, notices: Notices) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices
        self._current: Page | None = None

    def current(self) -> Page | None:
        """The Page that is written for now, if there is any."""
        if self._current is None:
            rows = self._store.read().execute(
                "SELECT * FROM page ORDER BY chosen_at DESC, rowid DESC LIMIT 1"
            )
            row = rows.fetchone()
            self._current = _page(row) if row else None
        return self._current

    def all(self) -> list[Page]:
        """Every Page, in the order they came to this PC, so that none moves when another is chosen."""
        return [_page(row) for row in self._store.read().execute("SELECT * FROM page ORDER BY rowid")]

    def get(self, page_id: str) -> Page:
        """The Page with this id of ours.

        Raises:
            LookupError: there is none.
        """
        row = self._store.read().execute("SELECT * FROM page WHERE id = ?", (page_id,)).fetchone()
        if row is None:
            raise LookupError(page_id)
        return _page(row)

    def choose(self, *, remote_id: str, name: str, graph_url: str, kind: PageKind) -> Page:
        """Remember a Page, or what is new about it, and make it the current one."""
        page_id = id_of(kind, remote_id)
        with self._store.transaction() as connection:
            connection.execute(
                "INSERT INTO page (id, remote_id, name, graph_url, kind, chosen_at) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, graph_url = excluded.graph_url,"
                " chosen_at = excluded.chosen_at",
                (page_id, remote_id, name, graph_url, kind, self._chosen_now(connection)),
            )
        return self._now_current(page_id)

    def switch(self, page_id: str) -> Page:
        """Write for this Page from now on.

        Raises:
            LookupError: there is none.
        """
        with self._store.transaction() as connection:
            connection.execute(
                "UPDATE page SET chosen_at = ? WHERE id = ?", (self._chosen_now(connection), page_id)
            )
        return self._now_current(page_id)

    def _chosen_now(self, connection: sqlite3.Connection) -> str:
        """Later than every choice before, also when the clock was set back meanwhile."""
        now = time_text(self._clock.now())
        latest = connection.execute("SELECT max(chosen_at) FROM page").fetchone()[0] or ""
        return now if now > latest else time_text(time_value(latest) + timedelta(microseconds=1))

    def _now_current(self, page_id: str) -> Page:
        self._current = page = self.get(page_id)
        self._notices.give(PageChanged(page_id))
        return page


def _page(row: sqlite3.Row) -> Page:
    return Page(row["id"], row["remote_id"], row["name"], row["graph_url"], PageKind(row["kind"]))
