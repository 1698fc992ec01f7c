"""What the program proposes for a Page from its unit and the kit. What the person typed always wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from mttq_desktop.errors import Problem
from mttq_desktop.page.chosen_unit import ChosenUnit, chosen_unit
from mttq_desktop.page.contact import ABOUT_LETTERS_AT_MOST, one_line, problems_of_contact, website_of
from mttq_desktop.page.name_check import check_name
from mttq_desktop.page.naming import NameRule, PageNames, Usernames, group_name, group_names, page_names
from mttq_desktop.page.setup import Level, PictureChoice, SetUp, Told
from mttq_desktop.page.texts import Announcement, PageTexts, filled
from mttq_desktop.page.unit_search import UnitSearch
from mttq_desktop.page.units import OldUnit, Unit
from mttq_desktop.page.wanted import Part, Value, WantedProfile, mark_of, part_of_mark, shown_on
from mttq_desktop.text.normal import nfc

if TYPE_CHECKING:
    from pathlib import Path

    from mttq_desktop.graph.profile import PageProfile
    from mttq_desktop.page.hours import Hours

_NO_NAMES = PageNames("", "")


class KitTexts(Protocol):
    """What a kept kit gives to a Page."""

    @property
    def descriptions(self) -> tuple[str, ...]:
        """Texts to describe the committee's Page with."""
        ...

    @property
    def emblem(self) -> Path | None:
        """The emblem for its pictures."""
        ...


@dataclass(frozen=True)
class _KitTexts:
    about: str = ""
    description: str = ""


