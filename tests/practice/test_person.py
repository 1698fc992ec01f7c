"""The person behind the practice Page: what is listed for them, their other Page, and taking it all back."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from mttq_desktop.graph.accounts import PersonClient
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import SignInNeeded, SignInWhy
from mttq_desktop.practice import Person, PracticePage
from tests.practice.conftest import Caller, TurnedClock


def person_of(page: PracticePage, clock: TurnedClock) -> PersonClient:
    return PersonClient(page.graph_url, page.user_key, clock.now)


def test_two_pages_are_listed_when_ordered(page: PracticePage, clock: TurnedClock, caller: Caller) -> None:
    page.order_person(Person(has_other_page=True))
    with person_of(page, clock) as person:
        own, other = person.accounts()
        assert person.page(other.id) == other
    assert (own.id, own.key) == (page.page_id, page.page_key)
    assert (other.id, other.name, other.key) == (
        page.other_page.id,
        page.other_page.name,
        page.other_page.key,
    )


def test_the_list_comes_in_pieces(page: PracticePage, caller: Caller) -> None:
    page.order_person(Person(has_other_page=True))
    caller.key = page.user_key
    first = caller.get("me/accounts", fields="id", limit=1)
    assert [row["id"] for row in first["data"]] == [page.page_id]
    assert caller.key not in first["paging"]["next"]
    second = caller.get("me/accounts", fields="id", limit=1, after=first["paging"]["cursors"]["after"])
    assert [row["id"] for row in second["data"]] == [page.other_page.id]
    assert "next" not in second["paging"]


def test_a_portfolio_hides_the_pages_but_not_their_numbers(page: PracticePage, clock: TurnedClock) -> None:
    page.order_person(Person(is_in_portfolio=True, has_other_page=True))
    with person_of(page, clock) as person:
        assert person.accounts() == []
        assert person.page(page.page_id).key == page.page_key
        assert person.page(page.other_page.id).key == page.other_page.key


def test_the_other_pages_key_tells_whose_it_is_and_does_no_more(
    page: PracticePage, clock: TurnedClock, caller: Caller
) -> None:
    other = page.other_page
    with GraphClient(page.graph_url, page.page_id, other.key, clock.now) as client:
        me = client.me()
        assert (me.id, me.name, me.is_page) == (other.id, other.name, True)
        assert not client.me_is_page()
    with GraphClient(page.graph_url, other.id, other.key, clock.now) as client:
        assert client.me_is_page()
        assert client.page().name == other.name
    caller.key = other.key
    calls: list[tuple[str, str, Any]] = [
        ("GET", "me/feed", None),
        ("POST", "me/feed", {"message": "x"}),
        ("POST", "me", {"about": "x"}),
        ("GET", page.page_id, None),
        ("POST", f"{page.page_id}/feed", {"message": "x"}),
    ]
    for method, path, data in calls:
        assert caller.refused(method, path, data=data) == (403, 200, 0), path
    caller.key = page.page_key
    assert caller.refused("GET", other.id) == (403, 200, 0)
    assert page.journal() == []


def test_taking_permissions_back_ends_every_key(
    page: PracticePage, clock: TurnedClock, caller: Caller
) -> None:
    old = [page.page_key, page.user_key, page.key_without("read_insights"), page.other_page.key]
    with person_of(page, clock) as person:
        person.forget_app()
        with pytest.raises(SignInNeeded) as caught:
            person.accounts()
    assert caught.value.why is SignInWhy.APP_REMOVED
    for key in old:
        caller.key = key
        assert caller.refused("GET", "me") == (400, 190, 458)
    assert not {page.page_key, page.user_key, page.other_page.key} & set(old)
    caller.key = page.page_key
    assert caller.get("me")["id"] == page.page_id


def test_only_a_person_takes_permissions_back_and_only_all(page: PracticePage, caller: Caller) -> None:
    assert caller.refused("DELETE", "me/permissions")[1] == 100
    caller.key = page.user_key
    assert caller.refused("DELETE", "me/permissions?permission=read_insights") == (400, 100, 0)
    assert caller.get("me")


def test_a_persons_lesser_key_gets_a_lesser_page_key(
    page: PracticePage, clock: TurnedClock, caller: Caller
) -> None:
    with PersonClient(page.graph_url, page.user_key_without("pages_manage_posts"), clock.now) as person:
        (account,) = person.accounts()
        assert person.accounts() == [account]
    caller.key = account.key
    assert caller.refused("POST", "me/feed", data={"message": "x"}) == (403, 200, 0)
    assert caller.get("me", fields="access_token")["access_token"] == account.key


def test_the_person_can_be_ordered_over_http(page: PracticePage, caller: Caller) -> None:
    address = f"{page.web_url}/practice/person"
    headers = {"Authorization": f"Bearer {page.page_key}"}
    assert requests.get(address, timeout=20).status_code == 400
    order = {"missing": ["MANAGE"], "is_in_portfolio": True}
    assert requests.post(address, json=order, headers=headers, timeout=20).json()["missing"] == ["MANAGE"]
    kept = requests.get(address, headers=headers, timeout=20).json()
    assert kept["is_in_portfolio"] is True
    assert (kept["code_seconds"], kept["interval_seconds"]) == (420, 5)
    wrong_orders: list[Any] = [{"unknown": 1}, [], {"interval_seconds": 0}, {"missing": 7}]
    for wrong in wrong_orders:
        assert requests.post(address, json=wrong, headers=headers, timeout=20).status_code == 400
    page.order_person(Person())
    assert requests.get(address, headers=headers, timeout=20).json()["missing"] == []
