"""A person's key: the Pages it opens."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from mttq_desktop.graph.accounts import PersonClient
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import OurBug, Refused, RefusedWhy
from mttq_desktop.practice import PracticePage
from tests.graph.far_side import Connection, Request, Script, answering, far_side
from tests.graph.test_client import NAME, NOW, page

__all__ = ["page"]

KEY = "EAAGplantedpersonkey"


def person_with(url: str, key: str = KEY) -> PersonClient:
    return PersonClient(url, key, lambda: datetime.now(UTC))


def test_the_persons_page_is_listed_with_its_key(page: PracticePage) -> None:
    with PersonClient(page.graph_url, page.user_key, lambda: NOW) as person:
        account = next(found for found in person.accounts() if found.id == page.page_id)
        assert person.page(page.page_id) == account
        assert "pages_show_list" in person.permissions()
        assert not person.me().is_page
    assert (account.name, account.key) == (NAME, page.page_key)
    assert {"MANAGE", "CREATE_CONTENT"} <= account.tasks
    assert account.picture_url.startswith(page.web_url)
    with GraphClient(page.graph_url, account.id, account.key, lambda: NOW) as client:
        assert client.me_is_page()


def test_an_account_does_not_show_its_key(page: PracticePage) -> None:
    with PersonClient(page.graph_url, page.user_key, lambda: NOW) as person:
        assert page.page_key not in repr(person.accounts())


@pytest.mark.parametrize("number", ["1", "999999999999999", "nobody.of.this.name"])
def test_a_page_that_is_none_of_the_persons_is_refused(page: PracticePage, number: str) -> None:
    with (
        PersonClient(page.graph_url, page.user_key, lambda: NOW) as person,
        pytest.raises(Refused) as caught,
    ):
        person.page(number)
    assert caught.value.why is RefusedWhy.GONE


def test_a_person_is_no_page(page: PracticePage) -> None:
    with (
        PersonClient(page.graph_url, page.user_key, lambda: NOW) as person,
        pytest.raises(Refused) as caught,
    ):
        person.page(person.me().id)
    assert caught.value.why is RefusedWhy.INPUT


def test_a_pages_own_key_has_no_pages(page: PracticePage) -> None:
    with (
        PersonClient(page.graph_url, page.page_key, lambda: NOW) as person,
        pytest.raises(Refused) as caught,
    ):
        person.accounts()
    assert caught.value.why is RefusedWhy.INPUT


def listing(count: int, in_all: int) -> Script:
    """Facebook with many Pages, ``count`` at once."""

    def rows_from(request: Request) -> bytes:
        start = int(parse_qs(urlsplit(request.target).query).get("after", ["0"])[0])
        end = min(start + count, in_all)
        rows = [{"id": str(n), "name": f"Trang {n}", "access_token": f"EAA{n}"} for n in range(start, end)]
        paging = {"cursors": {"before": str(start), "after": str(end)}}
        if end < in_all:
            # As Facebook writes it: another address, with the key in it.
            paging |= {"next": f"https://elsewhere.invalid/?access_token={KEY}&after={end}"}  # type: ignore[dict-item]
        return json.dumps({"data": rows, "paging": paging}).encode()

    def play(connection: Connection) -> None:
        while request := connection.read_request():
            connection.answer(rows_from(request))

    return play


@pytest.mark.parametrize(
    ("in_all", "shown", "calls"), [(0, 0, 1), (100, 100, 1), (230, 230, 3), (700, 500, 5)]
)
def test_the_list_is_followed_to_its_end(in_all: int, shown: int, calls: int) -> None:
    with far_side(listing(100, in_all)) as side, person_with(side.url) as person:
        accounts = person.accounts()
        person.close()
    assert [account.id for account in accounts] == [str(n) for n in range(shown)]
    assert len(side.requests) == calls
    for request in side.requests:
        assert request.header("Authorization") == f"Bearer {KEY}"
        assert KEY not in request.target


def test_a_page_without_a_key_cannot_be_used() -> None:
    answer = answering('{"id":"1122","name":"Trang","category":"Tổ chức"}'.encode())
    with far_side(answer) as side, person_with(side.url) as person:
        with pytest.raises(Refused) as caught:
            person.page("1122")
        person.close()
    assert caught.value.why is RefusedWhy.GONE


@pytest.mark.parametrize(
    "body",
    [b"[]", b'{"data":{}}', b'{"data":[{"id":"1"}]}', b'{"data":[],"paging":{"next":"x","cursors":[]}}'],
)
def test_a_list_of_another_shape_is_our_bug(body: bytes) -> None:
    with far_side(answering(body)) as side, person_with(side.url) as person:
        with pytest.raises(OurBug):
            person.accounts()
        person.close()


def test_every_permission_is_taken_back() -> None:
    with far_side(answering(b'{"success":true}')) as side, person_with(side.url) as person:
        person.forget_app()
        person.close()
    assert side.requests[0].method == "DELETE"
    assert side.requests[0].target.startswith("/v25.0/me/permissions")


@pytest.mark.parametrize(
    "odd", [None, [], {"id": "2"}, {"id": "../me", "name": "a"}, {"id": "3", "name": "\u202e\x00"}]
)
def test_an_odd_page_among_the_persons_is_left_out(odd: object) -> None:
    good = {"id": "1122", "name": "Trang", "access_token": "EAA1"}
    answer = answering(json.dumps({"data": [odd, good, odd]}).encode())
    with far_side(answer) as side, person_with(side.url) as person:
        assert [account.id for account in person.accounts()] == ["1122"]
        person.close()


def test_a_name_is_listed_as_it_can_be_shown() -> None:
    row = {
        "id": "1122",
        "name": " Mặt trận\n\n\u202exã\x00 " + "A" * 200_000,
        "category": "Tổ\x1b chức\u2066",
    }
    with far_side(answering(json.dumps({"data": [row]}).encode())) as side, person_with(side.url) as person:
        account = person.accounts()[0]
        person.close()
    assert (account.name, account.category) == ("Mặt trận xã…", "Tổ chức")
