"""A key counts only once the Page itself, over HTTP, has said what it is."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from mttq_desktop.connecting.picture import picture_at
from mttq_desktop.connecting.proof import POSTING_PERMISSIONS, Caveat, Proven
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.profile import PageProfile
from mttq_desktop.practice import Fault, Kind, On
from tests.connecting.conftest import NAME, Office, problem_of
from tests.graph.far_side import answering, far_side
from tests.kit.samples import png

FACEBOOK = "https://graph.facebook.com"


def proven(office: Office, key: str, page_id: str | None = None) -> Proven:
    wanted = office.facebook.page_id if page_id is None else page_id
    found = office.connections.from_key(office.facebook.graph_url, wanted, key)
    assert found.proven is not None
    return found.proven


def refusal(office: Office, key: str, page_id: str | None = None) -> Problem:
    with pytest.raises(ProblemError) as caught:
        proven(office, key, page_id)
    assert key not in str(caught.getrepr(showlocals=False))
    return problem_of(caught)


def test_the_pages_own_key_is_good(office: Office) -> None:
    found = proven(office, office.facebook.page_key)
    assert (found.page_id, found.name) == (office.facebook.page_id, NAME)
    assert found.link.startswith(office.facebook.web_url)
    assert found.category
    assert not found.missing_tasks
    assert not found.warnings


def test_the_picture_of_the_page_comes_with_it(office: Office, tmp_path: Path) -> None:
    office.give_picture(tmp_path)
    picture = proven(office, office.facebook.page_key).picture
    assert picture is not None
    assert picture.startswith(b"\xff\xd8\xff")
    assert proven(office, office.facebook.page_key).name == NAME


def test_which_page_it_is_may_be_found_out_by_the_key(office: Office) -> None:
    assert proven(office, office.facebook.page_key, "").page_id == office.facebook.page_id


def test_blanks_around_a_pasted_key_do_not_count(office: Office) -> None:
    assert proven(office, f"\n  {office.facebook.page_key} \r\n").name == NAME


@pytest.mark.parametrize("page_id", [None, ""])
def test_a_persons_key_is_not_a_pages(office: Office, page_id: str | None) -> None:
    found = refusal(office, office.facebook.user_key, page_id)
    assert found.code == "connect.person_key"
    assert found.facts["name"]


def test_a_key_for_another_page_names_that_page(office: Office) -> None:
    other = office.facebook.other_page
    assert refusal(office, other.key) == Problem("connect.other_page", {"name": other.name})


def test_a_page_that_tells_another_number_than_its_key_is_not_joined(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = GraphClient.profile

    def of_another(client: GraphClient) -> PageProfile:
        return replace(read(client), id="999999", name="Trang khác")

    monkeypatch.setattr(GraphClient, "profile", of_another)
    told = refusal(office, office.facebook.page_key)
    assert told == Problem("connect.other_page", {"name": "Trang khác"})


def test_a_number_from_an_address_is_not_the_pages(office: Office) -> None:
    found = refusal(office, office.facebook.page_key, "61550000000000")
    assert found == Problem("connect.other_page", {"name": NAME})


def test_a_key_nobody_was_given_is_refused(office: Office) -> None:
    assert refusal(office, "EAAGkhongdung").code == "connect.key_refused"


@pytest.mark.parametrize("lacking", sorted(POSTING_PERMISSIONS))
def test_without_a_permission_for_posting_it_is_no_use(office: Office, lacking: str) -> None:
    found = refusal(office, office.facebook.key_without(lacking))
    assert found.code == "connect.missing_permissions"


def test_other_permissions_only_mean_that_more_is_done_by_hand(office: Office) -> None:
    far = office.facebook
    key = far.user_key_without("pages_manage_metadata", "business_management")
    person = office.connections.person(far.graph_url, key)
    found = office.connections.from_account(person.accounts[0], person)
    assert found.proven is not None
    assert found.proven.warnings == {Caveat.NO_FILLING, Caveat.NO_COVER}


def test_trying_whether_posting_is_granted_leaves_nothing(office: Office, tmp_path: Path) -> None:
    proven(office, office.facebook.page_key)
    assert not list((tmp_path / "far side" / "photos").iterdir())
    assert office.public_words() == []
    office.facebook.order(Fault(Kind.CUT_BEFORE, On.DELETE))
    assert proven(office, office.facebook.page_key).name == NAME


TROUBLES = {
    "cut": (Fault(Kind.CUT_AFTER, On.READ), "connect.no_network"),
    "portal": (Fault(Kind.HTML_ANSWER, On.READ), "connect.no_network"),
    "limit": (Fault(Kind.LIMIT, On.READ), "connect.limited"),
    "expired": (Fault(Kind.EXPIRED, On.READ), "connect.key_refused"),
    "checkpoint": (Fault(Kind.ERROR, On.READ, code=190, subcode=459), "connect.act_at_facebook"),
    "role": (Fault(Kind.ERROR, On.READ, code=190, subcode=492), "connect.missing_tasks"),
    "lapsed": (Fault(Kind.ERROR, On.READ, code=10), "connect.missing_permissions"),
    "app": (Fault(Kind.ERROR, On.READ, code=3), "connect.app"),
    "unknown": (Fault(Kind.ERROR, On.READ, code=424242), "connect.unclear"),
    "retired": (Fault(Kind.ERROR, On.READ, code=2635), "connect.unclear"),
    "other shape": (Fault(Kind.OTHER_JSON, On.READ), "connect.unclear"),
}


@pytest.mark.parametrize("after", [0, 1, 2])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_trouble_at_any_call_ends_in_its_problem(office: Office, trouble: str, after: int) -> None:
    fault, code = TROUBLES[trouble]
    office.facebook.order(Fault(**{**vars(fault), "after": after}))
    assert refusal(office, office.facebook.page_key).code == code


def test_with_no_line_there_is_no_network(office: Office) -> None:
    office.facebook.stop()
    assert refusal(office, office.facebook.page_key).code == "connect.no_network"


def test_tasks_are_looked_at_where_they_are_told(office: Office) -> None:
    without_posting = office.facebook.key_without("CREATE_CONTENT")
    assert refusal(office, without_posting) == Problem("connect.missing_tasks", {"name": NAME})
    found = proven(office, office.facebook.key_without("MANAGE"))
    assert found.missing_tasks == {"MANAGE"}
    assert found.warnings == {Caveat.NO_FILLING}


def test_neither_key_nor_persons_name_is_logged(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    name = refusal(office, office.facebook.user_key).facts["name"]
    refusal(office, office.facebook.key_without("pages_manage_posts"))
    for secret in (office.facebook.user_key, str(name), "EAA"):
        assert secret not in caplog.text


@pytest.mark.parametrize(
    ("address", "graph_url"),
    [
        ("", FACEBOOK),
        ("http://scontent.invalid/a.jpg", FACEBOOK),
        ("file:///etc/passwd", FACEBOOK),
        ("https://u:p@scontent.invalid/a.jpg", FACEBOOK),
        ("http://127.0.0.1:1/a.jpg", "http://127.0.0.1:1"),
    ],
)
def test_a_picture_that_cannot_be_had_is_none(address: str, graph_url: str) -> None:
    assert picture_at(address, graph_url) is None


def test_a_picture_on_this_pc_is_not_fetched_for_facebook() -> None:
    with far_side(answering(png())) as side:
        assert picture_at(f"{side.url}/a.png", FACEBOOK) is None
        assert not side.connections


def test_a_picture_is_fetched_without_any_key() -> None:
    with far_side(answering(png())) as side:
        assert picture_at(f"{side.url}/a.png", side.url) == png()
    assert side.requests[0].header("Authorization") == ""


@pytest.mark.parametrize("content", [b"", b"<html>", b"%PDF-1.4"])
def test_what_is_no_picture_is_none(content: bytes) -> None:
    with far_side(answering(content)) as side:
        assert picture_at(side.url, side.url) is None
    with far_side(answering(png(), "404 Not Found")) as side:
        assert picture_at(side.url, side.url) is None
