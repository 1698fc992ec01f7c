"""The steps of setting up a Page, walked with a real table and no screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.flows.engine import Walk
from mttq_desktop.flows.set_up_page import CONNECT, FILL, MAKE, NAME, SEARCH, UNIT, flow_of
from mttq_desktop.notices import Notices
from mttq_desktop.page.pages import PageKind, Pages
from mttq_desktop.page.setup import Having, Level, SetUp
from mttq_desktop.page.setups import SetUps
from mttq_desktop.store.opening import open_store
from mttq_desktop.store.store import Store
from tests.clocks import TurnedClock


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "mttq.sqlite3", tmp_path / "backups", TurnedClock()).store
    yield store
    store.close()


@pytest.fixture
def setups(store: Store) -> SetUps:
    return SetUps(store, TurnedClock(), Notices())


def walk_of(setups: SetUps, setup: SetUp) -> Walk[SetUp]:
    return Walk(
        flow_of(setup.having),
        setup.step,
        lambda: setups.get(setup.id),
        lambda page: setups.save_step(setup.id, page),
    )


def told(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def connect(setups: SetUps, setup: SetUp, store: Store) -> None:
    page = Pages(store, TurnedClock(), Notices()).choose(
        remote_id="1", name="Mặt trận xã", graph_url="", kind=PageKind.EMBEDDED
    )
    setups.joined(setup.id, page.id)


@pytest.mark.parametrize(
    ("having", "count"), [(Having.NEW, 5), (Having.PROFILE, 5), (Having.MERGED, 4), (Having.EXISTING, 3)]
)
def test_what_is_there_already_decides_how_many_steps_there_are(having: Having, count: int) -> None:
    flow = flow_of(having)
    assert len(flow.steps) == count
    assert (flow.steps[0].name, flow.steps[-2].name, flow.steps[-1].name) == (UNIT, CONNECT, FILL)


def test_the_whole_way_of_a_new_page(setups: SetUps, store: Store) -> None:
    setup = setups.begin(Having.NEW)
    walk = walk_of(setups, setup)
    assert told(walk.go_on()) == ["unit.missing"]
    setups.save(setup.id, unit_code="16756")
    assert walk.go_on() == []
    assert walk.page == SEARCH
    assert walk.go_on() == []
    assert walk.page == MAKE
    assert walk.go_on() == []
    assert told(walk.go_on()) == ["connect.not_yet"]
    connect(setups, setup, store)
    assert walk.go_on() == []
    assert (walk.page, walk.is_last, walk.go_on()) == (FILL, True, [])


def test_it_goes_on_days_later_where_it_was(setups: SetUps) -> None:
    setup = setups.begin(Having.NEW)
    setups.save(setup.id, unit_code="16756")
    walk = walk_of(setups, setup)
    walk.open_side_page(NAME)
    walk.go_back()
    walk.go_on()
    walk.go_on()
    unfinished = setups.unfinished()
    assert unfinished is not None
    assert walk_of(setups, unfinished).page == MAKE


def test_a_village_must_have_its_name(setups: SetUps) -> None:
    setup = setups.begin(Having.NEW)
    setups.save(setup.id, unit_code="16756", level=Level.GROUP, group=" ")
    walk = walk_of(setups, setup)
    assert told(walk.go_on()) == ["unit.group_missing"]
    setups.save(setup.id, group="bản Huồi Mới")
    assert walk.go_on() == []


def test_a_unit_that_is_not_in_the_list_may_be_typed(setups: SetUps) -> None:
    setup = setups.begin(Having.EXISTING)
    setups.save(setup.id, place="xã Tân Mới")
    walk = walk_of(setups, setup)
    assert told(walk.go_on()) == ["unit.missing"]
    setups.save(setup.id, place_province="Nghệ An")
    assert walk.go_on() == []


def test_a_name_facebook_would_not_take_is_told_before_going_on(setups: SetUps) -> None:
    refused = [Problem("name.all_capitals"), Problem("contact.phone"), Problem("unit.not_clear")]
    flow = flow_of(Having.NEW, lambda _: refused)
    setup = setups.save(setups.begin(Having.NEW).id, unit_code="16756")
    assert told(flow.steps[0].check(setup)) == ["name.all_capitals", "unit.not_clear"]
    assert told(flow.steps[-1].check(setup)) == ["name.all_capitals", "contact.phone", "unit.not_clear"]
