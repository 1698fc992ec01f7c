"""The few things a person sets. A damaged file only means the usual values again."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path

from mttq_desktop.files import read_whole, write_whole

USUAL_LETTER_SIZE = "normal"


class Publishing(StrEnum):
    """How a post is brought to the Page (house plan, section 4)."""

    TWO_CALLS = "two_calls"
    """Made unseen, then made public: the usual way."""
    ONE_CALL = "one_call"
    """Made public at once, for a Page that takes no unseen posts; a lost answer may need the person."""


class Settings:
    """Settings kept in one small JSON file.

    Args:
        file: the file.
        usual_letter_size: the one to begin with, as long as the person has chosen none here.
    """

    def __init__(self, file: Path, usual_letter_size: str | None = None) -> None:
        self._file = file
        self._usual_letter_size = usual_letter_size or USUAL_LETTER_SIZE
        self._values = _read(file)

    @property
    def letter_size(self) -> str:
        """Name of the letter size, e.g. ``"large"``."""
        return self._values.get("letter_size", self._usual_letter_size)

    @letter_size.setter
    def letter_size(self, name: str) -> None:
        self._set("letter_size", name)

    @property
    def publishing(self) -> Publishing:
        """The way posts take to the Page."""
        one_call = self._values.get("publishing") == Publishing.ONE_CALL
        return Publishing.ONE_CALL if one_call else Publishing.TWO_CALLS

    @publishing.setter
    def publishing(self, way: Publishing) -> None:
        self._set("publishing", way)

    def _set(self, name: str, value: str) -> None:
        self._values[name] = value
        write_whole(self._file, json.dumps(self._values, indent=1).encode())


def _read(file: Path) -> dict[str, str]:
    try:
        stored = json.loads(read_whole(file))
    except (OSError, ValueError):
        return {}
    if not isinstance(stored, dict):
        return {}
    return {str(key): value for key, value in stored.items() if isinstance(value, str)}
