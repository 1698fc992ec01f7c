"""What the steps of the trial share: the PC, somebody in front of it, the installed program."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from Xlib.display import Display

from mttq_desktop.practice import PracticePage
from tests.demo import texts
from tests.demo.hands import Hands
from tests.demo.processes import Processes
from tests.demo.screen import ScreenSize, desktop_manners, picture_of, start_screen
from tests.demo.waiting import Patience
from tests.windows.pc import USER, WindowsPC
from tests.windows.person import Person

SIZE = ScreenSize(1366, 768)
HOME_TITLE = "Hôm nay làm việc gì?"
START_SECONDS = 150.0
"""Long: the machine may have much else to do."""


class TrialError(Exception):
    """Something did not go as it must."""


@dataclass
class Trial:
    """One trial.

    Attributes:
        installer: the file that is tried.
        program: the folder the installer was made from.
        figures: what was found out on the way.
    """

    pc: WindowsPC
    person: Person
    out: Path
    installer: Path
    program: Path
    figures: list[str] = field(default_factory=list)

    def tell(self, figure: str) -> None:
        """Say what was found out, now and in the report."""
        self.figures.append(figure)
        print(f"        {figure}", flush=True)

    @property
    def installed(self) -> Path:
        """Where the program is installed."""
        return self.pc.local_data / "Programs" / "MTTQ Desktop"

    @property
    def data(self) -> Path:
        """Where the installed program keeps posts, unless told otherwise."""
        return self.pc.local_data / "MTTQ Desktop"

    def install(self, *switches: str) -> int:
        """Run the installer; its exit code."""
        return self.pc.run(str(self.installer), *switches).returncode

    def start_program(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start the installed program as its entry on the desktop does."""
        return self.pc.start(
            [self.pc.path_of(self.installed / "mttq.exe"), *arguments], self.out / "program.log"
        )

    def open_program(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start it and wait for its first page."""
        process = self.start_program(*arguments)
        self.person.wait_for(HOME_TITLE, START_SECONDS)
        return process

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """End the program as kill -9 does, without a warning."""
        os.kill(process.pid, signal.SIGKILL)
        process.wait()

    def close_program(self, process: subprocess.Popen[bytes]) -> None:
        """Let the program save and close, as the installer does."""
        self.console("--close")
        process.wait(START_SECONDS)

    def console(self, *arguments: str, say: str = "") -> str:
        """Run one of the program's commands; what it prints.

        Raises:
            TrialError: it failed.
        """
        program = self.pc.path_of(self.installed / "mttq-console.exe")
        done = self.pc.run(program, *arguments, say=say)
        if done.returncode:
            raise TrialError(f"{arguments} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout


def check(holds: object, otherwise: str) -> None:
    """Go on only when it ``holds``."""
    if not holds:
        raise TrialError(otherwise)


@contextlib.contextmanager
def far_page(trial: Trial) -> Iterator[PracticePage]:
    """A Page that is not the program's own, so that it takes a key."""
    page = PracticePage(trial.out / "far-page", name="Mặt trận xã Tri Lễ")
    page.start()
    try:
        yield page
    finally:
        page.stop()


def connect(trial: Trial, page: PracticePage, *data: str) -> str:
    """Let the program know the Page; what it says."""
    which = ("--graph", page.graph_url, "--page", page.page_id, "--key-stdin")
    return trial.console(*data, "connect", *which, say=f"{page.page_key}\n")


@contextlib.contextmanager
def looking_at(database: Path) -> Iterator[sqlite3.Connection]:
    """A copy of a database that the program has open: looking at it must not disturb the program's locks."""
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("", "-wal"):
            source = database.with_name(database.name + ending)
            if source.exists():
                (Path(folder) / source.name).write_bytes(source.read_bytes())
        with contextlib.closing(sqlite3.connect(Path(folder) / database.name)) as connection:
            connection.row_factory = sqlite3.Row
            yield connection


def rows(database: Path, question: str) -> list[dict[str, Any]]:
    """What a database answers; nothing while it is half written."""
    try:
        with looking_at(database) as connection:
            return [dict(row) for row in connection.execute(question)]
    except sqlite3.DatabaseError:
        return []


@contextlib.contextmanager
def trial_in(out: Path, installer: Path, program: Path) -> Iterator[Trial]:
    """A fresh PC with a screen, and somebody in front of it."""
    out.mkdir(parents=True, exist_ok=True)
    with _screen_with_person(out, SIZE) as (screen, person):
        pc = WindowsPC(out / "pc", screen)
        pc.make()
        try:
            yield Trial(pc, person, out, installer, program)
        finally:
            pc.turn_off()


@contextlib.contextmanager
def at_another_screen(trial: Trial, size: ScreenSize) -> Iterator[Trial]:
    """The same PC with another screen, as long as the ``with`` lasts."""
    with _screen_with_person(trial.out, size) as (screen, person):
        before = trial.pc.use_screen(screen)
        try:
            yield replace(trial, person=person)
        finally:
            trial.pc.use_screen(before)


@contextlib.contextmanager
def _screen_with_person(out: Path, size: ScreenSize) -> Iterator[tuple[str, Person]]:
    patience = Patience()
    letters = "".join((texts.OWN_TEXT, texts.SECOND_POST, USER))
    with Processes(out) as processes:
        screen = start_screen(processes, size)
        with (
            contextlib.closing(Display(screen)) as display,
            desktop_manners(screen, size),
            contextlib.closing(Hands(screen, letters, patience)) as hands,
        ):
            yield (
                screen,
                Person(hands, patience, lambda: picture_of(display, size), out / "screens" / str(size)),
            )
