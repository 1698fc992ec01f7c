"""A round of the page with the Tab key, as somebody without a mouse makes it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tests.audit import parts
from tests.audit.picture import changed_pixels, grab, rect_in

_AROUND = 8
"""Pixels outside a widget in which its focus ring is looked for."""

_CONTRAST = 3.0


@dataclass(frozen=True)
class Stop:
    """One stop of the Tab key.

    Attributes:
        place: the focused thing in window coordinates, at the time it had the focus.
        uncovered: whether all of it was in sight.
        changed: pixels that changed at 3:1 when the focus came.
    """

    widget: QWidget
    place: QRect
    uncovered: bool
    changed: int

    @property
    def perimeter(self) -> int:
        """Length of the edge of the focused thing, in pixels."""
        return 2 * (self.place.width() + self.place.height())


@dataclass(frozen=True)
class Walk:
    """All stops in order; ``returned`` tells that the last Tab led back to the first."""

    stops: list[Stop]
    returned: bool


def walk(window: QWidget) -> Walk:
    """Press Tab until the focus is back where it was; it ends there, whatever happened on the way."""
    origin = parts.focused()
    limit = len(window.findChildren(QWidget)) + 2
    stops: list[Stop] = []
    QTest.keyClick(origin or window, Qt.Key.Key_Tab)
    while (widget := parts.focused()) is not None and len(stops) < limit:
        if any(stop.widget is widget for stop in stops):
            break
        stops.append(_stop(window, widget))
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    returned = bool(stops) and parts.focused() is stops[0].widget
    if origin is not None:
        origin.setFocus(Qt.FocusReason.OtherFocusReason)
    return Walk(stops, returned)


def _stop(window: QWidget, widget: QWidget) -> Stop:
    QCoreApplication.sendPostedEvents()
    target = _focused_part(widget)
    place = target.translated(rect_in(window, widget).topLeft())
    around = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).intersected(window.rect())
    focused_picture = grab(window, around)
    widget.clearFocus()
    plain_picture = grab(window, around)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    changed = changed_pixels(plain_picture, focused_picture, _CONTRAST)
    return Stop(widget, place, _is_uncovered(window, widget, place), changed)


def _is_uncovered(window: QWidget, widget: QWidget, place: QRect) -> bool:
    """Whether all of ``place`` is inside every frame around it, with nothing lying on top."""
    parent = widget.parentWidget()
    while parent is not None:
        if not rect_in(window, parent).contains(place):
            return False
        parent = None if parent is window else parent.parentWidget()
    return all(_is_part_of(window.childAt(point), widget) for point in _points_of(place))


def _points_of(place: QRect) -> list[QPoint]:
    inner = place.adjusted(2, 2, -2, -2)
    corners = [inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()]
    return [*corners, inner.center()]


def _is_part_of(found: QWidget | None, widget: QWidget) -> bool:
    return found is widget or (found is not None and widget.isAncestorOf(found))


def _focused_part(widget: QWidget) -> QRect:
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        row = widget.visualRect(widget.currentIndex())
        return row.translated(widget.viewport().pos())
    return widget.rect()
