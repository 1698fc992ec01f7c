"""One post as a large button: its sign, what it goes by, and how it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.row_button import RowButton
from ui.widgets.sign import Sign
from ui.widgets.text import Paragraph, StrongText, Tone


class PostButton(RowButton):
    """Title and state are labels of their own, so that the same state on many rows is the same text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign("pencil", theme.MAIN_FILL, lines=1.4)
        self._title = StrongText("", spacing=0)
        self._state = Paragraph("", Tone.QUIET, spacing=0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._state)
        self.inside.addWidget(self._sign)
        self.inside.addLayout(words, 1)
        self.let_presses_through(self._sign, self._title, self._state)

    @property
    def state_text(self) -> str:
        """How the post stands, as shown."""
        return self._state.text()

    def show_words(self, title: str, state: str, sign: str) -> None:
        """Show another title, state or sign."""
        self._title.setText(title)
        self._state.setText(state)
        self._sign.set_sign(sign, theme.MAIN_FILL)
        self.be_called(title, state)

    def set_compact(self, compact: bool) -> None:
        """Leave the sign's room to the words."""
        self._sign.setVisible(not compact)
