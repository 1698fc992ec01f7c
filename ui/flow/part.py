"""One part of what is to be looked over: how much there is of it, and its own "Sửa"."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from ui import theme
from ui.flow.card import Card
from ui.widgets.button import Button
from ui.widgets.text import StrongText


class PartCard(Card):
    """A line of words with a button that leads to where they can be changed."""

    def __init__(self, change: str, icon: str = "pencil") -> None:
        super().__init__()
        self.button = Button(change, icon=icon)
        self._icon = icon
        self._words = StrongText("", spacing=0)
        self._inside = QHBoxLayout(self)
        self._inside.setContentsMargins(theme.GAP, theme.GAP_TINY, theme.GAP_SMALL, theme.GAP_TINY)
        self._inside.addWidget(self._words, 1)
        self._inside.addWidget(self.button)

    def set_words(self, words: str) -> None:
        """Say how much there is."""
        self._words.setText(words)

    def set_compact(self, compact: bool) -> None:
        """Leave the sign out when the window is low."""
        self.button.set_icon_name(None if compact else self._icon)

    def show_words(self, is_shown: bool) -> None:
        """Go without the words where the same is seen beside them; the button then stands alone."""
        self._words.setVisible(is_shown)
        self.set_framed(is_shown)
        side = (theme.GAP, theme.GAP_TINY, theme.GAP_SMALL, theme.GAP_TINY) if is_shown else (0, 0, 0, 0)
        self._inside.setContentsMargins(*side)
