"""No right name of any commune is called a slip, in any of its spellings."""

from __future__ import annotations

import pytest

from mttq_desktop.page.unit_file import UNITS_FILE, read_units
from mttq_desktop.page.unit_spelling import UnitSpelling
from mttq_desktop.page.units import Units
from mttq_desktop.text.caution.vocabulary import VOCABULARY_FILE, read_vocabulary


@pytest.fixture(scope="module")
def units() -> Units:
    return read_units(UNITS_FILE)


@pytest.fixture(scope="module")
def spelling(units: Units) -> UnitSpelling:
    return UnitSpelling(units, read_vocabulary(VOCABULARY_FILE))


def test_every_right_name_is_left_alone(units: Units, spelling: UnitSpelling) -> None:
    wrong = [
        (name, unit.code)
        for unit in units.units
        for name in (unit.full_name, unit.full_name.upper(), unit.full_name.replace("òa", "oà"))
        for code in (unit.code, None)
        if list(spelling.slips(f"Ủy ban MTTQ Việt Nam {name}, {unit.province.full_name} họp.", code))
    ]
    assert wrong == []


def test_most_old_names_lead_to_the_right_one(units: Units, spelling: UnitSpelling) -> None:
    """Those that some commune of the province still has cannot be told from it."""
    told = known = 0
    for old in units.old_units[::7]:
        if len(old.within) == 1:
            continue
        heir = units.get(old.codes[0])
        present = {unit.full_name for unit in units.of_province(heir.province)}
        if old.full_name in present or old.name.isdigit():
            continue
        known += 1
        slips = list(spelling.slips(f"Bà con {old.full_name} họp.", heir.code))
        told += bool(slips) and heir.full_name in slips[0].proposed
    assert known > 500
    assert told > 0.95 * known
