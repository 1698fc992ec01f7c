"""Nhập số mở: the twelve digits that the helper reads out over the telephone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.kit.kept import Helper
from ui.connecting.state import AskedState
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import DigitsField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, Tone
from ui.words.times import day_words

_DIGITS = 18
"""Twelve, and what may stand between their groups."""


class NumberState(AskedState):
    """A file was chosen; only its number is missing. Blanks, dots and dashes between digits do not matter."""

    number_given = Signal(str)
    other_file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = Paragraph("", Tone.QUIET, spacing=0)
        hint = self.tr("12 chữ số, bốn nhóm. Ví dụ: 012 345 678 901")
        self.field = DigitsField(self.tr("Số mở"), hint, _DIGITS)
        self.field.entered.connect(self.main_wanted)
        self.field.changed.connect(self.problems_over)
        other = Button(self.tr("Chọn tệp kết nối khác"), ButtonKind.QUIET)
        other.clicked.connect(self.other_file_wanted)
        others = FlowLayout()
        others.addWidget(other)
        self.column.addWidget(self._about)
        self.column.addWidget(self.field)
        self.column.addLayout(others)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Nhập số mở tệp kết nối")

    @property
    def help_text(self) -> str:
        """Where the number comes from."""
        return self.tr("Mời gọi người hướng dẫn đọc số. Gõ liền hay gõ cách đều được.")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Mở")

    def show_kit(self, name: str, made_at: datetime, now: datetime, helper: Helper | None) -> None:
        """Ask for the number of another file; a number typed for the one before is of no use."""
        said = [self.tr("«{name}», làm {day}.").format(name=name, day=day_words(made_at, now))]
        if helper is not None:
            who = " ".join(part for part in (helper.name, helper.phone) if part)
            said.append(self.tr("Người đọc số: {who}.").format(who=who))
        self._about.setText(" ".join(said))
        self.field.set_text("")

    def put_away(self) -> None:
        """The number opens the file: it stays nowhere."""
        self.field.set_text("")

    def act(self) -> None:
        """Try the number."""
        self.field.commit_input_method()
        self.number_given.emit(self.field.text())

    def first_field(self) -> QWidget:
        """The number."""
        return self.field.edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """The number, for all that is wrong with a file or its number."""
        return self.field if problem.code.startswith("kit.") else None

    def show_problem(self, problem: Problem, words: str) -> None:
        """Say it beside the number; what is known of the file gives way to that."""
        if self.field_of(problem) is not None:
            self.field.show_problem(words)
            self._about.hide()

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.field.show_problem(None)
        self._about.show()
