"""What to do after a call failed: one pure function of the error, the stage, the tries and the time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from mttq_desktop.errors import Problem
from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    OurBug,
    Refused,
    RefusedWhy,
    SignInNeeded,
    Unsure,
)
from mttq_desktop.posts.model import WaitingFor
from mttq_desktop.posts.stages import MAY_BE_OUT, Stage

LIMIT_WAIT = timedelta(hours=1)
"""How long to wait for a limit that does not say (graph-api.md section 10)."""

TROUBLE_TRIES = 12
"""Answers of "trouble at Facebook" before a person is asked; about three hours."""

START_OVERS = 3
"""A post that met trouble more often does not upload its photos anew by itself."""

_PHOTOS_USED = 1366051
_PAUSES = (2, 5, 15, 30, 60, 120, 300, 600, 900, 1800)

_ONLY_THE_PAGE_KNOWS = frozenset({Stage.REMOVE, Stage.RECALL, Stage.CHANGE, Stage.LOOK})

_REFUSALS = {
    RefusedWhy.DUPLICATE: "facebook.duplicate",
    RefusedWhy.LINK: "facebook.link_refused",
    RefusedWhy.PHOTO: "facebook.photo_refused",
    RefusedWhy.BLOCKED: "facebook.blocked",
    RefusedWhy.TOO_OFTEN: "facebook.too_often",
    RefusedWhy.ACCOUNT: "facebook.account",
    RefusedWhy.CONTENT: "facebook.content",
    RefusedWhy.APP: "facebook.app",
    RefusedWhy.BROWSER_ONLY: "facebook.browser_only",
}
"""Refusals whose cause and cure our reference knows; for others Facebook's own sentence is shown."""


@dataclass(frozen=True)
class WaitForNetwork:
    """Nothing is wrong but the line: go on when the Page can be reached."""


@dataclass(frozen=True)
class RetryAt:
    """Do the same again at ``moment``; ``for_all`` holds back every post of the Page."""

    moment: datetime
    waiting_for: WaitingFor
    for_all: bool = False


@dataclass(frozen=True)
class StartOver:
    """What was uploaded is gone from the Page: upload it again, now."""


@dataclass(frozen=True)
class AskPerson:
    """Only a person can go on."""

    problem: Problem


Next = WaitForNetwork | RetryAt | StartOver | AskPerson


def decide(error: GraphError, stage: Stage, tries: int, now: datetime, *, line_holds: bool = False) -> Next:
    """What comes next for a post.

    Args:
        line_holds: the Page could be reached right after the answer was lost, so it is this very call
            that finds trouble there.
        error: how the call ended.
        stage: the step it belonged to.
        tries: how often this post already met trouble, not counting lines that were down.
        now: the present moment.
    """
    what_next = _judge(error, stage, tries, now, line_holds=line_holds)
    if stage is Stage.READ_BACK and isinstance(error, Refused | OurBug):
        # It went out; that it cannot be read back is no refusal of the post.
        return RetryAt(now + pause(tries), WaitingFor.RETRY)
    if stage in _ONLY_THE_PAGE_KNOWS and isinstance(what_next, AskPerson):
        # It may be done already: no state but the present one is true until the Page has been read.
        why = WaitingFor.SIGN_IN if isinstance(error, SignInNeeded) else WaitingFor.RETRY
        return RetryAt(now + LIMIT_WAIT, why)
    return what_next


def _judge(error: GraphError, stage: Stage, tries: int, now: datetime, *, line_holds: bool) -> Next:
    match error:
        case Offline() | Unsure():
            if line_broke(error) and not line_holds:
                return WaitForNetwork()
            return _after_trouble(error, stage, tries, now)
        case Limited():
            return RetryAt(error.until or now + LIMIT_WAIT, WaitingFor.LIMIT, for_all=True)
        case SignInNeeded():
            return AskPerson(Problem("facebook.sign_in", {"why": error.why, **_numbers(error)}))
        case Refused():
            return _after_refusal(error, stage, tries)
        case _:
            return AskPerson(Problem("facebook.our_bug", _numbers(error)))


def pause(tries: int) -> timedelta:
    """How long to wait before try number ``tries`` + 1."""
    return timedelta(seconds=_PAUSES[min(tries, len(_PAUSES) - 1)])


def line_broke(error: GraphError) -> bool:
    """Whether the far side never spoke; an error with a number of its own is trouble over there."""
    return isinstance(error, Offline | Unsure) and error.code == 0


def _after_trouble(error: GraphError, stage: Stage, tries: int, now: datetime) -> Next:
    if tries >= TROUBLE_TRIES and stage not in MAY_BE_OUT:
        return AskPerson(Problem("facebook.trouble", _numbers(error)))
    return RetryAt(now + pause(tries), WaitingFor.RETRY)


def _after_refusal(error: Refused, stage: Stage, tries: int) -> Next:
    numbers = _numbers(error)
    if stage is Stage.CREATE and tries < START_OVERS and _uploads_are_of_no_use(error):
        return StartOver()
    if error.why in _REFUSALS:
        return AskPerson(Problem(_REFUSALS[error.why], numbers))
    return AskPerson(Problem("facebook.refused", {**numbers, "message": error.user_message}))


def _uploads_are_of_no_use(error: Refused) -> bool:
    """Unpublished photos live about a day, and belong to one post, seen or not (graph-api.md section 5.2)."""
    return error.why in {RefusedWhy.GONE, RefusedWhy.PHOTO} or error.subcode == _PHOTOS_USED


def _numbers(error: GraphError) -> dict[str, str | int]:
    """What a helper needs to look the refusal up; never a key or words."""
    return {"code": error.code, "subcode": error.subcode, "trace": error.trace_id}
