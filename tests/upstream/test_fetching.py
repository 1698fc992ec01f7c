"""Fetching from real servers on loopback: how often, how politely, what becomes of failures."""

from __future__ import annotations

import io
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.errors import Problem
from mttq_desktop.kit.contents import Source as KitSource
from mttq_desktop.notices import (
    FetchingChanged,
    ItemsChanged,
    NetworkChanged,
    Notice,
    Notices,
    PageChanged,
    SourceChanged,
)
from mttq_desktop.store.opening import open_store
from mttq_desktop.upstream.addresses import Allowance
from mttq_desktop.upstream.asking import Asker
from mttq_desktop.upstream.discovery import Discovery
from mttq_desktop.upstream.fetching import Fetching
from mttq_desktop.upstream.model import Source
from mttq_desktop.upstream.pictures import ItemPictures
from mttq_desktop.upstream.reading.reader import Reader, reading_command
from mttq_desktop.upstream.reading.values import FeedRead
from mttq_desktop.upstream.shelf import Shelf
from mttq_desktop.upstream.shelf_notes import FetchState
from mttq_desktop.upstream.source_table import SourceTable
from mttq_desktop.upstream.sources import Sources
from mttq_desktop.upstream.web import Patience, Web
from tests.clocks import START, TurnedClock
from tests.upstream.papers import Paper, Papers, serving_papers

MAIN = Path(__file__).parents[2] / "main.py"
PATIENCE = 30.0


@dataclass
class Desk:
    """A PC that fetches from papers."""

    folder: Path
    papers: Papers
    reader: Reader
    clock: TurnedClock = field(default_factory=TurnedClock)
    is_practice: bool = False
    invented: list[KitSource] = field(default_factory=list)
    heard: list[Notice] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.notices = Notices()
        self.store = open_store(self.folder / "mttq.sqlite3", self.folder / "backups", self.clock).store
        table = SourceTable(self.store, self.clock)
        self.shelf = Shelf(self.folder / "upstream.sqlite3", self.clock, table.removed_ids)
        web = Web(self.clock, lambda: Allowance(all_of_loopback=True), patience=Patience(2, 5, 10))
        self.sources = Sources(
            table,
            self.shelf,
            self.notices,
            [],
            lambda: [],
            lambda: self.invented,
            lambda: Allowance(all_of_loopback=True),
        )
        self.asker = Asker(web, self.reader, Discovery(web, self.reader), self.clock)
        self.pictures = ItemPictures(self.folder / "pictures", web, self.clock)
        self.fetching = Fetching(
            self.sources,
            self.shelf,
            self.asker,
            self.pictures,
            self.clock,
            self.notices,
            lambda: self.is_practice,
        )
        self.notices.subscribe(self.heard.append)

    def add(self, path: str, *titles: str) -> Source:
        """A source on the list, with these items."""
        return self.sources.add(self.papers.add(path, *titles), path, self.is_practice)

    def state(self, source: Source) -> FetchState:
        return self.shelf.fetch_states(source.is_practice)[source.id]

    def titles(self) -> list[str]:
        return [item.title for item in self.shelf.listing(self.is_practice)]

    def asked_after(self, *, is_wanted: bool = False, **span: float) -> list[str]:
        """Which papers were asked when the program looked so much later."""
        self.clock.turn(**span)
        self.fetching.fetch_what_is_due(is_wanted=is_wanted)
        return self.papers.paths_asked()

    def close(self) -> None:
        self.fetching.stop()
        self.shelf.close()
        self.store.close()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    reader = Reader(reading_command(MAIN), TurnedClock())
    yield reader
    reader.close()


@pytest.fixture
def desk(tmp_path: Path, reader: Reader) -> Iterator[Desk]:
    with serving_papers() as papers:
        desk = Desk(tmp_path, papers, reader)
        yield desk
        papers.gate.set()
        desk.close()


