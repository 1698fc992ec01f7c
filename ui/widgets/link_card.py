"""A link under a post, as Facebook shows it: its picture, its site, its title."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.covering import CoveringPicture
from ui.widgets.text import SmallText, StrongText, Tone

_ASPECT = 1.91
"""Shape of the picture (Facebook's own, for a picture that is wide enough)."""

_LOW_ASPECT = 3.4
"""In a low window, to leave room for the title."""


@dataclass(frozen=True)
class LinkLook:
    """What is shown of a link.

    Attributes:
        picture: its file; None while it is not there.
        has_picture: whether there is one at all, here or on the way.
    """

    title: str
    site: str
    picture: Path | None = None
    has_picture: bool = False


class LinkCard(QWidget):
    """Takes the whole width of the post it stands under."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = CoveringPicture(self.tr("Ảnh của bài"), _ASPECT)
        self._site = SmallText("", Tone.QUIET, spacing=0)
        self._title = StrongText("", spacing=0)
        words = QVBoxLayout()
        side = theme.GAP - theme.RING_ROOM
        words.setContentsMargins(side, theme.GAP_SMALL, side, theme.GAP_SMALL)
        words.setSpacing(theme.GAP_TINY)
        words.addWidget(self._site)
        words.addWidget(self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._picture)
        column.addLayout(words)

    def show_link(self, look: LinkLook) -> None:
        """Show this link."""
        self._picture.setVisible(look.has_picture)
        self._picture.show_picture(look.picture)
        self._site.say(look.site)
        self._title.say(look.title)

    def set_compact(self, compact: bool) -> None:
        """Let less of the picture be seen in a low window."""
        self._picture.set_aspect(_LOW_ASPECT if compact else _ASPECT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground that parts it from the words of the post."""
        QPainter(self).fillRect(QRectF(self.rect()), QColor(theme.DISABLED_FILL))
