"""What has become of a post, told truthfully and followed live."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.notices import PhotoSending
from mttq_desktop.posts.model import Post, PostState
from ui import theme
from ui.widgets.sign import Sign
from ui.widgets.text import Heading, Paragraph, Tone
from ui.words.sending import TimeLeft, photo_sending_words
from ui.words.signs import state_sign
from ui.words.states import Situation, headline, reason_words

_TONES = {
    PostState.PUBLISHED: Tone.GOOD,
    PostState.NEEDS_PERSON: Tone.PROBLEM,
    PostState.UNSURE: Tone.WARNING,
}


class PostStatus(QWidget):
    """Headline, reason, how far the photos are and how long they still take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Heading()
        self._reason = Paragraph()
        self._photos = Paragraph()
        self._time_left = TimeLeft()
        self._state: PostState | None = None
        self._told = Paragraph("", Tone.PROBLEM)
        self._sign = Sign("clock", theme.INK, lines=1.6)
        top = QHBoxLayout()
        top.setSpacing(theme.GAP_SMALL)
        top.addWidget(self._sign)
        top.addWidget(self.title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.RING_ROOM, 0, 0, 0)
        layout.setSpacing(theme.GAP_SMALL)
        layout.addLayout(top)
        for part in (self._reason, self._photos, self._told):
            layout.addWidget(part)
        self._photos.hide()
        self._told.hide()

    def show_post(self, post: Post, situation: Situation) -> None:
        """Tell how ``post`` stands now; once it is out, what was too late to be done is of no use."""
        if post.state is PostState.PUBLISHED and post.state is not self._state:
            self.tell("")
        self._state = post.state
        self.title.setText(headline(post, situation))
        tone = _TONES.get(post.state, Tone.INK)
        self.title.set_tone(tone)
        self._sign.set_sign(state_sign(post.state), tone.value)
        self._reason.setText(reason_words(post, situation))
        if post.state is not PostState.SENDING:
            self._photos.hide()

    def show_reason(self, is_shown: bool) -> None:
        """Keep the reason back while something is asked."""
        self._reason.setVisible(is_shown)

    def show_sending(self, notice: PhotoSending) -> None:
        """Tell how far the photos are and how long they still take."""
        parts = (photo_sending_words(notice), self._time_left.words(notice))
        self._photos.setText(" ".join(part for part in parts if part))
        self._photos.show()

    def tell(self, words: str) -> None:
        """Say why something asked for was not done; nothing when ``words`` is empty."""
        self._told.say(words)
