"""Calls of a rehearsal: each is tried once, written down, and ends the run when it must."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from mttq_desktop.clock import Clock
from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    OurBug,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
)
from mttq_desktop.graph.hearing import Heard
from mttq_desktop.rehearsal.outcomes import Answered, Ending, StopWhy, Verdict

_READINGS_AT_MOST = 3
_READING_PAUSE_SECONDS = 2.0
_SHOWS_PAUSE_SECONDS = 3.0
_NOTHING_HEARD = Heard()

_STANDSTILL = frozenset({RefusedWhy.BLOCKED, RefusedWhy.TOO_OFTEN, RefusedWhy.ACCOUNT})
"""Refusals that every further call would prolong, or that a person must settle first."""

_LESS_THAN_WANTED = frozenset({SignInWhy.PERMISSION, SignInWhy.ROLE_LOST})

_TRACE = re.compile(r"(?!EAA)[\w.-]{1,32}", re.ASCII)
"""A trace id of Facebook's; keys are longer, and begin as shown."""

_T = TypeVar("_T")
_Value = TypeVar("_Value", covariant=True)  # noqa: PLC0105 (as _T)


class RunStopped(Exception):  # noqa: N818 (named for what happened)
    """No further call may be made."""

    def __init__(self, why: StopWhy) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True)
class Tried(Generic[_Value]):
    """A call and its outcome; ``value`` means something only when it ``is_done``."""

    answer: Answered
    value: _Value | None
    error: GraphError | None = None

    @property
    def is_done(self) -> bool:
        """Whether Facebook did it."""
        return self.answer.ending is Ending.DONE

    @property
    def is_lost(self) -> bool:
        """Whether it may or may not have been done."""
        return self.answer.ending is Ending.LOST

    @property
    def is_no(self) -> bool:
        """Whether Facebook said no to exactly this."""
        return self.answer.ending in {Ending.REFUSED, Ending.NOT_ALLOWED, Ending.MISTAKE}

    @property
    def is_gone(self) -> bool:
        """Whether what was asked for is not there."""
        return isinstance(self.error, Refused) and self.error.why is RefusedWhy.GONE

    @property
    def verdict(self) -> Verdict:
        """Whether the assumption that this can be done held."""
        if self.is_done:
            return Verdict.HELD
        return Verdict.FAILED if self.is_no else Verdict.OPEN


class Calls:
    """Makes calls one after the other. After a limit, a dead key or a block it makes no more.

    Args:
        clock: for the pauses between readings.
        heard: what the last answer told besides its content.
    """

    def __init__(self, clock: Clock, heard: Callable[[], Heard]) -> None:
        self._clock = clock
        self._heard = heard
        self.made: list[Answered] = []
        self.stop: StopWhy | None = None

    def pause(self, seconds: float) -> None:
        """Wait."""
        self._clock.wait(threading.Event(), seconds)

    def require_going_on(self) -> None:
        """Make sure that the next call will be made; asked before it is noted.

        Raises:
            RunStopped: an earlier call has ended the run.
        """
        if self.stop:
            raise RunStopped(self.stop)

    def try_(self, name: str, act: Callable[[], _T]) -> Tried[_T]:
        """Make one call; what Facebook says, or does not say, comes back as a value.

        Raises:
            RunStopped: an earlier call has ended the run.
        """
        self.require_going_on()
        heard, began = self._heard(), time.monotonic()
        value, error = _attempt(act)
        took = round(time.monotonic() - began, 3)
        now_heard = self._heard()
        headers = now_heard.headers if now_heard is not heard else ()
        answered = _answered(name, error, took, headers)
        self.made.append(answered)
        self.stop = _stop_of(error)
        return Tried(answered, value, error)

    def read(self, name: str, act: Callable[[], _T]) -> Tried[_T]:
        """Make a call that changes nothing; a cut is tried again, and ends the run when it stays.

        Raises:
            RunStopped: the line stays away, or an earlier call has ended the run.
        """
        for turn in range(_READINGS_AT_MOST):
            if turn:
                self.pause(_READING_PAUSE_SECONDS)
            tried = self.try_(name, act)
            if tried.answer.ending is not Ending.OFFLINE:
                return tried
        self.stop = StopWhy.LINE
        raise RunStopped(StopWhy.LINE)

    def read_until(self, name: str, act: Callable[[], _T], is_so: Callable[[_T], bool]) -> Tried[_T]:
        """Read until it is so, three times at most: what was changed may show a moment later.

        Raises:
            RunStopped: as ``read``.
        """
        for _ in range(_READINGS_AT_MOST - 1):
            tried = self.read(name, act)
            if not tried.is_done or is_so(cast("_T", tried.value)):
                return tried
            self.pause(_SHOWS_PAUSE_SECONDS)
        return self.read(name, act)


def _attempt(act: Callable[[], _T]) -> tuple[_T | None, GraphError | None]:
    try:
        return act(), None
    except GraphError as error:
        return None, error


def _answered(name: str, error: GraphError | None, seconds: float, headers: tuple[str, ...]) -> Answered:
    if error is None:
        return Answered(name, Ending.DONE, seconds, headers=headers)
    why = str(error.why) if isinstance(error, Refused | SignInNeeded) else error.detail
    trace_id = error.trace_id if _TRACE.fullmatch(error.trace_id) else ""
    return Answered(name, _ending(error), seconds, error.code, error.subcode, why, trace_id, headers)


def _ending(error: GraphError) -> Ending:
    match error:
        case SignInNeeded(why=why) if why in _LESS_THAN_WANTED:
            return Ending.NOT_ALLOWED
        case SignInNeeded():
            return Ending.SIGN_IN
        case Limited():
            return Ending.LIMITED
        case Unsure():
            return Ending.LOST
        case Offline():
            return Ending.OFFLINE
        case OurBug():
            return Ending.MISTAKE
        case _:
            return Ending.REFUSED


def _stop_of(error: GraphError | None) -> StopWhy | None:
    match error:
        case Limited():
            return StopWhy.LIMITED
        case SignInNeeded(why=why) if why not in _LESS_THAN_WANTED:
            return StopWhy.SIGN_IN
        case Refused(why=why) if why in _STANDSTILL:
            return StopWhy.BLOCKED
        case _:
            return None
