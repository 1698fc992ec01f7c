"""The program itself keeps the interface rules."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from mttq_desktop.errors import Problem
from tests.audit.matrix import GEOMETRIES, Sessions, Task, all_tasks
from tests.audit.outside import PROBLEMS, look_outside
from tests.audit.sampling import EXTREMES, SEED, WHOLE, sample, select

SELECTION = select(os.environ)


@pytest.fixture(scope="module")
def sessions(qapp: QApplication) -> Iterator[Sessions]:
    kept = Sessions()
    yield kept
    kept.close()


@pytest.mark.parametrize("task", SELECTION.tasks, ids=str)
def test_no_rule_is_broken(sessions: Sessions, task: Task) -> None:
    violations = sessions.run(task)
    said = "\n".join(str(violation) for violation in violations)
    assert not violations, f"{SELECTION.words}\n{said}"


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.code)
def test_no_rule_is_broken_where_the_program_cannot_open(qapp: QApplication, problem: Problem) -> None:
    assert not "\n".join(str(violation) for violation in look_outside(problem))


def test_a_sample_visits_every_page_in_every_state() -> None:
    tasks = sample(all_tasks(), "7")
    assert [(task.page, task.state) for task in tasks] == [(task.page, task.state) for task in all_tasks()]
    assert all(set(EXTREMES) <= set(task.geometries) <= set(GEOMETRIES) for task in tasks)


def test_every_page_of_a_sample_is_looked_at_closely_once() -> None:
    close = [task for task in sample(all_tasks(), "7") if task.is_watched]
    assert [task.page for task in close] == list(dict.fromkeys(task.page for task in all_tasks()))
    assert all(set(EXTREMES) < set(task.geometries) for task in close)


def test_the_pages_of_a_sample_are_seen_at_every_geometry_between_them() -> None:
    assert {geometry for task in select({}).tasks for geometry in task.geometries} == set(GEOMETRIES)


def test_every_run_looks_at_the_same_sample_unless_another_is_asked_for() -> None:
    assert select({}).tasks == select({}).tasks
    assert select({SEED: "7"}).tasks == sample(all_tasks(), "7")
    assert select({SEED: "7"}).tasks != select({}).tasks
    assert f"{SEED}=7 " in select({SEED: "7"}).words


def test_the_whole_matrix_is_looked_at_when_it_is_asked_for() -> None:
    assert select({WHOLE: "1"}).tasks == all_tasks()
    assert all(task.geometries == GEOMETRIES for task in all_tasks())
