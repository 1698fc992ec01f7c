"""News from the working threads. Whoever shows things subscribes and reads the table again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class PostChanged:
    """A post's row or one of its photos changed."""

    post_id: str


@dataclass(frozen=True)
class PhotoSending:
    """How far the upload of one photo has come.

    Attributes:
        number: which photo of ``count``, from 1.
        sent: bytes of it that have left this PC.
        size: bytes of it in all.
        later: bytes of the post's photos that come after it.
        rate: bytes a second over the last half minute, pauses counted in; 0 while that is not known.
    """

    post_id: str
    number: int
    count: int
    sent: int
    size: int
    later: int = 0
    rate: float = 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the post's photos still take, as far as can be told."""
        return (self.size - self.sent + self.later) / self.rate if self.rate else None


@dataclass(frozen=True)
class NetworkChanged:
    """The Page could be reached, or no longer can."""

    online: bool


@dataclass(frozen=True)
class ClockChecked:
    """How far this PC's clock is ahead of the Page's; negative when behind."""

    ahead: timedelta


@dataclass(frozen=True)
class PageChanged:
    """Another Page is written for from now on, or something new is known about it."""

    page_id: str


@dataclass(frozen=True)
class SetUpChanged:
    """What is known about a Page being set up changed."""

    setup_id: str


@dataclass(frozen=True)
class ItemsChanged:
    """Items came from the sources, or read differently now."""


@dataclass(frozen=True)
class SourceChanged:
    """A source was added, taken off, brought back or asked."""

    source_id: str


@dataclass(frozen=True)
class FetchingChanged:
    """The sources are being asked, or no longer are."""

    is_fetching: bool


Notice = (
    PostChanged
    | PhotoSending
    | NetworkChanged
    | ClockChecked
    | PageChanged
    | SetUpChanged
    | ItemsChanged
    | SourceChanged
    | FetchingChanged
)
Listener = Callable[[Notice], None]


class Notices:
    """Hands each notice to every listener, on the thread that gave it."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` with every notice from now on; it must return at once."""
        self._listeners = (*self._listeners, listener)

    def give(self, notice: Notice) -> None:
        """Hand ``notice`` to all listeners."""
        for listener in self._listeners:
            listener(notice)
