"""Step "unit": for which commune, for whom in it, and the Page's name that comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.flows.set_up_page import NAME, NOT_LISTED
from mttq_desktop.page.setup import Level, SetUp
from mttq_desktop.page.unit_search import Found
from ui.flow.step_page import StepPage, Tools
from ui.setup.unit_chosen import UnitChosen
from ui.setup.unit_finder import UnitFinder
from ui.setup.unit_list import UnitList
from ui.setup.unit_rows import capitalised
from ui.widgets.text import Paragraph, Tone


class UnitPage(StepPage[SetUp]):
    """First finds the commune; once it is known, asks whose Page it is and shows the name."""

    code = "D2"

    def __init__(self, tools: Tools, units: UnitList, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._units = units
        self._setup: SetUp | None = None
        self._compact = False
        self.finder = UnitFinder()
        self.chosen = UnitChosen()
        self._opening = Paragraph(self.tr("Đang mở danh sách xã, phường."), Tone.QUIET, spacing=0)
        self.column.addWidget(self._opening)
        self.column.addWidget(self.finder, 1)
        self.column.addWidget(self.chosen, 1)
        self.finder.rows.chosen.connect(self._choose)
        self.finder.field.changed.connect(self._search_changed)
        self.finder.not_listed.clicked.connect(lambda: self.side_page_wanted.emit(NOT_LISTED))
        self.chosen.place.button.clicked.connect(self._choose_again)
        self.chosen.name.button.clicked.connect(lambda: self.side_page_wanted.emit(NAME))
        self.chosen.level.chosen_changed.connect(self._choose_level)
        self.chosen.group.changed.connect(self._group_changed)
        units.ready.connect(self._take_list)
        units.failed.connect(self.problem_met)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Trang của ai?") if self._is_known else self.tr("Gõ tên xã, phường")

    @property
    def hint(self) -> str:
        """One line under the title, where it takes no row away."""
        return "" if self._is_known or self._compact else self.tr("Không cần gõ dấu. Tên cũ cũng được.")

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows."""
        if self._is_known:
            return self.tr("Xem lại tên Trang. Đúng rồi thì bấm «Tiếp tục».")
        return self.tr("Gõ vài chữ, không cần dấu. Có thể gõ thêm tỉnh, rồi bấm vào một dòng.")

    def show_draft(self, draft: SetUp) -> None:
        """Show what was chosen, or the search for it."""
        is_another = draft.id != self.draft_id
        super().show_draft(draft)
        self._setup = draft
        if is_another:
            self.finder.begin()
        self.chosen.group.set_text(draft.group)
        self._units.open()
        self._show_parts()

    def refresh(self, draft: SetUp) -> None:
        """The name follows what is being typed."""
        self._setup = draft
        self._show_name()

    def hand_over(self) -> None:
        """Give the village's name to the keeper."""
        if self._is_known and self._is_for_group:
            self.chosen.group.commit_input_method()
            self.tools.keeper.keep_soon("group", self._saving())

    def first_field(self) -> QWidget | None:
        """Where a name is typed, if one is."""
        if not self._is_known:
            return self.finder.field.edit if self._units.search else None
        return self.chosen.group.edit if self._is_for_group else None

    def field_of(self, problem: Problem) -> QWidget | None:
        """What must be changed."""
        if problem.code == "unit.group_missing":
            return self.chosen.group
        if problem.code.startswith("name."):
            return self.chosen.name.button
        return self.finder.field if problem.code == "unit.missing" else None

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it there."""
        field = self.field_of(problem)
        if field is self.finder.field:
            self.finder.show_problem(words)
        elif field is not None:
            self.chosen.show_problem(words, is_of_group=field is self.chosen.group)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.chosen.clear_problem()
        self.finder.show_problem(None)

    def set_compact(self, compact: bool) -> None:
        """Leave signs and the hint out, and put what belongs together side by side."""
        self._compact = compact
        self.finder.set_compact(compact)
        self.chosen.set_compact(compact)

    @property
    def _is_known(self) -> bool:
        return self._setup is not None and self._setup.has_unit

    @property
    def _is_for_group(self) -> bool:
        return self._setup is not None and self._setup.level is Level.GROUP

    def _show_parts(self) -> None:
        is_open = self._units.search is not None
        self._opening.setVisible(not is_open)
        self.finder.setVisible(is_open and not self._is_known)
        self.chosen.setVisible(is_open and self._is_known)
        if self._setup is not None and is_open and self._is_known:
            self.chosen.level.set_chosen(self._setup.level)
            self.chosen.show_group(self._is_for_group)
            self._show_name()

    def _show_name(self) -> None:
        setup = self._setup
        if setup is not None:
            setup = replace(setup, group=self.chosen.group.text())
        if setup is None or self._units.search is None or not setup.has_unit:
            return
        proposals = self.tools.services.proposals
        unit = proposals.unit(setup)
        place = f"{unit.full_name}, {unit.province.full_name}" if unit else setup.place
        self.chosen.place.set_words(capitalised(place))
        self.chosen.show_name(proposals.name(setup))

    def _take_list(self) -> None:
        assert self._units.search is not None  # noqa: S101 - that is what is told
        self.finder.search_in(self._units.search)
        if self._setup is not None:
            self._show_parts()
            self.turned.emit()

    def _choose(self, found: Found) -> None:
        unit = found.unit
        self._save_unit(unit.code, unit.full_name, unit.province.code)

    def _choose_again(self) -> None:
        before = self._setup.place if self._setup else ""
        if self._save_unit("", "", ""):
            self.finder.field.set_text(before)
            self.finder.field.edit.selectAll()

    def _save_unit(self, code: str, place: str, province: str) -> bool:
        save = partial(
            self.tools.services.setups.save,
            self.draft_id,
            unit_code=code,
            place=place,
            place_province=province,
        )
        return self._save(save)

    def _choose_level(self, level: str) -> None:
        self._save(partial(self.tools.services.setups.save, self.draft_id, level=Level(level)))

    def _save(self, save: Callable[[], object]) -> bool:
        """Save, and show the page as it is then."""
        if not self.attempt(save):
            return False
        self._setup = self.tools.services.setups.get(self.draft_id)
        self._show_parts()
        self.turned.emit()
        return True

    def _search_changed(self) -> None:
        if self.isVisible():
            self.problems_over.emit()

    def _group_changed(self) -> None:
        if self.isVisible():
            self.problems_over.emit()
            self._show_name()
            self.tools.keeper.keep_soon("group", self._saving())

    def _saving(self) -> Callable[[], None]:
        setups, setup_id, group = self.tools.services.setups, self.draft_id, self.chosen.group.text()

        def save() -> None:
            if setups.get(setup_id).group != group:
                setups.save(setup_id, group=group)

        return save
