"""Side page "document": words and pictures of a document, each on a row to be ticked."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mttq_desktop.documents.model import DocumentRead
from mttq_desktop.errors import Problem
from mttq_desktop.posts.model import Post
from mttq_desktop.text.beginning import beginning
from mttq_desktop.text.old_fonts.reading import Encoding
from ui import theme
from ui.bridge import Background
from ui.flow.inset import Inset
from ui.flow.step_page import StepPage, Tools
from ui.steps.chosen_document import ENDINGS, ChosenDocument
from ui.steps.photo_intake import PhotoIntake
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.file_dialog import file_dialog
from ui.widgets.text import Paragraph
from ui.widgets.tick_row import TickRow

_SHOWN_LETTERS = 120
_AT_ONCE = 30
"""Rows that are made at first; more of a long document come when they are asked for."""
_LINES = 4


class DocumentPage(StepPage[Post]):
    """Choosing a document, and what of it goes into the post."""

    code = "B9"

    def __init__(
        self, tools: Tools, intake: PhotoIntake, chosen: ChosenDocument, parent: QWidget | None = None
    ) -> None:
        super().__init__(tools, parent)
        self._intake = intake
        self._chosen = chosen
        self._reading = Background("document", self)
        self._read: DocumentRead | None = None
        self._rows: list[TickRow] = []
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._told = Paragraph("", spacing=0)
        self.pictures = TickRow("")
        self.more = Button(self.tr("Xem tiếp"), ButtonKind.QUIET)
        self.more.clicked.connect(self._show_more)
        self._list = _column()
        listed = QWidget()
        inside = _column(listed)
        inside.addWidget(self.pictures)
        inside.addLayout(self._list)
        inside.addWidget(self.more)
        inside.addStretch(1)
        self._inset = Inset(listed, lines=_LINES)
        self.column.addWidget(self._told)
        self.column.addWidget(self._inset, 1)
        self.column.addStretch(1)
        self._show(None)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Lấy lời từ văn bản")

    @property
    def hint(self) -> str:
        """One line under the title."""
        return self.tr("Văn bản trong máy không thay đổi.")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Chọn văn bản trong máy") if self._read is None else self.tr("Lấy vào bài")

    def show_draft(self, draft: Post) -> None:
        """Begin anew, with the document that was dropped if one was."""
        super().show_draft(draft)
        self._show(None)
        file = self._chosen.hand_over()
        if file is not None:
            self.open(file)

    def act_first(self) -> bool:
        """Let a document be chosen, or put what is ticked under the words, and pictures among the photos."""
        if self._read is None:
            self.open_dialog()
            return False
        paragraphs = [
            paragraph.text
            for paragraph, row in zip(self._read.paragraphs, self._all_rows(), strict=True)
            if row.isChecked()
        ]
        if self.pictures.isChecked() and self._read.pictures:
            self._intake.take_files_of(self._read.pictures)
        drafts = self.tools.services.drafts
        written = drafts.get(self.draft_id).words.rstrip()
        words = "\n\n".join(filter(None, [written, "\n".join(paragraphs)]))
        return self.attempt(partial(drafts.save_words, self.draft_id, words))

    def open_dialog(self) -> None:
        """Let the person choose a document."""
        endings = " ".join(f"*.{ending}" for ending in ENDINGS)
        title, kind = self.tr("Chọn văn bản trong máy"), self.tr("Văn bản")
        dialog = file_dialog(self.window(), title, self._folder, f"{kind} ({endings})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.open(Path(file)))
        dialog.open()

    def open(self, file: Path) -> None:
        """Read ``file`` beside the window, then show what is in it."""
        self._show(None)
        self._folder = str(file.parent)
        self.problems_over.emit()
        self._told.say(self.tr("Đang đọc văn bản…"))
        documents = self.tools.services.documents
        self._reading.run(lambda: documents().read(file), self._show, self._refuse)

    def stop(self) -> None:
        """The window is closing; nobody waits for this."""
        self._reading.close(0)

    def _refuse(self, problem: Problem) -> None:
        self._told.hide()
        self.problem_met.emit(problem)

    def _show(self, read: DocumentRead | None) -> None:
        self._read = read
        self._rows = []
        empty(self._list)
        self._told.say(self._words_about(read) if read is not None else "")
        count = len(read.pictures) if read is not None else 0
        self.pictures.set_words(self.tr("Lấy cả {count} ảnh").format(count=count))
        self.pictures.setChecked(read is not None and read.is_scan)
        self.pictures.setVisible(count > 0)
        self._inset.setVisible(read is not None)
        self.column.setStretch(self.column.count() - 1, 0 if read is not None else 1)
        self._show_more()
        self.main_words_changed.emit()

    def _show_more(self) -> None:
        read = self._read
        for paragraph in (read.paragraphs if read else ())[len(self._rows) : len(self._rows) + _AT_ONCE]:
            row = TickRow(beginning(paragraph.text, _SHOWN_LETTERS))
            row.setChecked(True)
            self._rows.append(row)
            self._list.addWidget(row)
        self.more.setVisible(read is not None and len(self._rows) < len(read.paragraphs))

    def _all_rows(self) -> list[TickRow]:
        """The rows of all paragraphs; those not asked for yet are taken as they would be shown."""
        while self._read is not None and len(self._rows) < len(self._read.paragraphs):
            self._show_more()
        return self._rows

    def _words_about(self, read: DocumentRead) -> str:
        if read.is_scan:
            return self.tr("Văn bản này là ảnh chụp, không có chữ để lấy.")
        if read.encoding is Encoding.UNICODE:
            return ""
        return (
            self.tr("Chữ bị lỗi phông đã được sửa.")
            if read.is_sure
            else self.tr("Chữ bị lỗi phông đã được sửa. Mời đọc kỹ.")
        )


def _column(parent: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GAP_SMALL)
    return column
