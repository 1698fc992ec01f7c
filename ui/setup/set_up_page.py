"""Lập Trang cộng đồng: the steps of the flow, each with its page."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.flows.engine import Walk
from mttq_desktop.flows.set_up_page import (
    CHOOSE,
    CONNECT,
    CONTACT,
    FILL,
    HOURS,
    MAKE,
    NAME,
    NOT_LISTED,
    PICTURES,
    RENAME,
    SEARCH,
    TEXTS,
    UNIT,
    flow_of,
)
from mttq_desktop.page.setup import Level, SetUp
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.flow.keeper import Keeper
from ui.flow.shell import FlowShell
from ui.flow.step_page import StepPage, Tools
from ui.screens.screen import Subject
from ui.setup.choose import ChoosePage, RenamePage
from ui.setup.connect import ConnectPage
from ui.setup.contact import ContactPage
from ui.setup.drawn import DrawnPictures
from ui.setup.fill import FillPage
from ui.setup.hours import HoursPage
from ui.setup.make import MakePage
from ui.setup.not_listed import NotListedPage
from ui.setup.opening import OpeningPage
from ui.setup.pictures import PicturesPage
from ui.setup.search import SearchPage
from ui.setup.texts import TextsPage
from ui.setup.unit import UnitPage
from ui.setup.unit_list import UnitList
from ui.setup.unit_name import NamePage

_PATIENCE_SECONDS = 0.3
"""For a picture just chosen; what was being put on the Page is found there next time."""

_OPENING = "opening"
"""No page of the walk: it stands in for one that needs the list of communes."""


class SetUpPage(FlowShell[SetUp]):
    """The walk through setting up a Page.

    Attributes:
        units: the list of communes, opened when it is first wanted.
        drawn: the Page's pictures, and the Page as it was read.
    """

    refused = Signal(str, object)
    """What Facebook did not take for the Page with this id of ours, as a set of ``Kind``."""

    list_wanted = Signal(str)
    """Back to what the Page of this set-up has and lacks."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        self._services = services
        self._saving, self._working = Background("saving set-up"), Background("set-up")
        tools = Tools(services, Keeper(self._saving), self._working)
        drawn, units = DrawnPictures(services, self._working), UnitList(tools)
        self.drawn, self._setup_tools, self.units = drawn, tools, units
        super().__init__(
            tools,
            {
                _OPENING: lambda: OpeningPage(tools, units),
                UNIT: lambda: UnitPage(tools, units),
                NAME: lambda: NamePage(tools, units),
                NOT_LISTED: lambda: NotListedPage(tools),
                SEARCH: self._search_page,
                MAKE: lambda: MakePage(tools),
                CHOOSE: lambda: ChoosePage(tools),
                RENAME: lambda: RenamePage(tools),
                CONNECT: lambda: ConnectPage(tools),
                FILL: self._fill_page,
                TEXTS: lambda: TextsPage(tools),
                CONTACT: lambda: ContactPage(tools),
                HOURS: lambda: HoursPage(tools),
                PICTURES: lambda: PicturesPage(tools, drawn),
            },
            self._finish_setup,
            parent,
        )
        units.ready.connect(self._show_awaited)

    def open(self, setup_id: str) -> None:
        """Take up a set-up at the page where it was left; ``arrive`` shows it."""
        setups, proposals = self._services.setups, self._services.proposals
        setup = setups.get(setup_id)

        def save_page(page: str) -> None:
            # Which page it was is not worth stopping anyone for.
            with suppress(ProblemError):
                setups.save_step(setup_id, page)

        flow = flow_of(setup.having, proposals.problems)
        self.begin(setup, Walk(flow, setup.step, lambda: setups.get(setup_id), save_page))

    @property
    def page(self) -> StepPage[SetUp]:
        """The step shown; all but the first wait for the list of communes."""
        if self.units.search is None and self.walk.page != UNIT:
            return self._page_named(_OPENING)
        return super().page

    def arrive(self) -> None:
        """Show the page the walk stands at, once the list of communes is open."""
        self.units.open()
        super().arrive()

    def go_back(self) -> None:
        """A Page that was filled in before is looked after from its list, so back leads there."""
        is_looked_after = self.walk.page == FILL and self.walk.read().finished_at is not None
        if not is_looked_after:
            super().go_back()
        elif self.leave() and not self.page.go_back_first():
            self.list_wanted.emit(self.draft_id)

    @property
    def subject(self) -> Subject:
        """The Page that is being set up, not the one written for meanwhile."""
        setup = self.walk.read()
        place = (setup.group if setup.level is Level.GROUP else "") or setup.place
        return Subject(place or self.tr("Trang đang lập"), setup.is_practice)

    def saved_at(self, draft: SetUp) -> datetime | None:
        """When something was chosen or typed last."""
        return draft.changed_at if draft.is_begun else None

    def stop(self) -> None:
        """Finish saving and working; the window is closing."""
        super().stop()
        self._saving.close()
        self._working.close(_PATIENCE_SECONDS)

    def _show_awaited(self) -> None:
        """The list is open: show the page that waited for it, if it is still waited for."""
        if self.isVisible() and self.walk.page != UNIT:
            self.arrive()

    def _search_page(self) -> SearchPage:
        page = SearchPage(self._setup_tools)
        page.page_found.connect(self._take_other_way)
        return page

    def _fill_page(self) -> FillPage:
        page = FillPage(self._setup_tools, self.drawn)
        page.refused.connect(self.refused)
        return page

    def _take_other_way(self) -> None:
        """There is a Page already: the steps are those for connecting it."""
        self._services.setups.save_step(self.draft_id, CONNECT)
        self.open(self.draft_id)
        self.arrive()

    def _finish_setup(self, setup_id: str) -> list[Problem]:
        try:
            self._services.setups.finish(setup_id)
        except ProblemError as error:
            return [error.problem]
        return []