def until(is_so: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < ends
        time.sleep(0.005)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def test_what_is_new_comes_and_is_told(desk: Desk) -> None:
    paper = desk.add("/bao", "Tin hai", "Tin mot")
    desk.heard.clear()
    desk.fetching.fetch_what_is_due()
    assert desk.titles() == ["Tin hai", "Tin mot"]
    assert desk.heard == [
        FetchingChanged(is_fetching=True),
        SourceChanged(paper.id),
        ItemsChanged(),
        FetchingChanged(is_fetching=False),
    ]
    state = desk.state(paper)
    assert (state.fetched_at, state.tried_at, state.problem, state.failures) == (START, START, None, 0)
    assert desk.sources.of(False)[0].fetched_at == START


def test_a_source_is_asked_every_half_hour_and_sends_nothing_twice(desk: Desk) -> None:
    desk.add("/bao", "Tin mot")
    assert desk.asked_after() == ["/bao"]
    assert desk.asked_after(minutes=29) == []
    desk.heard.clear()
    assert desk.asked_after(minutes=1) == ["/bao"]
    assert ItemsChanged() not in desk.heard
    desk.papers.at["/bao"].titles.insert(0, "Tin hai")
    assert desk.asked_after(minutes=30) == ["/bao"]
    assert desk.titles() == ["Tin hai", "Tin mot"]


def test_what_was_kept_is_named_when_asking_again(desk: Desk) -> None:
    desk.add("/bao", "Tin mot")
    for _ in range(2):
        desk.clock.turn(minutes=30)
        desk.fetching.fetch_what_is_due()
    assert [asked.etag for asked in desk.papers.asked] == ["", '"1"']
    assert desk.titles() == ["Tin mot"]


def test_a_source_that_fails_is_left_alone_ever_longer_and_forgiven_at_once(desk: Desk) -> None:
    paper, sound = desk.add("/hong", "Tin mot"), desk.add("/bao", "Tin khac")
    desk.papers.at["/hong"].status = 500
    asked = []
    for hour in range(0, 2 * 48):
        if "/hong" in desk.asked_after(minutes=30 if hour else 0):
            asked.append(hour / 2)
    assert asked == [0, 0.5, 1.5, 3.5, 7.5, 15.5, 27.5, 39.5]
    state = desk.state(paper)
    assert state.problem is not None
    assert state.problem.code == "web.broken"
    assert (state.failures, state.fetched_at) == (8, None)
    assert desk.state(sound).problem is None
    desk.papers.at["/hong"].status = 200
    desk.clock.turn(hours=12)
    desk.fetching.fetch_what_is_due()
    assert (desk.state(paper).failures, desk.state(paper).problem) == (0, None)
    assert sorted(desk.titles()) == ["Tin khac", "Tin mot"]


@pytest.mark.parametrize(
    ("status", "rest", "seconds"), [(503, "7200", 7200), (429, "864000", 86400), (200, "5400", 5400)]
)
def test_a_source_that_asks_to_be_left_alone_is(desk: Desk, status: int, rest: str, seconds: int) -> None:
    desk.add("/bao", "Tin mot")
    desk.papers.at["/bao"].status, desk.papers.at["/bao"].rest = status, rest
    assert desk.asked_after() == ["/bao"]
    assert desk.asked_after(seconds=seconds - 1, is_wanted=True) == []
    assert desk.asked_after(seconds=1) == ["/bao"]


def test_a_person_who_wants_news_is_answered_where_nobody_was_due(desk: Desk) -> None:
    desk.add("/bao", "Tin mot")
    assert desk.asked_after(is_wanted=True)
    desk.heard.clear()
    assert desk.asked_after(is_wanted=True, seconds=10) == []
    told = [notice.is_fetching for notice in desk.heard if isinstance(notice, FetchingChanged)]
    assert told == [True, False]


def test_a_person_who_wants_news_gets_them_but_not_twice_a_minute(desk: Desk) -> None:
    desk.add("/bao", "Tin mot")
    desk.papers.at["/bao"].status = 404
    assert desk.asked_after() == ["/bao"]
    assert desk.asked_after(seconds=59, is_wanted=True) == []
    assert desk.asked_after(seconds=2) == []
    assert desk.asked_after(is_wanted=True) == ["/bao"]


def test_a_site_is_asked_for_its_feed_once(desk: Desk) -> None:
    site = desk.add("/trang")
    desk.papers.add("/rss/tin", "Tin mot")
    paper = desk.papers.at["/trang"]
    paper.content_type = "text/html"
    paper.body = b"""<html><head><title>Trang</title>
        <link rel="alternate" type="application/rss+xml" href="/rss/tin" title="Tin"></head></html>"""
    assert set(desk.asked_after()) == {"/trang", "/rss/tin"}
    assert desk.titles() == ["Tin mot"]
    assert desk.state(site).feed_address == f"{desk.papers.url}/rss/tin"
    assert desk.asked_after(minutes=30) == ["/rss/tin"]


@pytest.mark.parametrize("is_gone", [True, False])
def test_a_feed_that_moved_is_looked_for_at_its_site(desk: Desk, is_gone: bool) -> None:
    site = desk.add("/trang")
    page = desk.papers.at["/trang"]
    page.content_type = "text/html"
    link = '<link rel="alternate" type="application/rss+xml" href="{}">'
    page.body = f"<html><head>{link.format('/rss/cu')}</head></html>".encode()
    desk.papers.add("/rss/cu", "Tin mot")
    assert "/rss/cu" in desk.asked_after()
    if is_gone:
        del desk.papers.at["/rss/cu"]
    else:
        moved = Paper(["another ETag", ""], content_type="text/html", body=b"<html>Trang moi</html>")
        desk.papers.at["/rss/cu"] = moved
    page.body = f"<html><head>{link.format('/rss/moi')}</head></html>".encode()
    desk.papers.add("/rss/moi", "Tin hai")
    assert "/rss/moi" in desk.asked_after(minutes=30)
    assert sorted(desk.titles()) == ["Tin hai", "Tin mot"]
    assert desk.state(site).feed_address == f"{desk.papers.url}/rss/moi"


def test_a_sign_in_page_is_a_problem_of_the_source_and_costs_nothing(desk: Desk) -> None:
    paper = desk.add("/bao", "Tin mot")
    desk.asked_after()
    answer = desk.papers.at["/bao"]
    answer.content_type, answer.titles = "text/html", ["Tin mot", ""]
    answer.body = b'<html><form><input name="u"><input type="password" name="p"></form></html>'
    desk.asked_after(minutes=30)
    problem = desk.state(paper).problem
    assert problem is not None
    assert problem.code in {"feed.sign_in", "feed.none_found"}
    assert desk.state(paper).fetched_at == START
    assert desk.titles() == ["Tin mot"]


ODD = """<?xml version="1.0"?><rss version="2.0"><channel><title>Bao</title>
<item><title>Mot</title><link>/tin/1</link><guid>{now}-1</guid></item>
<item><title>Hai</title><link>/tin/2</link><guid>same</guid></item>
<item><title>Ba</title><link>/tin/3?utm_source={now}</link><guid>same</guid></item>
<item><title>Ba</title><link>/tin/3#top</link></item>
<item><title>Xau</title><link>javascript:alert(1)</link></item>
<item><title>Rieng</title><link>http://192.168.1.1/</link></item>
</channel></rss>"""


def test_guids_that_lie_and_links_that_lead_nowhere_make_no_items_of_their_own(desk: Desk) -> None:
    paper = desk.add("/bao")
    for time_of_day in ("9:00", "9:30"):
        desk.papers.at["/bao"].body = ODD.format(now=time_of_day).encode()
        desk.papers.at["/bao"].titles.append(time_of_day)
        desk.asked_after(minutes=30)
    assert desk.state(paper).problem is None
    assert sorted(set(desk.titles())) == ["Ba", "Hai", "Mot"]
    assert len(desk.titles()) == 3


def unreachable(desk: Desk, count: int) -> list[Source]:
    port = free_port()
    return [
        desk.sources.add(f"http://127.0.0.1:{port}/{number}", "", is_practice=False)
        for number in range(count)
    ]


def test_without_a_network_nobody_is_to_blame_and_not_all_are_tried(desk: Desk) -> None:
    sources = unreachable(desk, 30)
    desk.fetching.fetch_what_is_due()
    states = desk.shelf.fetch_states(False)
    assert 6 <= len(states) <= 12
    for state in states.values():
        assert state.problem is not None
        assert (state.problem.code, state.failures) == ("web.offline", 0)
        assert state.next_try == START + timedelta(minutes=1)
    for _ in range(5):
        desk.clock.turn(minutes=1)
        desk.fetching.fetch_what_is_due()
    states = desk.shelf.fetch_states(False)
    assert set(states) == {source.id for source in sources}
    assert {state.failures for state in states.values()} == {0}


def test_a_few_that_are_never_reached_keep_nobody_waiting(desk: Desk) -> None:
    unreachable(desk, 12)
    desk.add("/bao", "Tin mot")
    for _ in range(3):
        desk.clock.turn(minutes=1)
        desk.fetching.fetch_what_is_due()
    assert desk.titles() == ["Tin mot"]


def test_when_the_network_is_back_those_missed_are_asked_at_once(desk: Desk) -> None:
    paper = desk.add("/bao", "Tin mot")
    state = FetchState(paper.id, False, tried_at=START, next_try=START + timedelta(hours=1))
    desk.shelf.note_fetch(replace(state, problem=Problem("web.offline")))
    assert desk.asked_after(minutes=2) == []
    desk.notices.give(NetworkChanged(online=True))
    assert desk.asked_after() == ["/bao"]


def test_one_source_out_of_reach_is_left_alone_longer_while_others_answer(desk: Desk) -> None:
    (lost,) = unreachable(desk, 1)
    desk.add("/bao", "Tin mot")
    desk.fetching.fetch_what_is_due()
    assert (desk.state(lost).failures, desk.state(lost).next_try) == (1, START + timedelta(minutes=30))


def test_many_are_asked_at_a_time_but_not_all(desk: Desk) -> None:
    for number in range(30):
        desk.add(f"/bao{number}", f"Tin {number}")
    desk.papers.gate.clear()
    desk.fetching.start()
    until(lambda: desk.papers.most_at_once == 6)
    desk.papers.gate.set()
    until(lambda: len(desk.shelf.listing(False, limit=50)) == 30)
    assert desk.papers.most_at_once == 6
    assert ItemsChanged() in desk.heard
    assert desk.heard.count(ItemsChanged()) < 30


def test_pictures_are_there_before_anybody_looks(desk: Desk) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (64, 48), "green").save(drawn, "PNG")
    desk.papers.at["/anh.png"] = Paper(body=drawn.getvalue(), content_type="image/png")
    desk.add("/bao", "Tin mot")
    desk.papers.at["/bao"].picture = "/anh.png"
    desk.fetching.start()
    until(lambda: desk.pictures.file_of(f"{desk.papers.url}/anh.png") is not None)


