"""Problems in words on the command line."""

from __future__ import annotations

from collections import defaultdict

from mttq_desktop.errors import Problem
from ui.console.words import say
from ui.words.problem_sentences import SENTENCES


def sentence(problem: Problem) -> str:
    """The problem in a plain sentence, the same as on the screen."""
    known = SENTENCES.get(problem.code)
    if known is None:
        return say("unknown_problem", code=problem.code)
    return known.format_map(defaultdict(str, problem.facts))
