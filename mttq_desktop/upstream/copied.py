"""Whether words are an article copied whole: those of the press are shared by link (domain.md section 6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc
from mttq_desktop.upstream.model import Item
from mttq_desktop.upstream.shelf import Shelf

LETTERS_AT_LEAST = 400
"""Shorter words are a quotation, or a post of one's own."""

_COMPARED = 30_000
"""Letters looked at, from the beginning; few articles are longer."""

_SHINGLE = 4
"""Words in a row that are compared at once; so many are hardly ever alike by chance."""

_MOSTLY = 0.5
"""Share of the words, in rows, that stand in one item."""

_NEARLY_ALL = 0.9
_BEGINNING_AT_LEAST = 25
"""Rows of words in the little that a feed gives of an article, below which it proves nothing."""

_PROBES = 7
_PROBE_WORDS = 8
_FOUND_AT_MOST = 5
"""How the item is searched for: a few rows of words from all over, each found in a few items at most."""

_LINE_AT_MOST = 200
_NAMED = re.compile(r"\W*(?:dan |trich )?(?:theo nguon|nguon tin|nguon|theo)\b\s*:?\s*(?P<name>.+?)\W*")
"""A line that does nothing but name a source; folded."""

_WORD = re.compile(r"[^\W_]+")

Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Copy:
    """What words were copied from.

    Attributes:
        item: None where only a line of the words tells that they come from a source on the list.
    """

    source_name: str
    item: Item | None


class Copies:
    """Compares words with all that is kept; quick enough for a page that is being written on.

    Args:
        source_names: of the sources on the list, while practising or for real Pages.
    """

    def __init__(self, shelf: Shelf, source_names: Callable[[bool], Iterable[str]]) -> None:
        self._shelf = shelf
        self._source_names = source_names

    def of(self, words: str, *, is_practice: bool) -> Copy | None:
        """What ``words`` were copied from; None for a post of one's own, as far as can be told.

        Raises:
            ProblemError: the folder cannot be read.
        """
        words = nfc(words[:_COMPARED]).strip()
        if len(words) < LETTERS_AT_LEAST:
            return None
        item = self._item(_words_of(words), is_practice)
        if item is not None:
            return Copy(item.source_name, item)
        name = _source_named(words, self._source_names(is_practice))
        return Copy(name, None) if name else None

    def _item(self, words: Sequence[str], is_practice: bool) -> Item | None:
        """The item that most of the words stand in, or that they give the beginning of, title and all."""
        shingles = _shingles(words)
        best, most = None, 0
        for item in self._candidates(words, is_practice):
            known = _shingles(_words_of(item.text))
            same = len(shingles & known)
            is_beginning = len(known) >= _BEGINNING_AT_LEAST and same >= _NEARLY_ALL * len(known)
            is_copy = same >= _MOSTLY * len(shingles) or (is_beginning and _has_title(shingles, item.title))
            if is_copy and same > most:
                best, most = item, same
        return best

    def _candidates(self, words: Sequence[str], is_practice: bool) -> list[Item]:
        found: dict[str, Item] = {}
        for probe in _probes(words):
            listed = self._shelf.listing(is_practice, " ".join(probe), _FOUND_AT_MOST)
            found.update((item.id, item) for item in listed)
        return list(found.values())


def _probes(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Rows of words from the beginning, the end and between."""
    last = max(0, len(words) - _PROBE_WORDS)
    starts = dict.fromkeys(round(last * number / (_PROBES - 1)) for number in range(_PROBES))
    return (words[start : start + _PROBE_WORDS] for start in starts)


def _words_of(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _shingles(words: Sequence[str]) -> Shingles:
    return frozenset(tuple(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1))


def _has_title(shingles: Shingles, title: str) -> bool:
    wanted = _shingles(_words_of(title))
    return bool(wanted) and wanted <= shingles


def _source_named(words: str, names: Iterable[str]) -> str:
    """The source that a line of the words names and does nothing else; empty where there is none."""
    known = {" ".join(_words_of(name)): name for name in names}
    for line in words.splitlines():
        named = _NAMED.fullmatch(fold(line[:_LINE_AT_MOST]))
        if named is not None:
            name = known.get(" ".join(_words_of(named["name"])))
            if name:
                return name
    return ""
