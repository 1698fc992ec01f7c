"""Rule 5: the main button is on the screen wherever the page is scrolled to."""

from __future__ import annotations

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of


def check(page: AuditedPage) -> list[Finding]:
    """With the page scrolled to its top and to its end."""
    return [
        Finding(name_of(button), f"out of sight with the page scrolled by {look.down} px")
        for button in page.mains
        for look in {id(look): look for look in (page.looks[0], page.looks[-1])}.values()
        if page.seen_at(page.place(button), button, look).isEmpty()
    ]
