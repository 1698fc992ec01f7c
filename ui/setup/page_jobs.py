"""The job of setting up a Page and looking after it: its screens, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.flows.set_up_page import CONNECT, CONTACT, FILL, UNIT
from mttq_desktop.page.checklist import Kind
from mttq_desktop.page.pages import Page
from mttq_desktop.page.setup import Having, Level, SetUp
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.connecting.asking import Goal
from ui.screens.screen import Screen
from ui.setup.by_hand import ByHandScreen
from ui.setup.checklist import FILLED_IN, ChecklistScreen
from ui.setup.set_up_page import SetUpPage
from ui.setup.start import StartScreen
from ui.words.problems import problem_words

_Shown = TypeVar("_Shown", bound=Screen)


class Window(Protocol):
    """What these screens need of the window they are shown in."""

    def add(self, screen: _Shown) -> _Shown:
        """Make ``screen`` one of the window's pages."""
        ...

    def show_screen(self, screen: Screen) -> None:
        """Show it."""
        ...


class PageJobs(QObject):
    """Screens are made when they are first wanted."""

    home_wanted = Signal()
    write_wanted = Signal()
    """A first post is to be written."""
    reconnect_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(self, services: Services, beside: Background, window: Window) -> None:
        super().__init__()
        self._services = services
        self._beside = beside
        self._window = window
        # A Page that answers slowly holds up nothing else.
        self._reading = Background("reading a Page", self)
        self._refused: dict[str, set[Kind]] = {}
        self._asked: object = None

    @cached_property
    def start(self) -> StartScreen:
        """D1."""
        start = self._window.add(StartScreen(self._services))
        start.chosen.connect(self._begin)
        start.continue_wanted.connect(self.go_on)
        start.home_wanted.connect(self.home_wanted)
        return start

    @cached_property
    def set_up(self) -> SetUpPage:
        """D2 to D6 and their side pages."""
        set_up = self._window.add(SetUpPage(self._services))
        set_up.went_home.connect(self.home_wanted)
        set_up.refused.connect(self._note_refused)
        set_up.finished.connect(partial(self._show_result, is_just_filled=True))
        set_up.list_wanted.connect(self._show_result)
        return set_up

    @cached_property
    def checklist(self) -> ChecklistScreen:
        """D7."""
        checklist = self._window.add(ChecklistScreen(self._services, self._reading))
        checklist.gap_wanted.connect(self._close_gap)
        checklist.reconnect_wanted.connect(lambda: self._do_for_its_page(self.reconnect_wanted.emit))
        checklist.sign_out_wanted.connect(lambda: self._do_for_its_page(self.sign_out_wanted.emit))
        checklist.home_wanted.connect(self.home_wanted)
        return checklist

    @cached_property
    def by_hand(self) -> ByHandScreen:
        """D8."""
        by_hand = self._window.add(ByHandScreen(self._services, self._beside))
        by_hand.to_be_seen.connect(lambda kind: self.checklist.look_for(Kind(kind)))
        by_hand.done.connect(lambda: self._window.show_screen(self.checklist))
        return by_hand

    def show_start(self) -> None:
        """Ask what the committee has, or offer what was left unfinished."""
        self._window.show_screen(self.start)

    def show_checklist(self) -> None:
        """Show what the Page written for has and lacks."""
        self._show_checklist_of(self._services.page)

    def go_on(self, setup_id: str, step: str = "") -> None:
        """Take a set-up up again where it was left, or at ``step``."""
        if step:
            self._services.setups.save_step(setup_id, step)
        self.set_up.open(setup_id)
        self._window.show_screen(self.set_up)

    def stop(self) -> None:
        """Finish saving; the window is closing."""
        if "set_up" in self.__dict__:
            self.set_up.stop()
        self._reading.close(0)

    def _begin(self, having: Having, is_practice: bool) -> None:
        self.go_on(self._services.setups.begin(having, is_practice).id)

    def _note_refused(self, page_id: str, kinds: set[Kind]) -> None:
        self._refused[page_id] = kinds

    def _show_result(self, setup_id: str, *, is_just_filled: bool = False) -> None:
        """The list of the Page that was set up, whichever is written for meanwhile."""
        services = self._services
        page = services.pages.get(services.setups.get(setup_id).page)
        self._show_checklist_of(page, is_just_filled=is_just_filled)

    def _show_checklist_of(self, page: Page, *, is_just_filled: bool = False) -> None:
        self._asked = None
        self.checklist.follow(page, is_just_filled=is_just_filled)
        self._window.show_screen(self.checklist)

    def _do_for_its_page(self, act: Callable[[], object]) -> None:
        """What is pressed on the list is about its Page, which is written for from now on."""
        page = self.checklist.page
        if page.id != self._services.page.id:
            try:
                self._services.pages.switch(page.id)
            except ProblemError as error:
                self._tell_on_list(error.problem)
                return
        act()

    def _close_gap(self, name: str) -> None:
        kind = Kind(name)
        if kind is Kind.FIRST_POST:
            self._do_for_its_page(self.write_wanted.emit)
            return
        setup = self._setup_of(self.checklist.page)
        if not setup.has_unit:
            self.go_on(setup.id, UNIT)
        elif kind in FILLED_IN and kind not in self._refused.get(setup.page, set()):
            # What is missing of the contact must be typed first.
            self.go_on(setup.id, CONTACT if kind is Kind.CONTACT else FILL)
        else:
            self._follow(kind, setup)

    def _follow(self, kind: Kind, setup: SetUp) -> None:
        services, page = self._services, self.checklist.page
        asked = self._asked = object()

        def look_up() -> str:
            # The recipe names the unit; the practice Page may have to be started first.
            services.units_of()
            return services.access.page_address(page)

        def show(address: str) -> None:
            if asked is self._asked and self.checklist.isVisible():
                has_post = not self.checklist.lacks(Kind.FIRST_POST)
                self.by_hand.follow(kind, setup, address, has_post=has_post)
                self._window.show_screen(self.by_hand)

        def give_up(problem: Problem) -> None:
            if asked is self._asked and self.checklist.isVisible():
                self._tell_on_list(problem)

        self._beside.run(look_up, show, give_up)

    def _tell_on_list(self, problem: Problem) -> None:
        self.checklist.tell(problem_words(problem, self._services.clock.now()))

    def _setup_of(self, page: Page) -> SetUp:
        """How this Page was set up; of one that was connected otherwise nothing is known yet."""
        services = self._services
        known = services.setups.of_page(page.id)
        if known is not None:
            return known
        left = self._left_while_connecting(page)
        if left is not None:
            return services.setups.joined(left.id, page.id)
        begun = services.setups.begin(Having.EXISTING, page.is_practice)
        services.setups.joined(begun.id, page.id)
        # It is no set-up that was left unfinished.
        return services.setups.finish(begun.id)

    def _left_while_connecting(self, page: Page) -> SetUp | None:
        """The set-up this Page was connected for, where the program ended before that was noted."""
        left = self._services.setups.unfinished()
        if left is None or left.page or (left.step, left.is_practice) != (CONNECT, page.is_practice):
            return None
        place = left.group if left.level is Level.GROUP else left.place
        return left if Goal(place=place.strip()).is_named_in(page.name) else None
