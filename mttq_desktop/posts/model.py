"""A post and its photos as the rest of the program sees them: values, never changed in place."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mttq_desktop.errors import Problem
from mttq_desktop.upstream.model import Share

PHOTOS_AT_MOST = 10
"""Attachments the Graph API is known to accept (graph-api.md section 5.2)."""

WORDS_AT_MOST = 63_206
"""Characters of a message, counted in NFC (graph-api.md section 5.1)."""


class PostState(StrEnum):
    """Where a post stands in its life (house plan, section 4)."""

    DRAFT = "draft"
    WAITING = "waiting"
    SENDING = "sending"
    UNSURE = "unsure"
    PUBLISHED = "published"
    NEEDS_PERSON = "needs_person"
    REMOVING = "removing"
    REMOVED = "removed"
    SCHEDULED = "scheduled"
    """Facebook holds it and publishes it at its time, with this PC on or off."""
    RECALLING = "recalling"
    """Held by Facebook for later and being taken back; a draft again once Facebook has let go of it."""
    CHANGING = "changing"
    """Public; its words are being changed there."""


class WaitingFor(StrEnum):
    """Why a confirmed post has not gone out yet."""

    MIND = "mind"
    """The 60 seconds in which a person may change their mind."""
    TIME = "time"
    """The moment the person asked for."""
    TURN = "turn"
    NETWORK = "network"
    LIMIT = "limit"
    SIGN_IN = "sign_in"
    RETRY = "retry"


class PhotoState(StrEnum):
    """How far a photo is on its way to a file ready to send."""

    NEW = "new"
    READY = "ready"
    BROKEN = "broken"


@dataclass(frozen=True)
class Photo:
    """One photo of a post.

    Attributes:
        name: the file's name as the person knows it.
        original: file name of the untouched copy inside the photo's folder.
        turn: quarter turns clockwise the person asked for, 0 to 3.
        description: what it shows, for those who cannot see it (alt text).
        width, height: pixels once upright and ready; 0 while new.
        problem: why it is broken.
    """

    id: str
    post_id: str
    name: str
    original: str
    turn: int
    description: str
    state: PhotoState
    width: int
    height: int
    problem: Problem | None


@dataclass(frozen=True)
class Post:
    """One post, from the first letter to the Page. Times are UTC.

    Attributes:
        page: id of the row in ``page`` it belongs to for ever.
        step: step of the flow the person was at, for "Viết tiếp".
        send_after: not before this moment.
        scheduled_at: the moment the person asked for; None for as soon as possible.
        waiting_for: meaning while the state is ``waiting``.
        photos_sent: photos Facebook already holds, while sending.
        problem: why a person is needed.
        new_words: what the words of a public post are to become; None while nobody changes them.
        time_kept_here: Facebook would not take the time it is to go out, so this PC keeps it.
        share: what it shares; None for a post of one's own.
        was_confirmed: whether the person ever let it go out, even if they took it back since.
        answered: the first answer to a frame's questions, while there are no words yet.
    """

    id: str
    page: str
    state: PostState
    words: str
    link: str
    photos: tuple[Photo, ...]
    step: str
    created_at: datetime
    changed_at: datetime
    confirmed_at: datetime | None
    send_after: datetime | None
    scheduled_at: datetime | None
    published_at: datetime | None
    waiting_for: WaitingFor | None
    photos_sent: int
    remote_id: str
    permalink: str
    problem: Problem | None
    new_words: str | None
    time_kept_here: bool
    share: Share | None = None
    was_confirmed: bool = False
    answered: str = ""

    @property
    def shared_title(self) -> str | None:
        """Of what it shares, empty where nobody told one; None for a post of one's own."""
        return self.share.title if self.share else None

    @property
    def has_unfinished_words(self) -> bool:
        """True while other words than the public ones are typed but not on their way to the Page."""
        return self.state is PostState.PUBLISHED and self.new_words not in {None, self.words}

    @property
    def is_empty(self) -> bool:
        """True while there is nothing to lose: no words, no photo, no link."""
        return not self.words.strip() and not self.photos and not self.link

    def fingerprint(self) -> str:
        """What a person confirms: words, photos in order with turn and description, link and time."""
        content = {
            "words": self.words,
            "link": self.link,
            "time": self.scheduled_at.timestamp() if self.scheduled_at else 0,
            "photos": [[photo.id, photo.turn, photo.description] for photo in self.photos],
        }
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class WordsVersion:
    """Words as they once were; ``saved_at`` is UTC."""

    id: int
    saved_at: datetime
    words: str
