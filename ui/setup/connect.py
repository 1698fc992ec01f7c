"""Step "connect": this PC is allowed to write for the Page that was made, or that was there already."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mttq_desktop.connecting.connections import Joined
from mttq_desktop.errors import Problem
from mttq_desktop.page.setup import Level, SetUp
from ui.connecting.asking import Goal
from ui.connecting.panel import ConnectPanel
from ui.flow.step_page import StepPage, Tools


class ConnectPage(StepPage[SetUp]):
    """The panel as a step: once connected for good, the walk goes on by itself.

    Attributes:
        panel: asks one thing after the other.
    """

    code = "D5"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._goal = Goal()
        self.panel = ConnectPanel(tools.services)
        self.panel.turned.connect(self.turned)
        self.panel.main_words_changed.connect(self.main_words_changed)
        self.panel.problem_met.connect(self.problem_met)
        self.panel.problems_over.connect(self.problems_over)
        self.panel.joined.connect(self._note_joined)
        self.panel.done.connect(self.go_on_wanted)
        self.panel.ways.later_wanted.connect(self.home_wanted)
        self.panel.ways.offer_later()
        self.column.addWidget(self.panel, 1)

    @property
    def title(self) -> str:
        """What is asked now."""
        return self.panel.state.title

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows."""
        return self.panel.state.help_text

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.panel.state.main_words

    def act_first(self) -> bool:
        """Only a Page that is connected leads on."""
        if self.panel.state is self.panel.connected:
            return True
        self.panel.act()
        return False

    def go_back_first(self) -> bool:
        """Back to what was asked before."""
        return self.panel.go_back()

    def show_draft(self, draft: SetUp) -> None:
        """Ask anew for another Page, or once it is known to be for another unit; else go on where it was."""
        goal = self._goal_of(draft)
        is_new = draft.id != self.draft_id or goal != self._goal
        if is_new:
            self._goal = goal
            self.panel.begin(goal)
        if draft.page and (is_new or self.panel.tells_known):
            self.panel.show_known(self.tools.services.pages.get(draft.page))
        super().show_draft(draft)

    def take_file(self, file: Path) -> None:
        """Open a file that was found in another way, as by a double click."""
        self.panel.take_file(file)

    def stop(self) -> None:
        """End what is under way; the window is closing."""
        self.panel.stop()

    def set_compact(self, compact: bool) -> None:
        """Leave out signs when the window is low."""
        self.panel.set_compact(compact)

    def first_field(self) -> QWidget | None:
        """Where typing begins."""
        return self.panel.state.first_field()

    def field_of(self, problem: Problem) -> QWidget | None:
        """The field a problem belongs to."""
        return self.panel.state.field_of(problem)

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it beside that field."""
        self.panel.state.show_problem(problem, words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.panel.state.clear_problems()

    def _goal_of(self, draft: SetUp) -> Goal:
        if draft.level is Level.GROUP:
            return Goal(place=draft.group.strip(), is_practice=draft.is_practice)
        unit = self.tools.services.proposals.unit(draft)
        return Goal(place=unit.name if unit else draft.place.strip(), is_practice=draft.is_practice)

    def _note_joined(self, joined: Joined) -> None:
        setups = self.tools.services.setups
        is_noted = self.attempt(partial(setups.joined, self.draft_id, joined.page.id))
        if is_noted and self.panel.connected.is_all_well:
            self.go_on_wanted.emit()
