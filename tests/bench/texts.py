"""Recognising old fonts in a long paste."""

from __future__ import annotations

import time

from mttq_desktop.text.old_fonts.repair import repair
from tests.text.old_fonts.writing import SENTENCES, as_tcvn3, as_vni, by_vietnamese_windows

LETTERS = 10_000
_TRIES = 5


def measure() -> float:
    """Milliseconds for the slowest of a paste in Unicode, in each old font, and after a detour."""
    text = "\n".join(SENTENCES * 2)[:LETTERS]
    pastes = (text, as_tcvn3(text), as_vni(text), by_vietnamese_windows(as_tcvn3(text)))
    return max(map(_milliseconds_of, pastes))


def _milliseconds_of(paste: str) -> float:
    """Of the processor, the least of a few tries: what else this PC does just now is not meant."""
    least = float("inf")
    for _ in range(_TRIES):
        start = time.process_time()
        repair(paste)
        least = min(least, time.process_time() - start)
    return least * 1000
