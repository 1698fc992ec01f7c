"""RTF, as many files named .doc are."""

from __future__ import annotations

import binascii
import re

from mttq_desktop.documents.gathering import Gathered
from mttq_desktop.text.old_fonts.rtf_runs import runs_of_rtf
from mttq_desktop.text.old_fonts.runs import FontRun

_PICTURE = re.compile(rb"\\(?P<kind>png|jpeg)blip(?P<head>[^{}]{0,400}?)\s(?P<hex>[0-9a-fA-F\s]{200,})")


def read_rtf(data: bytes, gathered: Gathered) -> None:
    """Gather the paragraphs and the pictures of ``data``."""
    paragraph: list[FontRun] = []
    for run in runs_of_rtf(data):
        first, *others = run.text.split("\n")
        paragraph.append(FontRun(first, run.font))
        for text in others:
            gathered.add_paragraph(paragraph)
            paragraph = [FontRun(text, run.font)]
    gathered.add_paragraph(paragraph)
    for number, found in enumerate(_PICTURE.finditer(data), 1):
        digits = re.sub(rb"\s", b"", found["hex"])
        picture = binascii.unhexlify(digits[: len(digits) // 2 * 2])
        gathered.add_picture(f"anh-{number}.{'png' if found['kind'] == b'png' else 'jpg'}", picture)
