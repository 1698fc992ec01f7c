"""What the other process does with documents."""

from __future__ import annotations

from typing import Any

from mttq_desktop.documents.model import problem_to_bytes, to_bytes
from mttq_desktop.errors import ProblemError
from mttq_desktop.workers import serving


def serve() -> int:
    """Answer what comes over the standard input until it ends; the exit code is always 0."""
    return serving.serve(_answer)


def _answer(_question: dict[str, Any], body: bytes) -> bytes:
    from mttq_desktop.documents.reading import read_document  # noqa: PLC0415 (late: after memory is bounded)

    try:
        return to_bytes(read_document(body))
    except ProblemError as error:
        return problem_to_bytes(error.problem.code)
    except (MemoryError, RecursionError):
        return problem_to_bytes("document.broken")
