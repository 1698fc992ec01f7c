"""The posts' table as the sender sees it: what is due, and notes that fail when a person was faster."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mttq_desktop.errors import Problem
from mttq_desktop.notices import Notices, PostChanged
from mttq_desktop.posts.lost import Making
from mttq_desktop.posts.model import Post, PostState, WaitingFor
from mttq_desktop.posts.outbox import MIND_TIME, set_hidden_post_aside
from mttq_desktop.posts.rows import load_post, optional_time, problem_text, time_text, time_value
from mttq_desktop.posts.stages import Stage
from mttq_desktop.store.store import Store

ID_LIFE = timedelta(hours=20)
"""Hidden photos vanish after about 24 hours; older ids than this are not used (graph-api.md section 5.2)."""

_CLOCK_TREMBLES = timedelta(minutes=1)


class OvertakenError(Exception):
    """The person changed the post meanwhile; what was being done for it no longer counts."""


@dataclass(frozen=True)
class Work:
    """A post the sender holds; ``attempt`` proves that nobody changed it since."""

    post: Post
    attempt: int
    stage: Stage
    tries: int
    remote_made_at: datetime | None
    fingerprint: str


@dataclass(frozen=True)
class UploadedPhoto:
    """What the Page already holds of a photo."""

    remote_id: str
    made_at: datetime | None


class Line:
    """The posts that are to go out, oldest first."""

    def __init__(self, store: Store, notices: Notices) -> None:
        self._store = store
        self._notices = notices

    def next_due(self, now: datetime, held_pages: Collection[str]) -> Work | None:
        """The post to work on now, passing over Pages that cannot be reached."""
        self._forgive_a_clock_set_back(now)
        held = list(held_pages)
        marks = ",".join("?" * len(held))
        rows = self._store.read().execute(
            "SELECT * FROM post WHERE (state IN ('sending', 'unsure', 'removing')"
            " OR (state = 'waiting' AND send_after <= ?)) AND coalesce(retry_at, '') <= ?"
            f" AND page NOT IN ({marks})"
            " ORDER BY state = 'waiting', confirmed_at LIMIT 1",
            (time_text(now), time_text(now), *held),
        )
        row = rows.fetchone()
        return self._work(row) if row else None

    def limited_pages(self, now: datetime) -> list[str]:
        """Pages that asked not to be called for a while, whatever for: such calls lengthen the limit."""
        rows = self._store.read().execute(
            "SELECT DISTINCT page FROM post WHERE waiting_for = 'limit' AND retry_at > ?"
            " AND state IN ('waiting', 'unsure', 'removing')",
            (time_text(now),),
        )
        return [row["page"] for row in rows]

    def next_moment(self) -> datetime | None:
        """When the next post becomes due by itself, as far as the table knows."""
        rows = self._store.read().execute(
            "SELECT min(max(coalesce(retry_at, ''), iif(state = 'waiting', send_after, ''))) AS moment"
            " FROM post WHERE state IN ('waiting', 'sending', 'unsure', 'removing')"
        )
        row = rows.fetchone()
        return optional_time(row["moment"])

    def has_anything_to_do(self) -> bool:
        """Whether any post still has a way to go that needs no person."""
        row = (
            self._store.read()
            .execute("SELECT 1 FROM post WHERE state IN ('waiting', 'sending', 'unsure', 'removing') LIMIT 1")
            .fetchone()
        )
        return row is not None

    def begin(self, work: Work, stage: Stage) -> None:
        """Note that a step is about to be tried.

        Raises:
            OvertakenError: the person took the post back or changed it.
        """
        going_on = work.post.state in {PostState.UNSURE, PostState.REMOVING}
        state = work.post.state if going_on else PostState.SENDING
        self._note(work, "state = ?, stage = ?, waiting_for = NULL, problem = NULL", (state, stage))

    def photo_uploaded(self, work: Work, photo_id: str, remote_id: str, now: datetime) -> None:
        """Keep the id of an uploaded photo as soon as it is answered."""
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute(
                "UPDATE photo SET remote_id = ?, remote_made_at = ? WHERE id = ?",
                (remote_id, time_text(now), photo_id),
            )
        self._notices.give(PostChanged(work.post.id))

    def uploaded(self, photo_id: str) -> UploadedPhoto:
        """What the Page holds of a photo, as far as was answered.

        Raises:
            OvertakenError: the person took the photo out meanwhile.
        """
        row = (
            self._store.read()
            .execute("SELECT remote_id, remote_made_at FROM photo WHERE id = ?", (photo_id,))
            .fetchone()
        )
        if row is None:
            raise OvertakenError(photo_id)
        return UploadedPhoto(row["remote_id"], optional_time(row["remote_made_at"]))

    def begin_making(self, work: Work, photo_ids: Sequence[str], now: datetime) -> int:
        """Note that the hidden post is about to be asked for, so that it can be found if no answer comes.

        Returns:
            The number under which it is noted.

        Raises:
            OvertakenError: the person took the post back or changed it.
        """
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute(
                "UPDATE post SET state = ?, stage = ?, waiting_for = NULL, problem = NULL WHERE id = ?",
                (PostState.SENDING, Stage.CREATE, work.post.id),
            )
            noted = connection.execute(
                "INSERT INTO making (page, post, words, link, photos, begun_at) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    work.post.page,
                    work.post.id,
                    work.post.words,
                    work.post.link,
                    json.dumps(list(photo_ids)),
                    time_text(now),
                ),
            )
        self._notices.give(PostChanged(work.post.id))
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
                self._set_aside(connection, work.post.page, remote_id)
        if not in_time:
            raise OvertakenError(work.post.id)
        self._notices.give(PostChanged(work.post.id))

    def makings(self, post_id: str) -> list[Making]:
        """Hidden posts asked for on behalf of a post, of which nobody knows whether they were made."""
        rows = self._store.read().execute("SELECT * FROM making WHERE post = ? ORDER BY id DESC", (post_id,))
        return [_making(row) for row in rows]

    def abandoned_makings(self) -> list[Making]:
        """The same for posts that will not look for them any more: changed, gone or sent otherwise."""
        rows = self._store.read().execute(
            "SELECT * FROM making WHERE post NOT IN (SELECT id FROM post WHERE remote_id = ''"
            " AND state IN ('waiting', 'sending', 'needs_person')) ORDER BY id DESC"
        )
        return [_making(row) for row in rows]

    def making_found(self, making: Making, remote_id: str) -> None:
        """What was asked for stands on the Page and is of no use: to be removed."""
        with self._store.transaction() as connection:
            connection.execute("DELETE FROM making WHERE id = ?", (making.id,))
            self._set_aside(connection, making.page, remote_id)

    def is_known(self, remote_id: str) -> bool:
        """Whether a post on the Page belongs to one of ours already."""
        rows = self._store.read().execute(
            "SELECT 1 FROM post WHERE remote_id = ? UNION SELECT 1 FROM leftover WHERE remote_id = ?",
            (remote_id, remote_id),
        )
        row = rows.fetchone()
        return row is not None

    def start_over(self, work: Work) -> None:
        """Forget what was uploaded, so that everything is made again."""
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            row = connection.execute("SELECT * FROM post WHERE id = ?", (work.post.id,)).fetchone()
            set_hidden_post_aside(connection, row)
            connection.execute(
                "UPDATE photo SET remote_id = '', remote_made_at = NULL WHERE post = ?", (work.post.id,)
            )
            connection.execute("UPDATE post SET stage = '', tries = tries + 1 WHERE id = ?", (work.post.id,))

    def published(self, work: Work, permalink: str, now: datetime) -> None:
        """The Page said that it is public."""
        self._note(
            work,
            "state = 'published', stage = '', permalink = ?, published_at = ?, retry_at = NULL,"
            " waiting_for = NULL, problem = NULL",
            (permalink, time_text(now)),
        )

    def removed(self, work: Work) -> None:
        """The Page no longer has it."""
        self._note(work, "state = 'removed', stage = '', retry_at = NULL, problem = NULL", ())

    def wait(
        self,
        work: Work,
        stage: Stage,
        waiting_for: WaitingFor,
        tries: int,
        now: datetime,
        retry_at: datetime | None = None,
    ) -> None:
        """Leave the post for later. Once publishing was tried, nobody can say whether it is out."""
        state = PostState.WAITING
        if work.post.state is PostState.REMOVING:
            state = PostState.REMOVING
        elif stage in {Stage.PUBLISH, Stage.READ_BACK}:
            state = PostState.UNSURE
        self._note(
            work,
            "state = ?, stage = ?, waiting_for = ?, retry_at = ?, retry_set_at = ?, tries = ?",
            (state, stage, waiting_for, time_text(retry_at) if retry_at else None, time_text(now), tries),
        )

    def hold_page(self, page: str, until: datetime, now: datetime) -> None:
        """No post of this Page goes out before ``until``: calls made while limited lengthen the limit."""
        with self._store.transaction() as connection:
            connection.execute(
                "UPDATE post SET retry_at = ?, retry_set_at = ?, waiting_for = 'limit'"
                " WHERE page = ? AND state = 'waiting' AND coalesce(retry_at, '') < ?",
                (time_text(until), time_text(now), page, time_text(until)),
            )

    def ask_person(self, work: Work, problem: Problem, stage: Stage) -> None:
        """Only a person can go on; a post that was to be removed stays published."""
        state = PostState.PUBLISHED if work.post.state is PostState.REMOVING else PostState.NEEDS_PERSON
        self._note(
            work,
            "state = ?, stage = ?, problem = ?, waiting_for = NULL, retry_at = NULL",
            (state, stage, problem_text(problem)),
        )

    def leftovers(self) -> list[tuple[str, str]]:
        """Hidden posts that belong to nothing any more: id of our Page's row, id on the Page."""
        rows = self._store.read().execute("SELECT page, remote_id FROM leftover").fetchall()
        return [(row["page"], row["remote_id"]) for row in rows]

    def leftover_gone(self, page: str, remote_id: str) -> None:
        """A leftover was removed from the Page."""
        with self._store.transaction() as connection:
            connection.execute("DELETE FROM leftover WHERE page = ? AND remote_id = ?", (page, remote_id))

    def _forgive_a_clock_set_back(self, now: datetime) -> None:
        """A clock turned back by hours must not keep a post here for hours: it waits its span again."""
        latest, soon = time_text(now + MIND_TIME), time_text(now + _CLOCK_TREMBLES)
        mind = "state = 'waiting' AND scheduled_at IS NULL AND send_after > ?"
        retry = "retry_at IS NOT NULL AND retry_set_at > ?"
        rows = self._store.read().execute(
            f"SELECT id, retry_at, retry_set_at FROM post WHERE ({mind}) OR ({retry})", (latest, soon)
        )
        too_far_ahead = rows.fetchall()
        if not too_far_ahead:
            return
        with self._store.transaction() as connection:
            connection.execute(f"UPDATE post SET send_after = ? WHERE {mind}", (latest, latest))
            for row in too_far_ahead:
                if row["retry_at"] and row["retry_set_at"]:
                    span = time_value(row["retry_at"]) - time_value(row["retry_set_at"])
                    connection.execute(
                        f"UPDATE post SET retry_at = ?, retry_set_at = ? WHERE id = ? AND {retry}",
                        (time_text(now + span), time_text(now), row["id"], soon),
                    )

    def _work(self, row: sqlite3.Row) -> Work:
        return Work(
            post=load_post(self._store.read(), row["id"]),
            attempt=row["attempt"],
            stage=Stage(row["stage"]),
            tries=row["tries"],
            remote_made_at=optional_time(row["remote_made_at"]),
            fingerprint=row["fingerprint"],
        )

    def _note(self, work: Work, changes: str, values: tuple[str | int | None, ...]) -> None:
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute(
                f"UPDATE post SET {changes} WHERE id = ?",
                (*values, work.post.id),
            )
        self._notices.give(PostChanged(work.post.id))

    def _check_attempt(self, connection: sqlite3.Connection, work: Work) -> None:
        if not self._is_current(connection, work):
            raise OvertakenError(work.post.id)

    @staticmethod
    def _is_current(connection: sqlite3.Connection, work: Work) -> bool:
        row = connection.execute("SELECT attempt FROM post WHERE id = ?", (work.post.id,)).fetchone()
        return row is not None and row["attempt"] == work.attempt

    @staticmethod
    def _set_aside(connection: sqlite3.Connection, page: str, remote_id: str) -> None:
        connection.execute(
            "INSERT OR IGNORE INTO leftover (page, remote_id) VALUES (?, ?)", (page, remote_id)
        )


def _making(row: sqlite3.Row) -> Making:
    return Making(
        id=row["id"],
        page=row["page"],
        post=row["post"],
        words=row["words"],
        link=row["link"],
        photo_ids=tuple(json.loads(row["photos"])),
        begun_at=time_value(row["begun_at"]),
    )
