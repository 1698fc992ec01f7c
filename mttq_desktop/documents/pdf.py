"""PDF with words in it; one whose pages are pictures gives its pages."""

from __future__ import annotations

import re
from io import BytesIO

import pypdfium2

from mttq_desktop.documents.gathering import Gathered
from mttq_desktop.documents.limits import PICTURES
from mttq_desktop.text.old_fonts.runs import FontRun

_PAGES = 60
_LETTERS_A_PAGE = 20
"""With fewer on most pages it is a scan: a stamp or a page number is no text."""

_LONG_SIDE = 2000
"""Pixels of a page that becomes a photo."""
_QUALITY = 88
_SCALE_AT_MOST = 4.0

_ENDS_SENTENCE = re.compile(r"[.!?:;…”\"»)]\s*$")
_BEGINS_ANEW = re.compile(r"\s*(?:[-–•*+]|\d+[.)]|[^\W\d_]\))\s")


def read_pdf(data: bytes, gathered: Gathered) -> None:
    """Gather the words of ``data``, or its pages where it has none."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [document[number] for number in range(min(len(document), _PAGES))]
        texts = [page.get_textpage().get_text_bounded() for page in pages]
        if sum(len(text.split()) and len(text.strip()) >= _LETTERS_A_PAGE for text in texts) * 2 < len(texts):
            gathered.is_scan = True
            for number, page in enumerate(pages[:PICTURES], 1):
                gathered.add_picture(f"trang-{number}.jpg", _as_picture(page))
            gathered.left_out += max(0, len(document) - PICTURES)
            return
        for text in texts:
            for paragraph in _paragraphs(text):
                gathered.add_paragraph([FontRun(paragraph, "")])
    finally:
        document.close()


def _paragraphs(text: str) -> list[str]:
    """Lines put together again: PDF knows lines, no paragraphs."""
    found: list[str] = []
    width = max((len(line) for line in text.splitlines()), default=0)
    is_open = False
    for line in text.splitlines():
        words = line.strip()
        if words and is_open and not _BEGINS_ANEW.match(words) and not words.isupper():
            found[-1] += " " + words
        elif words:
            found.append(words)
        # A short line ends a paragraph, as does a full stop before the margin.
        is_open = len(words) > 0.75 * width and not (
            _ENDS_SENTENCE.search(words) and len(words) < 0.9 * width
        )
        is_open = is_open and not words.isupper()
    return found


def _as_picture(page: pypdfium2.PdfPage) -> bytes:
    scale = min(_LONG_SIDE / max(*page.get_size(), 1.0), _SCALE_AT_MOST)
    file = BytesIO()
    page.render(scale=scale).to_pil().convert("RGB").save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()
