"""Capitals that TCVN3 has no codes for: words typed with Caps Lock come out half small."""

from __future__ import annotations

import re
from enum import Enum

from mttq_desktop.text.letters import ACCENTED, TONED

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"(?<=[.!?;:])(?=\s)")
_IN_CAPITALS = re.compile(r"[A-ZĂÂÊÔƠƯĐ][^\W\d_]*[A-ZĂÂÊÔƠƯĐ]")
_HAS_CODE = frozenset("ăâêôơưđ")
"""Accented letters whose capitals TCVN3 has."""
_SMALL_ONLY = frozenset(ACCENTED) - _HAS_CODE


class _Case(Enum):
    CAPITALS = "capitals"
    SMALL = "small"
    OPEN = "open"
    """One capital and toned letters, which capitals look like in this encoding."""


def raise_capitals(line: str) -> str:
    """``line`` with words in capitals whole: ``ĐảNG CộNG SảN`` -> ``ĐẢNG CỘNG SẢN``, ``Hà Nội`` as it is."""
    if not _IN_CAPITALS.search(line):
        return line
    return "".join(map(_raise_in_sentence, _SENTENCE_END.split(line)))


def _raise_in_sentence(line: str) -> str:
    words = [(found, _case(found[0])) for found in _WORD.finditer(line)]
    if not any(case is _Case.CAPITALS and TONED.search(found[0]) for found, case in words):
        return line
    decided = [case for _, case in words if case is not _Case.OPEN]
    is_mostly_capitals = decided.count(_Case.CAPITALS) * 2 > len(decided)
    parts, end, before = [], 0, None
    for number, (found, case) in enumerate(words):
        after = next((other for _, other in words[number + 1 :] if other is not _Case.OPEN), None)
        is_raised = case is _Case.CAPITALS or (
            case is _Case.OPEN and _is_among_capitals(before, after, is_mostly_capitals=is_mostly_capitals)
        )
        parts += [line[end : found.start()], found[0].upper() if is_raised else found[0]]
        end = found.end()
        before = case if case is not _Case.OPEN else before
    return "".join(parts) + line[end:]


def _case(word: str) -> _Case:
    certain = [letter for letter in word if letter not in _SMALL_ONLY]
    if any(letter.islower() for letter in certain):
        return _Case.SMALL
    return _Case.CAPITALS if len(certain) > 1 else _Case.OPEN


def _is_among_capitals(before: _Case | None, after: _Case | None, *, is_mostly_capitals: bool) -> bool:
    """Whether the nearest words around are in capitals: on both sides, or on one where most others are."""
    sides = {side for side in (before, after) if side is not None}
    return sides == {_Case.CAPITALS} and (is_mostly_capitals or (before is not None and after is not None))
