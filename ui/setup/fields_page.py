"""A side page of fields about the Page, filled with what is proposed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.page.setup import Answers, SetUp
from ui.flow.step_page import StepPage
from ui.widgets.fields import LineField, WordsField

AnyField = LineField | WordsField


class FieldsPage(StepPage[SetUp]):
    """Fields that show what was typed, or else what the program proposes.

    A proposal left as it is is stored as nothing, so that a better one, of a newer kit, shows through later.
    """

    @property
    def main_words(self) -> str:
        """Back to the look at the whole."""
        return self.tr("Xong, xem lại")

    def fields(self) -> Mapping[str, AnyField]:
        """The fields, by the names of what they ask for."""
        raise NotImplementedError

    def typed(self, setup: SetUp) -> Mapping[str, str]:
        """What the person typed before, by the same names."""
        raise NotImplementedError

    def proposed(self, setup: SetUp) -> Mapping[str, str]:
        """What the program proposes for a set-up in which nothing was typed, by the same names."""
        raise NotImplementedError

    def answers(self, texts: Mapping[str, str]) -> Answers:
        """What is to be stored: texts that are as proposed are empty."""
        raise NotImplementedError

    def field_names_of(self, problem: Problem) -> str:
        """Name of the field a problem belongs to; empty when it is none of this page's."""
        raise NotImplementedError

    def watch_fields(self) -> None:
        """Save at every change; called once the fields are made."""
        for field in self.fields().values():
            field.changed.connect(self._changed)
            if isinstance(field, LineField):
                field.entered.connect(self._leave_when_right)

    def show_draft(self, draft: SetUp) -> None:
        """Put in the fields what was typed or is proposed."""
        super().show_draft(draft)
        typed, proposed = self.typed(draft), self.proposed(self._untyped(draft))
        for name, field in self.fields().items():
            field.set_text(typed[name] or proposed[name])

    def hand_over(self) -> None:
        """Give what stands in the fields to the keeper, letters still being composed too."""
        if self.draft_id:
            for field in self.fields().values():
                field.commit_input_method()
            self.tools.keeper.keep_soon(self.code, self._saving())

    def act_first(self) -> bool:
        """Stay while something on the page would not be taken."""
        setup = self.tools.services.setups.get(self.draft_id)
        problems = [each for each in self.tools.services.proposals.problems(setup) if self.field_of(each)]
        if problems:
            self.problem_met.emit(problems[0])
        return not problems

    def first_field(self) -> QWidget | None:
        """The first field."""
        return next(iter(self.fields().values())).edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """The field it is about."""
        return self.fields().get(self.field_names_of(problem))

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it above the box."""
        field = self.fields().get(self.field_names_of(problem))
        if field is not None:
            field.show_problem(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for field in self.fields().values():
            field.show_problem(None)

    def _untyped(self, setup: SetUp) -> SetUp:
        """What was typed always wins over a proposal, so it must not be there to see what is proposed."""
        return replace(setup, **self.answers(dict.fromkeys(self.fields(), "")))

    def _leave_when_right(self) -> None:
        self.hand_over()
        if not self.tools.keeper.keep_now() and self.act_first():
            self.go_on_wanted.emit()

    def _changed(self) -> None:
        if self.isVisible():
            self.tools.keeper.keep_soon(self.code, self._saving())

    def _saving(self) -> Callable[[], None]:
        services, setup_id = self.tools.services, self.draft_id
        texts = {name: field.text().strip() for name, field in self.fields().items()}

        def save() -> None:
            proposed = self.proposed(self._untyped(services.setups.get(setup_id)))
            own = {name: "" if text == proposed[name] else text for name, text in texts.items()}
            services.setups.save(setup_id, **self.answers(own))

        return save
