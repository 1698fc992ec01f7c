"""One spelling for one text: Unicode normal form C (domain.md section 5)."""

from __future__ import annotations

import unicodedata


def nfc(text: str) -> str:
    """``text`` with every letter composed and every line ended by a line feed alone."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
