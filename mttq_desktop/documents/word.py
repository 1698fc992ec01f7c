"""Documents of Word since 2007 (.docx)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from mttq_desktop.documents.gathering import LINE_BREAK, Gathered
from mttq_desktop.text.old_fonts.runs import FontRun

_LETTERS = {
    "w:tab": " ",
    "w:br": LINE_BREAK,
    "w:cr": LINE_BREAK,
    "w:softHyphen": "\xad",
    "w:noBreakHyphen": "-",
}
_DEPTH_AT_MOST = 8


def read_word(data: bytes, gathered: Gathered) -> None:
    """Gather the paragraphs, those in tables too, and the pictures of ``data``."""
    document = Document(BytesIO(data))
    fonts = _Fonts(document)
    for paragraph in _paragraphs(document, 0):
        gathered.add_paragraph(_runs(paragraph, fonts))
    for relation in document.part.rels.values():
        if relation.is_external or not relation.reltype.endswith("/image"):
            continue
        part = relation.target_part
        gathered.add_picture(str(part.partname).rsplit("/", 1)[-1], part.blob)


def _paragraphs(holder: Any, depth: int) -> Iterator[WordParagraph]:  # noqa: ANN401 - a document or a cell
    for block in holder.iter_inner_content():
        if isinstance(block, WordParagraph):
            yield block
        elif isinstance(block, Table) and depth < _DEPTH_AT_MOST:
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell, depth + 1)


def _runs(paragraph: WordParagraph, fonts: _Fonts) -> Iterator[FontRun]:
    for inner in paragraph.iter_inner_content():
        for run in inner.runs if isinstance(inner, Hyperlink) else [inner]:
            yield FontRun(_text(run), fonts.of(run, paragraph))


def _text(run: Run) -> str:
    """With its optional hyphens: in TCVN3 they are letters."""
    signs = {qn(name): letter for name, letter in _LETTERS.items()}
    return "".join(
        (part.text or "") if part.tag == qn("w:t") else signs.get(part.tag, "")
        for part in run._r.iterchildren()
    )


class _Fonts:
    """Which font a run is in: its own, its style's, its paragraph's, the document's."""

    def __init__(self, document: WordDocument) -> None:
        self._of_styles: dict[str, str] = {}
        names = document.styles.element.xpath("w:docDefaults//w:rFonts/@w:ascii")
        self._usual = str(names[0]) if names else ""

    def of(self, run: Run, paragraph: WordParagraph) -> str:
        """The family's name; empty where nothing names one."""
        return run.font.name or self._of_style(run.style) or self._of_style(paragraph.style) or self._usual

    def _of_style(self, style: Any) -> str:  # noqa: ANN401 - python-docx has one class for each kind of style
        if style is None:
            return ""
        if style.style_id not in self._of_styles:
            self._of_styles[style.style_id] = ""  # a style that is based on itself ends here
            self._of_styles[style.style_id] = style.font.name or self._of_style(style.base_style)
        return self._of_styles[style.style_id]
