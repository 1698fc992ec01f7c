"""Rule 34: the number of steps never changes."""

from __future__ import annotations

import re

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.words import plain

_STEP = re.compile(r"Bước\s+(\d+)\s*/\s*(\d+)")


def check(page: AuditedPage) -> list[Finding]:
    """The number on this page is the walk's own, and its total that of all other pages."""
    shown = shown_step(page)
    wanted = (page.facts.step_number, page.facts.step_total)
    if shown is None:
        missing = page.facts.step_number > 0
        return [Finding("page", f"does not say «Bước {wanted[0]} / {wanted[1]}»")] if missing else []
    number, total = shown
    if page.facts.step_total and total != page.facts.step_total:
        return [Finding("page", f"says {total} steps, other pages say {page.facts.step_total}")]
    if page.facts.step_number and number != page.facts.step_number:
        return [Finding("page", f"says step {number}, it is step {page.facts.step_number}")]
    return [] if 1 <= number <= total else [Finding("page", f"says step {number} of {total}")]


def shown_step(page: AuditedPage) -> tuple[int, int] | None:
    """X and Y of "Bước X / Y"; None where it is not written."""
    for text in page.texts:
        if found := _STEP.search(plain(text.text)):
            return int(found[1]), int(found[2])
    return None
