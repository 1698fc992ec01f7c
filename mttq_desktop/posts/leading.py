"""Where posts lead, and whether a Page leads there already."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

from mttq_desktop.graph.errors import Refused
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.model import Post

ALREADY_THERE = "share.already_there"
"""The problem of a share that the Page has already; the person may want it all the same."""

_NEWEST = 100
"""Posts looked at; the most one call gives."""

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+", re.IGNORECASE)
_BEHIND_AN_ADDRESS = ".,;:!?…)]}'’"

log = logging.getLogger(__name__)


def leads_to(links: Iterable[str], address: str) -> bool:
    """Whether one of ``links`` is another writing of ``address``."""
    from mttq_desktop.upstream.addresses import link_key  # noqa: PLC0415 - no start of the program needs it

    wanted = link_key(address)
    return any(link_key(link) == wanted for link in links)


def places_in(words: str) -> tuple[str, ...]:
    """The addresses that stand in the words of a post, which Facebook makes links of."""
    return tuple(place.rstrip(_BEHIND_AN_ADDRESS) for place in _ADDRESS.findall(words))


def is_shared_already(far_side: FarSide, post: Post) -> bool:
    """Whether another post of the Page leads where ``post`` leads: a public one, or one with a time.

    Another post of ours counts like anybody's. What is hidden does not: nobody sees it, and it may be what is
    left of this very post. A Page that does not let itself be looked at is taken not to have it.

    Raises:
        GraphError: it could not be asked.
    """
    try:
        others = [(one.id, one.links, one.message) for one in far_side.linked_posts(_NEWEST)]
        others += [(one.id, one.links, one.message) for one in far_side.scheduled_posts(_NEWEST)]
    except Refused as error:
        log.info("post %s: the Page cannot be looked at: %s", post.id, error)
        return False
    return any(
        one_id != post.remote_id and leads_to((*links, *places_in(words)), post.link)
        for one_id, links, words in others
    )
