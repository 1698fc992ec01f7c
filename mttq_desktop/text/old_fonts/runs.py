"""Text whose fonts are known run by run; one line often mixes an old font with one of today."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from mttq_desktop.text.old_fonts.fonts import OldFont, old_font
from mttq_desktop.text.old_fonts.lost_horn import LostLetter
from mttq_desktop.text.old_fonts.reading import Encoding, without_detour
from mttq_desktop.text.old_fonts.repair import Repair, read_line, repair

_OF_TODAY = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")
_LINE_END = re.compile(r"(\n)")


@dataclass(frozen=True)
class FontRun:
    """Some letters in one font.

    Attributes:
        font: the family, empty where nothing names one.
    """

    text: str
    font: str


def repair_runs(runs: Iterable[FontRun]) -> Repair:
    """What the text of ``runs`` would become; where no old font is named, as its letters tell.

    What stands in a font of today is left alone: there a © is a ©.
    """
    parts = [
        (font, "".join(run.text for run in group))
        for font, group in groupby(runs, key=lambda run: old_font(run.font))
    ]
    before = "".join(text for _, text in parts)
    old = [(font, text) for font, text in parts if font is not None and not text.isascii()]
    if not old:
        return _with_capitals(before, parts) if any(_raises(font) for font, _ in parts) else repair(before)
    whole = "".join(text for font, text in old)
    lost: list[LostLetter] = []
    after = "".join(text if font is None else _read(font, text, whole, lost) for font, text in parts)
    encoding = Counter(font.encoding for font, _ in old).most_common(1)[0][0]
    if after == before:
        return Repair(before, before, Encoding.UNICODE, is_sure=True)
    return Repair(before, after, encoding, is_sure=not lost, lost=tuple(lost))


def _with_capitals(before: str, parts: list[tuple[OldFont | None, str]]) -> Repair:
    """Plain letters in an "H" font are capitals all the same."""
    after = "".join(text.upper() if _raises(font) else text for font, text in parts)
    encoding = Encoding.UNICODE if after == before else Encoding.TCVN3
    return Repair(before, after, encoding, is_sure=True)


def _raises(font: OldFont | None) -> bool:
    return font is not None and font.is_capitals


def _read(font: OldFont, text: str, whole: str, lost: list[LostLetter]) -> str:
    """One run read by its font, unless somebody typed Unicode into it."""
    codes = text
    if _OF_TODAY.search(text):
        straight = without_detour(text) if _is_detour(text) else None
        if straight is None:
            return text
        codes = straight
    parts = _LINE_END.split(codes)
    for place in range(0, len(parts), 2):
        parts[place], lost_here = read_line(parts[place], font.encoding, whole)
        lost += lost_here
    read = "".join(parts)
    return read.upper() if font.is_capitals else read


def _is_detour(text: str) -> bool:
    """Whether the letters of today came in by a Vietnamese Windows, as the letters around them tell."""
    return repair(text).is_needed
