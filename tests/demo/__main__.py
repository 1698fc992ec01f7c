"""``python -m tests.demo``: the robot does the jobs on the practice Page under virtual screens."""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import sys
import time
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, NoReturn

from tests.demo.lane import Lane, Work, run_lane
from tests.demo.screen import ScreenSize
from tests.demo.set_up_jobs import SET_UP_JOBS
from tests.demo.share_jobs import SHARE_JOBS
from tests.demo.texts import text_to_write
from tests.demo.waiting import Patience

_SIZES = (ScreenSize(1366, 768), ScreenSize(1024, 768))
_LETTERS = ("normal", "largest")
_JOBS = ("offline", "online", *SHARE_JOBS, *SET_UP_JOBS)
_LANES = tuple(Lane(job, size, letters) for size in _SIZES for letters in _LETTERS for job in _JOBS)
"""In this order jobs that wait for the post to leave run beside jobs that never wait."""

_SHOWN = _LANES[0].name
"""The desk whose practice Pages make page.json."""

_INTERRUPTED = 130

_AT_ONCE = 8
"""The jobs mostly wait, so several are done beside each other even on two cores."""


def main() -> int:
    """Do all jobs; 0 when everything went well within the budgets."""
    options = _options()
    out: Path = options.out.absolute()
    for old in ("screens", "photos", "page.json", "report.json"):
        _remove(out / old)
    out.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, _end)
    started = time.monotonic()
    lanes = [lane for lane in _LANES if options.only in str(lane)]
    try:
        results = _run(lanes, Work(text_to_write(options.text), options.photos, out), options.at_once)
    except KeyboardInterrupt:
        print("Ended before it was done; nothing is left running.")
        return _INTERRUPTED
    return _tell(results, out, time.monotonic() - started)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.demo", description=__doc__)
    parser.add_argument("--photos", type=Path, help="a folder; its pictures are posted, at most 10, by name")
    parser.add_argument("--text", type=Path, help="the words to write, UTF-8")
    parser.add_argument("--out", type=Path, default=Path("build/demo"), help="where everything is left")
    parser.add_argument("--only", default="", metavar="WORDS", help='such as "online at 1024x768"')
    parser.add_argument("--at-once", type=int, default=_AT_ONCE, help="how many jobs beside each other")
    return parser.parse_args()


def _run(lanes: list[Lane], work: Work, at_once: int) -> list[dict[str, Any]]:
    """Run the lanes beside each other; a mistake or Ctrl-C ends them all and leaves nothing running."""
    patience = Patience()
    with ThreadPoolExecutor(at_once) as pool:
        running: dict[Future[dict[str, Any]], Lane] = {
            pool.submit(_told_lane, lane, work, patience): lane for lane in lanes
        }
        try:
            wait(running, return_when=FIRST_EXCEPTION)
        finally:
            patience.stop()
            for future in running:
                future.cancel()
        return [future.result() for future in running]


def _told_lane(lane: Lane, work: Work, patience: Patience) -> dict[str, Any]:
    sys.stdout.write(f"... {lane}\n")
    sys.stdout.flush()
    result = run_lane(lane, work, patience)
    print(f"{result['result']:>6}  {lane}: {_figures(result)}", flush=True)
    for problem in result["problems"]:
        print(f"        {problem}", flush=True)
    return result


def _figures(result: dict[str, Any]) -> str:
    return (
        f"{result['decisions']} decisions, {result['clicks']} clicks, {result['pages']} pages,"
        f" syllables {result['syllables']['mean']} / {result['syllables']['worst']},"
        f" controls at most {result['controls']['worst']}, {result['seconds']} s"
    )


def _tell(results: list[dict[str, Any]], out: Path, seconds: float) -> int:
    """Leave the files and say where they are."""
    pages = [result.pop("page") for result in results]
    shown = [
        page
        for result, page in zip(results, pages, strict=True)
        if page and f"{result['screen']}-{result['letters']}" == _SHOWN
    ]
    posts = [post for page in shown for post in page["posts"]]
    _write(out / "page.json", {"page": shown[0]["page"] if shown else None, "posts": posts})
    done = bool(results) and all(result["result"] == "done" for result in results)
    report = {"result": "done" if done else "failed", "seconds": round(seconds, 1), "jobs": results}
    _write(out / "report.json", report)
    print(f"{'Everything went well' if done else 'Something went wrong'}, in {seconds:.0f} s.")
    print(f"  screenshots     {out / 'screens'} (web-page.png: the practice Page in a browser)")
    print(f"  published       {out / 'page.json'}, photos in {out / 'photos'}")
    print(f"  figures         {out / 'report.json'}")
    return 0 if done else 1


def _write(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _remove(old: Path) -> None:
    if old.is_dir():
        shutil.rmtree(old)
    else:
        old.unlink(missing_ok=True)


def _end(*_: object) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
