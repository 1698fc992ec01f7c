"""A flow is a table of steps; a walk is a person's way through it. No screen is needed for either.

What the person enters is saved in the draft at every change, so the walk holds nothing but the place:
going back loses nothing, and a program that was killed goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from mttq_desktop.errors import Problem

Draft = TypeVar("Draft")


@dataclass(frozen=True)
class Step(Generic[Draft]):
    """One page with one question.

    Attributes:
        check: what is missing or wrong in the draft before the person may go on from here.
        side_pages: pages reached from this one only, which lead back to it and have no number.
        endings: those of the last step's side pages that end the walk in another way than the step itself.
    """

    name: str
    check: Callable[[Draft], list[Problem]]
    side_pages: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Flow(Generic[Draft]):
    """The numbered steps of a job, in order."""

    name: str
    steps: tuple[Step[Draft], ...]

    def place_of(self, page: str) -> int:
        """Index of the step that ``page`` is, or is a side page of; 0 for an unknown name."""
        for index, step in enumerate(self.steps):
            if page == step.name or page in step.side_pages:
                return index
        return 0


@dataclass
class Walk(Generic[Draft]):
    """Where a person is in a flow.

    Attributes:
        page: the page shown now: a step or a side page.
        read: gives the draft as it stands.
        save_page: remembers the page for the next start.
    """

    flow: Flow[Draft]
    page: str
    read: Callable[[], Draft]
    save_page: Callable[[str], None]
    _return_to: str | None = field(default=None, init=False)

    @property
    def step(self) -> Step[Draft]:
        """The step the page belongs to."""
        return self.flow.steps[self.flow.place_of(self.page)]

    @property
    def number(self) -> int:
        """The step's number from 1."""
        return self.flow.place_of(self.page) + 1

    @property
    def count(self) -> int:
        """How many steps there are; it never changes during a walk."""
        return len(self.flow.steps)

    @property
    def is_side_page(self) -> bool:
        """Whether the page leads only back to its step."""
        return self.page != self.step.name

    @property
    def is_last(self) -> bool:
        """Whether going on from here ends the walk with the act itself."""
        return self.number == self.count and (not self.is_side_page or self.page in self.step.endings)

    def problems(self) -> list[Problem]:
        """What keeps the person from going on."""
        return self.step.check(self.read())

    def go_on(self) -> list[Problem]:
        """Go to the next step, or say why not; from the last step there is nowhere to go."""
        if self.is_side_page and not self.is_last:
            self._show(self.step.name)
            return []
        problems = self.problems()
        if not problems and not self.is_last:
            self._show(self._return_to or self.flow.steps[self.number].name)
        return problems

    def go_back(self) -> bool:
        """Go to the page before; False on the first step, where back means home."""
        if self.is_side_page:
            self._show(self.step.name)
        elif self._return_to:
            self._show(self._return_to)
        elif self.number > 1:
            self._show(self.flow.steps[self.number - 2].name)
        else:
            return False
        return True

    def open_side_page(self, page: str) -> None:
        """Show a side page of the present step.

        Raises:
            ValueError: the step has no such page.
        """
        if page not in self.step.side_pages:
            raise ValueError(page)
        self._show(page)

    def change(self, step: str) -> None:
        """Go to an earlier step to change it; going on or back from there returns straight to this one."""
        return_to = self.page
        self._show(step)
        self._return_to = return_to

    def _show(self, page: str) -> None:
        if page == self._return_to:
            self._return_to = None
        self.page = page
        self.save_page(page)
