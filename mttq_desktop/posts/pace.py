"""How fast the line is, measured over the last half minute."""

from __future__ import annotations

from collections import deque

WINDOW_SECONDS = 30.0
"""Long enough to hold a cut and the pause after it, so that the pace counts them in."""

_LEAST_SECONDS = 5.0
"""Before that, mostly what the system takes from us at once would be measured."""


class Pace:
    """Takes note of bytes as they leave."""

    def __init__(self) -> None:
        self._total = 0
        self._marks: deque[tuple[float, int]] = deque()

    def moved(self, count: int, now: float) -> None:
        """``count`` bytes left at ``now``, in seconds from any start."""
        self._total += count
        self._marks.append((now, self._total))
        while self._marks[0][0] < now - WINDOW_SECONDS:
            self._marks.popleft()

    @property
    def rate(self) -> float:
        """Bytes a second; 0 while there is too little to tell."""
        if not self._marks:
            return 0.0
        (began, before), (ended, after) = self._marks[0], self._marks[-1]
        seconds = ended - began
        return (after - before) / seconds if seconds >= _LEAST_SECONDS else 0.0
