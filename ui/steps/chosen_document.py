"""The document that was dropped on the field, handed to the page that opens it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ENDINGS = ("docx", "doc", "rtf", "odt", "txt", "pdf")


class ChosenDocument:
    """Holds one file until it is opened."""

    def __init__(self) -> None:
        self._file: Path | None = None

    def take_from(self, files: Sequence[str]) -> list[str]:
        """Keep the first document among ``files``; those that are none."""
        documents = [file for file in files if Path(file).suffix.lower().lstrip(".") in ENDINGS]
        if documents:
            self._file = Path(documents[0])
        return [file for file in files if file not in documents]

    @property
    def is_waiting(self) -> bool:
        """Whether there is one to be opened."""
        return self._file is not None

    def hand_over(self) -> Path | None:
        """The file, once."""
        file, self._file = self._file, None
        return file
