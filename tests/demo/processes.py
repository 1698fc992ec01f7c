"""Starting other programs so that not one of them is left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

_ENDING_SECONDS = 5.0


class Processes:
    """The programs of one desk; leaving the ``with`` ends them, the last one first.

    Args:
        logs: folder for what the programs print, one file each.
    """

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._running:
            self.end(self._running[-1])

    def start(
        self,
        name: str,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        folder: Path | None = None,
        heard: bool = False,
        pass_fds: Sequence[int] = (),
    ) -> subprocess.Popen[bytes]:
        """Start ``command`` in a process group of its own; ``heard`` lets its ``stdout`` be read here."""
        with (self._logs / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if heard else log,
                stderr=log,
                cwd=folder,
                start_new_session=True,
                pass_fds=tuple(pass_fds),
            )
        self._running.append(process)
        return process

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """Ask the process to end, with all it started, and see that it does."""
        self._running.remove(process)
        _signal_group(process, signal.SIGTERM)
        try:
            process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            _signal_group(process, signal.SIGKILL)
            process.wait()
        _signal_group(process, signal.SIGKILL)
        if process.stdout is not None:
            process.stdout.close()

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """End the process as kill -9 does, without a warning."""
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        self.end(process)


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)
