"""What a Page's profile should say, part by part, and whether it says so already."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from mttq_desktop.page.contact import one_line, phone_key, website_of
from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import PageProfile

Value = str | Mapping[str, str]


class Part(StrEnum):
    """A part of a Page that the program can fill in."""

    ABOUT = "about"
    DESCRIPTION = "description"
    PHONE = "phone"
    MAIL = "mail"
    WEBSITE = "website"
    ADDRESS = "address"
    HOURS = "hours"
    PICTURE = "picture"
    COVER = "cover"


TEXT_PARTS: tuple[Part, ...] = tuple(part for part in Part if part not in {Part.PICTURE, Part.COVER})


@dataclass(frozen=True)
class WantedProfile:
    """A Page as it should be filled in.

    Attributes:
        names: the name chosen, then the others that keep to the rule.
        texts: of ``TEXT_PARTS``, only those that should say something; hours as ``Hours.as_graph`` gives
            them. A part that is not among them stays on the Page as it is.
    """

    names: tuple[str, ...] = ()
    texts: Mapping[Part, Value] = field(default_factory=dict)

    def over(self, present: PageProfile) -> Mapping[Part, Value]:
        """All texts of the Page as it will be: those wanted, and beside them what the Page has."""
        return {part: self.texts.get(part) or shown_on(present, part) for part in TEXT_PARTS}


def shown_on(present: PageProfile, part: Part) -> Value:
    """What a Page says in one of ``TEXT_PARTS``; empty when it says nothing."""
    if part is Part.MAIL:
        return present.emails[0] if present.emails else ""
    value: Value = getattr(present, part)
    return value


def is_shown(present: PageProfile, part: Part, value: Value) -> bool:
    """Whether a Page says ``value`` in one of ``TEXT_PARTS``, however Facebook writes it."""
    if isinstance(value, str):
        if part is Part.MAIL:
            return value.lower() in [each.lower() for each in present.emails]
        there = shown_on(present, part)
        return isinstance(there, str) and bool(there) and _key(part, there) == _key(part, value)
    return dict(present.hours) == dict(value)


def mark_of(part: Part, content: Value | bytes) -> str:
    """Tells one content of a part from every other: what was put on the Page is remembered by it.

    However Facebook writes it, it stays the same.
    """
    if isinstance(content, str):
        content = _key(part, content).encode()
    elif not isinstance(content, bytes):
        content = json.dumps(content, sort_keys=True).encode()
    return f"{part}:{hashlib.sha256(content).hexdigest()[:32]}"


def part_of_mark(mark: str) -> str:
    """The part that ``mark_of`` was given."""
    return mark.partition(":")[0]


def _key(part: Part, text: str) -> str:
    match part:
        case Part.PHONE:
            return phone_key(text) or text
        case Part.WEBSITE:
            return website_of(text).rstrip("/").lower()
        case Part.ADDRESS:
            return fold(text)
    return "\n".join(one_line(line) for line in nfc(text).splitlines() if line.strip())
