"""One post in the list: the whole row opens it, and one button does what is most worth doing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mttq_desktop.posts.model import Post, PostState
from ui import theme
from ui.screens.screen import GUARD_MS
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button
from ui.words.acts import Act, act_icon, act_words, main_act
from ui.words.states import Situation, row_words, title_words

_ICONS = {
    PostState.DRAFT: "pencil",
    PostState.WAITING: "clock",
    PostState.SENDING: "up",
    PostState.UNSURE: "help",
    PostState.PUBLISHED: "check",
    PostState.NEEDS_PERSON: "warning",
    PostState.REMOVING: "remove",
    PostState.REMOVED: "remove",
}


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
        self.open_button = AreaButton(title_words(post), "", _ICONS[post.state])
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
        title = title_words(post)
        self.open_button.set_title(title)
        self.open_button.set_subtitle(row_words(post, situation))
        self.open_button.set_icon_name(_ICONS[post.state])
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
        """Leave the room of the button's sign to the words."""
        self._compact = compact
        if self._act is not None:
            self.act_button.set_icon_name(None if compact else act_icon(self._act))

    def _do(self) -> None:
        if self._act is not None:
            self.act_wanted.emit(self._act, self.post.id)
