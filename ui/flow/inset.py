"""A part of a page that scrolls by itself, so that the page need not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.body import Body


class Inset(Body):
    """Takes the room that is left, and scrolls what does not fit into it.

    Args:
        lines: lines of text high at least; below that the page itself scrolls.
    """

    def __init__(self, content: QWidget, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(content, parent)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The least there must be; layouts give more."""
        self.ensurePolished()
        return QSize(super().sizeHint().width(), self._lines * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """The least there must be."""
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), self.sizeHint().height())
