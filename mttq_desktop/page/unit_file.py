"""Reading a list of units from its file: the program's own, or a newer one that came with a kit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.page.units import OldUnit, Province, Unit, Units

UNITS_FILE = Path(__file__).resolve().parents[2] / "assets" / "page" / "units.json"
"""The list that comes with the program."""

FORMAT = 1
_BYTES_AT_MOST = 2_000_000
"""Four times the program's own list; a file from elsewhere must not fill the memory."""

_NAME_LETTERS_AT_MOST = 100
"""Three times the longest name there is, or ever was."""

_YEARS_AHEAD = 10
"""A list further ahead of the program's own carries a wrong date, and would shut out every later one."""

_PROVINCE_CODE = re.compile(r"\d{2}")
_UNIT_CODE = re.compile(r"\d{5}")


def read_units(file: Path) -> Units:
    """The list in ``file``, as ``scripts/make_units.py`` writes it.

    Raises:
        ProblemError: ``units.unreadable`` when there is no such file; ``units.damaged`` as ``units_in``.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(_BYTES_AT_MOST + 1)
    except OSError as error:
        raise ProblemError("units.unreadable") from error
    return units_in(content)


def units_in(content: bytes) -> Units:
    """The list that a file's ``content`` is.

    Raises:
        ProblemError: ``units.damaged`` when it is no such list, or one of a later form.
    """
    if len(content) > _BYTES_AT_MOST:
        raise ProblemError("units.damaged")
    try:
        return _units(json.loads(content))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise ProblemError("units.damaged") from error


def newest_units(own: Path, brought: Path) -> Units:
    """The newer one of the program's ``own`` list and the one a kit ``brought``, if that is there and whole.

    One that says it was made more than ten years after the other is not believed.

    Raises:
        ProblemError: as ``read_units``, about the program's own list.
    """
    units = read_units(own)
    try:
        other = read_units(brought)
    except ProblemError:
        return units
    is_newer = other.made_on > units.made_on and other.made_on.year - units.made_on.year <= _YEARS_AHEAD
    return other if is_newer else units


def keep_units(content: bytes, brought: Path) -> None:
    """Keep a list that came with a kit; an older one that is kept already stays when this one is damaged.

    Raises:
        ProblemError: ``units.damaged``, or as ``write_whole``.
    """
    units_in(content)
    write_whole(brought, content)


def _units(content: dict[str, Any]) -> Units:
    _expect(content["format"] == FORMAT)
    kinds, old_kinds = content["kinds"], content["old_kinds"]
    _expect_texts([*kinds, *old_kinds])
    every_kind = {*kinds, *old_kinds}
    provinces = {row[0]: _province(row, every_kind) for row in content["provinces"]}
    units = _known_units(content["units"], provinces, kinds)
    codes = {unit.code for unit in units}
    _expect(bool(units) and len(codes) == len(units) and len(provinces) == len(content["provinces"]))
    old_units = list(_old_units(content["old"], codes, every_kind))
    made_on = date.fromisoformat(content["date"])
    return Units(made_on, list(provinces.values()), units, old_units, sorted(every_kind))


def _province(row: Sequence[Any], kinds: set[str]) -> Province:
    code, kind, name, also = row
    _expect_texts([name])
    _expect(_PROVINCE_CODE.fullmatch(code) is not None and kinds.issuperset([kind, *also]))
    return Province(code, kind, name, tuple(also))


def _known_units(rows: Sequence[Any], provinces: dict[str, Province], kinds: Sequence[str]) -> list[Unit]:
    units = [Unit(code, kind, name, provinces[province]) for code, kind, name, province in rows]
    _expect(all(map(_UNIT_CODE.fullmatch, (unit.code for unit in units))))
    _expect(set(kinds).issuperset(unit.kind for unit in units))
    _expect_texts([unit.name for unit in units])
    return units


def _old_units(tree: Sequence[Any], codes: set[str], kinds: set[str]) -> Iterator[OldUnit]:
    """Each district of the tree with all the units its communes went to, then its communes."""
    for province_kind, province_name, districts in tree:
        province = f"{province_kind} {province_name}"
        for kind, name, communes in districts:
            heirs = tuple(dict.fromkeys(code for commune in communes for code in commune[2:]))
            named = [commune for commune in communes if commune[1]]
            _expect(bool(heirs) and codes.issuperset(heirs) and min(map(len, communes)) > 2)
            _expect(kinds.issuperset([kind, *(commune[0] for commune in named)]))
            _expect_texts([province, name, *(commune[1] for commune in named)])
            yield OldUnit(kind, name, (province,), heirs)
            within = (f"{kind} {name}", province)
            for commune_kind, commune_name, *of_commune in named:
                yield OldUnit(commune_kind, commune_name, within, tuple(of_commune))


def _expect_texts(texts: Sequence[Any]) -> None:
    """Every one is a text with something in it, on one short line. What is no text is a TypeError here."""
    _expect(all(map(str.strip, texts)) and all(map(str.isprintable, texts)))
    _expect(max(map(len, texts), default=0) <= _NAME_LETTERS_AT_MOST)


def _expect(is_so: bool) -> None:
    """Stop reading a list that is not shaped as it must be."""
    if not is_so:
        raise ValueError(FORMAT)
