"""Signing in by a code: the calls of the program, and the web page on which a person answers."""

from __future__ import annotations

import pytest
import requests

from mttq_desktop.graph.accounts import PersonClient
from mttq_desktop.graph.device import SCOPES, DeviceCode, DeviceCodeExpired, DeviceDoor, DeviceRefused, Poll
from mttq_desktop.graph.errors import Refused, SignInNeeded, Unsure
from mttq_desktop.practice import Fault, Kind, On, Person, PracticePage
from tests.practice.conftest import Caller, TurnedClock


@pytest.fixture
def door(page: PracticePage, clock: TurnedClock) -> DeviceDoor:
    return DeviceDoor(page.graph_url, page.app_id, page.client_token, clock.now)


def answer(page: PracticePage, code: DeviceCode, said: str, user_code: str = "") -> str:
    """Answer on the web page as a browser does, and give back what it shows then."""
    form = {"user_code": user_code or code.user_code, "answer": said}
    shown = requests.post(page.places.device, data=form, headers={"Origin": page.web_url}, timeout=20)
    assert shown.status_code == 200
    return shown.content.decode()


def test_a_code_that_was_typed_gives_the_persons_key(
    page: PracticePage, door: DeviceDoor, clock: TurnedClock
) -> None:
    code = door.begin()
    assert code.address == page.places.device
    assert (len(code.user_code), code.lives_seconds, code.interval_seconds) == (8, 420, 5)
    assert door.poll(code) is Poll.PENDING
    assert "quay lại phần mềm" in answer(page, code, "yes")
    key = door.poll(code)
    assert isinstance(key, str)
    with PersonClient(page.graph_url, key, clock.now) as person:
        assert person.permissions() == {*SCOPES, "public_profile"}
        (account,) = person.accounts()
    assert account.id == page.page_id
    assert account.key != page.page_key
    door.close()


def test_the_key_is_given_again_as_an_answer_may_get_lost(page: PracticePage, door: DeviceDoor) -> None:
    code = door.begin()
    answer(page, code, "yes")
    page.order(Fault(Kind.CUT_AFTER, On.SIGN_IN))
    with pytest.raises(Unsure):
        door.poll(code)
    assert door.poll(code) == door.poll(code)
    door.close()


def test_polling_too_fast_is_told_until_the_interval_is_kept(door: DeviceDoor, clock: TurnedClock) -> None:
    code = door.begin()
    told = []
    for seconds in (1.0, 2.0, 4.6, 5.0):
        told.append(door.poll(code))
        clock.turn(seconds=seconds)
    assert told == [Poll.PENDING, Poll.SLOW_DOWN, Poll.SLOW_DOWN, Poll.PENDING]
    door.close()


def test_a_code_ends_when_its_time_is_over(page: PracticePage, door: DeviceDoor, clock: TurnedClock) -> None:
    code = door.begin()
    clock.turn(seconds=419)
    assert door.poll(code) is Poll.PENDING
    clock.turn(seconds=1)
    with pytest.raises(DeviceCodeExpired):
        door.poll(code)
    assert "hết hạn" in answer(page, code, "yes")
    with pytest.raises(DeviceCodeExpired):
        door.poll(code)
    door.close()


def test_a_person_may_say_no(page: PracticePage, door: DeviceDoor) -> None:
    code = door.begin()
    assert "Đã từ chối" in answer(page, code, "no")
    for _ in range(2):
        with pytest.raises(DeviceRefused):
            door.poll(code)
    assert "không đúng" in answer(page, code, "yes")
    door.close()


def test_a_code_nobody_gave_out(page: PracticePage, door: DeviceDoor) -> None:
    code = door.begin()
    assert "không đúng" in answer(page, code, "yes", user_code="WRONG999")
    assert door.poll(code) is Poll.PENDING
    unknown = DeviceCode("unknown", "X", "https://x.invalid", "https://x.invalid", 420, 5)
    with pytest.raises(DeviceCodeExpired):
        door.poll(unknown)
    door.close()


