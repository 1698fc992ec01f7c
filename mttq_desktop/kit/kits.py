"""Making and opening kit files: what a front end asks for."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.kit.tries import Tries

if TYPE_CHECKING:
    from mttq_desktop.kit.contents import Kit
    from mttq_desktop.kit.sealing import SealedKit

USUAL_DAYS = 14
"""A kit is out of date after so many days, unless the helper chose otherwise."""

DAYS_AT_MOST = 365

_CLOCKS_APART = timedelta(days=1)
"""How far the clocks of two PCs may be apart, e.g. by a wrong time zone, without anything being wrong."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Made:
    """A kit file just made.

    Attributes:
        number: opens it; kept nowhere, so it is shown now or never.
        expires_at: from when on it is out of date.
    """

    number: str
    expires_at: datetime


class Kits:
    """Makes kit files and opens them. ``make`` and ``open`` take a second: never on the window's thread.

    Args:
        tries: where wrong numbers are counted.
        clock: tells whether a kit is out of date.
    """

    def __init__(self, tries: Path, clock: Clock) -> None:
        self._tries = Tries(tries, clock)
        self._clock = clock

    def make(self, kit: Kit, file: Path, days: int = USUAL_DAYS) -> Made:
        """Write ``kit`` into ``file``, to be opened within ``days`` (1 to ``DAYS_AT_MOST``).

        Raises:
            ProblemError: ``kit.too_heavy``, ``kit.machine_busy``, ``disk.full``, ``folder.not_writable``.
        """
        from mttq_desktop.kit import packing, sealing  # noqa: PLC0415 - a kit is rare, the start is not

        made_at = self._clock.now()
        made = Made(sealing.new_number(), made_at + timedelta(days=days))
        packed = packing.pack(kit)
        write_whole(file, sealing.seal(packed, made.number, made_at, made.expires_at))
        log.info("a kit was made")
        return made

    def look(self, file: Path) -> SealedKit:
        """The locked kit in ``file``, once it is sure that only its number is missing. Quick.

        Raises:
            ProblemError: ``kit.unreadable``, ``kit.not_a_kit``, ``kit.damaged``, ``kit.newer_format``,
                ``kit.old_format``, ``kit.out_of_date`` or ``kit.clock_wrong``.
        """
        from mttq_desktop.kit.sealing import read_sealed  # noqa: PLC0415 - a kit is rare, the start is not

        sealed = read_sealed(file)
        now = self._clock.now()
        if now < sealed.made_at - _CLOCKS_APART:
            raise ProblemError("kit.clock_wrong")
        if now >= sealed.expires_at:
            raise ProblemError("kit.out_of_date")
        return sealed

    def open(self, file: Path, number: str) -> Kit:
        """What is in ``file``, opened with the number as somebody typed it.

        Raises:
            ProblemError: as ``look``; ``kit.number_incomplete``, ``kit.wait`` with ``minutes``,
                ``kit.wrong_number``, ``kit.machine_busy``, or ``kit.unusable`` when the number is right but
                what is inside is not what a kit may hold.
        """
        try:
            kit = self._opened(file, number)
        except ProblemError as error:
            log.info("a kit was not opened: %s", error.problem.code)
            raise
        log.info("a kit was opened")
        return kit

    def _opened(self, file: Path, number: str) -> Kit:
        from mttq_desktop.kit import contents, packing, sealing  # noqa: PLC0415 - a kit is rare, the start is not

        sealed = self.look(file)
        digits = sealing.digits_in(number)
        self._tries.check(sealed.mark)
        try:
            packed = sealing.unseal(sealed, digits)
        except ProblemError as error:
            if error.problem.code == "kit.wrong_number":
                self._tries.count_wrong(sealed.mark)
            raise
        self._tries.forget(sealed.mark)
        try:
            return packing.unpack(packed)
        except contents.KitFieldError as error:
            log.info("a kit holds what no kit may hold: %s", error.part)
            raise ProblemError("kit.unusable") from None