def test_practice_asks_the_invented_ones_only(desk: Desk) -> None:
    desk.add("/bao", "Tin that")
    desk.invented.append(KitSource("Báo Tập Làm", desk.papers.add("/nguon", "Tin tap lam")))
    desk.is_practice = True
    assert desk.asked_after() == ["/nguon"]
    assert desk.titles() == ["Tin tap lam"]
    desk.is_practice = False
    assert desk.asked_after() == ["/bao"]
    assert desk.titles() == ["Tin that"]


def test_when_a_real_page_is_written_for_the_invented_ones_are_asked_no_more(desk: Desk) -> None:
    desk.add("/bao", "Tin that")
    for number in range(30):
        desk.invented.append(KitSource("Báo", desk.papers.add(f"/nguon{number}", f"Tin {number}")))
    desk.is_practice = True
    desk.papers.gate.clear()
    desk.fetching.start()
    until(lambda: desk.papers.most_at_once == 6)
    desk.is_practice = False
    desk.notices.give(PageChanged("real"))
    desk.papers.gate.set()
    until(lambda: desk.titles() == ["Tin that"])
    assert len(desk.papers.paths_asked()) <= 13


def test_a_source_that_was_added_is_asked_at_once(desk: Desk) -> None:
    desk.fetching.start()
    until(lambda: not desk.fetching.is_fetching)
    desk.add("/bao", "Tin mot")
    until(lambda: desk.titles() == ["Tin mot"])


