"""One run: a schedule carried out with real processes, then quiet, then the referee."""

from __future__ import annotations

import os
import shutil
import tempfile
import time as real_time
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from mttq_desktop.notices import Notices
from mttq_desktop.page.pages import PageKind, Pages
from mttq_desktop.posts.model import PostState
from mttq_desktop.store.opening import open_store
from tests.torture.clocks import PcClock, SharedTime
from tests.torture.far_side import FarSide
from tests.torture.person import Person, Pool
from tests.torture.referee import Shown, Sin, Verdict, judge
from tests.torture.schedule import Act, Doing, Schedule
from tests.torture.senders import Senders, StuckError
from tests.torture.sending import Place, Way

_ROUNDS = 25
"""How often the person answers questions before the run counts as never coming to rest."""

_WAITS_AT_MOST = 60_000
"""Waits of up to five seconds each: more than three days."""

_INSTANT = timedelta(seconds=1)

_QUIET_WAITS = 300
"""When a sender only waited so long, the next thing happens."""


@dataclass
class Outcome:
    """How a run ended."""

    seed: int
    verdict: Verdict
    trouble: str = ""
    seconds: float = 0.0
    points: int = 0
    posts: int = 0
    killed_at_point: bool = False
    log: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        return not self.verdict.found and not self.trouble


def torture(schedule: Schedule, pool: Pool) -> Outcome:
    """Carry out a schedule and judge what came of it."""
    began = real_time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="torture-", dir=_fast_folder()))
    run = _Run(schedule, folder, pool)
    try:
        outcome = run.to_the_end()
    finally:
        run.end()
        shutil.rmtree(folder, ignore_errors=True)
    outcome.seconds = real_time.monotonic() - began
    return outcome


