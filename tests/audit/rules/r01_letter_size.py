"""Rule 1: body text has at least 14 pt, and no text fewer than 12 pt (16 pixels)."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of

_LEAST_PIXELS = 16
_BODY_POINTS = 14


def check(page: AuditedPage) -> list[Finding]:
    """Every text as large as it must be, and body text larger."""
    small = [
        Finding(name_of(text.widget), f"«{text.text[:30]}» has {text.pixels} px")
        for text in page.texts
        if text.pixels < _LEAST_PIXELS
    ]
    return small + _body(page)


def _body(page: AuditedPage) -> list[Finding]:
    """The letters of everything that asks for no others."""
    points, least = QApplication.font().pointSizeF(), _BODY_POINTS * page.cell.letters.factor
    return [] if points >= least else [Finding("page", f"body text has {points:g} pt, not {least:g}")]
