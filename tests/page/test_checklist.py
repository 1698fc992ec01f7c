"""What a finished Page has, from what was read back and what was told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mttq_desktop.graph.profile import PageProfile
from mttq_desktop.page.checklist import ItemState, Kind, checklist
from mttq_desktop.page.setup import Having, SetUp, Told
from mttq_desktop.page.wanted import WantedProfile
from tests.clocks import START

FULL = PageProfile(
    id="1",
    name="Mặt trận xã Hòa Bình",
    about="Trang của Mặt trận",
    description="",
    phone="0238 3842 000",
    website="",
    emails=(),
    hours={},
    address="Xã Hòa Bình, tỉnh Nghệ An",
    username="mttqxahoabinh",
    category="",
    link="",
    picture_url="",
    has_picture=True,
    cover_url="https://facebook.com/cover.jpg",
    is_published=True,
    verification="",
    tasks=frozenset(),
)
WANTED = WantedProfile(("Mặt trận Tổ quốc Việt Nam xã Hoà Bình", "Mặt trận xã Hoà Bình"))
SETUP = SetUp(
    id="1",
    page="p",
    step="fill",
    created_at=START,
    changed_at=START,
    told=frozenset({Told.TWO_PEOPLE, Told.SEEN_OUTSIDE}),
)
DONE, GAP, UNKNOWN = ItemState.DONE, ItemState.GAP, ItemState.UNKNOWN
USUAL = [kind for kind in Kind if kind is not Kind.OTHERS_TOLD]


def states(
    profile: PageProfile | None = FULL,
    setup: SetUp | None = SETUP,
    wanted: WantedProfile | None = WANTED,
    has_post: bool | None = True,
) -> dict[Kind, ItemState]:
    return {item.kind: item.state for item in checklist(profile, setup, wanted, has_post)}


def test_a_finished_page_has_everything_in_the_order_it_is_done() -> None:
    assert states() == dict.fromkeys(USUAL, DONE)
    assert list(states()) == USUAL


@pytest.mark.parametrize("having", [Having.MERGED, Having.PROFILE])
def test_who_was_followed_elsewhere_before_tells_people_of_the_page(having: Having) -> None:
    setup = replace(SETUP, having=having)
    assert states(setup=setup)[Kind.OTHERS_TOLD] is GAP
    setup = replace(setup, told=setup.told | {Told.OTHERS_TOLD})
    assert states(setup=setup)[Kind.OTHERS_TOLD] is DONE


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"name": "Mặt trận huyện Hòa Bình"}, Kind.NAME),
        ({"about": ""}, Kind.ABOUT),
        ({"phone": ""}, Kind.CONTACT),
        ({"address": ""}, Kind.CONTACT),
        ({"has_picture": False}, Kind.PICTURE),
        ({"cover_url": ""}, Kind.COVER),
        ({"username": ""}, Kind.USERNAME),
    ],
)
def test_each_thing_that_is_missing_is_a_gap(changes: dict[str, object], kind: Kind) -> None:
    profile = replace(FULL, **changes)  # type: ignore[arg-type]
    assert states(profile) == dict.fromkeys(USUAL, DONE) | {kind: GAP}


def test_what_the_person_must_tell_is_a_gap_until_they_do() -> None:
    told = states(setup=replace(SETUP, told=frozenset()))
    assert (told[Kind.TWO_PEOPLE], told[Kind.SEEN_OUTSIDE]) == (GAP, GAP)
    assert states(setup=None)[Kind.TWO_PEOPLE] is GAP


@pytest.mark.parametrize(("has_post", "state"), [(False, DONE), (True, GAP), (None, GAP)])
def test_who_saw_the_page_before_its_first_post_is_asked_again_then(
    has_post: bool | None, state: ItemState
) -> None:
    setup = replace(SETUP, told=frozenset({Told.PAGE_SEEN_OUTSIDE}))
    assert states(setup=setup, has_post=has_post)[Kind.SEEN_OUTSIDE] is state


def test_a_mail_address_is_contact_too() -> None:
    assert states(replace(FULL, phone="", emails=("a@b.vn",)))[Kind.CONTACT] is DONE


def test_a_user_name_that_facebook_does_not_tell_may_be_told() -> None:
    told = replace(SETUP, told=SETUP.told | {Told.USERNAME})
    assert states(replace(FULL, username=""), told)[Kind.USERNAME] is DONE
    assert states(None, told)[Kind.USERNAME] is DONE


def test_a_page_that_was_not_asked_is_not_said_to_lack_anything() -> None:
    unasked = states(None, has_post=None)
    assert {kind for kind, state in unasked.items() if state is UNKNOWN} == set(USUAL) - {
        Kind.TWO_PEOPLE,
        Kind.SEEN_OUTSIDE,
    }


def test_without_a_unit_nobody_knows_the_name_it_should_have() -> None:
    assert states(wanted=None)[Kind.NAME] is UNKNOWN
    assert states(wanted=WantedProfile())[Kind.NAME] is UNKNOWN


def test_no_post_yet() -> None:
    assert states(has_post=False)[Kind.FIRST_POST] is GAP
