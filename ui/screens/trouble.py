"""When the program cannot open, and when it has something to say before it goes on."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Heading, Paragraph
from ui.words.problems import problem_words


class TroubleScreen(Screen):
    """What happened, what is safe, and what to do.

    Args:
        title: what it is about.
        words: the sentences.
        act: what the main button says.
        other: what a second button says; there is none without words.
    """

    code = "A9"

    understood = Signal()
    other_wanted = Signal()

    def __init__(
        self, title: str, words: str, act: str, other: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Heading(title)
        self.column.addWidget(self._title)
        for sentence in _sentences(words):
            self.column.addWidget(Paragraph(sentence))
        self.column.addStretch(1)
        button = Button(act, ButtonKind.MAIN)
        button.clicked.connect(self.understood)
        self.row.add_right(button)
        if other:
            second = Button(other)
            second.clicked.connect(self.other_wanted)
            self.row.add_left(second)

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title


class TroubleWindow(QWidget):
    """The window in place of the real one while the program cannot open."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.wants_to_try_again = False
        self.setWindowTitle(self.tr("Trang Facebook của xã"))
        self._screen = TroubleScreen(
            self.tr("Phần mềm chưa mở được"),
            problem_words(problem, datetime.now(UTC)),
            self.tr("Thử lại"),
            self.tr("Đóng phần mềm"),
        )
        self._screen.understood.connect(self._try_again)
        self._screen.other_wanted.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._screen)

    def showEvent(self, event: QShowEvent) -> None:
        """Start at the title."""
        super().showEvent(event)
        self._screen.arrive()

    def _try_again(self) -> None:
        self.wants_to_try_again = True
        self.close()


def _sentences(words: str) -> list[str]:
    """One idea a line."""
    parts = words.split(". ")
    return [part if part.endswith((".", "?")) else f"{part}." for part in parts]
