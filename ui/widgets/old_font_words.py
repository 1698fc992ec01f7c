"""Words in a font of before Unicode: shown as they are and as they would be; a person chooses."""

from __future__ import annotations

from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.text.beginning import beginning
from mttq_desktop.text.clean import clean
from mttq_desktop.text.old_fonts.repair import Repair, repair
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import WordsField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, StrongText, Tone

_SHOWN_LETTERS = 34
"""Of the words before and after; enough to see what is the matter."""


class _Stage(Enum):
    NOTHING = "nothing"
    ASKING = "asking"
    MENDED = "mended"


class OldFontWords(QWidget):
    """Asks below the fields; nothing is changed without an answer, and the answer can be taken back.

    Attributes:
        mend, keep, done, undo: the answers; they stand where the owner puts them. Among several fields one
            is asked about until it is ``done``.
    """

    asking = Signal()
    """There is something to choose here, or no longer."""

    def __init__(self, *fields: WordsField) -> None:
        super().__init__()
        self._fields = fields
        self._field = fields[0]
        self._repair: Repair | None = None
        self._range = QTextCursor()
        self._stage = _Stage.NOTHING
        self._is_aside = False
        self._before = self._about = ""
        self._kept: set[str] = set()
        self._question = Paragraph("", spacing=0)
        self._answer = StrongText("", spacing=0)
        self._warning = Paragraph("", Tone.WARNING, spacing=0)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for part in (self._question, self._answer, self._warning):
            self.column.addWidget(part)
        self.mend = Button(self.tr("Sửa chữ"))
        self.keep = Button(self.tr("Giữ nguyên"), ButtonKind.QUIET)
        self.done = Button(self.tr("Xong"))
        self.undo = Button(self.tr("Lấy lại như trước"), ButtonKind.QUIET)
        self.mend.clicked.connect(self._mend)
        self.keep.clicked.connect(self._keep)
        self.done.clicked.connect(self.look)
        self.undo.clicked.connect(self._undo)
        for field in fields:
            field.old_font_pasted.connect(partial(self._ask, field))
            field.changed.connect(self._words_changed)
        self._show(_Stage.NOTHING)

    @property
    def is_asking(self) -> bool:
        """Whether there is something to choose here."""
        return self._stage is not _Stage.NOTHING

    @property
    def asked_about(self) -> WordsField | None:
        """The field whose words are to be put right, or were just now."""
        return self._field if self.is_asking else None

    def set_aside(self, is_aside: bool) -> None:
        """Say nothing for as long as the page asks something else."""
        self._is_aside = is_aside
        self._show(self._stage)

    def look(self) -> None:
        """The fields show words, perhaps of another day: ask about them, unless they were to be kept."""
        self._show(_Stage.NOTHING)
        for field in self._fields:
            words = field.text()
            found = repair(words)
            if found.is_needed and words not in self._kept:
                self._ask(field, found, 0, field.edit.document().characterCount() - 1)
                return

    def _ask(self, field: WordsField, found: Repair, start: int, end: int) -> None:
        self._field, self._repair = field, found
        self._select(start, end)
        before, after = (beginning(text, _SHOWN_LETTERS) for text in (found.before, found.after))
        question = (
            self.tr("Chữ bị lỗi phông: «{words}»")
            if found.is_sure
            else self.tr("Chữ này bị lỗi phông? «{words}»")
        )
        self._question.setText(question.format(words=before))
        self._answer.setText(self.tr("Sửa thành: «{words}»").format(words=after))
        self._warning.setText(self.tr("Vài chữ thiếu ư, mời đọc kỹ."))
        self._show(_Stage.ASKING)

    def _mend(self) -> None:
        if self._repair is None:
            return
        self._before = self._selected()
        self._put(clean(self._repair.after).text)
        self._question.setText(self.tr("Đã sửa chữ. Mời đọc lại."))
        self._show(_Stage.MENDED)

    def _undo(self) -> None:
        self._put(self._before)
        self._keep()

    def _keep(self) -> None:
        self._kept.add(self._field.text())
        self.look()

    def _put(self, text: str) -> None:
        """Put ``text`` in the place of what was asked about; what was typed around it stays."""
        start = self._range.selectionStart()
        self._stage = _Stage.NOTHING  # it is no change by the person
        writing = QTextCursor(self._range)
        writing.setKeepPositionOnInsert(False)
        writing.insertText(text)
        self._select(start, writing.position())

    def _words_changed(self) -> None:
        """Who writes on in what was asked about has chosen in another way."""
        if self._stage is not _Stage.NOTHING and self._selected() != self._about:
            self._show(_Stage.NOTHING)

    def _select(self, start: int, end: int) -> None:
        self._range = QTextCursor(self._field.edit.document())
        self._range.setKeepPositionOnInsert(True)  # what is typed behind it is not of it
        self._range.setPosition(start)
        self._range.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._about = self._selected()

    def _selected(self) -> str:
        return self._range.selectedText().replace("\u2029", "\n")

    def _show(self, stage: _Stage) -> None:
        self._stage = stage
        is_asking, is_mended = stage is _Stage.ASKING, stage is _Stage.MENDED
        self._question.setVisible(is_asking or is_mended)
        self._answer.setVisible(is_asking)
        self._warning.setVisible(is_asking and self._repair is not None and bool(self._repair.lost))
        self.mend.setVisible(is_asking)
        self.keep.setVisible(is_asking)
        self.done.setVisible(is_mended and len(self._fields) > 1)
        self.undo.setVisible(is_mended)
        self.setVisible((is_asking or is_mended) and not self._is_aside)
        self.asking.emit()


class OldFontQuestion(OldFontWords):
    """The same with its answers below it, for pages that have no row of choices."""

    def __init__(self, *fields: WordsField) -> None:
        super().__init__(*fields)
        answers = FlowLayout()
        for button in (self.mend, self.keep, self.done, self.undo):
            answers.addWidget(button)
        self.column.addLayout(answers)
