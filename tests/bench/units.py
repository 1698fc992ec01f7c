"""Finding a commune while somebody types, over the full list."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from dataclasses import dataclass

from mttq_desktop.page.unit_file import UNITS_FILE, newest_units
from mttq_desktop.page.unit_search import UnitSearch
from mttq_desktop.text.fold import fold

_NAMES = 60
_TRIES = 3
_SEED = 20261123
_TIME_IMPORT = (
    "import time; start = time.process_time(); import mttq_desktop.page.unit_search; "
    "print(time.process_time() - start)"
)


@dataclass(frozen=True)
class Units:
    """Milliseconds.

    Attributes:
        slowest_key: the slowest of all key presses.
        importing: loading the search, before any list is read.
    """

    slowest_key: float
    importing: float


def measure() -> Units:
    """Type names of communes, new and old, with and without accents, letter by letter."""
    search = UnitSearch(newest_units(UNITS_FILE, UNITS_FILE.with_name("none.json")))
    return Units(max(_milliseconds_of(search, typed) for typed in _typed(search)), _importing())


def _typed(search: UnitSearch) -> list[str]:
    lot = random.Random(_SEED)
    units = search.units
    names = [unit.full_name for unit in lot.sample(list(units.units), _NAMES)]
    names += [old.full_name for old in lot.sample(list(units.old_units), _NAMES)]
    names += [fold(name) for name in names]
    return [name[:length] for name in names for length in range(1, len(name) + 1)]


def _milliseconds_of(search: UnitSearch, typed: str) -> float:
    """Of the processor, the least of a few tries: what else this PC does just now is not meant."""
    least = float("inf")
    for _ in range(_TRIES):
        start = time.process_time()
        search.find(typed)
        least = min(least, time.process_time() - start)
    return least * 1000


def _importing() -> float:
    seconds = [float(subprocess.check_output([sys.executable, "-c", _TIME_IMPORT])) for _ in range(_TRIES)]
    return min(seconds) * 1000
