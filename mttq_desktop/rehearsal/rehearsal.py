"""Walking the steps of a rehearsal, one at a time, each undone before the next."""

from __future__ import annotations

import shutil

from mttq_desktop.rehearsal.calls import RunStopped
from mttq_desktop.rehearsal.ground import Ground, Setting
from mttq_desktop.rehearsal.leavings import Leavings, Left, LeftKind
from mttq_desktop.rehearsal.outcomes import Assumption, Finding, Lack, State, StepReport, StopWhy, Verdict
from mttq_desktop.rehearsal.steps import Step
from mttq_desktop.rehearsal.tidying import tidy

_USED_AT_MOST = 80
"""Percent of a limit; calls are refused from 100 (graph-api.md section 10)."""

_OF_THE_PAGE = frozenset({LeftKind.PROFILE, LeftKind.COVER, LeftKind.PICTURE})


class Rehearsal:
    """One run on one Page.

    Args:
        setting: what it is given.
        leavings: the Page's journal.
    """

    def __init__(self, setting: Setting, leavings: Leavings) -> None:
        self._setting = setting
        self._leavings = leavings

    def left_over(self) -> tuple[Left, ...]:
        """What is, or may be, on the Page and was not before."""
        return self._leavings.all()

    def lack(self, step: Step) -> Lack | None:
        """What keeps a step from being tried."""
        is_there = {
            Lack.APP: self._setting.app is not None,
            Lack.LINK: bool(self._setting.link),
            # Else what an earlier run put there would be taken for what was there before.
            Lack.LEFT_OVER: not any(left.kind in _OF_THE_PAGE for left in self.left_over()),
        }
        return None if step.needs is None or is_there[step.needs] else step.needs

    def remove_left_over(self, step: Step) -> StepReport:
        """Remove all that earlier runs left."""
        return self._walk(step, self.left_over())

    def run(self, step: Step) -> StepReport:
        """Try one step and undo it; what earlier runs left is not touched."""
        return self._walk(step, ())

    def without(self, step: Step, state: State, reason: str = "") -> StepReport:
        """The report of a step that was not tried."""
        return StepReport(step.name, state, self._setting.clock.now(), reason)

    def must_rest(self) -> bool:
        """Whether so much of Facebook's limit is used that the next step could not be undone."""
        return self._setting.client.heard.usage >= _USED_AT_MOST

    def _walk(self, step: Step, to_remove: tuple[Left, ...]) -> StepReport:
        began_at = self._setting.clock.now()
        ground = Ground(self._setting, self._leavings)
        earlier = {left.number for left in self.left_over()} - {left.number for left in to_remove}
        try:
            try:
                step.act(ground)
            finally:
                shutil.rmtree(self._setting.folder / "photos", ignore_errors=True)
            tidy(ground, [left for left in self.left_over() if left.number not in earlier])
        except RunStopped as stopped:
            stop: StopWhy | None = stopped.why
        except KeyboardInterrupt:
            stop = StopWhy.INTERRUPTED
        else:
            stop = ground.calls.stop
        return StepReport(
            step.name,
            State.STOPPED if stop else State.DONE,
            began_at,
            stop or "",
            tuple(ground.calls.made),
            (*ground.findings, *_not_found_out(step, ground)),
        )


def _not_found_out(step: Step, ground: Ground) -> list[Finding]:
    """What the step meant to find out and did not come to."""
    found: set[Assumption] = {finding.assumption for finding in ground.findings}
    return [Finding(assumption, Verdict.OPEN) for assumption in step.tries if assumption not in found]
