"""Where the lines of a name are best broken: as large as can be, and between words that can be parted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

_WORD_LETTERS = 20
"""A longer word than this is no word; it is cut."""
_PARTS_AT_MOST = 18
"""Longer texts are broken by length alone; there would be too many ways to try."""

# What is left of a break's worth. Parting "xã | Tri Lễ" and "xã Tri Lễ, | tỉnh Nghệ An" costs nothing.
_AFTER_A_DASH = 0.92  # Miếu - | Quốc
_INSIDE_A_NAME = 0.7  # Huồi | Mới
_BEFORE_A_COMMON_WORD = 0.65  # tổ | dân phố


def best_lines(
    text: str, lines_at_most: int, size_of: Callable[[Sequence[str]], float], a_line_more: float
) -> tuple[list[str], float]:
    """``text`` in lines, and their size.

    Args:
        text: in ordinary letters, whose capitals tell names from common words.
        lines_at_most: how many lines there is room for.
        size_of: how large the letters can be when broken like this.
        a_line_more: what one more line leaves of the worth of a way to break; below 1, where few are better.
    """

    def worth(lines: Sequence[str]) -> float:
        return size_of(lines) * a_line_more ** len(lines) * _sense(lines)

    best = max(_ways(_parts(text), lines_at_most), key=worth)
    return best, size_of(best)


def _parts(text: str) -> list[str]:
    """Words, a dash with the word before it, never longer than a word may be."""
    parts: list[str] = []
    for word in text.split():
        if word in {"-", "–"} and parts:
            parts[-1] += f" {word}"
        else:
            parts += [word[start : start + _WORD_LETTERS] for start in range(0, len(word), _WORD_LETTERS)]
    return parts or [""]


def _ways(parts: Sequence[str], lines_at_most: int) -> Iterator[list[str]]:
    for breaks in range(min(lines_at_most, len(parts))):
        if len(parts) > _PARTS_AT_MOST:
            yield _even(parts, breaks + 1)
            continue
        for places in combinations(range(1, len(parts)), breaks):
            yield [" ".join(parts[start:end]) for start, end in pairwise((0, *places, len(parts)))]


def _even(parts: Sequence[str], count: int) -> list[str]:
    """About as many letters on each of ``count`` lines."""
    lines = [""]
    letters = sum(map(len, parts)) + len(parts)
    for part in parts:
        if len(lines) < count and len(lines[-1]) + len(part) / 2 > letters / count:
            lines.append("")
        lines[-1] = f"{lines[-1]} {part}".strip()
    return lines


def _sense(lines: Sequence[str]) -> float:
    """1 where only what belongs apart is parted; less for every other break."""
    value = 1.0
    for before, after in pairwise(lines):
        if before[-1] in "-–":
            value *= _AFTER_A_DASH
        elif before[-1] in ",;":
            continue
        elif not after[0].isupper():
            value *= _BEFORE_A_COMMON_WORD
        elif not before.split()[-1].islower():
            value *= _INSIDE_A_NAME
    return value
