"""The person's verbs on a finished post, and the list of all posts. Each verb is one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.notices import Notices, PostChanged
from mttq_desktop.posts.appointment import TIME_MISSED
from mttq_desktop.posts.checks import problems_of
from mttq_desktop.posts.model import Post, PostState, WaitingFor
from mttq_desktop.posts.notes import forget_uploads, set_aside
from mttq_desktop.posts.restored import RESTORED, look_on_the_page_first
from mttq_desktop.posts.rows import HAS_ANSWERS, load_post, posts_of_rows, problem_value, time_text
from mttq_desktop.posts.stages import MAY_BE_OUT, Stage
from mttq_desktop.store.store import Store
from mttq_desktop.text.fold import fold

MIND_TIME = timedelta(seconds=60)
"""How long a confirmed post stays here so that a person can change their mind (house plan, section 4)."""

LONGEST_AHEAD = timedelta(days=366)
"""A time further ahead than this is a slip of the hand."""

_CHECK_STEP = "check"
SHARE_STEP = "share"
"""Steps of the flows at which a post of either kind is changed and confirmed again."""

_MAY_BE_OUT = ", ".join(f"'{stage}'" for stage in sorted(MAY_BE_OUT))
_NOT_EMPTY = (
    "NOT (state = 'draft' AND trim(words) = '' AND link = ''"
    f" AND NOT EXISTS (SELECT 1 FROM photo WHERE photo.post = post.id) AND NOT {HAS_ANSWERS})"
)


@dataclass(frozen=True)
class Counts:
    """How many posts stand where."""

    drafts: int
    waiting: int
    needs_person: int
    scheduled: int


class Outbox:
    """What becomes of posts once they are written.

    Args:
        wake: called when there is something to send.
        clock_ahead: how far this PC's clock is known to be wrong; appointed times go by the true time.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        notices: Notices,
        wake: Callable[[], None],
        clock_ahead: Callable[[], timedelta] = timedelta,
    ) -> None:
        self._store = store
        self._clock = clock
        self._clock_ahead = clock_ahead
        self._notices = notices
        self._wake = wake

    def get(self, post_id: str) -> Post:
        """The post as it stands now.

        Raises:
            NoSuchPostError: there is none.
        """
        return load_post(self._store.read(), post_id)

    def confirm(self, post_id: str, *, at_once: bool = False, at: datetime | None = None) -> Post:
        """The person wants exactly this on the Page. Pressing twice confirms once.

        Args:
            post_id: a draft.
            at_once: without the 60 seconds.
            at: the moment it is to become public.

        Raises:
            ProblemError: the first thing that is missing or wrong (``time.past``, ``time.too_far`` for
                ``at``); the draft stays as it is.
        """
        at = self._checked(at)
        with self._store.transaction() as connection:
            post = load_post(connection, post_id)
            if post.state is PostState.DRAFT:
                problems = problems_of(post)
                if problems:
                    raise ProblemError(problems[0].code, **problems[0].facts)
                mind_time = timedelta(0) if at_once else MIND_TIME
                self._put_in_line(connection, replace(post, scheduled_at=at), mind_time)
        return self._told(post_id)

    def move(self, post_id: str, at: datetime | None) -> bool:
        """Let a post that waits for its time go out at another one, or now.

        Args:
            post_id: waiting here for its time, or held by Facebook for later.
            at: the moment it is to become public; None for now.

        Returns:
            False when it is too late, or the post waits for no time.

        Raises:
            ProblemError: ``time.past``, ``time.too_far``; nothing is changed.
        """
        at = self._checked(at)
        with self._store.transaction() as connection:
            row = connection.execute("SELECT * FROM post WHERE id = ?", (post_id,)).fetchone()
            if row is None or not row["scheduled_at"]:
                return False
            post = replace(load_post(connection, post_id), scheduled_at=at)
            if _is_held_by_facebook(row):
                self._put_in_line(connection, post, timedelta(0))
                stage = Stage.SCHEDULE if at else Stage.PUBLISH
                if row["stage"] == Stage.RECALL:
                    stage = Stage.RECALL  # it may be deleted there already, by us
                connection.execute(
                    "UPDATE post SET state = 'sending', stage = ? WHERE id = ?", (stage, post_id)
                )
            elif _can_be_taken_back(row):
                set_hidden_post_aside(connection, row)
                self._put_in_line(connection, post, timedelta(0))
            else:
                return False
        self._told(post_id)
        return True

    def take_back(self, post_id: str) -> bool:
        """Make a draft of it again; False when it is too late because the Page may have it already.

        What Facebook holds for later must be asked back first: its state is ``recalling`` until then.
        """
        with self._store.transaction() as connection:
            row = connection.execute("SELECT * FROM post WHERE id = ?", (post_id,)).fetchone()
            if row is None:
                return False
            if _is_held_by_facebook(row):
                connection.execute(
                    "UPDATE post SET state = 'recalling', attempt = attempt + 1, tries = 0, retry_at = NULL,"
                    " waiting_for = NULL, problem = NULL, changed_at = ? WHERE id = ?",
                    (time_text(self._clock.now()), post_id),
                )
            elif _can_be_taken_back(row):
                set_hidden_post_aside(connection, row)
                make_draft(connection, post_id, self._clock.now())
            else:
                return False
        self._told(post_id)
        return True

    def try_again(self, post_id: str) -> Post:
        """The person looked at what was wrong and wants the same post sent; only a time missed is dropped.

        Of a post that may be out already the Page is asked again; it is never sent a second time.
        """
        with self._store.transaction() as connection:
            post = load_post(connection, post_id)
            if post.state is PostState.NEEDS_PERSON:
                self._again(connection, post)
        return self._told(post_id)

    def _again(self, connection: sqlite3.Connection, post: Post) -> None:
        code = post.problem.code if post.problem else ""
        at = None if code == TIME_MISSED else post.scheduled_at
        self._put_in_line(connection, replace(post, scheduled_at=at), timedelta(0))
        connection.execute(
            "UPDATE post SET stage = 'publish' WHERE id = ? AND stage = 'schedule' AND scheduled_at IS NULL",
            (post.id,),
        )
        connection.execute("UPDATE making SET looks = 0 WHERE post = ?", (post.id,))
        if code == RESTORED and not post.remote_id:
            look_on_the_page_first(connection, post)

    def remove(self, post_id: str) -> Post:
        """Take a published post off the Page; done as soon as the Page can be reached."""
        with self._store.transaction() as connection:
            connection.execute(
                "UPDATE post SET state = 'removing', attempt = attempt + 1, tries = 0, retry_at = NULL,"
                " problem = NULL, changed_at = ? WHERE id = ? AND state IN ('published', 'changing')",
                (time_text(self._clock.now()), post_id),
            )
        return self._told(post_id)

    def resume_after_sign_in(self, page: str) -> None:
        """Put every post back in line that waited for the connection to the Page to be made anew."""
        with self._store.transaction() as connection:
            rows = connection.execute(
                "SELECT id, send_after FROM post WHERE page = ? AND state = 'needs_person'"
                " AND problem ->> 'code' = 'facebook.sign_in'",
                (page,),
            )
            stopped = rows.fetchall()
            for row in stopped:
                self._again(connection, load_post(connection, row["id"]))
                # Nobody looked at the post: what has waited long still asks.
                connection.execute(
                    "UPDATE post SET send_after = ? WHERE id = ?", (row["send_after"], row["id"])
                )
            connection.execute(
                "UPDATE post SET retry_at = NULL WHERE page = ? AND waiting_for = 'sign_in'"
                " AND state IN ('removing', 'recalling', 'changing', 'scheduled')",
                (page,),
            )
        for row in stopped:
            self._notices.give(PostChanged(row["id"]))
        self._wake()

    def listing(self, page: str, search: str = "", limit: int = 20, before: Post | None = None) -> list[Post]:
        """Posts of a Page, newest first: ``limit`` of them, those after ``before`` in the list.

        Args:
            page: id of the Page's row.
            search: words to look for; accents and case do not count.
            limit: how many at most.
            before: the last post of the part already shown.
        """
        conditions = ["page = ?", _NOT_EMPTY]
        values: list[str] = [page]
        for word in fold(search).split():
            conditions.append("instr(folded, ?) > 0")
            values.append(word)
        if before is not None:
            conditions.append("(listed_at, id) < (SELECT l.listed_at, l.id FROM post l WHERE l.id = ?)")
            values.append(before.id)
        connection = self._store.read()
        rows = connection.execute(
            f"SELECT * FROM post WHERE {' AND '.join(conditions)} ORDER BY listed_at DESC, id DESC LIMIT ?",
            (*values, limit),
        ).fetchall()
        return posts_of_rows(connection, rows)

    def counts(self, page: str) -> Counts:
        """How many posts of a Page stand where; empty drafts do not count."""
        connection = self._store.read()
        row = connection.execute(
            f"SELECT count(*) FILTER (WHERE state = 'draft' AND {_NOT_EMPTY}) AS drafts,"
            " count(*) FILTER (WHERE state IN ('waiting', 'sending', 'unsure', 'removing', 'recalling',"
            " 'changing')) AS waiting, count(*) FILTER (WHERE state = 'scheduled') AS scheduled,"
            " count(*) FILTER (WHERE state = 'needs_person') AS needs_person FROM post WHERE page = ?",
            (page,),
        ).fetchone()
        return Counts(row["drafts"], row["waiting"], row["needs_person"], row["scheduled"])

    def _put_in_line(self, connection: sqlite3.Connection, post: Post, mind_time: timedelta) -> None:
        now = self._clock.now()
        waiting_for = WaitingFor.MIND if mind_time else WaitingFor.TURN
        if post.scheduled_at is not None:
            waiting_for = WaitingFor.TIME
        self._forget_photos_sent_for_another_purpose(connection, post)
        # Where making it public has been tried already, it may be out: then it is not simply waiting.
        connection.execute(
            f"UPDATE post SET state = iif(stage IN ({_MAY_BE_OUT}), 'unsure', 'waiting'),"
            " confirmed_at = ?, fingerprint = ?, send_after = ?, scheduled_at = ?, attempt = attempt + 1,"
            " waiting_for = ?, tries = 0, retry_at = NULL, problem = NULL, time_kept_here = 0,"
            " changed_at = ?, listed_at = ? WHERE id = ?",
            (
                time_text(now),
                post.fingerprint(),
                time_text(now + mind_time),
                time_text(post.scheduled_at) if post.scheduled_at else None,
                waiting_for,
                time_text(now),
                time_text(now),
                post.id,
            ),
        )

    @staticmethod
    def _forget_photos_sent_for_another_purpose(connection: sqlite3.Connection, post: Post) -> None:
        """Photos of posts with a time are uploaded as temporary ones (graph-api.md section 5.4)."""
        row = connection.execute(
            "SELECT remote_id, scheduled_at FROM post WHERE id = ?", (post.id,)
        ).fetchone()
        if not row["remote_id"] and (row["scheduled_at"] is None) != (post.scheduled_at is None):
            forget_uploads(connection, post.id)

    def _checked(self, at: datetime | None) -> datetime | None:
        """A time that makes sense, in whole seconds, as Facebook takes them."""
        if at is None:
            return None
        now = self._clock.now() - self._clock_ahead()
        if at <= now:
            raise ProblemError("time.past")
        if at > now + LONGEST_AHEAD:
            raise ProblemError("time.too_far")
        return at.replace(microsecond=0) + timedelta(seconds=1 if at.microsecond else 0)

    def _told(self, post_id: str) -> Post:
        self._notices.give(PostChanged(post_id))
        self._wake()
        return self.get(post_id)


