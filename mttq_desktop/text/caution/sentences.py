"""What stands around a place in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE = re.compile(r"(?:[^.!?\n]|(?<=\d)[.](?=\d)|(?<=\b\w)[.](?=\w)|[.](?=[^\s]))+[.!?]*|\n")


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a line without a full stop.

    Attributes:
        start: index of its first letter in the text.
    """

    start: int
    words: str


def sentences(text: str) -> Iterator[Sentence]:
    """All sentences; a full stop within a number, an address or between initials ends none."""
    for found in _SENTENCE.finditer(text):
        if found[0].strip():
            yield Sentence(found.start(), found[0])


def line_before(text: str, place: int, letters: int) -> str:
    """At most so many ``letters`` before ``place`` on the same line, small."""
    start = max(text.rfind("\n", 0, place) + 1, place - letters)
    return text[start:place].lower()


def line_after(text: str, place: int, letters: int) -> str:
    """At most so many ``letters`` from ``place`` on the same line, small."""
    end = text.find("\n", place)
    return text[place : min(len(text) if end < 0 else end, place + letters)].lower()


def lines_around(text: str, start: int, end: int) -> str:
    """The line from ``start`` to ``end`` and those beside it, small."""
    first = text.rfind("\n", 0, max(text.rfind("\n", 0, start), 0)) + 1
    line_end = text.find("\n", end)
    last = -1 if line_end < 0 else text.find("\n", line_end + 1)
    return text[first : len(text) if last < 0 else last].lower()
