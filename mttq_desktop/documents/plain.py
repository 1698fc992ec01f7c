"""Plain text, in whatever letters Windows saved it."""

from __future__ import annotations

import codecs

from mttq_desktop.documents.gathering import Gathered
from mttq_desktop.text.old_fonts.runs import FontRun

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_plain(data: bytes, gathered: Gathered) -> None:
    """Gather the lines of ``data``; one that is empty stands between paragraphs and is none."""
    for line in decoded(data).splitlines():
        gathered.add_paragraph([FontRun(line, "")])


def decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 where it is that; else the codes of an old font, or of an old Windows, as they are."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace") if b"\xad" not in data else data.decode("latin-1")


def is_plain(data: bytes) -> bool:
    """Whether ``data`` is text at all: UTF-16 with its mark, or no zero byte in it."""
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" not in data
