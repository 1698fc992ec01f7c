"""Rule 17: a page starts with the keyboard in its first field, or on its title when it has no field."""

from __future__ import annotations

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding, State
from tests.audit.parts import is_title, name_of


def check(page: AuditedPage) -> list[Finding]:
    """Where the focus was when the page had come up; after a mistake rule 26 says where."""
    if page.cell.state is State.ERROR:
        return []
    start = page.facts.arrival
    fields = [field for field in page.fields if field.isEnabled()]
    if start is None:
        return [Finding("page", "the keyboard starts nowhere")]
    if fields:
        first = fields[0]
        return [] if start is first else [Finding(name_of(start), f"starts the page, not {name_of(first)}")]
    return [] if is_title(start) else [Finding(name_of(start), "starts the page, not its title")]
