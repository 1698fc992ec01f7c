"""Letters that only look right: put right where that is certain, pointed out where it is not.

Source: domain.md section 5, "Normal forms". For text that is Unicode; one in an old font is repaired first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from mttq_desktop.text.normal import nfc, seen
from mttq_desktop.text.syllables import is_syllable


class Flaw(Enum):
    """What is the matter with some letters.

    Attributes:
        SPELLING: one letter was spelt as several.
        STYLED: mathematical or wide letters, chosen for their looks.
        UNSEEN: letters that nobody sees, such as zero-width spaces.
        DIRECTION: what turns the order of letters round.
        BLANK: a blank that keeps lines from breaking.
        WRONG_D: an Icelandic or African letter in place of Đ.
        LOOK_ALIKE: a letter of another alphabet that looks like one of ours.
    """

    SPELLING = "spelling"
    STYLED = "styled"
    UNSEEN = "unseen"
    DIRECTION = "direction"
    BLANK = "blank"
    WRONG_D = "wrong_d"
    LOOK_ALIKE = "look_alike"


@dataclass(frozen=True)
class Mended:
    """What was put right, for sure.

    Attributes:
        times: how often.
    """

    flaw: Flaw
    times: int


@dataclass(frozen=True)
class Doubt:
    """What a person must look at.

    Attributes:
        place: index in the clean text.
        proposed: what is probably meant; empty where that is not known.
    """

    flaw: Flaw
    place: int
    word: str
    proposed: str


@dataclass(frozen=True)
class Cleaned:
    """A text put right, what was done to it, and what was left for a person."""

    text: str
    mended: tuple[Mended, ...]
    doubts: tuple[Doubt, ...]


_MATHEMATICAL = "\U0001d400-\U0001d7ff"
_HOLES = "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ"
"""Letters Unicode had before the mathematical ones, and that are missing among those."""
_STYLED = re.compile(f"[{_HOLES}]*(?:[{_MATHEMATICAL}][\u0300-\u036f]*[{_HOLES}]*)+|[０-９Ａ-Ｚａ-ｚ]+")
_BLANKS = re.compile("[\u00a0\u2007\u202f]")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_RIGHT_D = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_HAS_WRONG_D = re.compile("[ÐƉðɖ]")
_SHORT_NAME = re.compile("[A-ZĐÂÊÔƠƯ]{2,}")

_ALIKE = dict(
    zip(
        "аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ",
        "aeopcyxijsdhABEKMHOPCTYXIJSABEZHIKMNOPTYXovp",
        strict=True,
    )
)
_OURS = str.maketrans(_ALIKE)
_MOSTLY_OURS = 0.8
"""Share of letters of our alphabet in a text in which a whole word of others is probably no foreign word."""


def clean(text: str) -> Cleaned:
    """``text`` with what is certainly wrong put right. Clean text stays as it is, sign for sign."""
    steps = ((Flaw.SPELLING, nfc), (Flaw.STYLED, _without_styles), (Flaw.UNSEEN, _without_unseen))
    mended: list[Mended] = []
    for flaw, step in (*steps, (Flaw.BLANK, _with_plain_blanks), (Flaw.WRONG_D, _with_right_d)):
        after = step(text)
        if after != text:
            mended.append(Mended(flaw, _times(flaw, text, after)))
        text = after
    doubts = sorted((*doubts_of_words(text), *_doubts_of_directions(text)), key=lambda doubt: doubt.place)
    return Cleaned(text, tuple(mended), tuple(doubts))


def _times(flaw: Flaw, before: str, after: str) -> int:
    """How often there was something to mend: letters where their number tells, else places."""
    if flaw in {Flaw.SPELLING, Flaw.UNSEEN}:
        return max(1, len(before) - len(after))
    pattern = {Flaw.STYLED: _STYLED, Flaw.BLANK: _BLANKS, Flaw.WRONG_D: _HAS_WRONG_D}[flaw]
    return len(pattern.findall(before)) - len(pattern.findall(after))


def _without_styles(text: str) -> str:
    return _STYLED.sub(lambda run: nfc(unicodedata.normalize("NFKC", run[0])), text)


def _without_unseen(text: str) -> str:
    """Without what nobody sees; in a text with Arabic or Hebrew letters it has a meaning and stays."""
    return text if _is_turned(text) else "\n".join(map(_seen_line, text.split("\n")))


def _seen_line(line: str) -> str:
    """Tabs are seen; ``seen`` makes blanks of them."""
    return "\t".join(map(seen, line.split("\t")))


def _is_turned(text: str) -> bool:
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in {"R", "AL"}
        for letter in set(text)
        if letter not in "\u200f\u061c"
    )


def _with_plain_blanks(text: str) -> str:
    return _BLANKS.sub(" ", text)


def _with_right_d(text: str) -> str:
    return _WORD.sub(lambda word: _word_with_right_d(word[0]), text)


def _word_with_right_d(word: str) -> str:
    """Certain in a Vietnamese syllable and in short names such as HĐND; Icelandic words stay."""
    right = word.translate(_RIGHT_D)
    return right if right != word and (is_syllable(right) or _SHORT_NAME.fullmatch(right)) else word


def doubts_of_words(text: str) -> Iterator[Doubt]:
    """Words with a letter that only looks like one of ours."""
    is_mostly_ours = None
    for found in _WORD.finditer(text):
        word = found[0]
        if word.isascii():
            continue
        if _HAS_WRONG_D.search(word):
            yield Doubt(Flaw.WRONG_D, found.start(), word, word.translate(_RIGHT_D))
        elif not _ALIKE.keys().isdisjoint(word):
            proposed = nfc(word.translate(_OURS))
            if is_mostly_ours is None:
                is_mostly_ours = _share_of_ours(text) >= _MOSTLY_OURS
            is_whole = is_mostly_ours and is_syllable(proposed)
            if is_whole or any(map(_is_ours, word)):
                yield Doubt(Flaw.LOOK_ALIKE, found.start(), word, proposed)


def _doubts_of_directions(text: str) -> Iterator[Doubt]:
    for found in _DIRECTIONS.finditer(text):
        yield Doubt(Flaw.DIRECTION, found.start(), found[0], "")


def _share_of_ours(text: str) -> float:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(map(_is_ours, letters)) / len(letters)


def _is_ours(letter: str) -> bool:
    """Whether it is a Latin letter."""
    return unicodedata.name(letter, "").startswith("LATIN ")
