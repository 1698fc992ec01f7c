"""What the sender notes about a post fails when the person was faster."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from mttq_desktop.notices import Notices, PostChanged
from mttq_desktop.posts.model import Post
from mttq_desktop.posts.stages import Stage
from mttq_desktop.store.store import Store


class OvertakenError(Exception):
    """The person changed the post meanwhile; what was being done for it no longer counts."""


@dataclass(frozen=True)
class Work:
    """A post the sender holds; ``attempt`` proves that nobody changed it since.

    Attributes:
        time_kept_here: Facebook would not take the time it is to go out, so this PC keeps it.
    """

    post: Post
    attempt: int
    stage: Stage
    tries: int
    remote_made_at: datetime | None
    fingerprint: str
    time_kept_here: bool


class Notes:
    """Writes on behalf of the sender; every note checks the attempt it was begun with."""

    def __init__(self, store: Store, notices: Notices) -> None:
        self._store = store
        self._notices = notices

    def _note(self, work: Work, changes: str, values: tuple[str | int | None, ...] = ()) -> None:
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute(f"UPDATE post SET {changes} WHERE id = ?", (*values, work.post.id))
        self._tell(work)

    def _tell(self, work: Work) -> None:
        self._notices.give(PostChanged(work.post.id))

    def _check_attempt(self, connection: sqlite3.Connection, work: Work) -> None:
        if not self._is_current(connection, work):
            raise OvertakenError(work.post.id)

    @staticmethod
    def _is_current(connection: sqlite3.Connection, work: Work) -> bool:
        row = connection.execute("SELECT attempt FROM post WHERE id = ?", (work.post.id,)).fetchone()
        return row is not None and row["attempt"] == work.attempt


def set_aside(connection: sqlite3.Connection, page: str, remote_id: str) -> None:
    """Note a hidden post that belongs to nothing any more, to be removed from the Page."""
    connection.execute("INSERT OR IGNORE INTO leftover (page, remote_id) VALUES (?, ?)", (page, remote_id))


def forget_uploads(connection: sqlite3.Connection, post_id: str) -> None:
    """The photos the Page holds for this post are of no use any more: they are uploaded anew."""
    connection.execute("UPDATE photo SET remote_id = '', remote_made_at = NULL WHERE post = ?", (post_id,))
