"""Chia sẻ trên Facebook: a post there that only a person can share, one small act at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.services import Services
from mttq_desktop.text.beginning import beginning
from mttq_desktop.upstream.model import PageLink
from ui.connecting.state import AskedState, AskingPanel
from ui.screens.asking import AskingScreen
from ui.setup.copying import CopyCard, ToldLine, WordsBesideDrawing
from ui.setup.drawing import Drawing, Mark
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, StrongText, Tone

_PLACES = (Mark(1, 118, 160), Mark(2, 300, 126))
_LETTERS_SHOWN = 60
"""Of the words, on their card; all of them are copied."""


class SharingState(AskedState):
    """Open the post, share it to the Page, say that it is done.

    The first press on the main button copies the words and opens the post; the next says that it is shared.
    """

    open_wanted = Signal()
    shared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self._told = ToldLine()
        self.words = CopyCard(self.tr("Lời viết"), self.tr("Chép lời viết"), self._told)
        self.address = CopyCard(self.tr("Địa chỉ:"), self.tr("Chép địa chỉ"), self._told)
        self._share = Paragraph(self.tr("1. Bấm nút «Chia sẻ» dưới bài."), spacing=0)
        self._where = Paragraph(self.tr("2. Chọn đúng Trang này:"), spacing=0)
        self._page = StrongText("", spacing=0)
        self._not_there = Paragraph(self.tr("Không chọn trang cá nhân."), Tone.WARNING, spacing=0)
        self._again = Button(self.tr("Mở lại"), ButtonKind.QUIET)
        self._again.clicked.connect(self._open_again)
        drawing = Drawing(
            "share",
            self.tr("Hình Facebook: nút chia sẻ dưới bài; chọn Trang của xã, không chọn trang cá nhân."),
            _PLACES,
        )
        self._body = WordsBesideDrawing(drawing)
        for part in (self.words, self._told, self._share, self._where, self._page, self._not_there):
            self._body.words.addWidget(part)
        self._body.words.addStretch(1)
        self._body.below.addWidget(self._again)
        self._body.below.addWidget(self.address)
        self.column.addWidget(self._body, 1)

    @property
    def title(self) -> str:
        """What is to be done."""
        return self.tr("Chia sẻ trên Facebook")

    @property
    def help_text(self) -> str:
        """What to do with the words."""
        return self.tr("Facebook hỏi lời viết thì giữ phím Ctrl, bấm V để dán lời đã chép.")

    @property
    def main_words(self) -> str:
        """First the act, then that it is done."""
        return self.tr("Tôi chia sẻ xong") if self._is_open else self.tr("Mở bài trên Facebook")

    def show_post(self, post: Post, page_name: str) -> None:
        """Be about this post."""
        self._is_open = False
        told = self.tr("Đã chép.")
        self.words.offer(post.words, told, beginning(post.words, _LETTERS_SHOWN))
        self._words, self._told_words = post.words, told
        self.address.offer(post.link, self.tr("Đã chép. Dán vào Chrome, Cốc Cốc."))
        self._page.setText(page_name)
        self._told.say("")
        self.address.hide()
        self._again.hide()

    def act(self) -> None:
        """Copy the words and open the post the first time; after that it is done."""
        if self._is_open:
            self.shared.emit()
            return
        self._is_open = True
        self.turned.emit()
        self._told.copy(self._words, self._told_words)
        self._again.show()
        self.open_wanted.emit()

    def show_address(self) -> None:
        """No browser came up: it can be copied into one."""
        self.address.show()
        self.address.button.setFocus()

    def set_compact(self, compact: bool) -> None:
        """Leave signs out when the window is low."""
        self._body.set_compact(compact)
        for card in (self.words, self.address):
            card.set_compact(compact)

    def _open_again(self) -> None:
        self._again.hide()
        self.show_address()
        self.open_wanted.emit()


class NotFoundState(AskedState):
    """The Page does not show it: look once more, or believe the person."""

    look_wanted = Signal()
    seen = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        seen = Button(self.tr("Tôi thấy trên Trang rồi"), icon="check")
        again = Button(self.tr("Chia sẻ lại"))
        seen.clicked.connect(self.seen)
        again.clicked.connect(self.again_wanted)
        others = FlowLayout()
        others.addWidget(seen)
        others.addWidget(again)
        self.column.addWidget(
            Paragraph(self.tr("Có khi Facebook hiện chậm. Có khi bài đã vào trang cá nhân."))
        )
        self.column.addLayout(others)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What was found."""
        return self.tr("Chưa thấy bài trên Trang")

    @property
    def main_words(self) -> str:
        """Look once more."""
        return self.tr("Xem lại Trang")

    def act(self) -> None:
        """Look once more."""
        self.look_wanted.emit()


