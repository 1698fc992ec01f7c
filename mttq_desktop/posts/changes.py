"""The person's verbs on the words of a post that is public. Each is one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.notices import Notices, PostChanged
from mttq_desktop.posts.checks import problems_of
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.rows import load_post, time_text
from mttq_desktop.store.store import Store
from mttq_desktop.text.normal import nfc

_WHY_NOT = {
    PostState.CHANGING: "post.being_changed",
    PostState.REMOVING: "post.not_published",
    PostState.REMOVED: "post.not_published",
}
"""Why the words of a post cannot be changed; in every other state it is not public yet."""


class Changes:
    """New words for a public post: kept while they are typed, sent to the Page once confirmed.

    The words that are out stay in ``words`` until the Page has said that it shows the new ones.
    """

    def __init__(self, store: Store, clock: Clock, notices: Notices, wake: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices
        self._wake = wake

    def save(self, post_id: str, words: str) -> None:
        """Keep ``words``, composed to NFC, as what the post's words are to become. Nobody sees them yet.

        Raises:
            ProblemError: ``post.being_changed`` while other words are on their way, ``post.not_out_yet``
                before it is public, ``post.not_published`` when it is not any more.
        """
        with self._store.transaction() as connection:
            self._published(connection, post_id)
            connection.execute("UPDATE post SET new_words = ? WHERE id = ?", (nfc(words), post_id))
        self._notices.give(PostChanged(post_id))

    def drop(self, post_id: str) -> None:
        """Leave the public words as they are."""
        with self._store.transaction() as connection:
            connection.execute(
                "UPDATE post SET new_words = NULL, problem = NULL WHERE id = ? AND state = 'published'",
                (post_id,),
            )
        self._notices.give(PostChanged(post_id))

    def confirm(self, post_id: str) -> Post:
        """The person wants exactly the new words on the Page. Pressing twice confirms once.

        Raises:
            ProblemError: ``post.empty``, ``post.too_long``, ``post.not_out_yet``, ``post.not_published``;
                nothing is changed.
        """
        with self._store.transaction() as connection:
            post = load_post(connection, post_id)
            if post.state is not PostState.CHANGING:
                self._begin(connection, self._published(connection, post_id))
        self._notices.give(PostChanged(post_id))
        self._wake()
        return load_post(self._store.read(), post_id)

    def _begin(self, connection: sqlite3.Connection, post: Post) -> None:
        if post.new_words is None or post.new_words == post.words:
            connection.execute("UPDATE post SET new_words = NULL WHERE id = ?", (post.id,))
            return
        problems = problems_of(replace(post, words=post.new_words))
        if problems:
            raise ProblemError(problems[0].code, **problems[0].facts)
        connection.execute(
            "UPDATE post SET state = 'changing', attempt = attempt + 1, tries = 0, retry_at = NULL,"
            " waiting_for = NULL, problem = NULL, changed_at = ? WHERE id = ?",
            (time_text(self._clock.now()), post.id),
        )

    @staticmethod
    def _published(connection: sqlite3.Connection, post_id: str) -> Post:
        post = load_post(connection, post_id)
        if post.state is not PostState.PUBLISHED:
            raise ProblemError(_WHY_NOT.get(post.state, "post.not_out_yet"))
        return post
