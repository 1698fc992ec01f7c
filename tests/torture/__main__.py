"""``python -m tests.torture --runs N --seed S``: runs in a row, six counts, and the seeds that failed."""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.torture.aims import draw_toward
from tests.torture.person import Pool
from tests.torture.referee import Sin
from tests.torture.run import Outcome, torture
from tests.torture.schedule import Schedule, draw
from tests.torture.sending import POINTS

_TRIES = 5
"""Seeds tried for one kill at a named point."""

_HEADER = ("run seed", *Sin, "posts", "steps", "seconds")


def main(arguments: list[str] | None = None) -> int:
    """Torture; 1 when anything was found."""
    options = _options(arguments)
    first = options.seed if options.seed is not None else secrets.randbelow(10**9)
    began = time.monotonic()
    if options.kills_at_points:
        outcomes = _kill_at_every_point(first, options.kills_at_points, options.workers)
    else:
        outcomes = _run_in_a_row(first, options.runs, options.workers)
    _print_total(outcomes, time.monotonic() - began)
    return 0 if all(outcome.is_clean for outcome in outcomes) else 1


def _run_in_a_row(first: int, runs: int, workers: int) -> list[Outcome]:
    print(f"seed {first}, {runs} runs; one alone: --runs 1 --seed <run seed>", flush=True)
    print("  ".join(f"{name:>10}" for name in _HEADER))
    outcomes = []
    for outcome in _outcomes((draw(seed) for seed in range(first, first + runs)), workers):
        outcomes.append(outcome)
        _print_run(outcome, everything=runs == 1)
    return outcomes


def _kill_at_every_point(first: int, kills: int, workers: int) -> list[Outcome]:
    """As many kills at each named point; seeds that never come to a point are passed over."""
    print(f"seed {first}, {kills} kills at each of {len(POINTS)} points", flush=True)
    found: list[Outcome] = []
    for point in POINTS:
        schedules = (draw_toward(point, seed) for seed in range(first, first + _TRIES * kills))
        at_point: list[Outcome] = []
        while len(at_point) < kills and (part := list(itertools.islice(schedules, 2 * workers))):
            at_point += [one for one in _outcomes(iter(part), workers) if one.killed_at_point]
        found += at_point
        counts = ", ".join(f"{sin} {sum(one.verdict.count(sin) for one in at_point)}" for sin in Sin)
        print(f"{point:>26}: {len(at_point)} kills: {counts}", flush=True)
        for one in at_point:
            if not one.is_clean:
                print(f"    seed {one.seed}: {one.verdict.found} {one.trouble}")
    return found


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, help="of the first run; the next have the next numbers")
    parser.add_argument("--workers", type=int, default=2, help="runs at the same time")
    parser.add_argument(
        "--kills-at-points", type=int, metavar="N", help="instead: N kills at each named point"
    )
    return parser.parse_args(arguments)


def _outcomes(schedules: Iterator[Schedule], workers: int) -> Iterator[Outcome]:
    with tempfile.TemporaryDirectory() as folder:
        photos = Pool(Path(folder))
        with ProcessPoolExecutor(workers, multiprocessing.get_context("fork")) as pool:
            yield from pool.map(torture, schedules, itertools.repeat(photos))


def _print_run(outcome: Outcome, everything: bool) -> None:
    counts = [outcome.verdict.count(sin) for sin in Sin]
    numbers = [outcome.seed, *counts, outcome.posts, outcome.points, f"{outcome.seconds:.1f}"]
    print("  ".join(f"{number:>10}" for number in numbers), flush=True)
    for sin, what in outcome.verdict.found:
        print(f"    {sin}: {what}")
    if outcome.trouble:
        print(f"    {outcome.trouble}")
    if everything:
        for act in draw(outcome.seed).acts:
            print(f"    {act}")
        print("    " + ", ".join(outcome.log))


def _print_total(outcomes: list[Outcome], seconds: float) -> None:
    counts = ", ".join(f"{sin} {sum(one.verdict.count(sin) for one in outcomes)}" for sin in Sin)
    troubled = sum(1 for one in outcomes if one.trouble)
    posts = sum(one.posts for one in outcomes)
    print(f"{len(outcomes)} runs, {posts} posts, {seconds:.0f} s: {counts}; ended badly {troubled}")
    failed = [str(one.seed) for one in outcomes if not one.is_clean]
    if failed:
        print("failed seeds: " + " ".join(failed))


if __name__ == "__main__":
    sys.exit(main())
