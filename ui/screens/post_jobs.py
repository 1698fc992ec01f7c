"""What is done with posts from wherever they are shown: the acts, and the pages that some of them lead to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from mttq_desktop.services import Services
from ui.bridge import Background
from ui.screens.post_acts import PostActs
from ui.screens.screen import Screen
from ui.words.acts import Act

if TYPE_CHECKING:
    from ui.screens.changing import ChangeWordsScreen
    from ui.screens.move import MoveScreen
    from ui.screens.settling import SettleScreen

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


class PostJobs(QObject):
    """Screens are made when they are first wanted."""

    continue_wanted = Signal(str)
    """Open this draft."""
    post_wanted = Signal(str)
    """Show how this post stands."""
    moved = Signal(str)
    """This post goes out at another time."""
    reconnect_wanted = Signal(str)
    """The Page of this post is to be connected anew."""
    share_by_hand_wanted = Signal(str)
    """This post is to be shared in the browser."""
    page_wanted = Signal()
    """The Page is to be shown in the window for the web."""
    list_wanted = Signal()
    """The list of posts is to be shown."""
    told = Signal(str)
    """Something could not be done; words for the person."""

    def __init__(self, services: Services, beside: Background, window: Window) -> None:
        super().__init__()
        self._services = services
        self._window = window
        self._before_move: Screen | None = None
        self.acts = PostActs(services, beside, self)
        self.acts.continue_wanted.connect(self.continue_wanted)
        self.acts.post_wanted.connect(self.post_wanted)
        self.acts.reconnect_wanted.connect(self.reconnect_wanted)
        self.acts.share_by_hand_wanted.connect(self.share_by_hand_wanted)
        self.acts.told.connect(self.told)
        self.acts.move_wanted.connect(self._move)
        self.acts.change_wanted.connect(self._change_words)
        self.acts.settle_wanted.connect(self._settle)

    @cached_property
    def move_time(self) -> MoveScreen:
        """A7."""
        from ui.screens.move import MoveScreen  # noqa: PLC0415 - rarely needed

        move = self._window.add(MoveScreen(self._services))
        move.moved.connect(self.moved)
        move.way_back_wanted.connect(self._leave_time)
        return move

    @cached_property
    def change_words(self) -> ChangeWordsScreen:
        """C1."""
        from ui.screens.changing import ChangeWordsScreen  # noqa: PLC0415 - rarely needed

        change = self._window.add(ChangeWordsScreen(self._services))
        change.post_wanted.connect(self.post_wanted)
        change.draft_wanted.connect(self.continue_wanted)
        return change

    @cached_property
    def settle(self) -> SettleScreen:
        """C2."""
        from ui.screens.settling import SettleScreen  # noqa: PLC0415 - rarely needed

        settle = self._window.add(SettleScreen(self._services))
        settle.post_wanted.connect(self.post_wanted)
        settle.page_wanted.connect(self.page_wanted)
        return settle

    def do(self, act: str, post_id: str) -> None:
        """Do what the person asked for."""
        self.acts.do(Act(act), post_id)

    def stop(self) -> None:
        """Finish saving; the window is closing."""
        if "change_words" in self.__dict__:
            self.change_words.stop()

    def _move(self, post_id: str) -> None:
        self._before_move = self._window.screen_shown
        self.move_time.open(post_id)
        self._window.show_screen(self.move_time)

    def _leave_time(self) -> None:
        if self._before_move is not None:
            self._window.show_screen(self._before_move)
        else:
            self.list_wanted.emit()

    def _change_words(self, post_id: str) -> None:
        self.change_words.follow(post_id)
        self._window.show_screen(self.change_words)

    def _settle(self, post_id: str) -> None:
        self.settle.follow(post_id)
        self._window.show_screen(self.settle)
