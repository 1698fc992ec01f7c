"""The checklist of a Page of this PC, asked over real HTTP by the whole program but its window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import main
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.page.checklist import ItemState, Kind
from mttq_desktop.page.filling import Filled, Outcome
from mttq_desktop.page.order import order_of
from mttq_desktop.page.setup import Having, Told
from mttq_desktop.page.web_places import FACEBOOK
from mttq_desktop.paths import paths_below
from mttq_desktop.practice.faults import Fault, On
from mttq_desktop.practice.faults import Kind as FaultKind
from mttq_desktop.services import Services

TRI_LE = "16756"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = main.build_services(paths_below(tmp_path / "data"), MemoryKeys())
    yield services
    services.stop()


def gaps(services: Services) -> set[Kind]:
    items = services.checklists.of_page(services.page.id)
    return {item.kind for item in items if item.state is ItemState.GAP}


def set_up(services: Services) -> str:
    setup = services.setups.begin(Having.NEW, is_practice=True)
    services.setups.save(setup.id, unit_code=TRI_LE, phone="0238 3842 000")
    return services.setups.joined(setup.id, services.page.id).id


def fill(services: Services, setup_id: str) -> list[Filled]:
    """Look at the Page as it will be, say yes, and have it filled in."""
    setup = services.setups.get(setup_id)
    with services.access.new_client(setup.page) as client:
        present = client.profile()
    pictures = services.portrait.draw(setup, present)
    return services.filling.fill(order_of(setup, services.proposals, present, pictures))


def test_filling_in_closes_the_gaps_that_a_program_can_close(services: Services) -> None:
    setup_id = set_up(services)
    assert {Kind.CONTACT, Kind.PICTURE, Kind.COVER} <= gaps(services)
    assert {each.outcome for each in fill(services, setup_id)} <= {Outcome.DONE, Outcome.ALREADY}
    assert gaps(services) == {
        Kind.NAME,
        Kind.USERNAME,
        Kind.TWO_PEOPLE,
        Kind.FIRST_POST,
        Kind.SEEN_OUTSIDE,
    }
    assert {each.outcome for each in fill(services, setup_id)} == {Outcome.ALREADY}


def test_what_the_person_says_and_does_closes_the_others(services: Services) -> None:
    setup_id = set_up(services)
    fill(services, setup_id)
    for told in (Told.TWO_PEOPLE, Told.SEEN_OUTSIDE):
        services.setups.tell(setup_id, told)
    services.setups.save(setup_id, name=services.page.name)
    draft = services.drafts.new(services.page.id)
    services.drafts.save_words(draft.id, "Chào bà con")
    services.outbox.confirm(draft.id, at_once=True)
    services.sender.send_what_is_due()
    assert gaps(services) == {Kind.USERNAME}


def test_a_page_that_was_connected_otherwise_has_a_list_too(services: Services) -> None:
    items = {item.kind: item.state for item in services.checklists.of_page(services.page.id)}
    assert items[Kind.NAME] is ItemState.UNKNOWN
    assert items[Kind.PICTURE] is ItemState.GAP


def test_a_page_that_cannot_be_asked_is_told_and_what_is_known_is_shown(services: Services) -> None:
    setup_id = set_up(services)
    services.setups.tell(setup_id, Told.TWO_PEOPLE)
    services.practice.running().order(Fault(FaultKind.CUT_BEFORE, On.ANY, times=2))
    with pytest.raises(ProblemError) as caught:
        services.checklists.of_page(services.page.id)
    assert caught.value.problem.code == "connect.no_network"
    told = {item.kind: item.state for item in services.checklists.as_told(services.page.id)}
    assert (told[Kind.TWO_PEOPLE], told[Kind.COVER]) == (ItemState.DONE, ItemState.UNKNOWN)


def test_the_places_on_the_web(services: Services) -> None:
    real, practice = services.web_places_for(False), services.web_places_for(True)
    assert real == FACEBOOK
    assert real.search_for("Mặt trận xã A & B").endswith(
        "?q=M%E1%BA%B7t%20tr%E1%BA%ADn%20x%C3%A3%20A%20%26%20B"
    )
    assert real.page_of("6155") == "https://www.facebook.com/6155"
    web = services.practice.running().web_url
    for address in (practice.create, practice.search, practice.device, practice.username, practice.roles):
        assert address.startswith(f"{web}/")
