"""Joining Pages from a kit, a key and a person's list, and leaving them, over HTTP."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mttq_desktop.connecting.candidate import Candidate, Person
from mttq_desktop.connecting.numbers import page_number
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.graph.accounts import PersonClient
from mttq_desktop.graph.errors import SignInNeeded
from mttq_desktop.kit.contents import Kit
from mttq_desktop.page.pages import PageKind
from mttq_desktop.practice import Fault, Kind, On
from mttq_desktop.practice import Person as OrderedPerson
from mttq_desktop.practice.page import PracticePage
from tests.connecting.conftest import NAME, Office, free_port, problem_of
from tests.kit.samples import small_kit


def kit_for(office: Office) -> Kit:
    far = office.facebook
    return replace(
        small_kit(),
        page_id=far.page_id,
        page_key=far.page_key,
        graph_url=far.graph_url,
        page_name="Tên của tỉnh",
    )


def person_of(office: Office) -> Person:
    return office.connections.person(office.facebook.graph_url, office.facebook.user_key)


def candidate_of(office: Office) -> Candidate:
    return office.connections.from_kit(kit_for(office))


def test_a_kit_leads_to_its_page_and_the_key_is_kept(office: Office) -> None:
    found = candidate_of(office)
    assert found.proven is not None
    assert found.name == NAME
    assert office.services.pages.current() is not None
    before = office.services.pages.current()
    joined = office.join(found)
    assert joined.is_kept
    assert office.services.pages.current() == joined.page != before
    assert (joined.page.kind, joined.page.name) == (PageKind.PRACTICE, NAME)
    assert office.keys.get(joined.page.id) == office.facebook.page_key
    assert office.connections.is_connected(joined.page)


def test_before_it_is_joined_nothing_is_kept(office: Office) -> None:
    before = office.services.pages.current()
    candidate_of(office)
    assert office.services.pages.current() == before
    assert office.keys.get(f"practice-{office.facebook.page_id}") is None


def test_without_a_keyring_the_caller_is_told(forgetful_office: Office) -> None:
    joined = forgetful_office.join(candidate_of(forgetful_office))
    assert joined.is_kept is False
    assert forgetful_office.connections.is_connected(joined.page)


def test_without_a_line_the_sealed_kit_is_trusted(office: Office) -> None:
    kit = kit_for(office)
    office.facebook.stop()
    found = office.connections.from_kit(kit)
    assert (found.proven, found.name) == (None, "Tên của tỉnh")
    assert office.join(found).page.name == "Tên của tỉnh"


def test_without_a_line_a_pasted_key_is_not_trusted(office: Office) -> None:
    key = office.facebook.page_key
    office.facebook.stop()
    with pytest.raises(ProblemError) as caught:
        office.connections.from_key(office.facebook.graph_url, "", key)
    assert problem_of(caught).code == "connect.no_network"


def test_a_kit_whose_key_is_no_use_is_refused(office: Office) -> None:
    with pytest.raises(ProblemError) as caught:
        office.connections.from_kit(replace(kit_for(office), page_key="EAAGcu"))
    assert problem_of(caught).code == "connect.key_refused"


def test_a_kit_for_many_pages_connects_none(office: Office) -> None:
    with pytest.raises(ProblemError) as caught:
        office.connections.from_kit(Kit("0912 345 678"))
    assert problem_of(caught).code == "connect.kit_without_key"


def test_to_connect_anew_only_the_same_page_will_do(office: Office) -> None:
    page = office.joined()
    assert office.connections.from_kit(kit_for(office), page).page_id == page.remote_id
    with pytest.raises(ProblemError) as caught:
        office.connections.from_kit(replace(kit_for(office), page_id="12345"), page)
    assert problem_of(caught) == Problem("connect.other_page", {"name": "Tên của tỉnh"})


@pytest.mark.parametrize(
    ("graph_url", "key", "code"),
    [
        ("không phải", "EAAG", "connect.not_an_address"),
        ("ftp://graph.facebook.com", "EAAG", "connect.not_an_address"),
        ("http://graph.facebook.com", "EAAG", "connect.not_safe"),
        ("http://127.0.0.1.vi-du.invalid", "EAAG", "connect.not_safe"),
        ("https://graph.facebook.com", " \n", "connect.key_missing"),
        ("https://graph.facebook.com", "EAAG khoá", "connect.key_misread"),
        ("https://graph.facebook.com", "EAAG\nEAAG", "connect.key_misread"),
    ],
)
def test_what_is_seen_without_asking(office: Office, graph_url: str, key: str, code: str) -> None:
    for attempt in (
        lambda: office.connections.from_key(graph_url, "", key),
        lambda: office.connections.unproven(graph_url, "12", key, ""),
        lambda: office.connections.person(graph_url, key),
    ):
        with pytest.raises(ProblemError) as caught:
            attempt()
        assert problem_of(caught).code == code


def test_secrets_are_not_told_by_accident(office: Office) -> None:
    person = person_of(office)
    found = office.connections.from_account(person.accounts[0], person)
    for secret in (office.facebook.page_key, office.facebook.user_key):
        assert secret not in repr(person) + repr(found) + repr(person.accounts)


def test_a_person_chooses_among_their_pages(office: Office) -> None:
    office.facebook.order_person(OrderedPerson(has_other_page=True))
    person = person_of(office)
    assert {account.id for account in person.accounts} == {
        office.facebook.page_id,
        office.facebook.other_page.id,
    }
    chosen = next(account for account in person.accounts if account.id == office.facebook.page_id)
    joined = office.join(office.connections.from_account(chosen, person))
    assert joined.page.remote_id == office.facebook.page_id
    assert office.keys.get(joined.page.id) == office.facebook.page_key
    assert office.facebook.user_key != office.facebook.page_key


def test_a_page_that_facebook_does_not_list_is_found_by_its_number(office: Office) -> None:
    office.facebook.order_person(OrderedPerson(is_in_portfolio=True))
    person = person_of(office)
    assert person.accounts == ()
    number = office.facebook.page_id
    found = office.connections.account(person, f" {number[:5]} {number[5:]}\n")
    assert office.connections.from_account(found, person).name == NAME


def test_a_number_of_no_page(office: Office) -> None:
    person = person_of(office)
    with pytest.raises(ProblemError) as caught:
        office.connections.account(person, "61550000000000")
    assert problem_of(caught).code == "connect.page_not_found"


def test_a_number_of_a_person(office: Office) -> None:
    person = person_of(office)
    with pytest.raises(ProblemError) as caught:
        office.connections.account(person, number_of_the_person(office))
    assert problem_of(caught).code == "connect.not_a_page"


def number_of_the_person(office: Office) -> str:
    far = office.facebook
    with PersonClient(far.graph_url, far.user_key, office.clock.now) as client:
        return client.me().id


def test_a_person_who_did_not_let_it_post(office: Office) -> None:
    key = office.facebook.user_key_without("pages_manage_posts")
    with pytest.raises(ProblemError) as caught:
        office.connections.person(office.facebook.graph_url, key)
    assert problem_of(caught) == Problem("connect.missing_permissions", {"names": "pages_manage_posts"})


def test_a_person_without_the_task_on_the_page(office: Office) -> None:
    key = office.facebook.user_key_without("CREATE_CONTENT")
    person = office.connections.person(office.facebook.graph_url, key)
    with pytest.raises(ProblemError) as caught:
        office.connections.from_account(person.accounts[0], person)
    assert problem_of(caught).code == "connect.missing_tasks"
    with pytest.raises(ProblemError) as caught:
        office.connections.from_account(replace(person.accounts[0], key=""), person)
    assert problem_of(caught) == Problem("connect.missing_tasks", {"name": NAME})


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "connect.number_missing"),
        (" \n", "connect.number_missing"),
        ("https://www.facebook.com/profile.php?id=61550000000000", "connect.is_an_address"),
        ("facebook.com/mttqxatrile", "connect.is_an_address"),
        ("www.vi-du.invalid", "connect.is_an_address"),
        ("mttqxatrile", "connect.not_a_number"),
        ("12", "connect.not_a_number"),
        ("１２３４５６７", "connect.not_a_number"),
        ("1" * 31, "connect.not_a_number"),
    ],
)
def test_what_is_no_pages_number(typed: str, code: str) -> None:
    with pytest.raises(ProblemError) as caught:
        page_number(typed)
    assert problem_of(caught).code == code


def test_a_number_may_be_typed_in_groups() -> None:
    assert page_number(" 101 559-000.000 000 ") == "101559000000000"


def test_leaving_a_page_keeps_no_key_and_the_page_itself(office: Office) -> None:
    page = office.joined()
    office.services.access.client_for(page.id).page()
    assert office.connections.sign_out(page).is_permission_removed is False
    assert office.keys.get(page.id) is None
    assert not office.connections.is_connected(page)
    with pytest.raises(SignInNeeded):
        office.services.access.client_for(page.id)
    assert office.services.pages.get(page.id) == page


def test_leaving_takes_the_persons_permission_back_at_facebook(office: Office) -> None:
    person = person_of(office)
    page = office.join(office.connections.from_account(person.accounts[0], person)).page
    assert office.connections.sign_out(page).is_permission_removed
    with pytest.raises(ProblemError) as caught:
        office.connections.from_account(person.accounts[0], person)
    assert problem_of(caught).code == "connect.key_refused"


def test_without_a_line_leaving_is_done_here_and_not_claimed_there(office: Office) -> None:
    person = person_of(office)
    page = office.join(office.connections.from_account(person.accounts[0], person)).page
    office.facebook.stop()
    assert office.connections.sign_out(page).is_permission_removed is False
    assert office.keys.get(page.id) is None


def test_a_permission_by_which_another_page_lives_stays(office: Office) -> None:
    person = person_of(office)
    first = office.connections.from_account(person.accounts[0], person)
    page = office.join(first).page
    second = office.join(replace(first, page_id="424242", proven=None)).page
    assert office.connections.sign_out(second).is_permission_removed is False
    assert office.connections.from_account(person.accounts[0], person).proven is not None
    assert office.connections.sign_out(page).is_permission_removed


@pytest.fixture
def own_practice(office: Office) -> PracticePage:
    """The practice Page that the program serves itself."""
    return office.services.practice.running()


def test_the_programs_own_practice_page_needs_no_key(office: Office, own_practice: PracticePage) -> None:
    office.joined()
    found = office.connections.from_key(own_practice.graph_url, own_practice.page_id, own_practice.page_key)
    joined = office.join(found)
    assert joined.is_kept
    assert (joined.page.kind, joined.page.graph_url) == (PageKind.EMBEDDED, "")
    assert office.connections.is_connected(joined.page)
    assert office.keys.get(joined.page.id) is None
    assert office.services.access.client_for(joined.page.id).page().name
    office.connections.sign_out(joined.page)


def test_nothing_is_asked_before_the_address_is_good(office: Office) -> None:
    office.facebook.order(Fault(Kind.CUT_BEFORE, On.ANY))
    with pytest.raises(ProblemError):
        office.connections.from_key(f"http://vi-du.invalid:{free_port()}", "", "EAAG")
