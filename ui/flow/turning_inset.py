"""A part of a page that scrolls by itself where there is room for that, and else stands whole on the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.flow.inset import Inset, body_around
from ui.widgets.body import Body

_MORE_TO_TURN = 1.1


class TurningInset(Inset):
    """What stands above it stays in sight as long as enough of it is seen below; a slit is of use to nobody.

    Args:
        lines: lines of text that must be seen of it at least, or all of the page scrolls.
    """

    _around: Body | None = None
    """The page it is a part of. Qt asks for these two before there is anything else."""
    _is_whole = False
    """Whether it stands whole on the page."""

    def __init__(self, content: QWidget, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(content, lines, parent=parent)

    def needed(self) -> int:
        """Height that must be seen of it, in pixels."""
        return self._lines * self.fontMetrics().lineSpacing()

    def choose_way(self) -> None:
        """There may be more room than before, or less, or more may be needed."""
        around = self._around
        content = around.widget() if around is not None else None
        if around is None or content is None or not content.isAncestorOf(self):
            return
        room = around.height() - self.mapTo(content, QPoint(0, 0)).y()
        # Where it is close the way stays as it is: the other one might need a little more.
        is_whole = room < self.needed() * (_MORE_TO_TURN if self._is_whole else 1)
        if is_whole is not self._is_whole:
            self._is_whole = is_whole
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on see how much room there is around."""
        super().showEvent(event)
        if self._around is None:
            self._around = body_around(self)
            if self._around is not None:
                self._around.installEventFilter(self)
        self.choose_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in it may be higher now, or lower."""
        super().resizeEvent(event)
        self.choose_way()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room around may be another."""
        if watched is self._around and event.type() == QEvent.Type.Resize:
            self.choose_way()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """What stands above it may be higher now, or lower."""
        if event.type() == QEvent.Type.Move:
            self.choose_way()
        return super().event(event)

    def _least_height(self) -> int:
        content = self.widget()
        if not self._is_whole or content is None:
            return super()._least_height()
        width = content.width()
        return content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
