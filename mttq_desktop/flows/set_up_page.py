"""Lập Trang cộng đồng: which unit, the Page on Facebook, connecting it, filling it in.

What the committee has on Facebook already decides which steps there are; they never change on the way.
"""

from __future__ import annotations

from collections.abc import Callable

from mttq_desktop.errors import Problem
from mttq_desktop.flows.engine import Flow, Step
from mttq_desktop.page.setup import Having, Level, SetUp

UNIT = "unit"
NAME = "name"
NOT_LISTED = "not_listed"

SEARCH = "search"

MAKE = "make"

CHOOSE = "choose"
RENAME = "rename"

CONNECT = "connect"

FILL = "fill"
TEXTS = "texts"
CONTACT = "contact"
HOURS = "hours"
PICTURES = "pictures"

Check = Callable[[SetUp], list[Problem]]


def flow_of(having: Having, problems: Check | None = None) -> Flow[SetUp]:
    """The steps for a committee that has this on Facebook.

    Args:
        having: what was answered to the first question.
        problems: what Facebook would not take about name and contact (``Proposals.problems``); without it
            only what is missing is told.
    """
    told = problems or _nothing
    steps = {
        UNIT: Step(UNIT, _at_unit(told), side_pages=(NAME, NOT_LISTED)),
        SEARCH: Step(SEARCH, _nothing),
        MAKE: Step(MAKE, _nothing),
        CHOOSE: Step(CHOOSE, _nothing, side_pages=(RENAME,)),
        CONNECT: Step(CONNECT, _at_connect),
        FILL: Step(FILL, told, side_pages=(TEXTS, CONTACT, HOURS, PICTURES)),
    }
    return Flow(f"set_up_page_{having}", tuple(steps[name] for name in _ORDERS[having]))


_ORDERS = {
    Having.NEW: (UNIT, SEARCH, MAKE, CONNECT, FILL),
    Having.PROFILE: (UNIT, SEARCH, MAKE, CONNECT, FILL),
    Having.MERGED: (UNIT, CHOOSE, CONNECT, FILL),
    Having.EXISTING: (UNIT, CONNECT, FILL),
}


def _at_unit(problems: Check) -> Check:
    """A unit must be known; only then does its name say anything."""

    def check(setup: SetUp) -> list[Problem]:
        if not setup.has_unit:
            return [Problem("unit.missing")]
        if setup.level is Level.GROUP and not setup.group.strip():
            return [Problem("unit.group_missing")]
        return [problem for problem in problems(setup) if problem.code.startswith(("name.", "unit."))]

    return check


def _at_connect(setup: SetUp) -> list[Problem]:
    return [] if setup.page else [Problem("connect.not_yet")]


def _nothing(_: SetUp) -> list[Problem]:
    return []
