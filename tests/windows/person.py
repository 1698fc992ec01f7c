"""Somebody in front of the PC: looks at the screen, clicks what is written there, types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tests.demo.hands import Hands
from tests.demo.waiting import USUAL_SECONDS, Patience
from tests.windows.reading import Seen, read_screen

_SHADES = 40
"""Letters have soft edges of many shades; an empty screen, or window, has a few colours."""

_LOOK_SECONDS = 0.7
"""A quick person needs this long to see a new page before pressing something on it."""


class Person:
    """Sees and uses one screen.

    Args:
        camera: what the screen shows now.
        pictures: folder for the pictures that are kept.
    """

    def __init__(
        self, hands: Hands, patience: Patience, camera: Callable[[], Image.Image], pictures: Path
    ) -> None:
        self._hands = hands
        self._patience = patience
        self._camera = camera
        self._pictures = pictures
        self._taken = 0

    def look(self) -> Seen:
        """What is on the screen now."""
        return read_screen(self._camera())

    def sees_letters(self) -> bool:
        """Whether anything is written on the screen; told much sooner than what it is."""
        return self._camera().getcolors(_SHADES) is None

    def wait_for(self, words: str, seconds: float = USUAL_SECONDS) -> Seen:
        """Wait until these words stand on the screen."""

        def look() -> Seen | None:
            seen = self.look()
            return seen if seen.says(words) else None

        return self._patience.until(f"the words «{words}»", look, seconds)

    def click(self, words: str, seconds: float = USUAL_SECONDS) -> None:
        """Click in the middle of these words once they stand on the screen."""
        x, y = self._patience.until(f"«{words}» to click", lambda: self.look().find(words), seconds)
        self._patience.pause(_LOOK_SECONDS)
        self._hands.click(x, y)
        # What is under the pointer looks other than the rest.
        self._hands.move_to(0, 0)

    def type(self, text: str) -> None:
        """Type where the keyboard writes."""
        self._hands.type(text)

    def press(self, key: str, *, held: str = "") -> None:
        """Press one key by its X name."""
        self._hands.press(key, held=held)

    def until(self, what: str, holds: Callable[[], object], seconds: float = USUAL_SECONDS) -> None:
        """Wait until something is so."""
        self._patience.until(what, holds, seconds)

    def take_picture(self, name: str) -> Path:
        """Keep what the screen shows, once it stands still for a moment."""
        self._patience.pause(_LOOK_SECONDS)
        self._taken += 1
        file = self._pictures / f"{self._taken:02}-{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        self._camera().save(file)
        return file
