"""The process that sends: the real sender on the real data, stopping at every step to be told to go on.

The named points stand around every note the sender makes in the table and every call it makes to the Page;
they are wrapped here, from outside.
"""

from __future__ import annotations

import functools
import logging
import resource
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import ParamSpec, TypeVar

from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.notices import Notice, Notices, PhotoSending
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.line import Line
from mttq_desktop.posts.makings import Makings
from mttq_desktop.posts.notes import Notes
from mttq_desktop.posts.preparing import PhotosToPrepare
from mttq_desktop.posts.sender import Sender
from mttq_desktop.store.store import Store
from tests.torture.clocks import PcClock, SharedTime

NOTES: dict[type[Notes], tuple[str, ...]] = {
    Line: (
        "begin",
        "photo_uploaded",
        "start_over",
        "published",
        "scheduled",
        "keep_time_here",
        "taken_back",
        "words_changed",
        "removed",
        "wait",
        "hold_page",
        "ask_person",
        "leftover_gone",
    ),
    Makings: (
        "begin_making",
        "making_refused",
        "making_found",
        "hidden_post_made",
        "one_shot_made",
        "looked",
        "keep_lookalikes",
    ),
}
CALLS = (
    "page",
    "upload_photo",
    "create_post",
    "schedule",
    "publish",
    "read_post",
    "edit_post",
    "delete_post",
    "feed",
    "published_posts",
    "scheduled_posts",
    "linked_posts",
)
_NAMES = (*(name for names in NOTES.values() for name in names), *CALLS)
POINTS = ("photo bytes", *(f"{side} {name}" for name in _NAMES for side in ("before", "after")))
"""Every named point at which the process can be killed."""

UNKNOWN_HOST = "http://graph.torture.invalid"

Tell = Callable[[str], None]
_Arguments = ParamSpec("_Arguments")
_Answer = TypeVar("_Answer")


@dataclass(frozen=True)
class Place:
    """Where a run takes place."""

    data: Path
    time_file: Path
    page: str
    remote_page: str
    graph_url: str
    key: str

    @property
    def database(self) -> Path:
        return self.data / "mttq.sqlite3"

    @property
    def photos(self) -> Path:
        return self.data / "photos"


@dataclass(frozen=True)
class Way:
    """How a process sends.

    Attributes:
        as_window: in a thread that never ends, as the window does.
        in_one_call: posts go out by the call that makes them.
    """

    as_window: bool
    in_one_call: bool


class Talk:
    """The sending process's end of the talk with the driver."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def point(self, name: str) -> None:
        """Stop at a named point until told to go on, with or without room on the disk."""
        self._ask(("point", name))

    def wait(self, seconds: float) -> None:
        """Stop until the driver has let so much time pass."""
        self._ask(("wait", seconds))

    def _ask(self, message: tuple[str, str | float]) -> None:
        self._connection.send(message)
        set_room(self._connection.recv())


def send(place: Place, connection: Connection, way: Way) -> None:
    """What the process does: send until idle, or as a window until it is killed."""
    logging.disable(logging.CRITICAL)
    talk = Talk(connection)
    time = SharedTime(place.time_file)
    store, notices, clock = Store(place.database), Notices(), PcClock(time, talk.wait)
    notices.subscribe(functools.partial(_tell_photo, talk))
    for book, names in NOTES.items():
        for name in names:
            setattr(book, name, _stopping(getattr(book, name), name, talk.point))
    clients = _Clients(place, time, clock, talk.point)
    to_prepare = PhotosToPrepare(store, notices, place.photos)
    sender = Sender(
        store,
        clock,
        notices,
        clients.open,
        to_prepare.ready_file,
        place.data / "sender.lock",
        lambda: way.in_one_call,
    )
    if way.as_window:
        sender.start(place.page)
        threading.Event().wait()
    sender.run_until_idle()
    store.close()


class _Clients:
    """Opens the Page, under a name nobody knows while name lookup fails."""

    def __init__(self, place: Place, time: SharedTime, clock: PcClock, tell: Tell) -> None:
        self._time = time
        keys = MemoryKeys()
        keys.keep(place.page, place.key)
        self._far_sides = {
            known: _stopping_client(
                GraphClient(url, place.remote_page, keys.get(place.page) or "", clock.now), tell
            )
            for known, url in ((True, place.graph_url), (False, UNKNOWN_HOST))
        }

    def open(self, page: str) -> FarSide:
        return self._far_sides[self._time.names_are_known]


def _stopping_client(client: GraphClient, tell: Tell) -> GraphClient:
    for name in CALLS:
        setattr(client, name, _stopping(getattr(client, name), name, tell))
    return client


def _stopping(work: Callable[_Arguments, _Answer], name: str, tell: Tell) -> Callable[_Arguments, _Answer]:
    @functools.wraps(work)
    def stopping(*args: _Arguments.args, **options: _Arguments.kwargs) -> _Answer:
        tell(f"before {name}")
        answer = work(*args, **options)
        tell(f"after {name}")
        return answer

    return stopping


def _tell_photo(talk: Talk, notice: Notice) -> None:
    if isinstance(notice, PhotoSending):
        talk.point(POINTS[0])


def set_room(has_room: bool) -> None:
    """In this process, from now on. Without room no file can be written; pipes and sockets still can."""
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if has_room else 0, hard))
