"""The journal of posts asked for on the Page: written before the call, settled by its answer."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.posts.lost import Making
from mttq_desktop.posts.model import PostState
from mttq_desktop.posts.notes import Notes, OvertakenError, Work, set_aside
from mttq_desktop.posts.rows import optional_time, time_text, time_value
from mttq_desktop.posts.stages import Stage


class Makings(Notes):
    """Posts that were asked for and whose answer has not been noted."""

    def begin_making(
        self,
        work: Work,
        stage: Stage,
        photo_ids: Sequence[str],
        now: datetime,
        scheduled_at: datetime | None = None,
    ) -> int:
        """Note that a post is about to be asked for, so that it can be found if no answer comes.

        Args:
            work: the post.
            photo_ids: the Page's ids of its photos, in order.
            now: the present moment.
            stage: ``create`` for a hidden post, ``one_shot`` for one that goes out by this very call.
            scheduled_at: the time that the call itself gives it.

        Returns:
            The number under which it is noted.

        Raises:
            OvertakenError: the person took the post back or changed it.
        """
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute(
                "UPDATE post SET state = ?, stage = ?, waiting_for = NULL, problem = NULL WHERE id = ?",
                (PostState.SENDING, stage, work.post.id),
            )
            noted = connection.execute(
                "INSERT INTO making (page, post, words, link, photos, begun_at, one_shot, scheduled_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    work.post.page,
                    work.post.id,
                    work.post.words,
                    work.post.link,
                    json.dumps(list(photo_ids)),
                    time_text(now),
                    stage is Stage.ONE_SHOT,
                    time_text(scheduled_at) if scheduled_at else None,
                ),
            )
        self._tell(work)
        return noted.lastrowid or 0

    def making_refused(self, making: int) -> None:
        """Nothing was made: the Page said so, or was never reached."""
        with self._store.transaction() as connection:
            connection.execute("DELETE FROM making WHERE id = ?", (making,))

    def hidden_post_made(self, work: Work, making: int, remote_id: str, made_at: datetime) -> None:
        """Keep the id of the hidden post as soon as it is known; set it aside if it came too late.

        Raises:
            OvertakenError: the person took the post back or changed it; what was made will be removed.
        """
        with self._store.transaction() as connection:
            connection.execute("DELETE FROM making WHERE id = ?", (making,))
            in_time = self._is_current(connection, work)
            if in_time:
                connection.execute(
                    "UPDATE post SET remote_id = ?, remote_made_at = ? WHERE id = ?",
                    (remote_id, time_text(made_at), work.post.id),
                )
            else:
                set_aside(connection, work.post.page, remote_id)
        if not in_time:
            raise OvertakenError(work.post.id)
        self._tell(work)

    def one_shot_made(self, work: Work, making: int, remote_id: str, stage: Stage) -> None:
        """Keep the id of a post that went out, or got its time, by the call that made it."""
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute("DELETE FROM making WHERE id = ?", (making,))
            connection.execute(
                "UPDATE post SET remote_id = ?, stage = ? WHERE id = ?", (remote_id, stage, work.post.id)
            )
        self._tell(work)

    def one_shot(self, post_id: str) -> Making | None:
        """The call that may have brought this post out, if its answer was never noted."""
        rows = self._store.read().execute(
            "SELECT * FROM making WHERE post = ? AND one_shot ORDER BY id DESC LIMIT 1", (post_id,)
        )
        row = rows.fetchone()
        return _making(row) if row else None

    def looked(self, making: int) -> int:
        """The Page was searched for it in vain; how often by now."""
        with self._store.transaction() as connection:
            row = connection.execute(
                "UPDATE making SET looks = looks + 1 WHERE id = ? RETURNING looks", (making,)
            ).fetchone()
        return int(row["looks"])

    def keep_lookalikes(self, work: Work, found: Sequence[RemotePost]) -> None:
        """Keep what stands on the Page, for the person to compare with the post in doubt."""
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute("DELETE FROM lookalike WHERE post = ?", (work.post.id,))
            connection.executemany(
                "INSERT INTO lookalike (post, place, remote_id, words, photos, permalink, made_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        work.post.id,
                        place,
                        remote.id,
                        remote.message,
                        len(remote.photo_ids),
                        remote.permalink,
                        time_text(remote.created_at),
                    )
                    for place, remote in enumerate(found)
                ],
            )

    def makings(self, post_id: str) -> list[Making]:
        """Hidden posts asked for on behalf of a post, of which nobody knows whether they were made."""
        rows = self._store.read().execute(
            "SELECT * FROM making WHERE post = ? AND NOT one_shot ORDER BY id DESC", (post_id,)
        )
        return [_making(row) for row in rows]

    def abandoned_makings(self) -> list[Making]:
        """The same for posts that will not look for them any more: changed, gone or sent otherwise."""
        rows = self._store.read().execute(
            "SELECT * FROM making WHERE NOT one_shot AND post NOT IN"
            " (SELECT id FROM post WHERE remote_id = '' AND state IN ('waiting', 'sending', 'needs_person'))"
            " ORDER BY id DESC"
        )
        return [_making(row) for row in rows]

    def making_found(self, making: Making, remote_id: str) -> None:
        """What was asked for stands on the Page and is of no use: to be removed."""
        with self._store.transaction() as connection:
            connection.execute("DELETE FROM making WHERE id = ?", (making.id,))
            set_aside(connection, making.page, remote_id)

    def is_known(self, remote_id: str) -> bool:
        """Whether a post on the Page belongs to one of ours already."""
        rows = self._store.read().execute(
            "SELECT 1 FROM post WHERE remote_id = ? UNION SELECT 1 FROM leftover WHERE remote_id = ?",
            (remote_id, remote_id),
        )
        return rows.fetchone() is not None


def _making(row: sqlite3.Row) -> Making:
    return Making(
        id=row["id"],
        page=row["page"],
        post=row["post"],
        words=row["words"],
        link=row["link"],
        photo_ids=tuple(json.loads(row["photos"])),
        begun_at=time_value(row["begun_at"]),
        scheduled_at=optional_time(row["scheduled_at"]),
    )
