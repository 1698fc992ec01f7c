"""The script's own record of what the person wanted and when; the referee's only source beside the Page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True)
class Content:
    """What a person confirms. ``photos`` are checksums of the files to send with their descriptions."""

    message: str
    link: str
    photos: tuple[tuple[str, str], ...]


class Wish(StrEnum):
    """What the person wants from a moment on."""

    PUBLIC = "public"
    NOT_YET = "not_yet"
    """Taken back: nothing of it may be seen."""
    GONE = "gone"
    """Out already, to be taken off the Page."""


@dataclass(frozen=True)
class Entry:
    """The person's wish for a post from ``at`` on.

    ``not_before`` is the time asked for, if one was. While a post that Facebook holds is being moved, it
    may still come out at its old time: then the earlier of both.
    """

    at: datetime
    wish: Wish
    content: Content | None = None
    not_before: datetime | None = None


@dataclass
class Ledger:
    """All wishes, by the number that stands in each post's words."""

    wishes: dict[int, list[Entry]] = field(default_factory=dict)

    def note(self, post: int, entry: Entry) -> None:
        """The person wants something else from now on."""
        self.wishes.setdefault(post, []).append(entry)

    def wish_at(self, post: int, moment: datetime) -> Entry | None:
        """What was wanted at ``moment``."""
        before = [entry for entry in self.wishes.get(post, ()) if entry.at <= moment]
        return before[-1] if before else None

    def confirmed_at(self, post: int, moment: datetime) -> Entry | None:
        """What was last confirmed by ``moment``: it may stand there until a removal wished since is done."""
        wish = self.wish_at(post, moment)
        if wish is None or wish.wish is not Wish.GONE:
            return wish
        before = [entry for entry in self.wishes[post] if entry.at <= moment and entry.wish is Wish.PUBLIC]
        return before[-1] if before else None
