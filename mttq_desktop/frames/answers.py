"""An answer as a person typed it, made fit to stand within a sentence. What it says is never changed.

Letters in capitals stay so: nobody but the person knows which of them are names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from mttq_desktop.frames.model import QuestionRule, Usage
from mttq_desktop.text.clean import clean
from mttq_desktop.text.old_fonts.repair import repair
from mttq_desktop.text.syllables import is_syllable

_BLANKS = re.compile(r"[ \t\n]+")
_LIST_MARK = re.compile(r"^(?:[-–—•·+*]\s+|[-–—•·](?=[^\W\d]))+")
_TAIL = " .,;:…"
_FEELING = "!?"
_LINE_NEEDS_NO_MARK = (".", "!", "?", "…", ":", ",", ";")
_AND_SO_ON = "v.v"
_PARTED = "; "
_REPEATED_AT_MOST = 5
"""Words."""
_DATE = re.compile(r"\d{1,2}\s?[/.-]\s?\d")
_QUOTES = '«»“”"'
_SENTENCE_END = re.compile(r"(?<=[a-zà-ỹ]{2})[.!?]\s+(?=[A-ZĐÀ-Ỹ])")
"""Not that of a short form such as "TP. Vinh"."""
_STAYS_AS_TYPED = (":", "«")
"""What comes after these may begin with a capital or not."""


@dataclass(frozen=True)
class Answer:
    """What was answered.

    Attributes:
        words: on one line, without the dots at its end; empty where nothing was answered.
        first: what a title may have of it: its first sentence.
        stays: it is in a font of before Unicode, or an address, and must stay sign for sign.
    """

    words: str = ""
    first: str = ""
    stays: bool = False


def read_answer(typed: str, rule: QuestionRule) -> Answer:
    """What ``typed`` says; nothing where it is only blanks and marks."""
    if repair(typed).is_needed:
        return Answer(_BLANKS.sub(" ", typed).strip(" "), stays=True)
    lines = [_LIST_MARK.sub("", " ".join(line.split())) for line in clean(typed).text.split("\n")]
    lines = list(filter(_says_something, lines))
    if not lines:
        return Answer()
    if rule.is_address:
        return Answer(" ".join(lines), stays=True)
    return Answer(_without_tail(_joined(lines)), _first_sentence(lines[0]))


class Fitting:
    """Fits answers into sentences."""

    def __init__(self, usage: Usage) -> None:
        about, numbers = "|".join(usage.about), "|".join(usage.number_words)
        self._only_number = re.compile(
            rf"(?:(?:{about}) )*\d[\d.,/]*(?: (?:{numbers}|\d[\d.,/]*))*", re.IGNORECASE
        )
        self._small = _beginnings(usage.small_words)
        self._large = _beginnings(usage.large_words)

    def fitted(self, words: str, rule: QuestionRule, before: str, after: str) -> str:
        """``words`` as they read between ``before`` and ``after`` in a sentence."""
        if before.endswith("«"):
            words = _without_quotes(words)
        words = _without_said(words, rule)
        ends_sentence = after.startswith((".", "»"))
        words = _without_repetition(before, words if ends_sentence else words.rstrip(_FEELING + _TAIL))
        if not before.rstrip().endswith(_STAYS_AS_TYPED):
            first, *others = words.split(_PARTED)
            others = [self._begun_small(other, is_phrase=False) for other in others]
            words = _PARTED.join([self._begun_small(first, is_phrase=rule.is_phrase), *others])
        if rule.counted and self._only_number.fullmatch(words):
            words = f"{words} {rule.counted}"
        if rule.before_date and _DATE.match(words):
            return f"{rule.before_date} {words}"
        return f"{rule.before_number} {words}" if rule.before_number and words[:1].isdigit() else words

    def _begun_small(self, words: str, *, is_phrase: bool) -> str:
        """A capital that only marks the beginning of the answer has no place within a sentence."""
        first, _, rest = words.partition(" ")
        is_one_capital = first[:1].isupper() and (len(first) == 1 or first[1:].islower())
        if not is_one_capital or self._large.match(words):
            return words
        is_of_name = rest[:1].isupper() and not self._large.match(rest)
        is_plain = is_phrase and bool(rest) and not is_of_name and is_syllable(first)
        return words[0].lower() + words[1:] if is_plain or self._small.match(words) else words


def _beginnings(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _says_something(words: str) -> bool:
    """Whether there is a letter, a number or a sign; marks alone are no answer."""
    return any(unicodedata.category(letter)[0] in "LNS" for letter in words)


def _joined(lines: list[str]) -> str:
    """Lines as one: a list is parted by semicolons, sentences stay sentences."""
    parted = (line if line.endswith(_LINE_NEEDS_NO_MARK) else f"{line};" for line in lines)
    return " ".join(parted)


def _without_tail(words: str) -> str:
    """Without the dots at the end, that of "./." too, for the sentence has its own."""
    bare = words.rstrip(_TAIL)
    while bare.endswith("./"):
        bare = bare[:-2].rstrip(_TAIL)
    return f"{bare}." if bare.lower().endswith(_AND_SO_ON) else bare


def _first_sentence(words: str) -> str:
    return _without_tail(_SENTENCE_END.split(words, maxsplit=1)[0])


def _without_quotes(words: str) -> str:
    """Without the quotation marks around all of it, for the sentence has its own."""
    is_quoted = len(words) > 1 and words[0] in _QUOTES and words[-1] in _QUOTES
    inside = words[1:-1] if is_quoted else words
    return words if any(mark in inside for mark in _QUOTES) else _without_tail(inside).strip() or words


def _without_said(words: str, rule: QuestionRule) -> str:
    """Without what the sentence says around it: who is asked "Cảm ơn ai?" may well begin with "Cảm ơn"."""
    for said in rule.said_before:
        rest = words[len(said) :]
        if words[: len(said)].lower() == said and rest.startswith((" ", ":")) and _says_something(rest):
            words = rest.lstrip(" :")
            break
    for said in rule.said_after:
        rest = words[: -len(said)]
        if words[-len(said) :].lower() == said and rest.endswith(" ") and _says_something(rest):
            return rest.rstrip(" ,")
    return words


def _without_repetition(before: str, words: str) -> str:
    """Without a beginning that ends the words ``before`` already: "tại" and "Tại hội trường"."""
    said = before.lower().split()
    for count in range(min(len(said), _REPEATED_AT_MOST), 0, -1):
        repeated = " ".join(said[-count:])
        rest = words[len(repeated) :]
        if words[: len(repeated)].lower() == repeated and rest.startswith(" ") and _says_something(rest):
            return rest.strip()
    return words
