"""One thing to be done on the Page for one post; the sender runs one at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime, timedelta

from mttq_desktop.clock import Clock
from mttq_desktop.errors import Problem
from mttq_desktop.graph.errors import GraphError, Refused, RefusedWhy, Unsure
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.line import Line
from mttq_desktop.posts.makings import Makings
from mttq_desktop.posts.model import WaitingFor
from mttq_desktop.posts.notes import Work
from mttq_desktop.posts.stages import Stage

_CLOCK_RIGHT = timedelta(minutes=1)
"""Answers tell whole seconds and take a while: a clock that seems to be less behind than this is right."""


class NeedsPersonError(Exception):
    """An errand stopped for a reason that only a person can clear."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class NotYetError(Exception):
    """An errand goes on by itself after ``span``."""

    def __init__(self, span: timedelta, waiting_for: WaitingFor) -> None:
        super().__init__(waiting_for)
        self.span = span
        self.waiting_for = waiting_for


@dataclass(frozen=True)
class Books:
    """What every errand reads and writes."""

    line: Line
    makings: Makings
    clock: Clock


class Errand(ABC):
    """Does all that is left to do.

    Attributes:
        stage: the step last begun.
        has_been_answered: whether the Page answered anything worth keeping.
    """

    def __init__(self, work: Work, books: Books) -> None:
        self.stage = work.stage
        self.has_been_answered = False
        self._work = work
        self._post = work.post
        self._line = books.line
        self._makings = books.makings
        self._clock = books.clock

    @abstractmethod
    def run(self, far_side: FarSide) -> None:
        """Do it.

        Raises:
            GraphError: a call failed; ``stage`` tells which.
            NeedsPersonError: only a person can go on.
            NotYetError: it is too early.
            OvertakenError: the person changed the post meanwhile.
            ProblemError: ``disk.full``.
        """

    def _begin(self, stage: Stage) -> None:
        self._line.begin(self._work, stage)
        self.stage = stage

    def _true_now(self, far_side: FarSide) -> datetime:
        """The present moment by the Page's clock, as told with its last answer."""
        ahead = far_side.heard.clock_ahead or timedelta(0)
        return self._clock.now() - (ahead if not -_CLOCK_RIGHT < ahead <= timedelta(0) else timedelta(0))

    def _delete(self, far_side: FarSide, stage: Stage) -> None:
        """Take the post off the Page; one that is gone already is as good.

        A refusal leaves everything as it was, so the errand is where it was before.
        """
        before = self.stage
        self._begin(stage)
        try:
            far_side.delete_post(self._post.remote_id)
        except Unsure:
            raise
        except GraphError as error:
            if isinstance(error, Refused) and error.why is RefusedWhy.GONE:
                return
            self.stage = before
            raise
