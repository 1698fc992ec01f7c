"""What the other process does with feeds and pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.values import feed_to_plain, page_to_plain
from mttq_desktop.workers import serving


def serve() -> int:
    """Answer what comes over the standard input until it ends; the exit code is always 0."""
    return serving.serve(_answer_bytes)


def _answer_bytes(question: Mapping[str, Any], body: bytes) -> bytes:
    return json.dumps(_answer(question, body), ensure_ascii=False).encode(errors="replace")


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
