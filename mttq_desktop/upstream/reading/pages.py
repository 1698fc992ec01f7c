"""Pages of the web: what they say they are about, and the feeds they announce."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from mttq_desktop.upstream.addresses import host_of
from mttq_desktop.upstream.model import ItemRead
from mttq_desktop.upstream.reading.dates import moment
from mttq_desktop.upstream.reading.decoding import decoded
from mttq_desktop.upstream.reading.links import Links
from mttq_desktop.upstream.reading.tags import Tag, tokens
from mttq_desktop.upstream.reading.values import AnnouncedFeed, PageRead
from mttq_desktop.upstream.reading.words import line, title_in, words_in

_PAGE_BYTES = 1_000_000
"""Of a longer page only the beginning is read."""

_FEEDS_AT_MOST = 40
_SITE_NAME_LETTERS = 100

_FEED_KIND = re.compile(r"(?:application|text)/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b", re.IGNORECASE)
_FEED_LINK = re.compile(
    r"[/.?=](?:rss|feeds?)(?:\d?\.?(?:xml|rss|html?|aspx|php))?(?:[/?&#]|$)|\.rss(?:[?#]|$)|/(?:atom|index)\.xml$",
    re.IGNORECASE,
)
"""Addresses of feeds and of pages that list them, as sites in Vietnam write them: /rss.htm, /rss/home.rss."""


def read_page(body: bytes, content_type: str, address: str, now: datetime) -> PageRead:
    """What the page says. Anything at all can be read as a page; there may be nothing in it.

    Args:
        body: not compressed any more.
        content_type: as the sender told it.
        address: where the page came from, after redirects.
        now: the present moment, in UTC.
    """
    page = _Page()
    for token in tokens(decoded(body[:_PAGE_BYTES], content_type)):
        page.note(token)
    links = Links(address)
    pictures = (page.told("og:image"), page.told("og:image:url"), page.told("twitter:image"))
    item = ItemRead(
        link=_own_link(page, links, address),
        title=title_in(page.told("og:title") or page.title or page.told("twitter:title")),
        text=words_in(page.told("og:description") or page.told("description")),
        published_at=moment(page.told("article:published_time"), now),
        picture_url=next(filter(None, (links.whole(one, page.base) for one in pictures)), ""),
        site_name=line(words_in(page.told("og:site_name")), _SITE_NAME_LETTERS),
    )
    return PageRead(
        item=item,
        feeds=_feeds(page.feeds, page.base, links),
        feed_links=_feeds(page.feed_links, page.base, links),
        is_sign_in=page.asks_password and not page.is_article and not page.feeds,
    )


@dataclass
class _Page:
    """What stands in a page, as it stands there.

    Attributes:
        said: what its meta elements say, by their names in lower case.
        base: what its relative addresses are relative to; empty for the page itself.
        feeds: addresses and titles of what is announced as a feed.
        feed_links: addresses of links that look like feeds.
    """

    said: dict[str, str] = field(default_factory=dict)
    title: str = ""
    is_in_title: bool = False
    canonical: str = ""
    base: str = ""
    feeds: list[tuple[str, str]] = field(default_factory=list)
    feed_links: list[tuple[str, str]] = field(default_factory=list)
    asks_password: bool = False
    has_article: bool = False

    @property
    def is_article(self) -> bool:
        """Whether it shows something to read, whatever it asks for besides."""
        is_said = self.told("og:type").lower() == "article" or self.told("article:published_time") != ""
        return self.has_article or is_said

    def told(self, name: str) -> str:
        """What its meta elements say of ``name``; empty when nothing."""
        return self.said.get(name, "")

    def note(self, token: str | Tag) -> None:
        """Take from the next piece of the page what matters."""
        if isinstance(token, str):
            if self.is_in_title:
                self.title += token
        elif token.name == "title":
            self.is_in_title = not token.is_end and not self.title
        elif not token.is_end:
            self._note_start(token)

    def _note_start(self, tag: Tag) -> None:
        if tag.name == "meta":
            said = tag.attributes
            name = said.get("property") or said.get("name") or said.get("itemprop") or ""
            self.said.setdefault(name.lower(), said.get("content", ""))
        elif tag.name == "link":
            self._note_link(tag.attributes)
        elif tag.name == "a":
            said = tag.attributes
            if _FEED_LINK.search(said.get("href", "")) and len(self.feed_links) < _FEEDS_AT_MOST:
                self.feed_links.append((said["href"], said.get("title", "")))
        elif tag.name == "base":
            self.base = self.base or tag.attributes.get("href", "")
        elif tag.name == "article":
            self.has_article = True
        elif tag.name == "input" and tag.attributes.get("type", "").lower() == "password":
            self.asks_password = True

    def _note_link(self, said: dict[str, str]) -> None:
        relations = said.get("rel", "").lower().split()
        if "canonical" in relations:
            self.canonical = self.canonical or said.get("href", "")
        is_feed = "alternate" in relations and _FEED_KIND.match(said.get("type", ""))
        if is_feed and said.get("href") and len(self.feeds) < _FEEDS_AT_MOST:
            self.feeds.append((said["href"], said.get("title", "")))


def _own_link(page: _Page, links: Links, address: str) -> str:
    """The address the page gives itself, where it can be believed; else where it came from.

    Many sites name another host, or their first page, in each of their pages.
    """
    for said in (page.canonical, page.told("og:url")):
        own = links.whole(said, page.base) if said else ""
        is_first_page = urlsplit(own).path in {"", "/"} and not urlsplit(own).query
        if own and host_of(own) == host_of(address) and not is_first_page:
            return own
    return address


def _feeds(written: list[tuple[str, str]], base: str, links: Links) -> tuple[AnnouncedFeed, ...]:
    """Where they lead, each once."""
    found: dict[str, AnnouncedFeed] = {}
    for link, title in written:
        address = links.whole(link, base)
        if address:
            found.setdefault(address, AnnouncedFeed(address, title_in(title)))
    return tuple(found.values())