def test_a_source_that_was_added_while_others_are_asked_is_asked_next(desk: Desk) -> None:
    desk.add("/bao", "Tin mot")
    desk.papers.gate.clear()
    desk.fetching.start()
    until(lambda: desk.papers.most_at_once == 1)
    desk.add("/bao2", "Tin hai")
    desk.papers.gate.set()
    until(lambda: sorted(desk.titles()) == ["Tin hai", "Tin mot"])


def test_news_are_fetched_when_a_person_wants_them_before_the_thread_was_started(desk: Desk) -> None:
    desk.add("/bao", "Tin mot")
    desk.fetching.fetch_now()
    until(lambda: desk.titles() == ["Tin mot"])


def test_stopping_waits_for_nobody(desk: Desk) -> None:
    for number in range(10):
        desk.add(f"/bao{number}", "Tin")
    desk.papers.gate.clear()
    desk.fetching.start()
    until(lambda: desk.papers.most_at_once == 6)
    began = time.monotonic()
    desk.fetching.stop()
    assert time.monotonic() - began < 2
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("fetching", "source_"))]
    assert desk.shelf.fetch_states(False) == {}


def test_old_items_leave_while_new_ones_come(desk: Desk) -> None:
    desk.add("/bao", "Tin cu")
    desk.asked_after()
    desk.papers.at["/bao"].titles, desk.papers.at["/bao"].at = ["Tin moi", "x"], START + timedelta(days=91)
    desk.asked_after(days=91)
    assert "Tin cu" not in desk.titles()
    assert "Tin moi" in desk.titles()


