"""Reading in processes of their own: what hangs is killed, what is vast fails there, and nothing is left."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mttq_desktop.clock import SystemClock
from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.reader import FEED_BYTES, Reader, reading_command
from mttq_desktop.workers.frames import write_frame
from mttq_desktop.workers.serving import MEMORY_BYTES
from tests.upstream.reading.samples import ADDRESS, ITEM, item, read, rss
from tests.upstream.reading.test_pages import ARTICLE, page

ROOT = Path(__file__).parents[3]
COMMAND = reading_command(ROOT / "main.py")
PATIENCE = 30.0

MakeReader = Callable[..., Reader]


@pytest.fixture
def make_reader() -> Iterator[MakeReader]:
    made: list[Reader] = []

    def make(command: list[str] = COMMAND, **options: float) -> Reader:
        made.append(Reader(command, SystemClock(), **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for reader in made:
        reader.close()
    assert children() == set()


def children() -> set[int]:
    """Processes that this one started and that are still there, ended or not."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it has just gone
            parent = int(status.read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid():
                found.add(int(status.parent.name))
    return found


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def code_of(reader: Reader, body: bytes) -> str:
    with pytest.raises(ProblemError) as caught:
        reader.feed(body, "", ADDRESS)
    return caught.value.problem.code


def pretending(script: str) -> list[str]:
    """The command of a process that does something else instead of reading."""
    return [sys.executable, "-c", script]


def test_what_comes_back_is_what_was_read_there(make_reader: MakeReader) -> None:
    reader = make_reader()
    more = "<pubDate>Mon, 16 Nov 2026 08:00:00 +0700</pubDate><description>Một&lt;br&gt;hai 🌾</description>"
    feed = rss(ITEM, item("Tin", "/tin/2", more))
    assert reader.feed(feed.encode(), "text/xml", ADDRESS) == read(feed)
    found = reader.page(ARTICLE.encode(), "text/html", "https://mattran.vi-du.vn/tin/trao-nha-12.html")
    assert found.item == page(ARTICLE).item


def test_what_is_wrong_with_a_feed_comes_back_too(make_reader: MakeReader) -> None:
    reader = make_reader()
    assert code_of(reader, b"<html><input type=password>") == "feed.sign_in"
    assert code_of(reader, b"{") == "feed.broken"
    assert reader.feed(rss(ITEM).encode(), "", ADDRESS).title == "Mặt trận"


def test_a_feed_that_is_too_long_starts_nothing(make_reader: MakeReader) -> None:
    reader = make_reader(["/there/is/no/such/program"])
    assert code_of(reader, b" " * (FEED_BYTES + 1)) == "web.too_large"


def test_one_process_reads_one_thing_after_the_other(make_reader: MakeReader) -> None:
    reader = make_reader()
    for _ in range(5):
        reader.feed(rss(ITEM).encode(), "", ADDRESS)
    assert len(children()) == 1


def test_many_threads_share_two_processes(make_reader: MakeReader) -> None:
    reader = make_reader()
    with ThreadPoolExecutor(8) as pool:
        feeds = [rss(item(f"Tin {number}")).encode() for number in range(40)]
        titles = list(pool.map(lambda feed: reader.feed(feed, "", ADDRESS).items[0].title, feeds))
    assert titles == [f"Tin {number}" for number in range(40)]
    assert len(children()) <= 2


def test_what_takes_too_long_is_killed_and_the_next_is_read(make_reader: MakeReader, tmp_path: Path) -> None:
    """The process hangs the first time, as over a feed made for it, and serves the second time."""
    again = tmp_path / "again"
    script = (
        f"import pathlib, runpy, sys, time; again = pathlib.Path({str(again)!r})\n"
        "if not again.exists(): again.touch(); time.sleep(1000)\n"
        f"sys.argv[1:] = ['read-feeds']; runpy.run_path({str(ROOT / 'main.py')!r}, run_name='__main__')"
    )
    reader = make_reader(pretending(f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{script}"), seconds=1.5)
    began = time.monotonic()
    assert code_of(reader, rss(ITEM).encode()) == "feed.too_slow"
    assert time.monotonic() - began < PATIENCE
    assert children() == set()
    wait_until(lambda: len(reader.feed(rss(ITEM).encode(), "", ADDRESS).items) == 1)


@pytest.mark.parametrize(
    "script",
    [
        "",
        "import os; os.abort()",
        "print('Xin')",
        "import sys; sys.stdin.read(1)",
        "print('\\xff' * 99)",
        "1 / 0",
    ],
)
def test_a_process_that_does_not_answer_is_a_broken_feed(make_reader: MakeReader, script: str) -> None:
    reader = make_reader(pretending(script))
    assert code_of(reader, b"x" * FEED_BYTES) == "feed.broken"
    assert children() == set()


@pytest.mark.warns_in_log("no process to read in could be started")
def test_a_process_that_cannot_be_started_is_a_broken_feed(make_reader: MakeReader) -> None:
    assert code_of(make_reader(["/there/is/no/such/program"]), b"") == "feed.broken"


def test_a_process_that_ended_while_idle_is_replaced(make_reader: MakeReader) -> None:
    reader = make_reader()
    reader.feed(rss(ITEM).encode(), "", ADDRESS)
    (first,) = children()
    os.kill(first, 9)
    assert reader.feed(rss(ITEM).encode(), "", ADDRESS).items
    assert children().isdisjoint({first})


def test_idle_processes_are_ended_and_started_again(make_reader: MakeReader) -> None:
    reader = make_reader(idle_seconds=0.2)
    for _ in range(2):
        reader.feed(rss(ITEM).encode(), "", ADDRESS)
        wait_until(lambda: children() == set())


def test_closing_lets_nobody_wait(make_reader: MakeReader) -> None:
    reader = make_reader(pretending("import time; time.sleep(1000)"), seconds=1000)
    told: list[str] = []
    waiting = threading.Thread(target=lambda: told.append(code_of(reader, b"")))
    waiting.start()
    wait_until(lambda: len(children()) == 1)
    reader.close()
    waiting.join(PATIENCE)
    assert told == ["feed.broken"]
    assert code_of(reader, b"") == "feed.broken"


def test_the_process_ends_with_this_one() -> None:
    script = (
        "import os, sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from mttq_desktop.clock import SystemClock\n"
        "from mttq_desktop.upstream.reading.reader import Reader\n"
        f"reader = Reader({COMMAND!r}, SystemClock())\n"
        "reader.feed(b'<rss/>', '', 'https://vi-du.vn/')\n"
        "print(reader._pool._idle[0][0]._process.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    out = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, text=True, timeout=PATIENCE
    )
    started = int(out.stdout)
    wait_until(lambda: not Path(f"/proc/{started}").exists())


def test_it_ends_itself_in_the_midst_of_something_that_nobody_is_there_to_end() -> None:
    script = (
        "import time\n"
        "from mttq_desktop.workers.serving import serve\n"
        "serve(lambda question, body: time.sleep(1000), longest_seconds=0.3)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin is not None
        for frame in (b"{}", b""):
            write_frame(process.stdin, frame)
        process.stdin.flush()
        assert process.wait(PATIENCE) != 0


def test_built_into_one_the_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert reading_command(Path("main.py")) == [sys.executable, "read-feeds"]


def test_nothing_secret_goes_into_its_surroundings(
    make_reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MTTQ_KEY", "EAAB-bi-mat")
    reader = make_reader()
    reader.feed(rss(ITEM).encode(), "", ADDRESS)
    (process,) = children()
    assert b"EAAB" not in Path(f"/proc/{process}/environ").read_bytes()
    assert "EAAB" not in Path(f"/proc/{process}/cmdline").read_text()


def test_its_memory_is_bounded(make_reader: MakeReader) -> None:
    reader = make_reader()
    reader.feed(rss(ITEM).encode(), "", ADDRESS)
    (process,) = children()
    limits = Path(f"/proc/{process}/limits").read_text()
    assert f"Max address space         {MEMORY_BYTES}" in limits
    assert "Max core file size        0" in limits


def test_running_out_of_memory_is_a_broken_feed() -> None:
    script = (
        "from mttq_desktop.upstream.reading import feeds, worker\n"
        "from mttq_desktop.workers import serving\n"
        "serving.limit_itself()\n"
        "feeds.decoded = lambda body, kind: bytearray(serving.MEMORY_BYTES)\n"
        "question = {'what': 'feed', 'content_type': '', 'address': '', 'now': '2026-11-22T00:00:00+00:00'}\n"
        "print(worker._answer(question, b''))"
    )
    out = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    assert out.stdout.strip() == "{'problem': 'feed.broken'}"


def test_this_program_itself_never_loads_the_parser() -> None:
    script = (
        "import sys, main, mttq_desktop.upstream.reading.reader\n"
        "print([name for name in ('feedparser', 'xml', 'html', 'sgmllib') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    assert out.stdout.strip() == "[]"


def test_the_other_process_loads_little() -> None:
    """Neither the window nor what the program is otherwise made of."""
    script = (
        "import runpy, sys; sys.argv = ['main.py', 'read-feeds']\n"
        "try: runpy.run_path('main.py', run_name='__main__')\n"
        "except SystemExit as end: print(end.code)\n"
        "print([name for name in ('PySide6', 'sqlite3', 'mttq_desktop.posts', 'ui') if name in sys.modules])"
    )
    out = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert out.stdout.split("\n")[:2] == ["0", "[]"]