class Proposals:
    """Everything a Page is filled in with.

    Args:
        units_of: gives the list of units; slow the first time.
        rule: the common form of names.
        texts: what the Page is described with where the kit has no text.
        kit: what the helper's kit brought.
        practice_kit: what there is instead for a practice Page; None for the same.
    """

    def __init__(
        self,
        units_of: Callable[[], UnitSearch],
        rule: NameRule,
        texts: PageTexts,
        kit: KitTexts,
        practice_kit: KitTexts | None = None,
    ) -> None:
        self._units_of = units_of
        self._rule = rule
        self._texts = texts
        self._kit = kit
        self._practice_kit = practice_kit or kit
        self._last_place: tuple[tuple[object, ...], ChosenUnit | None] | None = None

    def unit(self, setup: SetUp) -> Unit | None:
        """The unit the Page is for: of the list by its code, or as typed. None when neither tells one."""
        place = self._place(setup)
        return place.unit if place else None

    def district_of_same_name(self, setup: SetUp) -> OldUnit | None:
        """The former district the unit came from and has its name of, if there was one."""
        place = self._place(setup)
        return place.units.district_of_same_name(place.unit) if place else None

    def name(self, setup: SetUp) -> str:
        """The Page's name: the person's own, else one of the two by the rule; empty without a unit."""
        names = self.names(setup)
        return one_line(setup.name) or (names.short if setup.name_is_short else names.long)

    def searched_name(self, setup: SetUp) -> str:
        """What to look for, so that older names of the Page are found too; empty without a unit."""
        place = self._place(setup)
        if place is None:
            return ""
        named = group_name(self._rule, setup.group) if self._is_of_group(setup) else place.unit.name
        return self._rule.searched.format(name=named)

    def names(self, setup: SetUp) -> PageNames:
        """The names by the rule; both empty without a unit."""
        place = self._place(setup)
        if place is None:
            return _NO_NAMES
        if self._is_of_group(setup):
            return group_names(self._rule, place.units, place.unit, setup.group)
        return page_names(self._rule, place.units, place.unit)

    def category(self, setup: SetUp) -> str:
        """Facebook's Vietnamese name of the kind of Page to choose."""
        return self._texts.category[setup.level]

    def about(self, setup: SetUp) -> str:
        """The short description, as long as Facebook takes it."""
        typed = nfc(setup.about).strip()
        return typed or self._kit_texts(setup).about or self._paragraph(self._texts.about[setup.level], setup)

    def description(self, setup: SetUp) -> str:
        """The long description, in lines."""
        typed = nfc(setup.description).strip()
        return (
            typed
            or self._kit_texts(setup).description
            or self._told(self._texts.description[setup.level], setup)
        )

    def address(self, setup: SetUp) -> str:
        """Commune and province, and no level between them (domain.md section 2)."""
        place = self._place(setup)
        if setup.address.strip() or place is None:
            return one_line(setup.address)
        group = [group_name(self._rule, setup.group)] if self._is_of_group(setup) else []
        parts = ", ".join([*group, place.unit.full_name, place.unit.province.full_name])
        return parts[:1].upper() + parts[1:]

    def phone(self, setup: SetUp) -> str:
        """The office's number; nobody but the person knows it."""
        return one_line(setup.phone)

    def mail(self, setup: SetUp) -> str:
        """The office's mail address; nobody but the person knows it."""
        return one_line(setup.mail)

    def website(self, setup: SetUp) -> str:
        """The office's web site, with what a browser wants before it."""
        return website_of(setup.website)

    def hours(self, setup: SetUp) -> Hours:
        """When the office is open: the usual hours until the person says otherwise."""
        return self._texts.hours if setup.hours is None else setup.hours

    def usernames(self, setup: SetUp) -> list[str]:
        """Addresses of the Page to try, the plainest first; none without a unit."""
        place = self._place(setup)
        if place is None:
            return []
        proposing = Usernames(place.units)
        if self._is_of_group(setup):
            return proposing.of_group(place.unit, setup.group)
        return proposing.of_unit(place.unit)

    def picture(self, setup: SetUp, present: PageProfile | None = None) -> PictureChoice:
        """Where the emblem comes from; pictures that a Page had before stay until the person says so."""
        if setup.picture is not PictureChoice.PROPOSED:
            return setup.picture
        if setup.is_of_old_page and present is not None and present.has_picture:
            return PictureChoice.AS_IT_IS
        return PictureChoice.KIT if self._kit_for(setup).emblem else PictureChoice.DEFAULT

    def announcement(self, setup: SetUp, kind: Announcement, link: str = "") -> str:
        """A post that leads people to the Page; ``link`` is its address, if that is known."""
        return self._told(self._texts.announcements[kind], setup, link)

    def merger_words(self, setup: SetUp, link: str = "") -> str:
        """The last post of an old Page of a merged commune."""
        return self.announcement(setup, Announcement.MERGED_OTHERS, link)

    def problems(self, setup: SetUp) -> list[Problem]:
        """What keeps the Page from being made or filled in like this."""
        if self._place(setup) is None:
            unknown = [Problem("unit.not_clear")] if setup.has_unit else []
            return [*unknown, *problems_of_contact(setup)]
        return [*check_name(self.name(setup), self._units_of()), *problems_of_contact(setup)]

    def wanted(self, setup: SetUp, present: PageProfile | None = None) -> WantedProfile:
        """The Page as it should be; what somebody else wrote on it stays until the person types another."""
        names = self.names(setup)
        chosen = dict.fromkeys((self.name(setup), names.long, names.short))
        texts: dict[Part, Value] = {
            Part.ABOUT: self.about(setup),
            Part.DESCRIPTION: self.description(setup),
            Part.PHONE: self.phone(setup),
            Part.MAIL: self.mail(setup),
            Part.WEBSITE: self.website(setup),
            Part.ADDRESS: self.address(setup),
            Part.HOURS: self.hours(setup).as_graph(),
        }
        shown = {part: shown_on(present, part) if present else "" for part in texts}
        return WantedProfile(
            names=tuple(name for name in chosen if name),
            texts={
                part: value
                for part, value in texts.items()
                if value and not (shown[part] and _is_theirs(setup, part, value, shown[part]))
            },
        )

    def _is_of_group(self, setup: SetUp) -> bool:
        return setup.level is Level.GROUP and bool(setup.group.strip())

    def _place(self, setup: SetUp) -> ChosenUnit | None:
        """The unit; the one asked for last is kept, because each proposal begins with it."""
        search = self._units_of()
        asked = (search, setup.unit_code, setup.place, setup.place_province)
        last = self._last_place
        if last is None or last[0] != asked:
            last = self._last_place = (asked, chosen_unit(setup, search))
        return last[1]

    def _kit_for(self, setup: SetUp) -> KitTexts:
        return self._practice_kit if setup.is_practice else self._kit

    def _kit_texts(self, setup: SetUp) -> _KitTexts:
        """The kit's texts are about the committee of a unit; a Ban công tác is not it."""
        if setup.level is Level.GROUP or self._place(setup) is None:
            return _KitTexts()
        texts = [self._filled(nfc(text).strip(), setup) for text in self._kit_for(setup).descriptions]
        about = next((text for text in texts if "\n" not in text and len(text) <= ABOUT_LETTERS_AT_MOST), "")
        return _KitTexts(about, next((text for text in texts if text != about), ""))

    def _paragraph(self, lines: Sequence[str], setup: SetUp) -> str:
        """Whole sentences only, as many as Facebook takes."""
        told = ""
        for line in self._told(lines, setup).splitlines():
            longer = f"{told} {line}".strip()
            if len(longer) > ABOUT_LETTERS_AT_MOST:
                break
            told = longer
        return told

    def _told(self, lines: Sequence[str], setup: SetUp, link: str = "") -> str:
        """A text of our own; without a unit there is nobody to tell of."""
        return self._filled("\n".join(lines), setup, link) if self._place(setup) else ""

    def _filled(self, text: str, setup: SetUp, link: str = "") -> str:
        facts = self._facts(setup)
        facts["body"] = filled(self._texts.body[setup.level], facts)
        own_address = f"facebook.com/{facts['username']}" if facts["username"] else ""
        return filled(text, {**facts, "link": own_address or link})

    def _facts(self, setup: SetUp) -> dict[str, str]:
        unit = self.unit(setup)
        return {
            "unit": unit.full_name if unit else "",
            "province": unit.province.full_name if unit else "",
            "group": group_name(self._rule, setup.group),
            "name": self.name(setup),
            "address": self.address(setup),
            "phone": self.phone(setup),
            "mail": self.mail(setup),
            "website": self.website(setup),
            "username": setup.username.strip() if Told.USERNAME in setup.told else "",
        }


def _is_theirs(setup: SetUp, part: Part, value: Value, shown: Value) -> bool:
    """Whether what a Page shows was there before it was set up, or was changed on Facebook since."""
    if mark_of(part, value) in setup.placed:
        return True  # just this was put there once; who changed it knew it
    is_typed = setup.hours is not None if part is Part.HOURS else bool(getattr(setup, part).strip())
    is_ours = mark_of(part, shown) in setup.placed
    was_put = any(part_of_mark(mark) == part for mark in setup.placed)
    return not is_typed and not is_ours and (was_put or setup.is_of_old_page)
