"""Telling from the letters alone which old font a text was written for (domain.md section 5, "Detection")."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from mttq_desktop.text.old_fonts.lost_horn import had_horn
from mttq_desktop.text.old_fonts.reading import SOFT_HYPHEN, Encoding, read_as, without_detour
from mttq_desktop.text.old_fonts.tables import VNI
from mttq_desktop.text.old_fonts.words import SIGNS, WORD
from mttq_desktop.text.syllables import is_syllable

OLD = (Encoding.TCVN3, Encoding.VNI)

_SURE_FROM = 5
"""Accented words; fewer prove nothing, unless they are spelt as no word is."""
_SURE_FROM_MISSPELT, _MISSPELT = 3, 2
"""Accented words, and how many of them have a capital among small letters, when every one of them fits."""
_PLAIN_AT_LEAST = 4
"""Letters of English; with fewer, or all in one word that has no sign, codes stand there by chance."""
_MOST = 0.8
"""Share of the accented words that are possible syllables when a text is read rightly."""
_ENOUGH = 0.6
_CLEARLY = 0.4
_AT_ALL = 0.25
"""How much better than any other reading one must fit to be sure, and to ask."""

_SIGN_AT_EDGE = re.compile(f"^[{SIGNS}]+|[{SIGNS}]+$")
_SPELT = re.compile(f"[A-Za-z][{SIGNS}][A-Za-z]")
"""A sign within a word, as no word of today has it: ``nh©n``."""
# As TCVN3 has it for many small letters: NguyÔn. In two words at once it is no slip and no trade mark.
_CAPITAL_INSIDE = re.compile("[a-z][À-ÖØ-Þ][a-z]")
_ROW_OF_TODAY, _LABEL_OF_TODAY = 5, 2
"""So many accented words in a row, or before a colon, are not Vietnamese as they stand by chance."""
_LABEL = re.compile(r"[^:]{3,80}:\s*(?=\S)")
_SPELT_LETTERS = 3
_OF_TODAY = frozenset({*VNI.values(), *"‘’“”–—…"})
"""The letters of Vietnamese, and marks that Word puts between words."""
_PLAIN = re.compile("[A-Za-z]")


@dataclass
class Fit:
    """How many accented words are possible syllables, and how many are not.

    Attributes:
        plain: plain letters among the hits; single codes may be anything.
        is_spelt: one of them has a sign among letters.
        misspelt: those of them that have a capital among small letters.
    """

    hits: int = 0
    misses: int = 0
    plain: int = 0
    is_spelt: bool = False
    misspelt: int = 0

    @property
    def share(self) -> float:
        """Of the accented words; 0 where there is none."""
        return self.hits / (self.hits + self.misses) if self.hits else 0.0

    def add(self, other: Fit) -> None:
        """Count what another line has."""
        self.hits += other.hits
        self.misses += other.misses
        self.plain += other.plain
        self.is_spelt = self.is_spelt or other.is_spelt
        self.misspelt += other.misspelt


@dataclass(frozen=True)
class Verdict:
    """What a text was written for, and whether that is sure enough to be said as a fact."""

    encoding: Encoding
    is_sure: bool


class Line:
    """One line: its letters as codes of an old font, and how each reading fits.

    Attributes:
        codes: the line with any detour undone.
        is_mixed: it begins or ends in words that are Vietnamese as they stand, too many for chance.
        fits: of the Unicode reading too.
    """

    def __init__(self, text: str, judging: _Judging) -> None:
        self.codes = text
        self.is_mixed = False
        self.fits = {encoding: Fit() for encoding in (Encoding.UNICODE, *OLD)}
        words = _accented(text)
        if not words:
            return
        self.fits[Encoding.UNICODE] = judging.fit(words, Encoding.UNICODE)
        if self.is_of_today:
            return
        self.is_mixed = _longest_row_at_an_end(text) >= _ROW_OF_TODAY
        straight = without_detour(text)
        if straight is not None and _has_only_letters_of_today(text):
            return
        if straight is not None:
            self.codes = straight
            words = _accented(straight)
        for encoding in OLD:
            self.fits[encoding] = judging.fit(words, encoding)

    @property
    def is_of_today(self) -> bool:
        """Whether most of its accented words are Vietnamese as they stand."""
        return self.fits[Encoding.UNICODE].share >= _MOST

    def fits_better_as(self, encoding: Encoding) -> bool:
        """Whether that old font explains the line better than Unicode does."""
        return self.fits[encoding].share > max(self.fits[Encoding.UNICODE].share, 1 - _ENOUGH)


def lines_of(parts: Iterable[str], text: str) -> list[Line]:
    """The lines of ``text``, ready to be judged."""
    judging = _Judging(may_have_lost=SOFT_HYPHEN not in text)
    return [Line(part, judging) for part in parts]


def label_of_today(text: str) -> str:
    """What stands before the first colon, where it is Vietnamese as it stands; else empty.

    Somebody types ``Thông báo:`` and pastes the rest behind it.
    """
    label = _LABEL.match(text)
    if label is None:
        return ""
    possible = _are_of_today(label[0])
    return label[0] if len(possible) >= _LABEL_OF_TODAY and all(possible) else ""


def _longest_row_at_an_end(text: str) -> int:
    possible = _are_of_today(unicodedata.normalize("NFC", text))
    return max(len(list(takewhile(bool, row))) for row in (possible, reversed(possible)))


def _are_of_today(text: str) -> list[bool]:
    """Of each accented word in turn, whether it is Vietnamese as it stands."""
    return [is_syllable(word) for word in WORD.findall(text) if not word.isascii()]


def judge(fits: dict[Encoding, Fit]) -> Verdict:
    """What fits best; Unicode unless an old font explains clearly more."""
    best, other = sorted(OLD, key=lambda encoding: fits[encoding].share, reverse=True)
    fit = fits[best]
    ahead = fit.share - max(fits[Encoding.UNICODE].share, fits[other].share)
    is_enough = fit.plain >= _PLAIN_AT_LEAST and (fit.hits > 1 or fit.is_spelt)
    if not is_enough or fit.share < _ENOUGH or ahead < _AT_ALL:
        return Verdict(Encoding.UNICODE, is_sure=True)
    return Verdict(best, is_sure=_proves_enough(fit) and fit.share >= _MOST and ahead >= _CLEARLY)


def _proves_enough(fit: Fit) -> bool:
    """Whether there is too much of it for chance."""
    all_fit = fit.misses == 0 and fit.hits >= _SURE_FROM_MISSPELT
    return fit.hits >= _SURE_FROM or (all_fit and fit.misspelt >= _MISSPELT)


def together(lines: Iterable[Line]) -> dict[Encoding, Fit]:
    """How each reading fits all of the lines."""
    total = {encoding: Fit() for encoding in (Encoding.UNICODE, *OLD)}
    for line in lines:
        for encoding, fit in line.fits.items():
            total[encoding].add(fit)
    return total


def _has_only_letters_of_today(text: str) -> bool:
    """Whether nothing but spelling speaks against it: names of many peoples are no Vietnamese syllables.

    What came by a Vietnamese Windows has signs among its letters, or capitals within words.
    """
    letters = {letter for letter in unicodedata.normalize("NFC", text) if not letter.isascii()}
    return letters <= _OF_TODAY and _CAPITAL_INSIDE.search(text) is None


def _accented(text: str) -> Counter[str]:
    return Counter(word for word in WORD.findall(text) if not word.isascii())


class _Judging:
    """Judges words of one text, each of them once.

    Args:
        may_have_lost: the text has no soft hyphen, which would be the ư of TCVN3.
    """

    def __init__(self, *, may_have_lost: bool) -> None:
        self._may_have_lost = may_have_lost
        self._known: dict[Encoding, dict[str, bool | None]] = {
            encoding: {} for encoding in (Encoding.UNICODE, *OLD)
        }

    def fit(self, words: Counter[str], encoding: Encoding) -> Fit:
        """How ``words``, each so many times, fit when they are read as ``encoding``."""
        fit, known = Fit(), self._known[encoding]
        for word, times in words.items():
            if word not in known:
                known[word] = self._is_possible(word, encoding)
            if known[word]:
                letters = len(_PLAIN.findall(word))
                fit.hits += times
                fit.plain += times * letters
                fit.is_spelt = fit.is_spelt or (letters >= _SPELT_LETTERS and _SPELT.search(word) is not None)
                fit.misspelt += times if _CAPITAL_INSIDE.search(word) else 0
            elif known[word] is False:
                fit.misses += times
        return fit

    def _is_possible(self, word: str, encoding: Encoding) -> bool | None:
        """Whether it is a syllable, read so; None for one that tells nothing."""
        if encoding is Encoding.UNICODE:
            bare = _SIGN_AT_EDGE.sub("", unicodedata.normalize("NFC", word.replace(SOFT_HYPHEN, "")))
            is_possible = not bare or is_syllable(bare)
            return None if is_possible and bare.isascii() else is_possible
        read = read_as(encoding, word)
        may_have_lost = self._may_have_lost and encoding is Encoding.TCVN3
        return is_syllable(read) or (may_have_lost and had_horn(read) is not None)
