"""What was read, as values, and their form on the way between the two processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from mttq_desktop.upstream.model import ItemRead


@dataclass(frozen=True)
class FeedRead:
    """A feed.

    Attributes:
        title: one line; empty where the feed has none.
        items: newest first, at most 200; of two with the same link only one.
    """

    title: str
    items: tuple[ItemRead, ...]


@dataclass(frozen=True)
class AnnouncedFeed:
    """An address at which a page says there is a feed, or where one probably is."""

    address: str
    title: str


@dataclass(frozen=True)
class PageRead:
    """A page of the web.

    Attributes:
        item: what the page is about, as it says itself; the title is empty where it tells none.
        feeds: announced in its head, in the page's order.
        feed_links: addresses its links lead to that look like feeds, or like a list of feeds.
        is_sign_in: it asks for a password and shows nothing else.
    """

    item: ItemRead
    feeds: tuple[AnnouncedFeed, ...]
    feed_links: tuple[AnnouncedFeed, ...]
    is_sign_in: bool


def feed_to_plain(feed: FeedRead) -> dict[str, Any]:
    """``feed`` out of what JSON knows."""
    return {"title": feed.title, "items": [_item_to_plain(item) for item in feed.items]}


def feed_from_plain(plain: Mapping[str, Any]) -> FeedRead:
    """What ``feed_to_plain`` was given."""
    return FeedRead(plain["title"], tuple(_item_from_plain(item) for item in plain["items"]))


def page_to_plain(page: PageRead) -> dict[str, Any]:
    """``page`` out of what JSON knows."""
    return {
        "item": _item_to_plain(page.item),
        "feeds": [asdict(feed) for feed in page.feeds],
        "feed_links": [asdict(feed) for feed in page.feed_links],
        "is_sign_in": page.is_sign_in,
    }


def page_from_plain(plain: Mapping[str, Any]) -> PageRead:
    """What ``page_to_plain`` was given."""
    return PageRead(
        item=_item_from_plain(plain["item"]),
        feeds=tuple(AnnouncedFeed(**feed) for feed in plain["feeds"]),
        feed_links=tuple(AnnouncedFeed(**feed) for feed in plain["feed_links"]),
        is_sign_in=plain["is_sign_in"],
    )


def _item_to_plain(item: ItemRead) -> dict[str, Any]:
    at = item.published_at
    return {**vars(item), "published_at": at.isoformat() if at else None}


def _item_from_plain(plain: Mapping[str, Any]) -> ItemRead:
    at = plain["published_at"]
    return ItemRead(**{**plain, "published_at": datetime.fromisoformat(at) if at else None})
