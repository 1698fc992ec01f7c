"""A post as citizens will see it on the Page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.avatar import Avatar
from ui.widgets.photo_grid_view import PhotoGridView
from ui.widgets.surface import draw_box
from ui.widgets.text import Paragraph, SmallText, StrongText, Tone
from ui.widgets.wrapping import em

_WIDTH_EMS = 36
"""As wide as Facebook shows a post on a PC, whatever the letter size."""


class PostPreview(QWidget):
    """A white card: the Page's picture and name, who can see it, the words, the photos edge to edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = _Card()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.RING_ROOM, 0, theme.RING_ROOM, 0)
        layout.setSpacing(0)
        # The card takes all the width up to its limit; the rest stays blank on its right.
        layout.addWidget(self._card, 1000)
        layout.addStretch(1)
        self._limit_width()

    def show_post(
        self,
        page_name: str,
        picture: Path | None,
        words: str,
        when_text: str,
        previews: list[Path],
        shapes: list[tuple[int, int]],
    ) -> None:
        """Show a post.

        Args:
            page_name: the Page's name, in bold.
            picture: the Page's round picture.
            words: as typed, with their line breaks.
            when_text: the small line under the name, such as "Vừa xong · Mọi người đều xem được".
            previews: the photos' files in order, upright.
            shapes: width and height of each photo in pixels.
        """
        self._card.fill(page_name, picture, words, when_text)
        self._card.photos.show_photos(previews, shapes)
        self._card.photos.setVisible(bool(previews))

    @property
    def photos(self) -> PhotoGridView:
        """The photos' part of the card."""
        return self._card.photos

    def changeEvent(self, event: QEvent) -> None:
        """Let the card grow with the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._limit_width()

    def _limit_width(self) -> None:
        self._card.setMaximumWidth(round(_WIDTH_EMS * em(self.font())))


class _Card(QFrame):
    """The white card itself."""

    def __init__(self) -> None:
        super().__init__()
        self._avatar = Avatar()
        self._name = StrongText("", spacing=0)
        self._when = SmallText("", Tone.QUIET, spacing=0)
        self._words = Paragraph("")
        self.photos = PhotoGridView()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        edge = theme.BORDER_WIDTH
        layout.setContentsMargins(edge, theme.GAP, edge, theme.GAP)
        layout.setSpacing(theme.GAP_SMALL)
        layout.addLayout(self._head())
        layout.addLayout(_inset(self._words))
        layout.addWidget(self.photos)
        layout.addStretch(1)

    def fill(self, page_name: str, picture: Path | None, words: str, when_text: str) -> None:
        """Put in everything but the photos."""
        self._avatar.show_page(page_name, picture)
        self._name.setText(page_name)
        self._when.setText(when_text)
        self._words.say(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), theme.SURFACE, theme.SOFT_LINE, radius=theme.CARD_RADIUS)

    def _head(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._when)
        head = QHBoxLayout()
        head.setContentsMargins(theme.GAP - theme.RING_ROOM, 0, theme.GAP - theme.RING_ROOM, 0)
        head.setSpacing(theme.GAP_SMALL)
        head.addWidget(self._avatar)
        head.addLayout(names, 1)
        return head


def _inset(words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(theme.GAP - theme.RING_ROOM, 0, theme.GAP - theme.RING_ROOM, 0)
    row.addWidget(words)
    return row
