"""Đăng lại bài của cấp trên: the two steps, each with its page, and the act at the end."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.flows.engine import Walk
from mttq_desktop.flows.share_item import CHOOSE, READ, SHARE, SHARE_ITEM, Sharing
from mttq_desktop.posts.model import PostState
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.services import Services
from mttq_desktop.upstream.model import Item
from ui.bridge import Background
from ui.flow.keeper import Keeper
from ui.flow.shell import FlowShell
from ui.flow.step_page import Tools
from ui.upstream.choose import ChoosePage
from ui.upstream.picture_fetcher import PictureFetcher
from ui.upstream.read import ReadPage
from ui.upstream.share import SharePage
from ui.words.openings import sentence_of, words_with_source

_LOOK_EVERY = timedelta(minutes=5)
"""How often a Page is looked at while somebody chooses what to share on it."""


class ShareItem(FlowShell[Sharing]):
    """The walk through sharing an item.

    The list is looked at without a post; one is begun by choosing an item. Back at the list, a post nobody
    wrote anything for is let go; any other stays among the unfinished ones, and the same item leads to it.
    """

    paste_wanted = Signal()
    address_given = Signal(str)
    sources_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        self._services = services
        self._saving, self._asking = Background("saving a share"), Background("sharing")
        self._looking = Background("looking at the Page")
        self._being_looked_at: set[str] = set()
        self.pictures = PictureFetcher(services)
        tools = Tools(services, Keeper(self._saving), self._asking)
        self._keep = tools
        super().__init__(
            tools,
            {
                CHOOSE: lambda: self.choose,
                SHARE: lambda: SharePage(tools, self.pictures),
                READ: lambda: ReadPage(tools),
            },
            self._confirm,
            parent,
        )
        self.choose = ChoosePage(tools, self.pictures)
        self.choose.chosen.connect(self._share)
        self.choose.paste_wanted.connect(self.paste_wanted)
        self.choose.address_given.connect(self.address_given)
        self.choose.sources_wanted.connect(self.sources_wanted)

    def open_list(self) -> None:
        """Begin with the newest items; ``arrive`` shows them."""
        self.choose.begin_anew()
        self._begin("", CHOOSE)

    def share(self, item: Item) -> None:
        """Go to the second step with this item; ``arrive`` shows it.

        Raises:
            ProblemError: the post could not be begun.
        """
        words = words_with_source("", item.source_name)
        post = self._services.upstream().shares.begin(self._services.page.id, item, words)
        self._begin(post.id, SHARE)

    def open(self, post_id: str) -> None:
        """Take up a share where it was left; ``arrive`` shows it."""
        step = self._services.drafts.get(post_id).step
        self._begin(post_id, READ if step == READ else SHARE)

    def arrive(self) -> None:
        """Show the page, and see what came to the Page another way."""
        super().arrive()
        self._look_at_page()

    def saved_at(self, draft: Sharing) -> datetime | None:
        """When the share was saved last; None while nothing is chosen."""
        return draft.post.changed_at if draft.post is not None else None

    def go_back(self) -> None:
        """From the item back to the list as it was left; of what was written nothing is lost."""
        if self.walk.page != SHARE:
            super().go_back()
        elif self.leave() and not self.page.go_back_first():
            self._let_go()
            self._begin("", CHOOSE)
            self.arrive()

    def refresh(self, draft_id: str) -> None:
        """A post changed: items of the list may stand with the Page in another way."""
        if self._walk is not None and self.walk.page == CHOOSE:
            self.choose.refresh_marks()
        else:
            super().refresh(draft_id)

    def stop(self) -> None:
        """Finish saving; the window is closing."""
        super().stop()
        self._saving.close()
        self._asking.close(0)
        self._looking.close(0)
        self.pictures.stop()

    def _look_at_page(self) -> None:
        """Where it cannot be asked, what is known of it stays.

        A Page that answers slowly is not asked again meanwhile, and nothing else waits for it.
        """
        upstream, page = self._services.upstream(), self._services.page.id
        looked_at = upstream.shelf.looked_at(page)
        is_long_ago = looked_at is None or self._services.clock.now() - looked_at >= _LOOK_EVERY
        if is_long_ago and page not in self._being_looked_at:
            self._being_looked_at.add(page)
            end = partial(self._end_look, page)
            self._looking.run(partial(upstream.on_page.look, page), end, end)

    def _end_look(self, page: str, _: object) -> None:
        self._being_looked_at.discard(page)
        self._show_marks()

    def _show_marks(self) -> None:
        if self.isVisible() and self.walk.page == CHOOSE:
            self.choose.refresh_marks()
        elif self.isVisible():
            self.page.refresh(self.walk.read())

    def _begin(self, post_id: str, page: str) -> None:
        sharing = self._sharing(post_id)
        save_page = partial(self._save_page, post_id)
        self.begin(sharing, Walk(SHARE_ITEM, page, lambda: self._sharing(post_id), save_page))
        self._save_page(post_id, page)

    def _sharing(self, post_id: str) -> Sharing:
        if not post_id:
            return Sharing()
        try:
            post = self._services.drafts.get(post_id)
        except NoSuchPostError:
            return Sharing()
        return Sharing(post.id, post)

    def _save_page(self, post_id: str, page: str) -> None:
        # Which page it was is not worth stopping anyone for.
        if post_id:
            with suppress(ProblemError):
                self._services.drafts.save_step(post_id, page)

    def _share(self, item: Item) -> None:
        try:
            self.share(item)
        except ProblemError as error:
            self._show_problems([error.problem])
        else:
            self.arrive()

    def _let_go(self) -> None:
        """A post that holds nothing but the item itself waits for nobody, unless it was on its way."""
        sharing = self.walk.read()
        post = sharing.post
        is_only_looked_at = post is not None and post.state is PostState.DRAFT and not post.was_confirmed
        if post is not None and is_only_looked_at and not _sentence(sharing):
            with suppress(ProblemError):
                self._services.drafts.discard(post.id)

    def _confirm(self, post_id: str) -> list[Problem]:
        try:
            self._services.outbox.confirm(post_id)
        except ProblemError as error:
            return [error.problem]
        return []


def _sentence(sharing: Sharing) -> str:
    """What the person wrote; empty while they wrote nothing."""
    if sharing.post is None or sharing.share is None:
        return ""
    return sentence_of(sharing.post.words, sharing.share.source_name)
