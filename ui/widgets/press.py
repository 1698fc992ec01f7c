"""How pressing works everywhere: once, at once, by mouse, Space or Enter."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SteadyButton(QPushButton):
    """A push button for unsteady hands.

    The second press of a double click does nothing, nor does a key held down (elder-ui.md rule 13).
    Enter presses like Space. Buttons of this program draw themselves; this class knows only pressing.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._deaf = QDeadlineTimer(0)
        self._last_press = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def ignore_presses_for(self, milliseconds: int) -> None:
        """Do nothing when pressed within ``milliseconds``: the page has just changed under the hand."""
        self._deaf = QDeadlineTimer(milliseconds)

    def hitButton(self, position: QPoint) -> bool:
        """The whole widget can be pressed, its blank margin too."""
        return self.rect().contains(position)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, unless it follows another as only a double click does."""
        if self._is_deaf() or self._follows_at_once(event):
            event.accept()
            return
        self._last_press = event.timestamp()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Swallow the second press of a double click."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Space or Enter; a key held down presses once."""
        presses = event.key() in _ENTER_KEYS or event.key() == Qt.Key.Key_Space
        if presses and (event.isAutoRepeat() or self._is_deaf()):
            event.accept()
        elif event.key() in _ENTER_KEYS:
            self.setDown(True)
            self.repaint()
            self.click()
        else:
            super().keyPressEvent(event)

    def _is_deaf(self) -> bool:
        return not self._deaf.hasExpired()

    def _follows_at_once(self, event: QMouseEvent) -> bool:
        # A trembling hand moves between two presses, and Qt then reports no double click.
        passed = event.timestamp() - self._last_press
        return self._last_press > 0 and 0 < passed < QGuiApplication.styleHints().mouseDoubleClickInterval()
