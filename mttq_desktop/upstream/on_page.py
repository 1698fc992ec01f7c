"""What a Page has already: read off its own posts, and known from ours."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mttq_desktop.connecting.troubles import trouble
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import GraphError
from mttq_desktop.graph.shapes import LinkedPost
from mttq_desktop.posts.leading import leads_to, places_in
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.rows import posts_of_rows
from mttq_desktop.store.store import Store
from mttq_desktop.upstream.addresses import link_key
from mttq_desktop.upstream.model import Item, Mark, MarkKind, PageLink, Share
from mttq_desktop.upstream.shelf import Shelf

if TYPE_CHECKING:
    from mttq_desktop.graph.client import GraphClient

_NEWEST = 100
"""Posts looked at; the most one call gives."""

_CLOCKS_DIFFER = timedelta(minutes=2)

log = logging.getLogger(__name__)

_IS_OUT = frozenset({PostState.PUBLISHED, PostState.CHANGING})
_IS_ON_ITS_WAY = frozenset({PostState.WAITING, PostState.SENDING, PostState.UNSURE, PostState.SCHEDULED})


class OnPage:
    """Compares items with what a Page has, from this PC, from another, or by hand.

    Args:
        open_client: gives a client of its own for the Page with this id of ours; raises ``SignInNeeded``.
    """

    def __init__(self, store: Store, shelf: Shelf, open_client: Callable[[str], GraphClient]) -> None:
        self._store = store
        self._shelf = shelf
        self._open_client = open_client

    def look(self, page: str) -> list[PageLink]:
        """Read where the newest posts of the Page with this id of ours lead, and keep it.

        Slow: not for the window's thread.

        Raises:
            ProblemError: as ``trouble``, when the Page cannot be asked.
        """
        posts, _ = self._read(page)
        return _links_in(posts)

    def shared_by_hand(self, post: Post) -> PageLink | None:
        """What somebody made on the Page by sharing what ``post`` shares, since that was begun.

        Slow: not for the window's thread.

        Raises:
            ProblemError: as ``trouble``, when the Page cannot be asked.
        """
        found, clock_ahead = self._read(post.page)
        since = post.created_at - clock_ahead - _CLOCKS_DIFFER
        ours = self._ids_of_ours(post.page)
        for one in found:
            is_new = one.created_at >= since and one.id not in ours
            if is_new and (leads_to(one.links, post.link) or _is_named_in(post.link, one.parent_id)):
                return _link_in(one, link_key(post.link))
        return None

    def mark(self, page: str, shared: Item | Share) -> Mark | None:
        """How the Page stands to an item, from what is kept; None when it does not have it."""
        return self.marks(page, [shared.link_key]).get(shared.link_key)

    def marks(self, page: str, link_keys: Sequence[str]) -> dict[str, Mark]:
        """The same for several, by the keys of their links; what the Page does not have is left out."""
        ours = self._our_shares(page, link_keys)
        on_page = self._known_links(page)
        found = {key: _mark(ours.get(key, []), on_page.get(key)) for key in link_keys}
        return {key: mark for key, mark in found.items() if mark is not None}

    def _known_links(self, page: str) -> dict[str, PageLink]:
        """What was read off the Page; a cache out of reach costs a mark, and keeps nobody from sharing.

        The Page itself is looked at before a share is made.
        """
        try:
            return self._shelf.page_links(page)
        except ProblemError as error:
            log.info("what is known of the Page could not be read: %s", error)
            return {}

    def _read(self, page: str) -> tuple[list[LinkedPost], timedelta]:
        """The Page's newest posts, kept on the shelf, and how far this PC's clock is ahead of the Page's."""
        try:
            with self._open_client(page) as client:
                posts = client.linked_posts(_NEWEST)
                clock_ahead = client.heard.clock_ahead or timedelta(0)
        except GraphError as error:
            raise trouble(error) from error
        since = min(post.created_at for post in posts) if len(posts) >= _NEWEST else None
        self._shelf.keep_page_links(page, _links_in(posts), since=since)
        return posts, clock_ahead

    def _our_shares(self, page: str, link_keys: Sequence[str]) -> dict[str, list[Post]]:
        """Our posts that share one of these links and are not drafts, by link."""
        connection = self._store.read()
        rows = connection.execute(
            "SELECT post.* FROM post JOIN share ON share.post = post.id WHERE post.page = ?"
            " AND post.state <> 'draft' AND share.link_key IN (SELECT value FROM json_each(?))",
            (page, json.dumps(list(link_keys))),
        ).fetchall()
        ours: dict[str, list[Post]] = {}
        for post in posts_of_rows(connection, rows):
            if post.share is not None:
                ours.setdefault(post.share.link_key, []).append(post)
        return ours

    def _ids_of_ours(self, page: str) -> set[str]:
        rows = self._store.read().execute(
            "SELECT remote_id FROM post WHERE page = ? AND remote_id <> ''", (page,)
        )
        return {row["remote_id"] for row in rows}


def _mark(ours: Iterable[Post], on_page: PageLink | None) -> Mark | None:
    """What is out counts before what is on its way, and that before what waits for a person."""
    posts = list(ours)
    out = [post for post in posts if post.state in _IS_OUT]
    if out:
        newest = max(out, key=_out_at)
        return Mark(MarkKind.SHARED, _out_at(newest), newest.id, newest.permalink)
    waiting = [post for post in posts if post.state in _IS_ON_ITS_WAY]
    if on_page is not None and not waiting:
        return Mark(MarkKind.ON_PAGE, on_page.posted_at, permalink=on_page.permalink)
    waiting += [post for post in posts if post.state is PostState.NEEDS_PERSON]
    if not waiting:
        return None
    first = waiting[0]
    return Mark(MarkKind.WAITING, first.scheduled_at or first.send_after or first.changed_at, first.id)


def _out_at(post: Post) -> datetime:
    return post.published_at or post.changed_at


def _links_in(posts: Iterable[LinkedPost]) -> list[PageLink]:
    return [
        _link_in(post, key)
        for post in posts
        for key in dict.fromkeys(link_key(link) for link in (*post.links, *places_in(post.message)))
    ]


def _link_in(post: LinkedPost, key: str) -> PageLink:
    return PageLink(key, post.id, post.permalink, post.created_at, post.message)


def _is_named_in(address: str, parent_id: str) -> bool:
    """Whether ``address`` is that of the post called ``parent_id``, as far as a number in it tells."""
    number = parent_id.rpartition("_")[2]
    parts = urlsplit(address)
    return bool(number) and number in re.findall(r"\d+", f"{parts.path}?{parts.query}")
