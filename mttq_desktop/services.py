"""What a front end works with: the parts, built and joined by ``main.py``."""

from __future__ import annotations

from dataclasses import dataclass

from mttq_desktop.clock import Clock
from mttq_desktop.connecting.connections import Connections
from mttq_desktop.errors import Problem
from mttq_desktop.graph.keys import KeyStore
from mttq_desktop.kit.kept import KeptKit
from mttq_desktop.kit.kits import Kits
from mttq_desktop.notices import Notices
from mttq_desktop.page.access import PageAccess
from mttq_desktop.page.embedded import EmbeddedPractice
from mttq_desktop.page.pages import Page, Pages
from mttq_desktop.paths import Paths
from mttq_desktop.photos.workshop import Workshop
from mttq_desktop.posts.changes import Changes
from mttq_desktop.posts.doubts import Doubts
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.posts.sender import Sender
from mttq_desktop.settings import Settings
from mttq_desktop.store.opening import backup_daily
from mttq_desktop.store.store import Store


@dataclass(frozen=True)
class Services:
    """The program without its screens.

    Attributes:
        page: the Page that is written for.
        opening_problem: what the person should be told about how the database was found.
    """

    paths: Paths
    settings: Settings
    clock: Clock
    notices: Notices
    store: Store
    keys: KeyStore
    pages: Pages
    page: Page
    access: PageAccess
    kits: Kits
    kept_kit: KeptKit
    connections: Connections
    practice: EmbeddedPractice
    drafts: Drafts
    outbox: Outbox
    changes: Changes
    doubts: Doubts
    workshop: Workshop
    sender: Sender
    opening_problem: Problem | None

    def start(self) -> None:
        """Begin the work beside the window: preparing photos and sending."""
        self.workshop.start()
        self.sender.start(self.page.id)

    def stop(self) -> None:
        """End all threads and close the files."""
        self.sender.stop()
        self.workshop.stop()
        self.practice.stop()
        self.store.close()

    def back_up(self) -> None:
        """Make today's backup of the database if there is none yet. Slow: not for the window's thread."""
        backup_daily(self.paths.database, self.paths.backups, self.clock)
