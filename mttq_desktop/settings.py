"""The few things a person sets. A damaged file only means the usual values again."""

from __future__ import annotations

import json
from pathlib import Path

from mttq_desktop.files import write_whole

USUAL_LETTER_SIZE = "normal"


class Settings:
    """Settings kept in one small JSON file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values = _read(file)

    @property
    def letter_size(self) -> str:
        """Name of the letter size, e.g. ``"large"``."""
        return self._values.get("letter_size", USUAL_LETTER_SIZE)

    @letter_size.setter
    def letter_size(self, name: str) -> None:
        self._values["letter_size"] = name
        write_whole(self._file, json.dumps(self._values, indent=1).encode())


def _read(file: Path) -> dict[str, str]:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(stored, dict):
        return {}
    return {str(key): value for key, value in stored.items() if isinstance(value, str)}
