"""Commands that look into the tables of units and names; they open no database."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.page.name_check import check_name
from mttq_desktop.page.naming import NameRule, Usernames, page_names
from mttq_desktop.page.pictures.wording import PictureWords, wording_of, wording_of_group
from mttq_desktop.page.unit_search import Found, UnitSearch
from mttq_desktop.page.units import Unit
from ui.console.answers import DONE, NEEDS_PERSON, WRONG_USE, print_json, refuse
from ui.console.page_words import say_page
from ui.console.sentences import sentence

if TYPE_CHECKING:
    from mttq_desktop.page.pictures.drawing import MadePictures


@dataclass(frozen=True)
class PageTables:
    """What is known about units and names without any Page."""

    search: UnitSearch
    rule: NameRule
    words: PictureWords


def find_units(options: Namespace, tables: PageTables) -> int:
    """Show the units that fit a few letters, best first."""
    province = tables.search.province(options.province) if options.province else None
    if options.province and province is None:
        return refuse(WRONG_USE, say_page("no_province", name=options.province))
    found = tables.search.find(options.text, province)
    if options.json:
        print_json([_as_json(each, tables) for each in found])
    elif not found:
        print(say_page("no_unit", text=options.text, date=f"{tables.search.units.made_on:%d/%m/%Y}"))
    else:
        print("\n".join(_line(each) for each in found))
    return DONE


def usernames(options: Namespace, tables: PageTables) -> int:
    """Propose user names for a unit's Page, or for the Page of a group in it."""
    try:
        unit = tables.search.units.get(options.code)
    except LookupError:
        return refuse(WRONG_USE, say_page("no_code", code=options.code))
    proposing = Usernames(tables.search.units)
    proposals = proposing.of_group(unit, options.group) if options.group else proposing.of_unit(unit)
    if options.json:
        print_json(proposals)
    else:
        print("\n".join(proposals))
    return DONE


def check_page_name(options: Namespace, tables: PageTables) -> int:
    """Say what Facebook would not take about a name; 1 when there is something."""
    problems = check_name(options.name, tables.search)
    if options.json:
        print_json(
            [
                {"code": problem.code, "facts": dict(problem.facts), "sentence": sentence(problem)}
                for problem in problems
            ]
        )
    else:
        print("\n".join(sentence(problem) for problem in problems) or say_page("name_is_fit"))
    return NEEDS_PERSON if problems else DONE


def draw_page_pictures(options: Namespace, tables: PageTables) -> int:
    """Draw a unit's round picture and cover, or those of a group in it, into a folder.

    Raises:
        ProblemError: ``picture.…`` when the emblem or a frame cannot be used.
    """
    try:
        unit = tables.search.units.get(options.code)
    except LookupError:
        return refuse(WRONG_USE, say_page("no_code", code=options.code))
    made = _drawn(options, tables, unit)
    avatar, cover = options.out / "avatar.jpg", options.out / "cover.jpg"
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        write_whole(avatar, made.avatar)
        write_whole(cover, made.cover)
    except (OSError, ProblemError):
        return refuse(NEEDS_PERSON, say_page("pictures_not_saved", folder=str(options.out)))
    if options.json:
        print_json({"avatar": str(avatar), "cover": str(cover)})
    else:
        print(say_page("pictures_saved", avatar=str(avatar), cover=str(cover)))
    return DONE


def _drawn(options: Namespace, tables: PageTables, unit: Unit) -> MadePictures:
    # The decoders take long to load, and no other command here needs them.
    from mttq_desktop.page.pictures.drawing import draw_pictures  # noqa: PLC0415
    from mttq_desktop.page.pictures.emblem import read_emblem  # noqa: PLC0415
    from mttq_desktop.page.pictures.frames import read_frame  # noqa: PLC0415

    if options.group:
        wording = wording_of_group(tables.words, unit, options.group)
    else:
        wording = wording_of(tables.words, unit)
    emblem = read_emblem(options.emblem) if options.emblem else None
    return draw_pictures(wording, emblem, [read_frame(file) for file in options.frame])


def _as_json(found: Found, tables: PageTables) -> dict[str, object]:
    """A unit for scripts; these names are stable."""
    unit = found.unit
    names = page_names(tables.rule, tables.search.units, unit)
    return {
        "code": unit.code,
        "kind": unit.kind,
        "name": unit.name,
        "province": unit.province.name,
        "old": found.old.place if found.old else None,
        "page_names": [names.long, names.short],
    }


def _line(found: Found) -> str:
    unit = found.unit
    facts = {"code": unit.code, "unit": unit.full_name, "province": unit.province.full_name}
    if found.old:
        return say_page("unit_by_old_name", old=found.old.place, **facts)
    return say_page("unit", **facts)


Lookup = Callable[[Namespace, PageTables], int]

LOOKUPS: dict[str, Lookup] = {
    "unit find": find_units,
    "unit usernames": usernames,
    "page check-name": check_page_name,
    "page pictures": draw_page_pictures,
}
