"""Rule 14: the focus changes at least 2 pixels times the edge of what has it, at 3:1."""

from __future__ import annotations

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of

_WIDTH = 2


def check(page: AuditedPage) -> list[Finding]:
    """Pictures of each stop of the Tab key with and without the focus."""
    return [
        Finding(name_of(stop.widget), f"the focus changes {stop.changed} px, needs {_WIDTH * stop.perimeter}")
        for stop in page.stops
        if stop.changed < _WIDTH * stop.perimeter
    ]
