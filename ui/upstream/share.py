"""Step "share": the item as it will look on the Page, and a sentence of one's own if one is wanted."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial

from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.flows.share_item import READ, Sharing
from mttq_desktop.upstream.model import Mark, Share
from ui import theme
from ui.flow.showing import show_in
from ui.flow.step_page import StepPage, Tools
from ui.flow.turning_inset import TurningInset
from ui.screens.screen import GUARD_MS
from ui.upstream.picture_fetcher import PictureFetcher
from ui.widgets.button import Button
from ui.widgets.fields import WordsField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.old_font_words import OldFontQuestion
from ui.widgets.post_preview import PostPreview
from ui.widgets.text import StrongText, SubHeading, Tone
from ui.words.items import mark_sentence
from ui.words.openings import openings_for, sentence_of, with_opening, words_with_source

_LINES_FOR_PICTURE = 22
"""In a page of fewer lines of text than this the picture of the item is small."""

_LINES_OF_PREVIEW = 6
"""Of the post as it will look, that are seen at least."""


class _State(Enum):
    """What is asked."""

    SENTENCE = auto()
    """What the commune has to say to it, if anything."""
    OTHER_ITEM = auto()
    """The Page has it already: another one?"""
    ONCE_MORE = auto()
    """Really once more?"""


class SharePage(StepPage[Sharing]):
    """The last look before the item goes out."""

    code = "E2"

    def __init__(self, tools: Tools, pictures: PictureFetcher, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._pictures = pictures
        self._sharing = Sharing()
        self._state = _State.SENTENCE
        self._compact = False
        self._handed_over = ""
        self._mark: Mark | None = None
        self._told = StrongText("", Tone.WARNING, spacing=0)
        self._question = SubHeading(self.tr("Đăng thêm? Người dân sẽ thấy hai lần."))
        self.field = WordsField(self.tr("Viết thêm, nếu cần"), lines=2)
        self.old_font = OldFontQuestion(self.field)
        names = (self.tr("Bà con cần biết"), self.tr("Mời làm theo"), self.tr("Ta cũng làm"))
        self.openings = [Button(name) for name in names]
        self._anyway = Button(self.tr("Vẫn đăng thêm"))
        self._once_more = Button(self.tr("Đăng thêm"))
        self.read = Button(self.tr("Đọc bài"), icon="eye")
        self.preview = PostPreview()
        self._lay_out()
        self.field.changed.connect(self._changed)
        self.old_font.asking.connect(self._make_room)
        self.old_font.asking.connect(self._show_ready)
        for place, button in enumerate(self.openings):
            button.clicked.connect(partial(self._open_with, place))
        self._anyway.clicked.connect(partial(self._turn, _State.ONCE_MORE))
        self._once_more.clicked.connect(self._want_once_more)
        self.read.clicked.connect(lambda: self.side_page_wanted.emit(READ))
        pictures.came.connect(self._show_picture)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Đăng lại")

    @property
    def hint(self) -> str:
        """One line under the title, where there is room."""
        is_told = self._state is _State.SENTENCE and not self._compact
        return self.tr("Bài chưa đăng.") if is_told else ""

    @property
    def main_words(self) -> str:
        """The act itself, or the answer that puts nothing on the Page."""
        match self._state:
            case _State.SENTENCE:
                return self.tr("Đăng lại lên Trang")
            case _State.OTHER_ITEM:
                return self.tr("Chọn bài khác")
            case _State.ONCE_MORE:
                return self.tr("Không đăng thêm")

    def act_first(self) -> bool:
        """Share it, unless the Page has it and nobody said that it is wanted once more."""
        match self._state:
            case _State.SENTENCE if self._is_there_already():
                self._turn(_State.ONCE_MORE)
            case _State.SENTENCE:
                return True
            case _State.OTHER_ITEM:
                self.way_back_wanted.emit()
            case _State.ONCE_MORE:
                self._turn(_State.OTHER_ITEM)
        return False

    def go_back_first(self) -> bool:
        """Answer a question with no."""
        if self._state is not _State.ONCE_MORE:
            return False
        self._turn(_State.OTHER_ITEM)
        return True

    def show_draft(self, draft: Sharing) -> None:
        """Show the item, and the sentence as it was left."""
        super().show_draft(draft)
        self._sharing = draft
        self.field.set_text(self._stored_sentence())
        self._handed_over = self._words()
        self.field.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._learn_mark()
        is_there = self._mark is not None and not self._share.is_again
        self._show_state(_State.OTHER_ITEM if is_there else _State.SENTENCE)
        self.old_font.look()
        self._show_preview()
        if not self._pictures.file_of(self._share.picture_url):
            self._pictures.want([self._share.picture_url])

    def refresh(self, draft: Sharing) -> None:
        """The Page may have it by now: that is told, and what is being typed stays."""
        self._sharing = draft
        self._learn_mark()
        self._show_told()

    def hand_over(self) -> None:
        """Give the sentence to the keeper, letters still being composed too."""
        self.field.commit_input_method()
        self._keep()

    def first_field(self) -> QWidget | None:
        """The field, while it is asked for."""
        return self.field.edit if self._state is _State.SENTENCE else None

    def field_of(self, problem: Problem) -> QWidget | None:
        """Words too long belong to the field."""
        return self.field if problem.code == "post.too_long" else None

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it above the box."""
        if self.field_of(problem):
            self.field.show_problem(words)
            self._show_ready()
            self._make_room()

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.field.show_problem(None)
        self._make_room()
        self._show_ready()

    def set_compact(self, compact: bool) -> None:
        """Make do with less when the window is low."""
        self._compact = compact
        self.column.setSpacing(theme.GAP_TINY if compact else theme.GAP_SMALL)
        self.read.set_icon_name(None if compact else "eye")
        self._make_room()
        self.hint_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without scrolling the title of the item matters more than a large picture."""
        super().resizeEvent(event)
        is_low = self.height() < _LINES_FOR_PICTURE * self.fontMetrics().lineSpacing()
        self.preview.set_compact(is_low)

    # How

    def _lay_out(self) -> None:
        self._ready = QWidget()
        ready = FlowLayout(self._ready)
        self._ready.setContentsMargins(0, theme.GAP_TINY, 0, 0)
        for button in self.openings:
            ready.addWidget(button)
        # Takes the field's room while that is hidden.
        self._rest = QWidget()
        self._answers = QWidget()
        answers = FlowLayout(self._answers)
        answers.addWidget(self._anyway)
        answers.addWidget(self._once_more)
        self.column.addWidget(self._told)
        self.column.addWidget(self._question)
        self.column.addWidget(self.field, 1)
        self.column.addWidget(self.old_font)
        self.column.addWidget(self._ready)
        self.column.addWidget(self._answers)
        self.column.addWidget(self._rest, 1)
        reading = FlowLayout()
        reading.addWidget(self.read)
        self.beside = self._post = QWidget()
        shown = QVBoxLayout(self._post)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(theme.GAP_SMALL)
        shown.addWidget(TurningInset(self.preview, _LINES_OF_PREVIEW), 1)
        shown.addLayout(reading)

    def _show_ready(self) -> None:
        """Beginnings for the sentence, unless there is something to put right first."""
        is_free = not self.old_font.is_asking and not self.field.problem
        self._ready.setVisible(self._state is _State.SENTENCE and is_free)

    def _make_room(self) -> None:
        """In a low window the post as it will look gives way to what is wrong, or asked about."""
        if self.isVisible():
            is_urgent = bool(self.field.problem) or self.old_font.is_asking
            self._post.setVisible(not (self._compact and is_urgent))

    @property
    def _share(self) -> Share:
        assert self._sharing.share is not None, "show_draft() comes first"  # noqa: S101
        return self._sharing.share

    def _stored_sentence(self) -> str:
        post = self._sharing.post
        return sentence_of(post.words, self._share.source_name) if post is not None else ""

    def _words(self) -> str:
        return words_with_source(self.field.text(), self._share.source_name)

    def _openings(self) -> tuple[str, str, str]:
        return openings_for(self.tools.services.page.name)

    def _open_with(self, place: int) -> None:
        """Begin the sentence so; like anything typed it can be undone and changed."""
        openings = self._openings()
        cursor = self.field.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(with_opening(self.field.text(), openings[place], openings))
        self.field.edit.setTextCursor(cursor)
        self.field.edit.setFocus()

    def _changed(self) -> None:
        if self.isVisible():
            self._keep()
            self.preview.say(self._words())

    def _keep(self) -> None:
        """Once the share is on its way nothing of it is to be saved any more."""
        words = self._words()
        if words != self._handed_over:
            self._handed_over = words
            save = partial(self.tools.services.drafts.save_words, self.draft_id, words)
            self.tools.keeper.keep_soon("words", save)

    def _show_preview(self) -> None:
        post = self._sharing.post
        if post is not None:
            show_in(self.preview, post, self.tools.services)
            self.preview.say(self._words())

    def _show_picture(self, address: str) -> None:
        if self._sharing.share is not None and address == self._share.picture_url:
            self._show_preview()

    # What the Page has

    def _is_there_already(self) -> bool:
        self._learn_mark()
        return self._mark is not None and not self._share.is_again

    def _learn_mark(self) -> None:
        services, post = self.tools.services, self._sharing.post
        self._mark = services.upstream().on_page.mark(post.page, self._share) if post is not None else None

    def _show_told(self) -> None:
        now = self.tools.services.clock.now()
        self._told.say(mark_sentence(self._mark, now) if self._mark is not None else "")

    def _want_once_more(self) -> None:
        def note() -> None:
            post = self.tools.services.upstream().shares.anyway(self.draft_id)
            self._sharing = Sharing(post.id, post)

        if self.attempt(note):
            self._turn(_State.SENTENCE)

    def _turn(self, state: _State) -> None:
        self._show_state(state)
        for button in (self._anyway, self._once_more):
            button.ignore_presses_for(GUARD_MS)
        self.turned.emit()

    def _show_state(self, state: _State) -> None:
        self._state = state
        self.field.setVisible(state is _State.SENTENCE)
        self.old_font.set_aside(state is not _State.SENTENCE)
        self._show_ready()
        self._answers.setVisible(state is not _State.SENTENCE)
        self._rest.setVisible(state is not _State.SENTENCE)
        self._anyway.setVisible(state is _State.OTHER_ITEM)
        self._question.setVisible(state is _State.ONCE_MORE)
        self._once_more.setVisible(state is _State.ONCE_MORE)
        self._show_told()
