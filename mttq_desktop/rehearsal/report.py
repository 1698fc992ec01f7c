"""A rehearsal's report as data: what was tried, what was answered, which assumptions held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from mttq_desktop import __version__
from mttq_desktop.clock import VIETNAM
from mttq_desktop.graph.caller import VERSION
from mttq_desktop.rehearsal.leavings import Left
from mttq_desktop.rehearsal.outcomes import BEYOND, SECTIONS, Assumption, Finding, StepReport, Verdict
from mttq_desktop.rehearsal.steps import STEPS


@dataclass(frozen=True)
class RunReport:
    """All that is told about one run.

    Attributes:
        clock_ahead_seconds: how far this PC's clock is ahead of Facebook's; None when it was not told.
        left_over: what is, or may be, still on the Page.
    """

    page_id: str
    page_name: str
    graph_url: str
    made_at: datetime
    clock_ahead_seconds: int | None
    steps: tuple[StepReport, ...]
    left_over: tuple[Left, ...]

    def still_open(self) -> tuple[Assumption, ...]:
        """The assumptions about which nothing is known yet, in the order of the steps."""
        found = {
            finding.assumption
            for step in self.steps
            for finding in step.findings
            if finding.verdict is not Verdict.OPEN
        }
        tried = [assumption for step in STEPS for assumption in step.tries]
        return tuple(assumption for assumption in (*tried, *BEYOND) if assumption not in found)

    def as_json(self) -> dict[str, object]:
        """The report for scripts; these names are stable. It holds no key and no words of a post."""
        return {
            "format": 1,
            "made_at": _in_vietnam(self.made_at),
            "program": __version__,
            "graph_version": VERSION,
            "graph": self.graph_url,
            "page": {"id": self.page_id, "name": self.page_name},
            "clock_ahead_seconds": self.clock_ahead_seconds,
            "steps": [_step_json(step) for step in self.steps],
            "open": [{"assumption": each, "section": SECTIONS[each]} for each in self.still_open()],
            "left_over": [_left_json(left) for left in self.left_over],
        }


def _step_json(step: StepReport) -> dict[str, object]:
    return {
        "step": step.step,
        "state": step.state,
        "reason": step.reason or None,
        "began_at": _in_vietnam(step.began_at),
        "findings": _findings_json(step.findings),
        "calls": [asdict(call) for call in step.calls],
    }


def _findings_json(findings: Sequence[Finding]) -> list[dict[str, object]]:
    """What was found out, with the section of graph-api.md that speaks of it."""
    return [
        {
            "assumption": finding.assumption,
            "section": SECTIONS[finding.assumption],
            "verdict": finding.verdict,
            "facts": dict(finding.facts),
        }
        for finding in findings
    ]


def _left_json(left: Left) -> dict[str, object]:
    return {
        "kind": left.kind,
        "id": left.id or None,
        "mark": left.mark or None,
        "made_at": _in_vietnam(left.made_at),
        "vanishes": left.vanishes,
    }


def _in_vietnam(moment: datetime) -> str:
    return moment.astimezone(VIETNAM).isoformat(timespec="seconds")
