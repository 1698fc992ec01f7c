"""What an address leads to: the feeds of a site, or one article. Slow: not for the window's thread."""

from __future__ import annotations

import threading
from dataclasses import replace

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.addresses import Allowance, is_facebook, usable
from mttq_desktop.upstream.feed_search import FeedSearch, FoundFeed
from mttq_desktop.upstream.model import ItemRead
from mttq_desktop.upstream.reading.reader import FEED_BYTES, Reader
from mttq_desktop.upstream.web import Fetched, Web, WebError, WebTrouble

__all__ = ["Discovery", "FoundFeed"]

_KINDS = "text/html, application/xhtml+xml, */*;q=0.8"
_NO_WORDS = ("image/", "video/", "audio/", "application/pdf", "application/octet-stream", "application/zip")
"""Kinds of content that say nothing of themselves in words."""

_WELL_FORMED = Allowance(all_of_loopback=True)
"""For looking whether something is an address; whether it may be asked for is for ``Web`` to say."""

_NOT_THERE = frozenset({404, 410, 500, 502, 504})

_HIDDEN_FROM_US = frozenset(
    {
        WebTrouble.TOO_LARGE,
        WebTrouble.TOO_SLOW,
        WebTrouble.TOO_MANY_REDIRECTS,
        WebTrouble.BROKEN,
        WebTrouble.OFFLINE,
    }
)
"""What Facebook does to programs that look at what everybody may see. It tells them next to nothing, so
that its posts can be got ready for sharing without a line as well."""


class Discovery:
    """Looks at addresses for a person who pasted them."""

    def __init__(self, web: Web, reader: Reader) -> None:
        self._web = web
        self._reader = reader

    def feeds_at(self, address: str, cancel: threading.Event | None = None) -> list[FoundFeed]:
        """The feeds that ``address`` leads to, at least one and at most ten, each read.

        Args:
            address: as a person typed or pasted it: a feed, or any page of a site.
            cancel: once set, the search ends soon.

        Raises:
            ProblemError: ``feed.none_found``, on Facebook always; ``feed.sign_in``; why the address itself
                could not be had or read: ``address.…``, ``web.…``, ``feed.broken``, ``feed.too_slow``.
        """
        start = usable(address, _WELL_FORMED)
        if is_facebook(start):
            raise ProblemError("feed.none_found")
        try:
            return FeedSearch(self._web, self._reader, cancel).feeds_at(start)
        except WebError as error:
            raise ProblemError(error.problem.code) from error

    def item_at(self, address: str, cancel: threading.Event | None = None) -> ItemRead:
        """The item that the page at ``address`` is; its title is empty where the page tells nothing.

        The address is asked once. A site that hides its pages from programs but shows them to people gives an
        item without a title, and so does nearly all of Facebook.

        Raises:
            ProblemError: ``address.…``, or ``web.…`` where the page is not there or cannot be reached.
        """
        start = usable(address, _WELL_FORMED)
        try:
            fetched = self._web.get(start, most_bytes=FEED_BYTES, accept=_KINDS, cancel=cancel)
        except WebError as error:
            if _is_there_for_people(error, start):
                return ItemRead(start, "")
            raise ProblemError(error.problem.code) from error
        return self._told_by(fetched, start)

    def _told_by(self, fetched: Fetched, start: str) -> ItemRead:
        """What the page says of itself; where one has to sign in first, nothing of what is behind that."""
        if fetched.content_type.strip().lower().startswith(_NO_WORDS):
            return ItemRead(fetched.address, "")
        try:
            page = self._reader.page(fetched.body, fetched.content_type, fetched.address)
        except ProblemError:
            return ItemRead(start, "")
        if page.is_sign_in:
            return ItemRead(start, "")
        return replace(page.item, link=start) if is_facebook(start) else page.item


def _is_there_for_people(error: WebError, address: str) -> bool:
    """Whether a person's browser would probably show what was not given here."""
    if is_facebook(address):
        return error.trouble is WebTrouble.REFUSED or error.trouble in _HIDDEN_FROM_US
    return (error.trouble is WebTrouble.REFUSED and error.status not in _NOT_THERE) or (
        error.trouble is WebTrouble.TOO_LARGE
    )
