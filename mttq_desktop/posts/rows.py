"""Between database rows and the values of ``model``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from mttq_desktop.errors import Problem
from mttq_desktop.posts.model import Photo, PhotoState, Post, PostState, WaitingFor
from mttq_desktop.text.fold import fold
from mttq_desktop.upstream.model import Share

HAS_ANSWERS = "post.id IN (SELECT post FROM frame_answers WHERE told <> '')"
"""Condition on a post: a frame's questions were answered for it, so that it is not empty."""


class NoSuchPostError(LookupError):
    """No post has this id (any more)."""


def time_text(moment: datetime) -> str:
    """``moment`` as it is stored: UTC, microseconds always written, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def time_value(text: str) -> datetime:
    """The moment a stored text means."""
    return datetime.fromisoformat(text)


def optional_time(text: str | None) -> datetime | None:
    """The moment a stored text means, if there is one."""
    return time_value(text) if text else None


def problem_text(problem: Problem) -> str:
    """``problem`` as it is stored."""
    return json.dumps({"code": problem.code, "facts": dict(problem.facts)}, ensure_ascii=False)


def problem_value(text: str | None) -> Problem | None:
    """The problem a stored text means."""
    if not text:
        return None
    stored = json.loads(text)
    return Problem(stored["code"], stored["facts"])


def load_post(connection: sqlite3.Connection, post_id: str) -> Post:
    """The post with this id.

    Raises:
        NoSuchPostError: there is none.
    """
    row = connection.execute("SELECT * FROM post WHERE id = ?", (post_id,)).fetchone()
    if row is None:
        raise NoSuchPostError(post_id)
    return posts_of_rows(connection, [row])[0]


def posts_of_rows(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> list[Post]:
    """The posts of these rows with their photos and what they share, read in one go."""
    marks, ids = ",".join("?" * len(rows)), [row["id"] for row in rows]
    found = connection.execute(
        f"SELECT * FROM photo WHERE post IN ({marks}) ORDER BY position", ids
    ).fetchall()
    shared = connection.execute(f"SELECT * FROM share WHERE post IN ({marks})", ids).fetchall()
    shares = {row["post"]: row for row in shared}
    told = _told(connection, [row["id"] for row in rows if not row["words"].strip()])
    by_post: dict[str, list[sqlite3.Row]] = {}
    for photo in found:
        by_post.setdefault(photo["post"], []).append(photo)
    return [
        _post(row, by_post.get(row["id"], ()), shares.get(row["id"]), told.get(row["id"], "")) for row in rows
    ]


def photo_of_row(row: sqlite3.Row) -> Photo:
    """The photo of this row."""
    return Photo(
        id=row["id"],
        post_id=row["post"],
        name=row["name"],
        original=row["original"],
        turn=row["turn"],
        description=row["description"],
        state=PhotoState(row["state"]),
        width=row["width"],
        height=row["height"],
        problem=problem_value(row["problem"]),
    )


def searched_words(connection: sqlite3.Connection, post_id: str, words: str) -> str:
    """What a post with these words is found by: they themselves, and the title of what it shares."""
    row = connection.execute("SELECT title FROM share WHERE post = ?", (post_id,)).fetchone()
    return fold(f"{row['title']} {words}" if row else words)


def _told(connection: sqlite3.Connection, wordless: Sequence[str]) -> dict[str, str]:
    """What was answered for a frame's questions, of posts that have no words yet."""
    marks = ",".join("?" * len(wordless))
    found = connection.execute(
        f"SELECT post, told FROM frame_answers WHERE post IN ({marks}) AND told <> '' ORDER BY turn", wordless
    )
    return {row["post"]: row["told"] for row in found}


def _post(row: sqlite3.Row, photos: Iterable[sqlite3.Row], share: sqlite3.Row | None, answered: str) -> Post:
    photos = list(photos)
    return Post(
        id=row["id"],
        page=row["page"],
        state=PostState(row["state"]),
        words=row["words"],
        link=row["link"],
        photos=tuple(photo_of_row(photo) for photo in photos),
        step=row["step"],
        created_at=time_value(row["created_at"]),
        changed_at=time_value(row["changed_at"]),
        confirmed_at=optional_time(row["confirmed_at"]),
        send_after=optional_time(row["send_after"]),
        scheduled_at=optional_time(row["scheduled_at"]),
        published_at=optional_time(row["published_at"]),
        waiting_for=WaitingFor(row["waiting_for"]) if row["waiting_for"] else None,
        photos_sent=sum(1 for photo in photos if photo["remote_id"]),
        remote_id=row["remote_id"],
        permalink=row["permalink"],
        problem=problem_value(row["problem"]),
        new_words=row["new_words"],
        time_kept_here=bool(row["time_kept_here"]),
        share=_share(share, row["link"]) if share else None,
        was_confirmed=row["attempt"] > 0,
        answered=answered,
    )


def _share(row: sqlite3.Row, link: str) -> Share:
    return Share(
        post_id=row["post"],
        link=link,
        link_key=row["link_key"],
        title=row["title"],
        source_name=row["source_name"],
        picture_url=row["picture"],
        is_again=bool(row["again"]),
    )
