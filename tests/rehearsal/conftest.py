"""A rehearsal on the practice Page, over real HTTP, with a person who answers as told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import requests

from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.device import DeviceCode
from mttq_desktop.graph.trial import TrialClient
from mttq_desktop.practice import PracticePage
from mttq_desktop.rehearsal.ground import Question, Seen, Setting, Words
from mttq_desktop.rehearsal.leavings import Leavings
from mttq_desktop.rehearsal.outcomes import Answered, Assumption, StepReport, Verdict
from mttq_desktop.rehearsal.rehearsal import Rehearsal
from mttq_desktop.rehearsal.steps import STEPS, Step
from tests.clocks import TurnedClock

NAME = "Trang bỏ đi"


@dataclass
class Person:
    """Answers every question alike, and does something when asked or shown a code."""

    says: Seen = Seen.UNSAID
    when_asked: Callable[[Question, str], None] = lambda _question, _address: None
    when_shown: Callable[[DeviceCode], None] = lambda _code: None
    asked: list[Question] = field(default_factory=list)

    def ask(self, question: Question, address: str) -> Seen:
        self.asked.append(question)
        self.when_asked(question, address)
        return self.says

    def show_code(self, code: DeviceCode) -> None:
        self.when_shown(code)


@dataclass
class Stage:
    """The practice Page, and what a rehearsal on it is given."""

    page: PracticePage
    folder: Path
    clock: TurnedClock
    person: Person
    setting: Setting

    def rehearsal(self, **other: object) -> Rehearsal:
        """A new run, as if the program were started again."""
        setting = replace(self.setting, **other)  # type: ignore[arg-type]
        return Rehearsal(setting, Leavings(setting.folder, setting.page_id, self.clock))

    def state(self) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]], str]:
        """All posts, all photos, and what a visitor reads in the Page's profile."""
        profile = self.setting.client.profile()
        with closing(sqlite3.connect(self.folder / "practice.sqlite3")) as db:
            posts = db.execute("SELECT message FROM post").fetchall()
            photos = db.execute("SELECT number FROM photo").fetchall()
        return posts, photos, repr(replace(profile, picture_url=""))


def step(name: str) -> Step:
    return next(each for each in STEPS if each.name == name)


def verdicts(report: StepReport) -> dict[Assumption, Verdict]:
    return {finding.assumption: finding.verdict for finding in report.findings}


def calls_of(report: StepReport, name: str) -> list[Answered]:
    return [call for call in report.calls if call.call == name]


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def stage(tmp_path: Path, clock: TurnedClock) -> Iterator[Stage]:
    folder = tmp_path / "far side"
    page = PracticePage(folder, name=NAME, clock=clock)
    page.start()
    person = Person()
    waits = Waits(5, 5, 5)
    with TrialClient(page.graph_url, page.page_id, page.page_key, clock.now, waits) as client:
        setting = Setting(
            client=client,
            graph_url=page.graph_url,
            page_id=page.page_id,
            clock=clock,
            folder=tmp_path / "rehearsal",
            words=Words("Bài thử", "Bài thử, sửa", "Giới thiệu", "Thông tin"),
            person=person,
            fetch_picture=lambda address: requests.get(address, timeout=10).content,
            link="https://www.facebook.com/mattran/posts/1",
        )
        yield Stage(page, folder, clock, person, setting)
    page.stop()
