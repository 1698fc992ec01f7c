"""Widgets must not die on another thread than the window's."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from ui.collecting import collect_if_due


class _Knot:
    """Garbage that only the collector can find."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collecting_threads() -> Iterator[set[str]]:
    """Names of the threads on which collections begin."""
    found: set[str] = set()

    def note(phase: str, _facts: object) -> None:
        if phase == "start":
            found.add(threading.current_thread().name)

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


def _tie_knots(count: int) -> None:
    for _ in range(count):
        _Knot()


def test_no_other_thread_collects(collecting_threads: set[str]) -> None:
    worker = threading.Thread(target=_tie_knots, args=(50_000,), name="worker")
    worker.start()
    worker.join()
    assert "worker" not in collecting_threads


def test_what_is_due_is_collected_here(collecting_threads: set[str]) -> None:
    _tie_knots(gc.get_threshold()[0] + 1)
    collect_if_due()
    assert collecting_threads == {threading.current_thread().name}
    assert gc.get_count()[0] < gc.get_threshold()[0]


def test_nothing_is_collected_before_it_is_due(collecting_threads: set[str]) -> None:
    gc.collect()
    collecting_threads.clear()
    collect_if_due()
    assert not collecting_threads
