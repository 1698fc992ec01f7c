"""How far the sending of a post has come; stored before each call, so that a restart knows."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """The step that was last begun (house plan, section 4)."""

    NONE = ""
    PHOTOS = "photos"
    CREATE = "create"
    """The hidden post is being made; after a lost answer it may exist."""
    ONE_SHOT = "one_shot"
    """The post was asked for in one call; after a lost answer it may be out."""
    SCHEDULE = "schedule"
    """The hidden post is being given its time; from here on it may become public by itself."""
    PUBLISH = "publish"
    """It is being made public; from here on nothing leads back."""
    READ_BACK = "read_back"
    REMOVE = "remove"
    """It is being taken off the Page; after a lost answer it may be gone."""
    RECALL = "recall"
    """What Facebook holds for later is being deleted there; after a lost answer it may be gone."""
    LOOK = "look"
    """What Facebook holds for later is being looked at."""
    CHANGE = "change"
    """The words of a public post are being changed; after a lost answer they may be the new ones."""


MAY_BE_OUT = frozenset({Stage.ONE_SHOT, Stage.SCHEDULE, Stage.RECALL, Stage.PUBLISH, Stage.READ_BACK})
"""From these steps on nobody can say that the public has not seen the post, until the Page is read."""
