"""Bài này đã lên Trang chưa? Only the person can tell: their post beside those found on the Page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.posts.doubts import IN_DOUBT, Lookalike
from mttq_desktop.posts.model import Post
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.services import Services
from mttq_desktop.text.beginning import beginning
from ui import theme
from ui.screens.post_glance import PostGlance
from ui.screens.screen import GUARD_MS, Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Heading, StrongText, SubHeading

_LETTERS_SPOKEN = 40
"""Of a found post's words, for whoever hears its button and does not see what stands beside it."""


class SettleScreen(Screen):
    """Looking at the Page is the main action, because the answer should be true and not quick."""

    code = "C2"

    post_wanted = Signal(str)
    """Show how this post stands."""
    page_wanted = Signal()
    """Open the Page as citizens see it."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._post_id = ""
        self._shown: list[Lookalike] | None = None
        self._title = Heading(self.tr("Bài này đã lên Trang chưa?"))
        self._question = SubHeading(
            self.tr("Gửi lại bài này? Nếu trên Trang đã có, người dân sẽ thấy hai lần.")
        )
        self._ours = PostGlance()
        self.column.addWidget(self._title)
        self.column.addWidget(self._question)
        self.column.addWidget(StrongText(self.tr("Trong máy"), spacing=0))
        self.column.addWidget(self._ours)
        self.column.addStretch(1)
        self._build_answers()
        self._build_row()

    def follow(self, post_id: str) -> None:
        """Ask about this post from now on; ``arrive`` shows it."""
        self._post_id = post_id

    def arrive(self) -> None:
        """Show the post and what was found; one that is settled already has nothing to ask about."""
        self._shown = None
        if not self._show():
            self.post_wanted.emit(self._post_id)
            return
        self._ask(False)
        super().arrive()
        self._guard_answers()

    def first_focus(self) -> QWidget:
        """The question."""
        return self._title

    def go_back(self) -> None:
        """To the post's page; while a question is open, answer it with no."""
        if not self._question.isHidden():
            self._ask(False)
        else:
            self.post_wanted.emit(self._post_id)

    def refresh(self, post_id: str) -> None:
        """It may be settled already, or something else found."""
        if post_id == self._post_id and not self._show():
            self.post_wanted.emit(self._post_id)

    def set_compact(self, compact: bool) -> None:
        """Make do with words only when the window is low."""
        super().set_compact(compact)
        self._later.set_icon_name(None if compact else "back")
        self._see_page.set_icon_name(None if compact else "eye")

    def _build_answers(self) -> None:
        self._found_title = StrongText("", spacing=0)
        self._found = QVBoxLayout()
        self._found.setSpacing(theme.GAP_SMALL)
        self._not_there = Button(self.tr("Chưa có, gửi lại"))
        self._not_there.clicked.connect(partial(self._ask, True))
        self._there = Button(self.tr("Đã có trên Trang"))
        self._there.clicked.connect(self._settle_as_there)
        self._find_again = Button(self.tr("Tìm lại trên Trang"))
        self._find_again.clicked.connect(self._look_once_more)
        others = FlowLayout()
        for button in (self._there, self._find_again, self._not_there):
            others.addWidget(button)
        self._answers = QWidget()
        answers = QVBoxLayout(self._answers)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(theme.GAP_SMALL)
        answers.addWidget(self._found_title)
        answers.addLayout(self._found)
        answers.addLayout(others)
        answers.addStretch(1)
        self.set_beside(self._answers)

    def _build_row(self) -> None:
        self._later = Button(self.tr("Để sau"), icon="back")
        self._see_page = Button(self.tr("Xem Trang"), ButtonKind.MAIN, icon="eye")
        self._send_anew = Button(self.tr("Gửi lại"), ButtonKind.CAREFUL, icon="up")
        self._look_again = Button(self.tr("Chưa gửi, xem lại"), ButtonKind.MAIN)
        self._later.clicked.connect(self.go_back)
        self._see_page.clicked.connect(self.page_wanted)
        self._send_anew.clicked.connect(self._settle_as_not_out)
        self._look_again.clicked.connect(partial(self._ask, False))
        self.row.add_left(self._later)
        self.row.add_right_apart(self._send_anew, self._see_page, self._look_again)

    # What is shown

    def _show(self) -> bool:
        """Show the post and those found; False when there is nothing to ask about it any more."""
        try:
            post = self._services.outbox.get(self._post_id)
        except NoSuchPostError:
            return False
        if post.problem is None or post.problem.code != IN_DOUBT:
            return False
        moment = post.confirmed_at or post.changed_at
        self._ours.show_post(post.words, len(post.photos), moment, self._services.clock.now())
        self._show_found(post)
        return True

    def _show_found(self, post: Post) -> None:
        found = self._services.doubts.lookalikes(post.id)
        if found == self._shown:
            return
        self._shown = found
        empty(self._found)
        for each in found:
            self._found.addWidget(self._glance_of(each))
        self._find_again.setVisible(not found)
        self._found_title.setText(
            self.tr("Trên Trang") if found else self.tr("Phần mềm chưa thấy trên Trang. Mời bấm «Xem Trang».")
        )
        self._guard_answers()

    def _glance_of(self, found: Lookalike) -> PostGlance:
        answer = Button(self.tr("Là bài này"))
        spoken = beginning(found.words, _LETTERS_SPOKEN)
        answer.setAccessibleName(f"{answer.text()}: {spoken}" if spoken else answer.text())
        answer.clicked.connect(partial(self._settle_as_out, found.remote_id))
        glance = PostGlance(answer)
        glance.show_post(found.words, found.photos, found.made_at, self._services.clock.now())
        return glance

    def _ask(self, is_asking: bool) -> None:
        self._question.setVisible(is_asking)
        self._send_anew.setVisible(is_asking)
        self._look_again.setVisible(is_asking)
        self._answers.setVisible(not is_asking)
        self._see_page.setVisible(not is_asking)
        self.row.guard()
        self._guard_answers()
        self.body.scroll_to_top()
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _guard_answers(self) -> None:
        for button in self._answers.findChildren(Button):
            button.ignore_presses_for(GUARD_MS)

    # What the person answers

    def _settle_as_out(self, remote_id: str) -> None:
        self._services.doubts.it_is_out(self._post_id, remote_id)
        self.post_wanted.emit(self._post_id)

    def _settle_as_there(self) -> None:
        self._services.doubts.it_is_there(self._post_id)
        self.post_wanted.emit(self._post_id)

    def _look_once_more(self) -> None:
        """The program looks three times more; it sends nothing."""
        self._services.outbox.try_again(self._post_id)
        self.post_wanted.emit(self._post_id)

    def _settle_as_not_out(self) -> None:
        self._services.doubts.send_anew(self._post_id)
        self.post_wanted.emit(self._post_id)
