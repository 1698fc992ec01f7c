"""Another time for a post that waits for its time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.services import Services
from ui.flow.right_time import right_now
from ui.flow.time_chooser import TimeChooser
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.text import Heading
from ui.words.acts import too_late_to_move_words
from ui.words.problems import problem_words


class MoveScreen(Screen):
    """Begins with the time the post has; nothing changes before the main button is pressed."""

    code = "A7"

    moved = Signal(str)
    """The post goes out at another time now."""
    way_back_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._post_id = ""
        self._title = Heading(self.tr("Đổi giờ đăng"))
        self._summary = ProblemSummary()
        self._chooser = TimeChooser(partial(right_now, services))
        self._chooser.changed.connect(partial(self._show_problem, "", None))
        self.column.addWidget(self._title)
        self.column.addWidget(self._summary)
        self.column.addWidget(self._chooser, 1)
        back = Button(self.tr("&Quay lại"), icon="back")
        move = Button(self.tr("Đổi giờ"), ButtonKind.MAIN)
        back.clicked.connect(self.go_back)
        move.clicked.connect(self._move)
        self.row.add_left(back)
        self.row.add_right(move)

    def open(self, post_id: str) -> None:
        """Begin with the time this post has, unless it was missed; ``arrive`` shows it."""
        self._post_id = post_id
        at = self._services.outbox.get(post_id).scheduled_at
        if at is None or at <= right_now(self._services):
            self._chooser.offer()
        else:
            self._chooser.begin_at(at)

    def arrive(self) -> None:
        """Show the time."""
        self._show_problem("", None)
        self.refresh_situation()
        super().arrive()

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def go_back(self) -> None:
        """Leave the time as it is."""
        self.way_back_wanted.emit()

    def refresh_situation(self) -> None:
        """Whether the PC's clock is right may be known only now."""
        self._chooser.say_clock(self._services.sender.clock_ahead)

    def set_compact(self, compact: bool) -> None:
        """Leave out signs when the window is low."""
        super().set_compact(compact)
        self._chooser.set_compact(compact)

    def _move(self) -> None:
        at = self._chooser.moment
        if at <= right_now(self._services):
            self._refuse(Problem("time.past"))
            return
        try:
            is_moved = self._services.outbox.move(self._post_id, at)
        except ProblemError as error:
            self._refuse(error.problem)
            return
        if is_moved:
            self.moved.emit(self._post_id)
        else:
            self._show_problem(too_late_to_move_words(), None)

    def _refuse(self, problem: Problem) -> None:
        self._show_problem(problem_words(problem, self._services.clock.now()), self._chooser.field)

    def _show_problem(self, words: str, field: QWidget | None) -> None:
        """Say it above the page and, when it is about the time chosen, beside that."""
        self._summary.show_problems([(words, field)] if words else [])
        if field is None:
            self._chooser.clear_problem()
        else:
            self._chooser.show_problem(words)
