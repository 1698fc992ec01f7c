"""The sources are asked by themselves once the window is open, beside it, and let go of when it closes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

OPEN_UNTIL_NEWS_ARE_THERE = """
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

import main
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.paths import paths_below
from mttq_desktop.settings import Settings
from ui import application

application._FETCH_AFTER_MS = 100
paths = paths_below(Path(sys.argv[1]))
looking = []


def build():
    services = main.build_services(paths, MemoryKeys())

    def look():
        upstream = services.upstream.if_built
        if upstream is not None and upstream.shelf.listing(True):
            QCoreApplication.quit()

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    looking.append(timer)
    return services


code = application.run_window(paths, Settings(paths.settings), build, language="vi")
import threading
print([thread.name for thread in threading.enumerate() if thread.name.startswith(("fetching", "source"))])
sys.exit(code)
"""


def test_news_come_by_themselves(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPEN_UNTIL_NEWS_ARE_THERE, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=90)
    assert done.stdout.strip() == "[]"
    assert (tmp_path / "upstream" / "upstream.sqlite3").exists()
