"""The shell of a flow: title and step number, one hint line, the step itself, fixed buttons, problems."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.flows.engine import Walk
from ui import theme
from ui.flow.page_top import PageTop
from ui.flow.step_page import Draft, StepPage, Tools
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.words.problems import problem_words

_LINES_FOR_HINT = 8
"""A page lower than this many lines of text goes without its hint."""


class FlowShell(Screen, Generic[Draft]):
    """Walks a person through a flow on a draft.

    Args:
        steps: the page for each name in the flow, made when it is first shown.
        finish: does the act the flow is for; returns what keeps it from being done.
    """

    went_home = Signal()
    finished = Signal(str)

    def __init__(
        self,
        tools: Tools,
        steps: Mapping[str, Callable[[], StepPage[Draft]]],
        finish: Callable[[str], list[Problem]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._steps = steps
        self._finish = finish
        self._pages: dict[str, StepPage[Draft]] = {}
        self._walk: Walk[Draft] | None = None
        self._draft_id = ""
        self._is_shown = False
        self._helped: set[str] = set()
        self._compact = False
        self._build_top()
        self._build_row()
        tools.keeper.kept.connect(self._say_saved)
        tools.keeper.failed.connect(self._say_not_saved)

    @property
    def walk(self) -> Walk[Draft]:
        """The walk under way."""
        assert self._walk is not None, "begin() comes first"  # noqa: S101
        return self._walk

    @property
    def page(self) -> StepPage[Draft]:
        """The step shown."""
        return self._page_named(self.walk.page)

    @property
    def draft_id(self) -> str:
        """What is being worked on."""
        return self._draft_id

    @abstractmethod
    def saved_at(self, draft: Draft) -> datetime | None:
        """When something worth keeping was saved last; None when there is nothing yet."""

    def begin(self, draft: Draft, walk: Walk[Draft]) -> None:
        """Take up ``draft`` where ``walk`` stands; ``arrive`` shows it."""
        self._is_shown = False
        self._helped.clear()
        self._draft_id = draft.id
        self._walk = walk

    def arrive(self) -> None:
        """Show the page the walk stands at.

        A drive in trouble may end this half-way. Until it is tried again the main button does nothing else.
        """
        self._is_shown = False
        page = self.page
        self.code = page.code
        draft = self.walk.read()
        # What another page told of trouble is no trouble of this one.
        self._top.keep_quiet(False)
        page.show_draft(draft)
        self.code = page.code  # it may be another for this draft
        for other in self._pages.values():
            other.setVisible(other is page)
        self.set_beside(page.beside)
        self._show_top()
        self._top.say_saved(self.saved_at(draft))
        self._name_main()
        self._open_help(self.walk.page in self._helped)
        self._show_problems([])
        self._is_shown = True
        super().arrive()

    def first_focus(self) -> QWidget:
        """The step's first field, or the title."""
        return self.page.first_field() or self._top.title

    def leave(self) -> bool:
        """Save what is on the page."""
        problems = self._save() if self._walk is not None else []
        if problems:
            self._show_problems(problems)
        return not problems

    def go_back(self) -> None:
        """Save, then show what was asked before, on this page or on another; from the first step go home."""
        if not self.leave() or self.page.go_back_first():
            return
        if self.walk.go_back():
            self.arrive()
        else:
            self.went_home.emit()

    def go_on(self) -> None:
        """Do what the page itself does first, then walk on; a page that nobody sees yet is shown instead."""
        if not self._is_shown:
            self.arrive()
            return
        problems = self._save()
        if problems:
            self._show_problems(problems)
        elif self.page.act_first():
            self._walk_on()

    def _leave_for_later(self) -> None:
        """Save, then go home; the walk is taken up again at this page."""
        if self.leave():
            self.went_home.emit()

    def _walk_on(self) -> None:
        """Save and check, then show the next page, do the act, or say what is missing."""
        problems = self._save()
        if not problems and self.walk.is_last:
            problems = self.walk.problems() or self._finish(self._draft_id)
            if not problems:
                self.finished.emit(self._draft_id)
        elif not problems:
            problems = self.walk.go_on()
            if not problems:
                self.arrive()
        if problems:
            self._show_problems(problems)

    def stop(self) -> None:
        """End what the pages have under way; the window is closing."""
        for page in self._pages.values():
            page.stop()

    def set_compact(self, compact: bool) -> None:
        """Make do with shorter buttons when the window is low."""
        super().set_compact(compact)
        self._compact = compact
        self.column.setSpacing(theme.GAP_TINY if compact else theme.GAP_SMALL)
        self._back.set_icon_name(None if compact else "back")
        self._name_help_button()
        self._fit_top()
        for page in self._pages.values():
            page.set_compact(compact)
        if self._walk is not None:
            self._show_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint out where there is hardly room for the question itself."""
        super().resizeEvent(event)
        self._fit_top()

    def close_help(self) -> bool:
        """Close "Xem cách làm"."""
        was_open = self._top.is_help_open
        self._open_help(False)
        return was_open

    def refresh(self, draft_id: str) -> None:
        """The draft's row changed: let the page show it."""
        if self._walk is not None and draft_id == self._draft_id:
            self.page.refresh(self.walk.read())
            self._show_top()

    def refresh_situation(self) -> None:
        """The network came or went, or the PC's clock was compared."""
        if self._walk is not None:
            self.page.refresh(self.walk.read())

    def tell(self, words: str) -> None:
        """Say why something was not done."""
        self._top.show_problems([(words, None)])

    def _show_top(self) -> None:
        page, is_side = self.page, self.walk.is_side_page
        self._top.show_page(self._title_words(), page.hint, page.help_text, is_side=is_side)

    def _name_main(self) -> None:
        self._main.setText(self.page.main_words)

    def _show_turned(self, page: StepPage[Draft]) -> None:
        """The page asks something else: show it as if it were another page, if it is in sight."""
        if not page.isVisible():
            return
        self.code = page.code
        self._show_top()
        self._name_main()
        self._open_help(False)
        self._show_problems([])
        super().arrive()

    def _build_top(self) -> None:
        self._top = PageTop()
        self._place = QVBoxLayout()
        self.column.addWidget(self._top)
        self.column.addLayout(self._place, 1)

    def _build_row(self) -> None:
        self._back = Button(self.tr("&Quay lại"), icon="back")
        self._how = Button("", ButtonKind.QUIET)
        self._main = Button("", ButtonKind.MAIN)
        self._back.clicked.connect(self.go_back)
        self._how.clicked.connect(lambda: self._open_help(not self._top.is_help_open))
        self._main.clicked.connect(self.go_on)
        self.row.add_left(self._back)
        self.row.add_right(self._how)
        self.row.add_right(self._main)

    def _page_named(self, name: str) -> StepPage[Draft]:
        if name not in self._pages:
            page = self._steps[name]()
            page.side_page_wanted.connect(self._show_side_page)
            page.change_wanted.connect(self._change)
            page.way_back_wanted.connect(lambda: self._heed(page, self.go_back))
            page.go_on_wanted.connect(lambda: self._heed(page, self._walk_on))
            page.home_wanted.connect(lambda: self._heed(page, self._leave_for_later))
            page.hint_changed.connect(lambda: self._heed(page, self._show_top))
            page.main_words_changed.connect(self._name_main)
            page.turned.connect(lambda: self._show_turned(page))
            page.saved.connect(self._say_saved)
            page.trouble_told.connect(self._top.keep_quiet)
            page.problems_over.connect(lambda: self._show_problems([]))
            page.problem_met.connect(lambda problem: self._tell_problem_of(page, problem))
            self._pages[name] = page
            page.set_compact(self._compact)
            # Else Qt shows it by itself, above or below the page that is still in sight.
            page.hide()
            self._place.addWidget(page, 1)
        return self._pages[name]

    def _heed(self, page: StepPage[Draft], act: Callable[[], object]) -> None:
        """An answer that comes late leads nobody on who looks at another page, or at another draft."""
        if page is self.page and page.draft_id == self._draft_id and page.isVisible():
            act()

    def _tell_problem_of(self, page: StepPage[Draft], problem: Problem) -> None:
        if page.draft_id == self._draft_id:
            self._show_problems([problem])

    def _title_words(self) -> str:
        if self.walk.is_side_page:
            return self.page.title
        return self.tr("Bước {number} / {count}: {title}").format(
            number=self.walk.number, count=self.walk.count, title=self.page.title
        )

    def _save(self) -> list[Problem]:
        if self._is_shown:
            self.page.hand_over()
        return self._tools.keeper.keep_now()

    def _show_side_page(self, name: str) -> None:
        if self.leave():
            self.walk.open_side_page(name)
            self.arrive()

    def _change(self, step: str) -> None:
        if self.leave():
            self.walk.change(step)
            self.arrive()

    def _show_problems(self, problems: list[Problem]) -> None:
        now = self._tools.services.clock.now()
        entries: list[tuple[str, QWidget | None]] = []
        self.page.clear_problems()
        for problem in problems:
            words = problem_words(problem, now)
            self.page.show_problem_at_field(problem, words)
            entries.append((words, self.page.field_of(problem)))
        self._top.show_problems(entries)
        self._how.setVisible(not entries and bool(self.page.help_text))

    def _say_saved(self) -> None:
        self._top.say_saved(self._tools.services.clock.now())

    def _say_not_saved(self, problem: Problem) -> None:
        self._top.say_not_saved(problem_words(problem, self._tools.services.clock.now()))

    def _open_help(self, is_open: bool) -> None:
        (self._helped.add if is_open else self._helped.discard)(self.walk.page)
        self._top.open_help(is_open)
        self._name_help_button()
        if is_open:
            self.body.scroll_to_top()

    def _name_help_button(self) -> None:
        if self._top.is_help_open:
            self._how.setText(self.tr("Đóng cách làm"))
        else:
            self._how.setText(self.tr("Cách làm") if self._compact else self.tr("Xem cách làm"))

    def _fit_top(self) -> None:
        has_room = self.height() >= _LINES_FOR_HINT * self.fontMetrics().lineSpacing()
        self._top.fit(compact=self._compact, has_room=has_room)
