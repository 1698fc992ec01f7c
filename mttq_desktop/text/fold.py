"""Folding for search and comparison: accents, case, đ, spaces and kinds of apostrophe do not count.

Sources: domain.md section 5; section 2 for the apostrophes of names such as ``Ea H'Leo``.
"""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]+")
"""The marks of nearly every text; taken out at once, because letter by letter is slow."""

_BEYOND = re.compile("[^\x00-\u036f]")
_LETTERS = (("đ", "d"), ("ð", "d"), ("ɖ", "d"), ("’", "'"), ("‘", "'"), ("ʼ", "'"))


def fold(text: str) -> str:
    """``text`` as it is searched, in lower case without accents: ``"Đại  Đoàn"`` -> ``"dai doan"``."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    folded = _BEYOND.sub(_without_mark, bare).casefold()
    for letter, plain in _LETTERS:
        folded = folded.replace(letter, plain)
    return " ".join(folded.split())


def _without_mark(letter: re.Match[str]) -> str:
    return "" if unicodedata.combining(letter[0]) else letter[0]
