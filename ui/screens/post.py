"""One post opened from the list: as citizens see it, how it stands, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from mttq_desktop.notices import PhotoSending
from mttq_desktop.posts.model import Post
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.services import Services
from ui import theme
from ui.flow.showing import show_in
from ui.screens.post_status import PostStatus
from ui.screens.screen import Screen
from ui.screens.situation import situation_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.post_preview import PostPreview
from ui.widgets.text import SubHeading
from ui.words.acts import (
    ASKED_FIRST,
    TAKES_AWAY,
    Act,
    act_icon,
    act_words,
    keep_words,
    main_act,
    other_acts,
    question_words,
)


class PostScreen(Screen):
    """Follows one post; asks once, in place, before anything is taken away."""

    code = "A5"

    act_wanted = Signal(str, str)
    way_back_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._post_id = ""
        self._asking: Act | None = None
        self._buttons_for: object = None
        self._in_preview: object = None
        self._status = PostStatus()
        self._question = SubHeading()
        self._question.hide()
        self._preview = PostPreview()
        self.column.addWidget(self._status)
        self.column.addWidget(self._question)
        self.column.addStretch(1)
        self.set_beside(self._preview)
        self._acts = QHBoxLayout()
        self._acts.setContentsMargins(theme.CAREFUL_GAP - theme.GAP_SMALL, 0, 0, 0)
        self._acts.setSpacing(theme.GAP_SMALL)
        self.row.add_right_layout(self._acts)
        back = Button(self.tr("&Quay lại"), icon="back")
        back.clicked.connect(self.go_back)
        self.row.add_left(back)

    def follow(self, post_id: str) -> None:
        """Show this post from now on; ``arrive`` fills the page."""
        self._post_id = post_id

    def arrive(self) -> None:
        """Show the post."""
        self._asking = None
        self._status.tell("")
        self._in_preview = None
        self._show()
        super().arrive()

    def first_focus(self) -> QWidget:
        """The headline."""
        return self._status.title

    def go_back(self) -> None:
        """Back to the list; while a question is open, answer it with no."""
        if self._asking is not None:
            self._ask(None)
        else:
            self.way_back_wanted.emit()

    def refresh(self, post_id: str) -> None:
        """The post changed."""
        if post_id == self._post_id:
            self._show()

    def refresh_situation(self) -> None:
        """The network came or went."""
        if self._post_id:
            self._show()

    def show_sending(self, notice: PhotoSending) -> None:
        """A photo is on its way."""
        if notice.post_id == self._post_id:
            self._status.show_sending(notice)

    def tell(self, words: str) -> None:
        """Say why something was not done."""
        self._status.tell(words)

    def set_compact(self, compact: bool) -> None:
        """Make do with a smaller picture of what is shared when the window is low."""
        super().set_compact(compact)
        self._preview.set_compact(compact)

    def _show(self) -> None:
        try:
            post = self._services.outbox.get(self._post_id)
        except NoSuchPostError:
            self.way_back_wanted.emit()
            return
        self._status.show_post(post, situation_of(self._services))
        self._show_preview(post)
        self._show_buttons(post)

    def _show_preview(self, post: Post) -> None:
        """Draw the post anew, but only when it looks different: notices of progress are many."""
        looks = (post.words, post.photos, post.state, post.problem, post.scheduled_at, post.published_at)
        if looks != self._in_preview:
            self._in_preview = looks
            show_in(self._preview, post, self._services)

    def _show_buttons(self, post: Post) -> None:
        """Make the buttons anew, but only when they are others."""
        main, others = main_act(post), other_acts(post)
        if self._asking is not None and self._asking not in others:
            self._asking = None
        wanted = (self._asking, main, others, post.has_unfinished_words, post.photos == ())
        if wanted == self._buttons_for:
            return
        self._buttons_for = wanted
        self._hold_focus()
        empty(self._acts)
        if self._asking is not None:
            self._add_answers(self._asking, post)
        else:
            self._add_acts(post, main, others)
        self._question.setVisible(self._asking is not None)
        self._status.show_reason(self._asking is None)
        self.row.guard()

    def _hold_focus(self) -> None:
        """Take the focus from a button about to vanish; Qt would give it to whatever comes next."""
        focused = QApplication.focusWidget()
        if focused is not None and self._acts.indexOf(focused) >= 0:
            self._status.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_acts(self, post: Post, main: Act | None, others: tuple[Act, ...]) -> None:
        for act in others:
            careful = act in TAKES_AWAY
            if careful and self._acts.count():
                self._acts.addSpacing(theme.CAREFUL_GAP - theme.GAP_SMALL)
            button = Button(
                act_words(act, post), ButtonKind.CAREFUL if careful else ButtonKind.PLAIN, act_icon(act)
            )
            button.clicked.connect(partial(self._ask if act in ASKED_FIRST else self._do, act))
            self._acts.addWidget(button)
            if careful:
                self._acts.addSpacing(theme.CAREFUL_GAP - theme.GAP_SMALL)
        if main is None:
            button = Button(self.tr("Về danh sách"), ButtonKind.MAIN)
            button.clicked.connect(self.way_back_wanted)
        else:
            button = Button(act_words(main), ButtonKind.MAIN, act_icon(main))
            button.clicked.connect(partial(self._do, main))
        self._acts.addWidget(button)

    def _add_answers(self, act: Act, post: Post) -> None:
        self._question.setText(question_words(act, post))
        yes = Button(act_words(act), ButtonKind.CAREFUL, act_icon(act))
        no = Button(keep_words(act), ButtonKind.MAIN)
        yes.clicked.connect(partial(self._do, act))
        no.clicked.connect(partial(self._ask, None))
        self._acts.addWidget(yes)
        self._acts.addSpacing(theme.CAREFUL_GAP - theme.GAP_SMALL)
        self._acts.addWidget(no)

    def _ask(self, act: Act | None) -> None:
        self._asking = act
        self._show()
        self.body.scroll_to_top()
        self._status.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, act: Act) -> None:
        self._asking = None
        self.act_wanted.emit(act, self._post_id)
        if self.isVisible():
            # At once, before a further press reaches a button that is of no use any more.
            self._show()
