"""One out of a few, each on a large row of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.widgets.press import SteadyButton
from ui.widgets.surface import draw_box, draw_ring, inside_ring
from ui.widgets.wrapping import Lines, TextBlock, em

_WORD_EMS = 6
_CHOSEN_BORDER = 3


class ChoiceRow(SteadyButton):
    """One of the things to choose from; made by ``ChoiceList.add``.

    Args:
        points: letters of the title, to show a letter size by itself; as everywhere when not given.
    """

    def __init__(self, title: str, words: str, points: float | None, parent: QWidget | None = None) -> None:
        super().__init__(title.replace("&", "&&"), parent)
        self._title = title
        self._words = words
        self._points = points
        self._least_height = theme.MAIN_TARGET_HEIGHT
        self._title_block = TextBlock()
        self._words_block = TextBlock()
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def set_words(self, title: str) -> None:
        """Say something else on it."""
        self._title = title
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Height at which all words are seen when the row is ``width`` wide."""
        self.ensurePolished()
        inside = max(self._words_height(width) + 2 * theme.GAP_SMALL, self._least_height)
        return int(inside + 0.999) + 2 * theme.RING_ROOM

    def set_compact(self, compact: bool) -> None:
        """Be no higher than a button when the window is low."""
        self._least_height = theme.TARGET_HEIGHT if compact else theme.MAIN_TARGET_HEIGHT
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Title and words unwrapped."""
        self.ensurePolished()
        widest = max(
            self._title_block.natural_width(self._title, self._title_font()),
            self._words_block.natural_width(self._words, self.font()),
        )
        width = int(widest + 0.999) + self._chrome_width()
        return QSize(width, self.heightForWidth(width))

    def least_width(self) -> int:
        """The longest word."""
        word = max(
            self._title_block.longest_word(self._title, self._title_font()),
            self._words_block.longest_word(self._words, self.font()),
        )
        return int(min(word, _WORD_EMS * em(self.font())) + 0.999) + self._chrome_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row, its round mark, its words, and the ring of the focus."""
        painter = QPainter(self)
        area = inside_ring(self.rect())
        down, over, chosen = self.isDown(), self.underMouse(), self.isChecked()
        fill = theme.PRESSED_FILL if down else theme.HOVER_FILL if over else theme.SURFACE
        border = theme.MAIN_FILL if chosen else theme.INK if over else theme.BORDER
        draw_box(painter, area, fill, border, border_width=_CHOSEN_BORDER if chosen else theme.BORDER_WIDTH)
        self._draw_mark(painter, area)
        title, words = self._lines(self.width())
        left = area.left() + 2 * theme.GAP + self._mark_size()
        top = area.center().y() - self._words_height(self.width()) / 2
        painter.setPen(QColor(theme.INK))
        title.draw(painter, QRectF(left, top, title.width, title.height))
        if self._words:
            painter.setPen(QColor(theme.QUIET_INK))
            words.draw(painter, QRectF(left, top + title.height, words.width, words.height))
        if self.hasFocus():
            draw_ring(painter, self.rect())

    def _draw_mark(self, painter: QPainter, area: QRectF) -> None:
        size = self._mark_size()
        middle = QPointF(area.left() + theme.GAP + size / 2, area.center().y())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(theme.MAIN_FILL if self.isChecked() else theme.BORDER)
        painter.setPen(QPen(colour, theme.BORDER_WIDTH))
        painter.setBrush(QColor(theme.SURFACE))
        painter.drawEllipse(middle, size / 2 - 1, size / 2 - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(middle, size / 3.6, size / 3.6)
        painter.restore()

    def _lines(self, width: int) -> tuple[Lines, Lines]:
        room = max(width - self._chrome_width(), 1)
        return (
            self._title_block.lines(self._title, self._title_font(), room),
            self._words_block.lines(self._words, self.font(), room),
        )

    def _words_height(self, width: int) -> float:
        title, words = self._lines(width)
        return title.height + (words.height if self._words else 0)

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        if self._points is not None:
            font.setPointSizeF(self._points)
        return font

    def _mark_size(self) -> int:
        return round(1.2 * em(self.font()))

    def _chrome_width(self) -> int:
        return 2 * theme.RING_ROOM + 3 * theme.GAP + self._mark_size()


class ChoiceList(QWidget):
    """Rows of which one is chosen.

    Args:
        label: what is chosen here, for screen readers.
        columns: how many rows stand beside each other.
    """

    chosen_changed = Signal(str)
    """The person chose another row; its key."""

    def __init__(self, label: str, parent: QWidget | None = None, *, columns: int = 1) -> None:
        super().__init__(parent)
        self._rows: dict[str, ChoiceRow] = {}
        self._columns = columns
        self.setAccessibleName(label)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP_SMALL)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(self, key: str, title: str, words: str = "", points: float | None = None) -> ChoiceRow:
        """Put a row after the others; ``points`` shows its title in letters of that size."""
        row = ChoiceRow(title, words, points)
        row.clicked.connect(lambda: self.chosen_changed.emit(key))
        self._rows[key] = row
        line, column = divmod(len(self._rows) - 1, self._columns)
        # A row of its own goes on below what stands beside another row.
        self._grid.addWidget(row, line, column, 1, -1 if self._columns == 1 else 1)
        return row

    def put_beside_last(self, widget: QWidget) -> None:
        """Let ``widget`` stand on the right of the last row; only in a list of one column."""
        last = self._rows[next(reversed(self._rows))]
        line = len(self._rows) - 1
        self._grid.removeWidget(last)
        self._grid.addWidget(last, line, 0)
        self._grid.addWidget(widget, line, 1)

    def set_compact(self, compact: bool) -> None:
        """Make do with lower rows when the window is low."""
        for row in self._rows.values():
            row.set_compact(compact)

    @property
    def rows(self) -> list[ChoiceRow]:
        """The rows, in the order of reading."""
        return list(self._rows.values())

    @property
    def chosen(self) -> str | None:
        """Key of the chosen row, None while there is none."""
        return next((key for key, row in self._rows.items() if row.isChecked()), None)

    def set_chosen(self, key: str) -> None:
        """Choose a row without telling anyone."""
        self._rows[key].setChecked(True)