def test_a_code_may_be_typed_with_spaces_and_in_small_letters(page: PracticePage, door: DeviceDoor) -> None:
    code = door.begin()
    typed = f" {code.user_code[:4].lower()}-{code.user_code[4:]} "
    answer(page, code, "yes", user_code=typed)
    assert isinstance(door.poll(code), str)
    door.close()


def test_two_people_sign_in_side_by_side(page: PracticePage, door: DeviceDoor) -> None:
    one, two = door.begin(), door.begin()
    answer(page, one, "no")
    answer(page, two, "yes")
    with pytest.raises(DeviceRefused):
        door.poll(one)
    assert isinstance(door.poll(two), str)
    door.close()


def test_the_page_shows_the_code_it_was_opened_with(page: PracticePage, door: DeviceDoor) -> None:
    code = door.begin()
    shown = requests.get(code.prefilled_address, timeout=20).content.decode()
    assert f'value="{code.user_code}"' in shown
    assert "Tiếp tục" in shown
    assert "Không đồng ý" in shown
    assert "form-action 'self'" in requests.get(code.address, timeout=20).headers["Content-Security-Policy"]
    door.close()


def test_only_the_app_may_ask(page: PracticePage, clock: TurnedClock, caller: Caller) -> None:
    for app_id, token in ((page.app_id, "wrong"), ("1", page.client_token)):
        with DeviceDoor(page.graph_url, app_id, token, clock.now) as door, pytest.raises(SignInNeeded):
            door.begin()
    for key in (page.page_key, page.user_key):
        caller.key = key
        assert caller.refused("POST", "device/login", data={"scope": "pages_show_list"})[1] == 190


def test_permissions_that_do_not_exist_are_refused(page: PracticePage, door: DeviceDoor) -> None:
    with pytest.raises(Refused) as caught:
        door.begin(["publish_actions"])
    assert caught.value.code == 100
    door.close()


@pytest.mark.parametrize("path", ["device", "device/other", "device/login/more"])
def test_other_addresses_below_device(page: PracticePage, caller: Caller, path: str) -> None:
    caller.key = f"{page.app_id}|{page.client_token}"
    assert caller.refused("POST", path, data={})[1] == 100


def test_fewer_permissions_and_tasks_can_be_granted(
    page: PracticePage, door: DeviceDoor, clock: TurnedClock, caller: Caller
) -> None:
    page.order_person(Person(missing=frozenset({"pages_manage_metadata", "CREATE_CONTENT"})))
    code = door.begin()
    answer(page, code, "yes")
    key = door.poll(code)
    assert isinstance(key, str)
    with PersonClient(page.graph_url, key, clock.now) as person:
        assert "pages_manage_metadata" not in person.permissions()
        (account,) = person.accounts()
    assert "MANAGE" in account.tasks
    assert not {"CREATE_CONTENT", "PROFILE_PLUS_CREATE_CONTENT"} & account.tasks
    caller.key = account.key
    assert caller.refused("POST", "me/feed", data={"message": "x"}) == (403, 200, 0)
    assert caller.refused("POST", "me", data={"about": "x"}) == (403, 200, 0)
    door.close()


def test_life_and_interval_can_be_ordered(page: PracticePage, door: DeviceDoor) -> None:
    page.order_person(Person(code_seconds=60, interval_seconds=1))
    code = door.begin()
    assert (code.lives_seconds, code.interval_seconds) == (60, 1)
    door.close()


def test_a_sign_in_outlives_a_restart(page: PracticePage, door: DeviceDoor) -> None:
    known = (page.app_id, page.client_token)
    code = door.begin()
    page.stop()
    page.start()
    assert (page.app_id, page.client_token) == known
    answer(page, code, "yes")
    assert isinstance(door.poll(code), str)
    door.close()
