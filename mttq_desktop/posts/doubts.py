"""What the person says when nobody else can tell whether a post is out. Each verb is one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from mttq_desktop.clock import Clock
from mttq_desktop.notices import Notices, PostChanged
from mttq_desktop.posts.rows import load_post, time_text, time_value
from mttq_desktop.store.store import Store

IN_DOUBT = "post.may_be_out"
"""The problem of a post that was asked for in one call, never answered, and not found in three looks."""


@dataclass(frozen=True)
class Lookalike:
    """A post on the Page that may be the one in doubt.

    Attributes:
        made_at: when it appeared there, UTC.
        photos: how many it has.
    """

    remote_id: str
    words: str
    photos: int
    permalink: str
    made_at: datetime


class Doubts:
    """Settles posts whose problem is ``post.may_be_out``."""

    def __init__(self, store: Store, clock: Clock, notices: Notices, wake: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices
        self._wake = wake

    def lookalikes(self, post_id: str) -> list[Lookalike]:
        """The Page's newest posts as last seen, newest first: the one in doubt may be among them."""
        rows = self._store.read().execute("SELECT * FROM lookalike WHERE post = ? ORDER BY place", (post_id,))
        return [
            Lookalike(
                row["remote_id"], row["words"], row["photos"], row["permalink"], time_value(row["made_at"])
            )
            for row in rows
        ]

    def it_is_out(self, post_id: str, remote_id: str) -> None:
        """The person found it on the Page: it is this one. The Page is read once more before it counts."""
        now = time_text(self._clock.now())
        self._settle(
            post_id,
            "state = 'unsure', stage = iif(scheduled_at IS NULL, 'read_back', 'schedule'),"
            " remote_id = ?, remote_made_at = ?",
            (remote_id, now),
        )

    def it_is_there(self, post_id: str) -> None:
        """The person sees it on the Page, though not among those found: it counts as public.

        Nobody knows its number there, so nothing more can be asked of it from here.
        """
        now = time_text(self._clock.now())
        self._settle(
            post_id,
            "state = 'published', stage = '', waiting_for = NULL, published_at = ?,"
            " remote_id = '', remote_made_at = NULL, permalink = ''",
            (now,),
        )

    def send_anew(self, post_id: str) -> None:
        """The person looked and it is not on the Page: send it once more."""
        now = time_text(self._clock.now())
        self._settle(
            post_id,
            "state = 'waiting', stage = '', waiting_for = 'turn', confirmed_at = ?, send_after = ?",
            (now, now),
        )

    def _settle(self, post_id: str, changes: str, values: tuple[str, ...]) -> None:
        with self._store.transaction() as connection:
            post = load_post(connection, post_id)
            if post.problem is not None and post.problem.code == IN_DOUBT:
                connection.execute("DELETE FROM making WHERE post = ? AND one_shot", (post_id,))
                connection.execute("DELETE FROM lookalike WHERE post = ?", (post_id,))
                connection.execute(
                    f"UPDATE post SET {changes}, attempt = attempt + 1, tries = 0, retry_at = NULL,"
                    " problem = NULL, changed_at = ? WHERE id = ?",
                    (*values, time_text(self._clock.now()), post_id),
                )
        self._notices.give(PostChanged(post_id))
        self._wake()
