"""The program's button: it wraps its words instead of cutting them and answers at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.icon import icon_pixmap
from ui.widgets.press import SteadyButton
from ui.widgets.surface import draw_box, draw_ring, inside_ring
from ui.widgets.wrapping import Lines, TextBlock, em

_ABOVE = 8
_WORD_EMS = 8
"""A longer word than this is broken when the button must be narrow."""


class ButtonKind(StrEnum):
    """What a button is for; one MAIN a page."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"
    CAREFUL = "careful"


_SIDE = {ButtonKind.MAIN: 28, ButtonKind.PLAIN: 16, ButtonKind.QUIET: 8, ButtonKind.CAREFUL: 16}
"""Blank left and right of the words."""


@dataclass(frozen=True)
class _Look:
    fill: str | None
    hover: str
    pressed: str
    border: str | None
    ink: str


_LOOKS = {
    ButtonKind.MAIN: _Look(theme.MAIN_FILL, theme.MAIN_HOVER, theme.MAIN_PRESSED, None, theme.MAIN_INK),
    ButtonKind.PLAIN: _Look(theme.SURFACE, theme.HOVER_FILL, theme.PRESSED_FILL, theme.BORDER, theme.INK),
    ButtonKind.QUIET: _Look(None, theme.HOVER_FILL, theme.PRESSED_FILL, None, theme.LINK_INK),
    ButtonKind.CAREFUL: _Look(
        theme.SURFACE, theme.PROBLEM_FILL, theme.PRESSED_FILL, theme.PROBLEM_INK, theme.PROBLEM_INK
    ),
}


class Button(SteadyButton):
    """A button with words and perhaps a sign before them.

    ``&`` before a letter makes an access key, as everywhere in Qt; ``&&`` shows an ampersand.

    Args:
        left: words stand at the left edge instead of in the middle, as in a list.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: str | None = None,
        parent: QWidget | None = None,
        *,
        left: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._left = left
        self._block = TextBlock(align=Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter)
        self.setProperty("kind", kind.value)
        self.setDefault(kind is ButtonKind.MAIN)

    @property
    def kind(self) -> ButtonKind:
        """What the button is for."""
        return self._kind

    def set_icon_name(self, icon: str | None) -> None:
        """Show another sign before the words, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Height at which all words are seen when the button is ``width`` wide."""
        self.ensurePolished()
        words = self._lines(width - self._chrome_width()).height
        inside = max(words, self._icon_size()) + 2 * _ABOVE
        least = theme.MAIN_TARGET_HEIGHT if self._kind is ButtonKind.MAIN else theme.TARGET_HEIGHT
        return int(max(inside, least) + 0.999) + 2 * theme.RING_ROOM

    def sizeHint(self) -> QSize:
        """The words on one line."""
        self.ensurePolished()
        words = self._block.natural_width(self._words(), self.font())
        width = int(words + 0.999) + self._chrome_width()
        return QSize(width, self.heightForWidth(width))

    def least_width(self) -> int:
        """The longest word."""
        word = min(self._block.longest_word(self._words(), self.font()), _WORD_EMS * em(self.font()))
        return int(word + 0.999) + self._chrome_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the sign and the words, and the ring of the focus."""
        painter = QPainter(self)
        area = inside_ring(self.rect())
        ink = self._draw_bevel(painter, area)
        self._draw_words(painter, area, ink)
        if self.hasFocus():
            draw_ring(painter, self.rect())

    def _draw_bevel(self, painter: QPainter, area: QRectF) -> str:
        look = _LOOKS[self._kind]
        if not self.isEnabled():
            draw_box(painter, area, theme.DISABLED_FILL, theme.BORDER)
            return theme.QUIET_INK
        under_hand = self.isDown() or self.underMouse()
        fill = look.pressed if self.isDown() else look.hover if under_hand else look.fill
        if fill is not None:
            border = look.ink if look.border and under_hand else look.border
            width = theme.BORDER_WIDTH + (1 if self.isDown() else 0)
            draw_box(painter, area, fill, border, border_width=width)
        return look.ink

    def _draw_words(self, painter: QPainter, area: QRectF, ink: str) -> None:
        room = self.width() - self._chrome_width()
        lines = self._lines(room)
        sign = self._sign_width()
        spare = 0 if self._left else (room - lines.width) / 2
        start = area.left() + _SIDE[self._kind] + spare
        if self._icon is not None:
            size = self._icon_size()
            drawn = icon_pixmap(self._icon, ink, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(start, area.center().y() - size / 2), drawn)
        painter.setPen(QColor(ink))
        # Centred lines already stand in the middle of their room, which begins behind the sign.
        words = QRectF(start + sign - spare, area.center().y() - lines.height / 2, room, lines.height)
        lines.draw(painter, words)
        if self._kind is ButtonKind.QUIET:
            _underline(painter, lines, words.topLeft(), ink)

    def _lines(self, room: float) -> Lines:
        return self._block.lines(self._words(), self.font(), max(room, 1))

    def _words(self) -> str:
        return without_access_key(self.text())

    def _icon_size(self) -> int:
        return round(1.25 * em(self.font())) if self._icon else 0

    def _sign_width(self) -> int:
        return self._icon_size() + theme.GAP_SMALL if self._icon else 0

    def _chrome_width(self) -> int:
        return 2 * (_SIDE[self._kind] + theme.RING_ROOM) + self._sign_width()


def without_access_key(text: str) -> str:
    """``text`` as it is seen: ``&T`` is T, ``&&`` is an ampersand."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _underline(painter: QPainter, lines: Lines, corner: QPointF, ink: str) -> None:
    for index in range(lines.layout.lineCount()):
        line = lines.layout.lineAt(index)
        box = line.naturalTextRect()
        below = corner.y() + line.y() + line.ascent() + line.descent() / 2
        thickness = max(line.height() / 18, 1.5)
        painter.fillRect(QRectF(corner.x() + box.left(), below, box.width(), thickness), QColor(ink))
