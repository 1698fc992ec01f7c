"""What Facebook answers, checked into values. An answer of another shape is never guessed at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from mttq_desktop.text.normal import whole

PAGE_FIELDS = "id,name,category,link,picture{url}"
POST_FIELDS = (
    "id,message,created_time,permalink_url,is_published,scheduled_publish_time,"
    "attachments{media_type,target,subattachments}"
)

_ID = re.compile(r"[\w.:-]{1,200}", re.ASCII)


class WrongShapeError(ValueError):
    """An answer that is not what our reference says; its text names the field, never the content."""


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
    """

    id: str
    message: str
    permalink: str
    is_published: bool
    created_at: datetime
    photo_ids: tuple[str, ...]
    scheduled_at: datetime | None


def id_in(answer: object) -> str:
    """The id of what was just made.

    Raises:
        WrongShapeError: when there is none.
    """
    value = _mapping(answer, "answer").get("id")
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise WrongShapeError("id")
    return value


def success_in(answer: object) -> None:
    """Make sure a change was confirmed.

    Raises:
        WrongShapeError: when it was not.
    """
    if _mapping(answer, "answer").get("success") is not True:
        raise WrongShapeError("success")


def page_in(answer: object) -> PageInfo:
    """A Page node (graph-api.md section 4.3).

    Raises:
        WrongShapeError: when it is none.
    """
    page = _mapping(answer, "page")
    picture = _optional_mapping(_optional_mapping(page, "picture"), "data")
    return PageInfo(
        id_in(page),
        _required_text(page, "name"),
        _text(page, "category"),
        _text(page, "link"),
        _text(picture, "url"),
    )


def post_in(answer: object) -> RemotePost:
    """A post node asked for with ``POST_FIELDS`` (graph-api.md section 7).

    Raises:
        WrongShapeError: when it is none.
    """
    post = _mapping(answer, "post")
    is_published = post.get("is_published")
    if not isinstance(is_published, bool):
        raise WrongShapeError("is_published")
    return RemotePost(
        id_in(post),
        _text(post, "message"),
        _text(post, "permalink_url"),
        is_published,
        _time(_required_text(post, "created_time")),
        tuple(_photo_ids(post)),
        _epoch(post.get("scheduled_publish_time")),
    )


def posts_in(answer: object) -> list[RemotePost]:
    """One page of a list of posts.

    Raises:
        WrongShapeError: when it, or one of its posts, is none.
    """
    return [post_in(post) for post in _rows(_mapping(answer, "list"))]


def granted_in(answer: object) -> frozenset[str]:
    """Names of the permissions that are granted (graph-api.md section 2.4).

    Raises:
        WrongShapeError: when it is no list of permissions.
    """
    rows = _rows(_mapping(answer, "list"))
    return frozenset(_required_text(row, "permission") for row in rows if row.get("status") == "granted")


def _photo_ids(post: Mapping[str, object]) -> Iterator[str]:
    """Ids of the photos attached, an album's in its order; attachments of other kinds are passed over."""
    attachments = _optional_mapping(post, "attachments")
    for attachment in _rows(attachments) if attachments else ():
        parts = _optional_mapping(attachment, "subattachments")
        for part in _rows(parts) if parts else (attachment,):
            if part.get("media_type") == "photo":
                yield id_in(_mapping(part.get("target"), "target"))


def _rows(holder: Mapping[str, object]) -> list[Mapping[str, object]]:
    rows = holder.get("data")
    if not isinstance(rows, list):
        raise WrongShapeError("data")
    return [_mapping(row, "data") for row in rows]


def _mapping(value: object, name: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise WrongShapeError(name)
    return value


def _optional_mapping(holder: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = holder.get(name)
    return {} if value is None else _mapping(value, name)


def _required_text(holder: Mapping[str, object], name: str) -> str:
    text = _text(holder, name)
    if not text:
        raise WrongShapeError(name)
    return text


def _text(holder: Mapping[str, object], name: str) -> str:
    value = holder.get(name, "")
    if not isinstance(value, str):
        raise WrongShapeError(name)
    return whole(value)


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
