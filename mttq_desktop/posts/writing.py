"""What every change of a draft's words goes through: it is still a draft, and earlier words are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.notices import Notices, PostChanged
from mttq_desktop.posts.model import PostState
from mttq_desktop.posts.rows import searched_words, time_text, time_value
from mttq_desktop.store.store import Store

VERSIONS_KEPT = 20
_VERSION_EVERY = timedelta(seconds=60)
_LARGE_CUT = 20
"""Letters. Words that shrink by more than this at once are kept as a version first."""


@contextmanager
def changing_draft(
    store: Store, clock: Clock, notices: Notices, post_id: str
) -> Iterator[sqlite3.Connection]:
    """A transaction on a post that is still a draft; afterwards its time is new and all are told.

    Raises:
        ProblemError: ``post.not_a_draft``.
    """
    now = time_text(clock.now())
    with store.transaction() as connection:
        draft = connection.execute(
            "UPDATE post SET changed_at = ?, listed_at = ? WHERE id = ? AND state = ?",
            (now, now, post_id, PostState.DRAFT),
        )
        if draft.rowcount == 0:
            raise ProblemError("post.not_a_draft")
        yield connection
    notices.give(PostChanged(post_id))


def keep_version_now_and_then(
    connection: sqlite3.Connection, post_id: str, before: str, after: str, now: datetime
) -> None:
    """Keep the words ``before`` if the last version is old, or if much of them goes at once."""
    last = connection.execute(
        "SELECT saved_at FROM words_version WHERE post = ? ORDER BY id DESC LIMIT 1", (post_id,)
    ).fetchone()
    long_ago = last is None or now - time_value(last["saved_at"]) >= _VERSION_EVERY
    if long_ago or len(after) < len(before) - _LARGE_CUT:
        keep_version(connection, post_id, before, now)


def keep_version(connection: sqlite3.Connection, post_id: str, words: str, now: datetime) -> None:
    """Keep ``words`` as a version, unless they are blank or the last version already."""
    last = connection.execute(
        "SELECT words FROM words_version WHERE post = ? ORDER BY id DESC LIMIT 1", (post_id,)
    ).fetchone()
    if not words.strip() or (last is not None and last["words"] == words):
        return
    connection.execute(
        "INSERT INTO words_version (post, saved_at, words) VALUES (?, ?, ?)",
        (post_id, time_text(now), words),
    )
    connection.execute(
        "DELETE FROM words_version WHERE post = ? AND id NOT IN"
        " (SELECT id FROM words_version WHERE post = ? ORDER BY id DESC LIMIT ?)",
        (post_id, post_id, VERSIONS_KEPT),
    )


def write_words(connection: sqlite3.Connection, post_id: str, words: str) -> None:
    """Put ``words`` in the post, and what it is searched by."""
    connection.execute(
        "UPDATE post SET words = ?, folded = ? WHERE id = ?",
        (words, searched_words(connection, post_id, words), post_id),
    )
