"""How far the sending of a post has come; stored before each call, so that a restart knows."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """The step of publishing in two phases that was last begun (house plan, section 4)."""

    NONE = ""
    PHOTOS = "photos"
    CREATE = "create"
    """The hidden post is being made; after a lost answer it may exist."""
    PUBLISH = "publish"
    """It is being made public; from here on nothing leads back."""
    READ_BACK = "read_back"
    REMOVE = "remove"
    """It is being taken off the Page; after a lost answer it may be gone."""
