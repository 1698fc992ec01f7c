"""Sources and what they published, as the rest of the program sees them: values, never changed in place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mttq_desktop.errors import Problem

KEPT_FOR = timedelta(days=90)
"""How long an item stays in the list after it was published, or first fetched where it has no date."""

ITEMS_AT_MOST = 50_000
"""Items kept in all; the oldest make room."""

FETCH_EVERY = timedelta(minutes=30)
"""No source is asked more often than this unless a person wants it."""


class Origin(StrEnum):
    """Who put a source on the list."""

    DEFAULT = "default"
    KIT = "kit"
    PERSON = "person"
    PRACTICE = "practice"
    """An invented one, served by the practice Page of this PC."""


@dataclass(frozen=True)
class Source:
    """Something that publishes items: a site with a feed, or the feed itself.

    Attributes:
        address: as it was given; a site's own feed is looked for when it is first fetched.
        is_practice: shown while practising only.
        fetched_at: when it last answered well, UTC; None if it never did.
        tried_at: when it was last asked, UTC.
        problem: why it could not be fetched the last time; None when it could.
    """

    id: str
    name: str
    address: str
    origin: Origin
    is_practice: bool
    fetched_at: datetime | None = None
    tried_at: datetime | None = None
    problem: Problem | None = None


@dataclass(frozen=True)
class ItemRead:
    """One item as a feed or a page gave it, cleaned: plain text in NFC, without markup or unseen letters.

    Attributes:
        link: an absolute http or https address; what identifies the item, since guids cannot be trusted.
        title: one line; empty where a page told none.
        text: what the feed gives of it, paragraphs parted by an empty line; may be empty.
        published_at: UTC; None where the feed told none, or told one that cannot be.
        picture_url: absolute; empty where there is none.
        site_name: what the page calls its site; empty for an item of a feed.
    """

    link: str
    title: str
    text: str = ""
    published_at: datetime | None = None
    picture_url: str = ""
    site_name: str = ""


@dataclass(frozen=True)
class Item:
    """An item that is kept.

    Attributes:
        id: short and stable: made from ``link_key``.
        link_key: the link in its canonical form, equal for two writings of one address.
        source_id: empty for one whose address a person pasted.
        source_name: named when it is shared.
        sorted_at: its place in the list: when it was published, or else first seen; UTC.
    """

    id: str
    link: str
    link_key: str
    title: str
    text: str
    source_id: str
    source_name: str
    published_at: datetime | None
    sorted_at: datetime
    picture_url: str


@dataclass(frozen=True)
class PageLink:
    """A link that stands in one of a Page's own posts.

    Attributes:
        posted_at: when the post appeared there, UTC.
        words: of that post; None where they are not known (any more).
    """

    link_key: str
    remote_id: str
    permalink: str
    posted_at: datetime
    words: str | None = None


class MarkKind(StrEnum):
    """How an item already stands with a Page."""

    SHARED = "shared"
    """Shared from this PC."""
    ON_PAGE = "on_page"
    """The Page has it, from another PC or by hand."""
    WAITING = "waiting"
    """Confirmed here and on its way."""


@dataclass(frozen=True)
class Mark:
    """That a Page has an item already, or will have it.

    Attributes:
        at: when it was shared, or is to be; UTC.
        post_id: our own post of it; empty when it came to the Page another way.
        permalink: where it can be seen; empty while it waits.
    """

    kind: MarkKind
    at: datetime
    post_id: str = ""
    permalink: str = ""


@dataclass(frozen=True)
class Share:
    """What a post of ours shares.

    Attributes:
        picture_url: the item's, for showing how it will look; empty where there is none.
        is_again: the person wants it although the Page has it already.
    """

    post_id: str
    link: str
    link_key: str
    title: str
    source_name: str
    picture_url: str
    is_again: bool
