"""Which Pages are refused, and how a person says which Page is meant."""

from __future__ import annotations

import unicodedata

import pytest

from mttq_desktop.graph.trial import TrialClient
from mttq_desktop.rehearsal.gate import POSTS_AT_MOST, Look, Objection, look_at, objections
from tests.rehearsal.conftest import NAME, Stage


def test_a_fresh_page_is_looked_at_without_changing_it(stage: Stage) -> None:
    before = stage.state()
    look = look_at(stage.setting.client, stage.setting.page_id)
    assert look == Look(stage.setting.page_id, NAME, 0, 0, is_own_key=True)
    assert objections(look, is_connected=False) == ()
    assert stage.state() == before


def test_a_page_with_posts_is_objected_to(stage: Stage) -> None:
    for number in range(POSTS_AT_MOST + 1):
        stage.setting.client.create_post(message=f"Bài {number}", link="", photo_ids=[], published=True)
    look = look_at(stage.setting.client, stage.setting.page_id)
    assert objections(look, is_connected=False) == (Objection.POSTS,)


@pytest.mark.parametrize(
    ("followers", "is_connected", "expected"),
    [
        (10, False, ()),
        (11, False, (Objection.FOLLOWERS,)),
        (None, False, (Objection.FOLLOWERS_UNKNOWN,)),
        (3000, True, (Objection.FOLLOWERS, Objection.CONNECTED)),
    ],
)
def test_followers_and_a_page_in_use_are_objected_to(
    followers: int | None, is_connected: bool, expected: tuple[Objection, ...]
) -> None:
    look = Look("1", "Trang", followers, 0, is_own_key=True)
    assert objections(look, is_connected=is_connected) == expected


def test_a_persons_key_and_another_pages_are_told(stage: Stage) -> None:
    page = stage.page
    for key in (page.user_key, page.other_page.key):
        with TrialClient(page.graph_url, page.page_id, key, stage.clock.now) as client:
            assert not look_at(client, page.page_id).is_own_key


@pytest.mark.parametrize(
    ("typed", "is_meant"),
    [
        ("Trang bỏ đi", True),
        ("  trang  BỎ đi ", True),
        (unicodedata.normalize("NFD", "Trang bỏ đi"), True),
        ("123", True),
        ("Trang bo di", False),
        ("12", False),
        ("", False),
    ],
)
def test_the_person_types_the_name_or_the_number(typed: str, is_meant: bool) -> None:
    assert Look("123", "Trang bỏ đi", 0, 0, is_own_key=True).is_meant(typed) is is_meant
