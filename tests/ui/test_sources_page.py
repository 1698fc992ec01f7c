"""Where news comes from: told in place, taken off after a question, brought back, added with one press."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mttq_desktop.errors import Problem
from mttq_desktop.upstream.discovery import Discovery, FoundFeed
from mttq_desktop.upstream.model import Source
from mttq_desktop.upstream.shelf_notes import FetchState
from mttq_desktop.upstream.sources import Sources
from tests.ui.house import WAIT_MS, Home
from tests.ui.newsstand import open_list, served
from ui.upstream.sources import SourcesPanel

SITE = "/nguon/bao/"
FEEDS = [
    FoundFeed("https://bao.example/rss", "Báo Ngọn Lúa, Xã hội", "Bão số 9 vào bờ", 20),
    FoundFeed("https://bao.example/doc", "Báo Ngọn Lúa, Bạn đọc", "Trả lời thư", 5),
]


def open_sources(home: Home) -> SourcesPanel:
    home.services.practice.running()
    open_list(home)
    home.press("Nguồn tin")
    panel = home.window.share_jobs.sources.panel
    home.until(lambda: not panel.is_asking and panel.state is panel.list)
    assert home.code == "E5"
    return panel


def add(home: Home, name: str = "Báo bà con thêm") -> Source:
    return home.services.upstream().sources.add("https://bao.example/rss", name, True)


def note(home: Home, source: Source, *, fetched_days_ago: int | None, problem: str = "") -> None:
    now = home.clock.now()
    fetched = now - timedelta(days=fetched_days_ago) if fetched_days_ago is not None else None
    state = FetchState(
        source.id,
        True,
        fetched_at=fetched,
        tried_at=now,
        problem=Problem(problem) if problem else None,
    )
    home.services.upstream().shelf.note_fetch(state)


def test_each_source_says_when_it_was_fetched_and_nothing_pops_up(home: Home) -> None:
    source = add(home)
    note(home, source, fetched_days_ago=1, problem="web.offline")
    open_sources(home)
    assert home.says("Báo bà con thêm")
    assert home.says("Chưa lấy được tin từ hôm qua")
    assert home.says("Chưa lấy tin lần nào")


def test_a_source_fetched_meanwhile_says_so_in_place(home: Home) -> None:
    source = add(home)
    open_sources(home)
    note(home, source, fetched_days_ago=0)
    home.window.share_jobs.sources.panel.refresh()
    home.until(lambda: home.says("Lấy tin lúc 9:00"))


def test_invented_sources_stay(home: Home) -> None:
    open_sources(home)
    assert not home.has_button("Bỏ nguồn này")


def test_a_source_goes_only_after_a_question_and_comes_back(home: Home) -> None:
    source = add(home)
    sources = home.services.upstream().sources
    panel = open_sources(home)
    home.press("Bỏ nguồn này")
    assert home.says("Bỏ nguồn tin này?")
    assert source.id in {each.id for each in sources.of(True)}
    home.press("Giữ nguồn này")
    assert panel.state is panel.list
    home.press("Bỏ nguồn này")
    home.press("Bỏ nguồn này")
    home.until(lambda: home.says("Đã bỏ «Báo bà con thêm»."))
    assert source.id not in {each.id for each in sources.of(True)}
    home.press("Lấy lại")
    home.until(lambda: home.says("Đã lấy lại «Báo bà con thêm»."))
    assert source.id in {each.id for each in sources.of(True)}


def test_a_source_taken_off_still_says_when_it_was_fetched(home: Home) -> None:
    source = add(home)
    note(home, source, fetched_days_ago=0)
    home.services.upstream().sources.remove(source.id, True)
    open_sources(home)
    assert home.says("Lấy tin lúc 9:00")


def test_any_address_of_a_site_leads_to_its_news_and_one_press_adds_them(home: Home) -> None:
    panel = open_sources(home)
    home.press("Thêm nguồn tin")
    assert home.code == "E6"
    QGuiApplication.clipboard().setText(served(home, SITE))
    home.press("Dán")
    home.press("Tìm tin ở trang này")
    home.qtbot.waitUntil(lambda: panel.state is panel.found, timeout=6 * WAIT_MS)
    assert home.says("Tìm thấy tin ở trang này")
    before = len(home.services.upstream().sources.of(True))
    panel.found.choices.rows[-1].click()
    home.press("Thêm nguồn này")
    home.until(lambda: home.says("Đã thêm «"))
    assert home.code == "E5"
    assert len(home.services.upstream().sources.of(True)) == before + 1


def test_of_several_found_the_one_chosen_is_added(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Discovery, "feeds_at", lambda *_: FEEDS)
    panel = open_sources(home)
    home.press("Thêm nguồn tin")
    panel.site.address.field.set_text("bao.example")
    home.press("Tìm tin ở trang này")
    home.until(lambda: panel.state is panel.found)
    choices = panel.found.choices
    assert choices.chosen == FEEDS[0].address
    assert home.code == "E6"
    choices.rows[1].click()
    home.press("Thêm nguồn này")
    home.until(lambda: home.says("Đã thêm «Báo Ngọn Lúa, Bạn đọc»."))
    assert home.code == "E5"
    assert FEEDS[1].address in {source.address for source in home.services.upstream().sources.of(True)}


def test_what_is_on_the_list_already_is_told(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    add(home)
    monkeypatch.setattr(Discovery, "feeds_at", lambda *_: FEEDS[:1])
    panel = open_sources(home)
    home.press("Thêm nguồn tin")
    panel.site.address.field.set_text("bao.example")
    home.press("Tìm tin ở trang này")
    home.until(lambda: panel.state is panel.found)
    home.press("Thêm nguồn này")
    home.until(lambda: home.says("Nguồn tin này đã có trong danh sách."))


def test_a_site_without_news_says_what_to_do_instead(home: Home) -> None:
    panel = open_sources(home)
    home.press("Thêm nguồn tin")
    panel.site.address.field.set_text("facebook.com/mttqvietnam")
    home.press("Tìm tin ở trang này")
    home.until(lambda: panel.site.address.field.problem)
    assert home.says("Mời dán địa chỉ của từng bài muốn đăng lại.")
    assert panel.site.address.text() == "facebook.com/mttqvietnam"


def test_a_search_can_be_stopped(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = []

    def search(_: Discovery, _address: str, cancel: threading.Event) -> list[FoundFeed]:
        stopped.append(cancel.wait(10))
        return FEEDS

    monkeypatch.setattr(Discovery, "feeds_at", search)
    panel = open_sources(home)
    home.press("Thêm nguồn tin")
    panel.site.address.field.set_text("bao.example")
    home.press("Tìm tin ở trang này")
    home.until(lambda: home.says("Đang tìm tin ở trang này"))
    home.press("Dừng lại")
    home.until(lambda: stopped == [True])
    QTest.qWait(100)
    assert panel.state is panel.site
    assert panel.site.address.text() == "bao.example"


@pytest.mark.parametrize("pressed", ["Thêm nguồn tin", "Bỏ nguồn này"])
def test_nobody_is_led_back_to_the_list_by_its_own_late_answer(
    home: Home, monkeypatch: pytest.MonkeyPatch, pressed: str
) -> None:
    add(home)
    panel = open_sources(home)
    home.press("Quay lại")
    read, may_answer = Sources.of, threading.Event()

    def read_late(sources: Sources, is_practice: bool) -> list[Source]:
        may_answer.wait(10)
        return read(sources, is_practice)

    monkeypatch.setattr(Sources, "of", read_late)
    home.press("Nguồn tin")
    home.press(pressed)
    shown = panel.state
    may_answer.set()
    home.until(lambda: not panel.is_asking)
    assert panel.state is shown
    home.press(pressed)
    assert panel.state is not panel.list


def test_many_sources_come_twenty_at_a_time(home: Home) -> None:
    for number in range(30):
        home.services.upstream().sources.add(f"https://bao{number}.example/rss", f"Báo {number}", True)
    panel = open_sources(home)
    shown = panel.list.rows
    assert len(shown) == 20
    home.press("Xem thêm nguồn")
    assert len(panel.list.rows) == 33


def test_back_leads_to_the_list_of_items_without_those_of_the_source(home: Home) -> None:
    open_sources(home)
    home.press("Quay lại")
    assert home.code == "E1"
