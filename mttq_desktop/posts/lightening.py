"""How light a photo has to be to get through a line that keeps breaking.

An upload cannot be resumed, so a file heavier than what the line carries between two cuts never arrives.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path

from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.photos.lighter import WEIGHTS

CUTS = "cuts.json"

LONG_SECONDS = 5.0
"""A cut after this much sending speaks of the line; a sooner one may be a blip of the Wi-Fi."""

_POINTS_A_STEP = 3
"""A long cut makes the next file one step lighter, of short ones it takes three."""

_ROOM = 1.25
"""A line that carried this many times the file since it broke last would carry the file, sent from the start;
less would not do, as what the system has taken from us is not all on the Page yet."""

log = logging.getLogger(__name__)


class Lightening:
    """Counts the cuts each photo met, in a small file beside the photo, so that a restart knows them."""

    def __init__(self, photo_folder: Path) -> None:
        self._photo_folder = photo_folder
        self._carried = 0

    def step(self, photo_ids: Iterable[str]) -> int:
        """How much lighter than usual the photos of a post are to be: they share one line.

        Returns:
            0 for as prepared, else the number of a step in ``photos.lighter.WEIGHTS``.
        """
        points = max(map(self._points, photo_ids), default=0)
        return min(points // _POINTS_A_STEP, len(WEIGHTS))

    def carried(self, count: int) -> None:
        """The line took ``count`` bytes more."""
        self._carried += count

    def cut(self, photo_id: str, size: int, seconds: float) -> None:
        """The line broke in the middle of an upload.

        Args:
            photo_id: whose upload it was.
            size: bytes of the whole upload.
            seconds: how long bytes had been leaving.
        """
        would_fit = self._carried >= _ROOM * size
        self._carried = 0
        if would_fit:
            return
        points = self._points(photo_id) + 1
        if seconds >= LONG_SECONDS:
            points += -points % _POINTS_A_STEP
        try:
            write_whole(self._photo_folder / photo_id / CUTS, json.dumps({"points": points}).encode())
        except ProblemError as error:
            log.info("a cut could not be noted: %s", error.problem.code)

    def _points(self, photo_id: str) -> int:
        try:
            noted = json.loads((self._photo_folder / photo_id / CUTS).read_bytes())
            return int(noted["points"])
        except (OSError, ValueError, TypeError, KeyError):
            return 0
