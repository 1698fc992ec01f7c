"""Feeds and pages as they are met, written for the tests."""

from __future__ import annotations

from datetime import UTC, datetime

from mttq_desktop.upstream.model import ItemRead
from mttq_desktop.upstream.reading.feeds import read_feed
from mttq_desktop.upstream.reading.values import FeedRead

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
SITE = "https://mattran.vi-du.vn"
ADDRESS = f"{SITE}/rss/home.rss"

ITEM = (
    "<item><title>Trao nhà Đại đoàn kết</title><link>https://mattran.vi-du.vn/tin/1</link>"
    "<description>Sáng nay</description></item>"
)


def rss(*items: str, head: str = '<?xml version="1.0" encoding="utf-8"?>') -> str:
    """RSS 2.0 of ``items``."""
    return f'{head}<rss version="2.0"><channel><title>Mặt trận</title>{"".join(items)}</channel></rss>'


def atom(*entries: str, attributes: str = "") -> str:
    """Atom of ``entries``."""
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" {attributes}>'
        f"<title>Mặt trận</title>{''.join(entries)}</feed>"
    )


def item(title: str = "Tin", link: str = f"{SITE}/tin/1", more: str = "") -> str:
    """An item of RSS; what is given stands there as it is."""
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def read(feed: str | bytes, content_type: str = "", address: str = ADDRESS) -> FeedRead:
    """``feed`` read in this very process."""
    return read_feed(feed.encode() if isinstance(feed, str) else feed, content_type, address, NOW)


def only(feed: str | bytes, content_type: str = "") -> ItemRead:
    """The one item of ``feed``."""
    (found,) = read(feed, content_type).items
    return found
