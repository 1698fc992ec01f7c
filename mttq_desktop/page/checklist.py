"""What a finished Page has. A pure reckoning from what the Page told and what the person told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mttq_desktop.page.contact import one_line
from mttq_desktop.page.setup import Having, SetUp, Told
from mttq_desktop.page.wanted import WantedProfile
from mttq_desktop.text.tones import one_school

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import PageProfile


class Kind(StrEnum):
    """One thing on the list."""

    NAME = "name"
    ABOUT = "about"
    CONTACT = "contact"
    PICTURE = "picture"
    COVER = "cover"
    USERNAME = "username"
    TWO_PEOPLE = "two_people"
    FIRST_POST = "first_post"
    SEEN_OUTSIDE = "seen_outside"
    OTHERS_TOLD = "others_told"
    """Only where there were other Pages, or a profile, that people followed before."""


class ItemState(StrEnum):
    """How it stands."""

    DONE = "done"
    GAP = "gap"
    UNKNOWN = "unknown"
    """The Page was not asked, or cannot tell."""


@dataclass(frozen=True)
class Item:
    """One thing and how it stands."""

    kind: Kind
    state: ItemState


_HAD_OTHERS = frozenset({Having.MERGED, Having.PROFILE})
_READ_BACK = (Kind.ABOUT, Kind.CONTACT, Kind.PICTURE, Kind.COVER, Kind.USERNAME)


def checklist(
    profile: PageProfile | None,
    setup: SetUp | None,
    wanted: WantedProfile | None,
    has_post: bool | None,
) -> list[Item]:
    """All things in the order they are best done.

    Args:
        profile: the Page as it was read back; None when it could not be.
        setup: what the person told about it, if they did.
        wanted: the Page as it should be, for its name; None when its unit is not known.
        has_post: whether anything was ever published on it; None when that is not known.
    """
    told = setup.told if setup else frozenset()
    states = {
        Kind.NAME: _of_name(profile, wanted),
        **_of_profile(profile),
        Kind.TWO_PEOPLE: _read(Told.TWO_PEOPLE in told),
        Kind.FIRST_POST: _read(has_post),
        Kind.SEEN_OUTSIDE: _read(_is_seen_outside(told, has_post)),
    }
    if Told.USERNAME in told:
        states[Kind.USERNAME] = ItemState.DONE
    if setup is not None and setup.having in _HAD_OTHERS:
        states[Kind.OTHERS_TOLD] = _read(Told.OTHERS_TOLD in told)
    return [Item(kind, states[kind]) for kind in Kind if kind in states]


def _of_profile(profile: PageProfile | None) -> dict[Kind, ItemState]:
    if profile is None:
        return dict.fromkeys(_READ_BACK, ItemState.UNKNOWN)
    return {
        Kind.ABOUT: _read(bool(profile.about or profile.description)),
        Kind.CONTACT: _read(bool((profile.phone or profile.emails) and profile.address)),
        Kind.PICTURE: _read(profile.has_picture),
        Kind.COVER: _read(bool(profile.cover_url)),
        Kind.USERNAME: _read(bool(profile.username)),
    }


def _is_seen_outside(told: frozenset[Told], has_post: bool | None) -> bool:
    """Once there is a post it must be seen too: what an app posts may be hidden while the Page is not."""
    return Told.SEEN_OUTSIDE in told or (Told.PAGE_SEEN_OUTSIDE in told and has_post is False)


def _read(is_there: bool | None) -> ItemState:
    if is_there is None:
        return ItemState.UNKNOWN
    return ItemState.DONE if is_there else ItemState.GAP


def _of_name(profile: PageProfile | None, wanted: WantedProfile | None) -> ItemState:
    """Any name by the rule will do; where the tone stands makes none another name."""
    if profile is None or wanted is None or not wanted.names:
        return ItemState.UNKNOWN
    return _read(_key(profile.name) in [_key(name) for name in wanted.names])


def _key(name: str) -> str:
    return one_school(one_line(name).lower())
