"""``make bench``: the performance table, as ratios against a named reference in the same run."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bench import kit, photos, restart, texts, units, upstream, weak_line, window


@dataclass(frozen=True)
class Row:
    """One measure and its bar; ``found`` is None where the reference is not installed."""

    name: str
    found: float | None
    bar: float
    unit: str

    @property
    def is_kept(self) -> bool:
        """Whether the figure is within its bar."""
        return self.found is None or self.found <= self.bar


def measure() -> list[Row]:
    """All rows of the table."""
    with tempfile.TemporaryDirectory() as place:
        made = photos.make_photos(Path(place), count=photos.PHOTOS)
        seen = window.measure(made)
        weak = weak_line.measure(made)
    killed = restart.measure()
    prepared = photos.measure()
    opening = kit.measure()
    communes = units.measure()
    recognised = texts.measure()
    sources = upstream.measure()
    return [
        Row("window ready, against a bare PySide6 window", seen.start_ratio, 2.0, "times"),
        Row("memory at rest, against a bare PySide6 window", seen.memory_ratio, 2.0, "times"),
        Row("20 photos of 12 megapixels, against vipsthumbnail", prepared.ratio, 1.25, "times"),
        Row("most memory while preparing them", prepared.peak_megabytes, 300.0, "MB"),
        Row("longest stall while they are prepared and sent", seen.longest_stall, 100.0, "ms"),
        Row("5,000 posts: list shown", seen.list_shown, 150.0, "ms"),
        Row("5,000 posts: search shown", seen.search_shown, 50.0, "ms"),
        Row("killed while 50 posts wait: usable, against a normal start", killed.ratio, 1.2, "times"),
        Row("10 photos at 256 kbit/s, cut every 20 s: public after", weak.minutes, 6.0, "min"),
        Row("bytes sent again at a cut, against the largest photo", weak.again, 1.0, "times"),
        Row("opening a kit", opening.seconds, 2.0, "s"),
        Row("half a second, against opening a kit", 0.5 / opening.seconds, 1.0, "times"),
        Row("most memory while a kit is opened", opening.peak_megabytes, 300.0, "MB"),
        Row("3,321 communes: slowest key press while searching", communes.slowest_key, 30.0, "ms"),
        Row("loading that search", communes.importing, 30.0, "ms"),
        Row("10,000 letters pasted: old fonts recognised", recognised, 20.0, "ms"),
        Row("100 sources fetched, against requests and feedparser", sources.first_ratio, 1.3, "times"),
        Row("the same again, with nothing new", sources.again_ratio, 1.3, "times"),
        Row("the same at first, each answering after 0.2 s", sources.waiting_ratio, 0.5, "times"),
        Row("longest stall while they are fetched", sources.longest_stall, 100.0, "ms"),
        Row("50,000 items: first page of the list", sources.listed, 200.0, "ms"),
        Row("50,000 items: list shown", sources.list_shown, 200.0, "ms"),
        Row("50,000 items: search shown", sources.search_shown, 50.0, "ms"),
        Row("50,000 items: slowest key press while searching", sources.slowest_key, 50.0, "ms"),
        Row("memory with 50,000 items, against none", sources.memory_ratio, 1.3, "times"),
        Row("5 photos, no faults: calls", weak.calls, 9, "calls"),
        Row("5 photos, no faults: bytes, against the photo files", weak.bytes_ratio, 1.02, "times"),
    ]


def main() -> int:
    """Print the table; 1 when a bar is broken."""
    rows = measure()
    for row in rows:
        found = "no reference" if row.found is None else f"{row.found:.2f}"
        verdict = "kept" if row.is_kept else "BROKEN"
        print(f"{row.name:60} {found:>12} {row.unit:6} bar {row.bar:g}  {verdict}")
    return 0 if all(row.is_kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
