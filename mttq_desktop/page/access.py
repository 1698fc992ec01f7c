"""From one of our Page rows to a client that can call it, and to where a person can look at a post."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mttq_desktop.clock import Clock
from mttq_desktop.graph.errors import SignInNeeded, SignInWhy
from mttq_desktop.graph.keys import KeyStore
from mttq_desktop.page.embedded import EmbeddedPractice
from mttq_desktop.page.leave import Leave
from mttq_desktop.page.pages import Page, PageKind, Pages
from mttq_desktop.posts.model import Post

if TYPE_CHECKING:
    from mttq_desktop.graph.client import GraphClient


_LAST_CALLS_SECONDS = 10.0
"""How long leaving a Page waits for calls that had begun; a photo on a weak line may take minutes."""


class PageAccess:
    """Opens Pages; one client a Page is kept for the sender. No client outlives the leave to use its key.

    Args:
        patience: seconds that leaving a Page waits for calls that had begun.
    """

    def __init__(
        self,
        pages: Pages,
        keys: KeyStore,
        practice: EmbeddedPractice,
        clock: Clock,
        patience: float = _LAST_CALLS_SECONDS,
    ) -> None:
        self._pages = pages
        self._keys = keys
        self._practice = practice
        self._clock = clock
        self._patience = patience
        self._clients: dict[str, tuple[str, GraphClient]] = {}
        self._leaves: dict[str, Leave] = {}
        self._guard = threading.Lock()

    def client_for(self, page_id: str) -> GraphClient:
        """The client for the Page with this id of ours. Slow at first: not for the window's thread.

        Raises:
            SignInNeeded: no key for it is known.
        """
        page, leave = self._pages.get(page_id), self._leave_for(page_id)
        graph_url, key = self._address_and_key(page)
        with self._guard:
            known = self._clients.get(page_id)
            if known is not None and known[0] == graph_url + key:
                return known[1]
            client = self._open(graph_url, page.remote_id, key, leave)
            # While the key was read the Page may have been left: then nothing of it is held.
            if self._leaves.get(page_id) is leave:
                self._clients[page_id] = (graph_url + key, client)
        return client

    def new_client(self, page_id: str) -> GraphClient:
        """A client of one's own for the Page with this id of ours, to be closed; a client is for one thread.

        Slow at first: not for the window's thread.

        Raises:
            SignInNeeded: no key for it is known.
        """
        page, leave = self._pages.get(page_id), self._leave_for(page_id)
        graph_url, key = self._address_and_key(page)
        return self._open(graph_url, page.remote_id, key, leave)

    def forget(self, page_id: str) -> bool:
        """Hold no key of the Page any more; no client that was opened for it asks anything from now on.

        To be called once its key can be read no more. Waits for calls that had begun, but not for ever.

        Returns:
            False when one of them is still under way, so that it is not known what becomes of it.
        """
        with self._guard:
            self._clients.pop(page_id, None)
            leave = self._leaves.pop(page_id, None)
        return leave is None or leave.end(self._patience)

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

    def _leave_for(self, page_id: str) -> Leave:
        """To be taken before the key is read: when the Page is left in between, the key is of no use."""
        with self._guard:
            return self._leaves.setdefault(page_id, Leave())

    def _open(self, graph_url: str, remote_id: str, key: str, leave: Leave) -> GraphClient:
        from mttq_desktop.graph.client import GraphClient  # noqa: PLC0415 - slow to import, not needed at start

        return GraphClient(graph_url, remote_id, key, self._clock.now, asking=leave.asking)
