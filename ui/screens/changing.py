"""Sửa lời trên Trang: other words for a post that is public, kept while they are typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.services import Services
from ui import theme
from ui.bridge import Background
from ui.flow.keeper import Keeper
from ui.flow.page_top import PageTop
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import WordsField
from ui.widgets.old_font_words import OldFontQuestion
from ui.widgets.text import SubHeading
from ui.widgets.words_length import WordsLength
from ui.words.problems import problem_words

_LINES_FOR_HINT = 8
"""A page lower than this many lines of text goes without its hint."""

_NOT_THERE = "post.not_published"
_NOT_PUBLIC = frozenset({_NOT_THERE, "post.being_changed", "post.not_out_yet"})


class ChangeWordsScreen(Screen):
    """The Page shows the old words until the main button is pressed; going back keeps the new ones.

    Should the post leave the Page meanwhile, the new words become a draft of their own.
    """

    code = "C1"

    post_wanted = Signal(str)
    """Show this post's page."""
    draft_wanted = Signal(str)
    """Go on writing this draft."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._saving = Background("saving new words")
        self._keeper = Keeper(self._saving)
        self._post: Post | None = None
        self._draft_id = ""
        self._handed_over = ""
        self._is_compact = self._is_gone = False
        self._top = PageTop()
        self._question = SubHeading(self.tr("Bỏ lời mới vừa viết? Trên Trang vẫn là lời cũ."))
        self.field = WordsField("", lines=3)
        self.field.edit.setAccessibleName(self.tr("Lời mới"))
        self._length = WordsLength(self.field)
        self.old_font = OldFontQuestion(self.field)
        self.column.addWidget(self._top)
        self.column.addWidget(self._question)
        self.column.addWidget(self.field, 1)
        self.column.addWidget(self._length)
        self.column.addWidget(self.old_font)
        # Takes the field's room while that is hidden.
        self.column.addStretch()
        self._build_row()
        self.field.changed.connect(self._changed)
        self.old_font.asking.connect(self._quiet_top)
        self._keeper.kept.connect(self._say_saved)
        self._keeper.failed.connect(self._say_not_saved)

    def follow(self, post_id: str) -> None:
        """Change the words of this post from now on; ``arrive`` shows them."""
        self._post = self._services.outbox.get(post_id)

    def arrive(self) -> None:
        """Put the unfinished new words in the field, or else those that are out."""
        post = self._stored()
        if post is None or post.state is not PostState.PUBLISHED:
            self._go_to_post()
            return
        self._post = post
        self._is_gone, self._draft_id = False, ""
        self._put_in(post.words if post.new_words is None else post.new_words)
        self._top.show_page(
            self.tr("Sửa lời trên Trang"),
            self.tr("Trên Trang vẫn là lời cũ, đến khi bấm «Lưu lên Trang»."),
            "",
            is_side=False,
        )
        self._top.say_saved(None)
        self._show_problem(None)
        self._ask(False)
        self.old_font.look()
        super().arrive()

    def first_focus(self) -> QWidget:
        """The field."""
        return self.field.edit

    def leave(self) -> bool:
        """Save the new words, to be found here again."""
        problems = self._keep()
        if problems and problems[0].code in _NOT_PUBLIC:
            self._note_gone()
            problems = self._keep()
        if problems:
            self._show_problem(problems[0])
        return not problems

    def go_back(self) -> None:
        """To the post's page; while a question is open, answer it with no."""
        if not self._question.isHidden():
            self._ask(False)
        else:
            self._go_to_post()

    def refresh(self, post_id: str) -> None:
        """The post may have left the Page."""
        if self._post is None or post_id != self._post.id or self._is_gone:
            return
        post = self._stored()
        if post is None or post.state is not PostState.PUBLISHED:
            self._note_gone()

    def set_compact(self, compact: bool) -> None:
        """Make do with less when the window is low."""
        super().set_compact(compact)
        self._is_compact = compact
        self.column.setSpacing(theme.GAP_TINY if compact else theme.GAP_SMALL)
        self._back.set_icon_name(None if compact else "back")
        self._fit_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint out where there is hardly room for the words themselves."""
        super().resizeEvent(event)
        self._fit_top()

    def stop(self) -> None:
        """Finish saving; the window is closing."""
        self._saving.close()

    def _build_row(self) -> None:
        self._back = Button(self.tr("&Quay lại"), icon="back")
        self._keep_old = Button(self.tr("Giữ lời cũ"))
        self._main = Button("", ButtonKind.MAIN)
        self._drop_new = Button(self.tr("Bỏ lời mới"), ButtonKind.CAREFUL)
        self._keep_new = Button(self.tr("Giữ lời mới"), ButtonKind.MAIN)
        self._back.clicked.connect(self.go_back)
        self._keep_old.clicked.connect(self._keep_old_words)
        self._main.clicked.connect(self._do)
        self._drop_new.clicked.connect(self._drop)
        self._keep_new.clicked.connect(partial(self._ask, False))
        self.row.add_left(self._back)
        self.row.add_right_apart(self._drop_new, self._keep_old, self._main, self._keep_new)

    # What the person does

    def _changed(self) -> None:
        if self.isVisible():
            self._hand_over()

    def _do(self) -> None:
        """What the main button says: the new words for the Page, or a post of their own."""
        if self._is_gone:
            self._write_on()
            return
        problems = self._keep()
        if not problems and self._post is not None:
            problems = _problem_of(partial(self._services.changes.confirm, self._post.id))
        if not problems:
            self._go_to_post()
        elif problems[0].code in _NOT_PUBLIC:
            self._note_gone()
        else:
            self._show_problem(problems[0])

    def _keep_old_words(self) -> None:
        """Ask first, if there is anything to lose."""
        self.field.commit_input_method()
        if self._post is not None and self.field.text() != self._post.words:
            self._ask(True)
        else:
            self._drop()

    def _drop(self) -> None:
        problems = self._keep()
        if not problems and self._post is not None:
            self._services.changes.drop(self._post.id)
            self._go_to_post()
        elif problems:
            self._ask(False)
            self._show_problem(problems[0])

    def _ask(self, is_asking: bool) -> None:
        self._question.setVisible(is_asking)
        self.field.setVisible(not is_asking)
        self.old_font.set_aside(is_asking)
        for button in (self._drop_new, self._keep_new):
            button.setVisible(is_asking)
        self._main.setVisible(not is_asking)
        self._keep_old.setVisible(not is_asking and not self._is_gone)
        self.row.guard()
        if is_asking:
            self._show_problem(None)
            self.body.scroll_to_top()
            self._top.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quiet_top(self) -> None:
        """A question has no hint above it."""
        self._top.keep_quiet(not self._question.isHidden() or self.old_font.is_asking)

    def _write_on(self) -> None:
        self.field.commit_input_method()
        self._keeper.keep_soon("words", partial(self._save_as_draft, self.field.text()))
        problems = self._keeper.keep_now()
        if problems:
            self._show_problem(problems[0])
        else:
            self.draft_wanted.emit(self._draft_id)

    def _go_to_post(self) -> None:
        if self._post is not None:
            self.post_wanted.emit(self._post.id)

    # Keeping

    def _keep(self) -> list[Problem]:
        self.field.commit_input_method()
        self._hand_over()
        return self._keeper.keep_now()

    def _hand_over(self) -> None:
        words = self.field.text()
        if words != self._handed_over and self._post is not None:
            self._handed_over = words
            self._keeper.keep_soon("words", self._saving_of(words))

    def _saving_of(self, words: str) -> Callable[[], None]:
        assert self._post is not None, "follow() comes first"  # noqa: S101
        if not self._is_gone:
            return partial(self._services.changes.save, self._post.id, words)
        if words == self._post.words and not self._draft_id:
            return lambda: None
        return partial(self._save_as_draft, words)

    def _save_as_draft(self, words: str) -> None:
        assert self._post is not None, "follow() comes first"  # noqa: S101
        if not self._draft_id:
            self._draft_id = self._services.drafts.new(self._post.page).id
        self._services.drafts.save_words(self._draft_id, words)

    def _note_gone(self) -> None:
        """The post is not public any more: from now on the new words are kept as a draft."""
        self._is_gone = True
        self._ask(False)
        self._show_problem(Problem(_NOT_THERE))
        self._keeper.keep_soon("words", self._saving_of(self.field.text()))

    # What is shown

    def _put_in(self, words: str) -> None:
        self._handed_over = words
        self.field.set_text(words)
        cursor = self.field.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.edit.setTextCursor(cursor)
        self._length.show_length()

    def _show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong above the page; what is wrong with the words beside their field too."""
        self._main.setText(self.tr("Viết thành bài mới") if self._is_gone else self.tr("Lưu lên Trang"))
        words = self._words_of(problem) if problem else ""
        is_of_words = problem is not None and problem.code.startswith("post.")
        self.field.show_problem(words if is_of_words else None)
        self._top.show_problems([(words, self.field if is_of_words else None)] if problem else [])

    def _words_of(self, problem: Problem) -> str:
        if problem.code == "post.empty":
            # Photos of a public post stay as they are, so the usual advice to choose some is of no use.
            return self.tr("Chưa có lời viết nào. Mời viết vài dòng, hoặc bấm «Giữ lời cũ».")
        return problem_words(problem, self._services.clock.now())

    def _say_saved(self) -> None:
        self._top.say_saved_here(self._services.clock.now())

    def _say_not_saved(self, problem: Problem) -> None:
        if problem.code not in _NOT_PUBLIC:
            self._top.say_not_saved(self._words_of(problem))
        elif not self._is_gone:
            self._note_gone()

    def _fit_top(self) -> None:
        has_room = self.height() >= _LINES_FOR_HINT * self.fontMetrics().lineSpacing()
        self._top.fit(compact=self._is_compact, has_room=has_room)

    def _stored(self) -> Post | None:
        """The post as it stands now; None when there is none any more."""
        if self._post is None:
            return None
        try:
            return self._services.outbox.get(self._post.id)
        except NoSuchPostError:
            return None


def _problem_of(act: Callable[[], object]) -> list[Problem]:
    try:
        act()
    except ProblemError as error:
        return [error.problem]
    return []
