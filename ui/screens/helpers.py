"""Dành cho người hướng dẫn: what only a helper needs to choose, kept away from everybody else's way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import ProblemError
from mttq_desktop.services import Services
from mttq_desktop.settings import Publishing
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import ChoiceList
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Heading, Paragraph, StrongText, Tone
from ui.words.problems import problem_words


class HelpersScreen(Screen):
    """The way posts take to the Page; another one counts only once the main button is pressed."""

    code = "A8"

    way_back_wanted = Signal()
    kit_wanted = Signal()
    """A kit is to be made for a commune."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._title = Heading(self.tr("Dành cho người hướng dẫn"))
        self._advice = Paragraph(self.tr("Mời chỉ đổi khi người hướng dẫn bảo."))
        self._told = StrongText("", Tone.PROBLEM)
        self._ways = ChoiceList(self.tr("Cách đưa bài lên Trang"))
        self._ways.add(
            Publishing.TWO_CALLS,
            self.tr("Cách thường, an toàn"),
            self.tr("Không đăng hai lần."),
        )
        self._ways.add(
            Publishing.ONE_CALL,
            self.tr("Cách dự phòng"),
            self.tr("Mạng đứt, phần mềm có thể phải hỏi lại."),
        )
        self._ways.chosen_changed.connect(lambda: self._answer(""))
        self.column.addWidget(self._title)
        self.column.addWidget(self._advice)
        self.column.addWidget(self._told)
        kit = Button(self.tr("Làm tệp kết nối"))
        kit.clicked.connect(self.kit_wanted)
        others = FlowLayout()
        others.addWidget(kit)
        self.column.addWidget(self._ways)
        self.column.addLayout(others)
        self.column.addStretch(1)
        back = Button(self.tr("&Quay lại"), icon="back")
        use = Button(self.tr("Dùng cách này"), ButtonKind.MAIN)
        back.clicked.connect(self.way_back_wanted)
        use.clicked.connect(self._use)
        self.row.add_left(back)
        self.row.add_right(use)

    def arrive(self) -> None:
        """Mark the way in use."""
        self._ways.set_chosen(self._services.settings.publishing)
        self._answer("")
        super().arrive()

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def go_back(self) -> None:
        """Back to help; the way in use stays."""
        self.way_back_wanted.emit()

    def tell(self, words: str) -> None:
        """Say why the choice could not be kept."""
        self._answer(words, Tone.PROBLEM)

    def _use(self) -> None:
        chosen = self._ways.chosen
        if chosen is None:
            return
        try:
            self._services.settings.publishing = Publishing(chosen)
        except ProblemError as error:
            self.tell(problem_words(error.problem, self._services.clock.now()))
        else:
            self._answer(self._words_of_use(Publishing(chosen)))

    def _words_of_use(self, way: Publishing) -> str:
        if way is Publishing.ONE_CALL:
            return self.tr("Đã đổi sang cách dự phòng.")
        return self.tr("Đang dùng cách thường, an toàn.")

    def _answer(self, words: str, tone: Tone = Tone.GOOD) -> None:
        """Say it in the place of the advice; nothing brings the advice back."""
        self._told.set_tone(tone)
        self._told.say(words)
        self._advice.setVisible(not words)
