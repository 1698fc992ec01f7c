"""What a person is asked to look at again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Concern(Enum):
    """What may be wrong with a place in a text, the gravest first (domain.md section 6).

    Attributes:
        ARTICLE: the text of a whole press article.
        MAP: pictures of maps must show what the law wants; only the person can see that.
        BLANK: a place to be filled in was left empty.
        UNIT: a unit's old or misspelt name.
        LOOK_ALIKE: letters of another alphabet that look like ours.
    """

    PERSONAL_NUMBER = "personal_number"
    BANK_ACCOUNT = "bank_account"
    CHILD = "child"
    POOR_ADDRESS = "poor_address"
    PHONE = "phone"
    BLANK = "blank"
    UNIT = "unit"
    LOOK_ALIKE = "look_alike"
    ARTICLE = "article"
    CAPITALS = "capitals"
    MAP = "map"


GRAVEST_FIRST = tuple(Concern)


@dataclass(frozen=True)
class Caution:
    """One place to look at again.

    Attributes:
        start: index of its first letter in the composed text.
        words: what stands there.
        proposed: what may stand there instead, best first; nothing where only a person knows.
    """

    concern: Concern
    start: int
    words: str
    proposed: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Index after its last letter."""
        return self.start + len(self.words)


@dataclass(frozen=True)
class Ours:
    """What is known to be the committee's own, and is meant to be public.

    Attributes:
        phones: digits only, beginning with 0.
        accounts: digits only.
        unit_code: of the commune; None where it is not known.
    """

    phones: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    unit_code: str | None = None
