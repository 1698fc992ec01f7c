"""Fonts of before Unicode, by the names they have in documents and on the clipboard."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_desktop.text.old_fonts.reading import Encoding

_TCVN3 = re.compile(r"\.vn\w", re.IGNORECASE)
_VNI = re.compile(r"vni[- ]", re.IGNORECASE)


@dataclass(frozen=True)
class OldFont:
    """What a font makes of its codes.

    Attributes:
        is_capitals: it shows every letter as a capital, as the fonts of TCVN3 ending in H do.
    """

    encoding: Encoding
    is_capitals: bool = False


def old_font(family: str) -> OldFont | None:
    """The old font that ``family`` names, quoted or not, alone or first of a list; None for any of today."""
    name = family.split(",", 1)[0].strip().strip("\"'").strip()
    if _TCVN3.match(name):
        return OldFont(Encoding.TCVN3, is_capitals=name[-1] in "Hh")
    if _VNI.match(name):
        return OldFont(Encoding.VNI)
    return None
