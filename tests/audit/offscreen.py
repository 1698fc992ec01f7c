"""Qt without a screen: the one application, coming to rest, and the one line it need not say."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from ui.collecting import Collector


def application() -> QApplication:
    """The one application, made if need be, with a cursor that does not blink."""
    found = QApplication.instance() or QApplication(["audit"])
    assert isinstance(found, QApplication)
    if gc.isenabled():
        Collector(found)
    found.setCursorFlashTime(0)
    return found


def come_to_rest(window: QWidget) -> None:
    """Let layouts settle and pictures be read."""
    for _ in range(2):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
        # What was thrown away would stay until an event loop ends.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def be_quiet() -> None:
    """Leave out the one line the offscreen platform writes for every window; all others are shown."""

    def show(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if "propagateSizeHints" not in words:
            print(words, file=sys.stderr)

    qInstallMessageHandler(show)
