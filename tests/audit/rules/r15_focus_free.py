"""Rule 15: the focus is never covered, never trapped, and reaches everything."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of


def check(page: AuditedPage) -> list[Finding]:
    """Each stop of the Tab key in sight, the round closed, nothing left out."""
    covered = [
        Finding(name_of(stop.widget), "is not all in sight when Tab comes to it")
        for stop in page.stops
        if not stop.uncovered
    ]
    return covered + _trap(page) + _left_out(page)


def _trap(page: AuditedPage) -> list[Finding]:
    if page.walk.returned or not page.stops:
        return []
    return [Finding(name_of(page.stops[-1].widget), "Tab does not come round from here")]


def _left_out(page: AuditedPage) -> list[Finding]:
    reached = {id(stop.widget) for stop in page.stops}
    return [
        Finding(name_of(target), "Tab never comes to it")
        for target in page.targets
        if target.isEnabled() and id(target) not in reached and not _by_arrows(target, reached)
    ]


def _by_arrows(target: object, reached: set[int]) -> bool:
    """In a group of which one is chosen, Tab comes to the chosen one and arrows to the others."""
    if not isinstance(target, QAbstractButton):
        return False
    group = target.group()
    mates = group.buttons() if group is not None and group.exclusive() else []
    parent = target.parentWidget()
    if target.autoExclusive() and parent is not None:
        mates = [mate for mate in parent.findChildren(QAbstractButton) if mate.autoExclusive()]
    return any(id(mate) in reached for mate in mates)
