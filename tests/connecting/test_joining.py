"""A join that nobody wants any more changes nothing, and only the Page wanted is joined, whatever the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mttq_desktop.connecting.candidate import Candidate
from mttq_desktop.errors import ProblemError
from mttq_desktop.page.pages import Page, PageKind
from tests.connecting.conftest import Office, problem_of
from tests.connecting.test_connections import candidate_of

FACEBOOK = "https://graph.facebook.com"


def pages_of(office: Office) -> list[str]:
    return [page.id for page in office.services.pages.all()]


def test_joining_alone_changes_no_page(office: Office) -> None:
    before, rows = office.services.pages.current(), pages_of(office)
    joined = office.connections.join(candidate_of(office))
    assert office.keys.get(joined.page.id) == office.facebook.page_key
    assert (office.services.pages.current(), pages_of(office)) == (before, rows)


def test_a_join_that_is_taken_back_leaves_nothing(office: Office) -> None:
    rows = pages_of(office)
    joined = office.connections.join(candidate_of(office))
    office.connections.take_back(joined)
    assert office.keys.get(joined.page.id) is None
    assert pages_of(office) == rows
    with pytest.raises(LookupError):
        office.connections.write_for(joined)


def test_taking_back_leaves_the_key_that_was_there_before(office: Office) -> None:
    page = office.joined()
    found = replace(candidate_of(office), key="EAAGanother")
    first = office.connections.join(found)
    second = office.connections.join(found)
    office.connections.take_back(first)
    assert office.keys.get(page.id) == "EAAGanother"
    office.connections.take_back(second)
    assert office.keys.get(page.id) == office.facebook.page_key


def test_a_join_that_is_written_for_stays(office: Office) -> None:
    joined = office.join(candidate_of(office))
    office.connections.take_back(joined)
    office.connections.close()
    assert office.keys.get(joined.page.id) == office.facebook.page_key


def test_the_end_of_the_program_takes_a_join_back(office: Office) -> None:
    joined = office.connections.join(candidate_of(office))
    office.services.stop()
    assert office.keys.get(joined.page.id) is None


def test_posts_go_on_only_once_the_page_is_written_for(office: Office) -> None:
    page = office.joined()
    office.connections.sign_out(page)
    post = office.confirmed(page, "Họp bản")
    office.services.sender.send_what_is_due()
    joined = office.connections.join(candidate_of(office))
    office.services.sender.send_what_is_due()
    assert office.public_words() == []
    office.connections.write_for(joined)
    office.services.sender.send_what_is_due()
    assert office.public_words() == [office.services.outbox.get(post.id).words]


def row_of(office: Office) -> Page:
    """The far side's Page as this PC knows it once it is joined."""
    far = office.facebook
    return Page(f"practice-{far.page_id}", far.page_id, "Trang", far.graph_url, PageKind.PRACTICE)


def test_the_same_page_is_joined_anew(office: Office) -> None:
    office.connections.join(candidate_of(office), row_of(office))


def test_another_page_is_not_joined_in_its_place(office: Office) -> None:
    here = row_of(office)
    others = (
        replace(here, id="practice-4242", remote_id="4242"),
        replace(here, id=f"facebook-{here.remote_id}", kind=PageKind.FACEBOOK, graph_url=FACEBOOK),
        replace(here, graph_url="http://127.0.0.1:1"),
    )
    for only in others:
        with pytest.raises(ProblemError) as caught:
            office.connections.join(candidate_of(office), only)
        assert problem_of(caught).code == "connect.other_page"
    assert office.keys.get(here.id) is None


def test_practice_and_real_are_never_taken_for_each_other(office: Office) -> None:
    real = Candidate(FACEBOOK, "424242", "Trang thật", "EAAG")
    with pytest.raises(ProblemError) as caught:
        office.connections.join(candidate_of(office), is_practice=False)
    assert problem_of(caught).code == "connect.practice_kit"
    with pytest.raises(ProblemError) as caught:
        office.connections.join(real, is_practice=True)
    assert problem_of(caught).code == "connect.real_kit"
    assert office.keys.get("facebook-424242") is None
