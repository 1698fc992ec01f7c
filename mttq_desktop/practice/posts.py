"""Posts on the practice Page, seen and unseen (graph-api.md sections 5.1, 5.4 and 11)."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from mttq_desktop.practice.journal import Event, write_entry
from mttq_desktop.practice.photos import Photo, attach, photos_of
from mttq_desktop.practice.storage import moment, new_number, stamp


@dataclass(frozen=True)
class Post:
    """One post; ``published_at`` and ``scheduled_at`` are None while there is none. Times are UTC.

    ``parent`` is the Graph id of the post of another Page that it shares; empty where it shares none.
    """

    number: int
    page_id: str
    message: str
    link: str
    made_at: datetime
    changed_at: datetime
    is_published: bool
    published_at: datetime | None
    scheduled_at: datetime | None
    photos: tuple[Photo, ...]
    parent: str

    @property
    def id(self) -> str:
        """The id clients know: the Page's id and the post's own number."""
        return f"{self.page_id}_{self.number}"

    @property
    def created_at(self) -> datetime:
        """The time shown on the post: when it became visible, until then when it was made."""
        return self.published_at or self.made_at


def make_post(
    db: sqlite3.Connection,
    now: datetime,
    *,
    message: str,
    link: str,
    photo_ids: Sequence[str],
    scheduled_at: datetime | None,
    parent: str = "",
) -> Post:
    """Make a post that nobody sees yet.

    Raises:
        GraphRefusalError: when a photo is gone or used already.
    """
    number = new_number(db)
    db.execute(
        "INSERT INTO post (number, message, link, made_at, changed_at, is_published, scheduled_at, parent)"
        " VALUES (?, ?, ?, ?, ?, 0, ?, ?)",
        (number, message, link, stamp(now), stamp(now), _stamp_if(scheduled_at), parent),
    )
    attach(db, number, photo_ids)
    return _wanted(db, number)


def make_public(db: sqlite3.Connection, post: Post, at: datetime) -> None:
    """Show the post to everyone; nothing happens when it is shown already."""
    if post.is_published:
        return
    db.execute(
        "UPDATE post SET is_published = 1, published_at = ?, changed_at = ?, scheduled_at = NULL"
        " WHERE number = ?",
        (stamp(at), stamp(at), post.number),
    )
    _note(db, Event.PUBLIC, post, at)


def hide(db: sqlite3.Connection, post: Post, now: datetime) -> None:
    """Take a shown post back from the public; nothing happens when it is not shown."""
    if not post.is_published:
        return
    db.execute(
        "UPDATE post SET is_published = 0, published_at = NULL, changed_at = ? WHERE number = ?",
        (stamp(now), post.number),
    )
    _note(db, Event.HIDDEN, post, now)


def change_message(db: sqlite3.Connection, post: Post, message: str, now: datetime) -> None:
    """Give the post other words."""
    db.execute(
        "UPDATE post SET message = ?, changed_at = ? WHERE number = ?", (message, stamp(now), post.number)
    )
    if post.is_published and message != post.message:
        _note(db, Event.CHANGED, _wanted(db, post.number), now)


def change_schedule(db: sqlite3.Connection, post: Post, scheduled_at: datetime, now: datetime) -> None:
    """Let an unseen post become visible at another time."""
    db.execute(
        "UPDATE post SET scheduled_at = ?, changed_at = ? WHERE number = ?",
        (stamp(scheduled_at), stamp(now), post.number),
    )


def remove_post(db: sqlite3.Connection, post: Post, now: datetime) -> None:
    """Delete the post and its photos."""
    if post.is_published:
        _note(db, Event.REMOVED, post, now)
    db.execute("DELETE FROM post WHERE number = ?", (post.number,))


def publish_due(db: sqlite3.Connection, now: datetime) -> None:
    """Show every scheduled post whose time has come, as of that time."""
    due = db.execute(
        "SELECT number FROM post WHERE NOT is_published AND scheduled_at <= ? ORDER BY scheduled_at, number",
        (stamp(now),),
    ).fetchall()
    for row in due:
        post = _wanted(db, row["number"])
        make_public(db, post, post.scheduled_at or now)


def find_post(db: sqlite3.Connection, post_id: str) -> Post | None:
    """The post with this id, if this Page has it."""
    page_id, _, number = post_id.partition("_")
    if not number.isdecimal() or len(number) > 18:
        return None
    row = db.execute(_POSTS + " WHERE post.number = ? AND page.id = ?", (int(number), page_id)).fetchone()
    return None if row is None else _post(db, row)


_POSTS = "SELECT post.*, page.id AS page_id FROM post CROSS JOIN page"


class Listing(Enum):
    """Which posts to list, and the moment that orders them."""

    SEEN = ("post.is_published", "post.published_at")
    SCHEDULED = ("post.scheduled_at IS NOT NULL", "post.scheduled_at")
    ALL = ("1", "COALESCE(post.published_at, post.made_at)")


@dataclass(frozen=True)
class Place:
    """Where a post stands in a listing; the listing goes on from there even when the post is gone."""

    at: str
    number: int


def list_posts(
    db: sqlite3.Connection, listing: Listing, limit: int = -1, after: Place | None = None
) -> list[tuple[Post, Place]]:
    """Posts with their places, newest first; all of them with a ``limit`` of -1."""
    which, ordered_by = listing.value
    further = "1" if after is None else f"({ordered_by}, post.number) < (:at, :number)"
    query = (  # put together from texts of this file only
        f"SELECT *, {ordered_by} AS place FROM ({_POSTS}) AS post WHERE {which} AND {further}"  # noqa: S608
        f" ORDER BY {ordered_by} DESC, post.number DESC LIMIT :limit"
    )
    rows = db.execute(query, {"limit": limit} | ({} if after is None else vars(after))).fetchall()
    return [(_post(db, row), Place(row["place"], row["number"])) for row in rows]


def _wanted(db: sqlite3.Connection, number: int) -> Post:
    return _post(db, db.execute(_POSTS + " WHERE post.number = ?", (number,)).fetchone())


def _post(db: sqlite3.Connection, row: sqlite3.Row) -> Post:
    return Post(
        number=row["number"],
        page_id=row["page_id"],
        message=row["message"],
        link=row["link"],
        made_at=moment(row["made_at"]),
        changed_at=moment(row["changed_at"]),
        is_published=bool(row["is_published"]),
        published_at=_moment_if(row["published_at"]),
        scheduled_at=_moment_if(row["scheduled_at"]),
        photos=tuple(photos_of(db, row["number"])),
        parent=row["parent"],
    )


def _note(db: sqlite3.Connection, event: Event, post: Post, at: datetime) -> None:
    seen = [photo.seen for photo in post.photos]
    write_entry(db, event, at, post_id=post.id, message=post.message, link=post.link, photos=seen)


def _stamp_if(when: datetime | None) -> str | None:
    return None if when is None else stamp(when)


def _moment_if(text: str | None) -> datetime | None:
    return None if text is None else moment(text)
