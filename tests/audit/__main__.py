"""``python -m tests.audit``: the interface rules over every page, screen size, letter size and state."""

from __future__ import annotations

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.audit import report
from tests.audit.matrix import VIETNAMESE, Task, all_tasks, run_tasks
from tests.audit.model import State
from tests.audit.offscreen import be_quiet
from tests.audit.outside import PROBLEMS, look_outside
from tests.audit.sampling import sample

_SLOWEST_FIRST = (State.LONG, State.ERROR, State.NORMAL, State.OFFLINE, State.EMPTY)


def main(arguments: list[str] | None = None) -> int:
    """Run what is asked for; 0 when no rule is broken, else 1."""
    options = _options(arguments)
    tasks = _tasks(options)
    start = time.monotonic()
    with ProcessPoolExecutor(options.workers, get_context("spawn"), be_quiet) as processes:
        outside = [processes.submit(look_outside, problem) for problem in PROBLEMS if _is_whole(options)]
        found = [violation for part in processes.map(run_tasks, _parts(tasks, options)) for violation in part]
        found += [violation for part in outside for violation in part.result()]
    for line in report.lines(tasks, found, time.monotonic() - start):
        print(line)
    return 1 if found else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--language", choices=(VIETNAMESE, "en", "pseudo"), default=VIETNAMESE)
    parser.add_argument("--page", action="append", help="only pages whose name begins so, e.g. B2")
    parser.add_argument("--state", action="append", choices=[state.value for state in State])
    parser.add_argument("--seed", help="only a sample, chosen by this")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    return parser.parse_args(arguments)


def _is_whole(options: argparse.Namespace) -> bool:
    return not (options.page or options.state or options.seed) and options.language == VIETNAMESE


def _tasks(options: argparse.Namespace) -> list[Task]:
    tasks = all_tasks(options.language)
    if options.page:
        tasks = [task for task in tasks if task.page.startswith(tuple(options.page))]
    if options.state:
        tasks = [task for task in tasks if task.state.value in options.state]
    return sample(tasks, options.seed) if options.seed else tasks


def _parts(tasks: list[Task], options: argparse.Namespace) -> list[list[Task]]:
    """Tasks of one state stay together, because building its world takes time; slow states come first."""
    parts = []
    for state in _SLOWEST_FIRST:
        alike = [task for task in tasks if task.state is state]
        share = -(-len(alike) // options.workers)
        parts += [alike[start : start + share] for start in range(0, len(alike), max(1, share))]
    return parts


if __name__ == "__main__":
    sys.exit(main())
