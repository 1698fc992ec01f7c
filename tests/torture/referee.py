"""Judges a run by what the Page's journal and feed say, against what the person wanted. Knows no program.

Every post's words carry its number (``Bài 3.``), by which a public post is traced to the person's wish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from mttq_desktop.practice.journal import Entry as Line
from mttq_desktop.practice.journal import Event
from tests.torture.ledger import Content, Entry, Ledger, Wish

_NUMBER = re.compile(r"Bài (\d+)\.")


class Sin(StrEnum):
    """What must never happen."""

    LOST = "lost"
    DOUBLED = "doubled"
    DISORDERED = "disordered"
    EARLY = "early"
    UNTRUE = "untrue"
    LEAKED = "leaked"


@dataclass(frozen=True)
class Shown:
    """What the program shows for a post at idle: its state, and the words it says are public."""

    post: int
    state: str
    words: str = ""


@dataclass(frozen=True)
class OnPage:
    """A post as the Page's own feed lists it, unpublished ones too."""

    id: str
    message: str
    is_published: bool


@dataclass
class Verdict:
    """What the referee found: each sin with a sentence for the one who repairs it."""

    found: list[tuple[Sin, str]] = field(default_factory=list)

    def add(self, sin: Sin, what: str) -> None:
        self.found.append((sin, what))

    def count(self, sin: Sin) -> int:
        return sum(1 for one, _ in self.found if one is sin)


def judge(journal: Sequence[Line], feed: Sequence[OnPage], ledger: Ledger, shown: Sequence[Shown]) -> Verdict:
    """Everything wrong with a run that is over."""
    verdict = Verdict()
    _judge_what_became_public(journal, ledger, verdict)
    public = _public_words(journal)
    for post, wishes in ledger.wishes.items():
        last = wishes[-1].wish
        if last is Wish.PUBLIC and post not in public:
            verdict.add(Sin.LOST, f"post {post} was confirmed and is not public")
        if last is Wish.NOT_YET and post in public:
            verdict.add(Sin.EARLY, f"post {post} was taken back and is public")
        if last is Wish.PUBLIC and post in public and public[post] != _words_wanted(wishes):
            verdict.add(Sin.LOST, f"post {post} stands there with other words than confirmed last")
    for one in shown:
        if _is_untrue(one.state, is_public=one.post in public):
            seen = "public" if one.post in public else "not public"
            verdict.add(Sin.UNTRUE, f"post {one.post} is shown as {one.state} and is {seen}")
        if one.state == "published" and one.words and public.get(one.post, one.words) != one.words:
            verdict.add(Sin.UNTRUE, f"post {one.post} is shown with other words than stand there")
    for post_on_page in feed:
        if not post_on_page.is_published:
            verdict.add(Sin.LEAKED, f"hidden {post_on_page.id}: {post_on_page.message[:30]!r}")
    return verdict


def _judge_what_became_public(journal: Sequence[Line], ledger: Ledger, verdict: Verdict) -> None:
    times_public: dict[int, int] = {}
    for line in journal:
        if line.event is Event.CHANGED:
            _judge_change(line, ledger, verdict)
        if line.event is not Event.PUBLIC:
            continue
        post = _number_in(line.message)
        times_public[post] = times_public.get(post, 0) + 1
        if times_public[post] > 1:
            verdict.add(Sin.DOUBLED, f"post {post} became public {times_public[post]} times")
        _judge_one(line, post, ledger, verdict)


def _judge_change(line: Line, ledger: Ledger, verdict: Verdict) -> None:
    wish = ledger.confirmed_at(_number_in(line.message), line.at)
    if wish is None or wish.content is None or wish.content.message != line.message:
        verdict.add(Sin.EARLY, f"words changed in public and nobody wanted them: {line.message[:30]!r}")


def _judge_one(line: Line, post: int, ledger: Ledger, verdict: Verdict) -> None:
    wish = ledger.wish_at(post, line.at)
    if wish is None or wish.wish is not Wish.PUBLIC or wish.content is None:
        verdict.add(Sin.EARLY, f"post {post} became public at {line.at:%H:%M:%S}, wanted then: {wish}")
        return
    if (line.message, line.link) != (wish.content.message, wish.content.link):
        verdict.add(Sin.EARLY, f"post {post} went out with other words or link than confirmed")
    if _photos_in(line) != wish.content.photos:
        verdict.add(Sin.DISORDERED, f"post {post}: {_difference(line, wish.content)}")
    if wish.not_before and line.at < wish.not_before:
        verdict.add(Sin.EARLY, f"post {post} went out at {line.at}, asked for {wish.not_before}")


def _public_words(journal: Sequence[Line]) -> dict[int, str]:
    """The words of the posts that are public at the end, by number."""
    standing: dict[str, str] = {}
    for line in journal:
        if line.event in {Event.PUBLIC, Event.CHANGED}:
            standing[line.post_id] = line.message
        elif line.event in {Event.REMOVED, Event.HIDDEN}:
            standing.pop(line.post_id, None)
    return {_number_in(message): message for message in standing.values()}


def _words_wanted(wishes: Sequence[Entry]) -> str:
    content = wishes[-1].content
    return content.message if content else ""


def _is_untrue(state: str, *, is_public: bool) -> bool:
    """At idle only these states are left, and each says whether the post is public."""
    claims = {"published": True, "removed": False, "draft": False, "needs_person": False, "scheduled": False}
    return claims.get(state) is not is_public


def _photos_in(line: Line) -> tuple[tuple[str, str], ...]:
    return tuple((photo.sha256, photo.alt_text) for photo in line.photos)


def _difference(line: Line, wanted: Content) -> str:
    return f"{len(line.photos)} photos shown, {len(wanted.photos)} confirmed, or in another order"


def _number_in(message: str) -> int:
    found = _NUMBER.match(message)
    return int(found[1]) if found else -1
