"""One spelling for one text: Unicode normal form C (domain.md section 5)."""

from __future__ import annotations

import unicodedata


def nfc(text: str) -> str:
    """``text`` with every letter composed and every line ended by a line feed alone."""
    return unicodedata.normalize("NFC", whole(text).replace("\r\n", "\n").replace("\r", "\n"))


def whole(text: str) -> str:
    """``text`` with half letters replaced: a lone surrogate can be neither stored nor sent."""
    return text.encode("utf-8", "replace").decode("utf-8")
