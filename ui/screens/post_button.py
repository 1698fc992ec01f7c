"""One post as a large button: its sign, what it goes by, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.press import SteadyButton
from ui.widgets.sign import Sign
from ui.widgets.surface import draw_box, draw_ring, inside_ring
from ui.widgets.text import Paragraph, StrongText, Tone


class PostButton(SteadyButton):
    """Title and state are labels of their own, so that the same state on many rows is the same text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._sign = Sign("pencil", theme.MAIN_FILL, lines=1.4)
        self._title = StrongText("", spacing=0)
        self._state = Paragraph("", Tone.QUIET, spacing=0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._state)
        room = theme.RING_ROOM + theme.GAP_SMALL
        self._inside = QHBoxLayout(self)
        self._inside.setContentsMargins(theme.GAP_LARGE, room, theme.GAP_LARGE, room)
        self._inside.setSpacing(theme.GAP)
        self._inside.addWidget(self._sign)
        self._inside.addLayout(words, 1)
        for part in (self._sign, self._title, self._state):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def state_text(self) -> str:
        """How the post stands, as shown."""
        return self._state.text()

    def show_words(self, title: str, state: str, sign: str) -> None:
        """Show another title, state or sign."""
        self._title.setText(title)
        self._state.setText(state)
        self._sign.set_sign(sign, theme.MAIN_FILL)
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(state)

    def set_compact(self, compact: bool) -> None:
        """Leave the sign's room to the words."""
        self._sign.setVisible(not compact)

    def least_width(self) -> int:
        """The longest word."""
        return self._inside.totalMinimumSize().width()

    def heightForWidth(self, width: int) -> int:
        """Height at which all words are seen when the button is ``width`` wide."""
        return max(self._inside.totalHeightForWidth(width), theme.MAIN_TARGET_HEIGHT)

    def sizeHint(self) -> QSize:
        """Title and state unwrapped."""
        width = self._inside.totalSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Ask for another height when the words do."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, and the ring of the focus; the labels draw themselves."""
        painter = QPainter(self)
        down, over = self.isDown(), self.underMouse()
        fill = theme.PRESSED_FILL if down else theme.HOVER_FILL if over else theme.SURFACE
        border = theme.INK if down or over else theme.BORDER
        draw_box(painter, inside_ring(self.rect()), fill, border, radius=theme.CARD_RADIUS)
        if self.hasFocus():
            draw_ring(painter, self.rect(), theme.CARD_RADIUS)
