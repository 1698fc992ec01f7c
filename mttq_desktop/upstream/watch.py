"""The time that one fetch may take, and whether anybody still wants it."""

from __future__ import annotations

import selectors
import socket
import threading
import time
from dataclasses import dataclass

from mttq_desktop.upstream.web_errors import WebError, WebTrouble

_SLICE_SECONDS = 0.1
"""How soon a wait notices that nobody wants it any more."""


@dataclass(frozen=True)
class Patience:
    """How long to wait, in seconds: for a line, for the next byte, for everything together."""

    connect: float = 10.0
    silence: float = 10.0
    whole: float = 30.0


USUAL_PATIENCE = Patience()


class Watch:
    """Looks after one fetch; begins when it is made."""

    def __init__(self, patience: Patience, cancel: threading.Event | None = None) -> None:
        self.patience = patience
        self._cancel = cancel or threading.Event()
        self._ends = time.monotonic() + patience.whole

    def check(self) -> None:
        """Go on, unless the time is over or nobody wants it any more.

        Raises:
            WebError: ``CANCELLED`` or ``TOO_SLOW``.
        """
        if self._cancel.is_set():
            raise WebError(WebTrouble.CANCELLED)
        if time.monotonic() >= self._ends:
            raise WebError(WebTrouble.TOO_SLOW)

    def left_of(self, seconds: float) -> float:
        """``seconds``, or what is left of the whole time if that is less; never nothing."""
        return max(0.001, min(seconds, self._ends - time.monotonic()))

    def slices_of(self, seconds: float, trouble: WebTrouble) -> Slices:
        """Short waits that make up ``seconds``; when they are over, it is ``trouble``."""
        return Slices(self, seconds, trouble)


class Slices:
    """Short waits, each followed by a look at whether to go on."""

    def __init__(self, watch: Watch, seconds: float, trouble: WebTrouble) -> None:
        self._watch = watch
        self._trouble = trouble
        self._ends = time.monotonic() + seconds

    def next(self) -> float:
        """How long to wait now.

        Raises:
            WebError: the time is over, or nobody wants it any more.
        """
        self._watch.check()
        left = self._ends - time.monotonic()
        if left <= 0:
            raise WebError(self._trouble)
        return self._watch.left_of(min(left, _SLICE_SECONDS))

    def until_ready(self, line: socket.socket, event: int) -> None:
        """Wait until ``line`` can be read or written."""
        with selectors.DefaultSelector() as selector:
            selector.register(line, event)
            while not selector.select(self.next()):
                pass
