"""What was read of a document, and how it comes from the other process."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field, replace

from mttq_desktop.text.old_fonts.reading import Encoding

_LENGTH = struct.Struct(">I")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, put right.

    Attributes:
        text: never empty.
        before: as it stood in the document; the same where nothing was put right.
    """

    text: str
    before: str


@dataclass(frozen=True)
class DocumentPicture:
    """A picture of a document, or a page of one that holds nothing else.

    Attributes:
        name: a file name; its ending tells what ``data`` is.
        data: the picture's file; empty where only its ``size`` is told.
        size: bytes.
    """

    name: str
    data: bytes
    size: int


@dataclass(frozen=True)
class DocumentRead:
    """What a document holds.

    Attributes:
        encoding: what its words were written for.
        is_sure: whether that is certain; where it is not, a person must look.
        is_scan: it has no words of its own: its pages are pictures, and come as such.
        left_out: pictures and paragraphs beyond what a post can use.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    pictures: tuple[DocumentPicture, ...] = field(default=())
    encoding: Encoding = Encoding.UNICODE
    is_sure: bool = True
    is_scan: bool = False
    left_out: int = 0


def to_bytes(read: DocumentRead) -> bytes:
    """``read`` for the way between two processes: JSON, then the pictures one after the other."""
    told = {
        "paragraphs": [[paragraph.text, paragraph.before] for paragraph in read.paragraphs],
        "pictures": [[picture.name, len(picture.data)] for picture in read.pictures],
        "encoding": read.encoding.value,
        "is_sure": read.is_sure,
        "is_scan": read.is_scan,
        "left_out": read.left_out,
    }
    head = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    return b"".join((_LENGTH.pack(len(head)), head, *(picture.data for picture in read.pictures)))


def problem_to_bytes(code: str) -> bytes:
    """A problem for the way between two processes."""
    head = json.dumps({"problem": code}).encode()
    return _LENGTH.pack(len(head)) + head


def from_bytes(answer: bytes) -> DocumentRead | str:
    """What came from the other process: what was read, or the code of a problem.

    Raises:
        ValueError: it is neither.
    """
    try:
        (length,) = _LENGTH.unpack_from(answer)
        told = json.loads(answer[_LENGTH.size : _LENGTH.size + length])
        if "problem" in told:
            return str(told["problem"])
        return replace(_read(told), pictures=tuple(_pictures(told, answer[_LENGTH.size + length :])))
    except (struct.error, LookupError, TypeError) as error:
        raise ValueError from error


def _read(told: dict[str, object]) -> DocumentRead:
    rows = told["paragraphs"]
    assert isinstance(rows, list)  # noqa: S101 - our own other process wrote it
    return DocumentRead(
        paragraphs=tuple(Paragraph(text, before) for text, before in rows),
        encoding=Encoding(told["encoding"]),
        is_sure=bool(told["is_sure"]),
        is_scan=bool(told["is_scan"]),
        left_out=int(str(told["left_out"])),
    )


def _pictures(told: dict[str, object], data: bytes) -> list[DocumentPicture]:
    pictures, place = [], 0
    rows = told["pictures"]
    assert isinstance(rows, list)  # noqa: S101 - our own other process wrote it
    for name, size in rows:
        pictures.append(DocumentPicture(name, data[place : place + size], size))
        place += size
    return pictures
