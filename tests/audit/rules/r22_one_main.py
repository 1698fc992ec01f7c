"""Rule 22: one main action on every page."""

from __future__ import annotations

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of


def check(page: AuditedPage) -> list[Finding]:
    """Count the buttons that look like the main one."""
    if len(page.mains) == 1:
        return []
    names = ", ".join(name_of(button) for button in page.mains) or "none"
    return [Finding("page", f"{len(page.mains)} main actions: {names}")]
