"""A walk through a flow, with no screen."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.flows.engine import Flow, Step, Walk


@dataclass
class Sheet:
    filled: set[str] = field(default_factory=set)
    page: str = "one"


def needs(name: str) -> Step[Sheet]:
    def check(sheet: Sheet) -> list[Problem]:
        return [] if name in sheet.filled else [Problem(f"missing.{name}")]

    return Step(name, check, side_pages=(f"{name}-side",))


FLOW: Flow[Sheet] = Flow("three", (needs("one"), needs("two"), needs("three")))


@pytest.fixture
def sheet() -> Sheet:
    return Sheet()


def walk_of(sheet: Sheet) -> Walk[Sheet]:
    def save(page: str) -> None:
        sheet.page = page

    return Walk(FLOW, sheet.page, lambda: sheet, save)


def test_going_on_needs_the_answer_and_says_what_is_missing(sheet: Sheet) -> None:
    walk = walk_of(sheet)
    assert [problem.code for problem in walk.go_on()] == ["missing.one"]
    assert walk.page == "one"
    sheet.filled.add("one")
    assert walk.go_on() == []
    assert (walk.page, walk.number, walk.count) == ("two", 2, 3)


def test_back_goes_one_page_and_leaves_at_the_first(sheet: Sheet) -> None:
    sheet.filled = {"one", "two", "three"}
    walk = walk_of(sheet)
    walk.go_on()
    assert walk.go_back()
    assert walk.page == "one"
    assert not walk.go_back()


def test_a_killed_walk_goes_on_at_the_same_page(sheet: Sheet) -> None:
    sheet.filled = {"one", "two", "three"}
    walk_of(sheet).go_on()
    assert walk_of(sheet).page == "two"


def test_a_side_page_has_its_steps_number_and_leads_back(sheet: Sheet) -> None:
    sheet.filled = {"one", "two", "three"}
    walk = walk_of(sheet)
    walk.go_on()
    walk.open_side_page("two-side")
    assert (walk.number, walk.is_side_page) == (2, True)
    walk.go_back()
    assert walk.page == "two"
    with pytest.raises(ValueError, match="one-side"):
        walk.open_side_page("one-side")


@pytest.mark.parametrize("by_side_page", [False, True])
@pytest.mark.parametrize("way", ["go_on", "go_back"])
def test_a_change_from_the_last_page_returns_straight_to_it(
    sheet: Sheet, way: str, by_side_page: bool
) -> None:
    sheet.filled = {"one", "two", "three"}
    walk = walk_of(sheet)
    walk.go_on()
    walk.go_on()
    assert walk.is_last
    walk.change("one")
    if by_side_page:
        walk.open_side_page("one-side")
        walk.go_back()
    getattr(walk, way)()
    assert walk.page == "three"
    walk.go_back()
    assert walk.page == "two"


def test_the_last_step_stays_until_the_act_is_done(sheet: Sheet) -> None:
    sheet.filled = {"one", "two", "three"}
    walk = walk_of(sheet)
    walk.go_on()
    walk.go_on()
    assert walk.go_on() == []
    assert walk.page == "three"


def test_a_side_page_may_be_another_ending_of_the_walk(sheet: Sheet) -> None:
    steps = (needs("one"), Step[Sheet]("two", needs("two").check, ("aside", "later"), endings=("later",)))
    sheet.filled = {"one"}
    walk = Walk(Flow("two", steps), "two", lambda: sheet, lambda _: None)
    walk.open_side_page("later")
    assert (walk.is_side_page, walk.is_last) == (True, True)
    assert [problem.code for problem in walk.go_on()] == ["missing.two"]
    sheet.filled.add("two")
    assert walk.go_on() == []
    assert walk.page == "later"
    assert walk.go_back()
    walk.open_side_page("aside")
    assert not walk.is_last
