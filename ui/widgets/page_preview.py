"""The Page as citizens will see it, on a computer and on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from mttq_desktop.page.pictures.sizes import ON_COMPUTER, ON_PHONE
from ui import theme
from ui.widgets.avatar import Avatar
from ui.widgets.covering import CoveringPicture
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.surface import draw_box
from ui.widgets.text import SmallText, StrongText, Tone, WrappedText
from ui.widgets.wrapping import em

_ABOVE_EDGE = 0.45
"""How much of the round picture stands on the cover."""
_NAME_EMS = 9
"""Where less than this is left beside the round picture, the name goes below it."""
_LEAST_WIDTH = 160
_RIM = 3
"""Width of the white rim round the round picture, in pixels."""


@dataclass(frozen=True)
class _Device:
    """How Facebook shows a Page there.

    Attributes:
        cover: shape of the cover.
        avatar: width of the round picture, where the cover is ``cover[0]`` wide.
        is_name_beside: the name stands to the right of the round picture, else below it.
        ems: natural width of the drawing.
    """

    cover: tuple[int, int]
    avatar: int
    is_name_beside: bool
    ems: int


_COMPUTER = _Device(ON_COMPUTER, 170, is_name_beside=True, ems=30)
_PHONE = _Device(ON_PHONE, 128, is_name_beside=False, ems=17)
"""graph-api.md section 4.5."""


class PagePreview(QWidget):
    """Two drawings of the Page, one below the other where the place is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._computer, self._phone = _Card(_COMPUTER), _Card(_PHONE)
        layout = FlowLayout(self, gap=theme.GAP)
        layout.addWidget(_captioned(self.tr("Máy tính"), self.tr("Trên máy tính"), self._computer))
        layout.addWidget(_captioned(self.tr("Điện thoại"), self.tr("Trên điện thoại"), self._phone))

    def show_page(
        self,
        name: str,
        about: str,
        contact_lines: Sequence[str],
        avatar: Path | bytes | None,
        cover: Path | bytes | None,
    ) -> None:
        """Show a Page.

        Args:
            name: of the Page.
            about: the few lines that introduce it; may be empty.
            contact_lines: phone, mail, address and the like, one a line.
            avatar: the square picture, a file or what is in one; it is shown round.
            cover: the picture above; each device shows another part of it.
        """
        self._computer.fill(name, "\n".join([about, *contact_lines]).strip(), avatar, cover)
        self._phone.fill(name, about, avatar, cover)
        self.setAccessibleName(self.tr("Trang {page} như người dân sẽ thấy").format(page=name))


class _Card(QFrame):
    """The upper part of a Page on one device: cover, round picture, name, words."""

    def __init__(self, device: _Device) -> None:
        super().__init__()
        self._device = device
        self._cover, self._rim, self._avatar = CoveringPicture(self.tr("Ảnh bìa")), _Rim(), Avatar()
        self._name, self._words = StrongText("", spacing=0), SmallText("", Tone.QUIET)
        for child in (self._cover, self._rim, self._avatar, self._name, self._words):
            child.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, name: str, words: str, avatar: Path | bytes | None, cover: Path | bytes | None) -> None:
        """Put everything in."""
        self._cover.show_picture(cover)
        self._avatar.show_page(name, avatar)
        self._name.setText(name)
        self._words.say(words)
        self._place_all()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Words wrap, and a wide cover is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which everything is seen."""
        return (
            max(place.bottom() for _, place in self._places(width)) + 1 + theme.GAP_SMALL + theme.BORDER_WIDTH
        )

    def sizeHint(self) -> QSize:
        """As wide as a page of this program has room for, whatever the letter size."""
        width = round(self._device.ems * em(self.font()))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word of the name."""
        words = max(label.minimumSizeHint().width() for label in (self._name, self._words))
        width = max(words + 2 * theme.GAP_SMALL, _LEAST_WIDTH)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def event(self, event: QEvent) -> bool:
        """Place everything anew when words or letters have changed."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_all()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new width."""
        super().resizeEvent(event)
        self._place_all()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), theme.SURFACE, theme.SOFT_LINE, radius=0)

    def _place_all(self) -> None:
        for child, place in self._places(self.width()):
            child.setGeometry(place)

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Where everything stands in ``width`` pixels, from above."""
        edge, gap = theme.BORDER_WIDTH, theme.GAP_SMALL
        across = width - 2 * edge
        cover_shape = self._device.cover
        cover = QRect(edge, edge, across, round(across * cover_shape[1] / cover_shape[0]))
        yield self._cover, cover
        side = round(across * self._device.avatar / cover_shape[0])
        avatar = QRect(
            edge + gap, cover.bottom() + 1 - round(side * _ABOVE_EDGE), side + theme.RING_ROOM, side
        )
        yield self._rim, avatar.adjusted(theme.RING_ROOM - _RIM, -_RIM, _RIM, _RIM)
        yield self._avatar, avatar
        left, top = edge + gap, avatar.bottom() + 1 + gap
        name_left, name_top = avatar.right() + 1 + gap, cover.bottom() + 1 + gap
        if not self._is_name_beside(width - name_left):
            name_left, name_top = left, top
        name_width = max(width - name_left - left, 1)
        name = QRect(name_left, name_top, name_width, self._name.heightForWidth(name_width))
        yield self._name, name
        if not self._words.isHidden():
            below = max(name.bottom() + 1, avatar.bottom() + 1) + gap
            words_width = max(width - 2 * left, 1)
            yield self._words, QRect(left, below, words_width, self._words.heightForWidth(words_width))

    def _is_name_beside(self, room: int) -> bool:
        return self._device.is_name_beside and room >= _NAME_EMS * em(self._name.font())


class _Rim(QWidget):
    """The white round behind the round picture, which parts it from the cover."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.SURFACE))
        painter.drawEllipse(QRectF(self.rect()))


def _captioned(caption: str, spoken: str, card: _Card) -> QWidget:
    label: WrappedText = SmallText(caption, Tone.QUIET, spacing=0)
    figure = QWidget()
    figure.setAccessibleName(spoken)
    column = QVBoxLayout(figure)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GAP_TINY)
    column.addWidget(label)
    column.addWidget(card)
    column.addStretch(1)
    return figure
