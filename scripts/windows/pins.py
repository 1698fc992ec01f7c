"""Prints the packages pinned in pyproject.toml that the Windows program is built from or tried with.

python -m scripts.windows.pins GROUP...      program, or one of the optional groups
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def pins(groups: list[str]) -> list[str]:
    """The pinned packages of these groups; KeyError for a group that is not there."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    known = {"program": project["dependencies"], **project["optional-dependencies"]}
    return [pin for group in groups for pin in known[group]]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{pin}\n" for pin in pins(sys.argv[1:])))
