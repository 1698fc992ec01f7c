"""Thoát Facebook trên máy này: looked at first, done, and proved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.connecting.connections import SignedOut
from mttq_desktop.errors import Problem
from mttq_desktop.page.pages import Page
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.screens.screen import Screen, Subject
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Heading, Paragraph, StrongText, SubHeading, Tone
from ui.words.problems import problem_words


class SignOutScreen(Screen):
    """Takes away this PC's key for one Page; the Page, its posts and those that wait are left alone."""

    code = "A10"

    went_back = Signal()
    home_wanted = Signal()

    def __init__(self, services: Services, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._background = background
        self._page: Page | None = None
        self._is_out = False
        self._leaving: set[str] = set()
        self._title = Heading()
        self._name = SubHeading()
        self._problem = StrongText("", Tone.PROBLEM)
        self._told = Paragraph()
        self.column.addWidget(self._title)
        self.column.addWidget(self._name)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._told)
        self.column.addStretch(1)
        self._back = Button(self.tr("&Quay lại"), icon="back")
        self._leave = Button(self.tr("Thoát Facebook"), ButtonKind.CAREFUL)
        self._stay = Button(self.tr("Giữ kết nối"), ButtonKind.MAIN)
        self._home = Button(self.tr("Về màn hình chính"), ButtonKind.MAIN, icon="home")
        self._back.clicked.connect(self.go_back)
        self._leave.clicked.connect(self._sign_out)
        self._stay.clicked.connect(self.went_back)
        self._home.clicked.connect(self.home_wanted)
        self.row.add_left(self._back)
        self.row.add_right_apart(self._leave, self._stay, self._home)

    @property
    def subject(self) -> Subject | None:
        """The Page that is to be left."""
        page = self._page
        return Subject(page.name, page.is_practice) if page is not None else None

    def ask_about(self, page: Page) -> None:
        """Ask whether this PC is to leave this Page; ``arrive`` shows it."""
        self._page = page
        self._is_out = False

    def arrive(self) -> None:
        """Ask, unless it is done or being done."""
        if self._is_leaving:
            self._show_leaving()
        elif not self._is_out:
            self._show_question()
        super().arrive()

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def go_back(self) -> None:
        """Back, with everything as it is; from what is done, or being done, only home."""
        (self.home_wanted if self._is_out or self._is_leaving else self.went_back).emit()

    def tell(self, words: str) -> None:
        """Say why it was not done."""
        self._say_problem(words)

    def _show_question(self) -> None:
        self._title.setText(self.tr("Thoát Facebook trên máy này?"))
        self._title.set_tone(Tone.INK)
        self._name.setText(self._page.name if self._page else "")
        self._told.setText(
            self.tr("Phần mềm bỏ giấy phép khỏi máy. Bài chờ gửi vẫn còn, muốn gửi tiếp phải kết nối lại.")
        )
        self._say_problem("")
        self._set_decided(is_decided=False)

    @property
    def _is_leaving(self) -> bool:
        """Whether what was decided is being done for the Page asked about."""
        return self._page is not None and self._page.id in self._leaving

    def _sign_out(self) -> None:
        page = self._page
        if page is None or self._is_leaving:
            return
        self._leaving.add(page.id)
        self._show_leaving()
        self._start_reading()
        self._background.run(
            partial(self._services.connections.sign_out, page),
            lambda out: self._end(page, partial(self._show_out, out)),
            lambda problem: self._end(page, partial(self._refuse, problem)),
        )

    def _end(self, page: Page, tell: Callable[[], None]) -> None:
        """How it ended for ``page`` is told only where the person reads about that Page."""
        self._leaving.discard(page.id)
        if self._page is not None and self._page.id == page.id:
            tell()

    def _show_leaving(self) -> None:
        self._title.setText(self.tr("Đang thoát Facebook trên máy này"))
        self._title.set_tone(Tone.INK)
        self._name.setText(self._page.name if self._page else "")
        self._told.setText(self.tr("Phần mềm đang bỏ giấy phép khỏi máy. Mời chờ một chút."))
        self._say_problem("")
        self._set_decided(is_decided=True)

    def _show_out(self, out: SignedOut) -> None:
        self._is_out = True
        self._title.setText(self.tr("Đã thoát Facebook trên máy này"))
        self._title.set_tone(Tone.GOOD)
        proved = self.tr("Phần mềm đã xem lại: máy không còn giấy phép của Trang này.")
        if out.is_permission_removed:
            told = self.tr("Facebook cũng đã bỏ giấy phép ấy.")
        else:
            told = self.tr("Trên Facebook, giấy phép vẫn còn. Muốn bỏ hẳn, mời gọi người hướng dẫn.")
        lines = [proved, told]
        if not out.is_at_rest:
            lines.append(self.tr("Bài đang gửi có thể lên."))
        self._told.setText("\n".join(lines))
        self._say_problem("")
        self._set_decided(is_decided=True)
        self._start_reading()

    def _start_reading(self) -> None:
        if self.isVisible():
            self.body.scroll_to_top()
            self.row.guard()
            self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, problem: Problem) -> None:
        self._show_question()
        self._start_reading()
        self._say_problem(problem_words(problem, self._services.clock.now()))

    def _say_problem(self, words: str) -> None:
        self._problem.say(words)
        self._told.setVisible(not words)

    def _set_decided(self, *, is_decided: bool) -> None:
        """What is done, or being done, can no longer be chosen or called off."""
        for button in (self._back, self._leave, self._stay):
            button.setVisible(not is_decided)
        self._home.setVisible(is_decided)
