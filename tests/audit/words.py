"""Counting our own words on a page: syllables, sentences, words to avoid."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from tests.audit.avoid import ALLOWED, AVOIDED

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_EDGES = "«»\"'“”()[]{}.,:;!?…–—-•/\\&"
_RUN = 3
"""Words in a row that must match before a text counts as taken from the person's own words."""
_LONG_ENOUGH = 20
"""Letters that no sentence of ours shares with the person's words by chance."""


def plain(text: str) -> str:
    """``text`` in the normal form all comparisons are made in."""
    return unicodedata.normalize("NFC", text)


def tokens(text: str) -> list[str]:
    """The words of ``text`` without the signs around them; what has no letter or digit is no word."""
    bare = (token.strip(_EDGES) for token in plain(text).split())
    return [token for token in bare if any(letter.isalnum() for letter in token)]


@lru_cache(maxsize=8)
def own_words(contents: tuple[str, ...]) -> OwnWords:
    """``OwnWords`` for these contents, which are the same on many pages."""
    return OwnWords(contents)


class OwnWords:
    """Takes away what is the person's or the Page's own, so that ours is left.

    Args:
        contents: words of posts, descriptions, file names, the Page's name, as they were given.
    """

    def __init__(self, contents: Sequence[str]) -> None:
        self._runs: dict[int, set[tuple[str, ...]]] = {}
        self._letters = " ".join(_squeezed(content) for content in contents)
        for content in contents:
            words = tokens(content)
            size = min(_RUN, len(words))
            for start in range(len(words) - size + 1 if size else 0):
                self._runs.setdefault(size, set()).add(tuple(words[start : start + size]))

    def of(self, text: str) -> list[str]:
        """Our own words in ``text``, in order."""
        letters = _squeezed(text)
        if len(letters) >= _LONG_ENOUGH and letters in self._letters:
            # Whole lines of theirs, perhaps with a long word broken where the line ends.
            return []
        words = tokens(text)
        theirs = [False] * len(words)
        for size, runs in self._runs.items():
            for start in range(len(words) - size + 1):
                if tuple(words[start : start + size]) in runs:
                    theirs[start : start + size] = [True] * size
        return [word for word, is_theirs in zip(words, theirs, strict=True) if not is_theirs]


def _squeezed(text: str) -> str:
    return "".join(plain(text).split())


def sentences(text: str) -> list[str]:
    """``text`` cut at full stops, question and exclamation marks and ends of lines."""
    return [sentence for sentence in _SENTENCE_END.split(plain(text)) if sentence.strip()]


def avoided(words: Sequence[str]) -> list[str]:
    """Words to avoid among ``words``, apart from those that stand in an allowed compound."""
    lowered = [word.casefold() for word in words]
    allowed = _covered(lowered, ALLOWED)
    found = []
    for phrase in AVOIDED:
        parts = phrase.split()
        for start in _starts(lowered, parts):
            if not any(allowed[start : start + len(parts)]):
                found.append(phrase)
    return found


def _covered(words: list[str], phrases: Iterable[str]) -> list[bool]:
    covered = [False] * len(words)
    for phrase in phrases:
        parts = phrase.split()
        for start in _starts(words, parts):
            covered[start : start + len(parts)] = [True] * len(parts)
    return covered


def _starts(words: list[str], parts: list[str]) -> list[int]:
    size = len(parts)
    return [start for start in range(len(words) - size + 1) if words[start : start + size] == parts]
