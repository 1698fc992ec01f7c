"""One look at the program's screen: which page it is and what is where on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.demo.eyes import Address, Thing

_CODE = re.compile(r"Mã trang: (\w+)")
_HELP = "Trợ giúp"

PRESSED = ("push button", "toggle button", "button", "radio button", "check box", "link")
FIELDS = ("text", "entry")
_CLICKABLE = (*PRESSED, *FIELDS, "combo box", "list item", "slider", "page tab")

WAYS_BACK = (
    "Quay lại",
    "Để sau",
    "Về màn hình chính",
    "Về danh sách",
    "Xong, quay lại ảnh",
    "Dùng cỡ chữ này",
    "Về chỗ đang làm",
)
HOME = "A1"

_MORE_SPOKEN = "Chép"
"""Stands alone on buttons beside what they copy; a screen reader says what that is."""


@dataclass(frozen=True)
class View:
    """What was seen in one look."""

    things: Sequence[Thing]

    @property
    def code(self) -> str:
        """The page's code, as it is read out on the telephone; empty when none can be read."""
        codes = [found[1] for thing in self.things if (found := _CODE.search(thing.name))]
        return codes[0] if codes else ""

    @property
    def dialog(self) -> Thing | None:
        """The window that stands before the program's own, if there is one."""
        return next((thing for thing in self.things if thing.role == "dialog"), None)

    @property
    def reachable(self) -> list[Thing]:
        """Everything that can be used now: a window opened by another one blocks that one."""
        dialog = self.dialog
        return list(self.things) if dialog is None else [each for each in self.things if dialog in each.above]

    def named(self, name: str, roles: Sequence[str] = PRESSED) -> Thing | None:
        """The thing of this name that can be pressed, or that has one of ``roles``."""
        return next((thing for thing in self.reachable if thing.role in roles and thing.name == name), None)

    def beginning(self, start: str, roles: Sequence[str] = PRESSED) -> list[Thing]:
        """All things whose names begin so."""
        return [each for each in self.reachable if each.role in roles and each.name.startswith(start)]

    def says(self, words: str) -> bool:
        """Whether these words stand anywhere."""
        return any(words in thing.name or words in thing.description for thing in self.things)

    def texts(self) -> list[str]:
        """Every text of the page that can be read and was not typed, once each."""
        fields = {thing.address for thing in self.things if thing.role in FIELDS}
        seen = [
            text
            for thing in self.things
            if len(thing.above) > 1 and thing.address not in fields and thing.role != "filler"
            for text in (_shown_name(thing), thing.description)
            if text
        ]
        return list(dict.fromkeys(seen))

    def controls(self) -> list[Thing]:
        """What can be clicked on the page itself, header and the row at the foot apart."""
        fixed = {self._row_of(name) for name in (_HELP, *WAYS_BACK)} - {None}
        return [
            thing
            for thing in self.things
            if thing.role in _CLICKABLE and thing.parent not in fixed and thing.box.width and thing.box.height
        ]

    @property
    def is_dead_end(self) -> bool:
        """Whether no way leads on, or none leads back."""
        ways = [thing for thing in self.things if thing.role in PRESSED]
        back = self.code == HOME or any(thing.name in WAYS_BACK for thing in ways)
        return not (ways and back)

    def _row_of(self, name: str) -> Address | None:
        thing = next((each for each in self.things if each.role in PRESSED and each.name == name), None)
        return thing.parent if thing else None


def _shown_name(thing: Thing) -> str:
    is_said_only = thing.role in PRESSED and thing.name.startswith(_MORE_SPOKEN)
    return _MORE_SPOKEN if is_said_only else thing.name
