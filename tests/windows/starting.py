"""How long the installed program takes to start, against a bare window built the same way."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable

from tests.windows.suite import ROOT
from tests.windows.trial import START_SECONDS, Trial, check

BARE_WINDOW = ROOT / "build" / "windows" / "bare_window" / "bare_window.exe"
_ROUNDS = 5


def started_beside_a_bare_window(trial: Trial) -> None:
    """From the start of the process until something is written on the screen; a figure, no limit.

    Each is started once before, so that both find their files in memory.
    """

    def bare() -> subprocess.Popen[bytes]:
        return trial.pc.start([str(BARE_WINDOW)], trial.out / "bare-window.log")

    ours_took, bare_took = [], []
    for _ in range(_ROUNDS + 1):
        ours_took.append(_seconds_until_drawn(trial, trial.start_program, trial.close_program))
        bare_took.append(_seconds_until_drawn(trial, bare, trial.kill))
    ours, other = statistics.median(ours_took[1:]), statistics.median(bare_took[1:])
    trial.tell(f"start {ours:.2f} s, bare window {other:.2f} s, ratio {ours / other:.2f}")


def _seconds_until_drawn(
    trial: Trial,
    start: Callable[[], subprocess.Popen[bytes]],
    end: Callable[[subprocess.Popen[bytes]], None],
) -> float:
    trial.person.until("the screen to be empty", lambda: not trial.person.sees_letters())
    started = time.monotonic()
    process = start()
    while not trial.person.sees_letters():
        check(time.monotonic() < started + START_SECONDS, "no window was drawn")
    took = time.monotonic() - started
    end(process)
    return took
