"""One chosen photo: what it shows, which one it is, and how it stands with it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.icon import icon_pixmap
from ui.widgets.picture import Picture, draw_whole
from ui.widgets.press import SteadyButton
from ui.widgets.surface import draw_box, draw_ring, inside_ring
from ui.widgets.wrapping import TextBlock, em

_PHOTO_WIDTH = 208
"""Pixels; a photo is never shown smaller than 160 (elder-ui.md section 2, pattern 16)."""
_PHOTO_EMS = 9
_SHAPE = 0.8
_LEAST_PHOTO_HEIGHT = 160
"""Height of the photo's place, in widths."""
_PADDING = 8
_CHOSEN_BORDER = 4
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class _State(Enum):
    PREPARING = "clock"
    READY = "photo"
    BROKEN = "warning"


class PhotoTile(SteadyButton):
    """A photo to be chosen with one press; only one of the tiles side by side is chosen.

    Args:
        number: place of the photo in the post, counted from 1.
    """

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._state = _State.PREPARING
        self._words = ""
        self._small = False
        self._caption_block = TextBlock()
        self._words_block = TextBlock(align=_CENTRE)
        self._chosen_block = TextBlock(align=_CENTRE)
        self._picture = Picture(self)
        self._picture.loaded.connect(self.update)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._tell)
        self.set_caption(self.tr("Ảnh {number}").format(number=number))

    @property
    def caption(self) -> str:
        """What stands under the photo."""
        return self._caption

    def set_caption(self, caption: str, spoken: str = "") -> None:
        """Say which photo it is; screen readers may hear it in more words."""
        self._caption = caption
        self._spoken = spoken or caption
        self._tell()

    def set_small(self, small: bool) -> None:
        """Keep to the least size, where the window is low."""
        self._small = small
        self.updateGeometry()

    def show_preparing(self, words: str) -> None:
        """There is no photo to show yet; say that it is being made ready."""
        self._show(_State.PREPARING, words)

    def show_photo(self, preview: Path) -> None:
        """Show the photo from ``preview``, upright; call again when the file was written anew."""
        self._picture.set_file(preview)
        self._show(_State.READY, "")

    def show_broken(self, words: str) -> None:
        """The photo cannot be used; say why in a few words."""
        self._picture.set_file(None)
        self._show(_State.BROKEN, words)

    def heightForWidth(self, width: int) -> int:
        """Height at which photo, caption and words are seen when the tile is ``width`` wide."""
        self.ensurePolished()
        room = width - self._chrome_width()
        caption = self._caption_block.lines(self._caption, self._caption_font(), max(room, 1)).height
        inside = self._photo_height(room) + _PADDING + caption + 2 * _PADDING
        return int(inside + 0.999) + 2 * theme.RING_ROOM

    def sizeHint(self) -> QSize:
        """The usual width of a tile at this letter size."""
        self.ensurePolished()
        if self._small:
            return QSize(self.least_width(), self.heightForWidth(self.least_width()))
        width = round(max(_PHOTO_WIDTH, _PHOTO_EMS * em(self.font()))) + self._chrome_width()
        return QSize(width, self.heightForWidth(width))

    def least_width(self) -> int:
        """The least size of a photo."""
        return _PHOTO_WIDTH + self._chrome_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, the photo or words in its place, the caption, and the ring of the focus."""
        painter = QPainter(self)
        card = inside_ring(self.rect())
        down, over, chosen = self.isDown(), self.underMouse(), self.isChecked()
        fill = theme.PRESSED_FILL if down else theme.HOVER_FILL if over else theme.SURFACE
        border = theme.SELECTION_FILL if chosen else theme.INK if over else theme.BORDER
        draw_box(painter, card, fill, border, border_width=_CHOSEN_BORDER if chosen else theme.BORDER_WIDTH)
        room = self.width() - self._chrome_width()
        photo = QRectF(card.left() + _PADDING, card.top() + _PADDING, room, self._photo_height(room))
        self._draw_photo(painter, photo)
        if chosen:
            self._draw_chosen(painter, photo)
        caption = self._caption_block.lines(self._caption, self._caption_font(), room)
        painter.setPen(QColor(theme.INK))
        caption.draw(painter, QRectF(photo.left(), photo.bottom() + _PADDING, room, caption.height))
        if self.hasFocus():
            draw_ring(painter, self.rect())

    def _draw_photo(self, painter: QPainter, place: QRectF) -> None:
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(place, theme.GAP_TINY, theme.GAP_TINY)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(shape)
        painter.fillRect(place, QColor(theme.DISABLED_FILL))
        found = self._picture.pixmap(place.size(), self.devicePixelRatioF())
        if found is not None:
            draw_whole(painter, place, found)
        else:
            self._draw_words(painter, place)
        painter.restore()

    def _draw_words(self, painter: QPainter, place: QRectF) -> None:
        ink = theme.PROBLEM_INK if self._state is _State.BROKEN else theme.QUIET_INK
        lines = self._words_block.lines(self._words, self.font(), place.width() - 2 * _PADDING)
        size = self._sign_size()
        top = place.center().y() - (size + lines.height) / 2
        sign = icon_pixmap(self._state.value, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(place.center().x() - size / 2, top), sign)
        painter.setPen(QColor(ink))
        lines.draw(painter, QRectF(place.left() + _PADDING, top + size, lines.width, lines.height))

    def _draw_chosen(self, painter: QPainter, place: QRectF) -> None:
        words = self._chosen_words()
        size = round(em(self.font()))
        room = place.width() - 2 * _PADDING - size
        lines = self._chosen_block.lines(words, self._caption_font(), room)
        height = lines.height + theme.GAP_TINY
        strip = QRectF(place.left(), place.bottom() - height, place.width(), height)
        draw_box(painter, strip, theme.SELECTION_FILL, radius=theme.GAP_TINY)
        start = strip.center().x() - (lines.width + size + theme.GAP_TINY) / 2
        sign = icon_pixmap("check", theme.SELECTION_INK, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(start, strip.center().y() - size / 2), sign)
        painter.setPen(QColor(theme.SELECTION_INK))
        left = start + size + theme.GAP_TINY - (room - lines.width) / 2
        lines.draw(painter, QRectF(left, strip.top() + theme.GAP_TINY / 2, room, lines.height))

    def _show(self, state: _State, words: str) -> None:
        self._state = state
        self._words = words
        self._tell()

    def _tell(self) -> None:
        self.setText(self._caption.replace("&", "&&"))
        self.setAccessibleName(self._spoken)
        chosen = self._chosen_words() if self.isChecked() else ""
        self.setAccessibleDescription(" ".join(words for words in (chosen, self._words) if words))
        self.updateGeometry()
        self.update()

    def _chosen_words(self) -> str:
        return self.tr("Đang chọn")

    def _photo_height(self, room: float) -> float:
        usual = _LEAST_PHOTO_HEIGHT if self._small else round(room * _SHAPE)
        if not self._words:
            return usual
        lines = self._words_block.lines(self._words, self.font(), max(room - 2 * _PADDING, 1))
        return max(usual, lines.height + self._sign_size() + 2 * _PADDING)

    def _caption_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _sign_size(self) -> int:
        return round(2 * em(self.font()))

    def _chrome_width(self) -> int:
        return 2 * (theme.RING_ROOM + _PADDING)
