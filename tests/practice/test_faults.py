from __future__ import annotations

import json
import time

import pytest
import requests

from mttq_desktop.practice import Fault, Kind, On, PracticePage
from mttq_desktop.practice.faults import LIMIT_CODES, FaultBoard
from tests.practice.conftest import Caller, jpeg


def test_cut_before_the_work_does_nothing(caller: Caller) -> None:
    caller.page.order(Fault(Kind.CUT_BEFORE, On.CREATE))
    with pytest.raises(requests.ConnectionError):
        caller.create("Một")
    assert caller.published() == []
    caller.create("Hai")
    assert len(caller.published()) == 1


@pytest.mark.parametrize("kind", [Kind.CUT_AFTER, Kind.CUT_MIDANSWER])
def test_cut_after_the_work_does_it(caller: Caller, kind: Kind) -> None:
    caller.page.order(Fault(kind, On.CREATE))
    with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        caller.create("Một")
    assert len(caller.published()) == 1


@pytest.mark.parametrize("size", [64, 2000])
def test_cut_before_a_photo_is_taken(caller: Caller, size: int) -> None:
    caller.page.order(Fault(Kind.CUT_BEFORE, On.PHOTOS))
    with pytest.raises(requests.ConnectionError):
        caller.upload(jpeg(size, size) + bytes(size * 1000))
    assert caller.page_photo_files() == []


def test_cut_after_a_photo_is_taken(caller: Caller) -> None:
    caller.page.order(Fault(Kind.CUT_AFTER, On.PHOTOS))
    with pytest.raises(requests.ConnectionError):
        caller.upload()
    assert len(caller.page_photo_files()) == 1


def test_500_after_the_work(caller: Caller) -> None:
    post = caller.create("Một", published=False)
    caller.page.order(Fault(Kind.ERROR_500_AFTER, On.PUBLISH))
    answer = caller.call("POST", post, json={"is_published": True})
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, 2)
    assert answer.json()["error"]["is_transient"] is True
    assert len(caller.published()) == 1


@pytest.mark.parametrize("done", [True, False])
@pytest.mark.parametrize("kind", [Kind.HTML_ANSWER, Kind.EMPTY_ANSWER, Kind.TRUNCATED_JSON])
def test_answers_that_are_no_json(caller: Caller, kind: Kind, done: bool) -> None:
    caller.page.order(Fault(kind, On.CREATE, done=done))
    answer = caller.call("POST", "me/feed", json={"message": "Một"})
    assert answer.status_code == 200
    with pytest.raises(requests.JSONDecodeError):
        answer.json()
    assert len(caller.published()) == int(done)


@pytest.mark.parametrize("done", [True, False])
def test_an_answer_of_another_shape(caller: Caller, done: bool) -> None:
    caller.page.order(Fault(Kind.OTHER_JSON, On.CREATE, done=done))
    answer = caller.call("POST", "me/feed", json={"message": "Một"})
    assert answer.status_code == 200
    assert "id" not in answer.json()
    assert len(caller.published()) == int(done)


@pytest.mark.parametrize("code", LIMIT_CODES)
def test_limits_come_with_their_headers(caller: Caller, code: int) -> None:
    caller.page.order(Fault(Kind.LIMIT, code=code, minutes=7))
    answer = caller.call("POST", "me/feed", json={"message": "Một"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)
    assert caller.published() == []
    if code == 80001:
        usage = json.loads(answer.headers["X-Business-Use-Case-Usage"])[caller.page.page_id][0]
        assert (usage["type"], usage["estimated_time_to_regain_access"]) == ("pages", 7)
    else:
        header = "X-Page-Usage" if code == 32 else "X-App-Usage"
        assert json.loads(answer.headers[header])["call_count"] == 100


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault(Kind.EXPIRED), (400, 190, 463)),
        (Fault(Kind.EXPIRED, subcode=460), (400, 190, 460)),
        (Fault(Kind.ERROR, code=506), (400, 506, 0)),
        (Fault(Kind.ERROR, code=368, subcode=1390008), (400, 368, 1390008)),
        (Fault(Kind.ERROR, code=200), (403, 200, 0)),
        (Fault(Kind.ERROR, code=1), (500, 1, 0)),
        (Fault(Kind.REFUSE_PHOTO, On.PHOTOS), (400, 100, 1366046)),
    ],
)
def test_ordered_refusals(caller: Caller, fault: Fault, expected: tuple[int, int, int]) -> None:
    caller.page.order(fault)
    files = {"source": ("anh.jpg", jpeg(), "image/jpeg")}
    assert caller.refused("POST", "me/photos", data={"published": "false"}, files=files) == expected
    assert caller.page_photo_files() == []


