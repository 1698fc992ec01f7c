"""Old and misspelt names of communes in a text, with the right ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from mttq_desktop.page.units import Unit, Units
from mttq_desktop.text.caution.model import Caution, Concern
from mttq_desktop.text.caution.vocabulary import Vocabulary
from mttq_desktop.text.fold import fold
from mttq_desktop.text.letters import ACCENTED
from mttq_desktop.text.normal import nfc
from mttq_desktop.text.tones import one_school

_WORDS_AT_MOST = 6
_PROPOSED_AT_MOST = 3
_NEAR = 40
"""Letters around a name within which a word tells that the one of before is meant."""

_WORD = rf"(?:[A-Z{ACCENTED.upper()}][\w'’]*|\d+)"
_SIGNS = re.compile(r"[^\w\n]+")
_APOSTROPHES = re.compile("['’‘ʼ]")
_SAME_VOWEL = str.maketrans("yỳỷỹýỵ", "iìỉĩíị")
"""Two spellings of one sound, both in use."""


class UnitSpelling:
    """Looks for names that no commune has any more, or none ever had; made when it is first needed."""

    def __init__(self, units: Units, vocabulary: Vocabulary) -> None:
        self._units = units
        self._earlier = vocabulary.pattern("earlier")
        communes = [old for old in units.old_units if len(old.within) > 1]
        kinds = {unit.kind for unit in units.units} | {old.kind for old in communes}
        shapes = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
        more = rf"(?:(?:\s+|\s*-\s*){_WORD}){{0,{_WORDS_AT_MOST - 1}}}"
        self._named = re.compile(rf"(?<!\w)(?P<kind>(?i:{shapes}))\s+(?P<name>{_WORD}{more})")
        self._present: dict[str, list[Unit]] = defaultdict(list)
        self._folded: dict[str, list[Unit]] = defaultdict(list)
        keys = _keys(unit.full_name for unit in units.units)
        for key, unit in zip(keys, units.units, strict=True):
            self._present[key].append(unit)
            self._folded[fold(key)].append(unit)
        self._old: dict[str, list[Unit]] = defaultdict(list)
        for key, old in zip(_keys(old.full_name for old in communes), communes, strict=True):
            self._old[key] += [units.get(code) for code in old.codes]

    def slips(self, text: str, unit_code: str | None) -> Iterator[Caution]:
        """Names to look at again.

        Args:
            text: composed.
            unit_code: of the commune whose committee writes; names of its province are meant then.
        """
        provinces = self._provinces_meant(text, unit_code)
        names = list(self._named.finditer(text))
        ends = [0, *(found.end() for found in names)]
        starts = [*(found.start() for found in names[1:]), len(text)]
        for found, last_end, next_start in zip(names, ends, starts, strict=False):
            slip = self._slip(found["kind"], found["name"], provinces)
            around = text[max(last_end, found.start() - _NEAR) : min(next_start, found.end() + _NEAR)]
            if slip is None or self._earlier.search(around):
                continue
            name, right = slip
            words = text[found.start() : found.start("name") + len(name)]
            yield Caution(Concern.UNIT, found.start(), words, tuple(unit.full_name for unit in right))

    def _provinces_meant(self, text: str, unit_code: str | None) -> set[str]:
        """Codes of the committee's own province, else of those the text names."""
        if unit_code is not None:
            try:
                return {self._units.get(unit_code).province.code}
            except LookupError:
                return set()
        small = one_school(text.lower())
        return {each.code for each in self._units.provinces if one_school(each.name.lower()) in small}

    def _slip(self, kind: str, name: str, provinces: set[str]) -> tuple[str, Sequence[Unit]] | None:
        """The part of ``name`` that is an old or a wrong one, and what is right; None where nothing is."""
        parts = [name[: end.end()] for end in re.finditer(r"[\w'’]+", name)]
        for part in reversed(parts):
            key = _key(f"{kind} {part}")
            heirs = _of(self._old[key], provinces) if key in self._old else []
            if key in self._present and (not heirs or _is_among(self._present[key], provinces)):
                return None
            if heirs:
                return (
                    (part, heirs[:_PROPOSED_AT_MOST]) if len({unit.province for unit in heirs}) == 1 else None
                )
        for part in reversed(parts[1:]):
            alike = _of(self._folded.get(fold(_key(f"{kind} {part}")), []), provinces)
            if len(alike) == 1:
                return part, alike
        return None


def _of(units: Sequence[Unit], provinces: set[str]) -> list[Unit]:
    """Those of the provinces, each once; all where none is known."""
    return [unit for unit in dict.fromkeys(units) if not provinces or unit.province.code in provinces]


def _is_among(units: Sequence[Unit], provinces: set[str]) -> bool:
    return bool(_of(units, provinces))


def _key(name: str) -> str:
    return next(iter(_keys([name])))


def _keys(names: Iterable[str]) -> list[str]:
    """What is the same for all right spellings of a name; many at once, for that is faster."""
    joined = one_school(nfc("\n".join(names)).lower()).translate(_SAME_VOWEL)
    return [" ".join(line.split()) for line in _SIGNS.sub(" ", _APOSTROPHES.sub("", joined)).split("\n")]
