"""The large areas of the first screen: a sign, what can be done, and a line about it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.icon import icon_pixmap
from ui.widgets.press import SteadyButton
from ui.widgets.surface import draw_box, draw_ring, inside_ring
from ui.widgets.wrapping import Lines, TextBlock, em

_WORD_EMS = 8
_SIGN_EMS = 2.4
_TITLE_EXTRA = 3.0
"""Points by which the title is larger than the line under it."""


class AreaButton(SteadyButton):
    """One thing the person can do, as large as there is room for.

    Args:
        main: the one area that most people want, in the colour of the main action.
    """

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        icon: str = "next",
        main: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title.replace("&", "&&"), parent)
        self._title = title
        self._subtitle = ""
        self._icon = icon
        self._main = main
        self._blank = theme.GAP
        self._title_block = TextBlock()
        self._subtitle_block = TextBlock()
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.set_subtitle(subtitle)

    @property
    def title(self) -> str:
        """What can be done."""
        return self._title

    @property
    def subtitle(self) -> str:
        """The line about it."""
        return self._subtitle

    def set_subtitle(self, subtitle: str) -> None:
        """Say something else about it."""
        self._subtitle = subtitle
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(subtitle)
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Keep less blank above and below in a low window."""
        self._blank = theme.GAP_SMALL if compact else theme.GAP
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Height at which all words are seen when the area is ``width`` wide."""
        self.ensurePolished()
        title, subtitle = self._lines(width)
        words = title.height + (subtitle.height if self._subtitle else 0)
        inside = max(words, self._icon_size()) + 2 * self._blank
        return int(max(inside, theme.MAIN_TARGET_HEIGHT) + 0.999) + 2 * theme.RING_ROOM

    def sizeHint(self) -> QSize:
        """Title and line unwrapped."""
        self.ensurePolished()
        title = self._title_block.natural_width(self._title, self._title_font())
        subtitle = self._subtitle_block.natural_width(self._subtitle, self.font())
        width = int(max(title, subtitle) + 0.999) + self._chrome_width()
        return QSize(width, self.heightForWidth(width))

    def least_width(self) -> int:
        """The longest word."""
        word = max(
            self._title_block.longest_word(self._title, self._title_font()),
            self._subtitle_block.longest_word(self._subtitle, self.font()),
        )
        return int(min(word, _WORD_EMS * em(self.font())) + 0.999) + self._chrome_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the sign, the words, and the ring of the focus."""
        painter = QPainter(self)
        area = inside_ring(self.rect())
        self._draw_bevel(painter, area)
        size = self._icon_size()
        colour = theme.MAIN_INK if self._main else theme.MAIN_FILL
        sign = icon_pixmap(self._icon, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(area.left() + theme.GAP_LARGE, area.center().y() - size / 2), sign)
        self._draw_words(painter, area)
        if self.hasFocus():
            draw_ring(painter, self.rect(), theme.CARD_RADIUS)

    def _draw_bevel(self, painter: QPainter, area: QRectF) -> None:
        down, over = self.isDown(), self.underMouse()
        if self._main:
            fill = theme.MAIN_PRESSED if down else theme.MAIN_HOVER if over else theme.MAIN_FILL
            draw_box(painter, area, fill, radius=theme.CARD_RADIUS)
            return
        fill = theme.PRESSED_FILL if down else theme.HOVER_FILL if over else theme.SURFACE
        border = theme.INK if down or over else theme.BORDER
        draw_box(painter, area, fill, border, radius=theme.CARD_RADIUS)

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        title, subtitle = self._lines(self.width())
        height = title.height + (subtitle.height if self._subtitle else 0)
        left = area.left() + 2 * theme.GAP_LARGE + self._icon_size()
        top = area.center().y() - height / 2
        painter.setPen(QColor(theme.MAIN_INK if self._main else theme.INK))
        title.draw(painter, QRectF(left, top, title.width, title.height))
        if self._subtitle:
            painter.setPen(QColor(theme.MAIN_INK if self._main else theme.QUIET_INK))
            subtitle.draw(painter, QRectF(left, top + title.height, subtitle.width, subtitle.height))

    def _lines(self, width: int) -> tuple[Lines, Lines]:
        room = max(width - self._chrome_width(), 1)
        return (
            self._title_block.lines(self._title, self._title_font(), room),
            self._subtitle_block.lines(self._subtitle, self.font(), room),
        )

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() + _TITLE_EXTRA)
        return font

    def _icon_size(self) -> int:
        return round(_SIGN_EMS * em(self.font()))

    def _chrome_width(self) -> int:
        return 2 * theme.RING_ROOM + 3 * theme.GAP_LARGE + self._icon_size()
