"""Documents of LibreOffice and OpenOffice (.odt)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from odfdo import Document, Element
from odfdo.style_base import StyleBase

from mttq_desktop.documents.gathering import LINE_BREAK, Gathered
from mttq_desktop.text.old_fonts.runs import FontRun

_SIGNS = {"text:tab": " ", "text:line-break": LINE_BREAK, "text:soft-page-break": ""}
_NOT_WORDS = frozenset({"office:annotation", "text:note", "draw:frame", "text:tracked-changes"})
_FAMILIES = {"text:span": "text", "text:p": "paragraph", "text:h": "paragraph"}
_BLANKS_AT_MOST = 100


def read_open_text(data: bytes, gathered: Gathered) -> None:
    """Gather the paragraphs, those in tables too, and the pictures of ``data``."""
    document = Document(BytesIO(data))
    fonts = _Fonts(document)
    for paragraph in document.body.get_elements("//text:p|//text:h"):
        gathered.add_paragraph(_runs(paragraph, fonts.of(paragraph, ""), fonts))
    for name in document.get_parts():
        if name.startswith("Pictures/") and not name.endswith("/"):
            picture = document.get_part(name)
            if isinstance(picture, bytes):
                gathered.add_picture(name.rsplit("/", 1)[-1], picture)


def _runs(element: Element, font: str, fonts: _Fonts) -> Iterator[FontRun]:
    yield FontRun(element.text or "", font)
    for child in element.children:
        if child.tag == "text:s":
            yield FontRun(" " * min(int(child.get_attribute("text:c") or 1), _BLANKS_AT_MOST), font)
        elif child.tag in _SIGNS:
            yield FontRun(_SIGNS[child.tag], font)
        elif child.tag not in _NOT_WORDS:
            yield from _runs(child, fonts.of(child, font), fonts)
        yield FontRun(child.tail or "", font)


class _Fonts:
    """Which font an element is in: its style's, or that of the style it is based on."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[str, str], str] = {}
        self._families = _families_of_faces(document)

    def of(self, element: Element, around: str) -> str:
        """The family's name; that of what is ``around`` where the element names none."""
        family = _FAMILIES.get(element.tag)
        style = element.get_attribute("text:style-name")
        return (self._of_style(family, str(style)) if family and style else "") or around

    def _of_style(self, family: str, name: str) -> str:
        key = family, name
        if key not in self._known:
            self._known[key] = ""  # a style that is based on itself ends here
            style = self._document.get_style(family, name)
            if isinstance(style, StyleBase):
                named = (style.get_properties(area="text") or {}).get("style:font-name", "")
                parent = style.get_attribute("style:parent-style-name")
                inherited = self._of_style(family, str(parent)) if parent else ""
                self._known[key] = self._families.get(str(named), str(named)) or inherited
        return self._known[key]


def _families_of_faces(document: Document) -> dict[str, str]:
    """Families by the names that the document gives them."""
    found = {}
    for part in (document.content, document.styles):
        for face in part.get_elements("//style:font-face"):
            name, family = face.get_attribute("style:name"), face.get_attribute("svg:font-family")
            found[str(name)] = str(family or name)
    return found
