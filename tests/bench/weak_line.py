"""A post over 256 kbit/s that is cut every 20 seconds, and what five photos cost on a good line.

The sender is the real program's (``main.py send``), in a process of its own.
"""

from __future__ import annotations

import math
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from mttq_desktop.photos.prepare import READY
from mttq_desktop.practice.page import PracticePage
from tests.weak_line import weak_line

RATE = 256_000 / 8
"""Bytes a second."""

CUT_SECONDS = 20.0
_DEADLINE_SECONDS = 600.0


@dataclass(frozen=True)
class WeakLineFigures:
    """What the bench found.

    Attributes:
        minutes: until a post with ten photos was public; endless when it never was.
        cuts: how often the line broke meanwhile.
        again: most bytes lost at a cut, against the bytes of the heaviest photo as prepared.
        calls: for a post with five photos on a line without faults.
        bytes_ratio: bytes on that line, both ways, against the bytes of the five photos.
    """

    minutes: float
    cuts: int
    again: float
    calls: int
    bytes_ratio: float


def measure(photos: list[Path]) -> WeakLineFigures:
    """All figures of one run; takes some minutes, as the line is slow in real time."""
    weak = _send_over(photos[:10], rate=RATE, cut_seconds=CUT_SECONDS)
    good = _send_over(photos[:5])
    return WeakLineFigures(
        minutes=weak.seconds / 60,
        cuts=len(weak.lost),
        again=max(weak.lost, default=0) / max(weak.prepared),
        calls=good.calls,
        bytes_ratio=good.carried / sum(good.prepared),
    )


@dataclass(frozen=True)
class _Sent:
    """How the sending of one post went; ``prepared`` holds the bytes of each photo as prepared."""

    seconds: float
    calls: int
    carried: int
    lost: list[int]
    prepared: list[int]


def _send_over(photos: list[Path], *, rate: float | None = None, cut_seconds: float | None = None) -> _Sent:
    """Write a post with these photos, then send it over such a line, whatever has to be waited for."""
    with tempfile.TemporaryDirectory() as place:
        data, page = Path(place) / "data", PracticePage(Path(place) / "page", name="Mặt trận xã")
        page.start()
        with weak_line(page.graph_url, rate=rate, cut_seconds=cut_seconds) as line:
            _write(data, line.url, page, photos)
            calls, carried = line.calls, line.carried
            began = time.monotonic()
            _run(data, "send", "--until-idle", "--key-stdin", key=page.page_key)
            seconds = time.monotonic() - began if page.journal() else math.inf
        page.stop()
        prepared = [file.stat().st_size for file in data.glob(f"photos/*/{READY}")]
        return _Sent(seconds, line.calls - calls, line.carried - carried, line.lost, prepared)


def _write(data: Path, url: str, page: PracticePage, photos: list[Path]) -> None:
    words = data.parent / "words.txt"
    words.write_text("Chiều nay, xã trao nhà Đại đoàn kết.", encoding="utf-8")
    _run(data, "connect", "--graph", url, "--page", page.page_id, "--key-stdin", key=page.page_key)
    chosen = [part for photo in photos for part in ("--photo", str(photo))]
    _run(data, "post", "--text", str(words), *chosen, "--now")


def _run(data: Path, *arguments: str, key: str = "") -> None:
    command = [sys.executable, "main.py", "--data", str(data), *arguments]
    subprocess.run(
        command, check=True, input=f"{key}\n", text=True, capture_output=True, timeout=_DEADLINE_SECONDS
    )


if __name__ == "__main__":
    from tests.bench.photos import make_photos

    with tempfile.TemporaryDirectory() as place:
        print(measure(make_photos(Path(place), count=10)))
