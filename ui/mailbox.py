"""From working threads to the window's thread, with no Qt object on the way.

While Qt's own loop runs, Python's lock is free and Qt may be deleting widgets. The table in which PySide
looks up Python objects has no lock of its own, so a thread that uses any Qt object at that moment (to send a
signal is enough) can end the program with a segmentation fault. A working thread therefore leaves its call
here and rings by a plain socket.
"""

from __future__ import annotations

import socket
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier

_RING = b"\0"
_RINGS_AT_ONCE = 4096

Call = Callable[[], object]


class Slot:
    """Where any thread may put a call; it holds no Qt object."""

    def __init__(self) -> None:
        self.calls: deque[Call] = deque()
        self.bell, self._rope = socket.socketpair()
        self.bell.setblocking(False)
        self._rope.setblocking(False)

    def __del__(self) -> None:
        self.bell.close()
        self._rope.close()

    def put(self, call: Call) -> None:
        """Have ``call`` made soon, after all that was put before; where nobody is at home any more, never."""
        self.calls.append(call)
        self.ring()

    def ring(self) -> None:
        """Have the calls made that are there."""
        # A line that is full rings already.
        with suppress(BlockingIOError):
            self._rope.send(_RING)


class Mailbox(QObject):
    """Makes the calls put into ``slot``, on the thread it lives on, for as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slot = Slot()
        self._notifier = QSocketNotifier(self.slot.bell.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._make_calls)

    def _make_calls(self) -> None:
        slot = self.slot
        with suppress(BlockingIOError):
            slot.bell.recv(_RINGS_AT_ONCE)
        try:
            while slot.calls:
                slot.calls.popleft()()
        finally:
            if slot.calls:
                slot.ring()
