"""The words that tell what a number or a name is: data, so that helpers can read and better them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from mttq_desktop.text.letters import ACCENTED
from mttq_desktop.text.normal import nfc

VOCABULARY_FILE = Path(__file__).resolve().parents[3] / "assets" / "text" / "caution.json"

CAPITAL = f"[A-Z{ACCENTED.upper()}]"
_SMALL = f"[a-z{ACCENTED}]"
_WORD = f"{CAPITAL}{_SMALL}+"
NAME = (
    rf"(?:(?:{CAPITAL}{_SMALL}*[ ])?[A-Z]['’ʼ][ ]?{_WORD}(?:[ ]{_WORD}){{0,3}}"
    rf"|{CAPITAL}{_SMALL}*(?:[ ]{_WORD}){{1,4}})"
)
"""A person's name: two to five words with capitals, or one behind a letter as in H’Lan and K’ Minh.

Initials are no name, for they hide one.
"""
FIRST_NAME = _WORD
"""One word with a capital: a name only where the words around it say so."""


class Vocabulary:
    """Lists of words, as patterns for small letters. Every list is found by its name in the file."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._lists = lists

    def any_of(self, *names: str) -> str:
        """A pattern for any word of these lists, as a whole word; the longest first."""
        words = sorted({word for name in names for word in self._lists[name]}, key=len, reverse=True)
        return rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)"

    def pattern(self, *names: str) -> re.Pattern[str]:
        """The same, ready to search with."""
        return re.compile(self.any_of(*names), re.IGNORECASE)

    def words(self, name: str) -> frozenset[str]:
        """The words of one list."""
        return frozenset(self._lists[name])


def read_vocabulary(file: Path) -> Vocabulary:
    """The lists in ``file``; it comes with the program."""
    return Vocabulary(json.loads(nfc(file.read_text(encoding="utf-8"))))
