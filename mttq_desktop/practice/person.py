"""The person behind the practice Page, as ordered: what they grant and what Facebook lists for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from mttq_desktop.practice.storage import keep_fact, read_fact


@dataclass(frozen=True)
class Person:
    """How the person and their sign-ins behave.

    Attributes:
        missing: permissions, and tasks in classic words, that the next sign-ins by code do not get.
        is_in_portfolio: the Pages belong to a business portfolio, so that none is listed (graph-api.md
            section 2.4); each still answers to its number.
        has_other_page: the person's other Page is listed too.
        code_seconds: how long a code may be typed.
        interval_seconds: how long to wait between two polls.
    """

    missing: frozenset[str] = frozenset()
    is_in_portfolio: bool = False
    has_other_page: bool = False
    code_seconds: int = 420
    interval_seconds: int = 5

    @classmethod
    def from_json(cls, order: Mapping[str, Any]) -> Self:
        """Read an order as sent over HTTP or kept.

        Raises:
            ValueError, TypeError: when it is none.
        """
        person = cls(**{**order, "missing": frozenset(order.get("missing", ()))})
        if min(person.code_seconds, person.interval_seconds) < 1:
            raise ValueError("seconds")
        return person

    def as_json(self) -> dict[str, Any]:
        """The order as it is kept and shown over HTTP."""
        return {**vars(self), "missing": sorted(self.missing)}


def read_person(db: sqlite3.Connection) -> Person:
    """The person as last ordered."""
    return Person.from_json(read_fact(db, "person") or {})


def keep_person(db: sqlite3.Connection, person: Person) -> None:
    """Behave like this from now on, also after a restart."""
    keep_fact(db, "person", person.as_json())
