"""Finding a unit by a few letters of its name, with or without accents, by its new name or an old one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import chain, islice
from typing import NamedTuple

from mttq_desktop.page.units import OldUnit, Province, Unit, Units
from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc
from mttq_desktop.text.tones import one_school

# Written for thành phố, thị trấn, thị xã, phường, quận.
_SHORT_KINDS = {"tp", "tt", "tx", "p", "q"}

BODY_WORDS = (
    "mat tran to quoc viet nam",
    "mttq viet nam",
    "mat tran to quoc",
    "ban cong tac mat tran",
    "ban thuong truc",
    "mat tran",
    "uy ban",
    "ubmttq",
    "mttqvn",
    "mttq",
    "trang cong dong",
    "fanpage",
)
"""Whose Page it is, in the ways it is said; longer ones first. Folded."""

_APOSTROPHES = re.compile("['’‘ʼ]")
_BETWEEN_WORDS = re.compile(r"[^\w\n]+")

_WORDS_AT_MOST = 12
"""More words than the longest name with its district and province have."""


_Rank = tuple[int, ...]


class Found(NamedTuple):
    """A unit that fits what was typed.

    Attributes:
        old: the old name it was found by; None when it was its own.
    """

    unit: Unit
    old: OldUnit | None


class _Fit(IntEnum):
    """How a name fits what was typed, best first."""

    WHOLE = 0
    BEGINNING = 1
    WORD = 2
    INSIDE = 3
    WORDS_APART = 4


class UnitSearch:
    """Searches one list; made when it is first needed, because folding all names takes a moment.

    Attributes:
        units: the list.
    """

    def __init__(self, units: Units) -> None:
        self.units = units
        self._rows: list[Unit | OldUnit] = [*units.units, *units.old_units]
        # One long text is folded many times faster than ten thousand short ones.
        self._accented = _spaced("\n".join(row.name for row in self._rows)).split("\n")
        names = fold("|".join(self._accented)).split("|")
        self._names = [f" {name}" for name in names]
        self._kinds = {kind: fold(kind) for kind in units.kinds}
        self._places = {*names, *(fold(" ".join(_words(each.name))) for each in units.provinces)}

    def find(self, text: str, province: Province | None = None, limit: int = 50) -> list[Found]:
        """At most ``limit`` units for ``text``, best first; of one province when it is given.

        After a comma, or at the end, may stand the district or province: ``Thanh Đức, Thanh Chương``.
        """
        first, *rest = (self._without_short_kind(_words(part)) for part in _without_body(text).split(","))
        place = [fold(" ".join(self._without_kind(words))) for words in rest if words]
        for end in range(len(first), 0, -1):
            at_end = [fold(word) for word in self._without_kind(first[end:])]
            ranked = self._ranked(first[:end], [*place, *at_end])
            found = list(islice(self._each_once(ranked, province), limit))
            if found:
                return found
        return []

    def province(self, text: str) -> Province | None:
        """The province of this name, with or without accents and whatever kind stands before it."""
        name = fold(" ".join(self._without_kind(self._without_short_kind(_words(text)))))
        return next((each for each in self.units.provinces if fold(each.name) == name), None)

    def is_only_places(self, text: str) -> bool:
        """True when ``text`` is names of places and nothing else: ``Xã Tri Lễ, tỉnh Nghệ An``."""
        return self._are_places(_words(text))

    def _are_places(self, words: Sequence[str]) -> bool:
        return any(
            fold(" ".join(self._without_kind(words[:end]))) in self._places
            and (end == len(words) or self._are_places(words[end:]))
            for end in range(1, len(words) + 1)
        )

    def is_kind(self, text: str) -> bool:
        """True when ``text`` is what stands before names: ``xã``, ``thị trấn``."""
        return fold(text) in self._kinds.values()

    def _ranked(self, words: Sequence[str], place: Sequence[str]) -> Iterator[Unit | OldUnit]:
        """The rows that fit, best first; a kind that was typed is a wish, for many a xã became a phường."""
        bare = self._without_kind(words)
        kind = fold(" ".join(words[: len(words) - len(bare)]))
        # What looks like a kind may begin a name: Xá Lượng. What fits both ways comes where it fits better.
        ranks = chain(self._ranks(bare, kind), self._ranks(words, "") if kind else ())
        in_order = (self._rows[rank[-1]] for rank in sorted(ranks))
        return (row for row in in_order if _is_at(row, place))

    def _ranks(self, words: Sequence[str], kind: str) -> Iterator[_Rank]:
        """For each row that fits how well it does, the smaller the better, and its number."""
        typed = " ".join(words)
        name = fold(typed)
        folded = name.split()
        # A single letter is inside of nearly every name; there it has to begin a word.
        sought = f" {name}" if len(name) == 1 else folded[0]
        units = len(self.units.units)
        for number, row_name in enumerate(self._names):
            if sought in row_name:
                fit = _fit(name, folded, row_name)
                if fit is not None:
                    is_old, is_other = number >= units, typed not in self._accented[number]
                    # Accents count first for who types them; who does not may mean any.
                    order = (is_old, is_other) if typed == name else (is_other, is_old)
                    is_other_kind = bool(kind) and kind != self._kinds[self._rows[number].kind]
                    yield fit, *order, is_other_kind, len(row_name), number

    def _each_once(self, rows: Iterable[Unit | OldUnit], province: Province | None) -> Iterator[Found]:
        seen: set[str] = set()
        for row in rows:
            old, codes = (row, row.codes) if isinstance(row, OldUnit) else (None, (row.code,))
            for code in codes:
                unit = self.units.get(code)
                if code not in seen and province in {None, unit.province}:
                    seen.add(code)
                    yield Found(unit, old)

    def _without_kind(self, words: Sequence[str]) -> Sequence[str]:
        """Words without the kind before a name; a name that is all there is stays."""
        for count in (2, 1):
            if len(words) > count and fold(" ".join(words[:count])) in self._kinds.values():
                return words[count:]
        return words

    def _without_short_kind(self, words: Sequence[str]) -> Sequence[str]:
        return words[1:] if len(words) > 1 and words[0] in _SHORT_KINDS else words


def _fit(typed: str, words: Sequence[str], name: str) -> _Fit | None:
    """How ``typed`` fits a ``name`` that has a blank before it, so that every word of it begins with one."""
    begins = f" {typed}"
    if name == begins:
        return _Fit.WHOLE
    if name.startswith(begins):
        return _Fit.BEGINNING
    if begins in name:
        return _Fit.WORD
    if typed in name:
        return _Fit.INSIDE
    return _Fit.WORDS_APART if all(f" {word}" in name for word in words) else None


def _is_at(row: Unit | OldUnit, place: Sequence[str]) -> bool:
    where = row.within if isinstance(row, OldUnit) else (row.province.full_name,)
    key = " " + fold(_spaced(", ".join(where)))
    return all(f" {part}" in key for part in place)


def _words(text: str) -> list[str]:
    return _spaced(text).split()[:_WORDS_AT_MOST]


def _without_body(text: str) -> str:
    """The place in ``Mặt trận Tổ quốc xã Tri Lễ``; a body alone stays as it is."""
    words = text.split()
    for body in BODY_WORDS:
        size = len(body.split())
        if len(words) > size and fold(" ".join(words[:size])) == body:
            return _without_body(" ".join(words[size:]))
    return text


def _spaced(text: str) -> str:
    """Each line as words in lower case with one blank between; ``b'lao`` is one word, ``a - b`` are two."""
    return _BETWEEN_WORDS.sub(" ", _APOSTROPHES.sub("", one_school(nfc(text).lower())))
