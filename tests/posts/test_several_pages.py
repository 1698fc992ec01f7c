"""Two Pages on one PC: posts of both go out, and neither's troubles are the other's."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from mttq_desktop.clock import SystemClock
from mttq_desktop.graph.errors import GraphError, Offline
from mttq_desktop.notices import ClockChecked, NetworkChanged, Notice, Notices, PageChanged
from mttq_desktop.page.pages import Page, PageKind, Pages
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.posts.preparing import PhotosToPrepare
from mttq_desktop.posts.sender import Sender
from mttq_desktop.store.opening import open_store
from mttq_desktop.store.store import Store
from tests.clocks import TurnedClock
from tests.posts.memory_page import MemoryPage

WAIT_SECONDS = 10


@dataclass
class TwoPages:
    """A commune's Page and that of one of its villages."""

    store: Store
    clock: TurnedClock
    pages: Pages
    commune: Page
    village: Page
    far: dict[str, MemoryPage]
    drafts: Drafts
    outbox: Outbox
    sender: Sender
    heard: list[Notice] = field(default_factory=list)

    def confirmed(self, page: Page, words: str) -> Post:
        draft = self.drafts.new(page.id)
        self.drafts.save_words(draft.id, words)
        post = self.outbox.confirm(draft.id)
        self.clock.turn(seconds=61)
        return post

    def scheduled(self, page: Page, words: str, ahead: timedelta) -> Post:
        draft = self.drafts.new(page.id)
        self.drafts.save_words(draft.id, words)
        return self.outbox.confirm(draft.id, at=self.clock.now() + ahead)

    def public(self, page: Page) -> list[str]:
        return [post.message for post in self.far[page.id].public]

    def state(self, post: Post) -> PostState:
        return self.outbox.get(post.id).state

    def news(self, kind: type[NetworkChanged] | type[ClockChecked]) -> list[Notice]:
        return [notice for notice in self.heard if isinstance(notice, kind)]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[TwoPages]:
    clock, notices = TurnedClock(), Notices()
    store = open_store(tmp_path / "mttq.sqlite3", tmp_path / "backups", clock).store
    pages = Pages(store, clock, notices)
    village = pages.choose(remote_id="2", name="Bản Mới", graph_url="", kind=PageKind.EMBEDDED)
    commune = pages.choose(
        remote_id="1", name="Mặt trận xã", graph_url="https://graph.facebook.com", kind=PageKind.FACEBOOK
    )
    far = {commune.id: MemoryPage(clock), village.id: MemoryPage(clock)}

    def far_side_for(page: str) -> FarSide:
        return far[page]

    to_prepare = PhotosToPrepare(store, notices, tmp_path / "photos")
    sender = Sender(store, clock, notices, far_side_for, to_prepare.ready_file, tmp_path / "sender.lock")
    sender.outlook.look_at(commune.id)
    drafts = Drafts(store, clock, notices, tmp_path / "photos", lambda: None)
    outbox = Outbox(store, clock, notices, lambda: None)
    place = TwoPages(store, clock, pages, commune, village, far, drafts, outbox, sender)
    notices.subscribe(place.heard.append)
    yield place
    store.close()


def offline() -> GraphError:
    return Offline("refused")


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


# The Pages


def test_pages_keep_their_order_whichever_is_chosen(two: TwoPages) -> None:
    assert [page.id for page in two.pages.all()] == [two.village.id, two.commune.id]
    assert two.pages.switch(two.village.id) == two.village == two.pages.current()
    assert [page.id for page in two.pages.all()] == [two.village.id, two.commune.id]
    assert two.heard == [PageChanged(two.village.id)]


def test_the_page_chosen_last_is_the_one_at_the_next_start(two: TwoPages) -> None:
    two.clock.turn(days=-2)  # set back, as after an empty battery
    two.pages.switch(two.village.id)
    assert Pages(two.store, two.clock, Notices()).current() == two.village
    two.clock.turn(days=-2)
    two.pages.switch(two.commune.id)
    assert Pages(two.store, two.clock, Notices()).current() == two.commune


def test_another_process_never_changes_the_page_of_this_one(two: TwoPages) -> None:
    Pages(two.store, two.clock, Notices()).switch(two.village.id)
    assert two.pages.current() == two.commune


def test_a_page_that_is_not_there_cannot_be_chosen(two: TwoPages) -> None:
    with pytest.raises(LookupError):
        two.pages.switch("facebook-3")
    assert two.pages.current() == two.commune


