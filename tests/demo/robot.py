"""The robot: looks, waits until a thing is at rest, clicks it once, types; and keeps account of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.demo.eyes import Box, Eyes, Thing
from tests.demo.hands import Hands
from tests.demo.tally import Tally
from tests.demo.view import FIELDS, PRESSED, View
from tests.demo.waiting import USUAL_SECONDS, Patience

_LOOK_SECONDS = 0.7
"""A quick person needs this long to see a new page before pressing something on it."""

_TURNS_AT_MOST = 30
_PIXELS_A_NOTCH = 200
"""A little more than one notch of the wheel moves the page."""

Camera = Callable[[Path], None]


class NotThereError(Exception):
    """Something is not on the screen, however far it is scrolled."""


class Robot:
    """Somebody at the screen.

    Args:
        camera: keeps a picture of the whole screen as a file.
        pictures: folder for the pictures.
    """

    def __init__(
        self, eyes: Eyes, hands: Hands, patience: Patience, tally: Tally, camera: Camera, pictures: Path
    ) -> None:
        self.tally = tally
        self._eyes = eyes
        self._hands = hands
        self._patience = patience
        self._camera = camera
        self._pictures = pictures
        self._taken = 0

    # Looking

    def look(self) -> View:
        """What is on the screen now."""
        return View(self._eyes.look())

    def wait_for_page(self, code: str, seconds: float = USUAL_SECONDS) -> View:
        """Wait until the page with this code is shown."""
        view = self.wait_until(f"page {code}", lambda seen: seen.code == code, seconds)
        self.tally.arrive(code)
        return view

    def wait_for_words(self, words: str, seconds: float = USUAL_SECONDS) -> View:
        """Wait until these words stand on the screen."""
        return self.wait_until(f"the words «{words}»", lambda seen: seen.says(words), seconds)

    def wait_until(self, what: str, holds: Callable[[View], object], seconds: float = USUAL_SECONDS) -> View:
        """Wait until something holds of what is on the screen."""

        def look() -> View | None:
            seen = self.look()
            return seen if holds(seen) else None

        return self._patience.until(what, look, seconds)

    def take_picture(self, name: str) -> View:
        """Count the page as it stands, once it is at rest, and keep a picture of the screen."""
        view = self._at_rest(f"the page to stand still for «{name}»", _outline)
        if view.dialog is None:
            self.tally.read(view, name)
        self._taken += 1
        self._camera(self._pictures / f"{self._taken:02}-{name}.png")
        return view

    # Doing

    def click(self, name: str, roles: Sequence[str] = PRESSED, *, held: str = "") -> None:
        """Click the thing of this name once, scrolling to it if need be; ``held`` is a key held down."""
        self.click_on(f"«{name}»", lambda view: view.named(name, roles), held=held)

    def click_on(self, what: str, find: Callable[[View], Thing | None], *, held: str = "") -> None:
        """Click the thing that ``find`` finds, once."""
        thing = self._bring_in_sight(what, find)
        self._hands.click(*thing.seen.middle, held=held)
        self.tally.click()

    def type(self, text: str) -> None:
        """Type where the keyboard writes."""
        self._hands.type(text)

    def press(self, key: str, *, held: str = "") -> None:
        """Press one key."""
        self._hands.press(key, held=held)

    def field(self, name: str) -> Thing:
        """The field of this name, once the keyboard writes there."""

        def focused(view: View) -> Thing | None:
            thing = view.named(name, FIELDS)
            return thing if thing is not None and thing.has_focus else None

        return self._patience.until(f"the keyboard to write in «{name}»", lambda: focused(self.look()))

    def words_in(self, field: Thing) -> str:
        """What is written in a field."""
        return self._eyes.words_in(field)

    def type_words(self, field_name: str, text: str) -> None:
        """Type into the field that has the keyboard, and see that every letter has come."""
        field = self.field(field_name)
        before = self.words_in(field)
        self.type(text)
        self._patience.until(f"all letters in «{field_name}»", lambda: self.words_in(field) == before + text)

    # How

    def _bring_in_sight(self, what: str, find: Callable[[View], Thing | None]) -> Thing:
        """The thing, at rest and where it can be clicked.

        Raises:
            NotThereError: no scrolling brings it into sight.
        """
        before: Box | None = None
        stuck = 0
        for _ in range(_TURNS_AT_MOST):
            thing = find(self._at_rest(f"{what} to be there and stand still", lambda view: _box(find(view))))
            if thing is None:
                continue
            if thing.is_in_sight:
                return thing
            parts = _scrolling_parts(thing)
            stuck = stuck + 1 if thing.box == before else 0
            if stuck >= len(parts):
                break
            before = thing.box
            self._turn_wheel(parts[stuck], thing)
        raise NotThereError(f"{what} cannot be scrolled into sight")

    def _at_rest(self, what: str, outline: Callable[[View], object]) -> View:
        """Wait until the same is seen, and is something, for as long as a person needs to see it."""
        seen: list[tuple[object, float]] = [(None, 0.0)]

        def look() -> View | None:
            view = self.look()
            now = time.monotonic()
            if outline(view) != seen[0][0]:
                seen[0] = (outline(view), now)
            is_old = now - seen[0][1] >= _LOOK_SECONDS
            return view if seen[0][0] and is_old else None

        return self._patience.until(what, look)

    def _turn_wheel(self, part: Thing, thing: Thing) -> None:
        """Scroll a part of the page so that the thing comes nearer to its middle."""
        away = thing.box.middle[1] - part.seen.middle[1]
        for _ in range(max(1, abs(away) // _PIXELS_A_NOTCH)):
            self._hands.wheel(*part.seen.middle, down=away > 0)
            self.tally.scroll()


def _scrolling_parts(thing: Thing) -> list[Thing]:
    """The parts of the page that hide the thing and hold more than they show, the innermost first."""
    inside = (*thing.above[1:], thing)
    return [
        part
        for part, content in reversed(list(zip(thing.above, inside, strict=True)))
        if content.box.within(part.box) != content.box
        and thing.box.within(part.seen) != thing.box
        and not part.seen.is_empty
    ]


def _box(thing: Thing | None) -> Box | None:
    return thing.box if thing is not None else None


def _outline(view: View) -> object:
    return view.code and [(thing.name, thing.box) for thing in view.things]
