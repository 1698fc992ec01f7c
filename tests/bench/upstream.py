"""Fetching a hundred sources, and living with fifty thousand items.

Fetching is measured beside a bare loop of ``requests`` and ``feedparser`` over the same feeds, which a server
in a process of its own serves. Each figure is taken in a fresh process
(``python -m tests.bench.upstream MODE ...``) that prints one JSON object.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from mttq_desktop.upstream.model import ItemRead, Origin, Source

if TYPE_CHECKING:
    from mttq_desktop.services import Services

SOURCES = 100
ITEMS_EACH = 50
ITEMS = 50_000
WAIT_SECONDS = 0.2
"""How long a server in the capital takes to answer, where the wait is the network."""

_SEED = 20261130
_TYPED = ("ngày hội đại đoàn kết", "mặt trận tổ quốc", "bà con nhân dân", "quy vi nguoi ngheo", "tri lào sơn")
_ROUNDS = 3


@dataclass(frozen=True)
class UpstreamFigures:
    """Medians; times in milliseconds.

    Attributes:
        first_ratio, again_ratio: fetching all, and once more with nothing new, against the bare loop.
        waiting_ratio: the first, where each answer takes a fifth of a second.
        longest_stall: of the event loop, while all are fetched for the first time.
        listed, slowest_key: the first items of 50,000; the first found, for the slowest of all key presses.
        list_shown, search_shown: until the page is painted with them.
        memory_ratio: the window's memory with 50,000 items that were listed and searched, against without.
    """

    first_ratio: float
    again_ratio: float
    waiting_ratio: float
    longest_stall: float
    listed: float
    slowest_key: float
    list_shown: float
    search_shown: float
    memory_ratio: float


def measure() -> UpstreamFigures:
    """All figures of one run."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with _serving(0.0) as root:
            bare, ours = [], []
            for number in range(_ROUNDS):  # in turn, so that a busy moment of this PC meets both
                bare.append(_run("bare", root))
                ours.append(_run("ours", root, str(folder / f"ours-{number}")))
            stall = _run("stall", root, str(folder / "stall"))
        with _serving(WAIT_SECONDS) as root:
            bare_waiting = _run("bare", root)
            ours_waiting = _run("ours", root, str(folder / "waiting"))
        without = _run("window", str(folder / "without"))
        filled = _run("fill", str(folder / "filled"))
        with_items = _run("window", str(folder / "filled"))
    return UpstreamFigures(
        first_ratio=_median(ours, "first") / _median(bare, "first"),
        again_ratio=_median(ours, "again") / _median(bare, "again"),
        waiting_ratio=ours_waiting["first"] / bare_waiting["first"],
        longest_stall=stall["longest_stall"],
        listed=filled["listed"],
        slowest_key=filled["slowest_key"],
        list_shown=with_items["list_shown"],
        search_shown=with_items["search_shown"],
        memory_ratio=with_items["memory"] / without["memory"],
    )


def _median(runs: list[dict[str, float]], name: str) -> float:
    return statistics.median(run[name] for run in runs)


