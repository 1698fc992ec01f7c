"""Rule 16: Tab goes in the order of reading, from the top left."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLayout, QWidget

from tests.audit.audited import AuditedPage
from tests.audit.focus import Stop
from tests.audit.model import Finding
from tests.audit.parts import name_of
from ui.reading_order import parts_of

_Part = QWidget | QLayout


def check(page: AuditedPage) -> list[Finding]:
    """No stop of the Tab key comes before one that is read earlier.

    Two stops are compared by the largest parts of the page that hold one of them each, so that a column is
    read to its end before the next column.
    """
    found: dict[QWidget, str] = {}
    places = _Places(page.window)
    for earlier, later in combinations(in_reading_turn(page), 2):
        if places.is_read_before(later.widget, earlier.widget):
            found.setdefault(later.widget, f"is read before {name_of(earlier.widget)}, but Tab comes later")
    return [Finding(name_of(widget), what) for widget, what in found.items()]


def in_reading_turn(page: AuditedPage) -> list[Stop]:
    """The round beginning with whatever stands first on the page."""
    if not page.stops:
        return []
    chain, places = page.stops, _Places(page.window)
    first = chain[0]
    for stop in chain[1:]:
        if places.is_read_before(stop.widget, first.widget):
            first = stop
    start = chain.index(first)
    return chain[start:] + chain[:start]


class _Places:
    """Compares widgets of a window; the way down to each of them is looked for once."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._ways: dict[QWidget, list[_Part]] = {}

    def is_read_before(self, one: QWidget, other: QWidget) -> bool:
        """Whether ``one`` is read before ``other``."""
        left, right = self._parts_apart(one, other)
        return _is_read_before(_place(self._window, left), _place(self._window, right))

    def _parts_apart(self, one: QWidget, other: QWidget) -> tuple[_Part, _Part]:
        """The largest parts that hold only one of the two."""
        for left, right in zip(self._way_to(one), self._way_to(other), strict=False):
            if left is not right:
                return left, right
        return one, other

    def _way_to(self, widget: QWidget) -> list[_Part]:
        if widget not in self._ways:
            self._ways[widget] = _way_to(self._window, widget)
        return self._ways[widget]


def _way_to(window: QWidget, widget: QWidget) -> list[_Part]:
    """Widgets and layouts from the window down to ``widget``."""
    way: list[_Part] = [widget]
    child, parent = widget, widget.parentWidget()
    while parent is not None and child is not window:
        layout = parent.layout()
        way[:0] = [parent, *(_layouts_to(layout, child) if layout is not None else [])]
        child, parent = parent, parent.parentWidget()
    return way


def _layouts_to(layout: QLayout, widget: QWidget) -> list[QLayout]:
    """Nested layouts below ``layout`` that lead to ``widget``."""
    for inner in parts_of(layout):
        if not isinstance(inner, QLayout):
            continue
        if inner.indexOf(widget) >= 0:
            return [inner]
        if deeper := _layouts_to(inner, widget):
            return [inner, *deeper]
    return []


def _place(window: QWidget, part: _Part) -> QRect:
    if isinstance(part, QWidget):
        return QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    inside, owner = part.contentsRect(), part.parentWidget()
    assert owner is not None
    return QRect(owner.mapTo(window, inside.topLeft()), inside.size())


def _is_read_before(one: QRect, other: QRect) -> bool:
    """Above, or on the same line and further left."""
    if one.bottom() < other.top():
        return True
    same_line = one.top() <= other.bottom() and other.top() <= one.bottom()
    return same_line and one.right() < other.left()
