"""The letter ư that was lost: its code in TCVN3 is the soft hyphen, which many programs drop or make "-"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_desktop.text.letters import ROWS
from mttq_desktop.text.old_fonts.reading import SOFT_HYPHEN
from mttq_desktop.text.old_fonts.words import WORD
from mttq_desktop.text.syllables import is_syllable

_HORNED = re.compile("[ơờởỡớợƠỜỞỠỚỢ]")
_VOWEL = re.compile("[" + "".join(ROWS) + "]", re.IGNORECASE)
_HYPHENED = re.compile(r"(?P<first>[^\W\d_]+)-(?P<rest>[^\W\d_]*)")
_HARDLY = ("ngời", "dới", "cời", "cới", "lới", "gơm", "bớm", "vơn", "mợn", "cớp", "lợt", "vờn", "mơi")
"""Possible syllables, but no words, or rare ones; with the lost letter each is a common word."""
_LIKELY = {
    form(word): form(f"{word[:place]}ư{word[place:]}")
    for word in _HARDLY
    for place in [next(place for place, letter in enumerate(word) if letter in "ơờởỡớợ")]
    for form in (str, str.capitalize)
}
_SHINING = re.compile(r"(?:sáng|rạng)\sngời", re.IGNORECASE)

_BARE = re.compile(r"(?<![\d\w])(?<!\d )[^\W\d_]+")
"""A word, unless it stands behind a number as units do."""


@dataclass(frozen=True)
class LostLetter:
    """A word that very likely had a ư.

    Attributes:
        word: as it stands without the letter.
        proposed: with it.
    """

    word: str
    proposed: str


def had_horn(word: str) -> str | None:
    """``word`` with its ư back before an ơ that cannot stand alone: ``Trờng`` -> ``Trường``."""
    horned = _HORNED.search(word)
    if horned is None or is_syllable(word):
        return None
    letter = "Ư" if word[: horned.end()].isupper() and len(word) > 1 else "ư"
    whole = word[: horned.start()] + letter + word[horned.start() :]
    return whole if is_syllable(whole) else None


def put_back(source: str, read: str) -> tuple[str, list[LostLetter]]:
    """``read`` with the letters back where nothing else is possible, and what was put back.

    Args:
        source: as it came, with codes for letters. One that still has a soft hyphen lost none.
        read: the same, read as TCVN3.
    """
    if SOFT_HYPHEN in source:
        return read, []
    lost: list[LostLetter] = []

    def replaced(word: str, proposed: str | None) -> str:
        if proposed is None:
            return word
        lost.append(LostLetter(word, proposed))
        return proposed

    joined = _HYPHENED.sub(lambda found: replaced(found[0], _joined(found["first"], found["rest"])), read)
    mended = WORD.sub(lambda found: replaced(found[0], had_horn(found[0])), joined)
    mended = _BARE.sub(lambda found: replaced(found[0], _without_vowel(found[0])), mended)
    shining = {found.end() for found in _SHINING.finditer(mended)}
    mended = WORD.sub(
        lambda found: replaced(found[0], None if found.end() in shining else _LIKELY.get(found[0])), mended
    )
    return mended, lost


def _joined(first: str, rest: str) -> str | None:
    """The one word that a hyphen parted: ``Tr-ờng`` was ``Trường``."""
    if is_syllable(first) and (not rest or is_syllable(rest)):
        return None
    whole = f"{first}ư{rest}"
    return whole if is_syllable(whole) else None


def _without_vowel(word: str) -> str | None:
    """A word of consonants with the only vowel it can have lost: ``nh`` was ``như``, ``t`` was ``tư``."""
    if word[1:] != word[1:].lower() or _VOWEL.search(word) or (len(word) < 2 and word not in {"t", "c"}):
        return None
    wholes = [word[:place] + "ư" + word[place:] for place in range(1, len(word) + 1)]
    possible = [whole for whole in wholes if is_syllable(whole)]
    return possible[0] if len(possible) == 1 else None
