"""Step "check": the post exactly as citizens will see it, each part with its own way to change it."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.flows.write_post import PHOTOS, TIME, WORDS
from mttq_desktop.posts.model import Post
from mttq_desktop.text.caution.model import Caution, Concern
from ui import theme
from ui.flow.inset import Inset
from ui.flow.part import PartCard
from ui.flow.showing import show_in
from ui.flow.step_page import StepPage, Tools
from ui.steps.caution_list import CautionList
from ui.steps.wanted_place import WantedPlace
from ui.widgets.button import Button, ButtonKind
from ui.widgets.post_preview import PostPreview
from ui.widgets.text import Paragraph, Tone


class CheckPage(StepPage[Post]):
    """The last look before the post goes out."""

    code = "B3"

    def __init__(self, tools: Tools, wanted: WantedPlace, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._wanted = wanted
        self._has_content = False
        self.cautions = CautionList(tools.services)
        self.cautions.change_wanted.connect(self._change)
        self.cautions.shown.connect(self._fit_parts)
        self.words_part = PartCard(self.tr("Sửa lời"))
        self.photos_part = PartCard(self.tr("Sửa ảnh"))
        self.preview = PostPreview()
        self.words_part.button.clicked.connect(lambda: self.change_wanted.emit(WORDS))
        self.photos_part.button.clicked.connect(lambda: self.change_wanted.emit(PHOTOS))
        self.later = Button(self.tr("Hẹn giờ đăng"), ButtonKind.QUIET, icon="clock")
        self.later.clicked.connect(lambda: self.side_page_wanted.emit(TIME))
        self._problem = Paragraph("", Tone.PROBLEM)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(theme.GAP_SMALL)
        self._parts.addWidget(self.words_part, 1)
        self._parts.addWidget(self.photos_part, 1)
        self.column.addWidget(self.cautions)
        self.column.addLayout(self._parts)
        later = QHBoxLayout()
        later.addWidget(self.later)
        later.addStretch(1)
        self.column.addLayout(later)
        self.column.addStretch(1)
        right = QWidget()
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.addWidget(self._problem)
        shown.addWidget(self.preview, 1)
        self.beside = Inset(right, lines=4)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Xem lại")

    @property
    def hint(self) -> str:
        """One line under the title, which gives way to a question."""
        return self.tr("Bài chưa được đăng.") if self.cautions.is_empty else ""

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows."""
        return self.tr("Bấm đăng xong, trong 60 giây vẫn rút lại được.")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Đăng bài lên Trang")

    def show_draft(self, draft: Post) -> None:
        """Show the post and sum up its parts."""
        super().show_draft(draft)
        self.refresh(draft)

    def refresh(self, draft: Post) -> None:
        """A photo became ready."""
        self.words_part.set_words(self._sum_of_words(draft))
        self.photos_part.set_words(self._sum_of_photos(draft))
        self._has_content = not draft.is_empty
        self.cautions.look_at(draft)
        self._fit_parts()
        show_in(self.preview, draft, self.tools.services)

    def field_of(self, problem: Problem) -> QWidget | None:
        """Photos or words, whichever must be changed."""
        is_photo = problem.code.startswith("photo.")
        return (self.photos_part if is_photo else self.words_part).button

    def show_problem_at_field(self, problem: Problem, words: str) -> None:  # noqa: ARG002 - one place
        """Say it above the post."""
        self._problem.setText(words)
        self._problem.show()

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self._problem.hide()

    def stop(self) -> None:
        """The window is closing."""
        self.cautions.stop()

    def set_compact(self, compact: bool) -> None:
        """Put both parts on one line when the window is low."""
        across = QBoxLayout.Direction.LeftToRight
        self._parts.setDirection(across if compact else QBoxLayout.Direction.TopToBottom)
        for part in (self.words_part, self.photos_part):
            part.set_compact(compact)
        self.cautions.set_compact(compact)
        self.later.set_icon_name(None if compact else "clock")

    def _fit_parts(self) -> None:
        """What is worth another look comes first; the rest waits for it."""
        is_free = self.cautions.is_empty
        self.words_part.setVisible(is_free)
        self.photos_part.setVisible(is_free)
        self.later.setVisible(is_free and self._has_content)
        self.hint_changed.emit()

    def _change(self, caution: Caution) -> None:
        self._wanted.want(caution)
        self.change_wanted.emit(PHOTOS if caution.concern is Concern.MAP else WORDS)

    def _sum_of_words(self, post: Post) -> str:
        words = len(post.words.split())
        return self.tr("{count} chữ").format(count=words) if words else self.tr("Chưa có lời viết")

    def _sum_of_photos(self, post: Post) -> str:
        count = len(post.photos)
        return self.tr("{count} ảnh").format(count=count) if count else self.tr("Chưa có ảnh")
