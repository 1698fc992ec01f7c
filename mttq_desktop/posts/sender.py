"""The sender: one plain thread that reads the table, never memory, so that a restart is nothing special."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import GraphError, Offline, Unsure
from mttq_desktop.graph.hearing import Heard
from mttq_desktop.notices import Notice, Notices, PageChanged
from mttq_desktop.posts.afterwards import LookingAfter, Recall, Removal, WordsChange
from mttq_desktop.posts.delivery import Delivery, ReadyPhoto
from mttq_desktop.posts.errand import Books, Errand, NeedsPersonError, NotYetError
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.line import Line
from mttq_desktop.posts.makings import Makings
from mttq_desktop.posts.model import PostState, WaitingFor
from mttq_desktop.posts.notes import OvertakenError, Work
from mttq_desktop.posts.one_call import OneCallDelivery
from mttq_desktop.posts.outlook import Outlook
from mttq_desktop.posts.policy import (
    LIMIT_WAIT,
    AskPerson,
    RetryAt,
    StartOver,
    WaitForNetwork,
    decide,
    line_broke,
)
from mttq_desktop.posts.stages import Stage
from mttq_desktop.posts.tidying import Tidying
from mttq_desktop.store.store import Store

LOOK_EVERY = timedelta(seconds=5)
"""How often the table is read for rows another process wrote."""

PROBE_EVERY = timedelta(minutes=10)
"""How often an idle program asks whether the Page can be reached (graph-api.md section 10)."""

NEARLY_USED_UP = 95
"""Percent of a limit from which a Page is left alone; from 100 it refuses (graph-api.md section 10)."""

_OFFLINE_PAUSES = (2, 4, 8, 15, 30)
_ROOM_PAUSE = timedelta(seconds=30)

_AFTERWARDS: dict[PostState, type[Errand]] = {
    PostState.REMOVING: Removal,
    PostState.RECALLING: Recall,
    PostState.CHANGING: WordsChange,
    PostState.SCHEDULED: LookingAfter,
    PostState.NEEDS_PERSON: LookingAfter,
}

log = logging.getLogger(__name__)

FarSideFor = Callable[[str], FarSide]
"""Gives the Page with this id; raises SignInNeeded when there is no key for it."""


class Sender:
    """Brings every confirmed post to its Page, whichever Page is written for just now.

    Attributes:
        outlook: what is known about each Page.

    Args:
        far_side_for: opens a Page by the id of its row.
        ready_photo: gives a photo's file, prepared.
        lock_file: held while sending, so that only one process on this data folder sends.
        in_one_call: whether posts that nobody sees cannot be made on this Page.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        notices: Notices,
        far_side_for: FarSideFor,
        ready_photo: ReadyPhoto,
        lock_file: Path,
        in_one_call: Callable[[], bool] = lambda: False,
    ) -> None:
        self.outlook = Outlook(notices)
        self._clock = clock
        self._line = Line(store, notices)
        self._makings = Makings(store, notices)
        self._books = Books(self._line, self._makings, clock)
        self._tidying = Tidying(self._line, self._makings, clock)
        self._far_side_for = far_side_for
        self._ready_photo = ready_photo
        self._lock = FileLock(lock_file)
        self._in_one_call = in_one_call
        self._short_of_network: dict[str, int] = {}
        self._held_until: dict[str, datetime] = {}
        self._next_probe: dict[str, datetime] = {}
        self._something_new = threading.Event()
        self._stopping = False
        self._is_in_trouble = False
        self._thread: threading.Thread | None = None
        notices.subscribe(self._follow)

    @property
    def online(self) -> bool | None:
        """Whether the Page written for could be reached last; None while it was not asked yet."""
        return self.outlook.online

    @property
    def clock_ahead(self) -> timedelta:
        """How far this PC's clock is wrong by the Page written for; zero while it is right enough."""
        return self.outlook.clock_ahead

    def start(self, page: str) -> None:
        """Begin sending in a thread of its own.

        ``page``, and any other that is written for later, is asked now and then whether it can be reached.
        """
        self.outlook.look_at(page)
        self._thread = threading.Thread(target=self._run, name="sender", daemon=True)
        self._thread.start()

    def stop(self, seconds: float = 5.0) -> None:
        """End the thread; a call under way is waited for at most ``seconds``."""
        self._stopping = True
        self._something_new.set()
        if self._thread is not None:
            self._thread.join(seconds)

    def wake(self) -> None:
        """Look at the table now."""
        self._something_new.set()

    def send_what_is_due(self) -> bool:
        """Work until nothing is due, on this thread; then tidy up on the Page.

        Returns:
            False when another process on this data folder sends just now, so that nothing was done here.
        """
        if not self._try_lock():
            return False
        try:
            self._send()
        finally:
            self._lock.release()
        return True

    def run_until_idle(self) -> None:
        """Send, waiting for whatever must be waited for, until no post can go on without a person."""
        while not self._stopping:
            self._something_new.clear()
            with self._trouble_waited_out():
                self.send_what_is_due()
            if not self._has_anything_to_do():
                break
            self._clock.wait(self._something_new, self._seconds_to_next())

    def _follow(self, notice: Notice) -> None:
        """Another Page is written for, or it was connected anew: it is asked at once."""
        if isinstance(notice, PageChanged):
            self.outlook.look_at(notice.page_id)
            self._next_probe.pop(notice.page_id, None)
            self.wake()

    def _run(self) -> None:
        while not self._stopping:
            self._something_new.clear()
            seconds = LOOK_EVERY.total_seconds()
            with self._trouble_waited_out():
                if self.send_what_is_due():
                    self._probe_now_and_then()
                seconds = self._seconds_to_next()
            self._clock.wait(self._something_new, seconds)

    @contextmanager
    def _trouble_waited_out(self) -> Iterator[None]:
        """A drive that is full or away is no reason to end; its beginning and its end are logged."""
        try:
            yield
        except (ProblemError, sqlite3.Error, OSError, NotImplementedError) as error:
            if not self._is_in_trouble:
                log.warning("nothing can be sent now: %s", error)
            self._is_in_trouble = True
        else:
            if self._is_in_trouble:
                log.info("sending goes on")
            self._is_in_trouble = False

    def _has_anything_to_do(self) -> bool:
        now = self._clock.now()
        is_under_way = self._line.has_anything_to_do(now, self.outlook.times(now))
        return is_under_way or self._tidying.is_there_anything()

    def _try_lock(self) -> bool:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True

    def _send(self) -> None:
        self._ask_for_the_time()
        while not self._stopping:
            now = self._clock.now()
            work = self._line.next_due(now, self.outlook.times(now), self._pages_held())
            if work is None:
                break
            self._work_on(work)
        self._tidy_up()

    def _work_on(self, work: Work) -> None:
        try:
            self._deliver(work)
        except OvertakenError:
            log.info("post %s was changed by the person while being sent", work.post.id)
        except ProblemError as error:
            self._wait_for_room(work, error)
        except (sqlite3.Error, OSError, NotImplementedError):
            raise  # the drive, not this post
        except Exception:
            # One strange answer must not end the sending of all posts.
            log.exception("a mistake of ours, at post %s", work.post.id)
            self._held_until[work.post.page] = self._clock.now() + _ROOM_PAUSE

    def _deliver(self, work: Work) -> None:
        page = work.post.page
        errand = self._errand_for(work)
        try:
            far_side = self._far_side_for(page)
            try:
                errand.run(far_side)
            finally:
                self._heed(page, far_side.heard)
            self._reached(page)
        except NotYetError as error:
            self._reached(page)
            now = self._clock.now()
            self._line.wait(work, errand.stage, error.waiting_for, work.tries, now, now + error.span)
        except NeedsPersonError as error:
            self._line.ask_person(work, error.problem, errand.stage)
        except GraphError as error:
            if errand.has_been_answered:
                self._short_of_network.pop(page, None)
            self._after_error(work, error, errand.stage)

    def _errand_for(self, work: Work) -> Errand:
        kind = _AFTERWARDS.get(work.post.state)
        if kind is not None:
            return kind(work, self._books)
        one_call = work.stage is Stage.ONE_SHOT or (self._in_one_call() and not work.post.remote_id)
        return (OneCallDelivery if one_call else Delivery)(work, self._books, self._ready_photo)

    def _heed(self, page: str, heard: Heard) -> None:
        """Leave a Page alone whose limit is nearly used up, and tell when the PC's clock is wrong."""
        now = self._clock.now()
        if heard.usage >= NEARLY_USED_UP:
            log.info("the Page's limit is used up to %s percent", heard.usage)
            self._line.hold_page(page, now + LIMIT_WAIT, now)
        if heard.clock_ahead is not None and self.outlook.heard(page, heard.clock_ahead):
            self._line.look_at_times_again(page)

    def _ask_for_the_time(self) -> None:
        """What Facebook holds for later goes by its clock, not by this PC's."""
        unheard = [page for page in self._line.pages_with_times() if not self.outlook.has_heard(page)]
        held = self._pages_held() if unheard else []
        for page in unheard:
            if page not in held and self._reach(page) and not self.outlook.has_heard(page):
                self.outlook.heard(page, timedelta(0))

    def _after_error(self, work: Work, error: GraphError, stage: Stage) -> None:
        log.info("post %s, %s: %s", work.post.id, stage or "start", error)
        now = self._clock.now()
        self._note_network(work.post.page, error)
        line_holds = isinstance(error, Unsure) and stage is not Stage.PHOTOS and line_broke(error)
        line_holds = line_holds and self._reach(work.post.page)
        match decide(error, stage, work.tries, now, line_holds=line_holds):
            case WaitForNetwork():
                self._line.wait(work, stage, WaitingFor.NETWORK, work.tries, now)
            case RetryAt() as retry:
                self._line.wait(work, stage, retry.waiting_for, work.tries + 1, now, retry.moment)
                if retry.for_all:
                    self._line.hold_page(work.post.page, retry.moment, now)
            case StartOver():
                self._line.start_over(work)
            case AskPerson() as ask:
                self._line.ask_person(work, ask.problem, stage)

    def _wait_for_room(self, work: Work, error: ProblemError) -> None:
        """The disk is full: nothing can be noted, so only memory holds the Page back for a while."""
        log.info("post %s waits: %s", work.post.id, error.problem.code)
        self._held_until[work.post.page] = self._clock.now() + _ROOM_PAUSE

    def _note_network(self, page: str, error: GraphError) -> None:
        if line_broke(error):
            self._hold_for_network(page)
            if isinstance(error, Offline):
                self.outlook.reached(page, is_so=False)
        else:
            self._reached(page)

    def _reached(self, page: str) -> None:
        self._short_of_network.pop(page, None)
        self._held_until.pop(page, None)
        self.outlook.reached(page, is_so=True)

    def _hold_for_network(self, page: str) -> None:
        tries = self._short_of_network.get(page, 0)
        seconds = _OFFLINE_PAUSES[min(tries, len(_OFFLINE_PAUSES) - 1)]
        self._short_of_network[page] = tries + 1
        self._held_until[page] = self._clock.now() + timedelta(seconds=seconds)

    def _pages_held(self) -> list[str]:
        """Pages not to be called yet; a moment too far ahead means that the clock was set back."""
        now = self._clock.now()
        longest = max(_ROOM_PAUSE, timedelta(seconds=_OFFLINE_PAUSES[-1]))
        held = [page for page, until in self._held_until.items() if now < until <= now + longest]
        return held + self._line.limited_pages(now)

    def _probe_now_and_then(self) -> None:
        """Ask the Page that is written for for itself, rarely; more often while it cannot be reached."""
        page, now = self.outlook.page, self._clock.now()
        if page is None or page in self._pages_held():
            return
        is_soon = now < self._next_probe.get(page, now) <= now + PROBE_EVERY
        if not is_soon and self._reach(page):
            self._next_probe[page] = now + PROBE_EVERY

    def _reach(self, page: str) -> bool:
        """Ask a Page for itself, which also tells the time; False while the line is down."""
        try:
            far_side = self._far_side_for(page)
            far_side.page()
            self._heed(page, far_side.heard)
            self._reached(page)
        except GraphError as error:
            self._note_network(page, error)
            return not line_broke(error)
        return True

    def _tidy_up(self) -> None:
        held = self._pages_held()
        for page in self._tidying.pages():
            if page not in held:
                try:
                    self._tidying.tidy(page, self._far_side_for(page))
                except GraphError as error:
                    log.info("left over on a Page for later: %s", error)
                    self._note_network(page, error)
                    self._tidying.put_off(page, error)

    def _seconds_to_next(self) -> float:
        now = self._clock.now()
        moments = [now + LOOK_EVERY, *self._held_until.values()]
        due = self._line.next_moment()
        if due is not None:
            moments.append(due)
        ahead = [moment for moment in moments if moment > now]
        return min((moment - now).total_seconds() for moment in ahead)
