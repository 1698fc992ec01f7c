"""The provinces and communes of Vietnam since 1 July 2025, and what they were called before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple


class Province(NamedTuple):
    """A province.

    Attributes:
        code: two digits.
        kind: as written before the name, e.g. ``tỉnh``.
        also: kinds that other sources give it.
    """

    code: str
    kind: str
    name: str
    also: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """Kind and name, e.g. ``tỉnh Nghệ An``."""
        return f"{self.kind} {self.name}"


class Unit(NamedTuple):
    """A unit of the commune level.

    Attributes:
        code: the official one, five digits.
        kind: ``xã``, ``phường`` or ``đặc khu``.
    """

    code: str
    kind: str
    name: str
    province: Province

    @property
    def full_name(self) -> str:
        """Kind and name, e.g. ``xã Tri Lễ``."""
        return f"{self.kind} {self.name}"


class OldUnit(NamedTuple):
    """A commune or district as it was before 1 July 2025.

    Attributes:
        within: what it belonged to, smallest first: district and province, or the province alone.
        codes: the units it went to; the main heir of a divided commune is the first.
    """

    kind: str
    name: str
    within: tuple[str, ...]
    codes: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """Kind and name, e.g. ``huyện Quế Phong``."""
        return f"{self.kind} {self.name}"

    @property
    def place(self) -> str:
        """Full name and what it belonged to: ``xã Thanh Đức, huyện Thanh Chương, tỉnh Nghệ An``."""
        return ", ".join((self.full_name, *self.within))


class Units:
    """One list of units.

    Attributes:
        made_on: how old the list is.
        provinces: in the order of their codes.
        units: in the order of their codes.
        old_units: districts, each followed by its communes.
        kinds: every kind that may stand before a name, old ones too.
    """

    def __init__(
        self,
        made_on: date,
        provinces: Sequence[Province],
        units: Sequence[Unit],
        old_units: Sequence[OldUnit],
        kinds: Sequence[str],
    ) -> None:
        self.made_on = made_on
        self.provinces = provinces
        self.units = units
        self.old_units = old_units
        self.kinds = kinds
        self._by_code = {unit.code: unit for unit in units}
        self._districts = [old for old in old_units if len(old.within) == 1]
        self._full_names = Counter(unit.full_name for unit in units)

    @property
    def gone_kinds(self) -> list[str]:
        """Kinds that no unit and no province has any more, such as those of districts."""
        present = {unit.kind for unit in self.units}
        for province in self.provinces:
            present |= {province.kind, *province.also}
        return [kind for kind in self.kinds if kind not in present]

    def get(self, code: str) -> Unit:
        """The unit with this official code.

        Raises:
            LookupError: there is none.
        """
        return self._by_code[code]

    def of_province(self, province: Province) -> list[Unit]:
        """The units of one province, in the order of their codes."""
        return [unit for unit in self.units if unit.province == province]

    def is_ambiguous(self, unit: Unit) -> bool:
        """True when another province has a unit of the same kind and name."""
        return self._full_names[unit.full_name] > 1

    def district_of_same_name(self, unit: Unit) -> OldUnit | None:
        """The former district that this unit came from and has its name of, e.g. huyện Quỳnh Lưu.

        Its Page is easily taken for the unit's own.
        """
        return next(
            (old for old in self._districts if old.name == unit.name and unit.code in old.codes), None
        )
