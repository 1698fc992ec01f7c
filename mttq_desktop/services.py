"""What a front end works with: the parts, built and joined by ``main.py``."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from mttq_desktop.autostart import AutoStart
from mttq_desktop.clock import Clock
from mttq_desktop.connecting.connections import Connections
from mttq_desktop.errors import Problem
from mttq_desktop.graph.keys import KeyStore
from mttq_desktop.kit.kept import KeptKits
from mttq_desktop.kit.kits import Kits
from mttq_desktop.notices import Notices
from mttq_desktop.page.access import PageAccess
from mttq_desktop.page.embedded import EmbeddedPractice
from mttq_desktop.page.pages import Page, Pages
from mttq_desktop.page.setups import SetUps
from mttq_desktop.paths import Paths
from mttq_desktop.photos.workshop import Workshop
from mttq_desktop.posts.changes import Changes
from mttq_desktop.posts.doubts import Doubts
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.framing import Framing
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.posts.sender import Sender
from mttq_desktop.settings import Settings
from mttq_desktop.store.opening import backup_daily
from mttq_desktop.store.store import Store

if TYPE_CHECKING:
    from mttq_desktop.documents.documents import Documents
    from mttq_desktop.page.checklists import Checklists
    from mttq_desktop.page.filling import Filling
    from mttq_desktop.page.portrait import Portrait
    from mttq_desktop.page.proposals import Proposals
    from mttq_desktop.page.unit_search import UnitSearch
    from mttq_desktop.page.web_places import WebPlaces
    from mttq_desktop.text.caution.cautions import Cautions
    from mttq_desktop.updates.updates import Updates
    from mttq_desktop.upstream.copied import Copies
    from mttq_desktop.upstream.discovery import Discovery
    from mttq_desktop.upstream.fetching import Fetching
    from mttq_desktop.upstream.on_page import OnPage
    from mttq_desktop.upstream.pictures import ItemPictures
    from mttq_desktop.upstream.reading.reader import Reader
    from mttq_desktop.upstream.shares import Shares
    from mttq_desktop.upstream.shelf import Shelf
    from mttq_desktop.upstream.sources import Sources

Part = TypeVar("Part")


class Late(Generic[Part]):
    """Builds a part when it is first asked for, once, from whichever thread."""

    def __init__(self, build: Callable[[], Part]) -> None:
        self._build = build
        self._guard = threading.Lock()
        self._part: Part | None = None

    def __call__(self) -> Part:
        """The part, always the same one."""
        with self._guard:
            if self._part is None:
                self._part = self._build()
            return self._part

    @property
    def if_built(self) -> Part | None:
        """The part, if anybody has asked for it so far."""
        with self._guard:
            return self._part


@dataclass(frozen=True)
class SettingUp:
    """The parts that only a Page being set up needs; most starts do without them.

    Attributes:
        units_of: the list of units to search in; slow the first time.
    """

    units_of: Callable[[], UnitSearch]
    proposals: Proposals
    portrait: Portrait
    filling: Filling
    checklists: Checklists


@dataclass(frozen=True)
class Upstream:
    """The parts for sharing what others published; a PC that never does so does without them."""

    sources: Sources
    shelf: Shelf
    fetching: Fetching
    discovery: Discovery
    pictures: ItemPictures
    shares: Shares
    on_page: OnPage
    copies: Copies
    reader: Reader

    def stop(self) -> None:
        """End the threads and the reader's process, and close the cache."""
        self.fetching.stop(0)  # what is being read is wanted no more, so that its end is nobody's fault
        self.reader.close()
        self.fetching.stop()
        self.shelf.close()


@dataclass(frozen=True)
class Services:
    """The program without its screens.

    Attributes:
        setting_up: gives its parts, always the same ones; they are built when first asked for.
        upstream: likewise; quick enough for the window's thread.
        documents: opens documents; quick enough for the window's thread.
        cautions: looks over texts; slow the first time, because it reads the list of units.
        autostart: whether the program starts with the PC; None where it cannot.
        updates: newer versions of the program; None where nothing can be installed.
        opening_problem: what the person should be told about how the database was found.
    """

    paths: Paths
    settings: Settings
    clock: Clock
    notices: Notices
    store: Store
    keys: KeyStore
    pages: Pages
    access: PageAccess
    kits: Kits
    kept_kit: KeptKits
    connections: Connections
    practice: EmbeddedPractice
    setups: SetUps
    setting_up: Callable[[], SettingUp]
    upstream: Late[Upstream]
    cautions: Callable[[], Cautions]
    documents: Late[Documents]
    drafts: Drafts
    framing: Framing
    outbox: Outbox
    changes: Changes
    doubts: Doubts
    workshop: Workshop
    sender: Sender
    autostart: AutoStart | None
    updates: Late[Updates] | None
    opening_problem: Problem | None

    @property
    def page(self) -> Page:
        """The Page that is written for; one is chosen from the first start on."""
        page = self.pages.current()
        if page is None:
            raise LookupError("page")
        return page

    @property
    def units_of(self) -> Callable[[], UnitSearch]:
        """The list of units to search in; slow the first time it is called."""
        return self.setting_up().units_of

    @property
    def proposals(self) -> Proposals:
        """What is proposed for a Page."""
        return self.setting_up().proposals

    @property
    def portrait(self) -> Portrait:
        """A Page's pictures."""
        return self.setting_up().portrait

    @property
    def filling(self) -> Filling:
        """Fills a Page in."""
        return self.setting_up().filling

    @property
    def checklists(self) -> Checklists:
        """What a Page has and lacks."""
        return self.setting_up().checklists

    def web_places_for(self, is_practice: bool) -> WebPlaces:
        """Where in the browser a person goes; the practice Page is started for it. Slow the first time."""
        from mttq_desktop.page.web_places import FACEBOOK  # noqa: PLC0415 - not needed at start

        return self.practice.running().places if is_practice else FACEBOOK

    def start(self) -> None:
        """Begin the work beside the window: preparing photos and sending."""
        self.workshop.start()
        self.sender.start(self.page.id)

    def start_fetching(self) -> None:
        """Begin to fetch what others published. Slow: not for the window's thread."""
        self.upstream().fetching.start()

    def stop(self) -> None:
        """End all threads and close the files."""
        documents = self.documents.if_built
        if documents is not None:
            documents.close()
        upstream = self.upstream.if_built
        if upstream is not None:
            upstream.stop()
        self.sender.stop()
        self.workshop.stop()
        self.connections.close()
        self.practice.stop()
        self.store.close()

    def back_up(self) -> None:
        """Make today's backup of the database if there is none yet. Slow: not for the window's thread."""
        backup_daily(self.paths.database, self.paths.backups, self.clock)
