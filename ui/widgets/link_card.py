"""A link under a post, as Facebook shows it: its picture, its site, its title."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.covering import CoveringPicture
from ui.widgets.text import SmallText, StrongText, Tone
from ui.widgets.wrapping import em

_ASPECT = 3.0
"""Shape of the picture: lower than Facebook's, so that the title is seen with it."""

_BESIDE_EMS, _BESIDE_ASPECT = 6.0, 1.3
"""Width and shape of the picture where it stands beside the words."""


_NO_LIMIT = 16_777_215
"""Qt's own."""


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
        self._compact = False
        self._picture = CoveringPicture(self.tr("Ảnh của bài"), _ASPECT)
        self._site = SmallText("", Tone.QUIET, spacing=0)
        self._title = StrongText("", spacing=0)
        words = QVBoxLayout()
        side = theme.GAP - theme.RING_ROOM
        words.setContentsMargins(side, theme.GAP_SMALL, side, theme.GAP_SMALL)
        words.setSpacing(theme.GAP_TINY)
        words.addWidget(self._site)
        words.addWidget(self._title)
        words.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._picture)
        self._across.addLayout(words, 1)

    def show_link(self, look: LinkLook) -> None:
        """Show this link."""
        self._picture.setVisible(look.has_picture)
        self._picture.show_picture(look.picture)
        self._site.say(look.site)
        self._title.say(look.title)

    def set_compact(self, compact: bool) -> None:
        """In a low window the picture stands beside the words, as Facebook shows a small one."""
        self._compact = compact
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(across if compact else down)
        self._picture.set_aspect(_BESIDE_ASPECT if compact else _ASPECT)
        self._limit_width()

    def changeEvent(self, event: QEvent) -> None:
        """Let the small picture grow with the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._limit_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground that parts it from the words of the post."""
        QPainter(self).fillRect(QRectF(self.rect()), QColor(theme.DISABLED_FILL))

    def _limit_width(self) -> None:
        widest = round(_BESIDE_EMS * em(self.font())) if self._compact else _NO_LIMIT
        self._picture.setMaximumWidth(widest)
