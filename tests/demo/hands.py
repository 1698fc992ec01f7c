"""Mouse and keyboard: real events of the X server, as from a device."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from typing import Any

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from tests.demo.waiting import Patience

_KEYS_A_SECOND = 40.0
"""A very quick typist; the program has to keep up."""

_LEFT, _WHEEL_UP, _WHEEL_DOWN = 1, 4, 5
_VENDOR_KEYS = range(0x1008FE00, 0x10090000)
"""Keysyms of volume, mail and such keys, which nobody here needs."""


class TooManyLettersError(Exception):
    """The text has more different letters than this keyboard has keys."""


class Hands:
    """One mouse and one keyboard on one screen.

    The keyboard carries every letter of ``letters`` from the start: keys are made once, before anything is
    typed, because a program learns of a changed keyboard only some time after the change.
    """

    def __init__(self, address: str, letters: Iterable[str], patience: Patience) -> None:
        self._display: Any = Display(address)
        self._patience = patience
        self._keys = self._common_keys()
        self._make_keys([letter for letter in dict.fromkeys(letters) if letter not in self._keys])
        self.move_to(0, 0)

    def close(self) -> None:
        """Let go of the devices."""
        self._display.close()

    def move_to(self, x: int, y: int) -> None:
        """Put the pointer there."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def click(self, x: int, y: int, *, held: str = "") -> None:
        """One single click with the left button, while the key named ``held`` is held, if any."""
        self.move_to(x, y)
        with self._holding(held):
            self._button(_LEFT)

    def wheel(self, x: int, y: int, *, down: bool) -> None:
        """Turn the wheel by one notch over this place."""
        self.move_to(x, y)
        self._button(_WHEEL_DOWN if down else _WHEEL_UP)

    def type(self, text: str) -> None:
        """Type ``text`` letter by letter; a line break is the Enter key."""
        for letter in text:
            self._press(*self._keys[letter])
            self._patience.pause(1 / _KEYS_A_SECOND)

    def press(self, name: str, *, held: str = "") -> None:
        """Press one key by its X name, such as "Return" or "a"."""
        with self._holding(held):
            self._press(self._code(name), False)

    @contextlib.contextmanager
    def _holding(self, name: str) -> Iterator[None]:
        if name:
            xtest.fake_input(self._display, X.KeyPress, self._code(name))
        try:
            yield
        finally:
            if name:
                xtest.fake_input(self._display, X.KeyRelease, self._code(name))
                self._display.sync()

    def _code(self, name: str) -> int:
        return int(self._display.keysym_to_keycode(XK.string_to_keysym(name)))

    def _button(self, number: int) -> None:
        xtest.fake_input(self._display, X.ButtonPress, number)
        xtest.fake_input(self._display, X.ButtonRelease, number)
        self._display.sync()

    def _press(self, code: int, shifted: bool) -> None:
        with self._holding("Shift_L" if shifted else ""):
            xtest.fake_input(self._display, X.KeyPress, code)
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def _rows(self) -> dict[int, list[int]]:
        """What each key carries, by its code."""
        first, last = self._display.display.info.min_keycode, self._display.display.info.max_keycode
        rows = self._display.get_keyboard_mapping(first, last - first + 1)
        return {first + place: list(row) for place, row in enumerate(rows)}

    def _common_keys(self) -> dict[str, tuple[int, bool]]:
        """The letters the keyboard has of itself, each with its key and whether Shift is held."""
        keys = {"\n": (self._code("Return"), False)}
        for code, row in self._rows().items():
            for shifted in (True, False):
                if 0x20 <= row[shifted] < 0x7F:
                    keys[chr(row[shifted])] = (code, shifted)
        return keys

    def _make_keys(self, letters: list[str]) -> None:
        """Give the letters to keys that carry nothing needed, two to a key."""
        spare = [code for code, row in self._rows().items() if all(_is_spare(keysym) for keysym in row)]
        if len(letters) > 2 * len(spare):
            raise TooManyLettersError(f"{len(letters)} different letters, at most {2 * len(spare)}")
        pairs = [letters[start : start + 2] for start in range(0, len(letters), 2)]
        for code, pair in zip(spare, pairs, strict=False):
            plain, shifted = _keysym(pair[0]), _keysym(pair[-1])
            self._display.change_keyboard_mapping(code, [(plain, shifted)])
            self._keys |= {letter: (code, place == 1) for place, letter in enumerate(pair)}
        self._display.sync()


def _is_spare(keysym: int) -> bool:
    return keysym == X.NoSymbol or keysym in _VENDOR_KEYS


def _keysym(letter: str) -> int:
    """The X name of a letter: Latin-1 letters are their own, others are Unicode plus a mark."""
    number = ord(letter)
    return number if number < 0x100 else 0x01000000 + number
