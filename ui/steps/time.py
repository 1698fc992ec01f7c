"""Side page "time": the post goes out later, at a time the person chooses."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.posts.model import Post
from ui.flow.right_time import right_now
from ui.flow.step_page import StepPage, Tools
from ui.flow.time_chooser import TimeChooser


class TimePage(StepPage[Post]):
    """Ends the walk as the step "check" does, only later.

    Attributes:
        chooser: holds the time, of which the draft knows nothing before the post is confirmed.
    """

    code = "B8"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.chooser = TimeChooser(partial(right_now, tools.services))
        self.chooser.changed.connect(self.problems_over)
        self.column.addWidget(self.chooser, 1)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Chọn giờ đăng")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Hẹn đăng")

    @property
    def moment(self) -> datetime:
        """When the post is to be public."""
        return self.chooser.moment

    def show_draft(self, draft: Post) -> None:
        """Offer times; for the same post those chosen before."""
        if draft.id == self.draft_id:
            self.chooser.take_up()
        else:
            self.chooser.offer()
        super().show_draft(draft)
        self.refresh(draft)

    def refresh(self, draft: Post) -> None:  # noqa: ARG002 - only the clock matters
        """Whether the PC's clock is right may be known only now."""
        self.chooser.say_clock(self.tools.services.sender.clock_ahead)

    def set_compact(self, compact: bool) -> None:
        """Leave out signs when the window is low."""
        self.chooser.set_compact(compact)

    def field_of(self, problem: Problem) -> QWidget | None:
        """The time, unless something else keeps the post from going out."""
        return self.chooser.field if problem.code.startswith("time.") else None

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it beside the time."""
        if problem.code.startswith("time."):
            self.chooser.show_problem(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.chooser.clear_problem()
