"""The other process: reads what it is given, one after the other, until nobody gives it anything any more.

It holds nothing that would be missed: it may be killed at any moment. Its memory and time are bounded, so
that what is hostile harms nobody else.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.frames import read_frame, write_frame
from mttq_desktop.upstream.reading.values import feed_to_plain, page_to_plain

MEMORY_BYTES = 512 * 1024 * 1024
"""What it may take in all; far more than anything that is a feed needs."""

_LONGEST_SECONDS = 60.0
"""When it ends itself in the midst of something, because whoever asked is not there any more to end it."""

_NICE = 5


def serve() -> int:
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
            faulthandler.dump_traceback_later(_LONGEST_SECONDS, exit=True, file=nowhere)
            answer = _answer(question, body)
            faulthandler.cancel_dump_traceback_later()
            write_frame(answers, json.dumps(answer, ensure_ascii=False).encode(errors="replace"))
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


def _answer(question: Mapping[str, Any], body: bytes) -> dict[str, Any]:
    content_type, address = question["content_type"], question["address"]
    now = datetime.fromisoformat(question["now"])
    try:
        if question["what"] == "page":
            from mttq_desktop.upstream.reading.pages import read_page  # noqa: PLC0415 (late: as below)

            return {"page": page_to_plain(read_page(body, content_type, address, now))}
        from mttq_desktop.upstream.reading.feeds import read_feed  # noqa: PLC0415 (late: brings feedparser)

        return {"feed": feed_to_plain(read_feed(body, content_type, address, now))}
    except ProblemError as error:
        return {"problem": error.problem.code}
    except MemoryError:
        return {"problem": "feed.broken"}
