"""One copy of the program a data folder: how a second one is known, and what it asks of the first."""

from __future__ import annotations

import hashlib
import sys
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from mttq_desktop.paths import Paths

_ANSWER_MS = 1000
_CLOSING_MS = 30_000
"""What is being sent is waited for at the end."""

_ASKED_BYTES_AT_MOST = 4096


class Wanted(StrEnum):
    """What a copy of the program is started for."""

    WINDOW = "window"
    """The window, at a helper's file perhaps."""
    QUIET = "quiet"
    """Only to be there, as when it starts with Windows."""
    CLOSE = "close"
    """That the first copy saves and ends."""


class Doorbell(QObject):
    """Rings when another copy of the program is opened on the same data folder."""

    rung = Signal()
    """The window is wanted."""
    kit_handed_over = Signal(str)
    """The other copy was opened with this file from a helper."""
    close_wanted = Signal()
    """The program is to save and end."""

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # A copy that was killed leaves its name behind on some systems.
        QLocalServer.removeServer(_name(paths))
        self._server.listen(_name(paths))

    def _answer(self) -> None:
        while caller := self._server.nextPendingConnection():
            caller.waitForReadyRead(_ANSWER_MS)
            said = bytes(caller.read(_ASKED_BYTES_AT_MOST).data()).decode("utf-8", "replace").strip()
            wanted, _, kit = said.partition(" ")
            if wanted == Wanted.CLOSE:
                # The line stays: that it breaks tells the caller that the program has ended.
                self.close_wanted.emit()
                continue
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            if kit:
                self.kit_handed_over.emit(kit)
            if wanted != Wanted.QUIET:
                self.rung.emit()


def call_first_copy(paths: Paths, wanted: Wanted = Wanted.WINDOW, kit: Path | None = None) -> bool:
    """Tell the first copy what is wanted, and hand it ``kit``; tell whether there is one."""
    socket = _call(paths)
    if socket is None:
        return False
    if wanted is Wanted.WINDOW:
        _let_others_come_forward()
    _say(socket, f"{wanted} {kit.resolve()}" if kit else wanted)
    return True


def close_first_copy(paths: Paths, wait_ms: int = _CLOSING_MS) -> bool:
    """Let the first copy save and end; tell whether there is none any more."""
    socket = _call(paths)
    if socket is None:
        return True
    _say(socket, Wanted.CLOSE)
    return socket.waitForDisconnected(wait_ms)


def _call(paths: Paths) -> QLocalSocket | None:
    socket = QLocalSocket()
    socket.connectToServer(_name(paths))
    return socket if socket.waitForConnected(_ANSWER_MS) else None


def _say(socket: QLocalSocket, words: str) -> None:
    socket.write(f"{words}\n".encode())
    socket.waitForBytesWritten(_ANSWER_MS)


def _let_others_come_forward() -> None:
    """On Windows only what the person has just opened may come forward, or hand that right on."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        anybody = -1
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)


def _name(paths: Paths) -> str:
    return "mttq-" + hashlib.sha256(str(paths.data).encode()).hexdigest()[:24]
