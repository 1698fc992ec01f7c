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

from tests.torture.person import Pool
from tests.torture.referee import Sin
from tests.torture.run import Outcome, torture
from tests.torture.schedule import draw

_HEADER = ("run seed", *Sin, "posts", "steps", "seconds")


def main(arguments: list[str] | None = None) -> int:
    """Torture; 1 when anything was found."""
    options = _options(arguments)
    first = options.seed if options.seed is not None else secrets.randbelow(10**9)
    print(f"seed {first}, {options.runs} runs; one alone: --runs 1 --seed <run seed>", flush=True)
    began = time.monotonic()
    outcomes = []
    print("  ".join(f"{name:>10}" for name in _HEADER))
    for outcome in _outcomes(range(first, first + options.runs), options.workers):
        outcomes.append(outcome)
        _print_run(outcome, everything=options.runs == 1)
    _print_total(outcomes, time.monotonic() - began)
    return 0 if all(outcome.is_clean for outcome in outcomes) else 1


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, help="of the first run; the next have the next numbers")
    parser.add_argument("--workers", type=int, default=2, help="runs at the same time")
    return parser.parse_args(arguments)


def _outcomes(seeds: range, workers: int) -> Iterator[Outcome]:
    with tempfile.TemporaryDirectory() as folder:
        photos = Pool(Path(folder))
        with ProcessPoolExecutor(workers, multiprocessing.get_context("fork")) as pool:
            yield from pool.map(_run_one, seeds, itertools.repeat(photos))


def _run_one(seed: int, photos: Pool) -> Outcome:
    return torture(draw(seed), photos)


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
