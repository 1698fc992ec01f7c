"""Signing in by a code, over HTTP, with somebody at the web page; only time is turned by hand."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from mttq_desktop.connecting.candidate import Person
from mttq_desktop.connecting.phone_code import CodeNews, CodeState, PhoneCode
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.graph.client import GRAPH_URL
from mttq_desktop.graph.device import DeviceDoor
from mttq_desktop.kit.contents import Kit
from mttq_desktop.kit.kept import App
from mttq_desktop.page.pages import PageKind
from mttq_desktop.practice import Fault, Kind, On
from mttq_desktop.practice import Person as OrderedPerson
from tests.connecting.conftest import NAME, Office, problem_of, type_code

Act = Callable[["Sitting"], None]


@dataclass
class Sitting:
    """Somebody before the program, with a phone; ``acts`` says what they do at which waiting."""

    office: Office
    acts: dict[int, Act] = field(default_factory=dict)
    news: list[CodeNews] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)
    seconds: float = 0.0

    @property
    def user_code(self) -> str:
        return self.news[0].user_code

    @property
    def states(self) -> list[CodeState]:
        return [news.state for news in self.news]

    def run(self) -> Person | None:
        far = self.office.facebook
        door = DeviceDoor(far.graph_url, far.app_id, far.client_token, self.office.clock.now)
        code = PhoneCode(
            door,
            lambda key: self.office.connections.person(far.graph_url, key),
            self.wait,
            lambda: self.seconds,
        )
        return code.run(self.news.append, self.stop)

    def wait(self, event: threading.Event, seconds: float) -> bool:
        """Time passes for both clocks, and the person acts."""
        self.waits.append(seconds)
        self.seconds += seconds
        act = self.acts.get(len(self.waits))
        if act is not None:
            act(self)
        return self.office.clock.wait(event, seconds)

    def problem(self) -> Problem:
        with pytest.raises(ProblemError) as caught:
            self.run()
        return problem_of(caught)


def types_it(sitting: Sitting) -> None:
    type_code(sitting.office.facebook, sitting.user_code)


def says_no(sitting: Sitting) -> None:
    type_code(sitting.office.facebook, sitting.user_code, "no")


def order(fault: Fault) -> Act:
    return lambda sitting: sitting.office.facebook.order(fault)


@pytest.fixture
def sitting(office: Office) -> Sitting:
    return Sitting(office)


def test_from_the_code_to_the_page(sitting: Sitting) -> None:
    sitting.acts[3] = types_it
    person = sitting.run()
    assert person is not None
    assert [account.name for account in person.accounts] == [NAME]
    shown = sitting.news[0]
    assert len(shown.user_code) == 8
    assert shown.prefilled_address == f"{shown.address}?user_code={shown.user_code}"
    assert shown.seconds_left == 420
    assert sitting.states == [CodeState.SHOWN] * 3 + [CodeState.TYPED]
    assert sitting.waits == [5, 5, 5]
    joined = sitting.office.join(sitting.office.connections.from_account(person.accounts[0], person))
    assert joined.page.name == NAME


def test_a_code_nobody_typed_in_time(sitting: Sitting) -> None:
    assert sitting.problem().code == "connect.code_expired"
    assert sum(sitting.waits) == 420
    assert sitting.news[-1].seconds_left == 5


def test_a_clock_that_is_set_meanwhile_does_no_harm(sitting: Sitting) -> None:
    def sets_the_clock(one: Sitting) -> None:
        one.office.clock.turn(minutes=1)

    sitting.acts = {1: sets_the_clock, 4: types_it}
    assert sitting.run() is not None
    assert [news.seconds_left for news in sitting.news[:4]] == [420, 415, 410, 405]


def test_facebook_may_say_first_that_the_code_is_of_no_use(sitting: Sitting) -> None:
    sitting.acts[2] = order(Fault(Kind.ERROR, On.SIGN_IN, code=463, subcode=1349152))
    assert sitting.problem().code == "connect.code_expired"


def test_who_says_no_is_heeded(sitting: Sitting) -> None:
    sitting.acts[2] = says_no
    assert sitting.problem().code == "connect.code_refused"
    assert len(sitting.waits) == 2


def test_asked_to_slow_down_it_waits_twice_as_long_from_then_on(sitting: Sitting) -> None:
    slow = Fault(Kind.ERROR, On.SIGN_IN, code=17, subcode=1349172)
    sitting.acts = {2: order(slow), 4: order(slow), 6: types_it}
    assert sitting.run() is not None
    assert sitting.waits == [5, 5, 10, 10, 20, 20]


@pytest.mark.parametrize("kind", [Kind.CUT_BEFORE, Kind.CUT_AFTER, Kind.HTML_ANSWER, Kind.EMPTY_ANSWER])
def test_a_broken_line_is_waited_out(sitting: Sitting, kind: Kind) -> None:
    sitting.acts = {1: order(Fault(kind, On.SIGN_IN, times=3)), 2: types_it}
    person = sitting.run()
    assert person is not None
    assert sitting.states[1:4] == [CodeState.NO_NETWORK] * 3
    assert sitting.waits == [5, 5, 5, 5]


def test_once_typed_a_broken_line_costs_no_second_code(sitting: Sitting) -> None:
    sitting.acts = {1: types_it, 2: lambda one: one.office.facebook.clear_faults()}
    sitting.office.facebook.order(Fault(Kind.CUT_BEFORE, On.READ, times=9))
    person = sitting.run()
    assert person is not None
    assert sitting.states == [CodeState.SHOWN, CodeState.TYPED, CodeState.NO_NETWORK]


def test_it_ends_when_it_is_stopped(sitting: Sitting) -> None:
    sitting.acts[2] = lambda one: one.stop.set()
    assert sitting.run() is None
    assert len(sitting.news) == 2


def test_it_can_be_stopped_while_it_waits_for_the_line(sitting: Sitting) -> None:
    sitting.acts = {1: types_it, 2: lambda one: one.stop.set()}
    sitting.office.facebook.order(Fault(Kind.CUT_BEFORE, On.READ, times=9))
    assert sitting.run() is None


def test_without_a_line_there_is_no_code(sitting: Sitting) -> None:
    sitting.office.facebook.order(Fault(Kind.CUT_BEFORE, On.SIGN_IN))
    assert sitting.problem().code == "connect.no_network"
    assert not sitting.news


@pytest.mark.parametrize("code", [190, 3])
def test_an_app_that_facebook_does_not_take_is_not_the_persons_fault(sitting: Sitting, code: int) -> None:
    sitting.office.facebook.order(Fault(Kind.ERROR, On.SIGN_IN, code=code))
    assert sitting.problem().code == "connect.app"


def test_a_person_who_left_out_what_posting_needs(sitting: Sitting) -> None:
    sitting.office.facebook.order_person(OrderedPerson(missing=frozenset({"pages_manage_posts"})))
    sitting.acts[1] = types_it
    assert sitting.problem().code == "connect.missing_permissions"


def test_neither_code_nor_key_is_logged_or_told_by_accident(
    sitting: Sitting, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sitting.acts = {1: order(Fault(Kind.ERROR, On.SIGN_IN, code=17, subcode=1349172)), 2: types_it}
    person = sitting.run()
    assert person is not None
    told = caplog.text + repr(person) + repr(sitting.news)
    for secret in (person.key, sitting.user_code, sitting.office.facebook.client_token):
        assert secret not in told


def test_the_programs_own_practice_page_is_signed_in_to_with_no_kit(office: Office) -> None:
    code = office.connections.phone_code(PageKind.EMBEDDED)
    practice = office.services.practice.running()
    news: list[CodeNews] = []

    def on_news(each: CodeNews) -> None:
        if not news:
            type_code(practice, each.user_code)
        news.append(each)

    person = code.run(on_news, threading.Event())
    assert person is not None
    assert [account.id for account in person.accounts] == [practice.page_id]


def test_an_app_comes_with_a_kit(office: Office) -> None:
    with pytest.raises(ProblemError) as caught:
        office.connections.phone_code(PageKind.PRACTICE)
    assert problem_of(caught).code == "connect.no_app"
    far = office.facebook
    kit = Kit("0912 345 678", graph_url=far.graph_url, app_id=far.app_id, client_token=far.client_token)
    office.services.kept_kit.keep(kit)
    code = office.connections.phone_code(PageKind.PRACTICE)
    person = code.run(lambda news: type_once(office, news), threading.Event())
    assert person is not None


def test_a_code_for_a_real_page_is_asked_of_facebook_alone(office: Office) -> None:
    far, kept = office.facebook, office.services.kept_kit
    real = Kit("0912 345 678", app_id="123456", client_token="realtoken")
    practice = Kit("0912 345 678", graph_url=far.graph_url, app_id=far.app_id, client_token=far.client_token)
    kept.keep(practice)
    with pytest.raises(ProblemError) as caught:
        office.connections.phone_code(PageKind.FACEBOOK)
    assert problem_of(caught).code == "connect.no_app"
    kept.keep(real)
    kept.keep(practice)
    shelf = kept.of(is_practice=False)
    assert (shelf.graph_url, shelf.app) == (GRAPH_URL, App("123456", "realtoken"))
    code = office.connections.phone_code(PageKind.PRACTICE)
    assert code.run(lambda news: type_once(office, news), threading.Event()) is not None


def type_once(office: Office, news: CodeNews) -> None:
    if news.state is CodeState.SHOWN:
        type_code(office.facebook, news.user_code)
