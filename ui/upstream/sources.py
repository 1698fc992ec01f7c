"""Nguồn tin: where items come from; taking a source off, bringing it back, and adding one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.services import Services
from mttq_desktop.text.beginning import beginning
from mttq_desktop.upstream.discovery import FoundFeed
from mttq_desktop.upstream.model import Source
from ui.connecting.state import AskingPanel
from ui.screens.asking import AskingScreen
from ui.upstream.source_row import NAME_LETTERS
from ui.upstream.source_states import FoundState, ListState, RemoveState, SiteState

_Lists = tuple[list[Source], list[Source]]
"""The sources on the list, and those taken off it."""


class SourcesPanel(AskingPanel):
    """Shows the list, and asks what is to be asked about it."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("sources", parent)
        self._services = services
        self._cancel = threading.Event()
        self.list, self.remove = ListState(services.clock.now), RemoveState()
        self.site, self.found = SiteState(), FoundState()
        self.list.add_wanted.connect(self._ask_site)
        self.list.remove_wanted.connect(self._ask_whether)
        self.list.bring_back_wanted.connect(self._bring_back)
        self.remove.kept.connect(self.go_back)
        self.remove.removed.connect(self._remove)
        self.site.address_given.connect(self._look_at)
        self.found.feed_chosen.connect(self._add)
        self.hold(self.list, self.remove, self.site, self.found)

    def begin(self) -> None:
        """Show the list."""
        self.give_up()
        self.forget_ways_back()
        self.site.begin()
        self.list.tell("")
        self.show_state(self.list)
        self._show_list()

    def refresh(self) -> None:
        """A source was fetched, or could not be: its row says so."""
        if self.state is self.list and not self.is_asking:
            self._beside.run(self._reading(), self._show_again)

    def leave(self) -> None:
        """Another page is shown: nobody waits for an answer any more; what was typed stays."""
        back = self._asked_before() if self.state is self.working else None
        self.give_up()
        if back is not None:
            self.show_state(back)

    def give_up(self) -> None:
        """Whatever is under way is of no use any more."""
        super().give_up()
        self._cancel.set()

    @property
    def _is_practice(self) -> bool:
        return self._services.page.is_practice

    def _reading(self) -> Callable[[], _Lists]:
        sources, is_practice = self._services.upstream().sources, self._is_practice
        return lambda: (sources.of(is_practice), sources.removed(is_practice))

    def _show_list(self, told: str = "") -> None:
        """Asking for the sources may start the practice Page, which takes a moment."""

        def show(lists: _Lists) -> None:
            self.list.show_sources(*lists)
            self.list.tell(told)
            self.show_state(self.list)

        self.ask(self.tr("Đang xem nguồn tin"), self._reading(), show, self.list)

    def _show_again(self, lists: _Lists) -> None:
        if not self.is_asking:
            self.list.show_sources(*lists)

    # Taking off and bringing back

    def _ask_whether(self, source: Source) -> None:
        if self.is_asking:
            # The list is just being read, and would come up before the question.
            return
        self.remove.ask_about(source)
        self.show_state(self.remove, self.list)

    def _remove(self, source: Source) -> None:
        removing = partial(self._services.upstream().sources.remove, source.id, self._is_practice)
        told = self.tr("Đã bỏ «{name}».").format(name=beginning(source.name, NAME_LETTERS))
        self.ask(self.tr("Đang bỏ nguồn tin"), removing, lambda _: self._show_list(told), self.list)

    def _bring_back(self, source: Source) -> None:
        bringing = partial(self._services.upstream().sources.bring_back, source.id, self._is_practice)
        told = self.tr("Đã lấy lại «{name}».").format(name=beginning(source.name, NAME_LETTERS))
        self.ask(self.tr("Đang lấy lại nguồn tin"), bringing, lambda _: self._show_list(told), self.list)

    # Adding

    def _ask_site(self) -> None:
        self.show_state(self.site, self.list)

    def _look_at(self, address: str) -> None:
        if not address.strip():
            self.problem_met.emit(Problem("address.missing"))
            return
        cancel = self._cancel = threading.Event()
        looking = partial(self._services.upstream().discovery.feeds_at, address, cancel)
        self.ask(self.tr("Đang tìm tin ở trang này"), looking, self._show_found, self.site)

    def _show_found(self, feeds: Sequence[FoundFeed]) -> None:
        self.found.show_feeds(feeds)
        self.show_state(self.found, self.site)

    def _add(self, address: str, name: str) -> None:
        upstream = self._services.upstream()

        def add() -> Source:
            source = upstream.sources.add(address, name, self._is_practice)
            upstream.fetching.fetch_now()
            return source

        def tell(source: Source) -> None:
            self.site.begin()
            self.forget_ways_back()
            self._show_list(self.tr("Đã thêm «{name}».").format(name=beginning(source.name, NAME_LETTERS)))

        self.ask(self.tr("Đang thêm nguồn tin"), add, tell, self.found)


class SourcesScreen(AskingScreen):
    """E5 the list, E6 adding to it.

    Attributes:
        panel: shows one after the other.
    """

    code = "E5"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        self.panel = SourcesPanel(services)
        super().__init__(services, self.panel, parent)

    def arrive(self) -> None:
        """Show what is asked now."""
        self.code = "E6" if self.panel.state in (self.panel.site, self.panel.found) else "E5"
        super().arrive()
