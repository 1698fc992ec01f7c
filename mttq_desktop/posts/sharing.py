"""The person's verbs on posts that share something: a row of its own beside the post tells them apart."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable

from mttq_desktop.clock import Clock
from mttq_desktop.notices import Notices, PostChanged
from mttq_desktop.posts.leading import ALREADY_THERE
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.outbox import SHARE_STEP, Outbox, set_hidden_post_aside
from mttq_desktop.posts.rows import load_post, searched_words, time_text
from mttq_desktop.posts.stages import MAY_BE_OUT
from mttq_desktop.store.store import Store
from mttq_desktop.text.normal import nfc
from mttq_desktop.upstream.model import PageLink, Share


class SharedPosts:
    """Begins posts that share something, and settles what no written post meets.

    Args:
        wake: called when there may be something to do on the Page.
    """

    def __init__(
        self, store: Store, clock: Clock, notices: Notices, outbox: Outbox, wake: Callable[[], None]
    ) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices
        self._outbox = outbox
        self._wake = wake

    def begin(self, page: str, share: Share, words: str) -> Post:
        """Begin a post for the Page with this id.

        An unfinished one of the same thing is used again, as it is. So is one to which nothing was added: it
        shares this instead.

        Args:
            page: id of the Page's row.
            share: what is shared; its ``post_id`` does not count.
            words: what goes out as long as the person writes nothing.
        """
        with self._store.transaction() as connection:
            post_id = _unfinished(connection, page, share.link_key)
            if post_id:
                connection.execute("UPDATE post SET step = ? WHERE id = ?", (SHARE_STEP, post_id))
            else:
                post_id = _untouched(connection, page) or self._new(connection, page)
                self._share_this(connection, post_id, share, nfc(words))
        self._notices.give(PostChanged(post_id))
        return load_post(self._store.read(), post_id)

    def anyway(self, post_id: str) -> Post:
        """The person wants it although the Page has it; one that was stopped for that goes on."""
        with self._store.transaction() as connection:
            connection.execute("UPDATE share SET again = 1 WHERE post = ?", (post_id,))
        post = load_post(self._store.read(), post_id)
        if post.problem is not None and post.problem.code == ALREADY_THERE:
            return self._outbox.try_again(post_id)
        return post

    def shared_by_hand(self, post_id: str, found: PageLink | None) -> Post:
        """The person shared it on the Page in the browser: it counts as public.

        Args:
            post_id: a draft, or one that only a person can get further; any other stays as it is.
            found: what came of it on the Page, whose words are the post's from now on. None where nobody
                knows which post there it is.
        """
        with self._store.transaction() as connection:
            row = connection.execute("SELECT * FROM post WHERE id = ?", (post_id,)).fetchone()
            if row is not None and _is_in_the_persons_hands(row):
                set_hidden_post_aside(connection, row)
                self._publish(connection, row, found)
        self._notices.give(PostChanged(post_id))
        self._wake()
        return load_post(self._store.read(), post_id)

    def _new(self, connection: sqlite3.Connection, page: str) -> str:
        post_id, now = uuid.uuid4().hex, time_text(self._clock.now())
        connection.execute(
            "INSERT INTO post (id, page, state, step, created_at, changed_at, listed_at)"
            " VALUES (?, ?, 'draft', ?, ?, ?, ?)",
            (post_id, page, SHARE_STEP, now, now, now),
        )
        return post_id

    def _share_this(self, connection: sqlite3.Connection, post_id: str, share: Share, words: str) -> None:
        now = time_text(self._clock.now())
        connection.execute(
            "INSERT OR REPLACE INTO share (post, link_key, title, source_name, picture)"
            " VALUES (?, ?, ?, ?, ?)",
            (post_id, share.link_key, share.title, share.source_name, share.picture_url),
        )
        connection.execute(
            "UPDATE post SET link = ?, words = ?, folded = ?, step = ?, created_at = ?, changed_at = ?,"
            " listed_at = ? WHERE id = ?",
            (share.link, words, searched_words(connection, post_id, words), SHARE_STEP, *[now] * 3, post_id),
        )

    def _publish(self, connection: sqlite3.Connection, row: sqlite3.Row, found: PageLink | None) -> None:
        now = time_text(self._clock.now())
        words = row["words"] if found is None or found.words is None else nfc(found.words)
        if words != row["words"]:
            connection.execute(
                "INSERT INTO words_version (post, saved_at, words) VALUES (?, ?, ?)",
                (row["id"], now, row["words"]),
            )
        connection.execute(
            "UPDATE post SET state = 'published', stage = '', attempt = attempt + 1, words = ?, folded = ?,"
            " remote_id = ?, permalink = ?, published_at = ?, confirmed_at = coalesce(confirmed_at, ?),"
            " scheduled_at = NULL, waiting_for = NULL, tries = 0, retry_at = NULL, problem = NULL,"
            " changed_at = ?, listed_at = ? WHERE id = ?",
            (
                words,
                searched_words(connection, row["id"], words),
                found.remote_id if found else "",
                found.permalink if found else "",
                time_text(found.posted_at) if found else now,
                *[now] * 3,
                row["id"],
            ),
        )


def _unfinished(connection: sqlite3.Connection, page: str, link_key: str) -> str:
    """The draft that shares this already; empty where there is none."""
    row = connection.execute(
        "SELECT post.id FROM post JOIN share ON share.post = post.id"
        " WHERE post.page = ? AND post.state = 'draft' AND share.link_key = ?"
        " ORDER BY post.changed_at DESC LIMIT 1",
        (page, link_key),
    ).fetchone()
    return str(row["id"]) if row else ""


def _untouched(connection: sqlite3.Connection, page: str) -> str:
    """A draft that shares something and to which the person never added a word; empty where there is none.

    Such words are one line, which names the source.
    """
    row = connection.execute(
        "SELECT post.id FROM post JOIN share ON share.post = post.id"
        " WHERE post.page = ? AND post.state = 'draft' AND post.attempt = 0"
        " AND instr(post.words, char(10)) = 0 AND post.id NOT IN (SELECT post FROM photo)"
        " AND post.id NOT IN (SELECT post FROM words_version) LIMIT 1",
        (page,),
    ).fetchone()
    return str(row["id"]) if row else ""


def _is_in_the_persons_hands(row: sqlite3.Row) -> bool:
    state = PostState(row["state"])
    return state in {PostState.DRAFT, PostState.NEEDS_PERSON} and row["stage"] not in MAY_BE_OUT
