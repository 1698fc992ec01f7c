"""``python -m tests.windows``: installs the program on a fresh Windows made with Wine, and tries it there."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from mttq_desktop.clock import VIETNAM
from scripts.windows import tried
from tests.windows import beside, documents, installing, posting, starting
from tests.windows.suite import ROOT
from tests.windows.trial import Trial, trial_in

Step = Callable[[Trial], None]

STEPS: tuple[Step, ...] = (
    installing.refused_by_an_old_windows,
    installing.installed_silently,
    posting.posted_once_though_killed,
    beside.key_kept_by_windows,
    beside.data_on_another_drive,
    installing.installed_over_a_running_program,
    beside.kit_opened_by_double_click,
    beside.starts_with_windows_only_when_asked,
    beside.larger_on_the_screen,
    beside.letters_as_told_to_windows,
    documents.words_and_pictures_taken,
    starting.started_beside_a_bare_window,
    installing.removed_but_for_posts,
    installing.removed_with_everything,
    beside.tests_under_windows,
)
"""In this order: each finds the PC as the one before left it."""


def main() -> int:
    """Do every step until one fails; 0 when none did."""
    options = _options()
    out: Path = options.out.absolute()
    shutil.rmtree(out, ignore_errors=True)
    started = time.monotonic()
    done: list[dict[str, Any]] = []
    with trial_in(out, options.installer.absolute(), options.program.absolute()) as trial:
        for step in (step for step in STEPS if step.__name__ not in options.skip):
            done.append(_try(step, trial))
            print(f"{done[-1]['result']:>6}  {done[-1]['seconds']:>6} s  {done[-1]['step']}", flush=True)
            if done[-1]["result"] != "done":
                break
    problems = [problem for each in done for problem in each["problems"]]
    report = {"steps": done, "figures": trial.figures, "seconds": round(time.monotonic() - started, 1)}
    (out / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    if not problems and not options.skip:
        tried.record(trial.figures, datetime.now(VIETNAM))
    print("\n".join(problems), file=sys.stderr)
    print(f"{len(done) - bool(problems)} passed, {len(problems)} failed; pictures in {out / 'screens'}")
    return 1 if problems else 0


def _try(step: Step, trial: Trial) -> dict[str, Any]:
    started = time.monotonic()
    problems = []
    try:
        step(trial)
    except Exception:  # noqa: BLE001 - whatever it was, it is told
        picture = trial.person.take_picture("failure")
        problems.append(f"{step.__name__}: {traceback.format_exc()}(see {picture})")
    return {
        "step": step.__name__,
        "result": "failed" if problems else "done",
        "seconds": round(time.monotonic() - started, 1),
        "problems": problems,
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.windows", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "windows" / "trial")
    parser.add_argument("--installer", type=Path, required=True)
    parser.add_argument("--program", type=Path, default=ROOT / "build" / "windows" / "program" / "mttq")
    parser.add_argument(
        "--skip", action="append", default=[], metavar="STEP", help="leave out; later steps may miss it"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
