"""One PC that shares things on a practice Page over real HTTP, and another PC of the same Page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import requests

from mttq_desktop.graph.client import GraphClient
from mttq_desktop.posts.model import Post
from mttq_desktop.practice.page import PracticePage
from mttq_desktop.upstream.model import Item, ItemRead
from mttq_desktop.upstream.on_page import OnPage
from mttq_desktop.upstream.shares import Shares
from tests.clocks import TurnedClock
from tests.posts.house import House, open_house
from tests.upstream.shelves import ShelfHouse, open_shelf

ARTICLE = "/nguon/bao/bai/nuoc-sach-ve-ban.html"
OTHER_ARTICLE = "/nguon/tinh/bai/khoi-cong-20-nha.html"
UPPER_POST = "/cap-tren/posts/700000000000102"
SOURCE = "Nguồn: Báo Tập Làm"


@dataclass
class PageDesk:
    """A person's PC: posts, shelf, and a practice Page that answers."""

    house: House
    shelves: ShelfHouse
    practice: PracticePage
    page_clock: TurnedClock
    on_page: OnPage
    shares: Shares

    @property
    def clock(self) -> TurnedClock:
        """The PC's."""
        return self.house.clock

    def turn(self, *, seconds: float = 0, minutes: float = 0) -> None:
        """Time passes, on the PC and for the Page."""
        for clock in (self.house.clock, self.shelves.clock, self.page_clock):
            clock.turn(seconds=seconds, minutes=minutes)

    def item(self, path: str = ARTICLE, title: str = "Nước sạch về bản") -> Item:
        """An item of the shelf that is published at ``path``."""
        read = ItemRead(self.practice.web_url + path, title, "", self.clock.now(), site_name="Báo Tập Làm")
        return self.shelves.shelf.keep_pasted(read, is_practice=True)

    def shared(self, path: str = ARTICLE, words: str = SOURCE) -> Post:
        """A share that is out."""
        post = self.confirmed(path, words)
        self.house.sender.run_until_idle()
        return self.house.post(post.id)

    def confirmed(self, path: str = ARTICLE, words: str = SOURCE) -> Post:
        """A share that is due."""
        post = self.shares.begin(self.house.page_id, self.item(path), words)
        return self.house.outbox.confirm(post.id, at_once=True)

    def on_another_pc(self, path: str = ARTICLE, words: str = "Máy khác") -> str:
        """The same Page gets a post from elsewhere; its id there."""
        with self.new_client(self.house.page_id) as client:
            link = self.practice.web_url + path
            return client.create_post(message=words, link=link, photo_ids=[], published=True)

    def by_hand(self, where: str = "page", words: str = "Mời bà con xem") -> None:
        """The person presses Share on the upper level's post in the browser."""
        requests.post(
            f"{self.practice.web_url}{UPPER_POST}/chia-se",
            data={"where": where, "words": words},
            headers={"Origin": self.practice.web_url},
            timeout=20,
        )

    def new_client(self, page_id: str) -> GraphClient:
        """A client of one's own."""
        practice = self.practice
        return GraphClient(practice.graph_url, practice.page_id, practice.page_key, self.clock.now)


@contextmanager
def open_page_desk(folder: Path) -> Iterator[PageDesk]:
    """Everything below ``folder``."""
    with open_house(folder) as house, open_shelf(folder) as shelves:
        page_clock = TurnedClock()
        practice = PracticePage(folder / "far side", name="Mặt trận xã Tập Làm Thử", clock=page_clock)
        practice.start()
        desk = PageDesk(house, shelves, practice, page_clock, None, None)  # type: ignore[arg-type]  # built below
        desk.on_page = OnPage(house.store, shelves.shelf, desk.new_client)
        desk.shares = Shares(house.shared, house.outbox, desk.on_page)
        client = desk.new_client(house.page_id)
        house.far_side = client  # type: ignore[assignment]  # the real one in place of the one in memory
        yield desk
        client.close()
        practice.stop()


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)
