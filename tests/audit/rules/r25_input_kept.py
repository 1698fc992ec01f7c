"""Rule 25: what was typed is still there after a mistake."""

from __future__ import annotations

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding


def check(page: AuditedPage) -> list[Finding]:
    """The fields before and after the press that was refused."""
    attempt = page.facts.attempt
    if attempt is None or attempt.moved or attempt.before == attempt.after:
        return []
    return [Finding("page", "a field has changed after a press that was refused")]
