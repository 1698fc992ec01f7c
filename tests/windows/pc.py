"""A PC with Windows, made with Wine: a prefix of its own, whose user has a name with accents and blanks."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath

from tests.windows.suite import ROOT

USER = "Nguyễn Văn Tèo"
_NEW_PC = ROOT / "packaging" / "wine" / "new-pc.sh"
_USUAL_SECONDS = 120.0


class WindowsPC:
    """Runs programs as on a PC of its own.

    Args:
        folder: for the prefix; made anew.
        screen: address of the virtual screen.
    """

    def __init__(self, folder: Path, screen: str) -> None:
        self.prefix = folder
        self._environment = {
            **os.environ,
            # Wine takes Desktop, Pictures and so on from there; they are to be the PC's own.
            "HOME": str(folder.parent / "nobody"),
            "LC_ALL": "C.UTF-8",
            "USER": USER,
            "LOGNAME": USER,
            "DISPLAY": screen,
            "WINEARCH": "win64",
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
            "PYTHONIOENCODING": "utf-8",
        }

    def make(self) -> None:
        """Set Windows up."""
        subprocess.run([_NEW_PC, self.prefix], env=self._environment, check=True, timeout=_USUAL_SECONDS)

    @property
    def home(self) -> Path:
        """The user's own folder."""
        return self.prefix / "drive_c" / "users" / USER

    @property
    def local_data(self) -> Path:
        """Where Windows keeps a user's programs and their data."""
        return self.home / "AppData" / "Local"

    def add_drive(self, letter: str) -> Path:
        """Another drive; its folder on this machine."""
        folder = self.prefix / f"drive_{letter}"
        folder.mkdir()
        (self.prefix / "dosdevices" / f"{letter}:").symlink_to(folder)
        return folder

    def path_of(self, file: Path) -> str:
        """How a program on this PC calls a file of this machine."""
        for drive in ("c", "d"):
            root = self.prefix / f"drive_{drive}"
            if file.is_relative_to(root):
                return str(PureWindowsPath(f"{drive.upper()}:/") / file.relative_to(root))
        return str(PureWindowsPath("Z:/") / file.relative_to("/"))

    def run(
        self, *command: str, say: str = "", seconds: float = _USUAL_SECONDS
    ) -> subprocess.CompletedProcess[str]:
        """Run a program of this PC to its end."""
        return subprocess.run(
            ["wine", *command],
            env=self._environment,
            input=say,
            capture_output=True,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        )

    def start(self, command: Sequence[str], log: Path) -> subprocess.Popen[bytes]:
        """Start a program of this PC; what it prints goes to ``log``."""
        with log.open("ab") as printed:
            # Python under Wine writes to pipes only, not to files.
            keeper = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=printed, start_new_session=True)
        assert keeper.stdin is not None
        with keeper.stdin as pipe:
            return subprocess.Popen(
                ["wine", *command],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=pipe,
                stderr=pipe,
                start_new_session=True,
            )

    def use_screen(self, screen: str) -> str:
        """Show everything on another screen from now on, with Windows started anew; the screen before."""
        self.turn_off()
        before = self._environment["DISPLAY"]
        self._environment["DISPLAY"] = screen
        return before

    def registry(self, key: str) -> str:
        """All that is in the registry below a key, as it is exported; empty where there is none."""
        file = self.prefix.parent / "registry.reg"
        file.unlink(missing_ok=True)
        self.run("reg", "export", key, self.path_of(file), "/y")
        if not file.exists():
            return ""
        return file.read_text(encoding="utf-16").replace(r"\"", '"').replace("\\\\", "\\")

    def turn_off(self) -> None:
        """End every program of this PC."""
        subprocess.run(["wineserver", "--kill"], env=self._environment, check=False)
        subprocess.run(["wineserver", "--wait"], env=self._environment, check=False, timeout=_USUAL_SECONDS)
