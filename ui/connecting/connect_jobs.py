"""Connecting, leaving and helping others connect: the screens for it, and the way from one to the other."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from mttq_desktop.page.pages import Page
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.connecting.asking import Goal
from ui.screens.connect import ConnectScreen
from ui.screens.kit_maker import KitMakerScreen
from ui.screens.screen import Screen
from ui.screens.sign_out import SignOutScreen

_Shown = TypeVar("_Shown", bound=Screen)


class Window(Protocol):
    """What these screens need of the window they are shown in."""

    @property
    def screen_shown(self) -> Screen | None:
        """The page shown now."""
        ...

    def add(self, screen: _Shown) -> _Shown:
        """Make ``screen`` one of the window's pages."""
        ...

    def show_screen(self, screen: Screen) -> None:
        """Show it."""
        ...


class ConnectJobs(QObject):
    """Screens are made when they are first wanted; from each the way leads back to where it was wanted."""

    home_wanted = Signal()
    connected = Signal(str)
    """This PC writes for the Page with this id of ours."""

    def __init__(self, services: Services, beside: Background, window: Window) -> None:
        super().__init__()
        self._services = services
        self._beside = beside
        self._window = window
        self._came_from: Screen | None = None
        self._written_for = services.page.id

    @cached_property
    def connect_page(self) -> ConnectScreen:
        """D5, outside the walk."""
        screen = self._window.add(ConnectScreen(self._services))
        screen.went_back.connect(self._return)
        screen.connected.connect(self.connected)
        screen.connected.connect(lambda _: self._return())
        return screen

    @cached_property
    def sign_out_page(self) -> SignOutScreen:
        """A10."""
        screen = self._window.add(SignOutScreen(self._services, self._beside))
        screen.went_back.connect(self._return)
        screen.home_wanted.connect(self.home_wanted)
        return screen

    @cached_property
    def kit_maker(self) -> KitMakerScreen:
        """K1 to K3."""
        screen = self._window.add(KitMakerScreen(self._services))
        screen.went_back.connect(self._return)
        screen.home_wanted.connect(self.home_wanted)
        return screen

    def reconnect(self, page: Page) -> None:
        """Connect a Page anew; posts that wait for it go on by themselves."""
        self.connect_page.open(Goal(only=page))
        self._show(self.connect_page)

    def open_kit(self, file: Path) -> None:
        """Connect with a file that was found in another way, as by a double click."""
        self.connect_page.open(Goal(), file)
        self._show(self.connect_page)

    def sign_out(self, page: Page) -> None:
        """Ask whether this PC is to leave a Page."""
        self.sign_out_page.ask_about(page)
        self._show(self.sign_out_page)

    def make_kit(self) -> None:
        """Let a helper make a kit."""
        self.kit_maker.panel.begin()
        self._show(self.kit_maker)

    def stop(self) -> None:
        """End what is under way; the window is closing."""
        for name in ("connect_page", "kit_maker"):
            if name in self.__dict__:
                self.__dict__[name].stop()

    def _show(self, screen: Screen) -> None:
        shown = self._window.screen_shown
        if shown is not screen:
            self._came_from, self._written_for = shown, self._services.page.id
        self._window.show_screen(screen)

    def _return(self) -> None:
        """Back to what was being done; home, where another Page is written for since.

        What was being written is another Page's, and would seem to be for the new one.
        """
        before = self._came_from
        is_of_another = self._written_for != self._services.page.id
        if before is None or (is_of_another and before.subject is None):
            self.home_wanted.emit()
        else:
            self._window.show_screen(before)
