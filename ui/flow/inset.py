"""A part of a page that scrolls by itself, so that the page need not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.body import Body


class Inset(Body):
    """Takes the room that is left, and scrolls what does not fit into it.

    Args:
        lines: lines of text high at least, so high that whatever takes the focus is seen whole; below
            that the page itself scrolls. Without it, as high as the largest single part of the content.
    """

    def __init__(self, content: QWidget, lines: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(content, parent)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The least there must be; layouts give more."""
        return QSize(super().sizeHint().width(), self._least_height())

    def minimumSizeHint(self) -> QSize:
        """The least there must be."""
        width = self._least_of_content().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, self._least_height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the content does; Qt keeps that to the scroll area."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _least_height(self) -> int:
        self.ensurePolished()
        if self._lines is None:
            return self._least_of_content().height()
        return self._lines * self.fontMetrics().lineSpacing()

    def _least_of_content(self) -> QSize:
        content = self.widget()
        return content.minimumSizeHint() if content is not None else QSize()
