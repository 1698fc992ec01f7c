"""Problems in words on the command line."""

from __future__ import annotations

from collections import defaultdict

from mttq_desktop.errors import Problem
from ui.words.problem_sentences import SENTENCES, sentence_code


def problem_json(problem: Problem | None) -> dict[str, object] | None:
    """The problem for scripts; these names are stable."""
    if problem is None:
        return None
    return {"code": problem.code, "facts": dict(problem.facts), "sentence": sentence(problem)}


def sentence(problem: Problem) -> str:
    """The problem in a plain sentence, the same as on the screen."""
    return SENTENCES[sentence_code(problem)].format_map(defaultdict(str, problem.facts))
