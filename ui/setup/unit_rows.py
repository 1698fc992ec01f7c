"""The units found, one large row each; no more of them than there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mttq_desktop.page.unit_search import Found
from ui import theme
from ui.widgets.press import SteadyButton
from ui.widgets.surface import draw_box, draw_ring, inside_ring
from ui.widgets.wrapping import Lines, TextBlock, em

_WORD_EMS = 6
_ROWS_AT_MOST = 8
"""More rows at once would be a list to search through."""


class UnitRow(SteadyButton):
    """One place: its name in bold, its province, and the old name it was found by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._block = TextBlock()
        self._words = ""
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """All that stands on the row."""
        return self._words

    def show_place(self, name: str, rest: str) -> None:
        """Show another place."""
        words = f"{name}{rest}"
        if words == self._words:
            return
        self._words = words
        self._block = TextBlock(strong=len(name))
        self.setAccessibleName(words.replace("\n", ", "))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Height at which all words are seen when the row is ``width`` wide."""
        self.ensurePolished()
        inside = max(self._lines(width).height + 2 * theme.GAP_SMALL, theme.TARGET_HEIGHT)
        return int(inside + 0.999) + 2 * theme.RING_ROOM

    def sizeHint(self) -> QSize:
        """The words unwrapped."""
        self.ensurePolished()
        width = int(self._block.natural_width(self._words, self.font()) + 0.999) + self._chrome_width()
        return QSize(width, self.heightForWidth(width))

    def least_width(self) -> int:
        """The longest word."""
        word = min(self._block.longest_word(self._words, self.font()), _WORD_EMS * em(self.font()))
        return int(word + 0.999) + self._chrome_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row, its words, and the ring of the focus."""
        painter = QPainter(self)
        area = inside_ring(self.rect())
        down, over = self.isDown(), self.underMouse()
        fill = theme.PRESSED_FILL if down else theme.HOVER_FILL if over else theme.SURFACE
        draw_box(painter, area, fill, theme.INK if down or over else theme.BORDER)
        lines = self._lines(self.width())
        painter.setPen(QColor(theme.INK))
        top = area.center().y() - lines.height / 2
        lines.draw(painter, QRectF(area.left() + theme.GAP, top, lines.width, lines.height))
        if self.hasFocus():
            draw_ring(painter, self.rect())

    def _lines(self, width: int) -> Lines:
        return self._block.lines(self._words, self.font(), max(width - self._chrome_width(), 1))

    def _chrome_width(self) -> int:
        return 2 * (theme.RING_ROOM + theme.GAP)


class UnitRows(QWidget):
    """Rows for what was found. What has no room comes after ``show_others``.

    Attributes:
        rows: all there may be; those in use come first.
    """

    chosen = Signal(object)
    """The person pressed this one (``Found``)."""
    room_changed = Signal()
    """More or fewer rows fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Found] = ()
        self._first = self._shown = 0
        self.rows = [UnitRow() for _ in range(_ROWS_AT_MOST)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP_SMALL)
        for place, row in enumerate(self.rows):
            row.clicked.connect(partial(self._choose, place))
            row.hide()
            layout.addWidget(row)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def has_others(self) -> bool:
        """Whether there is more than what is seen."""
        return len(self._found) > self._shown

    @property
    def words(self) -> list[str]:
        """What the rows that are seen say."""
        return [row.words for row in self.rows[: self._shown]]

    def show_found(self, found: Sequence[Found]) -> None:
        """Show what was found, the best first."""
        self._found, self._first = found, 0
        self._fill()

    def show_others(self) -> None:
        """Show those that had no room; after the last the best ones again."""
        following = self._first + self._shown
        self._first = following if following < len(self._found) else 0
        self._fill()
        self.rows[0].setFocus()

    def hasHeightForWidth(self) -> bool:
        """It takes the height that is left."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Room for the best row; for none when nothing was found."""
        if not self._found:
            return QSize(0, 0)
        least = self.rows[0].least_width()
        return QSize(least, self.rows[0].heightForWidth(max(self.width(), least)))

    def sizeHint(self) -> QSize:
        """As little as possible; layouts give more."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many fit now."""
        super().resizeEvent(event)
        if self._found:
            self._fill()
        self.updateGeometry()

    def _fill(self) -> None:
        listed = self._found[self._first : self._first + _ROWS_AT_MOST]
        heights: list[int] = []
        for row, found in zip(self.rows, listed, strict=False):
            row.show_place(*_words_of(found))
            heights.append(row.heightForWidth(self.width()))
        counts = range(1, len(heights) + 1)
        fitting = [count for count in counts if _stacked(heights[:count]) <= self.height()]
        before, self._shown = self._shown, max(fitting, default=min(1, len(heights)))
        for place, row in enumerate(self.rows):
            row.setVisible(place < self._shown)
        self.updateGeometry()
        if before != self._shown:
            self.room_changed.emit()

    def _choose(self, place: int) -> None:
        if self._first + place < len(self._found):
            self.chosen.emit(self._found[self._first + place])


def _stacked(heights: Sequence[int]) -> int:
    return sum(heights) + theme.GAP_SMALL * max(len(heights) - 1, 0)


def _words_of(found: Found) -> tuple[str, str]:
    """Name, and all that stands behind it."""
    unit, old = found
    name = capitalised(unit.full_name)
    where = f", {unit.province.full_name}"
    if old is None:
        return name, where
    before = QCoreApplication.translate("UnitRows", "trước là {place}").format(place=old.place)
    return name, f"{where}\n{before}"


def capitalised(name: str) -> str:
    """With a capital first letter and all others as they are."""
    return name[:1].upper() + name[1:]
