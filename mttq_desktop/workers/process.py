"""One process that reads for this one, as it is seen from here."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import IO, cast

from mttq_desktop.workers.frames import read_frame, write_frame

_KEPT_OF_ENVIRONMENT = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE")
"""What Python needs to start. All else may hold something secret."""


class WorkerGoneError(Exception):
    """The process could not be started, or ended before it answered."""


class WorkerProcess:
    """A process that answers one question at a time. It must be killed in the end."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it.

        Raises:
            WorkerGoneError: the system starts no more.
        """
        environment = {name: os.environ[name] for name in _KEPT_OF_ENVIRONMENT if name in os.environ}
        try:
            self._process = subprocess.Popen(  # noqa: S603 (our own program)
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                creationflags=_unseen_and_after_the_window(),
            )
        except OSError as error:
            raise WorkerGoneError from error

    def ask(self, question: bytes, body: bytes, seconds: float) -> bytes:
        """What it answers.

        Raises:
            TimeoutError: it took longer than so many ``seconds`` and was killed.
            WorkerGoneError: it ended before it answered.
        """
        is_late = threading.Event()

        def end() -> None:
            is_late.set()
            self._process.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            return self._exchange(question, body)
        except (OSError, EOFError, ValueError) as error:
            raise (TimeoutError if is_late.is_set() else WorkerGoneError) from error
        finally:
            timer.cancel()

    def _exchange(self, question: bytes, body: bytes) -> bytes:
        to_it = cast("IO[bytes]", self._process.stdin)
        write_frame(to_it, question)
        write_frame(to_it, body)
        to_it.flush()
        return read_frame(cast("IO[bytes]", self._process.stdout))

    def kill(self) -> None:
        """End it at once, whatever it is doing; it holds nothing that would be lost. Any thread may do so."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Kill it and close the lines to it; only for the thread that asked last."""
        self.kill()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what was still to be sent has nobody to read it
                cast("IO[bytes]", stream).close()


def _unseen_and_after_the_window() -> int:
    """On Windows, no console of its own and a lower priority; elsewhere the process sees to that itself."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0
