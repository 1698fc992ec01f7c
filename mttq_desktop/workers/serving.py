"""The other process: answers what it is asked, one thing after the other, until nobody asks any more.

It holds nothing that would be missed: it may be killed at any moment. Its memory and time are bounded, so
that what is hostile harms nobody else.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from mttq_desktop.workers.frames import read_frame, write_frame

MEMORY_BYTES = 512 * 1024 * 1024
"""What it may take in all; far more than anything harmless needs."""

LONGEST_SECONDS = 60.0
"""When it ends itself in the midst of something, because whoever asked is not there any more to end it."""

_NICE = 5

Answer = Callable[[dict[str, Any], bytes], bytes]
"""From what is asked, and the bytes it is asked about."""


def serve(answer: Answer, longest_seconds: float = LONGEST_SECONDS) -> int:
    """Answer what comes over the standard input until it ends; the exit code is always 0."""
    limit_itself()
    asked, answers = _standard_streams()
    with Path(os.devnull).open("wb") as nowhere:
        while True:
            try:
                question = json.loads(read_frame(asked))
                body = read_frame(asked)
            except EOFError:
                return 0
            faulthandler.dump_traceback_later(longest_seconds, exit=True, file=nowhere)
            answered = answer(question, body)
            faulthandler.cancel_dump_traceback_later()
            write_frame(answers, answered)
            answers.flush()


def limit_itself() -> None:
    """Bound the memory of this process, and let the window go first; not everywhere is there a way to."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (not on Windows)

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(_NICE)


def _standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """The bare streams, with nothing translated in them; a program without a console has them too."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 (only on Windows)

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)
    return open(0, "rb", closefd=False), open(1, "wb", closefd=False)
