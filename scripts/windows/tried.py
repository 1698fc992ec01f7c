"""Whether the Windows program was tried as it would be built now.

    python -m scripts.windows.tried        says so; 0 when it was, 1 when it must be tried anew

packaging/tried.json has a digest of what the program is built from beside its own source: packaging/,
build.spec, what looks after the build, and the pinned packages. ``make windows-test`` writes it once every
step has passed.
"""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import datetime
from pathlib import Path

from scripts.windows.pins import pins

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "packaging" / "tried.json"
_GROUPS = ["program", "windows", "windows-tests"]


def digest_of_what_is_built_from(root: Path = ROOT) -> str:
    """SHA-256 over the files and pins that decide how the program is built."""
    digest = hashlib.sha256("\n".join(sorted(pins(_GROUPS))).encode())
    for file in sorted(_files(root)):
        digest.update(f"\n{file.relative_to(root).as_posix()}\n".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(root: Path) -> list[Path]:
    found = [
        *(root / "packaging").rglob("*"),
        *(root / "scripts" / "windows").glob("*.py"),
        root / "build.spec",
    ]
    return [file for file in found if file.is_file() and file.name != RECORD.name]


def record(figures: list[str], now: datetime, root: Path = ROOT) -> None:
    """Keep that every step of the trial has passed with what is there now."""
    tried = {"built_from": digest_of_what_is_built_from(root), "on": f"{now:%Y-%m-%d}", "figures": figures}
    text = json.dumps(tried, ensure_ascii=False, indent=1)
    (root / "packaging" / RECORD.name).write_text(f"{text}\n", encoding="utf-8")


def tried_on(root: Path = ROOT) -> str | None:
    """The day it was tried as it would be built now, if it was."""
    try:
        tried = json.loads((root / "packaging" / RECORD.name).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return str(tried["on"]) if tried["built_from"] == digest_of_what_is_built_from(root) else None


def main() -> int:
    """Say it."""
    day = tried_on()
    if day is None:
        print("What the Windows program is built from has changed: it must be tried.")  # noqa: T201
        return 1
    print(f"make windows-test is skipped: it passed on {day} with all that it is built from now.")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
