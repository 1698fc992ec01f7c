"""Makes assets/page/units.json: provinces, communes and what they were called before 1 July 2025.

Not part of any build: the list is kept in the repository. The names come from the data inside the Python
package vietnamadminunits 1.0.4 (MIT licence, kept beside the list), which this program does not depend on:

    python -m scripts.make_units [vietnamadminunits-1.0.4-py3-none-any.whl]

Without a wheel pip fetches it. What kind a unit is, is read from its full name: in four rows the package's
own column for it says something else, and the statistics office agrees with the name.
"""

import json
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

PACKAGE = "vietnamadminunits"
VERSION = "1.0.4"
LIST = Path(__file__).resolve().parent.parent / "assets" / "page" / "units.json"
LICENCE = LIST.with_name("units-LICENSE.txt")

KINDS = ("xã", "phường", "đặc khu")
OLD_KINDS = ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh")
ALSO_CALLED = {"75": ["thành phố"]}
"""Sources disagree on whether Đồng Nai is a city since 30 April 2026 (domain.md section 2)."""

Row = list[Any]


def fetched_wheel(folder: Path) -> Path:
    """The package's wheel, downloaded into ``folder``."""
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder)]
    subprocess.run([*pip, f"{PACKAGE}=={VERSION}"], check=True)
    return next(folder.glob("*.whl"))


def split(full_name: str, kinds: Iterable[str]) -> tuple[str, str]:
    """Kind and name of a full name: ``"Đặc khu Cô Tô"`` -> ``("đặc khu", "Cô Tô")``."""
    for kind in sorted(kinds, key=len, reverse=True):
        if full_name.lower().startswith(f"{kind} "):
            return kind, full_name[len(kind) + 1 :]
    raise ValueError(full_name)


def provinces_and_units(names: sqlite3.Connection) -> tuple[list[Row], list[Row], dict[tuple[str, str], str]]:
    """The rows of provinces and of units, and the code behind each pair of the package's own keys."""
    provinces: dict[str, Row] = {}
    units, codes = [], {}
    rows = names.execute(
        "SELECT provinceCode, province, wardCode, ward, provinceKey, wardKey FROM admin_units"
        " ORDER BY wardCode"
    )
    for province_code, province, code, ward, province_key, ward_key in rows:
        kind, name = split(province, OLD_KINDS)
        provinces[province_code] = [province_code, kind, name, ALSO_CALLED.get(province_code, [])]
        units.append([code, *split(ward, KINDS), province_code])
        codes[province_key, ward_key] = code
    return sorted(provinces.values()), units, codes


def new_codes(conversion: dict[str, Any], codes: dict[tuple[str, str], str]) -> dict[str, list[str]]:
    """For each old commune's key the codes it went to; of a divided one the main heir first."""
    heirs: dict[str, list[str]] = defaultdict(list)
    for province, wards in conversion["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, old_keys in wards.items():
            for old_key in old_keys:
                heirs[old_key].append(codes[province, ward])
    for province, divided in conversion["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old_key, parts in divided.items():
            for part in sorted(parts, key=lambda each: not each["isDefaultNewWard"]):
                heirs[old_key].append(codes[province, part["newWardKey"]])
    return heirs


def old_provinces(names: sqlite3.Connection, heirs: dict[str, list[str]]) -> list[Row]:
    """The tree of old names: provinces, their districts, their communes with the codes each went to."""
    tree: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    rows = names.execute(
        "SELECT province, district, ward, provinceKey, districtKey, wardKey FROM admin_units_legacy"
        " ORDER BY provinceCode, districtCode, wardCode"
    )
    for province, district, ward, *keys in rows:
        codes = heirs["_".join(key or "" for key in keys)]
        # An island district had no communes: its heir stands under no name.
        tree[province][district].append([*(split(ward, OLD_KINDS) if ward else ("", "")), *codes])
    return [
        [*split(province, OLD_KINDS), [[*split(name, OLD_KINDS), rows] for name, rows in districts.items()]]
        for province, districts in tree.items()
    ]


def lines(rows: Iterable[Row]) -> str:
    """Rows one a line, so that two lists can be compared by eye."""
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"


def written(made_on: date, provinces: list[Row], units: list[Row], old: list[Row]) -> str:
    """The list as text."""
    old_lines = ",\n".join(f'["{kind}", "{name}", {lines(districts)}]' for kind, name, districts in old)
    head = {
        "format": 1,
        "date": made_on.isoformat(),
        "source": f"{PACKAGE} {VERSION}",
        "licence": f"MIT, {LICENCE.name}",
        "kinds": KINDS,
        "old_kinds": OLD_KINDS,
    }
    parts = [f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in head.items()]
    parts += [f'"provinces": {lines(provinces)}', f'"units": {lines(units)}', f'"old": [\n{old_lines}\n]']
    return "{\n" + ",\n".join(parts) + "\n}\n"


def make(wheel: Path) -> None:
    """Write the list and its licence from the package's wheel."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as package:
        database = package.getinfo(f"{PACKAGE}/data/dataset.db")
        conversion = json.loads(package.read(f"{PACKAGE}/data/converter_2025.json"))
        licence = package.read(f"{PACKAGE}-{VERSION}.dist-info/licenses/LICENSE").decode()
        with closing(sqlite3.connect(package.extract(database, folder))) as names:
            provinces, units, codes = provinces_and_units(names)
            old = old_provinces(names, new_codes(conversion, codes))
    LIST.write_text(written(date(*database.date_time[:3]), provinces, units, old), encoding="utf-8")
    LICENCE.write_text(licence, encoding="utf-8")
    sys.stdout.write(f"{len(provinces)} provinces, {len(units)} units -> {LIST}\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as downloads:
        make(Path(sys.argv[1]) if len(sys.argv) > 1 else fetched_wheel(Path(downloads)))
