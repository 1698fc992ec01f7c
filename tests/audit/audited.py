"""A page as the rules see it: its widgets, what they paint, how it looks, where Tab goes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from tests.audit import parts
from tests.audit.focus import Stop, Walk, walk
from tests.audit.model import Cell
from tests.audit.painted import PaintedPicture, PaintedText, painted_by
from tests.audit.picture import colour_of, commonest_colour, crop, grab, rect_in
from ui import theme


@dataclass(frozen=True)
class Look:
    """The window scrolled to one place.

    Attributes:
        down: pixels scrolled, which everything inside the page's scroll area moved up by.
    """

    picture: Image.Image
    down: int


@dataclass(frozen=True)
class Landmarks:
    """What must be the same on all pages, taken on the home page at the same geometry."""

    help_place: QRect
    help_order: int


@dataclass(frozen=True)
class Attempt:
    """A press on the main button that should have been refused.

    Attributes:
        before, after: what stood in the fields.
        moved: it was not refused: another page came up.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    moved: bool


@dataclass(frozen=True)
class Earlier:
    """How the page looked at a moment (``time.monotonic``); ``words`` by the ``id`` of their widget."""

    picture: Image.Image
    words: dict[int, str]
    moment: float


class Guide(Protocol):
    """Moves the program about as a person does, for rules that have to act."""

    home_code: str
    help_code: str

    def code(self) -> str:
        """Code of the page shown."""
        ...

    def settle(self) -> None:
        """Let the program finish what it is doing on the window's thread."""
        ...

    def way_back(self) -> QAbstractButton | None:
        """The button that leads back or home."""
        ...

    def go_back(self) -> bool:
        """Press the button that leads back; False where there is none."""
        ...

    def come_again(self, code: str) -> None:
        """Go on until the page ``code`` is shown, the way a person would."""
        ...


@dataclass(frozen=True)
class Facts:
    """What the audit knows about a page because it brought the program there.

    Attributes:
        is_step: it is a page of a walk, so rules about wizard pages hold.
        contents: the person's and the Page's own words on it, as they were typed or named.
        normal_letters: font pixels of each widget at normal letters, by its place in the window.
        landmarks: those of the home page, None on the first visit to it.
        arrival: where the keyboard was when the page had just come up.
        step_number, step_total: X and Y of "Bước X / Y" as the walk itself has them; 0 where there is none.
        attempt: the press that was refused, in the error state.
        earlier: a look at the page taken before, at the same geometry.
    """

    is_step: bool = False
    contents: tuple[str, ...] = ()
    normal_letters: dict[str, int] = field(default_factory=dict)
    landmarks: Landmarks | None = None
    arrival: QWidget | None = None
    step_number: int = 0
    step_total: int = 0
    attempt: Attempt | None = None
    earlier: Earlier | None = None


