"""What the audit found, for people: by rule, page and widget, and as a table."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from tests.audit.matrix import Task
from tests.audit.model import State, Violation
from tests.audit.rules import RULES

_NUMBERS = re.compile(r"\d+(\.\d+)?")
_Alike = tuple[str, str, str, str]


def lines(tasks: list[Task], violations: Iterable[Violation], seconds: float) -> list[str]:
    """The whole report."""
    found = list(violations)
    looks = sum(len(task.geometries) for task in tasks)
    end = f"{len(tasks)} pages in their states, {looks} looks, {len(found)} violations, {seconds:.0f} s"
    return [*_by_rule(found), "", *_table(tasks, found), "", end]


def _by_rule(found: list[Violation]) -> list[str]:
    titles: dict[str, str] = {}
    for rule in RULES:
        titles.setdefault(rule.number, rule.title)
    groups: dict[str, dict[_Alike, list[Violation]]] = defaultdict(lambda: defaultdict(list))
    for violation in found:
        groups[violation.rule][_alike(violation)].append(violation)
    said = []
    for number, title in titles.items():
        count = sum(len(alike) for alike in groups[number].values())
        said.append(f"rule {number} ({title}): {count}")
        said += [_line(alike) for alike in groups[number].values()]
    return said


def _alike(violation: Violation) -> _Alike:
    """Findings that differ only in numbers, on one page, are told once."""
    finding = violation.finding
    return (
        violation.rule,
        violation.cell.page,
        _NUMBERS.sub("#", finding.widget),
        _NUMBERS.sub("#", finding.what),
    )


def _line(alike: list[Violation]) -> str:
    first = alike[0]
    more = f" and {len(alike) - 1} more" if len(alike) > 1 else ""
    return f"    {first.cell}{more}: {first.finding.widget}: {first.finding.what}"


def _table(tasks: list[Task], found: list[Violation]) -> list[str]:
    """Violations by page and state; a dash where the page cannot be in that state."""
    counts = Counter((violation.cell.page, violation.cell.state) for violation in found)
    looked = {(task.page, task.state) for task in tasks}
    pages = list(dict.fromkeys(task.page for task in tasks))
    head = f"{'':18}" + "".join(f"{state.value:>11}" for state in State)
    rows = [
        f"{page:18}"
        + "".join(f"{counts[page, state] if (page, state) in looked else '-':>11}" for state in State)
        for page in pages
    ]
    return [head, *rows]
