"""Calls that make, change and remove posts and photos (graph-api.md sections 5 and 11)."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mttq_desktop.practice.calls import Call
from mttq_desktop.practice.errors import GraphRefusalError, parameter_refusal
from mttq_desktop.practice.news import is_of_this_pc, is_upper_post, preview_of
from mttq_desktop.practice.photos import Photo, Picture, examine, keep_photo
from mttq_desktop.practice.posts import (
    Post,
    change_message,
    change_schedule,
    find_post,
    hide,
    make_post,
    make_public,
)

MESSAGE_AT_MOST = 63_206
"""Characters of a message."""

FACEBOOK_LINK = 1609008
"""Subcode for a link to one of Facebook's own pages (graph-api.md section 6)."""

_FACEBOOK = ("facebook.com", "fb.com", "fb.watch", "fb.me")

SCHEDULE_SOONEST = timedelta(minutes=10)
SCHEDULE_LATEST = timedelta(days=30)
"""The narrowest of the windows Facebook documents."""


def picture_sent(call: Call) -> Picture:
    """The one picture a photo call brings, examined.

    Raises:
        GraphRefusalError: code 100 for an address instead of a file, 324 for no file, 1366046 for a bad one.
    """
    if call.text("url") is not None:
        raise parameter_refusal("The practice Page takes photos as files only, not by url")
    if not call.uploads:
        raise GraphRefusalError(324, "(#324) Requires upload file")
    return examine(call.uploads[0])


def upload_photo(
    db: sqlite3.Connection, folder: Path, call: Call, picture: Picture, now: datetime
) -> tuple[Photo, Post | None]:
    """Keep a photo; unless told ``published=false`` it goes out in a post of its own."""
    caption = call.text("caption") or call.text("message") or call.text("name") or ""
    photo = keep_photo(
        db,
        folder,
        picture,
        now,
        caption=caption,
        alt_text=call.text("alt_text_custom") or "",
        temporary=call.flag("temporary", usual=False),
    )
    if not call.flag("published", usual=True):
        return photo, None
    post = make_post(db, now, message=caption, link="", photo_ids=[photo.id], scheduled_at=None)
    make_public(db, post, now)
    return photo, post


def create_post(db: sqlite3.Connection, call: Call, now: datetime) -> Post:
    """Make a post: visible at once, unseen, or scheduled.

    Raises:
        GraphRefusalError: for nothing to say, a bad link, photo or time; for a link to Facebook itself, or to
            an invented page that is not there.
    """
    message, link = _message(call), _link(call)
    photo_ids = _attached_photos(call)
    if not message.strip() and not link and not photo_ids:
        raise _empty_refusal(call)
    published = call.flag("published", usual=True)
    scheduled_at = call.moment("scheduled_publish_time")
    if scheduled_at is not None:
        if published:
            raise parameter_refusal("You cannot specify a scheduled publish time on a published post")
        _check_schedule(scheduled_at, now)
    post = make_post(db, now, message=message, link=link, photo_ids=photo_ids, scheduled_at=scheduled_at)
    if published:
        make_public(db, post, now)
    return post


def update_post(db: sqlite3.Connection, post: Post, call: Call, now: datetime) -> None:
    """Change words, time or visibility of a post; publishing again what is published changes nothing.

    Raises:
        GraphRefusalError: for empty words on an empty post, or a bad time.
    """
    if call.text("message") is not None:
        message = _message(call)
        if not message.strip() and not post.photos and not post.link:
            raise _empty_refusal(call)
        change_message(db, post, message, now)
    scheduled_at = call.moment("scheduled_publish_time")
    if scheduled_at is not None:
        if post.is_published:
            raise parameter_refusal("You cannot specify a scheduled publish time on a published post")
        _check_schedule(scheduled_at, now)
        change_schedule(db, post, scheduled_at, now)
    if call.text("is_published") is not None:
        current = find_post(db, post.id) or post
        if call.flag("is_published", usual=False):
            make_public(db, current, now)
        else:
            hide(db, current, now)


def _message(call: Call) -> str:
    message = (call.text("message") or "").replace("\r\n", "\n")
    if len(message) > MESSAGE_AT_MOST:
        raise parameter_refusal(f"Param message must be at most {MESSAGE_AT_MOST} characters")
    return message


def _link(call: Call) -> str:
    link = (call.text("link") or "").strip()
    if not link:
        return ""
    try:
        parts = urlsplit(link)
        usable = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        usable = False
    if not usable or any(letter.isspace() for letter in link):
        raise GraphRefusalError(1500, "(#1500) The url you supplied is invalid")
    if is_upper_post(link) or _is_facebook(parts.hostname or ""):
        raise parameter_refusal("Posts with links to facebook.com are not allowed", subcode=FACEBOOK_LINK)
    if is_of_this_pc(link) and preview_of(link) is None:
        raise GraphRefusalError(1609005, "(#1609005) Error while trying to scrape the link")
    return link


def _is_facebook(host: str) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in _FACEBOOK)


def _attached_photos(call: Call) -> list[str]:
    photo_ids = [_photo_id(item) for item in call.items("attached_media")]
    if len(set(photo_ids)) != len(photo_ids):
        raise parameter_refusal("Param attached_media names a photo twice")
    return photo_ids


def _photo_id(item: Any) -> str:  # noqa: ANN401 - any JSON
    found = item.get("media_fbid") if isinstance(item, dict) else None
    if not isinstance(found, str | int):
        raise parameter_refusal("Param attached_media must be an array of objects with media_fbid")
    return str(found)


def _empty_refusal(call: Call) -> GraphRefusalError:
    if call.text("message") is None and call.text("link") is None:
        return parameter_refusal("One of message, link or attached_media is required")
    return GraphRefusalError(197, "(#197) The post is empty. Please enter a message to share.")


def _check_schedule(scheduled_at: datetime, now: datetime) -> None:
    if not now + SCHEDULE_SOONEST <= scheduled_at <= now + SCHEDULE_LATEST:
        raise parameter_refusal("The specified scheduled publish time is invalid.")
