"""After "Đăng bài lên Trang": what happened, what comes next, and the way to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.notices import PhotoSending
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.services import Services
from ui.screens.post_status import PostStatus
from ui.screens.screen import GUARD_MS, Screen
from ui.screens.situation import situation_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.words.acts import Act, act_icon, act_words, main_act, other_acts


class AfterScreen(Screen):
    """Follows one post until it is out. Coming back here never sends anything."""

    code = "B4"

    act_wanted = Signal(str, str)
    write_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._post_id = ""
        self._act: Act | None = None
        self._status = PostStatus()
        self._act_button = Button("")
        self._act_button.clicked.connect(self._do)
        # A post with a time may be moved; taking it back stays as near as it is without one.
        self._back_button = Button(act_words(Act.TAKE_BACK), icon=act_icon(Act.TAKE_BACK))
        self._back_button.clicked.connect(lambda: self.act_wanted.emit(Act.TAKE_BACK, self._post_id))
        acts = FlowLayout()
        acts.addWidget(self._act_button)
        acts.addWidget(self._back_button)
        self.column.addWidget(self._status)
        self.column.addLayout(acts)
        self.column.addStretch(1)
        another = Button(self.tr("Viết bài khác"), icon="pencil")
        home = Button(self.tr("Về màn hình chính"), ButtonKind.MAIN, icon="home")
        another.clicked.connect(self.write_wanted)
        home.clicked.connect(self.home_wanted)
        self.row.add_left(another)
        self.row.add_right(home)

    def follow(self, post_id: str) -> None:
        """Tell about this post from now on; ``arrive`` shows it."""
        self._post_id = post_id

    def arrive(self) -> None:
        """Show how the post stands."""
        self._status.tell("")
        self._show()
        super().arrive()
        for button in (self._act_button, self._back_button):
            button.ignore_presses_for(GUARD_MS)

    def first_focus(self) -> QWidget:
        """The headline."""
        return self._status.title

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

    def go_back(self) -> None:
        """The post is sent or on its way: back leads home and repeats nothing."""
        self.home_wanted.emit()

    def _show(self) -> None:
        try:
            post = self._services.outbox.get(self._post_id)
        except NoSuchPostError:
            self.home_wanted.emit()
            return
        self._status.show_post(post, situation_of(self._services))
        act = main_act(post)
        if act is not self._act:
            for button in (self._act_button, self._back_button):
                button.ignore_presses_for(GUARD_MS)
                if button.hasFocus():
                    self._status.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._act = act
        self._back_button.setVisible(act is Act.MOVE and Act.TAKE_BACK in other_acts(post))
        self._act_button.setVisible(act is not None)
        if act is not None:
            self._act_button.setText(act_words(act))
            self._act_button.set_icon_name(act_icon(act))

    def _do(self) -> None:
        if self._act is not None:
            self.act_wanted.emit(self._act, self._post_id)
