"""The Page's name and user name by the common rule (domain.md section 3)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mttq_desktop.page.units import Unit, Units
from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc

NAME_RULE_FILE = Path(__file__).resolve().parents[2] / "assets" / "page" / "names.json"
"""The rule that comes with the program."""

USERNAME_LETTERS_AT_MOST = 50
"""Widely quoted, not confirmed; no proposal is longer."""

_GROUP_LETTERS_AT_MOST = 36
"""Letters of a long village name in a user name, so that prefix, dot and code still fit."""


@dataclass(frozen=True)
class NameRule:
    """The common form of names. A province may have its own, so it is data.

    Attributes:
        long, short: of a commune's committee, with ``{unit}``.
        with_province: how a name that other provinces have too is told apart: ``{name}``, ``{province}``.
        group_long, group_short: of the group in a village or quarter, with ``{group}`` and ``{unit}``.
        searched: what is looked for before a Page is made, with ``{name}`` of the unit or the group.
        group_kinds: what such a group's own name may begin with; written small inside a Page's name.
    """

    long: str
    short: str
    with_province: str
    group_long: str
    group_short: str
    searched: str
    group_kinds: Sequence[str]


@dataclass(frozen=True)
class PageNames:
    """The name of one Page in its two forms."""

    long: str
    short: str


def read_name_rule(file: Path) -> NameRule:
    """The rule in ``file``; it comes with the program."""
    return NameRule(**json.loads(file.read_text(encoding="utf-8")))


def page_names(rule: NameRule, units: Units, unit: Unit) -> PageNames:
    """The names of the committee's Page; with the province when there is another such unit."""
    return _told_apart(
        rule, units, unit, rule.long.format(unit=unit.full_name), rule.short.format(unit=unit.full_name)
    )


def group_names(rule: NameRule, units: Units, unit: Unit, group: str) -> PageNames:
    """The names of the Page of a village's or quarter's group; ``group`` as typed: ``Bản Huồi Mới``."""
    named = group_name(rule, group)
    return _told_apart(
        rule,
        units,
        unit,
        rule.group_long.format(group=named, unit=unit.full_name),
        rule.group_short.format(group=named, unit=unit.full_name),
    )


def group_name(rule: NameRule, typed: str) -> str:
    """A village or quarter as it stands inside a sentence: ``bản Huồi Mới``."""
    group = " ".join(nfc(typed).split())
    for kind in sorted(rule.group_kinds, key=len, reverse=True):
        if group.lower().startswith(f"{kind} "):
            return kind + group[len(kind) :]
    return group


def _told_apart(rule: NameRule, units: Units, unit: Unit, long: str, short: str) -> PageNames:
    if not units.is_ambiguous(unit):
        return PageNames(long, short)
    province = unit.province.full_name
    return PageNames(
        rule.with_province.format(name=long, province=province),
        rule.with_province.format(name=short, province=province),
    )


class Usernames:
    """Proposes user names for the units of one list; no two of its units are ever proposed the same.

    A unit that a person added to the list has no code to tell it apart by.
    """

    def __init__(self, units: Units) -> None:
        self._of_name = Counter(_squeezed(unit.full_name) for unit in units.units)
        self._of_place = Counter(username_key(_with_province(unit)) for unit in units.units)

    def of_unit(self, unit: Unit) -> list[str]:
        """Proposals for the committee's Page, the plainest first."""
        place = self._place(unit)
        plain = [f"mttq{place}", f"mattran{place}", f"mttq{self._with_province(unit)}"]
        coded = [f"mttq{_squeezed(unit.full_name)}.{unit.code}"] if unit.code else []
        return _fitting([*plain, *coded])

    def of_group(self, unit: Unit, group: str) -> list[str]:
        """Proposals for the Page of a village's or quarter's group."""
        name = _squeezed(group)
        coded = [f"bctmt{name[:_GROUP_LETTERS_AT_MOST]}.{unit.code}"] if unit.code else []
        return _fitting([f"bctmt{name}.{self._place(unit)}", *coded])

    def _place(self, unit: Unit) -> str:
        name = _squeezed(unit.full_name)
        return name if self._of_name[name] == 1 else self._with_province(unit)

    def _with_province(self, unit: Unit) -> str:
        """Kind, name and province; the code too where accents alone tell two names of a province apart."""
        place = _with_province(unit)
        is_alone = self._of_place[username_key(place)] == 1 or not unit.code
        return place if is_alone else f"{place}.{unit.code}"


def username_key(username: str) -> str:
    """What Facebook compares: neither capitals nor full stops make a difference."""
    return username.replace(".", "").lower()


def _with_province(unit: Unit) -> str:
    return f"{_squeezed(unit.full_name)}.{_squeezed(unit.province.name)}"


def _squeezed(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isascii() and letter.isalnum())


def _fitting(proposals: Sequence[str]) -> list[str]:
    return [each for each in dict.fromkeys(proposals) if len(each) <= USERNAME_LETTERS_AT_MOST]
