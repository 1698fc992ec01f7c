"""What everything asked on the way is made from, and the panel that shows one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from ui import theme
from ui.bridge import Background, nothing_more
from ui.widgets.text import Paragraph

_SOON_MS = 300
"""Work that takes longer is told."""

Result = TypeVar("Result")


class AskedState(QWidget):
    """One thing asked, or told."""

    main_words_changed = Signal()
    """The main button says something else from now on."""
    turned = Signal()
    """The state asks something else from now on: title, help and main button are others."""
    main_wanted = Signal()
    """What the main button does was asked for in another way, such as by Enter."""
    problems_over = Signal()
    """What was wrong has been changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GAP_SMALL)

    @property
    def title(self) -> str:
        """What is asked."""
        raise NotImplementedError

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows; empty when there is none."""
        return ""

    @property
    def main_words(self) -> str:
        """What the main button says."""
        raise NotImplementedError

    def act(self) -> None:
        """What the main button does."""
        raise NotImplementedError

    def first_field(self) -> QWidget | None:
        """Where typing begins; None for the title."""
        return None

    def field_of(self, problem: Problem) -> QWidget | None:  # noqa: ARG002 - for states with fields
        """The field a problem belongs to; None for the page as a whole."""
        return None

    def show_problem(self, problem: Problem, words: str) -> None:
        """Say ``words`` beside the field the problem belongs to."""

    def clear_problems(self) -> None:
        """Take all such words back."""

    def put_away(self) -> None:
        """Keep nothing that opens anything: it is of no use any more, or nobody looks at it."""

    def set_compact(self, compact: bool) -> None:
        """Leave out signs and asides when the window is low."""


class WorkingState(AskedState):
    """Something is being asked; whoever does not want to wait can stop it."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.column.addWidget(Paragraph(self.tr("Mời chờ một chút.")))
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is being done."""
        return self._title

    @property
    def main_words(self) -> str:
        """The one thing that can be done."""
        return self.tr("Dừng lại")

    def say(self, title: str) -> None:
        """Say what is being done."""
        self._title = title

    def act(self) -> None:
        """Wait no longer."""
        self.stop_wanted.emit()


class AskingPanel(QWidget):
    """Shows one state at a time; whoever holds it shows the title, the main button and the problems.

    A state that waits for an answer can be left: an answer that comes later is of no use any more.
    """

    turned = Signal()
    """Another state is shown: title, help and main button are others."""
    main_words_changed = Signal()
    """The main button alone says something else."""
    problem_met = Signal(object)
    problems_over = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = Background(name, self)
        self._question = 0
        self._is_asking = False
        self._is_over = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._show_working)
        self._back_to: dict[AskedState, AskedState] = {}
        self._states: tuple[AskedState, ...] = ()
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.working = WorkingState()
        self.working.stop_wanted.connect(self.go_back)

    def hold(self, *states: AskedState) -> None:
        """Hold these states, the first of which is shown."""
        self._states = (*states, self.working)
        for state in self._states:
            state.main_wanted.connect(self.act)
            state.problems_over.connect(self.problems_over)
            state.main_words_changed.connect(partial(self._say_again, state, self.main_words_changed))
            state.turned.connect(partial(self._say_again, state, self.turned))
            state.hide()
            self._place.addWidget(state, 1)
        self._state = states[0]
        self.show_state(states[0])

    @property
    def state(self) -> AskedState:
        """What is asked now."""
        return self._state

    @property
    def is_asking(self) -> bool:
        """Whether an answer is waited for."""
        return self._is_asking

    def act(self) -> None:
        """What the main button does; while an answer is waited for it does nothing but end the waiting."""
        if self._state is self.working or not self._is_asking:
            self._state.act()

    def go_back(self) -> bool:
        """Back to what was asked before; False where there is nothing before."""
        self.give_up()
        before = self._asked_before()
        if before is None:
            return False
        self.show_state(before)
        return True

    def set_compact(self, compact: bool) -> None:
        """Make do with less when the window is low."""
        for state in self._states:
            state.set_compact(compact)

    def stop(self) -> None:
        """End what is under way; the window is closing."""
        self._is_over = True
        self.give_up()
        self._beside.close(0)

    def leave(self) -> None:
        """Another page is shown: no key, number or code stays behind where nobody looks."""
        self.put_away()

    def put_away(self) -> None:
        """Keep nothing that opens anything."""
        for state in self._states:
            state.put_away()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown; a window made small comes from outside and is no such thing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.leave()

    def show_state(self, state: AskedState, back_to: AskedState | None = None) -> None:
        """Ask this from now on; ``back_to`` is what "Quay lại" leads to, where it is another than before."""
        self._soon.stop()
        if back_to is not None:
            self._back_to[state] = back_to
        self._state = state
        for each in self._states:
            each.setVisible(each is state)
        self.turned.emit()

    def ask(
        self,
        title: str,
        work: Callable[[], Result],
        on_done: Callable[[Result], object],
        back_to: AskedState,
        undo: Callable[[Result], object] = nothing_more,
    ) -> None:
        """Do ``work``, and say so once it takes a while; a problem leads back to ``back_to``.

        ``undo`` is done beside the window with an answer that nobody waits for any more. What is asked for
        once more before there is an answer, as by a second press, is not done twice.
        """
        if self._is_asking:
            return
        self._question += 1
        self._is_asking = True
        question = self._question

        def refuse(problem: Problem) -> None:
            if self.is_wanted(question):
                self._is_asking = False
                self.show_state(back_to)
                self.problem_met.emit(problem)

        def take(result: Result) -> None:
            if self.is_wanted(question):
                self._is_asking = False
                on_done(result)
            elif not self._is_over:
                self._beside.run(partial(undo, result))

        self.say_soon(title, back_to)
        self._beside.run(work, take, refuse)

    def say_soon(self, title: str, back_to: AskedState) -> None:
        """Say what is being done, but do not flash up a page for what is done at once."""
        self.working.say(title)
        self._back_to[self.working] = back_to
        self._soon.start()

    def new_question(self) -> int:
        """Whatever is under way is of no use any more; the mark of what is asked instead."""
        self.give_up()
        return self._question

    def is_wanted(self, question: int) -> bool:
        """Whether nothing else was asked since."""
        return question == self._question

    def give_up(self) -> None:
        """Whatever is under way is of no use any more."""
        self._question += 1
        self._is_asking = False
        self._soon.stop()

    def forget_ways_back(self) -> None:
        """There is nothing before what is asked now."""
        self._back_to.clear()

    def _asked_before(self) -> AskedState | None:
        return self._back_to.get(self._state)

    def _show_working(self) -> None:
        self.show_state(self.working)

    def _say_again(self, state: AskedState, signal: SignalInstance) -> None:
        """What a state says counts while it is shown."""
        if state is self._state:
            signal.emit()
