"""A layout that fills rows from left to right and goes on in the next row when one is full."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui import theme
from ui.widgets.button import Button, ButtonKind

_Row = list[tuple[QLayoutItem, int, int]]


class FlowLayout(QLayout):
    """Rows of things of the same height, wrapped like words.

    A button that takes something away stands further from the others (elder-ui.md rule 11).

    Args:
        gap: pixels between things and between rows.

    Attributes:
        items: what it holds, in the order shown.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = theme.GAP_SMALL) -> None:
        super().__init__()
        self.items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Put ``item`` at the end."""
        self.items.append(item)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put ``widget`` before the thing now at ``index``."""
        self.addWidget(widget)
        self.items.insert(index, self.items.pop())
        self.invalidate()

    def count(self) -> int:
        """How many things it holds."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The thing at ``index``, None beyond the last."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the thing at ``index`` out."""
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer things in a row make more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows when they are ``width`` wide."""
        margins = self.contentsMargins()
        rows = self._rows(width - margins.left() - margins.right())
        gaps = sum(self._gap_below(above, below) for above, below in pairwise(rows))
        return sum(_height(row) for row in rows) + gaps + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        shown = self._shown()
        gaps = sum(self._gap(left, right) for left, right in pairwise(shown))
        width = sum(item.sizeHint().width() for item in shown) + gaps
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The largest single thing."""
        result = QSize()
        for item in self._shown():
            result = result.expandedTo(item.minimumSize())
        return result.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        """Place everything inside ``rect``."""
        super().setGeometry(rect)
        area = rect.marginsRemoved(self.contentsMargins())
        top = area.top()
        above: _Row | None = None
        for row in self._rows(area.width()):
            top += self._gap_below(above, row) if above else 0
            self._place_row(row, area.left(), top)
            top += _height(row)
            above = row

    def _place_row(self, row: _Row, left: int, top: int) -> None:
        height = _height(row)
        before: QLayoutItem | None = None
        for item, width, _own_height in row:
            left += self._gap(before, item) if before else 0
            item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            left += width
            before = item

    def _gap(self, one: QLayoutItem, other: QLayoutItem) -> int:
        return max(self.spacing(), theme.CAREFUL_GAP) if _takes_away(one, other) else self.spacing()

    def _gap_below(self, above: _Row, below: _Row) -> int:
        items = [item for item, _width, _height in (*above, *below)]
        return max(self.spacing(), theme.CAREFUL_GAP) if _takes_away(*items) else self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self.items if not item.isEmpty()]

    def _rows(self, width: int) -> list[_Row]:
        rows: list[_Row] = []
        used = 0
        for item in self._shown():
            wanted = max(min(item.sizeHint().width(), width), item.minimumSize().width())
            gap = self._gap(rows[-1][-1][0], item) if rows else 0
            if not rows or used + gap + wanted > width:
                rows.append([])
                used = wanted
            else:
                used += gap + wanted
            height = item.heightForWidth(wanted) if item.hasHeightForWidth() else item.sizeHint().height()
            rows[-1].append((item, wanted, height))
        return rows


def _height(row: _Row) -> int:
    return max((height for _item, _width, height in row), default=0)


def _takes_away(*items: QLayoutItem) -> bool:
    widgets = (item.widget() for item in items)
    return any(isinstance(widget, Button) and widget.kind is ButtonKind.CAREFUL for widget in widgets)
