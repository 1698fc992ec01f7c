"""What Facebook takes from a person alone: led through, looked for on the Page, never ticked unseen."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.upstream.model import ItemRead, PageLink
from mttq_desktop.upstream.shares import Shares
from tests.ui.house import Home
from tests.ui.newsstand import UPPER_POST, keep, served, share_by_hand
from ui.upstream.in_browser import InBrowserPanel
from ui.words.openings import words_with_source

TITLE = "Thăm bà con vùng lũ"
UPPER = "Mặt trận tỉnh"
WORDS = words_with_source("Bà con xã ta cùng góp sức.", UPPER)


class Browser:
    """Notes what it is given; may fail to open."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened: list[str] = []
        self.works = True
        monkeypatch.setattr(QDesktopServices, "openUrl", self._open)

    def _open(self, address: QUrl) -> bool:
        self.opened.append(address.toString())
        return self.works


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    return Browser(monkeypatch)


def refused(home: Home) -> Post:
    """A share of an upper level's post that the Page would not take."""
    services = home.services
    read = ItemRead(served(home, UPPER_POST), TITLE, site_name=UPPER)
    item = services.upstream().shelf.keep_pasted(read, is_practice=True)
    post = services.upstream().shares.begin(services.page.id, item, WORDS)
    services.outbox.confirm(post.id)
    return home.send(post.id)


def open_page(home: Home) -> tuple[InBrowserPanel, Post]:
    post = refused(home)
    home.window.show_outbox()
    home.press(TITLE)
    assert home.says("Mời bấm «Tự chia sẻ».")
    home.press("Tự chia sẻ")
    assert home.code == "E7"
    return home.window.share_jobs.in_browser.panel, post


def state_of(home: Home, post: Post) -> PostState:
    return home.services.outbox.get(post.id).state


def test_the_first_press_copies_the_words_and_opens_the_post(home: Home, browser: Browser) -> None:
    _, post = open_page(home)
    assert home.says(home.services.page.name)
    home.press("Mở bài trên Facebook")
    assert browser.opened == [post.link]
    assert QGuiApplication.clipboard().text() == WORDS
    assert home.says("Đã chép.")
    assert home.has_button("Tôi chia sẻ xong")
    assert state_of(home, post) is PostState.NEEDS_PERSON


def test_what_was_shared_on_the_page_is_found_and_ticked(home: Home, browser: Browser) -> None:
    _, post = open_page(home)
    home.press("Mở bài trên Facebook")
    share_by_hand(home)
    home.press("Tôi chia sẻ xong")
    home.until(lambda: home.code == "A5")
    assert home.says("Đã đăng bài lên Trang")
    out = home.services.outbox.get(post.id)
    assert out.state is PostState.PUBLISHED
    assert out.remote_id
    assert browser.opened


def test_what_went_to_a_profile_is_not_said_to_be_on_the_page(home: Home, browser: Browser) -> None:
    panel, post = open_page(home)
    home.press("Mở bài trên Facebook")
    share_by_hand(home, where="profile")
    home.press("Tôi chia sẻ xong")
    home.until(lambda: panel.state is panel.not_found)
    assert home.says("Chưa thấy bài trên Trang")
    assert state_of(home, post) is PostState.NEEDS_PERSON
    home.press("Chia sẻ lại")
    assert home.has_button("Mở bài trên Facebook")
    share_by_hand(home)
    home.press("Mở bài trên Facebook")
    home.press("Tôi chia sẻ xong")
    home.until(lambda: home.code == "A5")
    assert state_of(home, post) is PostState.PUBLISHED


def test_facebook_may_be_slow_and_is_looked_at_again(home: Home, browser: Browser) -> None:
    panel, post = open_page(home)
    home.press("Mở bài trên Facebook")
    home.press("Tôi chia sẻ xong")
    home.until(lambda: panel.state is panel.not_found)
    share_by_hand(home)
    home.press("Xem lại Trang")
    home.until(lambda: home.code == "A5")
    assert state_of(home, post) is PostState.PUBLISHED


def test_whoever_sees_it_there_is_believed(home: Home, browser: Browser) -> None:
    panel, post = open_page(home)
    home.press("Mở bài trên Facebook")
    home.press("Tôi chia sẻ xong")
    home.until(lambda: panel.state is panel.not_found)
    home.press("Tôi thấy trên Trang rồi")
    home.until(lambda: home.code == "A5")
    out = home.services.outbox.get(post.id)
    assert out.state is PostState.PUBLISHED
    assert out.remote_id == ""


def test_a_second_quick_press_does_not_say_that_it_is_done(home: Home, browser: Browser) -> None:
    panel, _ = open_page(home)
    main = home.button("Mở bài trên Facebook")
    main.ignore_presses_for(0)
    for act in (QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick, QTest.mouseRelease):
        act(main, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert panel.state is panel.sharing
    assert len(browser.opened) == 1


def test_where_no_browser_opens_the_address_can_be_copied(home: Home, browser: Browser) -> None:
    browser.works = False
    _, post = open_page(home)
    home.press("Mở bài trên Facebook")
    assert home.says(post.link)
    home.window.share_jobs.in_browser.panel.sharing.address.button.click()
    assert QGuiApplication.clipboard().text() == post.link


def test_a_page_that_cannot_be_asked_is_told_and_nothing_is_ticked(
    home: Home, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ProblemError("connect.no_network")

    monkeypatch.setattr(Shares, "find_on_page", refuse)
    panel, post = open_page(home)
    home.press("Mở bài trên Facebook")
    home.press("Tôi chia sẻ xong")
    home.until(lambda: not panel.is_asking)
    assert home.code == "E7"
    assert home.has_button("Tôi chia sẻ xong")
    assert state_of(home, post) is PostState.NEEDS_PERSON


def test_what_was_found_and_could_not_be_noted_leaves_nobody_waiting(
    home: Home, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_answer = threading.Event()

    def find(*_: object) -> PageLink:
        may_answer.wait(10)
        return PageLink("key", "1_2", "", home.clock.now())

    def refuse(*_: object) -> None:
        raise ProblemError("database.busy")

    monkeypatch.setattr(Shares, "find_on_page", find)
    monkeypatch.setattr(Shares, "shared_in_browser", refuse)
    panel, _ = open_page(home)
    home.press("Mở bài trên Facebook")
    home.press("Tôi chia sẻ xong")
    home.until(lambda: home.says("Đang xem Trang"))
    may_answer.set()
    home.until(lambda: not panel.is_asking)
    assert home.has_button("Tôi chia sẻ xong")
    home.press("Quay lại")
    assert home.code == "A5"


def test_back_leads_to_the_post_and_changes_nothing(home: Home, browser: Browser) -> None:
    _, post = open_page(home)
    home.press("Quay lại")
    assert home.code == "A5"
    assert state_of(home, post) is PostState.NEEDS_PERSON


def test_an_article_whose_address_was_refused_is_not_led_to_facebook(home: Home) -> None:
    services = home.services
    keep(home, "Tin")
    item = services.upstream().shelf.keep_pasted(
        ItemRead(served(home, "/nguon/bao/bai/khong-co.html"), "Bài đã gỡ", site_name="Báo"), is_practice=True
    )
    post = services.upstream().shares.begin(services.page.id, item, "Nguồn: Báo")
    services.outbox.confirm(post.id)
    assert home.send(post.id).state is PostState.NEEDS_PERSON
    home.window.show_outbox()
    home.press("Bài đã gỡ")
    assert not home.has_button("Tự chia sẻ")
    assert home.has_button("Sửa bài")
