"""Removing what nobody sees and nobody needs: hidden posts on a Page that belong to no post of ours."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from mttq_desktop.clock import Clock
from mttq_desktop.graph.errors import GraphError, Limited, Refused, RefusedWhy
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.line import Line
from mttq_desktop.posts.lost import FEED_LOOK, Making, found_again
from mttq_desktop.posts.makings import Makings
from mttq_desktop.posts.policy import LIMIT_WAIT, line_broke

LATE_ANSWERS = timedelta(minutes=2)
"""A call whose answer was lost may still be carried out; after this long it has been, or never will be."""

_PAUSE = timedelta(hours=1)
"""Until a Page that refused is asked again."""

_LONGEST = timedelta(days=7)


class Tidying:
    """Tidies one Page after the other, with few calls, and leaves a Page that refuses alone for a while."""

    def __init__(self, line: Line, makings: Makings, clock: Clock) -> None:
        self._line = line
        self._makings = makings
        self._clock = clock
        self._later: dict[str, datetime] = {}
        self._refused: set[str] = set()

    def pages(self) -> list[str]:
        """The Pages with something to remove or to look for, now."""
        now = self._clock.now()
        return sorted(page for page in self._untidy(self._old_enough()) if not self._is_left_alone(page, now))

    def is_there_anything(self) -> bool:
        """Whether anything is left that goes without a person, now or soon."""
        return bool(self._untidy(self._makings.abandoned_makings()) - self._refused)

    def tidy(self, page: str, far_side: FarSide) -> None:
        """Find and remove what is left over on a Page.

        Raises:
            GraphError: the Page could not be asked, or refused.
        """
        self._look_for_lost_posts(page, far_side)
        for remote_id in self._leftovers(page):
            self._remove(far_side, remote_id)
            self._line.leftover_gone(page, remote_id)
        self._refused.discard(page)

    def put_off(self, page: str, error: GraphError) -> None:
        """Leave a Page alone for a while that did not let itself be tidied."""
        now = self._clock.now()
        if isinstance(error, Limited):
            self._later[page] = error.until or now + LIMIT_WAIT
        elif not line_broke(error):
            self._later[page] = now + _PAUSE
            self._refused.add(page)

    def _look_for_lost_posts(self, page: str, far_side: FarSide) -> None:
        makings = [making for making in self._old_enough() if making.page == page]
        if not makings:
            return
        left = {making.id for making in makings}
        for making, remote in found_again(makings, far_side.feed(FEED_LOOK), self._makings.is_known):
            self._makings.making_found(making, remote.id)
            left.discard(making.id)
        for making_id in left:
            self._makings.making_refused(making_id)

    @staticmethod
    def _remove(far_side: FarSide, remote_id: str) -> None:
        """Delete a hidden post; one that is public is never taken off without a person."""
        remote = far_side.read_post(remote_id)
        if remote is None or remote.is_published:
            return
        try:
            far_side.delete_post(remote_id)
        except Refused as error:
            if error.why is not RefusedWhy.GONE:
                raise

    def _untidy(self, makings: Iterable[Making]) -> set[str]:
        return {page for page, _ in self._line.leftovers()} | {making.page for making in makings}

    def _leftovers(self, page: str) -> Collection[str]:
        return [remote_id for owner, remote_id in self._line.leftovers() if owner == page]

    def _old_enough(self) -> list[Making]:
        now = self._clock.now()
        return [
            making
            for making in self._makings.abandoned_makings()
            if abs(now - making.begun_at) >= LATE_ANSWERS  # a clock set back makes them lie ahead
        ]

    def _is_left_alone(self, page: str, now: datetime) -> bool:
        until = self._later.get(page)
        return until is not None and now < until <= now + _LONGEST  # beyond: the clock was set back
