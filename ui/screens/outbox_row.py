"""One post in the list: the whole row opens it, and one button does what is most worth doing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mttq_desktop.posts.model import Post
from ui import theme
from ui.screens.post_button import PostButton
from ui.screens.screen import GUARD_MS
from ui.widgets.button import Button
from ui.words.acts import Act, act_icon, act_words, main_act
from ui.words.signs import state_sign
from ui.words.states import Situation, row_words, title_words

_LETTERS_IN_LOW_WINDOW = 24
"""Of a post's title: one line, whatever the letter size."""


class OutboxRow(QWidget):
    """Shows one post and follows its state without moving."""

    opened = Signal(str)
    act_wanted = Signal(str, str)
    """An act and the post's id."""

    def __init__(self, post: Post, situation: Situation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.post = post
        self._act: Act | None = None
        self._compact = False
        self.open_button = PostButton()
        self.act_button = Button("")
        self.open_button.clicked.connect(lambda: self.opened.emit(self.post.id))
        self.act_button.clicked.connect(self._do)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP_SMALL)
        layout.addWidget(self.open_button, 1)
        layout.addWidget(self.act_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_post(post, situation)

    def show_post(self, post: Post, situation: Situation) -> None:
        """Show ``post`` as it stands now; whatever has the focus keeps it."""
        self.post = post
        self._situation = situation
        title = title_words(post, _LETTERS_IN_LOW_WINDOW if self._compact else None)
        self.open_button.show_words(title, row_words(post, situation), state_sign(post.state))
        self._act = main_act(post)
        self.act_button.setVisible(self._act is not None)
        if self._act is not None:
            words = act_words(self._act)
            if words != self.act_button.text():
                self.act_button.ignore_presses_for(GUARD_MS)
            self.act_button.setText(words)
            self.act_button.set_icon_name(None if self._compact else act_icon(self._act))
            self.act_button.setAccessibleName(f"{words}: {title}")

    def set_compact(self, compact: bool) -> None:
        """Make do with fewer letters and no signs."""
        self._compact = compact
        self.open_button.set_compact(compact)
        self.show_post(self.post, self._situation)

    def _do(self) -> None:
        if self._act is not None:
            self.act_wanted.emit(self._act, self.post.id)
