"""How much of the matrix a test run looks at: all of it, or a part that changes with every run."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tests.audit.matrix import GEOMETRIES, Task, all_tasks
from tests.audit.model import SCREENS, Letters

SAMPLE = "AUDIT_SAMPLE"
"""Set in the environment, it asks for a sample; the whole matrix takes four minutes on two cores."""
SEED = "AUDIT_SEED"
"""The seed of an earlier run, to look at the same sample again."""

_RUN_ID = "PYTEST_XDIST_TESTRUNUID"
"""One for all processes of a test run, another for the next run."""

_EACH = 3
"""Geometries each page is looked at beside the two extremes."""

EXTREMES = ((Letters.NORMAL, SCREENS[0]), (Letters.LARGEST, SCREENS[-1]))
"""The usual sight and the tightest one; both are in every sample."""


@dataclass(frozen=True)
class Selection:
    """The tasks to do, and the words by which they can be chosen again."""

    tasks: list[Task]
    words: str


def select(environment: Mapping[str, str]) -> Selection:
    """The whole matrix or a sample of it, as the environment asks."""
    if not environment.get(SAMPLE) and not environment.get(SEED):
        return Selection(all_tasks(), "the whole matrix")
    seed = environment.get(SEED) or environment.get(_RUN_ID) or str(random.SystemRandom().getrandbits(32))
    return Selection(sample(all_tasks(), seed), f"a sample; {SEED}={seed} chooses it again")


def sample(tasks: list[Task], seed: str) -> list[Task]:
    """Every page in every state, each at the extremes and at a few geometries drawn by lot."""
    lot = random.Random(seed)
    others = [geometry for geometry in GEOMETRIES if geometry not in EXTREMES]
    return [replace(task, geometries=(*EXTREMES, *lot.sample(others, _EACH))) for task in tasks]
