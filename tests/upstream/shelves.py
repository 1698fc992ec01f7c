"""A shelf on a real file, with a clock that is turned, and items to put on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from mttq_desktop.upstream.model import ItemRead, Origin, Source
from mttq_desktop.upstream.shelf import Shelf
from tests.clocks import START, TurnedClock

FRONT = Source("front", "Mặt trận tỉnh", "https://mattran.vi-du.vn/rss", Origin.PERSON, False)
PAPER = Source("paper", "Báo tỉnh", "https://bao.vi-du.vn/rss", Origin.DEFAULT, False)
INVENTED = Source("invented", "Báo Tập Làm", "http://127.0.0.1:8137/nguon/bao", Origin.PRACTICE, True)


def read(
    number: int | str,
    title: str = "",
    text: str = "",
    *,
    at: datetime | None = START,
    host: str = "bao.vi-du.vn",
    picture: str = "",
) -> ItemRead:
    """An item as a feed gives it; ``number`` makes its link."""
    return ItemRead(f"https://{host}/tin/{number}", title or f"Tin số {number}", text, at, picture)


def ago(**span: float) -> datetime:
    """A moment before the clock's start."""
    return START - timedelta(**span)


@dataclass
class ShelfHouse:
    """A shelf and what it is told."""

    file: Path
    clock: TurnedClock
    shelf: Shelf
    hidden: set[str] = field(default_factory=set)

    def titles(self, search: str = "", *, is_practice: bool = False) -> list[str]:
        """Titles of the first page of the list."""
        return [item.title for item in self.shelf.listing(is_practice, search)]


@contextmanager
def open_shelf(folder: Path, items_at_most: int = 50_000) -> Iterator[ShelfHouse]:
    """A shelf below ``folder``."""
    file, clock, hidden = folder / "upstream" / "upstream.sqlite3", TurnedClock(), set[str]()
    shelf = Shelf(file, clock, lambda is_practice: hidden, items_at_most)
    yield ShelfHouse(file, clock, shelf, hidden)
    shelf.close()
