"""Whom this PC could be connected with: a Page not joined yet, and a person with Pages to choose from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mttq_desktop.connecting.proof import Proven
    from mttq_desktop.graph.accounts import Account


@dataclass(frozen=True)
class Candidate:
    """A Page and a key for it; nothing is kept of either until a person said that it is the right Page.

    Attributes:
        name: as the Page says; as the helper wrote it where the Page could not be asked.
        proven: what was proven; None where the line was broken, so that only the sealed kit vouches for it.
        person_key: the key of the person whose Page it is, where the program has it.
    """

    graph_url: str
    page_id: str
    name: str
    key: str = field(repr=False)
    proven: Proven | None = None
    person_key: str = field(default="", repr=False)


@dataclass(frozen=True)
class Person:
    """Somebody who is in Facebook and lets the program act.

    Attributes:
        permissions: what the person let the program do, in Facebook's words.
        accounts: the person's Pages; none where Facebook hides them (graph-api.md section 2.4), and the
            Page must be named by its number.
    """

    graph_url: str
    key: str = field(repr=False)
    permissions: frozenset[str]
    accounts: tuple[Account, ...]
