"""The drawn sign of each state; the words beside it say the same."""

from __future__ import annotations

from mttq_desktop.posts.model import PostState

_SIGNS = {
    PostState.DRAFT: "pencil",
    PostState.WAITING: "clock",
    PostState.SENDING: "up",
    PostState.UNSURE: "help",
    PostState.PUBLISHED: "check",
    PostState.NEEDS_PERSON: "warning",
    PostState.REMOVING: "remove",
    PostState.REMOVED: "remove",
    PostState.SCHEDULED: "clock",
    PostState.RECALLING: "undo",
    PostState.CHANGING: "pencil",
}


def state_sign(state: PostState) -> str:
    """Name of the sign in ``assets/icons``."""
    return _SIGNS[state]
