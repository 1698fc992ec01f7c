"""What every step of a flow is made from: a widget that asks one thing and saves at every change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.services import Services
from ui import theme
from ui.bridge import Background
from ui.flow.keeper import Keeper


@dataclass(frozen=True)
class Tools:
    """What steps work with.

    Attributes:
        keeper: saves what is typed.
        beside: does slow work in order, such as copying photos.
    """

    services: Services
    keeper: Keeper
    beside: Background


class Kept(Protocol):
    """What a flow works on: something with an id, kept in the database."""

    @property
    def id(self) -> str:
        """Of its row."""
        ...


Draft = TypeVar("Draft", bound=Kept)


class StepPage(QWidget, Generic[Draft]):
    """One page of a flow. It shows a draft and hands every change on to be saved.

    Attributes:
        code: short code read out on the telephone.
        beside: what stands on the right of the whole page, from its title down.
    """

    side_page_wanted = Signal(str)
    """Open this side page of the step."""
    change_wanted = Signal(str)
    """Go to an earlier step and come straight back."""
    way_back_wanted = Signal()
    """The side page has done its work."""
    saved = Signal()
    """Something was stored other than by the keeper."""
    trouble_told = Signal(bool)
    """The page says by itself that something went wrong, or no longer; asides give way to that."""
    problems_over = Signal()
    """What was wrong has been changed, whether or not it is right now."""
    problem_met = Signal(object)
    """Something could not be done; the problem is to be told."""
    go_on_wanted = Signal()
    """Another button than the main one leads on."""
    home_wanted = Signal()
    """The person leaves it here for now; what there is stays kept."""
    hint_changed = Signal()
    """``hint`` says something else from now on."""
    main_words_changed = Signal()
    """The main button says something else from now on."""
    turned = Signal()
    """The page asks something else from now on: its title, its help and its main button are others."""

    code = ""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.draft_id = ""
        self.beside: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GAP_SMALL)

    @property
    def title(self) -> str:
        """What the page is about; the shell puts the number of the step before it."""
        raise NotImplementedError

    @property
    def hint(self) -> str:
        """The one line under the title; may be empty."""
        return ""

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows; empty when the page needs none."""
        return ""

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("&Tiếp tục")

    def act_first(self) -> bool:
        """What the main button does on the page itself; True when the walk may go on after it."""
        return True

    def go_back_first(self) -> bool:
        """What "Quay lại" does on the page itself; False when the walk is to go back."""
        return False

    def show_draft(self, draft: Draft) -> None:
        """Fill the page; called each time it is shown."""
        self.draft_id = draft.id

    def refresh(self, draft: Draft) -> None:
        """The row changed while the page is shown; nothing being typed may be touched."""

    def hand_over(self) -> None:
        """Give what is on the page to the keeper, letters still being composed too."""

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something small that stores at once; tell whether it was done."""
        try:
            act()
        except ProblemError as error:
            self.problem_met.emit(error.problem)
            return False
        self.saved.emit()
        return True

    def set_compact(self, compact: bool) -> None:
        """Leave out signs and asides when the window is low."""

    def stop(self) -> None:
        """End what is under way; the window is closing."""

    def first_field(self) -> QWidget | None:
        """Where typing or reading begins; None for the page's title."""
        return None

    def field_of(self, problem: Problem) -> QWidget | None:  # noqa: ARG002 - for steps with fields
        """The place a problem belongs to; None for the page as a whole."""
        return None

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say ``words`` beside the field the problem belongs to."""

    def clear_problems(self) -> None:
        """Take all such words back."""
