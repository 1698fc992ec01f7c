"""Side page "not listed": a commune that is not in the list, as it is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.page.setup import SetUp
from ui import theme
from ui.flow.step_page import StepPage, Tools
from ui.widgets.fields import LineField
from ui.widgets.wrapping import em

_BESIDE_EMS = 40
"""Width, in heights of letters, with room for two fields beside each other."""


class NotListedPage(StepPage[SetUp]):
    """Kind and name of the commune, and its province."""

    code = "D2x"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.place = LineField(self.tr("Tên xã, phường, ví dụ: xã Tân Mới"))
        self.province = LineField(self.tr("Tỉnh, thành phố"))
        self._compact = False
        self._fields = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._fields.setSpacing(theme.GAP_SMALL)
        for field in (self.place, self.province):
            field.changed.connect(self._changed)
            self._fields.addWidget(field, 1, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(self._fields)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Xã ngoài danh sách")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Xong, quay lại")

    def act_first(self) -> bool:
        """Lead back only with a place that can be understood."""
        services = self.tools.services
        setup = services.setups.get(self.draft_id)
        problems = [] if setup.has_unit else [Problem("unit.not_clear")]
        problems = problems or [
            problem for problem in services.proposals.problems(setup) if problem.code == "unit.not_clear"
        ]
        if problems:
            self.problem_met.emit(problems[0])
        return not problems

    def show_draft(self, draft: SetUp) -> None:
        """Put in what was typed before."""
        super().show_draft(draft)
        self.place.set_text(draft.place)
        self.province.set_text(draft.place_province)

    def hand_over(self) -> None:
        """Give both to the keeper, letters still being composed too."""
        self.place.commit_input_method()
        self.tools.keeper.keep_soon("place", self._saving())

    def first_field(self) -> QWidget | None:
        """The first field."""
        return self.place.edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """The field that is empty, else the first."""
        if problem.code != "unit.not_clear":
            return None
        is_first_filled = self.place.text().strip() and not self.province.text().strip()
        return self.province if is_first_filled else self.place

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it above the field."""
        field = self.field_of(problem)
        if isinstance(field, LineField):
            field.show_problem(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.place.show_problem(None)
        self.province.show_problem(None)

    def set_compact(self, compact: bool) -> None:
        """Let the fields stand beside each other in a low window, if there is the width for it."""
        self._compact = compact
        self._place_fields()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether they still fit there."""
        super().resizeEvent(event)
        self._place_fields()

    def _place_fields(self) -> None:
        is_beside = self._compact and self.width() >= _BESIDE_EMS * em(self.font())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._fields.setDirection(across if is_beside else down)

    def _changed(self) -> None:
        if self.isVisible():
            self.tools.keeper.keep_soon("place", self._saving())

    def _saving(self) -> Callable[[], None]:
        setups, setup_id = self.tools.services.setups, self.draft_id
        place, province = self.place.text().strip(), self.province.text().strip()

        def save() -> None:
            setup = setups.get(setup_id)
            if (setup.place, setup.place_province) != (place, province):
                setups.save(setup_id, unit_code="", place=place, place_province=province)

        return save
