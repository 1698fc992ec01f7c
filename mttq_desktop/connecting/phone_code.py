"""Signing in by a code on the phone: from the code that is shown to the person who typed it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from mttq_desktop.connecting.candidate import Person
from mttq_desktop.connecting.troubles import is_line_broken, trouble
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import GraphError, Limited, Offline, SignInNeeded, Unsure

if TYPE_CHECKING:
    from mttq_desktop.graph.device import DeviceCode, DeviceDoor

log = logging.getLogger(__name__)


class CodeState(StrEnum):
    """How far signing in has come."""

    SHOWN = "shown"
    """The code is there to be typed; nobody did so far."""
    NO_NETWORK = "no_network"
    """Whether it was typed cannot be asked just now; it is still good."""
    TYPED = "typed"
    """The person said yes; their Pages are being asked for."""


@dataclass(frozen=True)
class CodeNews:
    """What is to be shown now.

    Attributes:
        user_code: what the person types.
        address: where it is typed.
        prefilled_address: the same place with the code filled in.
        seconds_left: how long the code may still be typed.
    """

    state: CodeState
    user_code: str = field(repr=False)
    address: str
    prefilled_address: str = field(repr=False)
    seconds_left: int


class PhoneCode:
    """One sign-in by a code. It waits for minutes: for a thread of its own.

    Args:
        door: asks for codes; closed at the end.
        person_of: gives the person a key belongs to; raises a ``ProblemError``.
        wait: waits until the event is set or so many seconds have passed, as a ``Clock`` does.
        monotonic: seconds by a clock that nobody sets, so that a wrong or corrected date does no harm.
    """

    def __init__(
        self,
        door: DeviceDoor,
        person_of: Callable[[str], Person],
        wait: Callable[[threading.Event, float], bool],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._door = door
        self._person_of = person_of
        self._wait = wait
        self._monotonic = monotonic

    def run(self, on_news: Callable[[CodeNews], None], stop: threading.Event) -> Person | None:
        """Get a code, have it shown, and wait until it was typed.

        Args:
            on_news: called on this thread at every change and at every question asked.
            stop: ends the waiting from another thread.

        Returns:
            None when it was stopped.

        Raises:
            ProblemError: ``connect.code_expired``, ``connect.code_refused``, ``connect.app`` when Facebook
                does not know the app, ``connect.missing_permissions``, ``connect.no_network`` when not even a
                code could be had, or as ``trouble``.
        """
        try:
            return self._run(on_news, stop)
        except ProblemError as error:
            log.info("signing in by a code ended: %s", error.problem.code)
            raise
        finally:
            self._door.close()

    def _run(self, on_news: Callable[[CodeNews], None], stop: threading.Event) -> Person | None:
        try:
            code = self._door.begin()
        except GraphError as error:
            raise _door_trouble(error) from None
        showing = _Showing(code, self._monotonic() + code.lives_seconds, self._monotonic, on_news)
        showing.tell(CodeState.SHOWN)
        key = self._key_for(code, showing, stop)
        if key is None:
            return None
        showing.tell(CodeState.TYPED)
        return self._person(key, code.interval_seconds, showing, stop)

    def _key_for(self, code: DeviceCode, showing: _Showing, stop: threading.Event) -> str | None:
        from mttq_desktop.graph.device import Poll  # noqa: PLC0415 - only with this the door is needed

        interval = float(code.interval_seconds)
        while not self._wait(stop, interval):
            if showing.seconds_left <= 0:
                raise ProblemError("connect.code_expired")
            try:
                answer = self._door.poll(code)
            except (Offline, Unsure):
                showing.tell(CodeState.NO_NETWORK)
                continue
            except Limited:
                answer = Poll.SLOW_DOWN
            except GraphError as error:
                raise _door_trouble(error) from None
            if isinstance(answer, str):
                return answer
            if answer is Poll.SLOW_DOWN:
                interval *= 2
            showing.tell(CodeState.SHOWN)
        return None

    def _person(self, key: str, pause: float, showing: _Showing, stop: threading.Event) -> Person | None:
        """Once the code was typed, a broken line is waited out: nobody should have to type another."""
        while True:
            try:
                return self._person_of(key)
            except ProblemError as error:
                if not is_line_broken(error):
                    raise
            showing.tell(CodeState.NO_NETWORK)
            if self._wait(stop, pause):
                return None


@dataclass(frozen=True)
class _Showing:
    """A code on the screen, and until when it is good."""

    code: DeviceCode
    until: float
    monotonic: Callable[[], float]
    on_news: Callable[[CodeNews], None]

    @property
    def seconds_left(self) -> int:
        return max(0, round(self.until - self.monotonic()))

    def tell(self, state: CodeState) -> None:
        code = self.code
        self.on_news(CodeNews(state, code.user_code, code.address, code.prefilled_address, self.seconds_left))


def _door_trouble(error: GraphError) -> ProblemError:
    """What a person is told; the key of these calls is the app's, so the person's sign-in is not to blame."""
    if isinstance(error, SignInNeeded):
        return ProblemError("connect.app", code=error.code, subcode=error.subcode)
    return trouble(error)
