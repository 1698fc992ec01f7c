"""What the audit speaks of: sizes, states, violations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TASK_BAR = 40
"""Height of the Windows task bar in pixels (elder-ui.md rule 4)."""


class State(StrEnum):
    """The states every page is opened in."""

    NORMAL = "normal"
    EMPTY = "empty"
    LONG = "long-text"
    ERROR = "error"
    OFFLINE = "offline"


class Letters(StrEnum):
    """The four letter sizes; the values are those of the settings."""

    NORMAL = "normal"
    LARGE = "large"
    LARGER = "larger"
    LARGEST = "largest"

    @property
    def factor(self) -> float:
        """How much larger than normal the letters are."""
        return {"normal": 1.0, "large": 1.25, "larger": 1.5, "largest": 2.0}[self.value]


@dataclass(frozen=True)
class Screen:
    """A screen in Qt's device-independent pixels."""

    width: int
    height: int

    @property
    def room(self) -> int:
        """Height left above the task bar."""
        return self.height - TASK_BAR

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


SCREENS = (Screen(1024, 768), Screen(1366, 768), Screen(1920, 1080), Screen(911, 512))


@dataclass(frozen=True)
class Cell:
    """One square of the matrix: a page in a state at one geometry."""

    page: str
    state: State
    screen: Screen
    letters: Letters
    language: str = "vi"

    @property
    def code(self) -> str:
        """The code the page shows; its name may add in which condition it is."""
        return self.page.split()[0]

    def __str__(self) -> str:
        return f"{self.page}, {self.state}, {self.screen}, {self.letters} letters, {self.language}"


@dataclass(frozen=True)
class Finding:
    """What one rule has against one widget."""

    widget: str
    what: str


@dataclass(frozen=True)
class Violation:
    """A finding with its rule and the square of the matrix it was seen in."""

    rule: str
    cell: Cell
    finding: Finding

    def __str__(self) -> str:
        return f"rule {self.rule} | {self.cell} | {self.finding.widget} | {self.finding.what}"
