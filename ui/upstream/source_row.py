"""One source of the list: its name, when it was fetched last, and the way to take it off or bring it back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.text.beginning import beginning
from mttq_desktop.upstream.model import Source
from ui import theme
from ui.flow.card import Card
from ui.widgets.button import Button
from ui.widgets.text import Paragraph, StrongText, Tone
from ui.words.fetching import source_words

NAME_LETTERS = 60


class SourceRow(Card):
    """A source that cannot be fetched says so here, and nowhere else."""

    def __init__(
        self, source: Source, now: datetime, act: Button | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.source = source
        name = beginning(source.name, NAME_LETTERS)
        fetched = source_words(source, now)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(StrongText(name, spacing=0))
        words.addWidget(Paragraph(fetched[:1].upper() + fetched[1:], Tone.QUIET, spacing=0))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP_SMALL, theme.GAP_SMALL)
        layout.setSpacing(theme.GAP_SMALL)
        layout.addLayout(words, 1)
        if act is not None:
            act.setAccessibleName(f"{act.text()}: {name}")
            layout.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
