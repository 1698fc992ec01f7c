"""A page that asks one thing after the other, outside a walk: title, problems, a way back, a main button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.services import Services
from ui import theme
from ui.connecting.state import AskingPanel
from ui.flow.page_top import PageTop
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.words.problems import problem_words

_LINES_FOR_HINT = 8
"""A page lower than this many lines of text goes without its hint."""


class AskingScreen(Screen):
    """Shows what a panel asks now."""

    went_back = Signal()

    def __init__(self, services: Services, panel: AskingPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._asked = panel
        self._compact = False
        self._top = PageTop()
        self.column.addWidget(self._top)
        self.column.addWidget(panel, 1)
        self._build_row()
        panel.turned.connect(self._show_turned)
        panel.main_words_changed.connect(self._name_main)
        panel.problem_met.connect(self._show_problem)
        panel.problems_over.connect(lambda: self._show_problem(None))

    def arrive(self) -> None:
        """Show what is asked now."""
        state = self._asked.state
        self._top.show_page(state.title, "", state.help_text, is_side=True)
        self._open_help(is_open=False)
        self._name_main()
        self._show_problem(None)
        super().arrive()

    def first_focus(self) -> QWidget:
        """The first field, or the title."""
        return self._asked.state.first_field() or self._top.title

    def go_back(self) -> None:
        """Back to what was asked before, or out."""
        if not self._asked.go_back():
            self.went_back.emit()

    def close_help(self) -> bool:
        """Close "Xem cách làm"."""
        was_open = self._top.is_help_open
        self._open_help(is_open=False)
        return was_open

    def tell(self, words: str) -> None:
        """Say why something was not done."""
        self._top.show_problems([(words, None)])

    def stop(self) -> None:
        """End what is under way; the window is closing."""
        self._asked.stop()

    def set_compact(self, compact: bool) -> None:
        """Make do with less when the window is low."""
        super().set_compact(compact)
        self._compact = compact
        self.column.setSpacing(theme.GAP_TINY if compact else theme.GAP_SMALL)
        self._back.set_icon_name(None if compact else "back")
        self._asked.set_compact(compact)
        self._name_help()
        self._fit_top()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is hardly room for."""
        super().resizeEvent(event)
        self._fit_top()

    def _build_row(self) -> None:
        self._back = Button(self.tr("&Quay lại"), icon="back")
        self._how = Button("", ButtonKind.QUIET)
        self._main = Button("", ButtonKind.MAIN)
        self._back.clicked.connect(self.go_back)
        self._how.clicked.connect(lambda: self._open_help(is_open=not self._top.is_help_open))
        self._main.clicked.connect(self._asked.act)
        self.row.add_left(self._back)
        self.row.add_right(self._how)
        self.row.add_right(self._main)

    def _show_turned(self) -> None:
        if self.isVisible():
            self.arrive()

    def _name_main(self) -> None:
        self._main.setText(self._asked.state.main_words)

    def _show_problem(self, problem: Problem | None) -> None:
        state = self._asked.state
        state.clear_problems()
        entries: list[tuple[str, QWidget | None]] = []
        if problem is not None:
            words = problem_words(problem, self._services.clock.now())
            state.show_problem(problem, words)
            entries.append((words, state.field_of(problem)))
        self._top.show_problems(entries)
        self._how.setVisible(not entries and bool(state.help_text))

    def _open_help(self, *, is_open: bool) -> None:
        self._top.open_help(is_open)
        self._name_help()
        if is_open:
            self.body.scroll_to_top()

    def _name_help(self) -> None:
        if self._top.is_help_open:
            self._how.setText(self.tr("Đóng cách làm"))
        else:
            self._how.setText(self.tr("Cách làm") if self._compact else self.tr("Xem cách làm"))

    def _fit_top(self) -> None:
        has_room = self.height() >= _LINES_FOR_HINT * self.fontMetrics().lineSpacing()
        self._top.fit(compact=self._compact, has_room=has_room)
