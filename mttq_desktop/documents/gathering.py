"""What readers gather of a document, within limits, and what is made of it in the end."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from mttq_desktop.documents.limits import (
    ALL_PICTURES_BYTES,
    LETTERS,
    PARAGRAPHS,
    PICTURE_BYTES,
    PICTURES,
)
from mttq_desktop.documents.model import DocumentPicture, DocumentRead, Paragraph
from mttq_desktop.photos.kinds import HEAD_BYTES, kind_of
from mttq_desktop.text.clean import clean
from mttq_desktop.text.old_fonts.runs import FontRun, repair_runs

LINE_BREAK = "\v"
"""A new line within a paragraph, until all paragraphs are apart again."""

_LEAST_PICTURE_BYTES = 3_000
"""Smaller ones are lines, dots and logos of a letterhead."""


class Gathered:
    """Paragraphs as runs and pictures as they lie there.

    Attributes:
        is_scan: the document has no words of its own.
        left_out: how much was not gathered because there is too much.
    """

    def __init__(self) -> None:
        self.is_scan = False
        self.left_out = 0
        self._paragraphs: list[list[FontRun]] = []
        self._letters = 0
        self._pictures: dict[bytes, DocumentPicture] = {}
        self._picture_bytes = 0

    def add_paragraph(self, runs: Iterable[FontRun]) -> None:
        """Take a paragraph; one of blanks alone is none."""
        paragraph = [FontRun(run.text.replace("\n", " "), run.font) for run in runs if run.text]
        letters = sum(len(run.text) for run in paragraph)
        if not any(run.text.strip() for run in paragraph):
            return
        if len(self._paragraphs) >= PARAGRAPHS or self._letters + letters > LETTERS:
            self.left_out += 1
            return
        self._letters += letters
        self._paragraphs.append(paragraph)

    def add_picture(self, name: str, data: bytes) -> None:
        """Take a picture that may become a photo, once however often it stands in the document."""
        kind = kind_of(data[:HEAD_BYTES])
        if len(data) < _LEAST_PICTURE_BYTES or kind is None:
            return
        is_too_much = len(data) > PICTURE_BYTES or self._picture_bytes + len(data) > ALL_PICTURES_BYTES
        if data in self._pictures:
            return
        if is_too_much or len(self._pictures) >= PICTURES:
            self.left_out += 1
            return
        self._picture_bytes += len(data)
        named = PurePath(name).with_suffix(kind.suffix).name
        self._pictures[data] = DocumentPicture(named, data, len(data))

    def finished(self) -> DocumentRead:
        """All of it, old fonts repaired and letters cleaned."""
        runs: list[FontRun] = []
        for paragraph in self._paragraphs:
            runs += [*paragraph, FontRun("\n", "")]
        repaired = repair_runs(runs)
        pairs = zip(repaired.after.split("\n"), repaired.before.split("\n"), strict=True)
        return DocumentRead(
            paragraphs=tuple(_paragraph(after, before) for after, before in pairs if after.strip()),
            pictures=tuple(self._pictures.values()),
            encoding=repaired.encoding,
            is_sure=repaired.is_sure,
            is_scan=self.is_scan,
            left_out=self.left_out,
        )


def _paragraph(after: str, before: str) -> Paragraph:
    text = clean(after.replace(LINE_BREAK, "\n")).text.strip()
    return Paragraph(text, before.replace(LINE_BREAK, "\n").strip())
