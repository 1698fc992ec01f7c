"""The list of units is read once, and again when a kit brought a newer one."""

from __future__ import annotations

import json
import os
from pathlib import Path

from mttq_desktop.page.unit_file import UNITS_FILE
from mttq_desktop.page.unit_shelf import UnitShelf


def test_the_list_is_read_once(tmp_path: Path) -> None:
    shelf = UnitShelf(UNITS_FILE, tmp_path / "units.json")
    assert shelf.search() is shelf.search()


def test_a_list_that_a_kit_brought_is_taken_up(tmp_path: Path) -> None:
    brought = tmp_path / "units.json"
    shelf = UnitShelf(UNITS_FILE, brought)
    before = shelf.search()
    newer = json.loads(UNITS_FILE.read_text(encoding="utf-8"))
    newer["date"] = "2030-01-01"
    brought.write_text(json.dumps(newer), encoding="utf-8")
    after = shelf.search()
    assert (before.units.made_on.year, after.units.made_on.year) != (2030, before.units.made_on.year)
    assert after.units.made_on.year == 2030
    brought.write_text("{}", encoding="utf-8")
    os.utime(brought, ns=(1, 1))
    assert shelf.search().units.made_on == before.units.made_on
