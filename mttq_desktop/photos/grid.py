"""Where each photo of a post stands, as Facebook lays them out: one rule for preview and practice Page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

SHOWN_AT_MOST = 5
"""Facebook shows five photos and writes "+N" on the fifth."""


@dataclass(frozen=True)
class Cell:
    """One photo's place, in fractions of the grid's width and height."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Grid:
    """The places of the photos shown, the grid's shape, and how many photos are not shown.

    Attributes:
        cells: one per photo shown, in the post's order.
        aspect: width divided by height.
        more: photos beyond the last cell, written on it as "+N".
    """

    cells: tuple[Cell, ...]
    aspect: float
    more: int


def photo_grid(shapes: list[tuple[int, int]]) -> Grid:
    """Lay out photos of the given (width, height) in pixels; the first is the main one."""
    count = len(shapes)
    if count == 0:
        return Grid((), 1.0, 0)
    wide = shapes[0][0] >= shapes[0][1]
    if count == 1:
        aspect = min(max(shapes[0][0] / shapes[0][1], 0.8), 1.91)
        return Grid((Cell(0, 0, 1, 1),), aspect, 0)
    if count >= SHOWN_AT_MOST:
        cells = (*_row(0, 0.6, 2), *_row(0.6, 0.4, 3))
        return Grid(cells, 1.2, count - SHOWN_AT_MOST)
    if count == 2:
        cells = _row(0, 1, 2) if not wide else (*_row(0, 0.5, 1), *_row(0.5, 0.5, 1))
        return Grid(cells, 1.0, 0)
    rest = count - 1
    if wide:
        return Grid((Cell(0, 0, 1, 0.64), *_row(0.64, 0.36, rest)), 1.0, 0)
    edges = [index / rest for index in range(rest + 1)]
    column = tuple(Cell(0.64, top, 0.36, bottom - top) for top, bottom in pairwise(edges))
    return Grid((Cell(0, 0, 0.64, 1), *column), 1.0, 0)


def _row(top: float, height: float, count: int) -> tuple[Cell, ...]:
    return tuple(Cell(index / count, top, 1 / count, height) for index in range(count))
