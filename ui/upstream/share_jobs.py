"""The job of sharing what upper levels published: its screens, and the way from one to the other."""

from __future__ import annotations

from functools import cached_property
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.services import Services
from mttq_desktop.upstream.model import Item
from ui.bridge import Bridge
from ui.screens.screen import Screen
from ui.upstream.in_browser import InBrowserScreen
from ui.upstream.paste import PasteScreen
from ui.upstream.share_item import ShareItem
from ui.upstream.sources import SourcesScreen

_Shown = TypeVar("_Shown", bound=Screen)


class Window(Protocol):
    """What these screens need of the window they are shown in."""

    def add(self, screen: _Shown) -> _Shown:
        """Make ``screen`` one of the window's pages."""
        ...

    def show_screen(self, screen: Screen) -> None:
        """Show it."""
        ...

    def tell_problem(self, problem: Problem) -> None:
        """Say on the page shown why something could not be done."""
        ...


class ShareJobs(QObject):
    """Screens are made when they are first wanted."""

    home_wanted = Signal()
    shared = Signal(str)
    """This post is on its way."""
    post_wanted = Signal(str)
    """Show how this post stands."""

    def __init__(self, services: Services, bridge: Bridge, window: Window) -> None:
        super().__init__()
        self._services = services
        self._window = window
        self._is_over = False
        bridge.items_changed.connect(self._take_news)
        bridge.source_changed.connect(self._note_source)
        bridge.fetching_changed.connect(self._note_fetching)

    @cached_property
    def share_item(self) -> ShareItem:
        """E1 to E3."""
        share_item = self._window.add(ShareItem(self._services))
        share_item.went_home.connect(self.home_wanted)
        share_item.finished.connect(self.shared)
        share_item.paste_wanted.connect(self._show_paste)
        share_item.address_given.connect(self._look_at)
        share_item.sources_wanted.connect(self._show_sources)
        return share_item

    @cached_property
    def paste(self) -> PasteScreen:
        """E4."""
        paste = self._window.add(PasteScreen(self._services))
        paste.went_back.connect(self._return)
        paste.panel.found.connect(self.share)
        return paste

    @cached_property
    def sources(self) -> SourcesScreen:
        """E5 and E6."""
        sources = self._window.add(SourcesScreen(self._services))
        sources.went_back.connect(self._return_from_sources)
        return sources

    @cached_property
    def in_browser(self) -> InBrowserScreen:
        """E7."""
        in_browser = self._window.add(InBrowserScreen(self._services))
        in_browser.post_wanted.connect(self.post_wanted)
        return in_browser

    def show_list(self) -> None:
        """Show the newest items."""
        self.share_item.open_list()
        self._window.show_screen(self.share_item)

    def go_on(self, post_id: str) -> None:
        """Take up a share where it was left."""
        self.share_item.open(post_id)
        self._window.show_screen(self.share_item)

    def share(self, item: Item) -> None:
        """Begin to share ``item``; what keeps it from being begun is told on the page shown."""
        try:
            self.share_item.share(item)
        except ProblemError as error:
            self._window.tell_problem(error.problem)
            return
        self._window.show_screen(self.share_item)

    def show_in_browser(self, post_id: str) -> None:
        """Lead through sharing a post that only a person can share."""
        self.in_browser.follow(post_id)
        self._window.show_screen(self.in_browser)

    def stop(self) -> None:
        """Finish saving; the window is closing, and what happens from now on is shown to nobody."""
        self._is_over = True
        for name in ("share_item", "paste", "sources", "in_browser"):
            if name in self.__dict__:
                self.__dict__[name].stop()

    def _show_paste(self) -> None:
        self.paste.panel.begin()
        self._window.show_screen(self.paste)

    def _look_at(self, address: str) -> None:
        self.paste.panel.begin(address)
        self._window.show_screen(self.paste)
        self.paste.panel.act()

    def _show_sources(self) -> None:
        self.sources.panel.begin()
        self._window.show_screen(self.sources)

    def _return(self) -> None:
        self._window.show_screen(self.share_item)

    def _return_from_sources(self) -> None:
        self.share_item.choose.show_again()
        self._return()

    # What happens meanwhile

    def _take_news(self) -> None:
        if self._is_made("share_item") and self.share_item.choose.isVisible():
            self.share_item.choose.take_news()

    def _note_source(self, _: str) -> None:
        if self._is_made("share_item"):
            self.share_item.choose.note_asked()
        if self._is_made("sources") and self.sources.isVisible():
            self.sources.panel.refresh()

    def _note_fetching(self, is_fetching: bool) -> None:
        if self._is_made("share_item") and not is_fetching:
            self.share_item.choose.note_end()

    def _is_made(self, name: str) -> bool:
        return name in self.__dict__ and not self._is_over
