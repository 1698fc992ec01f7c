"""From what the person chose or typed to the unit the Page is for."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

from mttq_desktop.page.contact import one_line
from mttq_desktop.page.setup import SetUp
from mttq_desktop.page.unit_search import UnitSearch
from mttq_desktop.page.units import Province, Unit, Units


class ChosenUnit(NamedTuple):
    """A unit and the list it is counted in: the one given, or that with one more."""

    unit: Unit
    units: Units


def chosen_unit(setup: SetUp, search: UnitSearch) -> ChosenUnit | None:
    """The unit of the list by its code, else the one that was typed; None when neither tells one.

    A later list may have lost a code; what was kept beside it still says which unit it was.
    """
    if setup.unit_code:
        with suppress(LookupError):
            return ChosenUnit(search.units.get(setup.unit_code), search.units)
    unit = _typed_unit(setup, search)
    return ChosenUnit(unit, _with_one_more(search.units, unit)) if unit else None


def _typed_unit(setup: SetUp, search: UnitSearch) -> Unit | None:
    """The unit that is not in the list, once it has a kind, a name and a province."""
    words = one_line(setup.place)
    kinds = sorted(search.units.kinds, key=len, reverse=True)
    kind = next((kind for kind in kinds if words.lower().startswith(f"{kind} ")), None)
    province = _province(setup.place_province, search)
    if kind is None or province is None:
        return None
    return Unit("", kind, words[len(kind) + 1 :], province)


def _province(text: str, search: UnitSearch) -> Province | None:
    by_code = {province.code: province for province in search.units.provinces}
    return by_code.get(text.strip()) or search.province(text)


def _with_one_more(units: Units, unit: Unit) -> Units:
    """A list that counts ``unit`` too, unless it has it already under some code."""
    same = (unit.full_name, unit.province)
    others = [each for each in units.units if (each.full_name, each.province) != same]
    return Units(units.made_on, units.provinces, [*others, unit], units.old_units, units.kinds)
