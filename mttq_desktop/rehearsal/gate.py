"""Whether a Page may be rehearsed on at all: only one made for that, never a committee's real one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mttq_desktop.graph.trial import TrialClient
from mttq_desktop.text.normal import nfc

FOLLOWERS_AT_MOST = 10
POSTS_AT_MOST = 10


class Objection(StrEnum):
    """Why a Page is not taken for one made for trying."""

    FOLLOWERS = "followers"
    FOLLOWERS_UNKNOWN = "followers_unknown"
    POSTS = "posts"
    CONNECTED = "connected"
    """This PC posts to it."""


@dataclass(frozen=True)
class Look:
    """A Page before anything is done to it.

    Attributes:
        followers: None where Facebook does not tell.
        posts: public ones, ``POSTS_AT_MOST`` and one more at most.
        is_own_key: whether the key is this Page's, not a person's or another Page's.
    """

    page_id: str
    name: str
    followers: int | None
    posts: int
    is_own_key: bool

    def is_meant(self, typed: str) -> bool:
        """Whether what a person typed is this Page's name or number."""
        plain = " ".join(nfc(typed).split()).casefold()
        return plain in {self.page_id, " ".join(nfc(self.name).split()).casefold()}


def look_at(client: TrialClient, page_id: str) -> Look:
    """Read what a Page is, without changing anything.

    Raises:
        GraphError: it cannot be asked with this key.
    """
    me = client.me()
    is_own_key = me.is_page and me.id == page_id
    if not is_own_key:
        return Look(page_id, me.name, None, 0, is_own_key=False)
    posts = len(client.published_posts(POSTS_AT_MOST + 1))
    return Look(page_id, me.name, client.followers(), posts, is_own_key=True)


def objections(look: Look, *, is_connected: bool) -> tuple[Objection, ...]:
    """What speaks against a rehearsal on this Page."""
    found: list[Objection] = []
    if look.followers is None:
        found.append(Objection.FOLLOWERS_UNKNOWN)
    elif look.followers > FOLLOWERS_AT_MOST:
        found.append(Objection.FOLLOWERS)
    if look.posts > POSTS_AT_MOST:
        found.append(Objection.POSTS)
    if is_connected:
        found.append(Objection.CONNECTED)
    return tuple(found)
