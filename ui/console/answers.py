"""What commands are given beside their options, and how they answer."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

DONE, NEEDS_PERSON, WRONG_USE = 0, 1, 2

_SECRET_BYTES_AT_MOST = 10_000


def speak_utf8() -> None:
    """Print in UTF-8 into pipes and files too; Windows' own code pages lack most Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        # A program with a window only has no such streams.
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")


def refuse(code: int, message: str) -> int:
    """Say why nothing was done; the exit code given comes back."""
    print(message, file=sys.stderr)
    return code


def print_json(value: object) -> None:
    """Answer a script."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def read_secret() -> str:
    """The next line of standard input, a key or a number; empty at the end of it."""
    return sys.stdin.buffer.readline(_SECRET_BYTES_AT_MOST).decode("utf-8-sig", "replace").strip()


def text_in(file: Path) -> str | None:
    """The text in a UTF-8 file; None when it cannot be read."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
