"""Fetching what is new: one thread that looks who is due, a few that wait for the network."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mttq_desktop.clock import Clock
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.notices import (
    FetchingChanged,
    ItemsChanged,
    NetworkChanged,
    Notice,
    Notices,
    PageChanged,
    SourceChanged,
)
from mttq_desktop.upstream.asking import OFFLINE, Asker, Outcome, is_due, is_held, without_blame
from mttq_desktop.upstream.model import Source
from mttq_desktop.upstream.pictures import ItemPictures
from mttq_desktop.upstream.shelf import Shelf
from mttq_desktop.upstream.shelf_keeping import Kept
from mttq_desktop.upstream.shelf_notes import FetchState
from mttq_desktop.upstream.sources import Sources

LOOK_EVERY = timedelta(minutes=1)
"""How often it is looked who is due; so soon it is seen that the network is back, too."""

AGAIN_AFTER = timedelta(minutes=1)
"""A person who presses twice asks each source once."""

_AT_ONE_TIME = 6
_PICTURES_AHEAD = 40
"""Newest items whose pictures are fetched before anybody looks: the line may be away by then."""

_TELL_EVERY_SECONDS = 1.0
_SWEEP_EVERY = timedelta(days=1)
_NEVER = datetime.min.replace(tzinfo=UTC)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SourceFetched:
    """What fetching brought from one source.

    Attributes:
        new: items that were not there.
        total: items of it that are kept.
        problem: why it could not be fetched, this time or, where it asked to be left alone, the last time.
    """

    source: Source
    new: int
    total: int
    problem: Problem | None


class Fetching:
    """Asks the sources for the Page that is written for: the invented ones while practising, else real ones.

    Each at most every half hour by itself, less often while it fails, and not before the time it asked for.
    A source that fails is nobody's business: its problem is kept with it.

    Args:
        is_practice: whether the Page that is written for is a practice Page.
    """

    def __init__(
        self,
        sources: Sources,
        shelf: Shelf,
        asker: Asker,
        pictures: ItemPictures,
        clock: Clock,
        notices: Notices,
        is_practice: Callable[[], bool],
    ) -> None:
        self._sources = sources
        self._shelf = shelf
        self._asker = asker
        self._pictures = pictures
        self._clock = clock
        self._notices = notices
        self._is_practice = is_practice
        self._something_new = threading.Event()
        self._cancel = threading.Event()
        self._is_wanted = False
        self._network_is_back = False
        self._is_fetching = False
        self._is_in_trouble = False
        self._swept_at: datetime | None = None
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None
        notices.subscribe(self._follow)

    @property
    def is_fetching(self) -> bool:
        """Whether sources are being asked just now."""
        return self._is_fetching

    def start(self) -> None:
        """Fetch from now on, on a thread of its own; started once, and not again after ``stop``."""
        with self._guard:
            if self._thread is None and not self._cancel.is_set():
                self._thread = threading.Thread(target=self._run, name="fetching", daemon=True)
                self._thread.start()

    def stop(self, seconds: float = 5.0) -> None:
        """End the thread; what is being fetched is let go of, and waited for at most ``seconds``."""
        self._cancel.set()
        self._something_new.set()
        if self._thread is not None:
            self._thread.join(seconds)

    def fetch_now(self) -> None:
        """A person wants news: all sources are asked that were not asked in the last minute."""
        self._is_wanted = True
        self._something_new.set()
        self.start()

    def fetch_what_is_due(self, *, is_wanted: bool = False) -> bool:
        """Ask, on this thread, who is due; tell whether anything came that was not there.

        Args:
            is_wanted: a person wants news, so that all are due that were not asked in the last minute.

        Raises:
            ProblemError: the items cannot be kept.
        """
        is_back, self._network_is_back = self._network_is_back, False
        is_practice, now = self._is_practice(), self._clock.now()
        states = self._shelf.fetch_states(is_practice)

        def is_to_be_asked(source: Source) -> bool:
            state = states.get(source.id)
            if is_wanted or (is_back and _was_offline(state)):
                return not is_held(state, now) and not _was_just_asked(state, now)
            return is_due(state, now)

        due = [source for source in self._sources.of(is_practice) if is_to_be_asked(source)]
        # Those not asked for longest first: else a few that are never reached could keep the others waiting.
        due.sort(key=lambda source: _asked_at(states.get(source.id)))
        # Whoever waits for news hears the end of it, also where nobody was due.
        came = self._ask_all(due, states, is_practice) if due or is_wanted else {}
        return any(kept.new for kept in came.values())

    def fetch_and_wait(self) -> list[SourceFetched]:
        """Ask all sources, on this thread, and tell what came of each.

        Raises:
            ProblemError: the items cannot be kept.
        """
        is_practice = self._is_practice()
        now, states = self._clock.now(), self._shelf.fetch_states(is_practice)
        listed = self._sources.of(is_practice)
        asked = [source for source in listed if not is_held(states.get(source.id), now)]
        came = self._ask_all(asked, states, is_practice)
        after = self._shelf.fetch_states(is_practice)
        return [
            SourceFetched(
                source,
                came[source.id].new if source.id in came else 0,
                self._shelf.count_of(source.id),
                after[source.id].problem if source.id in after else None,
            )
            for source in listed
        ]

    def _follow(self, notice: Notice) -> None:
        match notice:
            case NetworkChanged(online=True):
                self._network_is_back = True
                self._something_new.set()
            case PageChanged():
                self._something_new.set()
            case SourceChanged() if threading.current_thread() is not self._thread:
                self._something_new.set()  # a person added one, or brought it back

    def _run(self) -> None:
        while not self._cancel.is_set():
            self._something_new.clear()
            with self._trouble_waited_out():
                is_wanted, self._is_wanted = self._is_wanted, False
                if self.fetch_what_is_due(is_wanted=is_wanted):
                    self._fetch_pictures_ahead()
            self._something_new.wait(LOOK_EVERY.total_seconds())

    def _fetch_pictures_ahead(self) -> None:
        """Those of the newest items, as long as nothing more pressing is to be done."""
        for item in self._shelf.listing(self._is_practice(), limit=_PICTURES_AHEAD):
            if self._cancel.is_set() or self._something_new.is_set():
                return
            self._pictures.fetch(item.picture_url, self._cancel)

    @contextmanager
    def _trouble_waited_out(self) -> Iterator[None]:
        """A drive that is full or away is no reason to end."""
        try:
            yield
        except (ProblemError, sqlite3.Error, OSError) as error:
            if not self._is_in_trouble:
                log.info("nothing can be fetched now: %s", error)
            self._is_in_trouble = True
        else:
            self._is_in_trouble = False

    def _ask_all(
        self, sources: Iterable[Source], states: dict[str, FetchState], is_practice: bool
    ) -> dict[str, Kept]:
        """Ask these sources and keep what comes; what came of each that was asked."""
        round_ = _Round(self._shelf, self._notices, self._clock, states)
        self._is_fetching = True
        self._notices.give(FetchingChanged(is_fetching=True))
        try:
            self._shelf.forget_other_sources(self._sources.known_ids(is_practice), is_practice=is_practice)
            with ThreadPoolExecutor(_AT_ONE_TIME, "source") as pool:
                self._work_through(deque(sources), pool, round_)
            round_.end()
            self._sweep_now_and_then()
        finally:
            self._is_fetching = False
            self._notices.give(FetchingChanged(is_fetching=False))
        return round_.came

    def _work_through(self, waiting: deque[Source], pool: ThreadPoolExecutor, round_: _Round) -> None:
        running: set[Future[Outcome | None]] = set()
        while waiting or running:
            while waiting and len(running) < _AT_ONE_TIME:
                source = waiting.popleft()
                running.add(pool.submit(self._asker.ask, source, round_.states.get(source.id), self._cancel))
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for outcome in filter(None, (future.result() for future in done)):
                round_.take(outcome)
            if self._cancel.is_set() or round_.seems_offline or self._belongs_to_another(waiting):
                waiting.clear()

    def _belongs_to_another(self, waiting: deque[Source]) -> bool:
        """Whether a Page of the other kind is written for by now."""
        return bool(waiting) and waiting[0].is_practice != self._is_practice()

    def _sweep_now_and_then(self) -> None:
        now = self._clock.now()
        if self._swept_at is None or abs(now - self._swept_at) >= _SWEEP_EVERY:
            self._swept_at = now
            if self._shelf.sweep():
                self._notices.give(ItemsChanged())


class _Round:
    """What one round over the sources brings; used by one thread."""

    def __init__(self, shelf: Shelf, notices: Notices, clock: Clock, states: dict[str, FetchState]) -> None:
        self.states = states
        self.came: dict[str, Kept] = {}
        self._shelf = shelf
        self._notices = notices
        self._clock = clock
        self._out_of_reach: list[Outcome] = []
        self._has_reached_anybody = False
        self._told_at = 0.0
        self._is_something_untold = False

    @property
    def seems_offline(self) -> bool:
        """So many could not be reached, and nobody could, that the network must be away."""
        return not self._has_reached_anybody and len(self._out_of_reach) >= _AT_ONE_TIME

    def take(self, outcome: Outcome) -> None:
        """Keep what came of asking a source; whether one out of reach is to blame is seen at the end."""
        if outcome.is_offline:
            self._out_of_reach.append(outcome)
            return
        self._has_reached_anybody = True
        self._note(outcome, outcome.state)

    def end(self) -> None:
        """Judge those that could not be reached: where nobody could be, it was the network."""
        for outcome in self._out_of_reach:
            known = self.states.get(outcome.source.id)
            is_to_blame = self._has_reached_anybody
            state = outcome.state if is_to_blame else without_blame(outcome, known, self._clock.now())
            self._note(outcome, state)
        if self._is_something_untold:
            self._notices.give(ItemsChanged())

    def _note(self, outcome: Outcome, state: FetchState) -> None:
        if outcome.items is None:
            self._shelf.note_fetch(state)
            kept = Kept()
        else:
            kept = self._shelf.keep(outcome.source, outcome.items, state)
        if state.problem is not None:
            log.info("a source was not fetched: %s", state.problem.code)
        self.came[outcome.source.id] = kept
        self._notices.give(SourceChanged(outcome.source.id))
        if kept.new or kept.changed:
            self._tell_of_items()

    def _tell_of_items(self) -> None:
        """Whoever shows the list need not read it again for each of a hundred sources."""
        self._is_something_untold = time.monotonic() - self._told_at < _TELL_EVERY_SECONDS
        if not self._is_something_untold:
            self._told_at = time.monotonic()
            self._notices.give(ItemsChanged())


def _was_offline(state: FetchState | None) -> bool:
    return state is not None and state.problem is not None and state.problem.code == OFFLINE


def _asked_at(state: FetchState | None) -> datetime:
    return state.tried_at if state is not None and state.tried_at is not None else _NEVER


def _was_just_asked(state: FetchState | None, now: datetime) -> bool:
    if state is None or state.tried_at is None:
        return False
    return now - AGAIN_AFTER < state.tried_at <= now
