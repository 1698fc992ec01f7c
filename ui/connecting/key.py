"""Dán giấy phép: a helper who sits at this PC pastes the Page's key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from ui.connecting.choose import NUMBER_PROBLEMS
from ui.connecting.state import AskedState
from ui.widgets.fields import LineField
from ui.widgets.secret_field import SecretField


class KeyState(AskedState):
    """The key is shown only while its button wants it, and forgotten as soon as it is of no use here."""

    key_given = Signal(str, str)
    """The Page's number and the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = SecretField(self.tr("Giấy phép kết nối của Trang"))
        self.number = LineField(self.tr("Số của Trang"))
        for field in (self.key, self.number):
            field.entered.connect(self.main_wanted)
            field.changed.connect(self.problems_over)
            self.column.addWidget(field)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Dán giấy phép kết nối")

    @property
    def help_text(self) -> str:
        """Whose business this is."""
        return self.tr("Việc này của người hướng dẫn. Giấy phép chỉ cất trong nơi giữ mật khẩu của máy.")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Kiểm tra giấy phép")

    def ask(self, page_number: str) -> None:
        """Begin with empty fields, but for a Page that is known."""
        self.key.clear()
        self.number.set_text(page_number)

    def forget(self) -> None:
        """The key is of no use here any more."""
        self.key.clear()

    def put_away(self) -> None:
        """The key is of no use here any more."""
        self.forget()

    def act(self) -> None:
        """Try the key."""
        self.key.commit_input_method()
        self.key_given.emit(self.number.text(), self.key.text())

    def first_field(self) -> QWidget:
        """The key."""
        return self.key.edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """The number for what can be wrong with it; the key for what the key is not or cannot do."""
        if problem.code in NUMBER_PROBLEMS:
            return self.number
        return self.key if problem.code in _KEY_PROBLEMS else None

    def show_problem(self, problem: Problem, words: str) -> None:
        """Say it beside its field."""
        field = self.field_of(problem)
        for each in (self.key, self.number):
            if each is field:
                each.show_problem(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.key.show_problem(None)
        self.number.show_problem(None)


_KEY_PROBLEMS = frozenset(
    {
        "connect.key_missing",
        "connect.key_misread",
        "connect.person_key",
        "connect.other_page",
        "connect.missing_permissions",
        "connect.missing_tasks",
        "connect.key_refused",
    }
)
