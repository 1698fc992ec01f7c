"""How soon the window is usable again after the whole program was killed while posts waited.

Each start is the real one (``ui.application.run_window``) in a process of its own
(``python -m tests.bench.restart MODE FOLDER``); it counts from the start of the process to the painted answer
to the first press, on "Viết bài mới".
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mttq_desktop.paths import Paths, paths_below
from mttq_desktop.settings import Settings

if TYPE_CHECKING:
    from mttq_desktop.services import Services
    from ui.main_window import MainWindow

POSTS = 50
_STARTED = "BENCH_STARTED"


@dataclass(frozen=True)
class RestartFigures:
    """Medians of one run, in milliseconds.

    Attributes:
        after_kill: with 50 posts that were waiting when the program was killed.
        normal: with as many posts, none of them waiting, after the program was closed.
    """

    after_kill: float
    normal: float

    @property
    def ratio(self) -> float:
        """The first against the second."""
        return self.after_kill / self.normal


def measure(rounds: int = 9) -> RestartFigures:
    """Both starts in turn."""
    after_kill, normal = [], []
    with tempfile.TemporaryDirectory() as place:
        _finish(_begin("written", Path(place) / "normal"))
        for number in range(rounds):
            killed = Path(place) / f"killed-{number}"
            _kill_while_sending(killed)
            after_kill.append(_usable_ms(killed))
            normal.append(_usable_ms(Path(place) / "normal"))
    return RestartFigures(statistics.median(after_kill), statistics.median(normal))


def _usable_ms(folder: Path) -> float:
    return float(_finish(_begin("usable", folder)).splitlines()[-1])


def _kill_while_sending(folder: Path) -> None:
    """Let the program begin to send 50 posts, and kill it at the first."""
    with _begin("sending", folder) as program:
        assert program.stdout is not None
        while program.stdout.readline() not in {"sending\n", ""}:
            pass
        program.kill()


def _begin(mode: str, folder: Path) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment[_STARTED] = repr(time.time())
    command = [sys.executable, "-m", "tests.bench.restart", mode, str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def _finish(program: subprocess.Popen[str]) -> str:
    with program:
        told, _ = program.communicate(timeout=120)
    if program.returncode:
        raise RuntimeError(f"the program ended with {program.returncode}")
    return told


def _write_posts(services: Services, *, confirmed: bool) -> None:
    for number in range(POSTS):
        post = services.drafts.new(services.page.id)
        services.drafts.save_words(post.id, f"Bài số {number}: xã trao nhà Đại đoàn kết.")
        if confirmed:
            services.outbox.confirm(post.id, at_once=True)


def _tell_at_the_first_one_sent(services: Services) -> None:
    from PySide6.QtCore import QCoreApplication, QTimer

    def look() -> None:
        waiting = services.outbox.counts(services.page.id).waiting
        if 0 < waiting < POSTS:
            print("sending", flush=True)

    timer = QTimer(QCoreApplication.instance(), interval=5)
    timer.timeout.connect(look)
    timer.start()


def _press_and_tell() -> None:
    """The first press of somebody who waited for the window; told once its answer is painted."""
    from PySide6.QtWidgets import QApplication

    window = _window()
    QApplication.processEvents()
    window.repaint()
    window.write_new()
    QApplication.processEvents()
    window.repaint()
    print((time.time() - float(os.environ[_STARTED])) * 1000, flush=True)
    window.close()


def _window() -> MainWindow:
    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow

    (window,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    return window


def _main(mode: str, paths: Paths) -> int:
    """The real program, which does something by itself as soon as its window answers."""
    from PySide6.QtCore import QTimer

    from main import build_services
    from mttq_desktop.graph.keys import MemoryKeys
    from ui.application import run_window

    def build() -> Services:
        services = build_services(paths, MemoryKeys())
        modes: dict[str, Callable[[], None]] = {
            "written": lambda: _write_posts(services, confirmed=False),
            "sending": lambda: _write_posts(services, confirmed=True),
            "usable": lambda: None,
        }
        modes[mode]()
        if mode == "sending":
            _tell_at_the_first_one_sent(services)
        else:
            QTimer.singleShot(0, _press_and_tell)
        return services

    return run_window(paths, Settings(paths.settings), build, language="vi")


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1], paths_below(Path(sys.argv[2]))))
