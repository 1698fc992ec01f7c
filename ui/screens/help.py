"""Help: how each job is done, one at a time, and whom to ring."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.autostart import AutoStart
from mttq_desktop.errors import ProblemError
from mttq_desktop.kit.kept import Helper
from mttq_desktop.services import Services
from ui import theme
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Heading, Paragraph, StrongText, SubHeading
from ui.words.problems import problem_words


class HelpScreen(Screen):
    """A few questions; the answer to the one pressed stands below."""

    code = "A4"

    way_back_wanted = Signal()
    report_wanted = Signal()
    """A report for the helper is to be made."""
    helpers_wanted = Signal()
    """What only a helper chooses is to be shown."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._title = Heading(self.tr("Trợ giúp"))
        self._helper = StrongText("", spacing=0)
        self._helper.hide()
        self._question = SubHeading()
        self._answer = Paragraph()
        questions = FlowLayout()
        for question, answer in self._answers():
            button = Button(question)
            button.clicked.connect(partial(self._show, question, answer))
            questions.addWidget(button)
        answered = QVBoxLayout()
        answered.setContentsMargins(0, theme.GAP, 0, 0)
        answered.addWidget(self._question)
        answered.addWidget(self._answer)
        report = Button(self.tr("Gói báo lỗi"))
        report.clicked.connect(self.report_wanted)
        helpers = Button(self.tr("Dành cho người hướng dẫn"))
        helpers.clicked.connect(self.helpers_wanted)
        rarer = FlowLayout()
        rarer.setContentsMargins(0, theme.GAP, 0, 0)
        rarer.addWidget(report)
        rarer.addWidget(helpers)
        if services.autostart is not None:
            rarer.addWidget(self._start_button(services.autostart))
        self.column.addWidget(self._title)
        self.column.addWidget(self._helper)
        self.column.addLayout(questions)
        self.column.addLayout(answered)
        self.column.addLayout(rarer)
        self.column.addStretch(1)
        back = Button(self.tr("Về chỗ đang làm"), ButtonKind.MAIN)
        back.clicked.connect(self.way_back_wanted)
        self.row.add_right(back)
        self.show_topic_of("")

    def show_helper(self, helper: Helper | None) -> None:
        """Say whom to ring: in a low window the foot of the pages has no room for it."""
        whom = ", ".join(filter(None, (helper.name, helper.phone))) if helper else ""
        self._helper.say(self.tr("Cần người giúp: {whom}").format(whom=whom) if whom else "")

    def show_topic_of(self, code: str) -> None:
        """Begin with the job to which the page of this code belongs, or else with writing."""
        writing, sharing, setting_up, *_ = self._answers()
        self._show(*{"E": sharing, "D": setting_up}.get(code[:1], writing))

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def go_back(self) -> None:
        """Back to where the person was."""
        self.way_back_wanted.emit()

    def close_help(self) -> bool:
        """The page is itself help, so it is left."""
        self.way_back_wanted.emit()
        return True

    def _start_button(self, autostart: AutoStart) -> Button:
        button = Button(self._words_of_start(is_on=autostart.is_on))
        button.clicked.connect(lambda: self._turn_start(autostart, button))
        return button

    def _words_of_start(self, *, is_on: bool) -> str:
        return self.tr("Thôi tự mở khi bật máy") if is_on else self.tr("Tự mở khi bật máy")

    def _turn_start(self, autostart: AutoStart, button: Button) -> None:
        try:
            autostart.turn(on=not autostart.is_on)
        except ProblemError as error:
            told = problem_words(error.problem, self._services.clock.now())
        else:
            told = self._words_once_turned(is_on=autostart.is_on)
        button.setText(self._words_of_start(is_on=autostart.is_on))
        self._show(self.tr("Khi bật máy"), told)

    def _words_once_turned(self, *, is_on: bool) -> str:
        if is_on:
            return self.tr("Bật máy là phần mềm tự gửi bài đang chờ, không hiện lên.")
        return self.tr("Phần mềm chỉ chạy khi có người mở.")

    def _answers(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Viết bài"),
                self.tr("Bấm «Viết bài mới», viết lời, chọn ảnh, «Đăng bài lên Trang»."),
            ),
            (
                self.tr("Đăng lại bài"),
                self.tr("Bấm «Đăng lại bài của cấp trên», bấm một bài, làm tiếp."),
            ),
            (
                self.tr("Lập Trang"),
                self.tr("Bấm «Lập Trang cộng đồng» rồi làm từng bước."),
            ),
            (
                self.tr("Hẹn giờ"),
                self.tr("Khi xem lại, bấm «Hẹn giờ đăng», chọn giờ, bấm «Hẹn đăng»."),
            ),
            (
                self.tr("Sửa, rút, gỡ bài"),
                self.tr("Mở bài trong danh sách, bấm «Sửa lời», «Rút lại» hoặc «Gỡ bài này»."),
            ),
            (
                self.tr("Mất mạng"),
                self.tr("Cứ viết và bấm đăng. Có mạng là phần mềm tự gửi."),
            ),
        )

    def _show(self, question: str, answer: str) -> None:
        self._question.setText(question)
        self._answer.setText(answer)
