"""The practice Page as the rest of the program knows it: start it, post to it, look at it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mttq_desktop.clock import Clock, SystemClock
from mttq_desktop.errors import ProblemError
from mttq_desktop.page.web_places import WebPlaces
from mttq_desktop.practice.access import (
    OtherPage,
    first_key,
    known_app,
    make_key,
    other_page,
    settle_identity,
)
from mttq_desktop.practice.faults import Fault, FaultBoard
from mttq_desktop.practice.journal import Entry, read_journal
from mttq_desktop.practice.person import Person, keep_person
from mttq_desktop.practice.storage import Storage

if TYPE_CHECKING:
    from mttq_desktop.practice.server import Server

PREFERRED_PORT = 8137
"""Used when it is free and no other is asked for, so that addresses of posts stay the same."""

_Answer = TypeVar("_Answer")


@dataclass(frozen=True)
class UpstreamSource:
    """An invented source of news: its name and the address of its feed."""

    name: str
    address: str


class PracticePage:
    """A Page on this PC that answers as the Graph API does (graph-api.md); nothing leaves the PC.

    Its ids, keys, posts and photos lie in ``folder`` and outlive restarts. It may be stopped and
    started again; while it is stopped its address refuses connections, as a dead line does.

    Args:
        folder: made when it is missing.
        port: 0 takes the one used last, else 8137, else any free one.
        name: the Page's name; None keeps the one it has, as does a Page made by hand in the browser.
        clock: tells how old photos are and when scheduled posts go out.
    """

    def __init__(
        self, folder: Path, *, port: int = 0, name: str | None = None, clock: Clock | None = None
    ) -> None:
        self._folder = folder
        self._asked_port = port
        self._clock = clock or SystemClock()
        self._faults = FaultBoard()
        self._server: Server | None = None
        self._storage: Storage | None = None
        with closing(Storage(folder)) as storage, storage.transaction() as db:
            self._identity = settle_identity(db, name)

    @property
    def page_id(self) -> str:
        """The Page's id."""
        return self._identity.page_id

    @property
    def page_key(self) -> str:
        """The Page's key; it opens this practice Page only, until the person takes all permissions back."""
        return self._asked(lambda db: first_key(db, "page"))

    @property
    def user_key(self) -> str:
        """The key of the person who runs the Page; it lists the Page but may not post."""
        return self._asked(lambda db: first_key(db, "user"))

    @property
    def other_page(self) -> OtherPage:
        """Another Page of the same person's, with its key: it answers who it is, and refuses the rest."""
        return self._asked(other_page)

    @property
    def app_id(self) -> str:
        """The number of the app that signs in by a code."""
        return self._asked(known_app).id

    @property
    def client_token(self) -> str:
        """What that app names itself by."""
        return self._asked(known_app).client_token

    @property
    def graph_url(self) -> str:
        """Root of the Graph API, without a version; known once started."""
        return f"http://127.0.0.1:{self._identity.port}"

    @property
    def web_url(self) -> str:
        """Root of the web pages; known once started."""
        return self.graph_url

    def start(self) -> None:
        """Begin to answer, on threads of its own.

        Raises:
            ProblemError: ``practice.port_taken`` when the port asked for is used by another program.
        """
        from mttq_desktop.practice import app, web  # noqa: PLC0415 - costly, needed only by a Page that runs

        server = self._listen()
        self._identity = replace(self._identity, port=server.server_port)
        storage = Storage(self._folder)
        with storage.transaction() as db:
            db.execute("UPDATE page SET port = ?", (server.server_port,))
        parts = app.Parts(storage, self._identity, self._faults, self._clock, self.web_url, server.stopping)
        app.sweep(storage)
        server.start(web.program(parts))
        self._server, self._storage = server, storage

    def stop(self) -> None:
        """Cut every connection and answer no more."""
        if self._server is not None and self._storage is not None:
            self._server.stop()
            self._storage.close()
            self._server = self._storage = None

    def order(self, fault: Fault) -> None:
        """Order misbehaviour for calls to come."""
        self._faults.order(fault)

    def clear_faults(self) -> None:
        """Behave well again."""
        self._faults.clear()

    def key_without(self, *missing: str) -> str:
        """A new Page key that lacks some permissions or, in classic words, tasks."""
        return self._asked(lambda db: make_key(db, "page", frozenset(missing)))

    def user_key_without(self, *missing: str) -> str:
        """A new key of the person's that lacks some permissions or tasks, as do the Page keys got with it."""
        return self._asked(lambda db: make_key(db, "user", frozenset(missing)))

    def order_person(self, person: Person) -> None:
        """Let the person grant, and Facebook list for them, what is said here."""
        self._asked(lambda db: keep_person(db, person))

    @property
    def places(self) -> WebPlaces:
        """Where a person does in the browser what no call does; known once started."""
        return WebPlaces(
            create=f"{self.web_url}/pages/create",
            search=f"{self.web_url}/search?q={{name}}",
            device=f"{self.web_url}/device",
            page=f"{self.web_url}/",
            username=f"{self.web_url}/settings/username",
            roles=f"{self.web_url}/settings/roles",
        )

    @property
    def upstream_sources(self) -> list[UpstreamSource]:
        """The invented news there is to share; known once started."""
        from mttq_desktop.practice.news import all_sites  # noqa: PLC0415 - needed only by whoever reads news

        return [UpstreamSource(site.name, self.web_url + site.path + site.feed) for site in all_sites()]

    @property
    def upper_page(self) -> str:
        """Where the upper level's Page on the practice Facebook is seen; known once started."""
        from mttq_desktop.practice.news import UPPER_ROOT  # noqa: PLC0415 - as above

        return f"{self.web_url}{UPPER_ROOT}/"

    def journal(self) -> list[Entry]:
        """What the public could see so far, oldest first."""
        return read_journal(self._folder)

    def _asked(self, ask: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        """What the database says, over a connection of its own: the Page may start or stop meanwhile."""
        with closing(Storage(self._folder)) as storage, storage.transaction() as db:
            return ask(db)

    def _listen(self) -> Server:
        """A server on the first port that can be had."""
        from mttq_desktop.practice.server import Server  # noqa: PLC0415 - costly

        remembered = [self._identity.port] if self._identity.port else []
        wanted = [self._asked_port] if self._asked_port else [*remembered, PREFERRED_PORT, 0]
        for port in wanted:
            with suppress(OSError, OverflowError):
                return Server(port)
        raise ProblemError("practice.port_taken", port=self._asked_port)
