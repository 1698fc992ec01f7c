"""A post as citizens will see it on the Page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.avatar import Avatar
from ui.widgets.link_card import LinkCard, LinkLook
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
        link: LinkLook | None = None,
    ) -> None:
        """Show a post.

        Args:
            page_name: the Page's name, in bold.
            picture: the Page's round picture.
            words: as typed, with their line breaks.
            when_text: the small line under the name, such as "Hôm nay, lúc 9 giờ 01 · Mọi người xem được".
            previews: the photos' files in order, upright.
            shapes: width and height of each photo in pixels.
            link: what the post points to.
        """
        self._card.fill(page_name, picture, words, when_text)
        self._card.photos.show_photos(previews, shapes)
        self._card.photos.setVisible(bool(previews))
        self._card.show_link(link)

    def say(self, words: str) -> None:
        """Show other words; the rest stays."""
        self._card.words.say(words)

    def set_compact(self, compact: bool) -> None:
        """Make do with less height when the window is low."""
        self._card.set_compact(compact)

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
        self.words = Paragraph("")
        self.photos = PhotoGridView()
        self._link: LinkCard | None = None
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        edge = theme.BORDER_WIDTH
        layout.setContentsMargins(edge, theme.GAP, edge, theme.GAP)
        layout.setSpacing(theme.GAP_SMALL)
        layout.addLayout(self._head())
        layout.addLayout(_inset(self.words))
        layout.addWidget(self.photos)
        layout.addStretch(1)
        self._column = layout

    def fill(self, page_name: str, picture: Path | None, words: str, when_text: str) -> None:
        """Put in everything but the photos."""
        self._avatar.show_page(page_name, picture)
        self._name.setText(page_name)
        self._when.setText(when_text)
        self.words.say(words)

    def show_link(self, look: LinkLook | None) -> None:
        """Show what the post points to; most posts point to nothing."""
        if look is not None:
            self._card_of_link().show_link(look)
        if self._link is not None:
            self._link.setVisible(look is not None)

    def set_compact(self, compact: bool) -> None:
        """Make do with less height when the window is low."""
        self._compact = compact
        if self._link is not None:
            self._link.set_compact(compact)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), theme.SURFACE, theme.SOFT_LINE, radius=theme.CARD_RADIUS)

    def _card_of_link(self) -> LinkCard:
        if self._link is None:
            self._link = LinkCard()
            self._link.set_compact(self._compact)
            self._column.insertWidget(self._column.count() - 1, self._link)
        return self._link

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
