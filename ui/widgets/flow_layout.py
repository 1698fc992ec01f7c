"""A layout that fills rows from left to right and goes on in the next row when one is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui import theme

_Row = list[tuple[QLayoutItem, int, int]]


class FlowLayout(QLayout):
    """Rows of things of the same height, wrapped like words.

    Args:
        gap: pixels between things and between rows.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = theme.GAP_SMALL) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Put ``item`` at the end."""
        self._items.append(item)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put ``widget`` before the thing now at ``index``."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """How many things it holds."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The thing at ``index``, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the thing at ``index`` out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

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
        heights = [_height(row) for row in rows]
        gaps = self.spacing() * max(len(rows) - 1, 0)
        return sum(heights) + gaps + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(len(shown) - 1, 0)
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
        for row in self._rows(area.width()):
            left = area.left()
            height = _height(row)
            for item, width, _own_height in row:
                item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
                left += width + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[_Row]:
        rows: list[_Row] = []
        used = 0
        for item in self._shown():
            wanted = max(min(item.sizeHint().width(), width), item.minimumSize().width())
            if not rows or used + self.spacing() + wanted > width:
                rows.append([])
                used = wanted
            else:
                used += self.spacing() + wanted
            height = item.heightForWidth(wanted) if item.hasHeightForWidth() else item.sizeHint().height()
            rows[-1].append((item, wanted, height))
        return rows


def _height(row: _Row) -> int:
    return max((height for _item, _width, height in row), default=0)
