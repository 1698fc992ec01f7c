"""The window beside a bare PySide6 window with one label: start, memory, stalls, long lists.

Each figure is taken in a fresh process (``python -m tests.bench.window MODE FOLDER``) that prints one JSON
object. Compiled modules are kept between starts, as an installed program keeps them.
"""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from mttq_desktop.services import Services
    from ui.main_window import MainWindow

POSTS = 5000
_STARTED = "BENCH_STARTED"
_DEADLINE_SECONDS = 120.0


@dataclass(frozen=True)
class WindowFigures:
    """Medians of one run; times in milliseconds.

    Attributes:
        start_ratio: process start to window painted, ours against the bare window.
        memory_ratio: resident memory at rest, ours (connected and idle) against the bare window.
        longest_stall: of the event loop, while 20 photos are prepared and sent.
        list_shown, search_shown: until painted, with 5,000 posts.
    """

    start_ratio: float
    ours_start: float
    bare_start: float
    memory_ratio: float
    longest_stall: float
    list_shown: float
    search_shown: float


def measure(photos: list[Path], rounds: int = 9) -> WindowFigures:
    """All figures of one run; ``photos`` are sent ten to a post."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        _run("ours", folder / "start")
        ours = [_run("ours", folder / "start") for _ in range(rounds)]
        bare = [_run("bare", folder / "bare") for _ in range(rounds)]
        rest = _run("rest", folder / "rest")
        busy = _run("busy", folder / "busy", *[str(photo) for photo in photos])
        lists = _run("lists", folder / "lists")
    ours_start = statistics.median(one["painted"] for one in ours)
    bare_start = statistics.median(one["painted"] for one in bare)
    bare_memory = statistics.median(one["memory"] for one in bare)
    return WindowFigures(
        start_ratio=ours_start / bare_start,
        ours_start=ours_start,
        bare_start=bare_start,
        memory_ratio=rest["memory"] / bare_memory,
        longest_stall=busy["longest_stall"],
        list_shown=lists["list_shown"],
        search_shown=lists["search_shown"],
    )


def _run(mode: str, folder: Path, *photos: str) -> dict[str, float]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment[_STARTED] = repr(time.time())
    command = [sys.executable, "-m", "tests.bench.window", mode, str(folder), *photos]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return figures


def _painted_ms() -> float:
    return (time.time() - float(os.environ[_STARTED])) * 1000


def _memory_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _bare() -> dict[str, float]:
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication([])
    label = QLabel("Mặt trận Tổ quốc Việt Nam")
    label.show()
    _until_painted(application, label)
    return {"painted": _painted_ms(), "memory": _memory_mb()}


def _ours(folder: Path) -> dict[str, float]:
    _opened(folder, start=False)
    return {"painted": _painted_ms()}


def _rest(folder: Path) -> dict[str, float]:
    _, services, window = _opened(folder)
    _until(lambda: services.sender.online is True)
    window.repaint()
    figures = {"memory": _memory_mb()}
    services.stop()
    return figures


def _busy(folder: Path, photos: list[Path]) -> dict[str, float]:
    """Add, prepare and send the photos while a timer asks to run every millisecond."""
    from PySide6.QtCore import QTimer

    from mttq_desktop.posts.model import PhotoState, PostState

    _, services, _ = _opened(folder)
    _until(lambda: services.sender.online is True)
    posts = [services.drafts.new(services.page.id)]
    services.drafts.save_words(posts[0].id, "Bài thứ nhất")
    posts.append(services.drafts.new(services.page.id))
    services.drafts.save_words(posts[1].id, "Bài thứ hai")
    stalls: list[float] = []
    last = [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        stalls.append(now - last[0])
        last[0] = now

    timer = QTimer(interval=1)
    timer.timeout.connect(tick)
    timer.start()

    def add_all() -> None:
        for index, photo in enumerate(photos):
            services.drafts.add_photo(posts[index // 10].id, photo)

    _in_thread(add_all)

    def prepared() -> bool:
        photos = [photo for post in posts for photo in services.drafts.get(post.id).photos]
        return all(photo.state is PhotoState.READY for photo in photos)

    def sent() -> bool:
        return all(services.outbox.get(post.id).state is PostState.PUBLISHED for post in posts)

    _until(prepared)
    for post in posts:
        services.outbox.confirm(post.id, at_once=True)
    _until(sent)
    timer.stop()
    services.stop()
    return {"longest_stall": max(stalls) * 1000}


def _lists(folder: Path) -> dict[str, float]:
    application, services, window = _opened(folder, start=False)
    _fill(services)
    window.show_outbox()
    application.processEvents()
    window.show_home()
    application.processEvents()
    shown, searched = [], []
    for _ in range(7):
        shown.append(_timed(application, window.show_outbox))
        window.outbox.field.set_text("doan ket ban 4321")
        searched.append(_timed(application, window.outbox.search))
        window.show_home()
        application.processEvents()
    services.store.close()
    return {"list_shown": statistics.median(shown), "search_shown": statistics.median(searched)}


def _timed(application: QApplication, act: Callable[[], None]) -> float:
    start = time.perf_counter()
    act()
    application.processEvents()
    return (time.perf_counter() - start) * 1000


def _fill(services: Services) -> None:
    """Rows as they are after years of posting."""
    first = services.drafts.new(services.page.id)
    words = (
        "XÃ TRI LỄ TRAO NHÀ ĐẠI ĐOÀN KẾT\nChiều nay, tại bản Huồi Mới, Ủy ban MTTQ xã phối hợp trao nhà. " * 8
    )
    services.drafts.save_words(first.id, words)
    with closing(sqlite3.connect(services.paths.database)) as connection:
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO post (id, page, state, words, folded, step, created_at, changed_at, listed_at)"
            " SELECT id || i, page, 'published', words || i, folded || ' ban ' || i, step, created_at,"
            " changed_at, datetime(listed_at, '-' || i || ' hours') || '.000000+00:00' FROM post, n",
            (POSTS,),
        )
        connection.commit()


def _opened(folder: Path, *, start: bool = True) -> tuple[QApplication, Services, MainWindow]:
    """The real program up to its first painted window, as ``main.py`` and ``ui.application`` open it."""
    from PySide6.QtWidgets import QApplication

    from main import build_services
    from mttq_desktop.graph.keys import MemoryKeys
    from mttq_desktop.paths import paths_below
    from ui.main_window import MainWindow
    from ui.theme import LetterSize, apply_theme

    application = QApplication([])
    apply_theme(application, LetterSize.NORMAL)
    services = build_services(paths_below(folder), MemoryKeys())
    window = MainWindow(services)
    window.resize(1366, 728)
    window.show()
    _until_painted(application, window)
    if start:
        services.start()
    return application, services, window


def _until_painted(application: QApplication, window: QWidget) -> None:
    window.repaint()
    application.processEvents()


def _in_thread(work: Callable[[], None]) -> None:
    from threading import Thread

    thread = Thread(target=work)
    thread.start()
    _until(lambda: not thread.is_alive())


def _until(is_so: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    look = QTimer(interval=20)
    look.timeout.connect(lambda: loop.quit() if is_so() else None)
    look.start()
    overdue = QTimer(singleShot=True, interval=int(_DEADLINE_SECONDS * 1000))
    overdue.timeout.connect(loop.quit)
    overdue.start()
    loop.exec()
    if not is_so():
        raise TimeoutError


def _main(mode: str, folder: Path, photos: list[Path]) -> dict[str, float]:
    modes: dict[str, Callable[[], dict[str, float]]] = {
        "bare": _bare,
        "ours": lambda: _ours(folder),
        "rest": lambda: _rest(folder),
        "busy": lambda: _busy(folder, photos),
        "lists": lambda: _lists(folder),
    }
    return modes[mode]()


if __name__ == "__main__":
    print(
        json.dumps(_main(sys.argv[1], Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]])), flush=True
    )
    os._exit(0)
