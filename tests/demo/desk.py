"""A desk: a screen, a private bus with a keyring, a data folder, and the real program on it."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from Xlib.display import Display

from tests.demo.eyes import Box, Eyes
from tests.demo.processes import Processes
from tests.demo.screen import ScreenSize, desktop_manners, picture_of, save_picture, start_screen
from tests.demo.waiting import USUAL_SECONDS, Patience
from tests.graph.secret_service import PrivateBus

_ROOT = Path(__file__).resolve().parents[2]
_REGISTRIES = ("/usr/libexec/at-spi2-registryd", "/usr/lib/at-spi2-core/at-spi2-registryd")
_LOOPBACK = "127.0.0.1"
_OPENER = '#!/bin/sh\nprintf "%s\\n" "$1" >> "$DEMO_OPENED"\n'


class MissingToolError(Exception):
    """This machine lacks something the demo needs."""


@dataclass
class Desk:
    """Where one job is done.

    Attributes:
        folder: of this desk alone.
        screen: address of the virtual screen.
    """

    folder: Path
    size: ScreenSize
    screen: str
    patience: Patience
    eyes: Eyes
    _processes: Processes
    _environment: dict[str, str]
    _line: DeadLine
    _program: subprocess.Popen[bytes] | None = None

    @property
    def data(self) -> Path:
        """The program's data folder."""
        return self.folder / "data"

    @property
    def pictures(self) -> Path:
        """Where the person's photos lie, and where the program looks for them first."""
        return self.folder / "bus" / "home" / "Pictures"

    def start_program(self) -> None:
        """Open the program's window."""
        self._program = self._processes.start("program", self._command(), self._environment, folder=_ROOT)

    def kill_program(self) -> None:
        """End the program as kill -9 does."""
        if self._program is not None:
            self._processes.kill(self._program)
            self._program = None
            self.eyes.close()

    def serve_practice(self, data: Path | None = None) -> Practice:
        """Start a practice Page in a process of its own, at the same port each time.

        Args:
            data: its folder; that of the program itself for the Page which that embeds. The program then
                takes the same port, once it wants it: nobody else can have it meanwhile.
        """
        port = self._line.let_go()
        command = [*self._command(data or self.folder / "practice"), "serve-practice", "--port", str(port)]
        process = self._processes.start("practice", command, self._environment, folder=_ROOT, heard=True)
        assert process.stdout is not None
        told = json.loads(process.stdout.readline() or b"{}")
        if not told:
            raise MissingToolError(f"the practice Page did not start; see {self.folder / 'logs'}")
        keys = told["page_key"], told["user_key"]
        return Practice(told["graph"], told["web"], told["page_id"], *keys, process)

    def stop_practice(self, practice: Practice) -> None:
        """Take the practice Page off the line."""
        self._processes.end(practice.process)
        self._line.hold()

    def connect(self, practice: Practice) -> None:
        """Let the program know the Page, by its command line."""
        self.command(
            "connect", "--graph", practice.graph, "--page", practice.page_id, "--key-stdin", say=practice.key
        )

    def status(self) -> list[dict[str, Any]]:
        """Every post as the program's own command line tells it."""
        answered: list[dict[str, Any]] = json.loads(self.command("status", "--json"))
        return answered

    def command(self, *arguments: str, say: str = "", data: Path | None = None) -> str:
        """Run one of the program's commands, with other ``data`` perhaps, and return what it prints."""
        done = subprocess.run(
            [*self._command(data), *arguments],
            env=self._environment,
            cwd=_ROOT,
            input=say,
            capture_output=True,
            text=True,
            timeout=USUAL_SECONDS,
            check=False,
        )
        return done.stdout

    def opened_addresses(self) -> list[str]:
        """Web addresses the program gave to the browser."""
        file = Path(self._environment["DEMO_OPENED"])
        return file.read_text().splitlines() if file.exists() else []

    def take_picture(self, file: Path) -> None:
        """Keep what the screen shows."""
        display = Display(self.screen)
        try:
            save_picture(picture_of(display, self.size), file)
        finally:
            display.close()

    def program_log(self) -> str:
        """What the program printed."""
        file = self.folder / "logs" / "program.log"
        return file.read_text(errors="replace") if file.exists() else ""

    def _command(self, data: Path | None = None) -> list[str]:
        return [sys.executable, "main.py", "--data", str(data or self.data)]


@dataclass(frozen=True)
class Practice:
    """A practice Page in a process of its own."""

    graph: str
    web: str
    page_id: str
    key: str
    user_key: str
    process: subprocess.Popen[bytes]


class DeadLine:
    """A port of this machine that refuses connections and that no other program can take meanwhile."""

    def __init__(self) -> None:
        self._socket = socket.socket()
        self._socket.bind((_LOOPBACK, 0))
        self._port: int = self._socket.getsockname()[1]

    def hold(self) -> None:
        """Let nobody answer at the port."""
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind((_LOOPBACK, self._port))

    def let_go(self) -> int:
        """Leave the port, whose number this is, to be listened on."""
        self._socket.close()
        return self._port

    def close(self) -> None:
        """Hold it no more."""
        self._socket.close()


@contextlib.contextmanager
def desk_in(folder: Path, size: ScreenSize, letters: str, patience: Patience) -> Iterator[Desk]:
    """A desk whose program starts with these letters; leaving ends everything on it."""
    for name in ("logs", "bus", "data"):
        (folder / name).mkdir(parents=True)
    (folder / "data" / "settings.json").write_text(json.dumps({"letter_size": letters}))
    bus = PrivateBus(folder / "bus")
    with Processes(folder / "logs") as processes, bus.running(), bus.keyring(unlocked=True):
        screen = start_screen(processes, size)
        environment = _environment(bus, screen, folder)
        eyes = Eyes(environment["AT_SPI_BUS_ADDRESS"], Box(0, 0, size.width, size.height))
        processes.start("registry", [_registry()], environment)
        with (
            desktop_manners(screen, size),
            contextlib.closing(eyes),
            contextlib.closing(DeadLine()) as line,
        ):
            desk = Desk(folder, size, screen, patience, eyes, processes, environment, line)
            try:
                yield desk
            finally:
                desk.kill_program()


def _environment(bus: PrivateBus, screen: str, folder: Path) -> dict[str, str]:
    """The program's surroundings; its browser only notes the address it is given."""
    tools, temporary = folder / "tools", folder / "tmp"
    tools.mkdir()
    temporary.mkdir()
    opener = tools / "xdg-open"
    opener.write_text(_OPENER)
    opener.chmod(0o755)
    usual = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND_"))}
    return {
        **usual,
        **bus.environment,
        "DISPLAY": screen,
        "AT_SPI_BUS_ADDRESS": bus.environment["DBUS_SESSION_BUS_ADDRESS"],
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "TMPDIR": str(temporary),
        "DEMO_OPENED": str(folder / "opened.txt"),
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
    }


def _registry() -> str:
    return _first_there(_REGISTRIES, "at-spi2-registryd (Debian: at-spi2-core)")


def _first_there(files: Sequence[str], what: str) -> str:
    found = next((file for file in files if Path(file).exists()), None)
    if found is None:
        raise MissingToolError(f"this machine lacks {what}")
    return found
