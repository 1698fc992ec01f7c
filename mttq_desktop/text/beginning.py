"""The beginning of a text somebody else wrote, fit to stand among our own words."""

from __future__ import annotations

import unicodedata

_MARKS_AT_MOST = 3
"""Marks over one letter; more would be painted over the lines around it."""

_BEFORE_DOTS = " ,.;:…-–"
"""What need not stand before the dots of something left out."""


def beginning(text: str, letters: int) -> str:
    """The start of ``text`` on one line: at most so many ``letters``, up to a whole word where there is one.

    Where something is left out, it ends with "…".
    Left out are letters that cannot be seen or that turn the order of others round (Unicode's
    categories C), and marks piled up on a letter.
    """
    line = " ".join(_harmless(text).split())
    if len(line) <= letters:
        return line
    return line[: letters - 1].rsplit(" ", 1)[0].rstrip(_BEFORE_DOTS) + "…"


def _harmless(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text):
        category = unicodedata.category(letter)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if letter.isspace() or (category[0] != "C" and marks <= _MARKS_AT_MOST):
            kept.append(letter)
    return "".join(kept)
