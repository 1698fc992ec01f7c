"""Rule 3: no text is cut, covered, or shortened with an ellipsis.

Only the beginning of somebody's own words may end with one, to say that there is more.
"""

from __future__ import annotations

import re
from itertools import combinations, product

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.painted import PaintedText, scroll_area_of_viewport
from tests.audit.parts import name_of, scrolls_inside
from tests.audit.reading import is_typed

_SLACK = 1
"""Pixels by which antialiased strokes may stick out."""

_ELLIPSES = ("…", "...")
_BEGUN = re.compile(r"(?:^|«)(?P<start>[^«»…]+)…(?:$|»)")


def check(page: AuditedPage) -> list[Finding]:
    """Room as asked for, every stroke inside, nothing on top of each other, no ellipsis."""
    texts = [text for text in page.texts if not is_typed(text.widget)]
    return _cramped(page) + _cut(page, texts) + _covered(texts) + _shortened(page, texts)


def _cramped(page: AuditedPage) -> list[Finding]:
    painting = {text.widget for text in page.texts}
    return [
        Finding(name_of(widget), f"has {widget.width()}x{widget.height()}, needs {need}")
        for widget in page.widgets
        if widget in painting and (need := _missing_room(widget))
    ]


def _missing_room(widget: QWidget) -> str:
    """The size a widget of text asks for and did not get."""
    if widget.hasHeightForWidth():
        need = widget.heightForWidth(widget.width())
        return f"height {need}" if widget.height() < need else ""
    least = widget.sizeHint() if isinstance(widget, QLabel | QAbstractButton) else widget.minimumSizeHint()
    if widget.width() < least.width() or widget.height() < least.height():
        return f"{least.width()}x{least.height()}"
    return ""


def _cut(page: AuditedPage, texts: list[PaintedText]) -> list[Finding]:
    found = []
    for text in texts:
        sides = _sticking_out(text.ink, _room_for(page, text), _only_sideways(text.widget))
        if sides:
            found.append(Finding(name_of(text.widget), f"«{text.text[:30]}» is cut: {sides}"))
    return found


def _room_for(page: AuditedPage, text: PaintedText) -> QRect:
    """The part of the window in which the strokes of ``text`` can show."""
    room = text.shown if not text.shown.contains(text.ink) else QRect(text.ink)
    child, parent = text.widget, text.widget.parentWidget()
    scrolls = False
    while parent is not None and child is not page.window:
        frame = page.place(parent)
        # Scrolling brings the rest of the height into sight; rule 4 watches the width.
        scrolls = scrolls or scroll_area_of_viewport(parent) is not None
        if scrolls:
            frame = QRect(frame.left(), room.top(), frame.width(), room.height())
        room = room.intersected(frame)
        child, parent = parent, parent.parentWidget()
    return room


def _only_sideways(widget: QWidget) -> bool:
    """A list scrolls down, so its last row may show in part."""
    return scroll_area_of_viewport(widget) is not None


def _sticking_out(ink: QRect, room: QRect, only_sideways: bool) -> str:
    missing = {
        "left": room.left() - ink.left(),
        "right": ink.right() - room.right(),
        "top": 0 if only_sideways else room.top() - ink.top(),
        "bottom": 0 if only_sideways else ink.bottom() - room.bottom(),
    }
    if room.isEmpty() and not only_sideways:
        return "nothing shows"
    return ", ".join(f"{pixels} px {side}" for side, pixels in missing.items() if pixels > _SLACK)


def _covered(texts: list[PaintedText]) -> list[Finding]:
    lines: dict[QWidget, list[PaintedText]] = {}
    for text in texts:
        if scroll_area_of_viewport(text.widget) is None:
            lines.setdefault(text.widget, []).append(text)
    return [
        Finding(name_of(one), f"«{upper.text[:30]}» lies on «{lower.text[:30]}»")
        for one, other in combinations(lines, 2)
        # What scrolls passes under what does not, out of sight.
        if scrolls_inside(one) is scrolls_inside(other)
        and _overlap(_all_ink(lines[one]), _all_ink(lines[other]))
        for upper, lower in product(lines[one], lines[other])
        if _overlap(upper.ink, lower.ink)
    ]


def _all_ink(texts: list[PaintedText]) -> QRect:
    whole = QRect()
    for text in texts:
        whole = whole.united(text.ink)
    return whole


def _overlap(one: QRect, other: QRect) -> bool:
    both = one.intersected(other)
    return both.width() > 2 * _SLACK and both.height() > 2 * _SLACK


def _shortened(page: AuditedPage, texts: list[PaintedText]) -> list[Finding]:
    return [
        Finding(name_of(text.widget), f"shortened with an ellipsis: «{text.text[-30:]}»")
        for text in texts
        if any(sign in text.text for sign in _ELLIPSES) and not _is_beginning(page, text.widget)
    ]


def _is_beginning(page: AuditedPage, widget: QWidget) -> bool:
    """Whether a label, or a button's second line, says the beginning of a person's words, alone or quoted."""
    words = widget.text() if isinstance(widget, QLabel) else widget.accessibleDescription()
    begun = _BEGUN.search(words)
    return begun is not None and any(
        " ".join(content.split()).startswith(begun["start"]) for content in page.facts.contents
    )
