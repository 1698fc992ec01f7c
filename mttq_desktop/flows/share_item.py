"""Đăng lại bài của cấp trên: which item, and whether a sentence of one's own goes with it."""

from __future__ import annotations

from dataclasses import dataclass

from mttq_desktop.errors import Problem
from mttq_desktop.flows.engine import Flow, Step
from mttq_desktop.posts.checks import problems_of
from mttq_desktop.posts.model import Post
from mttq_desktop.upstream.model import Share

CHOOSE = "choose"
SHARE = "share"
READ = "read"


@dataclass(frozen=True)
class Sharing:
    """What is being shared, as it stands.

    Attributes:
        id: of the post; empty while no item is chosen.
        post: None while no item is chosen.
    """

    id: str = ""
    post: Post | None = None

    @property
    def share(self) -> Share | None:
        """What the post shares."""
        return self.post.share if self.post is not None else None


def _nothing(_: Sharing) -> list[Problem]:
    return []


def _at_share(sharing: Sharing) -> list[Problem]:
    return problems_of(sharing.post) if sharing.post is not None else [Problem("item.gone")]


SHARE_ITEM: Flow[Sharing] = Flow(
    "share_item",
    (
        Step(CHOOSE, _nothing),
        Step(SHARE, _at_share, side_pages=(READ,)),
    ),
)
"""Two decisions. What is chosen on the first page begins the post: there is nothing to be checked there."""


def is_share_step(step: str) -> bool:
    """Whether a post that was left at ``step`` shares something."""
    return step in {SHARE, READ}
