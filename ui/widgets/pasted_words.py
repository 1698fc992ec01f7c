"""Words as they come from elsewhere: by the clipboard or dropped, perhaps in a font of before Unicode."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from mttq_desktop.text.clean import clean
from mttq_desktop.text.normal import nfc
from mttq_desktop.text.old_fonts.html_runs import runs_of_html
from mttq_desktop.text.old_fonts.repair import Repair, repair
from mttq_desktop.text.old_fonts.rtf_runs import runs_of_rtf
from mttq_desktop.text.old_fonts.runs import FontRun, repair_runs

_RTF_FORMATS = ("text/rtf", "application/rtf", 'application/x-qt-windows-mime;value="Rich Text Format"')
_LOOKED_INTO = 1_000_000
"""Letters of HTML and bytes of RTF; of more, only the plain words are looked at, so that nobody waits."""


@dataclass(frozen=True)
class PastedWords:
    """What is to stand in the field, and what it would become if it is in an old font.

    Attributes:
        words: clean, or just as they came where they may be in an old font: a person is asked first.
    """

    words: str
    repair: Repair


def pasted_words(source: QMimeData) -> PastedWords | None:
    """The words in ``source``; None where it has none."""
    plain = _plain_words(source)
    if not plain:
        return None
    found = _repair(source, plain)
    return PastedWords(nfc(plain) if found.is_needed else clean(plain).text, found)


def _repair(source: QMimeData, plain: str) -> Repair:
    """By the fonts where the source names them, else by the letters."""
    for runs in (_html_runs(source), _rtf_runs(source)):
        found = repair_runs(runs)
        if found.is_needed:
            return found
    return repair(plain)


def _html_runs(source: QMimeData) -> list[FontRun]:
    html = source.html() if source.hasHtml() else ""
    return runs_of_html(html) if len(html) <= _LOOKED_INTO else []


def _rtf_runs(source: QMimeData) -> list[FontRun]:
    for name in _RTF_FORMATS:
        data = bytes(source.data(name).data()) if source.hasFormat(name) else b""
        if 0 < len(data) <= _LOOKED_INTO:
            return runs_of_rtf(data)
    return []


def _plain_words(source: QMimeData) -> str:
    if source.hasText():
        return source.text()
    return QTextDocumentFragment.fromHtml(source.html()).toPlainText() if source.hasHtml() else ""
