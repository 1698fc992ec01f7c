"""After a Page was left nothing is asked of it any more, and what is told about it is true."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from mttq_desktop.connecting.candidate import Candidate
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.caller import Caller
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import SignInNeeded
from mttq_desktop.page.access import PageAccess
from tests.connecting.conftest import Office, problem_of
from tests.connecting.test_connections import candidate_of, person_of


class Halt:
    """Holds a call up where it begins, until the test lets it go on."""

    def __init__(self) -> None:
        self._reached = threading.Event()
        self._go_on = threading.Event()

    def before(self, call: Callable[..., object]) -> Callable[..., object]:
        def held(*given: object, **named: object) -> object:
            self._reached.set()
            assert self._go_on.wait(20)
            return call(*given, **named)

        return held

    def reached(self) -> None:
        assert self._reached.wait(20)

    def go_on(self) -> None:
        self._go_on.set()


def beside(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_a_client_opened_before_asks_nothing_after(office: Office) -> None:
    page = office.joined()
    kept = office.services.access.client_for(page.id)
    with office.services.access.new_client(page.id) as own:
        own.page()
        assert office.connections.sign_out(page).is_at_rest
        for client in (kept, own):
            with pytest.raises(SignInNeeded):
                client.update_profile({"about": "Sau khi thoát"})


def test_a_key_read_just_before_is_of_no_use(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    page, halt = office.joined(), Halt()
    opened: list[GraphClient] = []
    with monkeypatch.context() as patched:
        patched.setattr(PageAccess, "_open", halt.before(PageAccess._open))
        thread = beside(lambda: opened.append(office.services.access.new_client(page.id)))
        halt.reached()
        office.connections.sign_out(page)
        halt.go_on()
        thread.join(20)
    with opened[0] as client, pytest.raises(SignInNeeded):
        client.page()


def test_a_post_being_sent_is_not_made_public_any_more(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, halt = office.joined(), Halt()
    post = office.confirmed(page, "Tin của xã")
    monkeypatch.setattr(GraphClient, "create_post", halt.before(GraphClient.create_post))
    thread = beside(office.services.sender.send_what_is_due)
    halt.reached()
    assert office.connections.sign_out(page).is_at_rest
    halt.go_on()
    thread.join(20)
    assert office.public_words() == []
    problem = office.services.outbox.get(post.id).problem
    assert problem is not None
    assert problem.code == "facebook.sign_in"


def test_a_call_that_had_begun_is_waited_for(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    page, halt = office.joined(), Halt()
    client = office.services.access.client_for(page.id)
    monkeypatch.setattr(Caller, "_opened_line", halt.before(Caller._opened_line))
    asking = beside(client.page)
    halt.reached()
    told: list[bool] = []
    leaving = beside(lambda: told.append(office.connections.sign_out(page).is_at_rest))
    halt.go_on()
    asking.join(20)
    leaving.join(20)
    assert told == [True]


def test_connected_anew_it_is_asked_again(office: Office) -> None:
    page = office.joined()
    office.services.access.client_for(page.id)
    office.connections.sign_out(page)
    office.joined()
    assert office.services.access.client_for(page.id).page().name


def test_a_permission_of_another_run_may_be_another_pages(office: Office) -> None:
    person = person_of(office)
    found = office.connections.from_account(person.accounts[0], person)
    office.join(Candidate(found.graph_url, "111111", "Trang kia", "EAAGkia"))
    page = office.join(found).page
    assert office.connections.sign_out(page).is_permission_removed is False
    assert office.connections.person(person.graph_url, person.key)


def test_asked_twice_the_same_is_told(office: Office) -> None:
    person = person_of(office)
    page = office.join(office.connections.from_account(person.accounts[0], person)).page
    first = office.connections.sign_out(page)
    assert first.is_permission_removed
    assert office.connections.sign_out(page) == first


def test_facebook_is_told_only_once_the_keyring_let_go(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = person_of(office)
    page = office.join(office.connections.from_account(person.accounts[0], person)).page
    with monkeypatch.context() as patched:
        patched.setattr(office.keys, "forget", lambda _: False)
        with pytest.raises(ProblemError) as caught:
            office.connections.sign_out(page)
    assert problem_of(caught).code == "connect.key_stays"
    assert office.services.access.client_for(page.id).page().name
    assert office.connections.person(person.graph_url, person.key)
    assert office.connections.sign_out(page).is_permission_removed


def test_what_was_told_is_over_once_it_is_connected_anew(office: Office) -> None:
    person = person_of(office)
    page = office.join(office.connections.from_account(person.accounts[0], person)).page
    assert office.connections.sign_out(page).is_permission_removed
    office.join(replace(candidate_of(office), person_key=""))
    assert office.connections.sign_out(page).is_permission_removed is False
