"""What the steps of a rehearsal stand on: the Page, the person, and a note of all that is made."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from mttq_desktop.clock import Clock
from mttq_desktop.graph.device import DeviceCode
from mttq_desktop.graph.trial import TrialClient
from mttq_desktop.kit.kept import App
from mttq_desktop.rehearsal.calls import Calls, Tried
from mttq_desktop.rehearsal.leavings import Leavings, Left, LeftKind
from mttq_desktop.rehearsal.outcomes import Assumption, Finding, Verdict


class Question(StrEnum):
    """What only a person can see."""

    HIDDEN_SEEN = "hidden_seen"
    HIDDEN_SEEN_BY_STAFF = "hidden_seen_by_staff"
    """In the tools of those who run the Page."""
    SEEN_OUTSIDE = "seen_outside"
    LINK_SHOWN = "link_shown"


class Seen(StrEnum):
    """What the person said."""

    YES = "yes"
    NO = "no"
    UNSAID = "unsaid"


class Person(Protocol):
    """Whoever sits before the rehearsal."""

    def ask(self, question: Question, address: str) -> Seen:
        """Ask what is to be seen at an address; no answer is an answer too."""
        ...

    def show_code(self, code: DeviceCode) -> None:
        """Show a code, and where it is typed."""
        ...


@dataclass(frozen=True)
class Words:
    """What trial posts and the trial profile say; a mark is added to each post."""

    post: str
    edited: str
    about: str
    description: str


@dataclass(frozen=True)
class Setting:
    """What a rehearsal is given.

    Attributes:
        folder: where trial photos, the journal and an earlier picture lie meanwhile.
        fetch_picture: gets the picture at an address, without any key; None when it cannot be had.
        app: for signing in by a code, when there is one.
        link: the address of another Page's post; may be empty.
    """

    client: TrialClient
    graph_url: str
    page_id: str
    clock: Clock
    folder: Path
    words: Words
    person: Person
    fetch_picture: Callable[[str], bytes | None]
    app: App | None = None
    link: str = ""


class Ground:
    """One step's place of work: its calls, what it found, and what it makes."""

    def __init__(self, setting: Setting, leavings: Leavings) -> None:
        self.setting = setting
        self.leavings = leavings
        self.client = setting.client
        self.calls = Calls(setting.clock, lambda: setting.client.heard)
        self.findings: list[Finding] = []

    def now(self) -> datetime:
        """The present moment by the far side's clock, UTC."""
        ahead = self.client.heard.clock_ahead or timedelta(0)
        return self.setting.clock.now() - ahead

    def find(self, assumption: Assumption, verdict: Verdict, **facts: str | int) -> None:
        """Note what was found out."""
        self.findings.append(Finding(assumption, verdict, facts))

    def find_if(
        self, assumption: Assumption, asked: Sequence[Tried[object]], is_so: Callable[[], bool]
    ) -> None:
        """Note whether something is so, which cannot be told unless all readings were answered."""
        if not all(tried.is_done for tried in asked):
            self.find(assumption, Verdict.OPEN)
        else:
            self.find(assumption, Verdict.HELD if is_so() else Verdict.FAILED)

    def find_by(self, assumption: Assumption, tried: Tried[object], **facts: str | int) -> None:
        """Note whether a call can be made, with Facebook's numbers where it cannot."""
        numbers = {"code": tried.answer.code, "subcode": tried.answer.subcode} if tried.answer.code else {}
        self.find(assumption, tried.verdict, **facts, **numbers)

    def find_seen(self, assumption: Assumption, question: Question, address: str, hoped: Seen) -> None:
        """Note what the person sees."""
        seen = self.setting.person.ask(question, address)
        if seen is Seen.UNSAID:
            self.find(assumption, Verdict.OPEN)
        else:
            self.find(assumption, Verdict.HELD if seen is hoped else Verdict.FAILED)

    def new_words(self) -> tuple[str, str]:
        """Words for a post, unlike any other's, and the mark in them by which it is found again."""
        mark = f"thu-{secrets.token_hex(4)}"
        return f"{self.setting.words.post} ({mark})", mark

    def make_post(
        self,
        words: str = "",
        mark: str = "",
        *,
        published: bool = False,
        link: str = "",
        photo_ids: Sequence[str] = (),
        at: datetime | None = None,
    ) -> Tried[str]:
        """Make a post that is removed when the step ends; its words are its own unless given."""
        if not mark:
            words, mark = self.new_words()
        self.calls.require_going_on()
        left = self.leavings.expect(LeftKind.POST, mark=mark)

        def make() -> str:
            return self.client.create_post(
                message=words, link=link, photo_ids=photo_ids, published=published, scheduled_at=at
            )

        return self._noted(left, self.calls.try_("create_post", make))

    def upload(self, file: Path, *, temporary: bool = False) -> Tried[str]:
        """Send a photo nobody sees; it is removed when the step ends."""
        self.calls.require_going_on()
        left = self.leavings.expect(LeftKind.PHOTO)

        def send() -> str:
            return self.client.upload_photo(file, alt_text="", temporary=temporary)

        return self._noted(left, self.calls.try_("upload_photo", send))

    def _noted(self, left: Left, tried: Tried[str]) -> Tried[str]:
        if tried.value is not None:
            self.leavings.came(left, tried.value)
        elif not tried.is_lost:
            self.leavings.drop(left)
        return tried