class InBrowserPanel(AskingPanel):
    """Leads through it, and looks at the Page once the person says that it is done."""

    done = Signal(str)
    """This post is on the Page."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("shared in the browser", parent)
        self._services = services
        self._post: Post | None = None
        self.sharing, self.not_found = SharingState(), NotFoundState()
        self.sharing.open_wanted.connect(self._open)
        self.sharing.shared.connect(partial(self._look, self.sharing))
        self.not_found.look_wanted.connect(partial(self._look, self.not_found))
        self.not_found.seen.connect(partial(self._note, self.not_found, None))
        self.not_found.again_wanted.connect(self._begin_again)
        self.hold(self.sharing, self.not_found)

    @property
    def post_id(self) -> str:
        """The post it is about."""
        return self._post.id if self._post is not None else ""

    def begin(self, post: Post) -> None:
        """Be about this post from now on."""
        self.give_up()
        self.forget_ways_back()
        self._post = post
        self.sharing.show_post(post, self._services.pages.get(post.page).name)
        self.show_state(self.sharing)

    def leave(self) -> None:
        """Another page is shown: nobody waits for an answer any more."""
        back = self._asked_before() if self.state is self.working else None
        self.give_up()
        if back is not None:
            self.show_state(back)

    @property
    def _shared(self) -> Post:
        assert self._post is not None, "begin() comes first"  # noqa: S101
        return self._post

    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl(self._shared.link)):
            self.sharing.show_address()

    def _begin_again(self) -> None:
        self.begin(self._shared)

    def _look(self, asked: AskedState) -> None:
        looking = partial(self._services.upstream().shares.find_on_page, self._shared.id)
        self.ask(self.tr("Đang xem Trang"), looking, partial(self._take, asked), asked)

    def _take(self, asked: AskedState, found: PageLink | None) -> None:
        if found is not None:
            self._note(asked, found)
        else:
            self.show_state(self.not_found, self.sharing)

    def _note(self, asked: AskedState, found: PageLink | None) -> None:
        shares, post_id = self._services.upstream().shares, self._shared.id
        noting = partial(shares.shared_in_browser, post_id, found)
        self.ask(self.tr("Đang ghi lại"), noting, lambda _: self.done.emit(post_id), asked)


class InBrowserScreen(AskingScreen):
    """E7.

    Attributes:
        panel: leads through it.
    """

    code = "E7"

    post_wanted = Signal(str)
    """Show how this post stands."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        self.panel = InBrowserPanel(services)
        super().__init__(services, self.panel, parent)
        self.panel.done.connect(self.post_wanted)
        self.went_back.connect(lambda: self.post_wanted.emit(self.panel.post_id))

    def follow(self, post_id: str) -> None:
        """Share this post from now on; ``arrive`` shows it."""
        self.panel.begin(self._services.outbox.get(post_id))

    def refresh(self, row_id: str) -> None:
        """It may be settled already."""
        if row_id == self.panel.post_id and not self.panel.is_asking and not self._needs_person():
            self.post_wanted.emit(row_id)

    def _needs_person(self) -> bool:
        try:
            return self._services.outbox.get(self.panel.post_id).state is PostState.NEEDS_PERSON
        except NoSuchPostError:
            return False