def _can_be_taken_back(row: sqlite3.Row) -> bool:
    """Before the call that makes it public has been tried, nobody can have seen it."""
    state = PostState(row["state"])
    return state in {PostState.WAITING, PostState.SENDING, PostState.NEEDS_PERSON} and (
        row["stage"] not in MAY_BE_OUT
    )


def _is_held_by_facebook(row: sqlite3.Row) -> bool:
    """Made there and given a time, or about to be given one; it may become public by itself.

    So it is with what a restored backup knows to have been made there: only the Page can tell what it is.
    """
    state = PostState(row["state"])
    if not row["remote_id"]:
        return False
    if state is PostState.NEEDS_PERSON and (problem := problem_value(row["problem"])):
        return problem.code == RESTORED or row["stage"] in {Stage.SCHEDULE, Stage.RECALL}
    return state is PostState.SCHEDULED or (
        state in {PostState.SENDING, PostState.UNSURE} and row["stage"] in {Stage.SCHEDULE, Stage.RECALL}
    )


def make_draft(connection: sqlite3.Connection, post_id: str, now: datetime) -> None:
    """Give a post back to the person, to be changed and confirmed again or thrown away."""
    row = connection.execute("SELECT scheduled_at FROM post WHERE id = ?", (post_id,)).fetchone()
    if row["scheduled_at"]:
        forget_uploads(connection, post_id)
    connection.execute(
        "UPDATE post SET state = 'draft', attempt = attempt + 1, stage = '',"
        " step = iif(id IN (SELECT post FROM share), ?, ?),"
        " confirmed_at = NULL, fingerprint = '', send_after = NULL, scheduled_at = NULL,"
        " waiting_for = NULL, tries = 0, retry_at = NULL, problem = NULL,"
        " changed_at = ?, listed_at = ? WHERE id = ?",
        (SHARE_STEP, _CHECK_STEP, *[time_text(now)] * 2, post_id),
    )


def set_hidden_post_aside(connection: sqlite3.Connection, row: sqlite3.Row) -> None:
    """Forget a hidden post already made on the Page, and note it for removal there.

    Its photos belong to it now, so they are uploaded anew for the next one; the same goes for photos of
    a hidden post of which nobody knows whether it was made.
    """
    if row["remote_id"]:
        set_aside(connection, row["page"], row["remote_id"])
    asked_for = connection.execute("SELECT 1 FROM making WHERE post = ?", (row["id"],)).fetchone()
    if row["remote_id"] or asked_for:
        forget_uploads(connection, row["id"])
    connection.execute("UPDATE post SET remote_id = '', remote_made_at = NULL WHERE id = ?", (row["id"],))
