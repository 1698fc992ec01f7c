"""What only a person can do on Facebook: each text copied with one press, each place opened with one."""

from __future__ import annotations

import pytest
import requests
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.flows.set_up_page import CHOOSE, CONNECT, MAKE, SEARCH
from mttq_desktop.page.setup import Having, Told
from mttq_desktop.page.web_places import FACEBOOK
from tests.ui.house import Home, open_window
from tests.ui.setting_up import Browser, begun, browser, copied, page_of, take_up
from ui.setup.choose import RenamePage
from ui.setup.in_browser import BrowserPage
from ui.setup.make import MakePage

__all__ = ["browser"]

NAME = "Mặt trận Tổ quốc Việt Nam xã Tri Lễ - tỉnh Nghệ An"
SEARCHED = "Mặt trận Tri Lễ"
UNIT = "tri le nghe an"


def told(home: Home) -> frozenset[Told]:
    return home.window.page_jobs.set_up.walk.read().told


def at(home: Home, step: str, having: Having = Having.NEW, *, is_practice: bool = False) -> BrowserPage:
    flow = take_up(home, begun(home, having, UNIT, is_practice=is_practice), step)
    return page_of(flow, BrowserPage)


def test_two_presses_look_for_a_page_and_go_on(home: Home, browser: Browser) -> None:
    at(home, SEARCH)
    home.press("Chép tên và mở Facebook")
    home.until(lambda: browser.opened)
    assert copied() == SEARCHED
    assert browser.opened == [FACEBOOK.search_for(SEARCHED)]
    assert home.says("Ô 1 trống thì dán vào.")
    home.press("Chưa thấy Trang nào")
    assert isinstance(home.window.page_jobs.set_up.page, MakePage)
    assert Told.LOOKED in told(home)


def test_two_presses_make_the_page_and_go_on(home: Home, browser: Browser) -> None:
    at(home, MAKE)
    home.press("Chép tên và mở Facebook")
    home.until(lambda: browser.opened)
    assert browser.opened == [FACEBOOK.create]
    assert copied() == NAME
    home.press("Tôi làm xong")
    assert home.window.page_jobs.set_up.walk.page == CONNECT
    assert Told.MADE in told(home)


def test_a_second_quick_press_does_not_say_that_it_is_done(home: Home, browser: Browser) -> None:
    at(home, MAKE)
    main = home.button("Chép tên và mở Facebook")
    main.ignore_presses_for(0)
    QTest.mouseClick(main, Qt.MouseButton.LeftButton)
    QTest.mouseClick(main, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    home.until(lambda: browser.opened)
    assert home.window.page_jobs.set_up.walk.page == MAKE
    assert Told.MADE not in told(home)


def test_a_page_found_leads_to_connecting_it(home: Home, browser: Browser) -> None:
    at(home, SEARCH)
    home.press("Đã có Trang")
    flow = home.window.page_jobs.set_up
    assert flow.walk.page == CONNECT
    assert flow.walk.read().having is Having.EXISTING
    assert browser.opened == []


def test_every_text_for_the_form_is_copied_with_one_press(home: Home, browser: Browser) -> None:
    page = at(home, MAKE)
    proposals, draft = home.services.proposals, home.window.page_jobs.set_up.walk.read()
    texts = (proposals.name(draft), proposals.category(draft), proposals.about(draft))
    assert isinstance(page, MakePage)
    for number, (card, text) in enumerate(zip((page.name, page.category, page.about), texts, strict=True), 1):
        card.button.ignore_presses_for(0)
        QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)
        assert copied() == text
        assert home.says(f"Đã chép. Mời dán vào ô {number}.")
    assert browser.opened == []


def test_days_later_the_answer_needs_no_opening_again(home: Home, browser: Browser) -> None:
    at(home, SEARCH)
    home.press("Chép tên và mở Facebook")
    home.until(lambda: browser.opened)
    home.press("Chưa thấy Trang nào")
    home.press("Quay lại")
    home.press("Chưa thấy Trang nào")
    assert isinstance(home.window.page_jobs.set_up.page, MakePage)
    assert len(browser.opened) == 1


def test_without_a_browser_the_address_is_there_to_be_copied(
    home: Home, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: False)
    page = at(home, MAKE)
    home.press("Chép tên và mở Facebook")
    home.until(page.address.isVisible)
    assert home.says(FACEBOOK.create)
    page.address.button.ignore_presses_for(0)
    QTest.mouseClick(page.address.button, Qt.MouseButton.LeftButton)
    assert copied() == FACEBOOK.create
    home.press("Tôi làm xong")
    assert browser.opened == []


def test_a_browser_that_did_not_show_up_is_opened_again(home: Home, browser: Browser) -> None:
    page = at(home, SEARCH)
    home.press("Chép tên và mở Facebook")
    home.until(lambda: browser.opened)
    home.press("Mở lại")
    assert len(browser.opened) == 2
    assert page.address.isVisible()
    page.address.button.click()
    assert copied() == FACEBOOK.search_for(SEARCHED)


def test_practice_opens_its_own_pages_and_never_facebook(home: Home, browser: Browser) -> None:
    at(home, SEARCH, is_practice=True)
    home.press("Chép tên và mở Facebook")
    home.until(lambda: browser.opened)
    (address,) = browser.opened
    assert address.startswith(home.services.practice.running().graph_url)
    assert requests.get(address, timeout=10).ok


def test_the_clipboard_may_be_held_by_another_program(
    home: Home, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = at(home, MAKE)
    QApplication.clipboard().setText("what was copied before")
    monkeypatch.setattr(type(QApplication.clipboard()), "setText", lambda *_: None)
    page.name.button.click()
    assert home.says("Chưa chép được. Mời bấm lại.")
    assert browser.opened == []


def test_after_a_merger_one_page_stays_and_the_others_get_a_post(home: Home) -> None:
    flow = take_up(home, begun(home, Having.MERGED, UNIT), CHOOSE)
    home.press("Chép bài mời")
    assert copied() == home.services.proposals.merger_words(flow.walk.read())
    assert NAME in copied()
    home.press("Cách đổi tên")
    page = page_of(flow, RenamePage)
    page.name.button.ignore_presses_for(0)
    page.name.button.click()
    assert copied() == NAME
    home.press("Xem xong, quay lại")
    home.press("Đã chọn xong")
    assert flow.walk.page == CONNECT
    assert Told.CHOSEN in told(home)


def test_who_used_a_profile_is_told_that_it_stays(home: Home) -> None:
    at(home, MAKE, Having.PROFILE)
    assert home.says("Trang cá nhân vẫn còn nguyên")
    assert isinstance(home.window.page_jobs.set_up.page, MakePage)


@pytest.mark.parametrize(("step", "answer"), [(SEARCH, "Chưa thấy Trang nào"), (MAKE, "Tôi làm xong")])
def test_who_closed_the_program_while_in_the_browser_is_not_sent_there_again(
    home: Home, browser: Browser, step: str, answer: str
) -> None:
    """The Page may have been made meanwhile, and must not be made twice."""
    at(home, step)
    home.press("Chép tên và mở Facebook")
    home.until(lambda: browser.opened)
    setup_id = home.window.page_jobs.set_up.draft_id
    home.window.close()
    home.window = open_window(home.services, home.qtbot)
    take_up(home, home.services.setups.get(setup_id))
    assert home.has_button(answer)
    assert not home.has_button("Chép tên và mở Facebook")
    assert len(browser.opened) == 1
