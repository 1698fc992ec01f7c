"""Children and poor households: who names them must not tell where they live or learn (domain.md 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_desktop.text.caution.model import Caution, Concern
from mttq_desktop.text.caution.sentences import sentences
from mttq_desktop.text.caution.vocabulary import FIRST_NAME, NAME, Vocabulary

_NEAR = 140
"""Letters around a name within which a detail is of that person."""

_GROWN_UP_AGE = 16
_HIGHEST_CLASS = 10
"""Who goes to a higher one is sixteen, no child before the law."""

_AGE = re.compile(r"\b(?P<years>\d{1,2})\s+(?:tháng\s+)?tuổi", re.IGNORECASE)
_CLASS = re.compile(r"\blớp\s+(?P<number>\d{1,2})(?!\d)", re.IGNORECASE)
_BORN = re.compile(r"\bsinh\s+(?:năm|ngày)[^,;.\n]{0,20}?(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_CLASS_BEHIND = re.compile(
    r"\s*[,(–-]\s*(?:là\s+)?(?:học\s+sinh\s+)?(?:lớp\s+(?P<number>\d{1,2})|(?P<years>\d{1,2})\s+tuổi)",
    re.IGNORECASE,
)


class People:
    """Finds names of people who are to be spared.

    Args:
        year: the present one, by which a year of birth tells an age.
    """

    def __init__(self, vocabulary: Vocabulary, year: int) -> None:
        self._year = year
        self._not_names = vocabulary.words("not_names")
        between = (
            rf"(?:\s+(?:(?i:{vocabulary.any_of('child_between')})|\d{{1,2}}\s+tuổi|lớp\s+\d\w*),?){{0,3}}"
        )
        self._child = re.compile(
            rf"(?i:{vocabulary.any_of('child_words')}){between}"
            rf"\s+(?P<name>{NAME}|{FIRST_NAME}(?=,?\s+\d{{1,2}}\s+tuổi))"
        )
        self._name = re.compile(NAME)
        self._grown_up = vocabulary.pattern("grown_ups")
        self._matters = vocabulary.pattern("child_schools", "child_matters", "child_relations")
        self._poor = vocabulary.pattern("poor")
        self._household = re.compile(
            rf"(?i:{vocabulary.any_of('household')})\s+(?:{NAME}|{FIRST_NAME})"
            rf"|(?i:{vocabulary.any_of('poor')})\s*[:–-]\s*{NAME}"
        )
        self._address = re.compile(
            rf"(?:{vocabulary.any_of('house_numbers')}\s+\d"
            r"|\bsố\s+\d+\w?(?:/\d+)*,?\s+(?:đường|phố|ngõ|hẻm|ngách|kiệt)\b"
            r"|\btổ\s+\d+\b"
            rf"|{vocabulary.any_of('address_leads')}\s*:?\s*[^\s,.;]+)[^,;.\n]*",
            re.IGNORECASE,
        )

    def cautions(self, text: str) -> Iterator[Caution]:
        """Children with a detail of theirs, and addresses of households that are told to be poor."""
        yield from self._children(text)
        yield from self._poor_addresses(text)

    def _children(self, text: str) -> Iterator[Caution]:
        named: set[int] = set()
        for found in self._child.finditer(text):
            start, name = found.start("name"), found["name"]
            if self._is_name(name) and self._has_detail(_around(text, found.start(), found.end())):
                named.add(start)
                yield Caution(Concern.CHILD, start, name)
        for found in self._name.finditer(text):
            before = text[max(0, found.start() - 20) : found.start()]
            is_new = found.start() not in named and self._is_name(found[0])
            if is_new and _is_told_a_child(text, found.end()) and not self._grown_up.search(before):
                yield Caution(Concern.CHILD, found.start(), found[0])

    def _is_name(self, name: str) -> bool:
        return name.split(" ", 1)[0].lower() not in self._not_names

    def _has_detail(self, around: str) -> bool:
        ages = [int(age["years"]) for age in _AGE.finditer(around)]
        ages += [self._year - int(born["year"]) for born in _BORN.finditer(around)]
        if ages:
            return min(ages) < _GROWN_UP_AGE
        classes = [int(found["number"]) for found in _CLASS.finditer(around)]
        if classes:
            return min(classes) <= _HIGHEST_CLASS
        return self._matters.search(around) is not None

    def _poor_addresses(self, text: str) -> Iterator[Caution]:
        for sentence in sentences(text):
            for found in self._address.finditer(sentence.words):
                start = sentence.start + found.start()
                around = _around(text, start, sentence.start + found.end())
                if self._poor.search(around) and self._household.search(around):
                    yield Caution(Concern.POOR_ADDRESS, start, found[0].rstrip())


def _is_told_a_child(text: str, place: int) -> bool:
    """Whether close behind a name stand the class or the age of a child."""
    told = _CLASS_BEHIND.match(text, place)
    if told is None:
        return False
    return int(told["number"]) <= _HIGHEST_CLASS if told["number"] else int(told["years"]) < _GROWN_UP_AGE


def _around(text: str, start: int, end: int) -> str:
    """What stands near, in the same paragraph."""
    first = max(text.rfind("\n", 0, start) + 1, start - _NEAR)
    line_end = text.find("\n", end)
    return text[first : min(len(text) if line_end < 0 else line_end, end + _NEAR)]