def _run(mode: str, *arguments: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.upstream", mode, *arguments]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return figures


@contextmanager
def _serving(wait: float) -> Iterator[str]:
    """A process that serves the feeds; its address."""
    command = [sys.executable, "-m", "tests.bench.upstream", "serve", str(wait)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


def _serve(wait: float) -> None:
    feeds = [_feed(number) for number in range(SOURCES)]

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(wait)
            is_known = self.headers.get("If-None-Match") == '"1"'
            body = b"" if is_known else feeds[int(self.path.rpartition("/")[2])]
            self.send_response(304 if is_known else 200)
            self.send_header("ETag", '"1"')
            if not is_known:
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    server.serve_forever()


def _feed(number: int) -> bytes:
    """A feed as portals write it: a picture and entities inside the description, GMT dates."""
    lot = random.Random(_SEED + number)
    now = datetime.now(UTC)
    items = "".join(
        f"<item><title>{_words(lot, 14)} {number}.{item}</title>"
        f"<link>https://xa{number}.vi-du.vn/tin/{item}.html</link>"
        f'<guid isPermaLink="false">tin_{item}</guid>'
        f'<description><![CDATA[<img src="/anh/{item}.jpg" width=100 /> {_words(lot, 60)}&#x3A;'
        f" <a href='/tin/{item}.html'>Xem tiếp</a><br/>]]></description>"
        f"<pubDate>{format_datetime(now - timedelta(hours=item), usegmt=True)}</pubDate></item>"
        for item in range(ITEMS_EACH)
    )
    head = f"<title>Cổng xã {number}</title><link>https://xa{number}.vi-du.vn/</link>"
    channel = f"<channel>{head}{items}</channel>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0">{channel}</rss>'.encode()


_NEWS = """
    mặt trận tổ quốc việt nam xã phường tỉnh đại đoàn kết toàn dân người tốt việc nghèo nhà văn hóa phát triển
    kinh tế nông thôn mới chúc mừng ngày hội lễ trao tặng học sinh phụ nữ thanh niên cựu chiến binh nông ủy
    ban cán bộ báo chí chính phủ thủ tướng quyết định nghị pháp luật y giáo dục môi trường an ninh trật tự
    giao thông biển đảo công tác vận động ủng hộ quỹ vì bão lụt miền trung hà nội hồ chí minh đà nẵng quảng
    ngãi đồng lào cai sơn la thái nguyên nghệ tri bà con nhân dân
"""
_SYLLABLES = _NEWS.split()
_WEIGHTS = [(place + 1) ** -0.6 for place in range(len(_SYLLABLES))]


def _words(lot: random.Random, count: int) -> str:
    """Words as common as those of news, so that nearly every item has the commonest."""
    return " ".join(lot.choices(_SYLLABLES, _WEIGHTS, k=count))


def _bare(root: str) -> dict[str, float]:
    """What one would write in ten lines."""
    import feedparser
    import requests

    marks: dict[str, str] = {}
    found = 0

    def all_once() -> float:
        nonlocal found
        start = time.perf_counter()
        for number in range(SOURCES):
            address = f"{root}/{number}"
            asked_with = {"If-None-Match": marks[address]} if address in marks else {}
            answer = requests.get(address, headers=asked_with, timeout=30)
            if answer.status_code == 200:
                marks[address] = answer.headers["ETag"]
                found += len(feedparser.parse(answer.content).entries)
        return time.perf_counter() - start

    feedparser.parse(_feed(0))
    figures = {"first": all_once(), "again": all_once()}
    assert found == SOURCES * ITEMS_EACH
    return figures


def _ours(root: str, folder: Path) -> dict[str, float]:
    services = _services(folder, root)
    fetching, shelf = services.upstream().fetching, services.upstream().shelf
    services.upstream().reader.feed(_feed(0), "", root)  # as feedparser was loaded before

    def all_once() -> float:
        start = time.perf_counter()
        came = fetching.fetch_and_wait()
        taken = time.perf_counter() - start
        assert not [each for each in came if each.problem]
        return taken

    figures = {"first": all_once(), "again": all_once()}
    assert sum(shelf.count_of(source.id) for source in services.upstream().sources.of(False)) == 5000
    services.stop()
    return figures


def _services(folder: Path, root: str = "") -> Services:
    """The program without its window, writing for a real Page, with the sources on its list."""
    from main import build_services
    from mttq_desktop.graph.client import GRAPH_URL
    from mttq_desktop.graph.keys import MemoryKeys
    from mttq_desktop.page.pages import PageKind
    from mttq_desktop.paths import paths_below

    services = build_services(paths_below(folder), MemoryKeys(), allow_loopback=True)
    services.pages.choose(remote_id="1", name="Mặt trận xã", graph_url=GRAPH_URL, kind=PageKind.FACEBOOK)
    sources = services.upstream().sources
    for source in sources.of(False):
        sources.remove(source.id, is_practice=False)
    for number in range(SOURCES if root else 0):
        sources.add(f"{root}/{number}", f"Cổng xã {number}", is_practice=False)
    return services


def _stall(root: str, folder: Path) -> dict[str, float]:
    """Fetch all for the first time while a timer of the window asks to run every millisecond."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow
    from ui.theme import LetterSize, apply_theme

    application = QApplication([])
    apply_theme(application, LetterSize.NORMAL)
    services = _services(folder, root)
    window = MainWindow(services)
    window.show()
    application.processEvents()
    stalls: list[float] = []
    last = [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        stalls.append(now - last[0])
        last[0] = now

    working = threading.Thread(target=services.upstream().fetching.fetch_and_wait)
    loop = QEventLoop()
    timer, look = QTimer(interval=1), QTimer(interval=50)
    timer.timeout.connect(tick)
    look.timeout.connect(lambda: None if working.is_alive() else loop.quit())
    working.start()
    last[0] = time.perf_counter()
    timer.start()
    look.start()
    loop.exec()
    timer.stop()
    return {"longest_stall": max(stalls) * 1000}


def _fill(folder: Path) -> dict[str, float]:
    """Keep 50,000 items, then list and search them as somebody types."""
    services = _services(folder)
    shelf = services.upstream().shelf
    lot = random.Random(_SEED)
    now = datetime.now(UTC)
    for number in range(SOURCES):
        source = Source(f"source-{number}", f"Cổng xã {number}", "", Origin.PERSON, False)
        shelf.keep(
            source,
            [
                ItemRead(
                    f"https://xa{number}.vi-du.vn/tin/{item}",
                    _words(lot, 14),
                    _words(lot, lot.choice((30, 60, 150))),
                    now - timedelta(minutes=lot.randrange(85 * 24 * 60)),
                )
                for item in range(ITEMS // SOURCES)
            ],
        )
    listed = [_milliseconds_of(services, "") for _ in range(9)]
    typed = [text[:length] for text in _TYPED for length in range(1, len(text) + 1)]
    keys = [min(_milliseconds_of(services, text) for _ in range(3)) for text in typed]
    services.stop()
    return {"listed": statistics.median(listed), "slowest_key": max(keys)}


def _milliseconds_of(services: Services, search: str) -> float:
    start = time.perf_counter()
    services.upstream().shelf.listing(False, search)
    return (time.perf_counter() - start) * 1000


def _window(folder: Path) -> dict[str, float]:
    """A person opens the list and searches it: times until it is painted, and the memory afterwards."""
    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow
    from ui.theme import LetterSize, apply_theme

    application = QApplication([])
    apply_theme(application, LetterSize.NORMAL)
    services = _services(folder)
    window = MainWindow(services)
    window.resize(1366, 728)
    window.show()
    application.processEvents()

    def timed(act: Callable[[], object]) -> float:
        start = time.perf_counter()
        act()
        application.processEvents()
        window.repaint()
        return (time.perf_counter() - start) * 1000

    window.home.share.click()
    shown, searched = [], []
    page = window.share_jobs.share_item.choose
    for text in _TYPED:
        window.show_home()
        shown.append(timed(window.home.share.click))
        page.field.set_text(text)
        searched.append(timed(page._find))
    return {
        "list_shown": statistics.median(shown),
        "search_shown": statistics.median(searched),
        "memory": _memory_mb(),
    }


def _memory_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _main(mode: str, *arguments: str) -> dict[str, float]:
    match mode:
        case "bare":
            return _bare(arguments[0])
        case "ours":
            return _ours(arguments[0], Path(arguments[1]))
        case "stall":
            return _stall(arguments[0], Path(arguments[1]))
        case "fill":
            return _fill(Path(arguments[0]))
        case _:
            return _window(Path(arguments[0]))


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        _serve(float(sys.argv[2]))
    else:
        print(json.dumps(_main(*sys.argv[1:])), flush=True)
        os._exit(0)
