"""Folding for search and comparison: accents, case, đ, spaces and kinds of apostrophe do not count.

Nor do letters that are not seen, and the styles of letters that come from posts, such as 𝐌𝐚̣̆𝐭 𝐭𝐫𝐚̣̂𝐧.
Sources: domain.md section 5; section 2 for the apostrophes of names such as ``Ea H'Leo``.
"""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]+")
"""The marks of nearly every text; taken out at once, because letter by letter is slow."""

_BEYOND = re.compile("[^\x00-\u00ac\u00ae-\u036f]")
_LETTERS = (("đ", "d"), ("ð", "d"), ("ɖ", "d"), *((sign, "'") for sign in "’‘ʼʻ′´`"))


def fold(text: str) -> str:
    """``text`` as it is searched, in lower case without accents: ``"Đại  Đoàn"`` -> ``"dai doan"``."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    folded = _BEYOND.sub(_plain, bare).casefold()
    for letter, plain in _LETTERS:
        folded = folded.replace(letter, plain)
    return " ".join(folded.split())


def _plain(found: re.Match[str]) -> str:
    letter = found[0]
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return ""
    return unicodedata.normalize("NFKC", letter) if letter >= "\U0001d400" else letter
