"""From one of our Page rows to a client that can call it, and to where a person can look at a post."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mttq_desktop.clock import Clock
from mttq_desktop.graph.errors import SignInNeeded, SignInWhy
from mttq_desktop.graph.keys import KeyStore
from mttq_desktop.page.embedded import EmbeddedPractice
from mttq_desktop.page.pages import Page, PageKind, Pages
from mttq_desktop.posts.model import Post

if TYPE_CHECKING:
    from mttq_desktop.graph.client import GraphClient


class PageAccess:
    """Opens Pages for the sender; one client a Page is kept."""

    def __init__(self, pages: Pages, keys: KeyStore, practice: EmbeddedPractice, clock: Clock) -> None:
        self._pages = pages
        self._keys = keys
        self._practice = practice
        self._clock = clock
        self._clients: dict[str, tuple[str, GraphClient]] = {}
        self._guard = threading.Lock()

    def client_for(self, page_id: str) -> GraphClient:
        """The client for the Page with this id of ours. Slow at first: not for the window's thread.

        Raises:
            SignInNeeded: no key for it is known.
        """
        page = self._pages.get(page_id)
        graph_url, key = self._address_and_key(page)
        with self._guard:
            known = self._clients.get(page_id)
            if known is None or known[0] != graph_url + key:
                known = (graph_url + key, self._open(graph_url, page.remote_id, key))
                self._clients[page_id] = known
        return known[1]

    def new_client(self, page_id: str) -> GraphClient:
        """A client of one's own for the Page with this id of ours, to be closed; a client is for one thread.

        Slow at first: not for the window's thread.

        Raises:
            SignInNeeded: no key for it is known.
        """
        page = self._pages.get(page_id)
        graph_url, key = self._address_and_key(page)
        return self._open(graph_url, page.remote_id, key)

    def forget(self, page_id: str) -> None:
        """Hold no key of the Page in memory any more."""
        with self._guard:
            self._clients.pop(page_id, None)

    def web_address(self, post: Post) -> str:
        """Where the post can be seen; the embedded Page may answer at another port than last time."""
        if self._pages.get(post.page).kind is PageKind.EMBEDDED:
            return self._practice.running().web_url + urlsplit(post.permalink).path
        return post.permalink

    def page_address(self, page: Page) -> str:
        """Where the Page itself can be seen."""
        match page.kind:
            case PageKind.EMBEDDED:
                return self._practice.running().web_url + "/"
            case PageKind.PRACTICE:
                return page.graph_url.rstrip("/") + "/"
            case PageKind.FACEBOOK:
                return f"https://www.facebook.com/{page.remote_id}"

    def _address_and_key(self, page: Page) -> tuple[str, str]:
        if page.kind is PageKind.EMBEDDED:
            practice = self._practice.running()
            return practice.graph_url, practice.page_key
        key = self._keys.get(page.id)
        if key is None:
            raise SignInNeeded(SignInWhy.NO_KEY)
        return page.graph_url, key

    def _open(self, graph_url: str, remote_id: str, key: str) -> GraphClient:
        from mttq_desktop.graph.client import GraphClient  # noqa: PLC0415 - slow to import, not needed at start

        return GraphClient(graph_url, remote_id, key, self._clock.now)
