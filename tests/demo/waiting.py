"""Waiting for something to become true, never for time to pass."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

_Seen = TypeVar("_Seen")

USUAL_SECONDS = 40.0
"""Longer than anything but a lost machine takes, the sending of a post apart."""

_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 0.5


class TookTooLongError(Exception):
    """What was waited for did not happen in time."""


class StoppedError(Exception):
    """The demo is being ended from outside."""


class Patience:
    """Waits by looking again and again; ``stop`` ends every waiting at once."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let nobody wait any longer."""
        self._stopped.set()

    def until(self, what: str, look: Callable[[], _Seen | None], seconds: float = USUAL_SECONDS) -> _Seen:
        """Look until there is something true to see, and return it.

        Raises:
            TookTooLongError: ``what``, in words, did not come within ``seconds``.
            StoppedError: the demo is being ended.
        """
        deadline, pause = time.monotonic() + seconds, _FIRST_PAUSE
        while True:
            seen = look()
            if seen:
                return seen
            if time.monotonic() > deadline:
                raise TookTooLongError(f"waited {seconds:.0f} s in vain for {what}")
            self.pause(pause)
            pause = min(pause * 1.4, _LONGEST_PAUSE)

    def pause(self, seconds: float) -> None:
        """The time between two looks, or between two keys of somebody typing.

        Raises:
            StoppedError: the demo is being ended.
        """
        if self._stopped.wait(seconds):
            raise StoppedError
