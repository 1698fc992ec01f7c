"""What Facebook answers, checked into values. An answer of another shape is never guessed at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from mttq_desktop.graph.values import (
    WrongShapeError,
    mapping,
    name_of,
    optional_mapping,
    required_text,
    rows,
    shown_text_of,
    text_of,
)
from mttq_desktop.text.normal import whole

PAGE_FIELDS = "id,name,category,link,picture{url}"
POST_FIELDS = (
    "id,message,created_time,permalink_url,is_published,scheduled_publish_time,"
    "attachments{media_type,target,url,unshimmed_url,subattachments}"
)
LINKED_POST_FIELDS = "id,message,created_time,permalink_url,parent_id,attachments{target,url,unshimmed_url}"
"""What tells where a Page's posts lead; a parent that the key cannot see may not be told (section 6)."""

_ID = re.compile(r"[\w.:-]{1,200}", re.ASCII)


@dataclass(frozen=True)
class PageInfo:
    """A Page as Facebook knows it; what it did not tell is empty."""

    id: str
    name: str
    category: str
    link: str
    picture_url: str


@dataclass(frozen=True)
class RemotePost:
    """A post as Facebook holds it. Times are UTC.

    Attributes:
        id: ``<page>_<post>``.
        is_published: whether the public can see it.
        photo_ids: its photos in the order shown.
        scheduled_at: when Facebook will publish it by itself, if it will.
        links: addresses that its attachments name, each in any of Facebook's writings.
    """

    id: str
    message: str
    permalink: str
    is_published: bool
    created_at: datetime
    photo_ids: tuple[str, ...]
    scheduled_at: datetime | None
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class LinkedPost:
    """A public post of a Page as far as it points to something else. Times are UTC.

    Attributes:
        links: addresses that its attachments name, each in any of Facebook's writings.
        parent_id: the post of another Page that it shares; empty where it shares none, or none that is told.
    """

    id: str
    message: str
    permalink: str
    created_at: datetime
    links: tuple[str, ...]
    parent_id: str


def id_in(answer: object) -> str:
    """The id of what was just made.

    Raises:
        WrongShapeError: when there is none.
    """
    value = mapping(answer, "answer").get("id")
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise WrongShapeError("id")
    return value


def success_in(answer: object) -> None:
    """Make sure a change was confirmed.

    Raises:
        WrongShapeError: when it was not.
    """
    if mapping(answer, "answer").get("success") is not True:
        raise WrongShapeError("success")


def page_in(answer: object) -> PageInfo:
    """A Page node (graph-api.md section 4.3).

    Raises:
        WrongShapeError: when it is none.
    """
    page = mapping(answer, "page")
    picture = optional_mapping(optional_mapping(page, "picture"), "data")
    return PageInfo(
        id_in(page),
        name_of(page, "name"),
        shown_text_of(page, "category"),
        text_of(page, "link"),
        text_of(picture, "url"),
    )


def post_in(answer: object) -> RemotePost:
    """A post node asked for with ``POST_FIELDS`` (graph-api.md section 7).

    Raises:
        WrongShapeError: when it is none.
    """
    post = mapping(answer, "post")
    is_published = post.get("is_published")
    if not isinstance(is_published, bool):
        raise WrongShapeError("is_published")
    return RemotePost(
        id_in(post),
        text_of(post, "message"),
        text_of(post, "permalink_url"),
        is_published,
        _time(required_text(post, "created_time")),
        tuple(_photo_ids(post)),
        _epoch(post.get("scheduled_publish_time")),
        _links(post),
    )


def posts_in(answer: object) -> list[RemotePost]:
    """One page of a list of posts.

    Raises:
        WrongShapeError: when it, or one of its posts, is none.
    """
    return [post_in(post) for post in rows(mapping(answer, "list"))]


def linked_posts_in(answer: object) -> list[LinkedPost]:
    """One page of a list of posts asked for with ``LINKED_POST_FIELDS``.

    Raises:
        WrongShapeError: when it, or one of its posts, is none.
    """
    return [
        LinkedPost(
            id_in(post),
            text_of(post, "message"),
            text_of(post, "permalink_url"),
            _time(required_text(post, "created_time")),
            _links(post),
            text_of(post, "parent_id"),
        )
        for post in rows(mapping(answer, "list"))
    ]


def granted_in(answer: object) -> frozenset[str]:
    """Names of the permissions that are granted (graph-api.md section 2.4).

    Raises:
        WrongShapeError: when it is no list of permissions.
    """
    listed = rows(mapping(answer, "list"))
    return frozenset(required_text(row, "permission") for row in listed if row.get("status") == "granted")


def _photo_ids(post: Mapping[str, object]) -> Iterator[str]:
    """Ids of the photos attached, an album's in its order; attachments of other kinds are passed over."""
    attachments = optional_mapping(post, "attachments")
    for attachment in rows(attachments) if attachments else ():
        parts = optional_mapping(attachment, "subattachments")
        for part in rows(parts) if parts else (attachment,):
            if part.get("media_type") == "photo":
                yield id_in(mapping(part.get("target"), "target"))


def _links(post: Mapping[str, object]) -> tuple[str, ...]:
    """Where the attachments lead: as they say themselves, by way of Facebook, and to what they show.

    What is no address is passed over: no post is in doubt because of a link that is told in another shape.
    """
    attachments = optional_mapping(post, "attachments")
    found: list[object] = []
    for attachment in rows(attachments) if attachments else ():
        target = attachment.get("target")
        found += [attachment.get("unshimmed_url"), attachment.get("url")]
        found += [target.get("url")] if isinstance(target, dict) else []
    return tuple(dict.fromkeys(whole(link) for link in found if isinstance(link, str) and link))


def _time(text: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
        if time.tzinfo is None:
            raise WrongShapeError("created_time")
        return time.astimezone(UTC)
    except (ValueError, OverflowError):
        raise WrongShapeError("created_time") from None


def _epoch(seconds: object) -> datetime | None:
    """A Unix time, which Facebook writes as a number or as its digits."""
    if seconds is None:
        return None
    try:
        return datetime.fromtimestamp(int(str(seconds)), UTC)
    except (ValueError, OverflowError, OSError):
        raise WrongShapeError("scheduled_publish_time") from None