# Their posts


def test_a_post_goes_to_the_page_it_was_written_for(two: TwoPages) -> None:
    two.confirmed(two.village, "Họp bản")
    two.pages.switch(two.village.id)
    two.confirmed(two.commune, "Họp xã")
    two.sender.send_what_is_due()
    assert (two.public(two.commune), two.public(two.village)) == (["Họp xã"], ["Họp bản"])


def test_an_empty_draft_of_one_page_is_never_used_for_another(two: TwoPages) -> None:
    empty = two.drafts.new(two.village.id)
    draft = two.drafts.new(two.commune.id)
    assert (draft.id != empty.id, draft.page) == (True, two.commune.id)


def test_a_page_out_of_reach_holds_up_only_its_own_posts(two: TwoPages) -> None:
    lost = two.confirmed(two.commune, "Họp xã")
    sent = two.confirmed(two.village, "Họp bản")
    two.far[two.commune.id].order("create", *[offline() for _ in range(5)])
    two.sender.send_what_is_due()
    assert (two.state(lost), two.state(sent)) == (PostState.WAITING, PostState.PUBLISHED)


# What the person is told


def test_only_the_page_written_for_says_whether_there_is_a_network(two: TwoPages) -> None:
    two.confirmed(two.commune, "Họp xã")
    two.confirmed(two.village, "Họp bản")
    two.far[two.commune.id].order("create", *[offline() for _ in range(5)])
    two.sender.send_what_is_due()
    assert two.sender.online is False
    assert two.news(NetworkChanged) == [NetworkChanged(False)]

    two.pages.switch(two.village.id)
    assert two.sender.online is True
    two.pages.switch(two.commune.id)
    assert two.sender.online is False


def test_the_clock_is_wrong_by_one_page_and_right_by_another(two: TwoPages) -> None:
    two.far[two.commune.id].pc_ahead = timedelta(hours=2)
    for number in range(2):
        two.confirmed(two.commune, f"Họp xã {number}")
        two.confirmed(two.village, f"Họp bản {number}")
        two.sender.send_what_is_due()
    assert two.news(ClockChecked) == [ClockChecked(timedelta(hours=2))]
    assert two.sender.clock_ahead == timedelta(hours=2)
    two.pages.switch(two.village.id)
    assert two.sender.clock_ahead == timedelta(0)


def test_each_page_publishes_by_its_own_clock(two: TwoPages) -> None:
    """The PC is two hours ahead of Facebook; the practice Page goes by the PC's clock."""
    far = two.far[two.commune.id]
    far.pc_ahead = timedelta(hours=2)
    two.sender.outlook.heard(two.commune.id, far.pc_ahead)
    here = two.scheduled(two.village, "Bản", timedelta(hours=1))
    there = two.scheduled(two.commune, "Xã", timedelta(hours=1))
    two.clock.turn(seconds=61)
    two.sender.send_what_is_due()
    assert (two.state(here), two.state(there)) == (PostState.SCHEDULED, PostState.SCHEDULED)

    two.clock.turn(minutes=62)
    far.calls.clear()
    two.sender.send_what_is_due()

    assert (two.state(here), two.state(there)) == (PostState.PUBLISHED, PostState.SCHEDULED)
    assert far.calls == [], "its time has not come, so it is not asked"
    assert two.sender.clock_ahead == timedelta(hours=2)
    two.clock.turn(hours=2)
    two.sender.send_what_is_due()
    assert two.state(there) is PostState.PUBLISHED


def test_the_page_written_for_is_the_one_that_is_asked(two: TwoPages) -> None:
    asked: list[str] = []
    arrived = threading.Event()

    def note(name: str, page: str) -> None:
        asked.append(f"{name} {page}")
        arrived.set()

    for page, far in two.far.items():
        far.before_call = lambda name, page=page: note(name, page)  # type: ignore[misc]
    two.sender._clock = SystemClock()
    two.sender.start(two.commune.id)
    try:
        assert arrived.wait(WAIT_SECONDS)
        two.pages.switch(two.village.id)
        until(lambda: len(asked) == 2)
        two.pages.switch(two.village.id)
        until(lambda: len(asked) == 3)
    finally:
        two.sender.stop()
    assert asked == [f"page {two.commune.id}", *[f"page {two.village.id}"] * 2]
