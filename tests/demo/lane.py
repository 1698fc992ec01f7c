"""One job on one screen at one letter size, from an empty desk to its result."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from main import PRACTICE_PAGE_NAME
from tests.demo import texts
from tests.demo.commune import Commune
from tests.demo.desk import Desk, desk_in
from tests.demo.hands import Hands
from tests.demo.jobs import JOBS, Job
from tests.demo.published import keep
from tests.demo.robot import Robot
from tests.demo.scenes import photos_to_post
from tests.demo.screen import ScreenSize
from tests.demo.set_up_jobs import SET_UP_JOBS, SetUpJob
from tests.demo.share_jobs import BY_HAND, SENTENCE, SHARE_JOBS, ShareJob
from tests.demo.tally import POSTING, SETTING_UP, SHARING, SHARING_BY_HAND, Budget, Tally
from tests.demo.waiting import Patience, StoppedError
from tests.demo.webpage import PersonOnline, person_online

_LOG_TAIL = 2000


@dataclass(frozen=True)
class Lane:
    """What is to be done where."""

    job: str
    size: ScreenSize
    letters: str

    @property
    def name(self) -> str:
        """Of its folder."""
        return f"{self.size}-{self.letters}"

    def __str__(self) -> str:
        return f"{self.job} at {self.size}, {self.letters} letters"


@dataclass(frozen=True)
class Work:
    """What the robot is to post, and where it leaves what it saw."""

    text: str
    photos: Path | None
    out: Path


def run_lane(lane: Lane, work: Work, patience: Patience) -> dict[str, Any]:
    """Do the job; the result says whether it went well, and never raises for what the program did."""
    started = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="mttq-demo-"))
    tally = Tally([work.text, *texts.BESIDES, PRACTICE_PAGE_NAME], _budget_of(lane.job))
    result: dict[str, Any] = {
        "job": lane.job,
        "screen": str(lane.size),
        "letters": lane.letters,
        "page": None,
    }
    problems: list[str] = []
    try:
        with desk_in(folder, lane.size, lane.letters, patience) as desk:
            page = _do(lane, work, desk, tally, problems)
            if page is not None:
                result["page"] = keep(page, f"{lane.job}-{lane.name}", work.out)
    except StoppedError:
        raise
    except Exception:  # noqa: BLE001 - a desk that breaks down is a result like any other
        problems.append(traceback.format_exc())
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    problems += tally.broken_budgets()
    return {
        **result,
        "result": "failed" if problems else "done",
        "problems": problems,
        "seconds": round(time.monotonic() - started, 1),
        **tally.as_json(),
    }


def _do(lane: Lane, work: Work, desk: Desk, tally: Tally, problems: list[str]) -> dict[str, Any] | None:
    """Do the job at the desk; what goes wrong is noted with a last picture."""
    pictures = work.out / "screens" / lane.name / lane.job
    letters = "".join((work.text, *texts.BESIDES, SENTENCE))
    with (
        person_online() as person,
        contextlib.closing(Hands(desk.screen, letters, desk.patience)) as hands,
    ):
        robot = Robot(desk.eyes, hands, desk.patience, tally, desk.take_picture, pictures)
        try:
            return _do_job(lane.job, work, desk, robot, person, pictures)
        except StoppedError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it was, it is told
            desk.take_picture(pictures / "failure.png")
            problems.append(f"{type(error).__name__}: {error} (see {pictures / 'failure.png'})")
            problems.append("".join(traceback.format_tb(error.__traceback__)[-3:]))
            if log := desk.program_log()[-_LOG_TAIL:]:
                problems.append(f"the program printed: {log}")
            return None


def _do_job(
    name: str, work: Work, desk: Desk, robot: Robot, person: PersonOnline, pictures: Path
) -> dict[str, Any]:
    """The Page as it stands in the end."""
    if name in SET_UP_JOBS:
        setting_up = SetUpJob(desk, robot, Commune(), person, pictures)
        page, web = SET_UP_JOBS[name](setting_up), setting_up.web
    elif name in SHARE_JOBS:
        sharing = ShareJob(desk, robot, person)
        page, web = SHARE_JOBS[name](sharing), sharing.web
    else:
        photos = photos_to_post(work.photos, desk.pictures)
        robot.tally.contents += [photo.name for photo in photos]
        posting = Job(desk, robot, work.text, photos)
        page, web = JOBS[name](posting), posting.web
    person.take_picture(web, pictures / "web-page.png")
    return page


def _budget_of(job: str) -> Budget:
    if job in SET_UP_JOBS:
        return SETTING_UP
    if job in SHARE_JOBS:
        return SHARING_BY_HAND if job == BY_HAND else SHARING
    return POSTING