def test_an_ordered_error_may_bring_its_own_text(caller: Caller) -> None:
    caller.page.order(Fault(Kind.ERROR, code=368, text="Chờ ba ngày."))
    error = caller.call("GET", "me").json()["error"]
    assert error["error_user_msg"] == "Chờ ba ngày."


def test_slow_takes_its_time_both_ways(caller: Caller) -> None:
    data = jpeg() + bytes(20_000)
    caller.page.order(Fault(Kind.SLOW, On.PHOTOS, bytes_per_second=100_000))
    started = time.monotonic()
    caller.upload(data)
    assert time.monotonic() - started > 0.15
    caller.page.order(Fault(Kind.SLOW, On.READ, bytes_per_second=10))
    with pytest.raises(requests.Timeout):
        caller.session.get(f"{caller.page.graph_url}/me", params={"access_token": caller.key}, timeout=0.05)


def test_a_slow_answer_does_not_hold_up_the_end(caller: Caller) -> None:
    caller.page.order(Fault(Kind.SLOW, On.READ, bytes_per_second=1))
    url = f"{caller.page.graph_url}/me"
    with caller.session.get(url, params={"access_token": caller.key}, stream=True, timeout=20) as answer:
        started = time.monotonic()
        caller.page.stop()
        assert time.monotonic() - started < 2
        with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
            answer.content  # noqa: B018 - reading it is the test


def test_each_fault_waits_for_its_own_sort_of_call() -> None:
    board = FaultBoard()
    for on in (On.READ, On.DELETE, On.EDIT):
        board.order(Fault(Kind.CUT_AFTER, on))
    assert board.strike(On.CREATE) is None
    struck = board.strike(On.DELETE)
    assert struck is not None
    assert struck.on is On.DELETE
    assert board.strike(On.DELETE) is None
    assert [fault.on for fault in board.pending()] == [On.READ, On.EDIT]


def test_sorts_of_calls(caller: Caller) -> None:
    post = caller.create("Một", published=False)
    for on, method, parameters in (
        (On.EDIT, "POST", {"message": "Hai"}),
        (On.PUBLISH, "POST", {"is_published": "true"}),
        (On.READ, "GET", {}),
        (On.DELETE, "DELETE", {}),
    ):
        caller.page.order(Fault(Kind.ERROR, on, code=613))
        assert caller.refused(method, post, params=parameters)[1] == 613
    assert caller.get(post)["message"] == "Một"


def test_faults_strike_after_some_calls_and_several_times() -> None:
    board = FaultBoard()
    board.order(Fault(Kind.CUT_AFTER, On.PHOTOS, times=2, after=1))
    struck = [board.strike(On.PHOTOS) is not None for _ in range(5)]
    assert struck == [False, True, True, False, False]
    board.order(Fault(Kind.CUT_AFTER, On.ANY, times=9))
    board.clear()
    assert board.strike(On.PHOTOS) is None


def test_faults_can_be_ordered_over_http(page: PracticePage, caller: Caller) -> None:
    url = f"{page.web_url}/practice/faults"
    headers = {"Authorization": f"Bearer {page.page_key}"}
    order = {"on": "create", "kind": "error", "code": 506, "times": 2}
    listed = requests.post(url, json=order, headers=headers, timeout=20).json()["data"]
    assert listed[0].items() >= order.items()
    assert caller.refused("POST", "me/feed", json={"message": "Một"})[1] == 506
    assert requests.get(url, headers=headers, timeout=20).json()["data"][0]["times"] == 1
    two = [{"kind": "expired"}, {"kind": "limit"}]
    assert len(requests.post(url, json=two, headers=headers, timeout=20).json()["data"]) == 3
    assert requests.delete(url, headers=headers, timeout=20).json() == {"data": []}
    caller.create("Hai")


@pytest.mark.parametrize(
    "order", [{}, {"kind": "nonsense"}, {"kind": "slow", "speed": 1}, [1], "x", {"kind": []}]
)
def test_nonsense_orders_are_refused(page: PracticePage, order: object) -> None:
    url = f"{page.web_url}/practice/faults"
    headers = {"Authorization": f"Bearer {page.page_key}"}
    assert requests.post(url, json=order, headers=headers, timeout=20).status_code == 400
    assert requests.get(url, headers=headers, timeout=20).json() == {"data": []}


def test_faults_are_for_holders_of_a_key(page: PracticePage) -> None:
    url = f"{page.web_url}/practice/faults"
    assert requests.post(url, json={"kind": "expired"}, timeout=20).status_code == 400
    assert requests.delete(url, headers={"Authorization": "Bearer x"}, timeout=20).status_code == 400
