"""The posts' table as the sender sees it: what is due, and notes that fail when a person was faster."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mttq_desktop.errors import Problem
from mttq_desktop.posts.model import PostState, WaitingFor
from mttq_desktop.posts.notes import Notes, OvertakenError, Work, forget_uploads
from mttq_desktop.posts.outbox import MIND_TIME, make_draft, set_hidden_post_aside
from mttq_desktop.posts.rows import (
    load_post,
    optional_time,
    problem_text,
    searched_words,
    time_text,
    time_value,
)
from mttq_desktop.posts.stages import MAY_BE_OUT, Stage

ID_LIFE = timedelta(hours=20)
"""Hidden photos vanish after about 24 hours; older ids than this are not used (graph-api.md section 5.2)."""

_CLOCK_TREMBLES = timedelta(minutes=1)

_UNDER_WAY = "'sending', 'unsure', 'removing', 'recalling', 'changing'"

_ITS_TIME_HAS_COME = (
    "scheduled_at <= coalesce((SELECT value FROM json_each(:page_times) WHERE key = post.page), :now)"
)

_KEEP_THEIR_STATE = frozenset(
    {
        PostState.REMOVING,
        PostState.RECALLING,
        PostState.CHANGING,
        PostState.SCHEDULED,
        PostState.NEEDS_PERSON,
    }
)
"""They say what is wanted of the Page, or of the person, until it has been done."""

_AS_IT_WAS = {
    PostState.REMOVING: PostState.PUBLISHED,
    PostState.CHANGING: PostState.PUBLISHED,
    PostState.RECALLING: PostState.SCHEDULED,
}


@dataclass(frozen=True)
class UploadedPhoto:
    """What the Page already holds of a photo."""

    remote_id: str
    made_at: datetime | None


class Line(Notes):
    """The posts that are to go out, oldest first."""

    def next_due(
        self, now: datetime, page_times: Mapping[str, datetime], held_pages: Collection[str]
    ) -> Work | None:
        """The post to work on now.

        Args:
            now: by this PC's clock.
            page_times: the same by each Page's clock, which publishes what has a time; where a Page is
                missing, this PC's clock counts.
            held_pages: Pages not to be called.
        """
        self._forgive_a_clock_set_back(now)
        rows = self._store.read().execute(
            f"SELECT * FROM post WHERE (state IN ({_UNDER_WAY}) OR (state = 'waiting' AND send_after <= :now)"
            f" OR (state = 'scheduled' AND {_ITS_TIME_HAS_COME})"
            " OR (state = 'needs_person' AND stage IN ('schedule', 'recall') AND remote_id <> ''"
            f" AND {_ITS_TIME_HAS_COME})) AND coalesce(retry_at, '') <= :now"
            " AND page NOT IN (SELECT value FROM json_each(:held))"
            " ORDER BY state = 'waiting', confirmed_at LIMIT 1",
            {
                "now": time_text(now),
                "page_times": _times_text(page_times),
                "held": json.dumps(list(held_pages)),
            },
        )
        row = rows.fetchone()
        return self._work(row) if row else None

    def pages_with_times(self) -> list[str]:
        """Pages that hold posts for later."""
        rows = self._store.read().execute("SELECT DISTINCT page FROM post WHERE state = 'scheduled'")
        return [row["page"] for row in rows]

    def limited_pages(self, now: datetime) -> list[str]:
        """Pages that asked not to be called for a while, whatever for: such calls lengthen the limit."""
        rows = self._store.read().execute(
            "SELECT DISTINCT page FROM post WHERE waiting_for = 'limit' AND retry_at > ?"
            f" AND state IN ('waiting', 'scheduled', {_UNDER_WAY})",
            (time_text(now),),
        )
        return [row["page"] for row in rows]

    def next_moment(self) -> datetime | None:
        """When the next post becomes due by itself, as far as the table knows."""
        rows = self._store.read().execute(
            "SELECT min(max(coalesce(retry_at, ''), CASE state WHEN 'waiting' THEN send_after"
            " WHEN 'scheduled' THEN scheduled_at ELSE '' END)) AS moment"
            f" FROM post WHERE state IN ('waiting', 'scheduled', {_UNDER_WAY})"
        )
        row = rows.fetchone()
        return optional_time(row["moment"])

    def has_anything_to_do(self, now: datetime, page_times: Mapping[str, datetime]) -> bool:
        """Whether any post still has a way to go that needs no person; what Facebook holds has none here."""
        rows = self._store.read().execute(
            f"SELECT 1 FROM post WHERE state IN ('waiting', {_UNDER_WAY})"
            f" OR (state = 'scheduled' AND {_ITS_TIME_HAS_COME}) LIMIT 1",
            {"now": time_text(now), "page_times": _times_text(page_times)},
        )
        return rows.fetchone() is not None

    def begin(self, work: Work, stage: Stage) -> None:
        """Note that a step is about to be tried.

        Raises:
            OvertakenError: the person took the post back or changed it.
        """
        going_on = work.post.state is PostState.UNSURE or work.post.state in _KEEP_THEIR_STATE
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
        self._tell(work)

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

    def start_over(self, work: Work) -> None:
        """Forget what was uploaded, so that everything is made again."""
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            row = connection.execute("SELECT * FROM post WHERE id = ?", (work.post.id,)).fetchone()
            set_hidden_post_aside(connection, row)
            forget_uploads(connection, work.post.id)
            connection.execute("UPDATE post SET stage = '', tries = tries + 1 WHERE id = ?", (work.post.id,))

    def published(
        self, work: Work, permalink: str, published_at: datetime, problem: Problem | None = None
    ) -> None:
        """The Page said that it is public; ``problem`` when the person wanted it otherwise by then."""
        self._note(
            work,
            "state = 'published', stage = '', permalink = ?, published_at = ?, retry_at = NULL,"
            " waiting_for = NULL, problem = ?",
            (permalink, time_text(published_at), problem_text(problem) if problem else None),
        )

    def scheduled(self, work: Work, at: datetime) -> None:
        """The Page will publish the post at ``at``: the person's time, or one set there since."""
        post = replace(work.post, scheduled_at=at)
        self._note(
            work,
            "state = 'scheduled', stage = '', scheduled_at = ?, fingerprint = ?, tries = 0, retry_at = NULL,"
            " waiting_for = NULL, problem = NULL",
            (time_text(at), post.fingerprint()),
        )

    def still_held(self, work: Work, at: datetime) -> None:
        """What was to go out now would not: Facebook still publishes it at ``at``."""
        post = replace(work.post, scheduled_at=at)
        self._note(work, "scheduled_at = ?, fingerprint = ?", (time_text(at), post.fingerprint()))

    def keep_time_here(self, work: Work) -> None:
        """Facebook does not take the post's time: this PC keeps it."""
        self._note(work, "time_kept_here = 1")

    def look_at_times_again(self, page: str) -> None:
        """The PC's clock was put right or wrong: what waits for its time on this Page reckons anew."""
        with self._store.transaction() as connection:
            connection.execute(
                "UPDATE post SET retry_at = NULL"
                " WHERE page = ? AND waiting_for = 'time' AND retry_at IS NOT NULL",
                (page,),
            )

    def taken_back(self, work: Work, now: datetime) -> None:
        """The Page let go of a post it held for later: a draft again, its photos to be uploaded anew."""
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute(
                "UPDATE post SET remote_id = '', remote_made_at = NULL WHERE id = ?", (work.post.id,)
            )
            make_draft(connection, work.post.id, now)
        self._tell(work)

    def words_changed(self, work: Work, words: str, now: datetime) -> None:
        """The Page shows the new words; the old ones stay among the versions."""
        with self._store.transaction() as connection:
            self._check_attempt(connection, work)
            connection.execute(
                "INSERT INTO words_version (post, saved_at, words) VALUES (?, ?, ?)",
                (work.post.id, time_text(now), work.post.words),
            )
            connection.execute(
                "UPDATE post SET state = 'published', stage = '', words = ?, folded = ?, new_words = NULL,"
                " retry_at = NULL, waiting_for = NULL, problem = NULL WHERE id = ?",
                (words, searched_words(connection, work.post.id, words), work.post.id),
            )
        self._tell(work)

    def removed(self, work: Work) -> None:
        """The Page no longer has it."""
        self._note(work, "state = 'removed', stage = '', retry_at = NULL, problem = NULL")

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
        state = PostState.UNSURE if stage in MAY_BE_OUT else PostState.WAITING
        if work.post.state in _KEEP_THEIR_STATE:
            state = work.post.state
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
        """Only a person can go on; what could not be changed on the Page stays there as it was."""
        state = _AS_IT_WAS.get(work.post.state, PostState.NEEDS_PERSON)
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
        """A clock turned back by hours must not keep a post here for hours: it waits its span again.

        What waits for its time reckons it anew.
        """
        latest, soon = time_text(now + MIND_TIME), time_text(now + _CLOCK_TREMBLES)
        mind = "state = 'waiting' AND send_after > ?"
        retry = "retry_at IS NOT NULL AND retry_set_at > ?"
        rows = self._store.read().execute(
            f"SELECT id, waiting_for, retry_at, retry_set_at FROM post WHERE ({mind}) OR ({retry})",
            (latest, soon),
        )
        too_far_ahead = rows.fetchall()
        if not too_far_ahead:
            return
        with self._store.transaction() as connection:
            connection.execute(f"UPDATE post SET send_after = ? WHERE {mind}", (latest, latest))
            for row in too_far_ahead:
                if row["retry_at"] and row["retry_set_at"]:
                    span = time_value(row["retry_at"]) - time_value(row["retry_set_at"])
                    if row["waiting_for"] == WaitingFor.TIME:
                        span = timedelta(0)
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
            time_kept_here=bool(row["time_kept_here"]),
        )


def _times_text(times: Mapping[str, datetime]) -> str:
    return json.dumps({page: time_text(moment) for page, moment in times.items()})
