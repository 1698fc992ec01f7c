"""What a Page tells about itself, and whose a key is (graph-api.md sections 4.3 and 4.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mttq_desktop.graph.errors import Refused, RefusedWhy
from mttq_desktop.graph.shapes import id_in
from mttq_desktop.graph.values import (
    WrongShapeError,
    mapping,
    name_of,
    optional_mapping,
    shown,
    shown_text_of,
    text_of,
    texts_of,
)

if TYPE_CHECKING:
    from mttq_desktop.graph.caller import Caller

_FIELDS = (
    "id,name,about,description,phone,website,emails,hours,contact_address,location,username,category,link,"
    "picture{url,is_silhouette},cover{source},is_published,verification_status"
)
_FIELDS_WITH_TASKS = f"{_FIELDS},tasks"


@dataclass(frozen=True)
class Me:
    """Whom a key belongs to.

    Attributes:
        category: a Page's; None for a person, who has none.
    """

    id: str
    name: str
    category: str | None

    @property
    def is_page(self) -> bool:
        """Whether it is a Page, not a person."""
        return self.category is not None


@dataclass(frozen=True)
class PageProfile:
    """A Page's own data as Facebook holds it; what it did not tell is empty.

    Attributes:
        about: the short description under the name.
        hours: opening hours by Facebook's names, such as ``mon_1_open``: ``07:30``.
        address: street or place, in one line.
        has_picture: whether somebody has given it a picture.
        cover_url: where the cover can be seen; empty when there is none.
        is_published: whether the public can find the Page; None when it was not told.
        verification: Facebook's word for its mark, such as ``not_verified``.
        tasks: what the key's owner may do on the Page, in Facebook's words; empty when it was not told.
    """

    id: str
    name: str
    about: str
    description: str
    phone: str
    website: str
    emails: tuple[str, ...]
    hours: Mapping[str, str]
    address: str
    username: str
    category: str
    link: str
    picture_url: str
    has_picture: bool
    cover_url: str
    is_published: bool | None
    verification: str
    tasks: frozenset[str]


def read_me(caller: Caller) -> Me:
    """Ask whose the key is; a person is known by having no category."""
    url = caller.node("me")
    try:
        return caller.read(url, _page_me_in, fields="id,name,category")
    except Refused as refused:
        if refused.why is not RefusedWhy.INPUT:
            raise
    return caller.read(url, _person_me_in, fields="id,name")


def read_profile(caller: Caller, page_id: str) -> PageProfile:
    """Ask for a Page's own data; its tasks too, where Facebook knows them for this kind of key."""
    url = caller.node(page_id)
    try:
        return caller.read(url, profile_in, fields=_FIELDS_WITH_TASKS)
    except Refused as refused:
        if refused.why is not RefusedWhy.INPUT:
            raise
    return caller.read(url, profile_in, fields=_FIELDS)


def profile_in(answer: object) -> PageProfile:
    """A Page node asked for with all it tells about itself.

    Raises:
        WrongShapeError: when it is none.
    """
    page = mapping(answer, "page")
    picture = optional_mapping(optional_mapping(page, "picture"), "data")
    return PageProfile(
        id=id_in(page),
        name=name_of(page, "name"),
        about=shown_text_of(page, "about"),
        description=shown_text_of(page, "description"),
        phone=shown_text_of(page, "phone"),
        website=shown_text_of(page, "website"),
        emails=tuple(map(shown, texts_of(page, "emails"))),
        hours=_hours_in(page),
        address=_address_in(page),
        username=shown_text_of(page, "username"),
        category=shown_text_of(page, "category"),
        link=text_of(page, "link"),
        picture_url=text_of(picture, "url"),
        has_picture=picture.get("is_silhouette") is False,
        cover_url=text_of(optional_mapping(page, "cover"), "source"),
        is_published=_flag_in(page, "is_published"),
        verification=text_of(page, "verification_status"),
        tasks=frozenset(texts_of(page, "tasks")),
    )


def _page_me_in(answer: object) -> Me:
    me = mapping(answer, "me")
    return Me(id_in(me), name_of(me, "name"), shown_text_of(me, "category"))


def _person_me_in(answer: object) -> Me:
    me = mapping(answer, "me")
    return Me(id_in(me), name_of(me, "name"), None)


def _hours_in(page: Mapping[str, object]) -> Mapping[str, str]:
    hours = optional_mapping(page, "hours")
    return {name: text_of(hours, name) for name in hours}


def _address_in(page: Mapping[str, object]) -> str:
    contact = shown_text_of(optional_mapping(page, "contact_address"), "street1")
    return contact or shown_text_of(optional_mapping(page, "location"), "street")


def _flag_in(page: Mapping[str, object], name: str) -> bool | None:
    value = page.get(name)
    if value is not None and not isinstance(value, bool):
        raise WrongShapeError(name)
    return value
