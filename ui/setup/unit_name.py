"""Side page "name": the Page's name by the rule, long or short, or another one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.page.name_check import check_name
from mttq_desktop.page.setup import SetUp
from mttq_desktop.text.normal import nfc
from ui.flow.step_page import StepPage, Tools
from ui.setup.unit_list import UnitList
from ui.widgets.button import Button
from ui.widgets.fields import LineField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph


class NamePage(StepPage[SetUp]):
    """One field with the name as it stands; the forms by the rule are a press away."""

    code = "D2n"

    def __init__(self, tools: Tools, units: UnitList, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._units = units
        self._setup: SetUp | None = None
        self.field = LineField(self.tr("Tên Trang"))
        self.long = Button(self.tr("Dùng tên đầy đủ"))
        self.short = Button(self.tr("Dùng tên ngắn"))
        self.long.clicked.connect(partial(self._use, False))
        self.short.clicked.connect(partial(self._use, True))
        self._ready = QWidget()
        ready = FlowLayout(self._ready)
        ready.addWidget(self.long)
        ready.addWidget(self.short)
        self._advice = Paragraph(self.tr("Facebook nhận tên dài đến 75 chữ cái."), spacing=0)
        self.column.addWidget(self.field)
        self.column.addWidget(self._ready)
        self.column.addWidget(self._advice)
        self.column.addStretch(1)
        self.field.changed.connect(self._changed)
        units.ready.connect(self._take_list)
        units.failed.connect(self.problem_met)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Sửa tên Trang")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Xong, quay lại")

    def act_first(self) -> bool:
        """Lead back only with a name that Facebook takes."""
        search = self._units.search
        problems = check_name(self.field.text(), search) if search else []
        if problems:
            self.problem_met.emit(problems[0])
        return not problems

    def show_draft(self, draft: SetUp) -> None:
        """Put the name as it stands in the field."""
        super().show_draft(draft)
        self._setup = draft
        self._units.open()
        if self._units.search is not None:
            self.field.set_text(self.tools.services.proposals.name(draft))

    def refresh(self, draft: SetUp) -> None:
        """What was typed is saved; the field shows it already."""
        self._setup = draft

    def hand_over(self) -> None:
        """Give the name to the keeper, letters still being composed too."""
        self.field.commit_input_method()
        if self._units.search is not None:
            self.tools.keeper.keep_soon("name", self._saving())

    def first_field(self) -> QWidget | None:
        """The field."""
        return self.field.edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """The name."""
        return self.field if problem.code.startswith("name.") else None

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it above the field."""
        if self.field_of(problem):
            self.field.show_problem(words)
            self._advice.hide()

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.field.show_problem(None)
        self._advice.show()

    def _take_list(self) -> None:
        if self._setup is not None:
            self.field.set_text(self.tools.services.proposals.name(self._setup))

    def _use(self, is_short: bool) -> None:
        assert self._setup is not None  # noqa: S101 - the page is shown
        names = self.tools.services.proposals.names(self._setup)
        self.field.set_text(names.short if is_short else names.long)
        self.problems_over.emit()
        self.field.edit.setFocus()

    def _changed(self) -> None:
        if self.isVisible() and self._units.search is not None:
            self.tools.keeper.keep_soon("name", self._saving())

    def _saving(self) -> Callable[[], None]:
        services, setup_id, name = self.tools.services, self.draft_id, nfc(self.field.text()).strip()

        def save() -> None:
            setup = services.setups.get(setup_id)
            if services.proposals.name(setup) == name:
                return
            names = services.proposals.names(setup)
            is_ours = name in (names.long, names.short)
            services.setups.save(setup_id, name="" if is_ours else name, name_is_short=name == names.short)

        return save