class AuditedPage:
    """One page in one square of the matrix. Everything is looked at once and kept."""

    def __init__(
        self, window: QWidget, cell: Cell, facts: Facts | None = None, guide: Guide | None = None
    ) -> None:
        self.window = window
        self.cell = cell
        self.facts = facts or Facts()
        self.guide = guide

    @cached_property
    def widgets(self) -> list[QWidget]:
        """All widgets that are not hidden."""
        return parts.visible_widgets(self.window)

    @cached_property
    def scroller(self) -> QScrollArea | None:
        """The area in which the page scrolls."""
        return parts.page_scroller(self.widgets)

    @cached_property
    def looks(self) -> list[Look]:
        """The window at every scroll position it takes to see all of the page, the top first."""
        if self.scroller is None:
            return [Look(grab(self.window), 0)]
        bar, seen = self.scroller.verticalScrollBar(), self.scroller.viewport().height()
        found: list[Look] = []
        with self.unscrolled():
            for down in range(0, bar.maximum() + max(1, seen - _OVERLAP), max(1, seen - _OVERLAP)):
                bar.setValue(down)
                if not found or found[-1].down != bar.value():
                    found.append(Look(grab(self.window), bar.value()))
        return found

    @contextmanager
    def unscrolled(self) -> Iterator[None]:
        """The page at its top, for a while."""
        if self.scroller is None:
            yield
            return
        bar = self.scroller.verticalScrollBar()
        before = bar.value()
        bar.setValue(0)
        try:
            yield
        finally:
            bar.setValue(before)

    @cached_property
    def _painted(self) -> tuple[list[PaintedText], list[PaintedPicture]]:
        texts: list[PaintedText] = []
        pictures: list[PaintedPicture] = []
        with self.unscrolled():
            for widget in self.widgets:
                more_texts, more_pictures = painted_by(self.window, widget)
                texts += more_texts
                pictures += more_pictures
        return texts, pictures

    @property
    def texts(self) -> list[PaintedText]:
        """Every run of text on the page; places hold at the top of the page."""
        return self._painted[0]

    @property
    def pictures(self) -> list[PaintedPicture]:
        """Every picture on the page; places hold at the top of the page."""
        return self._painted[1]

    @cached_property
    def walk(self) -> Walk:
        """One round with the Tab key."""
        return walk(self.window)

    @property
    def stops(self) -> list[Stop]:
        """Where Tab stops, in order."""
        return self.walk.stops

    @cached_property
    def clickables(self) -> list[QWidget]:
        """Buttons and the like."""
        return [widget for widget in self.widgets if parts.is_clickable(widget)]

    @cached_property
    def fields(self) -> list[QWidget]:
        """What can be typed into, from top to bottom."""
        found = [widget for widget in self.widgets if parts.is_field(widget)]
        return sorted(found, key=lambda widget: (self.place(widget).top(), self.place(widget).left()))

    @cached_property
    def targets(self) -> list[QWidget]:
        """Everything a person aims at."""
        return [widget for widget in self.widgets if parts.is_target(widget)]

    @cached_property
    def mains(self) -> list[QAbstractButton]:
        """The main actions, by their making or by their colour; there should be one, enabled or not."""
        return [
            widget
            for widget in self.widgets
            if isinstance(widget, QAbstractButton) and (parts.is_main(widget) or self._looks_main(widget))
        ]

    def _looks_main(self, button: QAbstractButton) -> bool:
        if button.isCheckable():
            # Its colour says that it is chosen.
            return False
        for look in self.looks:
            place = self.seen_at(self.place(button), button, look)
            if not place.isEmpty():
                return commonest_colour(crop(look.picture, place)) == _MAIN_COLOUR
        return False

    def place(self, widget: QWidget) -> QRect:
        """Where ``widget`` is in the window while the page is at its top, cut or not."""
        place = rect_in(self.window, widget)
        return place.translated(0, self._scrolled_now()) if self.is_scrolled(widget) else place

    def in_its_part(self, place: QRect, widget: QWidget) -> QRect:
        """What of a place is not hidden by a part of the page that scrolls by itself."""
        area = parts.scrolls_inside(widget)
        while area is not None and area is not self.scroller:
            place = place.intersected(self.place(area.viewport()))
            area = parts.scrolls_inside(area)
        return place

    def seen_at(self, place: QRect, widget: QWidget, look: Look) -> QRect:
        """Where a place measured at the top of the page is in ``look``; empty unless all is in sight."""
        moved, frame = self._moved(place, widget, look)
        return moved if frame.contains(moved) else QRect()

    def part_seen_at(self, place: QRect, widget: QWidget, look: Look) -> QRect:
        """As ``seen_at``, but what is left of the place where some of it is out of sight."""
        moved, frame = self._moved(place, widget, look)
        return moved.intersected(frame)

    def _moved(self, place: QRect, widget: QWidget, look: Look) -> tuple[QRect, QRect]:
        """Where the place is in ``look``, and the frame it can be seen through."""
        moved = place.translated(0, -look.down) if self.is_scrolled(widget) else place
        frame = self.window.rect()
        area = parts.scrolls_inside(widget)
        while area is not None:
            around = rect_in(self.window, area.viewport())
            if area is not self.scroller and self.is_scrolled(area):
                around = around.translated(0, self._scrolled_now() - look.down)
            frame = frame.intersected(around)
            area = parts.scrolls_inside(area)
        return moved, frame

    def is_scrolled(self, widget: QWidget) -> bool:
        """Whether ``widget`` moves when the page scrolls."""
        return self.scroller is not None and self.scroller.viewport().isAncestorOf(widget)

    def _scrolled_now(self) -> int:
        return self.scroller.verticalScrollBar().value() if self.scroller is not None else 0


_MAIN_COLOUR = colour_of(theme.MAIN_FILL)

_OVERLAP = 80
"""Pixels two looks share, so that each line is whole in one of them."""
