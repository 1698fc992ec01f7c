"""The letter sizes by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.theme import LetterSize

translate = QCoreApplication.translate


def letter_words(size: LetterSize) -> str:
    """The letter size as a person says it."""
    return {
        LetterSize.NORMAL: translate("Letters", "Vừa"),
        LetterSize.LARGE: translate("Letters", "To"),
        LetterSize.LARGER: translate("Letters", "To hơn"),
        LetterSize.LARGEST: translate("Letters", "Rất to"),
    }[size]
