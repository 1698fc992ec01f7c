"""Setting up one Page: what the person chose, typed and told, kept from the first question on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypedDict

from mttq_desktop.page.hours import Hours


class Having(StrEnum):
    """What the committee has on Facebook before it begins."""

    NEW = "new"
    """No Page."""
    EXISTING = "existing"
    """The Page that is to be used."""
    MERGED = "merged"
    """Several old Pages of places that are one unit now."""
    PROFILE = "profile"
    """A person's profile that was used as if it were a Page."""


class Level(StrEnum):
    """Whose Page it is."""

    COMMITTEE = "committee"
    """The committee of a commune."""
    GROUP = "group"
    """The group of a village or quarter inside a commune."""


class PictureChoice(StrEnum):
    """Where the emblem in the Page's pictures comes from."""

    PROPOSED = "proposed"
    """Nothing was chosen: the kit's emblem when there is one, else our own drawing."""
    KIT = "kit"
    OWN_FILE = "own_file"
    DEFAULT = "default"
    AS_IT_IS = "as_it_is"
    """The pictures the Page has already stay."""


class Told(StrEnum):
    """What only the person can know, and said."""

    SEARCH_OPENED = "search_opened"
    """Facebook was opened to look for a Page."""
    LOOKED = "looked"
    """No Page of the unit was found on Facebook."""
    MAKING_OPENED = "making_opened"
    """Facebook was opened to make the Page, which may be there since."""
    MADE = "made"
    """The Page was made in the browser."""
    CHOSEN = "chosen"
    """Which of the old Pages stays was settled."""
    OTHERS_TOLD = "others_told"
    """The other Pages, or the profile, point to this one."""
    USERNAME = "username"
    """``SetUp.username`` was taken by the Page in the browser."""
    TWO_PEOPLE = "two_people"
    """At least two persons have full control of the Page."""
    PAGE_SEEN_OUTSIDE = "page_seen_outside"
    """Somebody who is not signed in saw the Page, which had no post yet."""
    SEEN_OUTSIDE = "seen_outside"
    """Somebody who is not signed in saw the Page and its post."""


class Answers(TypedDict, total=False):
    """What may be saved while a Page is set up; see ``SetUp``."""

    having: Having
    unit_code: str
    place: str
    place_province: str
    level: Level
    group: str
    name: str
    name_is_short: bool
    about: str
    description: str
    phone: str
    mail: str
    website: str
    address: str
    hours: Hours | None
    username: str
    picture: PictureChoice
    picture_file: str
    placed: frozenset[str]


@dataclass(frozen=True)
class SetUp:
    """One Page being set up, or set up once. An empty text means: as the program proposes.

    Attributes:
        page: id of our row of the Page; empty until it is connected.
        step: the page of the flow shown last.
        is_practice: the Page is the one on this PC.
        unit_code: the official code of the commune; empty when it is not in the list.
        place: its kind and name as typed, when it is not in the list: ``xã Tân Mới``.
        place_province: the province of ``place``, by code or name.
        group: the village or quarter, as its people call it: ``bản Huồi Mới``.
        name: the Page's own name, when it is none of the two by the rule.
        name_is_short: the short form by the rule is wanted, not the long one.
        about: the short description; ``description`` is the long one.
        hours: when the office is open; None as proposed, without days not told.
        username: the address of the Page behind ``facebook.com/``.
        picture_file: the emblem the person picked, when that was chosen.
        placed: marks of what the program put on the Page, see ``wanted.mark_of``.
        finished_at: when the Page was filled in for the first time.
    """

    id: str
    page: str
    step: str
    created_at: datetime
    changed_at: datetime
    finished_at: datetime | None = None
    is_practice: bool = False
    having: Having = Having.NEW
    unit_code: str = ""
    place: str = ""
    place_province: str = ""
    level: Level = Level.COMMITTEE
    group: str = ""
    name: str = ""
    name_is_short: bool = False
    about: str = ""
    description: str = ""
    phone: str = ""
    mail: str = ""
    website: str = ""
    address: str = ""
    hours: Hours | None = None
    username: str = ""
    picture: PictureChoice = PictureChoice.PROPOSED
    picture_file: str = ""
    placed: frozenset[str] = frozenset()
    told: frozenset[Told] = frozenset()

    @property
    def has_unit(self) -> bool:
        """Whether it is known which unit the Page is for."""
        return bool(self.unit_code or (self.place.strip() and self.place_province.strip()))

    @property
    def is_of_old_page(self) -> bool:
        """Whether the Page spoke to people before it was set up here, so that what it says is somebody's."""
        return self.having in {Having.EXISTING, Having.MERGED}

    @property
    def is_begun(self) -> bool:
        """Whether anything would be lost with it."""
        return bool(self.page or self.has_unit or self.place.strip() or self.told)
