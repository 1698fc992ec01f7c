"""The small picture beside the clock, while the program works without a window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget


class QuietIcon(QObject):
    """One press on it brings the window.

    Attributes:
        menu: opened with the right button; can end the program.
    """

    window_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, icon: QIcon, window: QWidget) -> None:
        super().__init__(window)
        self.menu = QMenu(window)
        self.menu.addAction(self.tr("Mở")).triggered.connect(self.window_wanted)
        self.menu.addAction(self.tr("Đóng hẳn")).triggered.connect(self.end_wanted)
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.setToolTip(window.windowTitle())
        self._tray.setContextMenu(self.menu)
        self._tray.activated.connect(self._pressed)

    def show(self) -> None:
        """Show it, where the system has a place for such pictures."""
        self._tray.show()

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.window_wanted.emit()
