"""The one window that stands in place of the program's own, while it cannot be opened."""

from __future__ import annotations

from PySide6.QtTest import QTest

from mttq_desktop.errors import Problem
from tests.audit import parts
from tests.audit.audited import AuditedPage, Facts
from tests.audit.matrix import GEOMETRIES
from tests.audit.model import Cell, State, Violation
from tests.audit.offscreen import application, come_to_rest
from tests.audit.rules import RULES, When, judge
from ui.screens.trouble import TroubleWindow
from ui.theme import LetterSize, apply_theme

PROBLEMS = (
    Problem("folder.not_writable", {"folder": "C:/Users/xa-tri-le/AppData/Local/MTTQ Desktop"}),
    Problem("database.newer"),
    Problem("database.busy"),
    Problem("folder.in_use"),
    Problem("disk.full"),
)
"""What can keep the program from opening."""

_RULES = tuple(rule for rule in RULES if rule.when in (When.LAYOUT, When.SIZES) and rule.number != "30")
"""There is no help yet to be opened, and nothing to act upon."""


def look_outside(problem: Problem) -> list[Violation]:
    """What the rules have against the window that tells of ``problem``."""
    found: list[Violation] = []
    for letters, screen in GEOMETRIES:
        apply_theme(application(), LetterSize.of_code(letters.value))
        window = TroubleWindow(problem)
        window.resize(screen.width, screen.room)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        come_to_rest(window)
        cell = Cell(f"A9 {problem.code}", State.NORMAL, screen, letters)
        facts = Facts(contents=tuple(map(str, problem.facts.values())), arrival=parts.focused())
        found += [
            Violation(rule.number, cell, finding)
            for rule, finding in judge(AuditedPage(window, cell, facts), _RULES)
        ]
        window.close()
        window.deleteLater()
    return found