class _Run:
    def __init__(self, schedule: Schedule, folder: Path, pool: Pool) -> None:
        self._schedule = schedule
        time_file = folder / "time"
        self._time = SharedTime(time_file)
        self._page = FarSide(folder / "far side", time_file)
        self._page.start()
        place = _furnish(folder, time_file, self._page, self._time)
        self._person = Person(place, self._time, pool)
        self._senders = Senders(place, self._time, schedule.kill_at, self._person.times_asked_for)
        self._way = Way(schedule.as_window, schedule.in_one_call)

    def to_the_end(self) -> Outcome:
        """The schedule, the quiet after it, and the verdict."""
        trouble = ""
        try:
            for act in self._schedule.acts:
                self._let_pass(act)
                self._do(act)
            self._make_well()
            if not self._come_to_rest():
                trouble = "never came to rest"
        except StuckError:
            trouble = "a sending process hangs"
            self._make_well()
        if self._senders.crashed:
            trouble += f" sending processes ended with {self._senders.crashed}"
        return Outcome(
            self._schedule.seed,
            self._judged(),
            trouble,
            points=self._senders.points,
            posts=len(self._person.ledger.wishes),
            killed_at_point=self._senders.killed_at_point,
            log=self._senders.log,
        )

    def end(self) -> None:
        """Leave no process behind."""
        self._senders.kill_all()
        self._page.kill()

    def _let_pass(self, act: Act) -> None:
        """Let the sender come to the moment of an act, or as far as it gets."""
        if not self._senders.any_lives and self._person.ledger.wishes:
            self._senders.start(self._way)
        points = self._senders.points + act.after.points
        waits = self._senders.waits + (act.after.waits or _QUIET_WAITS)
        while self._senders.any_lives and self._senders.waits < waits:
            if act.after.points and self._senders.points >= points:
                return
            if not act.after.points and not act.after.waits:
                return
            self._senders.step()

    def _do(self, act: Act) -> None:
        match act.doing:
            case Doing.WRITE:
                self._person.write(act)
            case Doing.TAKE_BACK:
                self._person.take_back(act.post)
            case Doing.EDIT:
                self._person.edit(act)
            case Doing.REMOVE:
                self._person.remove(act.post)
            case Doing.MOVE:
                self._person.move(act)
            case Doing.CHANGE_WORDS:
                self._person.change_words(act)
            case Doing.OTHERS_SHARE if self._page.is_answering:
                self._others_share(act.post)
            case Doing.ANSWER:
                self._person.answer(self._page.public())
            case Doing.KILL:
                self._senders.kill()
            case Doing.KILL_SOON:
                self._senders.kill(after_seconds=act.number / 1000)
            case Doing.FAULT if act.fault is not None:
                self._page.order(act.fault)
            case Doing.RESTART_PAGE:
                self._page.kill()
                self._page.start()
            case Doing.PAGE_AWAY:
                self._page.kill()
            case Doing.PAGE_BACK:
                self._page.start()
            case Doing.NAMES_FAIL | Doing.NAMES_WORK:
                self._time.set_names_are_known(act.doing is Doing.NAMES_WORK)
            case Doing.DISK_FULL | Doing.DISK_ROOM:
                self._set_room(act.doing is Doing.DISK_ROOM)
            case Doing.CLOCK:
                self._set_clock(timedelta(hours=act.number))
            case Doing.SECOND_SENDER:
                self._senders.start(self._way)

    def _others_share(self, number: int) -> None:
        """Whatever is ordered to go wrong may strike this call too: only what came of it counts."""
        began = self._time.true
        of_others = self._person.of_others(number)
        if of_others is not None:
            in_ledger, content = of_others
            if self._page.post(content.message, content.link):
                self._person.others_shared(in_ledger, content, began)

    def _set_room(self, has_room: bool) -> None:
        self._senders.disk_has_room = self._person.disk_has_room = has_room

    def _set_clock(self, error: timedelta) -> None:
        self._time.let_pass()
        self._time.set_pc_error(error)

    def _make_well(self) -> None:
        """A healthy line, a Page that behaves, room on the disk. The PC's clock stays as it is."""
        self._senders.kill_all()
        self._set_room(True)
        self._time.set_names_are_known(True)
        self._page.start()
        self._page.behave()

    def _come_to_rest(self) -> bool:
        """Send until idle, with the person answering whatever is asked."""
        for _ in range(_ROUNDS):
            self._senders.start(replace(self._way, as_window=False))
            waits, kills = self._senders.waits + _WAITS_AT_MOST, self._senders.killed_at_point
            while self._senders.any_lives:
                if self._senders.waits > waits:
                    return False
                self._senders.step()
            ended_by_itself = self._senders.killed_at_point == kills
            if (
                not self._person.answer(self._page.public())
                and ended_by_itself
                and not self._await_facebook()
            ):
                return True
        return False

    def _await_facebook(self) -> bool:
        """Let the time come of a post that Facebook holds; False when there is none."""
        posts = self._person.posts().values()
        held = [
            post.scheduled_at for post in posts if post.state is PostState.SCHEDULED and post.scheduled_at
        ]
        if held:
            self._time.let_pass(max(_INSTANT, min(held) - self._time.true + _INSTANT))
        return bool(held)

    def _judged(self) -> Verdict:
        shown = [Shown(number, post.state, post.words) for number, post in self._person.posts().items()]
        verdict = judge(self._page.journal(), self._page.feed(), self._person.ledger, shown)
        for one in shown:
            if one.state == PostState.NEEDS_PERSON:
                verdict.add(Sin.UNTRUE, f"post {one.post} still asks although nothing is wrong any more")
        return verdict


def _furnish(folder: Path, time_file: Path, page: FarSide, time: SharedTime) -> Place:
    """A data folder with a database that knows the Page."""
    data = folder / "data"
    (data / "photos").mkdir(parents=True)
    clock = PcClock(time)
    store = open_store(data / "mttq.sqlite3", data / "backups", clock).store
    known = Pages(store, clock, Notices()).choose(
        remote_id=page.page_id, name="Mặt trận xã", graph_url=page.graph_url, kind=PageKind.PRACTICE
    )
    store.close()
    return Place(data, time_file, known.id, page.page_id, page.graph_url, page.page_key)


def _fast_folder() -> str | None:
    """Memory where the machine offers it: a run syncs hundreds of times."""
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() and os.access(memory, os.W_OK) else None
