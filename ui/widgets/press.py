"""What all buttons share: they are pressed once, at once, and are as high as their words need."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_held_enter(event: QEvent) -> bool:
    """Whether Enter is only being held down, perhaps since the page before."""
    return isinstance(event, QKeyEvent) and event.key() in _ENTER_KEYS and event.isAutoRepeat()


class SteadyButton(QPushButton):
    """A push button for unsteady hands.

    The second press of a double click does nothing, nor does a key held down (elder-ui.md rule 13).
    Enter presses like Space. Buttons of this program draw themselves and wrap their words: they say in
    ``heightForWidth`` how high they must be, and in ``least_width`` how narrow they can be.

    Attributes:
        counts_every_press: for a button whose effect is seen at once and taken back by another: there a
            quick second press is meant.
    """

    counts_every_press: ClassVar[bool] = False

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._deaf = QDeadlineTimer(0)
        self._last_press = 0
        self._laid_out_width: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def ignore_presses_for(self, milliseconds: int) -> None:
        """Do nothing when pressed within ``milliseconds``: the page has just changed under the hand."""
        self._deaf = QDeadlineTimer(milliseconds)

    def least_width(self) -> int:
        """Width below which words would be lost, in pixels."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:
        """A narrow button is higher, because its words wrap."""
        return True

    def minimumSizeHint(self) -> QSize:
        """The least width, and the height needed at the width the button has now."""
        self.ensurePolished()
        width = self.least_width()
        now = self._laid_out_width or self.sizeHint().width()
        return QSize(width, self.heightForWidth(max(width, now)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when another width wraps the words differently."""
        super().resizeEvent(event)
        if event.size().width() != self._laid_out_width:
            self._laid_out_width = event.size().width()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for room again when the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

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
        """Swallow the second press of a double click, unless it counts."""
        if self.counts_every_press:
            self.mousePressEvent(event)
        else:
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
        if self.counts_every_press:
            return False
        # A trembling hand moves between two presses, and Qt then reports no double click.
        passed = event.timestamp() - self._last_press
        return self._last_press > 0 and 0 < passed < QGuiApplication.styleHints().mouseDoubleClickInterval()
