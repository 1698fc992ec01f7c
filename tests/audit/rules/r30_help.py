"""Rule 30: help is one press away, in the same place and order on all pages; F1 opens it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.audit.audited import AuditedPage, Landmarks
from tests.audit.model import Finding
from tests.audit.parts import focused, height_of_band, help_button, name_of
from tests.audit.rules.r16_tab_order import in_reading_turn


def check(page: AuditedPage) -> list[Finding]:
    """The help button against that of the home page at the same geometry."""
    button = help_button(page.window)
    if button is None or not button.isEnabled():
        return [Finding("page", "has no help button")]
    if not page.window.rect().contains(page.place(button)):
        return [Finding(name_of(button), "is not all on the screen")]
    home = page.facts.landmarks
    here = landmarks(page)
    if home is None or here is None:
        return []
    found = []
    if here.help_place != home.help_place:
        found.append(Finding(name_of(button), f"is at {_said(here)}, on the home page at {_said(home)}"))
    if here.help_order != home.help_order:
        found.append(
            Finding(
                name_of(button),
                f"is stop {here.help_order + 1} of Tab, on the home page {home.help_order + 1}",
            )
        )
    return found


def landmarks(page: AuditedPage) -> Landmarks | None:
    """Where help is on this page, below the band of practice; None where there is none."""
    button = help_button(page.window)
    if button is None:
        return None
    turn = [stop.widget for stop in in_reading_turn(page)]
    place = page.place(button).translated(0, -height_of_band(page.window))
    return Landmarks(place, turn.index(button) if button in turn else -1)


def check_key(page: AuditedPage) -> list[Finding]:
    """Press F1 wherever the focus is."""
    if page.guide is None:
        return []
    QTest.keyClick(focused() or page.window, Qt.Key.Key_F1)
    page.guide.settle()
    opened = page.guide.code()
    return [] if opened == page.guide.help_code else [Finding("page", f"F1 leads to {opened}, not to help")]


def _said(marks: Landmarks) -> str:
    corner: QPoint = marks.help_place.topLeft()
    return f"{corner.x()},{corner.y()} {marks.help_place.width()}x{marks.help_place.height()}"
