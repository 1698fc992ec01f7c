"""Rule 11: 8 pixels between things to be pressed, 24 next to one that takes something away."""

from __future__ import annotations

import math
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import frame_of, is_destructive, is_field, name_of, scrolls_inside

_GAP = 8
_CAREFUL_GAP = 24


def check(page: AuditedPage) -> list[Finding]:
    """Every two things to be pressed, with the page at its top and at its end."""
    found = []
    for one, other in combinations(page.targets, 2):
        gap, need = _gap(page, one, other), _needed(one, other)
        if gap < need:
            found.append(Finding(name_of(one), f"is {gap:g} px from {name_of(other)}, needs {need}"))
    return found


def _gap(page: AuditedPage, one: QWidget, other: QWidget) -> float:
    if page.is_scrolled(one) is page.is_scrolled(other):
        return _gap_of_parts(page, one, other)
    # What scrolls comes to lie beside what does not.
    gaps = [math.inf]
    for look in (page.looks[0], page.looks[-1]):
        place = page.part_seen_at(_box(page, one), one, look)
        beside = page.part_seen_at(_box(page, other), other, look)
        if not place.isEmpty() and not beside.isEmpty():
            gaps.append(distance(place, beside))
    return min(gaps)


def _gap_of_parts(page: AuditedPage, one: QWidget, other: QWidget) -> float:
    """What a part that scrolls by itself hides at this moment is no neighbour of what stands around it."""
    boxes = [_box(page, one), _box(page, other)]
    if scrolls_inside(one) is not scrolls_inside(other):
        boxes = [page.in_its_part(box, target) for box, target in zip(boxes, (one, other), strict=True)]
    return math.inf if any(box.isEmpty() for box in boxes) else distance(*boxes)


def _box(page: AuditedPage, target: QWidget) -> QRect:
    return page.place(frame_of(target) if is_field(target) else target)


def _needed(one: QWidget, other: QWidget) -> int:
    return _CAREFUL_GAP if is_destructive(one) or is_destructive(other) else _GAP


def distance(one: QRect, other: QRect) -> float:
    """Shortest way between two rectangles in pixels, 0 where they touch or overlap."""
    across = max(one.left() - other.right() - 1, other.left() - one.right() - 1, 0)
    down = max(one.top() - other.bottom() - 1, other.top() - one.bottom() - 1, 0)
    return round(math.hypot(across, down), 1)
