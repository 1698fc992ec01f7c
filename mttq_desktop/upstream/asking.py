"""One source asked once: what it gave, and how it stands with it from then on."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from mttq_desktop.clock import Clock
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.upstream.model import FETCH_EVERY, ItemRead, Source
from mttq_desktop.upstream.reading.reader import FEED_BYTES
from mttq_desktop.upstream.shelf_notes import FetchState
from mttq_desktop.upstream.web_errors import WebError, WebTrouble

if TYPE_CHECKING:
    from mttq_desktop.upstream.discovery import Discovery
    from mttq_desktop.upstream.reading.reader import Reader
    from mttq_desktop.upstream.web import Web

LONGEST_PAUSE = timedelta(hours=12)
"""After many failures in a row a source is still asked twice a day."""

LONGEST_REST = timedelta(days=1)
"""However long a source asks to be left alone, it is asked again after this time."""

OFFLINE_PAUSE = timedelta(minutes=1)

OFFLINE: Final = "web.offline"
_NOT_A_FEED = "feed.not_a_feed"
_GONE = frozenset({404, 410})

_ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """What came of asking a source.

    Attributes:
        state: as it is to be noted.
        items: what it publishes; None where nothing new came.
    """

    source: Source
    state: FetchState
    items: Sequence[ItemRead] | None = None

    @property
    def is_offline(self) -> bool:
        """Whether it could not be reached, so that the source need not be at fault."""
        return self.state.problem is not None and self.state.problem.code == OFFLINE


class Asker:
    """Asks sources, for any number of threads."""

    def __init__(self, web: Web, reader: Reader, discovery: Discovery, clock: Clock) -> None:
        self._web = web
        self._reader = reader
        self._discovery = discovery
        self._clock = clock

    def ask(self, source: Source, known: FetchState | None, cancel: threading.Event) -> Outcome | None:
        """Ask for what is new; None once ``cancel`` is set.

        Whatever goes wrong is noted, nothing is raised.
        """
        state = replace(known or FetchState(source.id, source.is_practice), tried_at=self._clock.now())
        try:
            return self._asked(source, state, cancel)
        except WebError as error:
            if error.trouble is WebTrouble.CANCELLED or cancel.is_set():
                return None
            return self._failed(source, state, error.problem, error.retry_after)
        except ProblemError as error:
            return None if cancel.is_set() else self._failed(source, state, error.problem)
        except Exception:
            # One strange answer must not end the asking of all sources.
            log.exception("a mistake of ours, at a source")
            return self._failed(source, state, Problem("unknown"))

    def _asked(self, source: Source, state: FetchState, cancel: threading.Event) -> Outcome:
        try:
            return self._fed(source, state, cancel)
        except ProblemError as error:
            if error.problem.code != _NOT_A_FEED:
                raise
        except WebError as error:
            if not state.feed_address or error.status not in _GONE:
                raise
        # It is a site, or the feed found there has moved: the site itself knows where to.
        found = self._discovery.feeds_at(source.address, cancel)
        moved = replace(state, feed_address=found[0].address, etag="", last_modified="")
        return self._fed(source, moved, cancel)

    def _fed(self, source: Source, state: FetchState, cancel: threading.Event) -> Outcome:
        fetched = self._web.get(
            state.feed_address or source.address,
            most_bytes=FEED_BYTES,
            etag=state.etag,
            last_modified=state.last_modified,
            accept=_ACCEPT,
            cancel=cancel,
        )
        state = _answered(state, self._clock.now(), fetched.retry_after)
        if fetched.not_modified:
            return Outcome(source, state)
        items = self._reader.feed(fetched.body, fetched.content_type, fetched.address).items
        return Outcome(source, replace(state, etag=fetched.etag, last_modified=fetched.last_modified), items)

    def _failed(
        self, source: Source, state: FetchState, problem: Problem, rest: timedelta | None = None
    ) -> Outcome:
        now = self._clock.now()
        failures = state.failures + 1
        # Two to the tenth half hours is long beyond the longest pause.
        pause = min(FETCH_EVERY * 2 ** min(failures - 1, 10), LONGEST_PAUSE)
        held_until = now + min(rest, LONGEST_REST) if rest else None
        return Outcome(
            source,
            replace(
                state,
                failures=failures,
                problem=problem,
                next_try=now + pause,
                held_until=held_until,
            ),
        )


def without_blame(outcome: Outcome, known: FetchState | None, now: datetime) -> FetchState:
    """How it stands with a source that nobody could have reached: asked again soon, and not blamed."""
    return replace(outcome.state, failures=known.failures if known else 0, next_try=now + OFFLINE_PAUSE)


def is_due(state: FetchState | None, now: datetime) -> bool:
    """Whether a source is asked by itself. A moment too far ahead means that the clock was set back."""
    if state is None or state.next_try is None:
        return True
    return not (now < state.next_try <= now + LONGEST_REST) and not is_held(state, now)


def is_held(state: FetchState | None, now: datetime) -> bool:
    """Whether a source asked to be left alone, also by a person who wants news."""
    if state is None or state.held_until is None:
        return False
    return now < state.held_until <= now + LONGEST_REST


def _answered(state: FetchState, now: datetime, rest: timedelta | None) -> FetchState:
    return replace(
        state,
        fetched_at=now,
        failures=0,
        problem=None,
        next_try=now + FETCH_EVERY,
        held_until=now + min(rest, LONGEST_REST) if rest else None,
    )
