"""The whole matrix: every page in every state at every geometry, and one look at each square."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

from tests.audit.audited import AuditedPage, Facts, Landmarks
from tests.audit.driver import Driver
from tests.audit.model import SCREENS, Letters, Screen, State, Violation
from tests.audit.offscreen import application
from tests.audit.pages import PAGES, PageSpec, arrive, cell_of
from tests.audit.parts import place_in_tree
from tests.audit.rules import RULES, Rule, When, judge
from tests.audit.rules.r30_help import landmarks
from tests.audit.rules.r36_stillness import look_now
from tests.audit.world import open_world
from ui.theme import apply_theme
from ui.translation import install_translations, translations_folder

VIETNAMESE = "vi"
Geometry = tuple[Letters, Screen]
GEOMETRIES: tuple[Geometry, ...] = tuple((letters, screen) for letters in Letters for screen in SCREENS)


@dataclass(frozen=True)
class Task:
    """One page in one state, at some of the geometries.

    Attributes:
        is_watched: somebody stands before it for two seconds, to see whether it moves by itself.
    """

    state: State
    page: str
    geometries: tuple[Geometry, ...] = GEOMETRIES
    language: str = VIETNAMESE
    is_watched: bool = True

    def __str__(self) -> str:
        return f"{self.page}, {self.state}"


def all_tasks(language: str = VIETNAMESE) -> list[Task]:
    """The whole matrix, tasks of one state together."""
    return [
        Task(state, spec.name, language=language) for state in State for spec in PAGES if state in spec.states
    ]


class Session:
    """One world with its window, kept from task to task while the state stays the same."""

    def __init__(self, state: State, language: str) -> None:
        self.state, self.language = state, language
        self._homes: dict[Geometry, Landmarks | None] = {}
        with ExitStack() as stack:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="mttq-audit-"))
            app = application()
            missing = install_translations(app, language, translations_folder())
            assert language == VIETNAMESE or not missing, f"not built: {missing}"
            apply_theme(app)
            world = stack.enter_context(open_world(state, Path(folder)))
            self.driver = Driver(world)
            stack.callback(self.driver.close)
            self._stack = stack.pop_all()

    def close(self) -> None:
        """Close the window and take the world away."""
        self._stack.close()

    def run(self, task: Task) -> list[Violation]:
        """Look at one page at all its geometries, then let the rules act on it."""
        spec = next(spec for spec in PAGES if spec.name == task.page)
        self._note_home(task)
        usual, *_ = task.geometries
        self._fit(usual)
        facts = arrive(self.driver, spec)
        facts.normal_letters.update(self._letters_now(usual))
        found = self._look_round(spec, task, facts)
        if task.language == VIETNAMESE:
            found += self._act(spec, task, usual)
        return list(dict.fromkeys(found))

    def _look_round(self, spec: PageSpec, task: Task, facts: Facts) -> list[Violation]:
        """One look at each geometry, the largest first: photos are read once in their full size there.

        Back at the smallest, where it began, nothing may have moved meanwhile.
        """
        found = []
        round_trip = sorted(task.geometries, key=_size, reverse=True)
        self._fit(round_trip[-1])
        earlier = look_now(self.driver.window)
        for geometry in round_trip:
            self._fit(geometry)
            page = self._page(spec, task, geometry, replace(facts, landmarks=self._homes[geometry]))
            found += self._judge(page, _looking(task.language))
        if not task.is_watched:
            return found
        page = self._page(spec, task, round_trip[-1], replace(facts, earlier=earlier))
        return found + self._judge(page, _rules(When.STILL))

    def _act(self, spec: PageSpec, task: Task, geometry: Geometry) -> list[Violation]:
        """Each rule that acts finds the page newly opened."""
        found = []
        self._fit(geometry)
        for rule in _rules(When.ACT):
            facts = arrive(self.driver, spec)
            found += self._judge(self._page(spec, task, geometry, facts), (rule,))
        return found

    def _note_home(self, task: Task) -> None:
        """Where help is on the home page, once for each geometry."""
        wanted = [geometry for geometry in task.geometries if geometry not in self._homes]
        if wanted:
            spec = PAGES[0]
            facts = arrive(self.driver, spec)
            for geometry in wanted:
                self._fit(geometry)
                self._homes[geometry] = landmarks(self._page(spec, task, geometry, facts))

    def _fit(self, geometry: Geometry) -> None:
        letters, screen = geometry
        if self.driver.world.services.settings.letter_size != letters.value:
            self.driver.set_letters(letters)
        self.driver.set_screen(screen)

    def _letters_now(self, geometry: Geometry) -> dict[str, int]:
        """Font pixels by widget, when letters are normal."""
        if geometry[0] is not Letters.NORMAL:
            return {}
        page = AuditedPage(self.driver.window, cell_of(PAGES[0], self.state, geometry[1], geometry[0], "vi"))
        return {place_in_tree(page.window, text.widget): text.pixels for text in page.texts}

    def _page(self, spec: PageSpec, task: Task, geometry: Geometry, facts: Facts) -> AuditedPage:
        letters, screen = geometry
        where = cell_of(spec, task.state, screen, letters, task.language)
        return AuditedPage(self.driver.window, where, facts, self.driver)

    def _judge(self, page: AuditedPage, rules: tuple[Rule, ...]) -> list[Violation]:
        return [Violation(rule.number, page.cell, finding) for rule, finding in judge(page, rules)]


def _looking(language: str) -> tuple[Rule, ...]:
    """The rules that only look; in other languages those about layout."""
    return _rules(When.LAYOUT, When.SIZES) if language == VIETNAMESE else _rules(When.LAYOUT)


def _rules(*kinds: When) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.when in kinds)


def _size(geometry: Geometry) -> tuple[float, int]:
    letters, screen = geometry
    return letters.factor, screen.width


class Sessions:
    """Keeps the session used last, because building one takes a second.

    Another job gets another one: a window keeps the pages it has shown, and each of them takes its time
    when the letters change.
    """

    def __init__(self) -> None:
        self._session: Session | None = None
        self._kind: tuple[State, str, str] | None = None

    def run(self, task: Task) -> list[Violation]:
        """Run ``task`` in the session it belongs to."""
        kind = (task.state, task.language, task.page[0])
        session = self._session
        if session is None or kind != self._kind:
            self.close()
            session = self._session = Session(task.state, task.language)
            self._kind = kind
        return session.run(task)

    def close(self) -> None:
        """Close the last session."""
        if self._session is not None:
            self._session.close()
        self._session = None


def run_tasks(tasks: list[Task]) -> list[Violation]:
    """Do ``tasks`` one after the other in this process."""
    with closing(Sessions()) as sessions:
        return [violation for task in tasks for violation in sessions.run(task)]
