"""How much of the matrix a test run looks at: a part that is the same in every run, or all of it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tests.audit.matrix import GEOMETRIES, Task, all_tasks
from tests.audit.model import SCREENS, Letters

WHOLE = "AUDIT_WHOLE"
"""Set in the environment, it asks for every geometry, as ``make audit`` looks at them."""
SEED = "AUDIT_SEED"
"""Another seed looks at other geometries."""

_USUAL_SEED = "1"
"""A test that fails by lot helps nobody: each run looks at the same places."""

_EACH = 1
"""Geometries each page is looked at beside the extremes; from page to page they are others."""

EXTREMES = ((Letters.NORMAL, SCREENS[0]), (Letters.NORMAL, SCREENS[-1]), (Letters.LARGEST, SCREENS[-1]))
"""The usual sight, the low window in which no step may scroll, and the tightest one."""


@dataclass(frozen=True)
class Selection:
    """The tasks to do, and the words by which they can be chosen again."""

    tasks: list[Task]
    words: str


def select(environment: Mapping[str, str]) -> Selection:
    """A sample of the matrix or the whole of it, as the environment asks."""
    if environment.get(WHOLE):
        return Selection(all_tasks(), "the whole matrix")
    seed = environment.get(SEED) or _USUAL_SEED
    return Selection(sample(all_tasks(), seed), f"a sample; {SEED}={seed} chooses it again")


def sample(tasks: list[Task], seed: str) -> list[Task]:
    """Every page in every state at the extremes; in the first of its states it is looked at closely.

    That is at a few more geometries drawn by lot, and for long enough to see whether anything moves.
    """
    lot = random.Random(seed)
    others = [geometry for geometry in GEOMETRIES if geometry not in EXTREMES]
    first = {task.page: task for task in reversed(tasks)}
    return [
        replace(task, geometries=(*EXTREMES, *lot.sample(others, _EACH)))
        if task is first[task.page]
        else replace(task, geometries=EXTREMES, is_watched=False)
        for task in tasks
    ]
