"""The step that signs in by a code, with the code typed on the practice Page's web page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import requests

from mttq_desktop.graph.device import DeviceCode
from mttq_desktop.kit.kept import App
from mttq_desktop.practice import Fault, Kind, On
from mttq_desktop.practice import Person as FarPerson
from mttq_desktop.rehearsal.outcomes import Assumption, State, StepReport, StopWhy, Verdict
from tests.rehearsal.conftest import Stage, calls_of, step, verdicts

A, V = Assumption, Verdict


def typing(stage: Stage, said: str) -> Callable[[DeviceCode], None]:
    """A person who types the code on the web page at once."""

    def act(code: DeviceCode) -> None:
        form = {"user_code": code.user_code, "answer": said}
        shown = requests.post(code.address, data=form, headers={"Origin": stage.page.web_url}, timeout=10)
        assert shown.status_code == 200

    return act


def signed_in(stage: Stage, said: str = "yes") -> StepReport:
    if said:
        stage.person.when_shown = typing(stage, said)
    app = App(stage.page.app_id, stage.page.client_token)
    return stage.rehearsal(app=app).run(step("sign-in"))


def test_a_code_that_is_typed_gives_a_key_for_the_page(stage: Stage) -> None:
    report = signed_in(stage)
    assert verdicts(report) == dict.fromkeys(step("sign-in").tries, V.HELD)
    assert report.state is State.DONE
    life = next(each for each in report.findings if each.assumption is A.DEVICE_KEY_LONG)
    assert int(life.facts["seconds"]) >= 50 * 24 * 3600
    told = repr(report)
    assert "EAA" not in told
    assert stage.page.client_token not in told


def test_what_is_not_granted_is_named(stage: Stage) -> None:
    stage.page.order_person(FarPerson(missing=frozenset({"read_insights"})))
    report = signed_in(stage)
    (granted,) = [each for each in report.findings if each.assumption is A.DEVICE_GRANTED]
    assert (granted.verdict, granted.facts) == (V.FAILED, {"missing": "read_insights"})


def test_a_page_that_a_portfolio_hides_still_gives_its_key(stage: Stage) -> None:
    stage.page.order_person(FarPerson(is_in_portfolio=True))
    found = verdicts(signed_in(stage))
    assert (found[A.PAGE_LISTED], found[A.PAGE_KEY_GIVEN]) == (V.FAILED, V.HELD)


def test_a_person_who_says_no(stage: Stage) -> None:
    report = signed_in(stage, "no")
    assert verdicts(report)[A.DEVICE_GRANTED] is V.OPEN
    assert calls_of(report, "device_login_status")[-1].subcode == 1349173
    assert calls_of(report, "permissions") == []


def test_a_code_nobody_types_ends_with_its_time(stage: Stage) -> None:
    stage.page.order_person(FarPerson(code_seconds=30))
    report = signed_in(stage, "")
    assert verdicts(report)[A.DEVICE_GRANTED] is V.OPEN
    assert 1 <= len(calls_of(report, "device_login_status")) <= 6
    assert report.state is State.DONE


def test_an_answer_lost_while_polling_is_asked_for_again(stage: Stage) -> None:
    stage.page.order(Fault(Kind.CUT_AFTER, On.SIGN_IN, after=1))
    assert verdicts(signed_in(stage))[A.PAGE_KEY_GIVEN] is V.HELD


def test_an_app_that_is_not_known_ends_the_run(stage: Stage) -> None:
    report = stage.rehearsal(app=App("1", "nobody")).run(step("sign-in"))
    assert (report.state, report.reason) == (State.STOPPED, StopWhy.SIGN_IN)
    assert verdicts(report)[A.DEVICE_CODE] is V.OPEN


@pytest.mark.parametrize("code", [3, 100])
def test_an_app_that_may_not_sign_in_this_way(stage: Stage, code: int) -> None:
    stage.page.order(Fault(Kind.ERROR, On.SIGN_IN, code=code))
    report = signed_in(stage)
    assert verdicts(report)[A.DEVICE_CODE] is V.FAILED
    assert report.findings[0].facts["code"] == code
