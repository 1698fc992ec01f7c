"""Hidden posts whose answer was lost: noted before they are made, found again in the Page's feed.

The Graph API has no idempotency key (graph-api.md section 11); what was asked for and never answered
may stand on the Page all the same, seen by nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.text.normal import nfc

FEED_LOOK = 100
"""How many of the Page's newest posts are looked at; the most one call gives."""


@dataclass(frozen=True)
class Making:
    """A hidden post that was asked for and whose answer has not been noted.

    Attributes:
        post: id of our post it was made for; that post may be changed or thrown away since.
        photo_ids: the Page's ids of its photos, in order.
        begun_at: when it was asked for, UTC.
    """

    id: int
    page: str
    post: str
    words: str
    link: str
    photo_ids: tuple[str, ...]
    begun_at: datetime

    def looks_like(self, other: Making) -> bool:
        """Whether the Page's feed cannot tell them apart: it does not show links reliably."""
        return (_plain(self.words), self.photo_ids) == (_plain(other.words), other.photo_ids)

    def may_be(self, remote: RemotePost) -> bool:
        """Whether ``remote`` is what this asked for."""
        return (
            not remote.is_published
            and remote.scheduled_at is None
            and remote.photo_ids == self.photo_ids
            and _plain(remote.message) == _plain(self.words)
        )


def found_again(
    makings: Sequence[Making], feed: Iterable[RemotePost], is_known: Callable[[str], bool]
) -> Iterator[tuple[Making, RemotePost]]:
    """Which hidden post in ``feed`` came of which making; posts that are known already belong to another."""
    left = list(makings)
    for remote in feed:
        making = next((one for one in left if one.may_be(remote)), None)
        if making is not None and not is_known(remote.id):
            left.remove(making)
            yield making, remote


def _plain(words: str) -> str:
    """Words as they compare: the Page ends its lines in its own way."""
    return nfc(words).replace("\r\n", "\n").strip()
