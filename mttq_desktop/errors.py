"""Problems as data: a code and its facts. The sentence for a person is chosen in ``ui``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """Something a person may have to know.

    Attributes:
        code: dotted name, e.g. ``"photo.damaged"``; every code has a sentence in ``ui/words``.
        facts: values the sentence may show, e.g. ``{"name": "IMG_1.jpg"}``; never a key or a post's words.
    """

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


class ProblemError(Exception):
    """Raised where work cannot go on for a reason that a person can be told."""

    def __init__(self, code: str, /, **facts: str | int) -> None:
        super().__init__(code)
        self.problem = Problem(code, facts)
