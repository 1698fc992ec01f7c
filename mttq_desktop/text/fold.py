"""Folding for search and comparison: accents, case, đ and spaces do not count (domain.md section 5)."""

from __future__ import annotations

import re
import unicodedata

_D_LIKE = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "Ɖ": "d", "ɖ": "d"})
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """``text`` as it is searched, in lower case without accents: ``"Đại  Đoàn"`` -> ``"dai doan"``."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare.translate(_D_LIKE).casefold()).strip()
