"""A machine to set up: the real scripts and pins; Python, apt-get and the loader only take notes."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_PYTHON = f"""#!/bin/sh
[ "$1" = - ] && exec {sys.executable} "$@"
[ "$1" = -c ] && exit "${{PYTHON_ANSWERS:-0}}"
echo "python $*" >>"$NOTES"
case "$2" in
venv) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
pip) cat >"$PINS" ;;
esac
"""
_NOTES = """#!/bin/sh
echo "$(basename "$0") $*" >>"$NOTES"
"""


class Machine:
    """A folder with the project's set-up script, and programs in front of the real ones."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "house"
        self.pyproject = self.home / "pyproject.toml"
        self._programs = folder / "programs"
        self._notes = folder / "notes"
        self._pins = folder / "pins"
        self._path = os.environ["PATH"]
        (self.home / "scripts").mkdir(parents=True)
        self._programs.mkdir()
        for name in ("scripts/setup.sh", "scripts/run.sh", "pyproject.toml"):
            shutil.copy(ROOT / name, self.home / name)
        for version in ("", ".11", ".12", ".13", ".14"):
            self.give(f"python3{version}", _PYTHON)
        self.give("apt-get", _NOTES)
        self.give("make", _NOTES)
        self.be_root(is_root=True)
        self.have_libraries(have=True)

    def give(self, name: str, text: str) -> None:
        """Put a program of this name in front of the real one."""
        file = self._programs / name
        file.write_text(text, encoding="utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    def be_root(self, *, is_root: bool) -> None:
        """Whether the person is root."""
        self.give("id", f"#!/bin/sh\necho {0 if is_root else 1000}\n")

    def have_libraries(self, *, have: bool) -> None:
        """Whether the loader knows the libraries of Qt's windows."""
        script = (ROOT / "scripts" / "setup.sh").read_text(encoding="utf-8")
        known = re.findall(r"[\w.-]+\.so\.\d+", script) if have else []
        self.give("ldconfig", "#!/bin/sh\n" + "".join(f"echo '{name} (libc6)'\n" for name in known))

    def lack(self, *names: str) -> None:
        """Have all programs of the real machine but those of these names."""
        others = self._programs.with_name("others")
        others.mkdir()
        for folder in map(Path, self._path.split(os.pathsep)):
            for program in folder.iterdir() if folder.is_dir() else ():
                link = others / program.name
                if program.name not in names and not link.is_symlink():
                    link.symlink_to(program)
        self._path = str(others)

    def run(self, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run one of the scripts to its end."""
        surroundings = {
            "PATH": f"{self._programs}:{self._path}",
            "NOTES": str(self._notes),
            "PINS": str(self._pins),
            **environment,
        }
        command = [str(self.home / "scripts" / script), *arguments]
        return subprocess.run(
            command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )

    def notes(self) -> list[str]:
        """What the programs were asked for, in order."""
        return self._notes.read_text(encoding="utf-8").splitlines() if self._notes.exists() else []

    def pins(self) -> list[str]:
        """The packages that pip was last asked for."""
        return self._pins.read_text(encoding="utf-8").splitlines()
