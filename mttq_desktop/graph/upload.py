"""The body of a photo upload, read from the file while it is sent: memory stays flat whatever the size."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from mttq_desktop.errors import ProblemError

Progress = Callable[[int, int], None]
"""Told the bytes handed to the line so far, and the bytes there are."""

_CHUNK = 16 * 1024
"""Small enough that a slow line passes one well within the time it may take."""


class PhotoBody:
    """A multipart form of a few fields and one file (graph-api.md section 5.2).

    Args:
        file: a JPEG.
        fields: the form's other fields.
        progress: told after every chunk, on the thread that sends.

    Raises:
        ProblemError: ``photo.vanished`` when the file is not there, now or while it is sent.
            A form that ends early is never executed.
    """

    def __init__(self, file: Path, fields: Mapping[str, str], progress: Progress | None) -> None:
        from urllib3.filepost import encode_multipart_formdata  # noqa: PLC0415 (late: costs start-up time)

        boundary = secrets.token_hex(16)
        self._tail = f"\r\n--{boundary}--\r\n".encode()
        parts = [(name, value.encode("utf-8", "replace")) for name, value in fields.items()]
        empty, self.content_type = encode_multipart_formdata(
            [*parts, ("source", ("photo.jpg", b"", "image/jpeg"))], boundary
        )
        self._head = empty.removesuffix(self._tail)
        self._file = file
        self._progress = progress
        try:
            self._file_size = file.stat().st_size
        except OSError as error:
            raise ProblemError("photo.vanished") from error

    def __len__(self) -> int:
        """Bytes of the whole form, for the Content-Length header."""
        return len(self._head) + self._file_size + len(self._tail)

    def __iter__(self) -> Iterator[bytes]:
        """The form in chunks."""
        sent = 0
        for chunk in self._chunks():
            yield chunk
            sent += len(chunk)
            if self._progress:
                self._progress(sent, len(self))

    def _chunks(self) -> Iterator[bytes]:
        yield self._head
        yield from self._file_chunks()
        yield self._tail

    def _file_chunks(self) -> Iterator[bytes]:
        left = self._file_size
        try:
            with self._file.open("rb") as photo:
                while left:
                    chunk = photo.read(min(_CHUNK, left))
                    if not chunk:
                        raise ProblemError("photo.vanished")
                    left -= len(chunk)
                    yield chunk
        except OSError as error:
            raise ProblemError("photo.vanished") from error
