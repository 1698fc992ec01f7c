"""One search for the feeds of a site: what its pages announce or link to, and where feeds commonly are."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from mttq_desktop.errors import ProblemError
from mttq_desktop.text.fold import fold
from mttq_desktop.upstream.addresses import host_of, link_key
from mttq_desktop.upstream.reading.reader import FEED_BYTES, Reader
from mttq_desktop.upstream.reading.values import AnnouncedFeed, PageRead
from mttq_desktop.upstream.web import Web, WebError, WebTrouble

FEEDS_AT_MOST = 10

_REQUESTS_AT_MOST = 12
"""Asked of a site in one search, besides the address itself."""

_AT_THE_SAME_TIME = 3

_COMMON_PLACES = (
    "/rss",
    "/feed",
    "/feed/",
    "/rss.xml",
    "/vi/news/rss/",
    "/rss/home.rss",
    "/rss.htm",
    "/rss.html",
    "/feed.xml",
    "/atom.xml",
    "/index.xml",
    "/feed.json",
)
"""Where sites keep feeds, or a page that lists them, without saying so; commonest first."""

_KINDS = "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, */*;q=0.8"

_NO_FEED = frozenset({"feed.not_a_feed", "feed.sign_in"})
_SITE_IS_AWAY = frozenset(
    {WebTrouble.OFFLINE, WebTrouble.TOO_SLOW, WebTrouble.CERTIFICATE, WebTrouble.CANCELLED}
)


@dataclass(frozen=True)
class FoundFeed:
    """A feed that was read.

    Attributes:
        address: where it is, after redirects.
        name: what it calls itself, or else its site; told apart from others of one search where it can be.
        newest_title: empty where it has no item.
        items: how many it has now.
    """

    address: str
    name: str
    newest_title: str
    items: int


class FeedSearch:
    """One search. It asks the address itself and then at most twelve others of what that leads to."""

    def __init__(self, web: Web, reader: Reader, cancel: threading.Event | None) -> None:
        self._web = web
        self._reader = reader
        self._cancel = cancel
        self._asked: set[str] = set()
        self._announced_as: dict[str, str] = {}
        self._left = _REQUESTS_AT_MOST

    def feeds_at(self, address: str) -> list[FoundFeed]:
        """The feeds it leads to, at most ten, those with items first.

        Raises:
            WebError: the address itself gave nothing.
            ProblemError: ``feed.none_found``, ``feed.sign_in`` where it only asks for a password, or as
                ``Reader.feed``.
        """
        self._asked.add(_told_from_others(address))
        first = self._look(address)
        if isinstance(first, FoundFeed):
            return [first]
        found = self._led_to(first) or self._in_common_places(first.item.link)
        if not found:
            raise ProblemError("feed.sign_in" if first.is_sign_in else "feed.none_found")
        return _in_order(self._told_apart(found))

    def _look(self, address: str) -> FoundFeed | PageRead:
        """The feed at ``address``, or the page that is there instead."""
        fetched = self._web.get(address, most_bytes=FEED_BYTES, accept=_KINDS, cancel=self._cancel)
        try:
            feed = self._reader.feed(fetched.body, fetched.content_type, fetched.address)
        except ProblemError as error:
            if error.problem.code not in _NO_FEED:
                raise
            return self._reader.page(fetched.body, fetched.content_type, fetched.address)
        newest = feed.items[0].title if feed.items else ""
        return FoundFeed(fetched.address, feed.title or host_of(fetched.address), newest, len(feed.items))

    def _led_to(self, page: PageRead) -> list[FoundFeed]:
        """The feeds ``page`` announces; where there are none, those it links to, by way of a list too."""
        found = self._feeds_among(page.feeds)[0]
        if found:
            return found
        found, lists = self._feeds_among(page.feed_links)
        for one in lists:
            found += self._feeds_among([*one.feeds, *one.feed_links])[0]
        return found

    def _in_common_places(self, site: str) -> list[FoundFeed]:
        """The feeds at the first place where there are any."""
        for place in _COMMON_PLACES:
            there = AnnouncedFeed(urljoin(site, place), "")
            found, lists = self._feeds_among([there])
            for page in lists:
                found += self._feeds_among([*page.feeds, *page.feed_links])[0]
            if found:
                return found
        return []

    def _feeds_among(self, places: Sequence[AnnouncedFeed]) -> tuple[list[FoundFeed], list[PageRead]]:
        """Of ``places`` not asked before, as far as may be asked: the feeds, and the pages there instead."""
        new: dict[str, AnnouncedFeed] = {}
        for place in places:
            if _told_from_others(place.address) not in self._asked:
                new.setdefault(_told_from_others(place.address), place)
        asked = list(new.values())[: min(self._left, FEEDS_AT_MOST)]
        self._left -= len(asked)
        self._asked.update(_told_from_others(place.address) for place in asked)
        with ThreadPoolExecutor(_AT_THE_SAME_TIME) as pool:
            there = list(pool.map(self._try, asked))
        for place, one in zip(asked, there, strict=True):
            if isinstance(one, FoundFeed):
                self._announced_as.setdefault(one.address, place.title)
        return (
            [one for one in there if isinstance(one, FoundFeed)],
            [one for one in there if isinstance(one, PageRead)],
        )

    def _try(self, place: AnnouncedFeed) -> FoundFeed | PageRead | None:
        """What is there, None for nothing. Where the whole site is away, nothing more is asked of it."""
        try:
            return self._look(place.address)
        except WebError as error:
            if error.trouble in _SITE_IS_AWAY:
                self._left = 0
        except ProblemError:
            pass
        return None

    def _told_apart(self, found: Iterable[FoundFeed]) -> list[FoundFeed]:
        """Each feed once. Many sites give all theirs one name, but tell them apart in announcing them."""
        once: dict[tuple[str, str, int], FoundFeed] = {}
        for feed in found:
            once.setdefault((feed.name, feed.newest_title, feed.items), feed)
        names = [feed.name for feed in once.values()]
        return [
            replace(feed, name=self._announced_as[feed.address])
            if names.count(feed.name) > 1 and self._announced_as[feed.address]
            else feed
            for feed in once.values()
        ]


def _told_from_others(address: str) -> str:
    """Equal for two writings of one address; but a few servers know only the one with a slash at its end."""
    return link_key(address) + "/" * address.endswith("/")


def _in_order(found: list[FoundFeed]) -> list[FoundFeed]:
    """As the site has them, but those of readers' comments and empty ones last; at most ten."""
    return sorted(found, key=lambda feed: (feed.items == 0, _is_of_comments(feed)))[:FEEDS_AT_MOST]


def _is_of_comments(feed: FoundFeed) -> bool:
    words = f"{fold(feed.name)} {feed.address}"
    return "binh luan" in words or "comment" in words
