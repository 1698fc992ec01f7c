"""Step "words": one large field, with ready frames and earlier words a press away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.flows.write_post import DOCUMENT, FRAMES, VERSIONS
from mttq_desktop.frames.putting_together import BLANK
from mttq_desktop.posts.model import Post
from ui.flow.step_page import StepPage, Tools
from ui.steps.chosen_document import ChosenDocument
from ui.steps.copied_words import CopiedWords
from ui.steps.photo_intake import PhotoIntake
from ui.steps.wanted_place import WantedPlace
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import WordsField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.old_font_words import OldFontWords
from ui.widgets.text import Paragraph, Tone
from ui.widgets.words_length import WordsLength


class WordsPage(StepPage[Post]):
    """Writing what happened."""

    code = "B1"

    share_wanted = Signal(object)
    """The words were copied from this ``Item``, and it is to be shared instead."""

    def __init__(
        self,
        tools: Tools,
        intake: PhotoIntake,
        wanted: WantedPlace,
        document: ChosenDocument,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tools, parent)
        self._wanted = wanted
        self._document = document
        self._is_begun = False
        self._intake = intake
        self.field = WordsField("", lines=3)
        self.field.edit.setAccessibleName(self.tr("Lời viết"))
        self._length = WordsLength(self.field)
        self.old_font = OldFontWords(self.field)
        self.copied = CopiedWords(tools.services)
        self._photos_came = Paragraph("", Tone.GOOD, spacing=0)
        self.frames = Button(self.tr("Chọn bài mẫu có sẵn"), ButtonKind.QUIET)
        self.versions = Button(self.tr("Lấy lại lời viết cũ"), ButtonKind.QUIET)
        self.document = Button(self.tr("Lấy lời từ văn bản"), ButtonKind.QUIET)
        self._choices = QWidget()
        choices = FlowLayout(self._choices)
        for button in (self.old_font.mend, self.old_font.keep, self.old_font.undo):
            choices.addWidget(button)
        choices.addWidget(self.copied.share)
        choices.addWidget(self.frames)
        choices.addWidget(self.versions)
        choices.addWidget(self.document)
        self.column.addWidget(self.field, 1)
        self.column.addWidget(self._length)
        self.column.addWidget(self.old_font)
        self.column.addWidget(self.copied)
        self.column.addWidget(self._photos_came)
        self.column.addWidget(self._choices)
        self.field.changed.connect(self._words_changed)
        self.field.files_dropped.connect(self._take_files)
        self.field.pictures_pasted.connect(self._take_pictures)
        self.frames.clicked.connect(lambda: self.side_page_wanted.emit(FRAMES))
        self.versions.clicked.connect(lambda: self.side_page_wanted.emit(VERSIONS))
        self.document.clicked.connect(lambda: self.side_page_wanted.emit(DOCUMENT))
        self.copied.share_wanted.connect(self.share_wanted)
        # Whoever has a whole article, or letters to put right, needs no frame to begin with.
        self.copied.found.connect(self._choose_choices)
        self.old_font.asking.connect(self._choose_choices)
        intake.changed.connect(self._say_photos_came)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Viết lời")

    @property
    def hint(self) -> str:
        """One line under the title, for who begins; it gives way to a question."""
        gives_way = self._is_begun or self.old_font.is_asking or self.copied.has_item
        return "" if gives_way else self.tr("Kể việc gì, ở đâu, khi nào, kết quả ra sao.")

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows."""
        return self.tr("Bấm vào ô trắng rồi gõ. Hoặc bấm «Chọn bài mẫu có sẵn».")

    def show_draft(self, draft: Post) -> None:
        """Put the stored words in the field."""
        super().show_draft(draft)
        self._intake.work_for(draft.id)
        self._is_begun = bool(draft.words)
        self._put_in(draft.words)
        self._show_wanted()
        self.copied.look_at(draft.words)
        self.old_font.look()
        self._photos_came.hide()
        self._choose_choices()
        self._length.show_length()

    def hand_over(self) -> None:
        """Give the words to the keeper if the person touched them, letters still being composed too."""
        self.field.commit_input_method()
        if self.field.edit.document().isModified():
            self.tools.keeper.keep_soon("words", self._saving())

    def first_field(self) -> QWidget | None:
        """The field."""
        return self.field.edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """Words too long belong to the field."""
        return self.field if problem.code == "post.too_long" else None

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it above the box."""
        if self.field_of(problem):
            self.field.show_problem(words)
            self._length.hide()
            self._choices.hide()

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.field.show_problem(None)
        self._choices.show()

    def _put_in(self, words: str) -> None:
        """Show ``words``, the cursor at the first blank of what is new, or at the end."""
        before = self.field.text()
        if words == before:
            return
        self.copied.forget()
        self.field.set_text(words)
        start = len(before) if words.startswith(before.rstrip()) else len(words)
        blank = words.find(BLANK, max(start - 1, 0))
        cursor = self.field.edit.textCursor()
        if blank >= 0:
            cursor.setPosition(blank)
            cursor.setPosition(blank + len(BLANK), cursor.MoveMode.KeepAnchor)
        else:
            cursor.movePosition(cursor.MoveOperation.End)
        self.field.edit.setTextCursor(cursor)

    def _show_wanted(self) -> None:
        """Mark the place that is to be changed, if one is."""
        place = self._wanted.take_from(self.field.text())
        if place is not None:
            cursor = self.field.edit.textCursor()
            cursor.setPosition(place[0])
            cursor.setPosition(place[1], cursor.MoveMode.KeepAnchor)
            self.field.edit.setTextCursor(cursor)

    def stop(self) -> None:
        """The window is closing."""
        self.copied.stop()

    def _choose_choices(self) -> None:
        """Show what there is to choose now; letters to put right come before anything else."""
        is_asked = self.old_font.is_asking
        has_versions = bool(self.draft_id) and bool(self.tools.services.drafts.versions(self.draft_id))
        self.copied.set_aside(is_asked)
        self.frames.setHidden(is_asked or self.copied.has_item)
        self.versions.setVisible(has_versions and not is_asked)
        self.document.setHidden(is_asked or self.copied.has_item)
        self.hint_changed.emit()

    def _words_changed(self) -> None:
        self.copied.look_at(self.field.text())
        if self.isVisible():
            self.tools.keeper.keep_soon("words", self._saving())

    def _saving(self) -> Callable[[], None]:
        post_id, words = self.draft_id, self.field.text()
        return lambda: self.tools.services.drafts.save_words(post_id, words)

    def _take_files(self, files: list[str]) -> None:
        photos = self._document.take_from(files)
        if photos:
            self._intake.take_files(photos)
        if self._document.is_waiting:
            self.side_page_wanted.emit(DOCUMENT)

    def _take_pictures(self, pictures: list[QImage]) -> None:
        self._intake.take_pictures(pictures)

    def _say_photos_came(self) -> None:
        words = self._intake.progress_words()
        if not words and self._intake.taken:
            words = self.tr("Đã thêm {count} ảnh. Bấm «Tiếp tục» để xem.").format(count=self._intake.taken)
        self._photos_came.say(words)
