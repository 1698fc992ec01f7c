"""Rule 1: text of the page has at least 14 pt, and no text has fewer than 12 pt (16 pixels)."""

from __future__ import annotations

from collections import Counter

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of

_LEAST_PIXELS = 16
_BODY_POINTS = 14


def check(page: AuditedPage) -> list[Finding]:
    """Every text as large as it must be, and the commonest size a body size."""
    small = [
        Finding(name_of(text.widget), f"«{text.text[:30]}» has {text.pixels} px")
        for text in page.texts
        if text.pixels < _LEAST_PIXELS
    ]
    return small + _body(page)


def _body(page: AuditedPage) -> list[Finding]:
    letters = Counter[float]()
    for text in page.texts:
        letters[text.points] += len(text.text)
    if not letters:
        return []
    points = letters.most_common(1)[0][0]
    least = _BODY_POINTS * page.cell.letters.factor
    return [] if points >= least - 0.01 else [Finding("page", f"most text has {points:g} pt, not {least:g}")]
