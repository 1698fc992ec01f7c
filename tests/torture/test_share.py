"""A share of the torture, with a fresh seed that is printed, and its replay."""

from __future__ import annotations

import secrets
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture.schedule import draw

RUNS = 12
ROOT = Path(__file__).parents[2]


def run_torture(runs: int, seed: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.torture", "--runs", str(runs), "--seed", str(seed), "--workers", "2"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=ROOT,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed as on Linux")
def test_a_share_of_the_torture() -> None:
    seed = secrets.randbelow(10**9)
    done = run_torture(RUNS, seed)
    print(f"make torture RUNS={RUNS} SEED={seed}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost 0, doubled 0, disordered 0, early 0, untrue 0, leaked 0; ended badly 0" in done.stdout


def test_a_seed_always_draws_the_same_schedule() -> None:
    assert draw(7) == draw(7)
    assert draw(7) != draw(8)
