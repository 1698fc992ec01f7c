"""A post at a glance, to be known again: when, how many photos, the beginning of its words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.text.beginning import beginning
from ui import theme
from ui.flow.card import Card
from ui.widgets.button import Button
from ui.widgets.text import Paragraph, SmallText, StrongText, Tone
from ui.words.times import moment_line

_LETTERS = 110
"""Of the words: two or three lines. More would not tell two posts apart any better."""


class PostGlance(Card):
    """The same few things about every post, so that two are easily compared; its words stay plain text.

    Args:
        answer: a button to choose this post by.
    """

    def __init__(self, answer: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._when = SmallText("", Tone.QUIET, spacing=0)
        self._photos = SmallText("", Tone.QUIET, spacing=0)
        self._words = StrongText("", spacing=0)
        self._no_words = Paragraph(self.tr("Không có lời viết"), spacing=0)
        about = QHBoxLayout()
        about.setSpacing(theme.GAP)
        about.addWidget(self._when)
        about.addWidget(self._photos)
        about.addStretch(1)
        told = QVBoxLayout()
        told.setSpacing(theme.GAP_TINY)
        told.addLayout(about)
        told.addWidget(self._words)
        told.addWidget(self._no_words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL)
        layout.setSpacing(theme.GAP_SMALL)
        layout.addLayout(told, 1)
        if answer is not None:
            layout.addWidget(answer, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_post(self, words: str, photos: int, moment: datetime, now: datetime) -> None:
        """Show these; ``words`` may be anybody's."""
        shown = beginning(words, _LETTERS)
        self._words.say(shown)
        self._no_words.setVisible(not shown)
        self._when.setText(moment_line(moment, now))
        self._photos.setText(
            self.tr("{count} ảnh").format(count=photos) if photos else self.tr("Không có ảnh")
        )
