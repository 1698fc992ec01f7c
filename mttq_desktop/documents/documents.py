"""Opens documents for a person: in a process of its own, bounded in time and memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mttq_desktop.documents.limits import FILE_BYTES
from mttq_desktop.documents.model import DocumentRead, from_bytes
from mttq_desktop.errors import ProblemError
from mttq_desktop.workers.pool import WorkerPool, worker_command
from mttq_desktop.workers.process import WorkerGoneError

READ_DOCUMENTS = "read-documents"
"""The hidden command by which the program serves as the other process."""


def document_command(program: Path) -> list[str]:
    """How the other process is started, as ``worker_command``."""
    return worker_command(program, READ_DOCUMENTS)


class Documents:
    """Reads one document at a time. Thread-safe."""

    def __init__(self, command: Sequence[str], *, seconds: float = 20.0) -> None:
        """Nothing is started before a document is opened.

        Args:
            command: what starts a process that serves.
            seconds: a document that takes longer is given up.
        """
        self._pool = WorkerPool(command, seconds=seconds, workers=1)

    def read(self, file: Path) -> DocumentRead:
        """The words and the pictures of ``file``; it is never changed.

        Raises:
            ProblemError: ``document.unreadable``, ``document.too_large``, ``document.empty``,
                ``document.too_slow``, or as ``read_document``.
        """
        try:
            answer = self._pool.ask(b"{}", _content(file), from_bytes)
        except TimeoutError as error:
            raise ProblemError("document.too_slow", name=file.name) from error
        except WorkerGoneError as error:
            raise ProblemError("document.broken", name=file.name) from error
        if isinstance(answer, str):
            raise ProblemError(answer, name=file.name)
        if not answer.paragraphs and not answer.pictures:
            raise ProblemError("document.empty", name=file.name)
        return answer

    def close(self) -> None:
        """End the process; whoever waits is told ``document.broken``."""
        self._pool.close()


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            content = opened.read(FILE_BYTES + 1)
    except OSError as error:
        raise ProblemError("document.unreadable", name=file.name) from error
    if len(content) > FILE_BYTES:
        raise ProblemError("document.too_large", name=file.name)
    return content
