"""A part of a page that scrolls by itself, so that the page need not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.body import Body


class Inset(Body):
    """Takes the room that is left, and scrolls what does not fit into it.

    Args:
        lines: lines of text high at least; below that the page itself scrolls.
        least: instead of lines, the part of the content that must be seen whole.
    """

    def __init__(
        self,
        content: QWidget,
        lines: int = 0,
        least: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(content, parent)
        self._lines = lines
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The least there must be; layouts give more."""
        return QSize(super().sizeHint().width(), self._least_height())

    def minimumSizeHint(self) -> QSize:
        """The least there must be."""
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), self._least_height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the content does; Qt keeps that to the scroll area."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Once the part with the focus has scrolled, the page around it looks again."""
        super()._follow_focus(old, new)
        if new is None or not self.isAncestorOf(new):
            return
        around = body_around(self)
        if around is not None:
            around._follow_focus(old, new)

    def _least_height(self) -> int:
        self.ensurePolished()
        if self._least is not None:
            return self._least.minimumSizeHint().height()
        return self._lines * self.fontMetrics().lineSpacing()


def body_around(widget: QWidget) -> Body | None:
    """The page that ``widget`` is a part of."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Body):
        around = around.parentWidget()
    return around
