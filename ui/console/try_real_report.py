"""The report of ``try-real`` in words, for a person to read and to pass on."""

from __future__ import annotations

from mttq_desktop import __version__
from mttq_desktop.graph.caller import VERSION
from mttq_desktop.rehearsal.leavings import Left
from mttq_desktop.rehearsal.outcomes import SECTIONS, Answered, Finding, State, StepReport
from mttq_desktop.rehearsal.report import RunReport
from ui.console.times import moment_told
from ui.console.try_real_assumptions import told_assumption
from ui.console.try_real_steps import told_step
from ui.console.try_real_words import say_try


def report_text(run: RunReport) -> str:
    """The whole report; it holds no key and no words of a post."""
    lines = [
        say_try("report_title", name=run.page_name, page=run.page_id, time=moment_told(run.made_at)),
        say_try("report_versions", program=__version__, version=VERSION, graph=run.graph_url),
    ]
    if run.clock_ahead_seconds is not None:
        lines.append(say_try("report_clock", seconds=run.clock_ahead_seconds))
    for step in run.steps:
        lines += ["", *_step_lines(step)]
    lines += ["", say_try("report_open")]
    lines += [
        say_try("report_open_line", words=told_assumption(each), section=SECTIONS[each])
        for each in run.still_open()
    ]
    lines += ["", say_try("report_headers", names=", ".join(_header_names(run))), ""]
    lines += left_lines(run.left_over) or [say_try("report_clean")]
    return "\n".join(lines) + "\n"


def finding_line(finding: Finding) -> str:
    """What was found out about one assumption."""
    known = {name: value for name, value in finding.facts.items() if value not in ("", 0)}
    facts = "; ".join(f"{name}: {value}" for name, value in known.items())
    return say_try(
        "finding",
        verdict=say_try(finding.verdict),
        words=told_assumption(finding.assumption),
        facts=f" [{facts}]" if facts else "",
    )


def left_lines(left: tuple[Left, ...]) -> list[str]:
    """What may be left on the Page; no line when nothing is."""
    if not left:
        return []
    listed = [say_try("left_line", what=_left_words(each)) for each in left]
    return [say_try("left"), *listed, say_try("left_next")]


def _step_lines(step: StepReport) -> list[str]:
    state = say_try(f"state_{step.state}")
    lines = [say_try("report_step", name=step.step, title=told_step(step.step).title, state=state)]
    if step.state is State.SKIPPED:
        lines.append(say_try(f"skipped_{step.reason}"))
    if step.state is State.STOPPED:
        lines.append("  " + say_try(f"stopped_{step.reason}"))
    return [*lines, *map(finding_line, step.findings), *map(_call_line, step.calls)]


def _call_line(call: Answered) -> str:
    numbers = ""
    if call.code:
        numbers = f" ({call.code}/{call.subcode} {call.why} {call.trace_id}".rstrip() + ")"
    ending = say_try(f"ending_{call.ending}")
    return say_try("report_call", call=call.call, ending=ending, seconds=f"{call.seconds:g}", numbers=numbers)


def _header_names(run: RunReport) -> list[str]:
    return sorted({name for step in run.steps for call in step.calls for name in call.headers})


def _left_words(left: Left) -> str:
    if left.id or left.kind not in {"post", "photo"}:
        return say_try(f"left_{left.kind}", id=left.id)
    return say_try(f"left_{left.kind}_unknown", mark=left.mark)
