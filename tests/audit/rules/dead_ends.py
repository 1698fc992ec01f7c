"""No dead ends: from every page the keyboard alone leads home (elder-ui.md section 5)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of
from tests.audit.picture import grab, same
from ui.widgets.press import SteadyButton

_PRESSES_AT_MOST = 8
"""A side page, five steps, the page before them, and one press that stops what is under way."""


def check(page: AuditedPage) -> list[Finding]:
    """Something Tab stops at leads on."""
    ways = [stop.widget for stop in page.stops if isinstance(stop.widget, QAbstractButton)]
    return [] if ways else [Finding("page", "nothing that Tab comes to leads anywhere")]


def check_way_home(page: AuditedPage) -> list[Finding]:
    """Press what leads back, with the Space key, until the home page is there."""
    guide = page.guide
    if guide is None:
        return []
    for _ in range(_PRESSES_AT_MOST):
        if guide.code() == guide.home_code:
            return []
        way = guide.way_back()
        if way is None or not way.isEnabled():
            return [Finding("page", f"no way back or home from {guide.code()}")]
        way.setFocus(Qt.FocusReason.TabFocusReason)
        here, looked = guide.code(), grab(page.window)
        if isinstance(way, SteadyButton):
            # A page that has just come up is deaf for a moment; whether it is, is not asked here.
            way.ignore_presses_for(0)
        QTest.keyClick(way, Qt.Key.Key_Space)
        guide.settle()
        if guide.code() == here and same(grab(page.window), looked):
            return [Finding(name_of(way), f"was pressed with Space and did not lead away from {here}")]
    if guide.code() == guide.home_code:
        return []
    return [Finding("page", f"home is farther than {_PRESSES_AT_MOST} presses, at {guide.code()}")]
