"""How long the words in a field are, said only when they come near what Facebook takes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mttq_desktop.posts.model import WORDS_AT_MOST
from ui.widgets.fields import WordsField
from ui.widgets.text import Paragraph, Tone

_NEAR_LIMIT = WORDS_AT_MOST * 9 // 10
"""The length is nobody's business before this."""


class WordsLength(Paragraph):
    """Stands below ``field``."""

    def __init__(self, field: WordsField, parent: QWidget | None = None) -> None:
        super().__init__("", Tone.WARNING, parent, spacing=0)
        self._field = field
        field.changed.connect(self.show_length)
        self.hide()

    def show_length(self) -> None:
        """Count anew."""
        length = self._field.edit.document().characterCount() - 1
        self.setVisible(length > _NEAR_LIMIT)
        if length > _NEAR_LIMIT:
            self.setText(self.tr("{length} / {limit} chữ cái").format(length=length, limit=WORDS_AT_MOST))
