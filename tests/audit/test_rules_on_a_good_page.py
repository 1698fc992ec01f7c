"""A good page passes every rule, at every screen and letter size."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.audit.model import SCREENS, Letters, Screen, State
from tests.audit.rules import RULES, When, judge
from tests.audit.samples import GoodPage, PathGuide, cell, shown

STEADY = tuple(rule for rule in RULES if rule.when in (When.LAYOUT, When.SIZES))
ACTING = tuple(rule for rule in RULES if rule not in STEADY and rule.title != "F1 opens help")


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("letters", Letters)
def test_no_rule_finds_fault(qtbot: QtBot, screen: Screen, letters: Letters) -> None:
    window = GoodPage()
    qtbot.addWidget(window)
    found = judge(shown(window, cell(screen=screen, letters=letters)), STEADY)
    assert not [f"{rule.number}: {finding.widget}: {finding.what}" for rule, finding in found]


def test_no_acting_rule_finds_fault(qtbot: QtBot) -> None:
    window = GoodPage()
    qtbot.addWidget(window)
    page = shown(window)
    page.guide = PathGuide(window)
    assert not [f"{rule.number}: {finding.what}" for rule, finding in judge(page, ACTING)]


def test_all_rules_that_were_asked_for_are_there() -> None:
    wanted = {*range(1, 9), 10, 11, *range(14, 20), *range(22, 27), 30, *range(33, 37)}
    assert {int(rule.number) for rule in RULES if rule.number.isdigit()} == wanted


def test_states_are_those_of_the_matrix() -> None:
    assert [state.value for state in State] == ["normal", "empty", "long-text", "error", "offline"]
