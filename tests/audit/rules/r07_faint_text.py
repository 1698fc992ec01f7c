"""Rule 7: placeholders, disabled and selected text have the contrast of all other text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.audit.audited import AuditedPage, Look
from tests.audit.model import Finding
from tests.audit.parts import field_text, name_of
from tests.audit.picture import Colour, background_and_ink, colours, contrast, crop, grab, rect_in
from tests.audit.rules.r06_text_contrast import LARGE_TEXT, NORMAL_TEXT

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup

_PAIRS = (
    ("placeholder", _Group.Active, _Role.PlaceholderText, _Role.Base),
    ("selected text", _Group.Active, _Role.HighlightedText, _Role.Highlight),
    ("selected text without the focus", _Group.Inactive, _Role.HighlightedText, _Role.Highlight),
    ("disabled text", _Group.Disabled, _Role.WindowText, _Role.Window),
    ("disabled text in a field", _Group.Disabled, _Role.Text, _Role.Base),
    ("disabled text on a button", _Group.Disabled, _Role.ButtonText, _Role.Button),
)


def check(page: AuditedPage) -> list[Finding]:
    """The palette of the program, and of each field its placeholder and a selection as it is painted."""
    found = [Finding("palette", what) for what in _weak(QApplication.palette(), NORMAL_TEXT)]
    for field in page.fields:
        found += _placeholder(page, field) + _selection(page, field)
    return found


def _needed(field: QWidget) -> float:
    font = QFontInfo(field.font())
    large = font.pointSizeF() >= 18 or (font.bold() and font.pointSizeF() >= 14)
    return LARGE_TEXT if large else NORMAL_TEXT


def _weak(palette: QPalette, need: float) -> list[str]:
    ratios = (
        (what, _ratio(palette.color(group, ink), _colour(palette.color(group, paper))))
        for what, group, ink, paper in _PAIRS
    )
    return [
        f"{what} has {ratio:.2f}:1 in the palette, needs {need:g}:1" for what, ratio in ratios if ratio < need
    ]


def _placeholder(page: AuditedPage, field: QWidget) -> list[Finding]:
    """The field's own ink for it, on the ground the field really has."""
    if not _has_placeholder(field):
        return []
    ground = next((crop(look.picture, place) for look, place in _sights(page, field)), None)
    if ground is None:
        return []
    ratio = _ratio(field.palette().color(_Role.PlaceholderText), colours(ground)[0][1])
    need = _needed(field)
    return (
        [] if ratio >= need else [Finding(name_of(field), f"placeholder has {ratio:.2f}:1, needs {need:g}:1")]
    )


def _has_placeholder(field: QWidget) -> bool:
    return isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and bool(field.placeholderText())


def _sights(page: AuditedPage, field: QWidget) -> Iterator[tuple[Look, QRect]]:
    for look in page.looks:
        place = page.part_seen_at(page.place(field), field, look)
        if not place.isEmpty():
            yield look, place


def _ratio(ink: QColor, paper: Colour) -> float:
    """Contrast of ``ink``, which may be half transparent, on ``paper``."""
    share = ink.alphaF()
    mixed = [
        round(share * above + (1 - share) * below) for above, below in zip(_colour(ink), paper, strict=True)
    ]
    return contrast((mixed[0], mixed[1], mixed[2]), paper)


def _colour(colour: QColor) -> Colour:
    return (colour.red(), colour.green(), colour.blue())


def _selection(page: AuditedPage, field: QWidget) -> list[Finding]:
    """Select all that was typed and look at the first line in sight; the page may follow the cursor."""
    with _all_selected(field):
        place = _line_in_sight(page, field)
        if place is None:
            return []
        pixels = grab(page.window, place)
    seen = background_and_ink(pixels)
    if seen is not None and contrast(*seen) >= _needed(field):
        return []
    ratio = 1.0 if seen is None else contrast(*seen)
    return [Finding(name_of(field), f"selected text has {ratio:.2f}:1, needs {_needed(field):g}:1")]


def _line_in_sight(page: AuditedPage, field: QWidget) -> QRect | None:
    """The first line typed in ``field`` of which all can be seen as the page is scrolled now."""
    if not field_text(field):
        return None
    inside = [field, field.viewport()] if isinstance(field, QAbstractScrollArea) else [field]
    room, moved = rect_in(page.window, inside[-1]), page.place(inside[-1]).top()
    sight = page.window.rect()
    if page.scroller is not None and page.is_scrolled(field):
        sight = sight.intersected(rect_in(page.window, page.scroller.viewport()))
    for text in page.texts:
        now = text.ink.translated(0, room.top() - moved)
        if text.widget in inside and room.intersected(sight).contains(now):
            return now
    return None


@contextmanager
def _all_selected(field: QWidget) -> Iterator[None]:
    """Everything in ``field`` selected for a while."""
    if isinstance(field, QLineEdit):
        position = field.cursorPosition()
        field.selectAll()
        yield
        field.setCursorPosition(position)
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        cursor, down = field.textCursor(), field.verticalScrollBar().value()
        field.selectAll()
        field.verticalScrollBar().setValue(down)
        yield
        field.setTextCursor(cursor)
        field.verticalScrollBar().setValue(down)
    else:
        yield
