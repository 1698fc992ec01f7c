"""The part of a page that scrolls when the screen is small: up and down only, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui import theme

_AROUND = 16
"""Pixels kept in sight above and below whatever has the focus: its border and its ring."""


class Body(QScrollArea):
    """Scrolls ``content`` up and down and keeps whatever has the focus in sight (elder-ui.md rule 15)."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(theme.TARGET_HEIGHT)
        if content is not None:
            self.setWidget(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
            application.inputMethod().cursorRectangleChanged.connect(self._follow_cursor)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the focus by Tab; ``_follow_focus`` brings it into sight, with the whole of its field."""
        return QWidget.focusNextPrevChild(self, forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the focus in sight when there is less room."""
        super().resizeEvent(event)
        self._follow_focus(None, QApplication.focusWidget())

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """Put everything in its place now: a field is scrolled to from where it stood before otherwise."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    # The viewport is as high as this widget, for there is neither frame nor lower scroll bar. Asking for it
    # the first time would cost the start of the program 20 ms of looking for its type.

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.height() <= self.height():
            self._show(new, new.rect())
        else:
            self._follow_cursor()

    def _follow_cursor(self) -> None:
        writing = QApplication.focusWidget()
        # Where nothing can be written no line is being written that must be seen.
        if writing is None or writing.inputMethodQuery(Qt.InputMethodQuery.ImReadOnly):
            return
        cursor = writing.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        if isinstance(cursor, QRectF):
            cursor = cursor.toRect()
        if isinstance(cursor, QRect):
            self._show(writing, cursor)

    def _show(self, widget: QWidget, part: QRect) -> None:
        content = self.widget()
        if content is None or not content.isAncestorOf(widget):
            return
        around = max(min(_AROUND, (self.height() - part.height()) // 2), 0)
        top = widget.mapTo(content, part.topLeft()).y() - around
        bottom = top + part.height() + 2 * around
        bar = self.verticalScrollBar()
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.height():
            bar.setValue(bottom - self.height())
