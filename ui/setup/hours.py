"""Side page "hours": when the office is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.page.hours import Day, Hours, span_in, span_text
from mttq_desktop.page.setup import SetUp
from ui import theme
from ui.flow.step_page import StepPage, Tools
from ui.widgets.choice import ChoiceList
from ui.widgets.fields import LineField, ProblemLine

_WEEK = tuple(Day)
_DAYS = {"5": _WEEK[:5], "6": _WEEK[:6], "7": _WEEK, "0": ()}
"""The choices, by their keys."""


class HoursPage(StepPage[SetUp]):
    """Which days, and from when to when; or nothing about it on the Page."""

    code = "D63"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._compact = False
        self.days = ChoiceList(self.tr("Những ngày nào"), columns=2)
        for key, words in (
            ("5", self.tr("Thứ Hai đến thứ Sáu")),
            ("6", self.tr("Thứ Hai đến thứ Bảy")),
            ("7", self.tr("Cả tuần")),
            ("0", self.tr("Không ghi giờ")),
        ):
            self.days.add(key, words)
        self.morning = LineField(self.tr("Buổi sáng"))
        self.afternoon = LineField(self.tr("Buổi chiều"))
        self._times = QWidget()
        times = QHBoxLayout(self._times)
        times.setContentsMargins(0, 0, 0, 0)
        times.setSpacing(theme.GAP_SMALL)
        times.addWidget(self.morning, 1)
        times.addWidget(self.afternoon, 1)
        # Where no hours are told their place stays blank: nothing moves under the hand.
        policy = self._times.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._times.setSizePolicy(policy)
        self._problem = ProblemLine()
        self._problem.hide()
        # What is wrong stands as close to the boxes as it does at a single field.
        top = QVBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._problem)
        top.addWidget(self._times)
        self.column.addLayout(top)
        self.column.addWidget(self.days)
        self.column.addStretch(1)
        self.days.chosen_changed.connect(self._changed)
        self.morning.changed.connect(self._changed)
        self.afternoon.changed.connect(self._changed)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Giờ làm việc")

    @property
    def hint(self) -> str:
        """One line under the title."""
        if self._compact:
            return ""
        return self.tr("Ví dụ: 7:30 - 11:30. Không làm thì để trống.")

    @property
    def main_words(self) -> str:
        """Back to the look at the whole."""
        return self.tr("Xong, xem lại")

    def set_compact(self, compact: bool) -> None:
        """Go without the hint when the window is low: the times proposed are an example too."""
        self._compact = compact
        self.days.set_compact(compact)

    def show_draft(self, draft: SetUp) -> None:
        """Mark the days and write the times, chosen or proposed."""
        super().show_draft(draft)
        hours = self.tools.services.proposals.hours(draft)
        self.days.set_chosen(next((key for key, days in _DAYS.items() if days == hours.days), "5"))
        self.morning.set_text(span_text(hours.morning))
        self.afternoon.set_text(span_text(hours.afternoon))
        self._times.setVisible(self.days.chosen != "0")

    def hand_over(self) -> None:
        """Give what stands on the page to the keeper."""
        if self.draft_id:
            self.morning.commit_input_method()
            self.afternoon.commit_input_method()
            self.tools.keeper.keep_soon(self.code, self._saving())

    def act_first(self) -> bool:
        """Stay while the times are none."""
        setup = self.tools.services.setups.get(self.draft_id)
        if setup.hours is not None and not setup.hours.is_whole:
            self.problem_met.emit(Problem("contact.hours"))
            return False
        return True

    def first_field(self) -> QWidget | None:
        """The hours of the morning, where there are any."""
        return self.morning.edit if self._times.isVisibleTo(self) else None

    def field_of(self, problem: Problem) -> QWidget | None:
        """The first time that is none."""
        return self._wrong_fields()[0] if problem.code == "contact.hours" else None

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it above both boxes, and mark what is meant."""
        if problem.code != "contact.hours":
            return
        self._problem.set_words(words)
        self._problem.show()
        for field in self._wrong_fields():
            field.mark_wrong(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self._problem.hide()
        for field in (self.morning, self.afternoon):
            field.mark_wrong(None)

    def _changed(self) -> None:
        if self.isVisible():
            self._times.setVisible(self.days.chosen != "0")
            self.tools.keeper.keep_soon(self.code, self._saving())

    def _saving(self) -> Callable[[], None]:
        services, setup_id, hours = self.tools.services, self.draft_id, self._hours()

        def save() -> None:
            services.setups.save(setup_id, hours=hours)

        return save

    def _wrong_fields(self) -> list[LineField]:
        """Those that hold no span; where each does, the two do not follow each other."""
        both = [self.morning, self.afternoon]
        spans = [span_in(field.text()) for field in both]
        return [field for field, span in zip(both, spans, strict=True) if span and not span.is_whole] or both

    def _hours(self) -> Hours:
        days = _DAYS[self.days.chosen or "5"]
        if not days:
            return Hours()
        return Hours(days, span_in(self.morning.text()), span_in(self.afternoon.text()))
