"""The posts room with a real database and real files, and a Page in memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.notices import Notice, Notices
from mttq_desktop.page.pages import PageKind, Pages
from mttq_desktop.posts.changes import Changes
from mttq_desktop.posts.doubts import Doubts
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.model import Post
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.posts.preparing import PhotosToPrepare
from mttq_desktop.posts.sender import Sender
from mttq_desktop.posts.sharing import SharedPosts
from mttq_desktop.store.opening import open_store
from mttq_desktop.store.store import Store
from mttq_desktop.upstream.addresses import link_key
from mttq_desktop.upstream.model import Share
from tests.clocks import TurnedClock
from tests.posts.memory_page import MemoryPage

SOURCE = "Nguồn: Báo Ví Dụ"
"""The words of a share to which nothing was added."""


@dataclass
class House:
    """Everything a post lives in."""

    folder: Path
    clock: TurnedClock
    store: Store
    page_id: str
    far_side: MemoryPage
    drafts: Drafts
    outbox: Outbox
    changes: Changes
    doubts: Doubts
    shared: SharedPosts
    sender: Sender
    heard: list[Notice] = field(default_factory=list)
    timer: Callable[[], float] = time.monotonic
    in_one_call: bool = False

    def draft(self, words: str = "Chào bà con", photos: int = 0) -> Post:
        """A draft with these words and so many photos."""
        post = self.drafts.new(self.page_id)
        self.drafts.save_words(post.id, words)
        for number in range(photos):
            self.drafts.add_photo(post.id, self.photo(f"{post.id}-{number}", 10 * number))
        return self.drafts.get(post.id)

    def share(self, link: str = "https://bao.vi-du.vn/tin-1.html", words: str = SOURCE) -> Post:
        """A draft that shares what is published at ``link``."""
        share = Share("", link, link_key(link), "Bà con làm đường", "Báo Ví Dụ", "", is_again=False)
        return self.shared.begin(self.page_id, share, words)

    def confirmed_share(self, link: str = "https://bao.vi-du.vn/tin-1.html", words: str = SOURCE) -> Post:
        """The same, confirmed with its minute already over."""
        post = self.outbox.confirm(self.share(link, words).id)
        self.clock.turn(seconds=61)
        return post

    def photo(self, name: str, shade: int = 100) -> Path:
        """A small real photo somewhere on the PC."""
        file = self.folder / f"{name}.jpg"
        Image.new("RGB", (80, 60), (shade % 256, 90, 120)).save(file)
        return file

    def confirmed(self, words: str = "Chào bà con", photos: int = 0) -> Post:
        """A post confirmed with its minute already over."""
        post = self.outbox.confirm(self.draft(words, photos).id)
        self.clock.turn(seconds=61)
        return post

    def post(self, post_id: str) -> Post:
        """The post as it stands now."""
        return self.outbox.get(post_id)

    def send(self) -> None:
        """Let the sender work on what is due."""
        self.sender.send_what_is_due()

    def restart(self) -> Sender:
        """The sender of a new process on the same data."""
        self.sender = build_sender(self)
        return self.sender


def build_sender(house: House) -> Sender:
    """A sender on the house's database."""
    notices = Notices()
    notices.subscribe(house.heard.append)
    to_prepare = PhotosToPrepare(house.store, notices, house.folder / "photos", house.timer)
    return Sender(
        house.store,
        house.clock,
        notices,
        lambda page: house.far_side,
        to_prepare.ready_file,
        house.folder / "sender.lock",
        lambda: house.in_one_call,
    )


@contextmanager
def open_house(folder: Path) -> Iterator[House]:
    """Everything a post lives in, below ``folder``."""
    clock, notices = TurnedClock(), Notices()
    store = open_store(folder / "mttq.sqlite3", folder / "backups", clock).store
    page = Pages(store, clock, notices).choose(
        remote_id="1", name="Mặt trận xã", graph_url="", kind=PageKind.EMBEDDED
    )
    drafts = Drafts(store, clock, notices, folder / "photos", lambda: None)
    (folder / "photos").mkdir()
    far_side = MemoryPage(clock)
    outbox = Outbox(store, clock, notices, lambda: None)
    house = House(
        folder,
        clock,
        store,
        page.id,
        far_side,
        drafts,
        outbox,
        Changes(store, clock, notices, lambda: None),
        Doubts(store, clock, notices, lambda: None),
        SharedPosts(store, clock, notices, outbox, lambda: None),
        None,  # type: ignore[arg-type]  # built on the next line, on this house
    )
    notices.subscribe(house.heard.append)
    house.sender = build_sender(house)
    yield house
    store.close()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with open_house(tmp_path) as house:
        yield house
