"""Cyclic garbage is collected on the window's thread only.

Python collects on whichever thread happens to make the next object. There it may free the Python side of a
widget that Qt is just deleting on the window's thread, which ends the program with a segmentation fault. So
the collector is switched off and called by a timer here, by its own thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2_000


class Collector(QObject):
    """Collects for as long as it lives, on the thread it was made on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(collect_if_due)
        timer.start()


def leave_out_what_is_there() -> None:
    """What is needed for the whole run is no garbage: the collector need not look at it again."""
    gc.collect()
    gc.freeze()


def collect_if_due() -> None:
    """Collect the oldest generation whose threshold is reached, as Python itself would."""
    reached = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, threshold) in enumerate(reached) if count > threshold]
    if due:
        gc.collect(due[-1])
