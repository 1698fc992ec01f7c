"""Posts whose answer was lost: noted before they are made, found again on the Page.

The Graph API has no idempotency key (graph-api.md section 11); what was asked for and never answered
may stand on the Page all the same, seen by nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.posts.leading import leads_to
from mttq_desktop.text.normal import nfc

FEED_LOOK = 100
"""How many of the Page's newest posts are looked at; the most one call gives."""

UNKNOWN_PHOTO = ""
"""Stands for a photo whose number on the Page was lost."""

_CLOCKS_DIFFER = timedelta(minutes=2)


@dataclass(frozen=True)
class Making:
    """A post that was asked for and whose answer has not been noted.

    Attributes:
        post: id of our post it was made for; that post may be changed or thrown away since.
        photo_ids: the Page's ids of its photos, in order.
        begun_at: when it was asked for, UTC.
        scheduled_at: the time that was asked for with it, UTC; hidden posts have none.
    """

    id: int
    page: str
    post: str
    words: str
    link: str
    photo_ids: tuple[str, ...]
    begun_at: datetime
    scheduled_at: datetime | None = None

    def looks_like(self, other: Making) -> bool:
        """Whether they have the same words and photos."""
        return (plain(self.words), self.photo_ids) == (plain(other.words), other.photo_ids)

    def may_be(self, remote: RemotePost) -> bool:
        """Whether ``remote`` is what this asked for."""
        return _is_hidden(remote) and self._has_its_content(remote)

    def may_be_what_is_left(self, remote: RemotePost) -> bool:
        """Whether ``remote`` is the same with photos gone: those of a hidden post live about a day."""
        left = [photo for photo in self.photo_ids if photo in remote.photo_ids]
        return (
            _is_hidden(remote)
            and bool(self.words.strip())
            and list(remote.photo_ids) == left
            and self._has_its_words_and_link(remote)
        )

    def went_out_as(self, remote: RemotePost) -> bool:
        """Whether ``remote`` is what this brought out; ``begun_at`` must be by the Page's clock."""
        in_time = remote.created_at >= self.begun_at - _CLOCKS_DIFFER
        at_its_time = remote.is_published or remote.scheduled_at == self.scheduled_at
        return in_time and at_its_time and self._has_its_content(remote)

    def _has_its_content(self, remote: RemotePost) -> bool:
        same_photos = remote.photo_ids == self.photo_ids
        if UNKNOWN_PHOTO in self.photo_ids:
            same_photos = len(remote.photo_ids) == len(self.photo_ids)
        return same_photos and self._has_its_words_and_link(remote)

    def _has_its_words_and_link(self, remote: RemotePost) -> bool:
        """Shares often have the same words, such as the name of the source: only the link tells them apart.

        Beside photos a Page shows no link.
        """
        needs_link = bool(self.link) and not self.photo_ids
        leads_there = not needs_link or leads_to(remote.links, self.link)
        return leads_there and plain(remote.message) == plain(self.words)


def found_again(
    makings: Sequence[Making], feed: Iterable[RemotePost], is_known: Callable[[str], bool]
) -> Iterator[tuple[Making, RemotePost]]:
    """Which hidden post in ``feed`` came of which making; posts that are known already belong to another.

    Whole posts are told first, so that one with photos gone is not taken for another.
    """
    left = list(makings)
    strangers = [remote for remote in feed if not is_known(remote.id)]
    for matches in (Making.may_be, Making.may_be_what_is_left):
        for remote in list(strangers):
            making = next((one for one in left if matches(one, remote)), None)
            if making is not None:
                left.remove(making)
                strangers.remove(remote)
                yield making, remote


def _is_hidden(remote: RemotePost) -> bool:
    return not remote.is_published and remote.scheduled_at is None


def plain(words: str) -> str:
    """Words as they compare: the Page ends its lines in its own way."""
    return nfc(words).replace("\r\n", "\n").strip()
