"""What is known about each Page: whether it can be reached, and this PC's clock against the Page's."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from mttq_desktop.notices import ClockChecked, NetworkChanged, Notices

CLOCK_WRONG = timedelta(minutes=10)
"""A clock this far off breaks appointed times (graph-api.md section 5.4)."""

_CLOCK_WAS_SET = timedelta(minutes=2)
"""A jump of the PC's clock against the Page's."""

_RIGHT = timedelta(0)


@dataclass
class _Known:
    online: bool | None = None
    ahead: timedelta | None = None

    @property
    def clock_ahead(self) -> timedelta:
        ahead = self.ahead or _RIGHT
        return ahead if abs(ahead) >= CLOCK_WRONG else _RIGHT


class Outlook:
    """Knows all Pages, and tells about the one that is written for.

    Another Page may be out of reach just now, and the practice Page knows no other clock than this PC's.

    Attributes:
        page: the Page that is written for, by our id; None while nobody said, and then it is every Page.
        online: whether it could be reached last; None while it was not asked yet.
        clock_ahead: how far this PC's clock is wrong by it; zero while it is right enough.
    """

    def __init__(self, notices: Notices) -> None:
        self.page: str | None = None
        self.online: bool | None = None
        self.clock_ahead = _RIGHT
        self._notices = notices
        self._pages: dict[str, _Known] = {}
        self._guard = threading.Lock()

    def look_at(self, page: str) -> None:
        """From now on this Page is written for."""
        with self._guard:
            known = self._known(page)
            self.page, self.online, self.clock_ahead = page, known.online, known.clock_ahead

    def reached(self, page: str, *, is_so: bool) -> None:
        """A Page answered, or the line to it is down."""
        with self._guard:
            self._known(page).online = is_so
            is_news = self._is_looked_at(page) and self.online is not is_so
            if is_news:
                self.online = is_so
        if is_news:
            self._notices.give(NetworkChanged(is_so))

    def heard(self, page: str, ahead: timedelta) -> bool:
        """A Page told its time; True when the PC's clock was set since it did so last."""
        with self._guard:
            known = self._known(page)
            was_set = abs(ahead - (known.ahead or _RIGHT)) >= _CLOCK_WAS_SET
            known.ahead = ahead
            now_ahead, is_news = known.clock_ahead, False
            if self._is_looked_at(page):
                is_news = (now_ahead == _RIGHT) != (self.clock_ahead == _RIGHT)
                self.clock_ahead = now_ahead
        if is_news:
            self._notices.give(ClockChecked(now_ahead))
        return was_set

    def has_heard(self, page: str) -> bool:
        """Whether the Page has told its time."""
        return self._known(page).ahead is not None

    def times(self, now: datetime) -> dict[str, datetime]:
        """The present moment by the clock of each Page that has told it, ``now`` being this PC's."""
        known = [(page, each.ahead) for page, each in list(self._pages.items())]
        return {page: now - ahead for page, ahead in known if ahead is not None}

    def _known(self, page: str) -> _Known:
        return self._pages.setdefault(page, _Known())

    def _is_looked_at(self, page: str) -> bool:
        return self.page in {None, page}
