"""Bài chờ gửi và đã đăng: all posts of the Page, newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.posts.model import Post
from mttq_desktop.posts.rows import NoSuchPostError
from mttq_desktop.services import Services
from ui import theme
from ui.screens.outbox_row import OutboxRow
from ui.screens.screen import Screen
from ui.screens.situation import situation_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import LineField
from ui.widgets.text import Heading, Paragraph, StrongText, Tone

_AT_ONCE = 20
"""Rows added at a time."""


class OutboxScreen(Screen):
    """The list, with a search that runs when it is asked to."""

    code = "A2"

    post_wanted = Signal(str)
    act_wanted = Signal(str, str)
    write_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._search = ""
        self._rows: dict[str, OutboxRow] = {}
        self._opened = ""
        self._compact = False
        self._title = Heading(self.tr("Bài chờ gửi và đã đăng"))
        self.field = LineField(self.tr("Tìm bài"))
        self.find_button = Button(self.tr("Tìm"), icon="search")
        self._told = StrongText("", Tone.PROBLEM)
        self._told.hide()
        self._nothing = Paragraph()
        self._list = QVBoxLayout()
        self._older = Button(self.tr("Xem bài cũ hơn"), icon="down")
        self._lay_out()
        self.field.entered.connect(self.search)
        self.find_button.clicked.connect(self.search)
        self._older.clicked.connect(self._show_older)

    def arrive(self) -> None:
        """Show the newest posts, or, coming back from one of them, the list as it was left."""
        self.tell("")
        if self._opened in self._rows:
            row, self._opened = self._rows[self._opened], ""
            self._refresh_all()
            self.row.guard()
            is_there = row.post.id in self._rows
            (row.open_button if is_there else self.first_focus()).setFocus()
            self.arrived.emit()
            return
        self._fill()
        super().arrive()

    def first_focus(self) -> QWidget:
        """The search field."""
        return self.field.edit

    def go_back(self) -> None:
        """Home."""
        self.home_wanted.emit()

    def search(self) -> None:
        """Show only posts that have the words typed; all of them when nothing is typed."""
        self.field.commit_input_method()
        self._search = self.field.text().strip()
        self._fill()

    def forget_place(self) -> None:
        """Start with the newest posts the next time."""
        self._opened = ""
        self._search = ""
        self.field.set_text("")

    def refresh(self, post_id: str) -> None:
        """A post changed: its row says so, and nothing else moves."""
        row = self._rows.get(post_id)
        if row is not None:
            self._refresh_row(row)

    def refresh_situation(self) -> None:
        """The network came or went."""
        self._refresh_all()

    def tell(self, words: str) -> None:
        """Say why something was not done."""
        self._told.say(words)

    def set_compact(self, compact: bool) -> None:
        """Rows make do with less too."""
        super().set_compact(compact)
        self._compact = compact
        for row in self._rows.values():
            row.set_compact(compact)
        self._align_acts()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.GAP_SMALL)
        top.addWidget(self.field, 1)
        top.addWidget(self.find_button)
        top.setAlignment(self.find_button, Qt.AlignmentFlag.AlignBottom)
        self._list.setSpacing(theme.GAP_SMALL)
        self.column.addWidget(self._title)
        self.column.addLayout(top)
        self.column.addWidget(self._told)
        self.column.addWidget(self._nothing)
        self.column.addLayout(self._list)
        self.column.addWidget(self._older)
        self.column.addStretch(1)
        home = Button(self.tr("&Quay lại"), icon="back")
        write = Button(self.tr("Viết bài mới"), ButtonKind.MAIN, icon="pencil")
        home.clicked.connect(self.home_wanted)
        write.clicked.connect(self.write_wanted)
        self.row.add_left(home)
        self.row.add_right(write)

    def _fill(self) -> None:
        for row in self._rows.values():
            self._drop(row)
        self._rows.clear()
        self._add(self._read(None))
        self._nothing.setText(self._words_for_nothing())
        self._nothing.setVisible(not self._rows)

    def _show_older(self) -> None:
        last = next(reversed(self._rows.values())).post
        older = self._read(last)
        self._add(older)
        if older:
            self._rows[older[0].id].open_button.setFocus()

    def _read(self, before: Post | None) -> list[Post]:
        """One more than is shown, to know whether there are older ones."""
        services = self._services
        return services.outbox.listing(services.page.id, self._search, _AT_ONCE + 1, before)

    def _add(self, posts: list[Post]) -> None:
        situation = situation_of(self._services)
        for post in posts[:_AT_ONCE]:
            row = OutboxRow(post, situation)
            row.opened.connect(self._open)
            row.act_wanted.connect(self.act_wanted)
            row.set_compact(self._compact)
            self._rows[post.id] = row
            self._list.addWidget(row)
        self._older.setVisible(len(posts) > _AT_ONCE)
        self._align_acts()

    def _open(self, post_id: str) -> None:
        self._opened = post_id
        self.post_wanted.emit(post_id)

    def _refresh_all(self) -> None:
        for row in list(self._rows.values()):
            self._refresh_row(row)

    def _refresh_row(self, row: OutboxRow) -> None:
        try:
            row.show_post(self._services.outbox.get(row.post.id), situation_of(self._services))
        except NoSuchPostError:
            del self._rows[row.post.id]
            self._drop(row)

    def _align_acts(self) -> None:
        """Let the buttons stand below each other, all as wide as the widest."""
        buttons = [row.act_button for row in self._rows.values()]
        widest = max((button.sizeHint().width() for button in buttons), default=0)
        for button in buttons:
            button.setMinimumWidth(widest)

    def _drop(self, row: OutboxRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _words_for_nothing(self) -> str:
        if self._search:
            return self.tr("Không thấy bài nào có chữ «{words}». Mời thử chữ khác.").format(
                words=self._search
            )
        return self.tr("Chưa có bài nào. Mời bấm «Viết bài mới».")
