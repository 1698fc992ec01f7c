"""The parts of the suite that need no Linux, run by a Windows Python: ``python -m tests.windows.suite``."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PARTS = (
    "tests/test_files.py",
    "tests/test_autostart.py",
    "tests/test_system_letters.py",
    "tests/text",
    "tests/store",
    "tests/kit",
    "tests/photos",
    "tests/posts/test_drafts.py",
    "tests/posts/test_sending.py",
    "tests/posts/test_misfortunes.py",
    "tests/graph/test_keys_windows.py",
    "tests/updates",
    "tests/upstream/reading/test_feeds.py",
    "tests/windows/test_paths.py",
    "tests/windows/test_letters.py",
)

# Newer Pythons tell of every database that a test leaves open; the suite's own Python does not.
OPTIONS = ("-q", "-p", "no:cacheprovider", "-W", "ignore::ResourceWarning")

_CLOSING = re.compile(r"\d+ passed.*")


def closing_line(printed: str) -> str:
    """What pytest says in the end when tests were run; else empty."""
    closing = _CLOSING.search(printed)
    return closing.group() if closing else ""


def main() -> int:
    """Run the parts, with letters drawn by Windows' own engine."""
    os.environ["QT_QPA_PLATFORM"] = "windows"
    os.chdir(ROOT)
    return int(pytest.main([*OPTIONS, *PARTS]))


if __name__ == "__main__":
    sys.exit(main())
