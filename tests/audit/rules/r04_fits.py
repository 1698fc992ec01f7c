"""Rule 4: nothing scrolls sideways, the window fits, a step does not scroll at 100 %."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding, Letters
from tests.audit.parts import name_of


def check(page: AuditedPage) -> list[Finding]:
    """Sideways, the whole window, and steps at normal letters."""
    return _sideways(page) + _window(page) + _step(page)


def _sideways(page: AuditedPage) -> list[Finding]:
    return [
        Finding(name_of(area), f"scrolls sideways by {area.horizontalScrollBar().maximum()} px")
        for area in page.widgets
        if isinstance(area, QAbstractScrollArea)
        and not isinstance(area, QLineEdit)
        and area.horizontalScrollBar().maximum() > 0
    ]


def _window(page: AuditedPage) -> list[Finding]:
    least, screen = page.window.minimumSizeHint(), page.cell.screen
    least = least.expandedTo(page.window.minimumSize())
    if least.width() <= screen.width and least.height() <= screen.room:
        return []
    return [
        Finding("window", f"needs {least.width()}x{least.height()}, there is {screen.width}x{screen.room}")
    ]


def _step(page: AuditedPage) -> list[Finding]:
    if not page.facts.is_step or page.cell.letters is not Letters.NORMAL or page.scroller is None:
        return []
    hidden = page.scroller.verticalScrollBar().maximum()
    return (
        [Finding(name_of(page.scroller), f"the page of a step scrolls by {hidden} px")] if hidden > 0 else []
    )