def test_items_of_a_source_that_a_kit_no_longer_brings_leave(desk: Desk) -> None:
    desk.is_practice = True
    desk.invented.append(KitSource("Cũ", desk.papers.add("/cu", "Tin cu")))
    desk.asked_after()
    desk.invented[:] = [KitSource("Mới", desk.papers.add("/moi", "Tin moi"))]
    desk.asked_after()
    assert desk.titles() == ["Tin moi"]


def test_a_drive_that_is_away_is_waited_for(desk: Desk) -> None:
    desk.add("/bao", "Tin mot")
    desk.fetching.fetch_what_is_due()
    desk.shelf.close()
    file = desk.folder / "upstream.sqlite3"
    for ending in ("", "-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    file.mkdir()
    desk.fetching.start()
    desk.fetching.fetch_now()
    file.rmdir()
    desk.fetching.fetch_now()
    until(lambda: desk.titles() == ["Tin mot"])


def test_waiting_for_all_tells_what_came_of_each(desk: Desk) -> None:
    good, bad = desk.add("/bao", "Tin hai", "Tin mot"), desk.add("/hong", "Tin")
    desk.papers.at["/hong"].status = 403
    came = {each.source.id: each for each in desk.fetching.fetch_and_wait()}
    assert (came[good.id].new, came[good.id].total, came[good.id].problem) == (2, 2, None)
    assert (came[bad.id].new, came[bad.id].total) == (0, 0)
    assert came[bad.id].problem == Problem("web.refused")
    desk.papers.at["/bao"].titles.insert(0, "Tin ba")
    came = {each.source.id: each for each in desk.fetching.fetch_and_wait()}
    assert (came[good.id].new, came[good.id].total) == (1, 3)


@pytest.mark.parametrize("ahead", [timedelta(days=400), timedelta(days=-400)])
def test_a_clock_that_was_set_anew_stops_nobody(desk: Desk, ahead: timedelta) -> None:
    desk.add("/bao", "Tin mot")
    desk.papers.at["/bao"].rest = "3600"
    desk.asked_after()
    desk.clock.moment += ahead
    assert desk.asked_after() == ["/bao"]


@pytest.mark.warns_in_log("a mistake of ours, at a source")
def test_a_mistake_of_ours_at_one_source_leaves_the_others(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = desk.add("/bao", "Tin mot"), desk.add("/la", "Tin la")
    read = desk.reader.feed

    def stumble(body: bytes, content_type: str, address: str) -> FeedRead:
        if address.endswith("/la"):
            raise RuntimeError("strange")
        return read(body, content_type, address)

    monkeypatch.setattr(desk.reader, "feed", stumble)
    desk.fetching.fetch_what_is_due()
    assert desk.titles() == ["Tin mot"]
    assert desk.state(good).problem is None
    assert desk.state(bad).problem == Problem("unknown")
