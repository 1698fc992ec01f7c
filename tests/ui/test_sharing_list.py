"""The list of what upper levels published: found, fetched and marked, and never moving by itself."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.notices import ItemsChanged
from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.upstream.model import ItemRead, PageLink
from mttq_desktop.upstream.on_page import OnPage
from tests.ui.house import WAIT_MS, Home
from tests.ui.newsstand import (
    PAPER,
    choosing,
    keep,
    open_item,
    open_list,
    rows,
    served,
    shares,
    sharing,
    source,
    titles,
)
from ui.widgets.text import WrappedText


def written_on(home: Home, title: str) -> list[str]:
    row = next(row for row in rows(home) if row.item is not None and row.item.title == title)
    return [label.text() for label in row.findChildren(WrappedText) if label.isVisible()]


def test_the_newest_comes_first_with_its_source_and_day(home: Home) -> None:
    keep(home, "Tin cũ", hours=30)
    keep(home, "Bão số 9 vào bờ", "Lịch tiêm phòng")
    open_list(home)
    assert home.says("Bước 1 / 2: Bấm vào bài cần đăng")
    assert titles(home) == ["Bão số 9 vào bờ", "Lịch tiêm phòng", "Tin cũ"]
    assert written_on(home, "Bão số 9 vào bờ") == ["Bão số 9 vào bờ", PAPER, "· hôm nay"]
    assert written_on(home, "Tin cũ")[-1] == "· hôm qua"


def test_a_press_anywhere_on_a_row_opens_the_item(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ")
    open_list(home)
    (row,) = rows(home)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().bottomRight() - row.rect().center() / 4)
    assert sharing(home)


def test_what_another_pc_shared_is_marked_after_a_look_at_the_page(home: Home) -> None:
    there, not_there = keep(home, "Bão số 9 vào bờ", "Lịch tiêm phòng")
    with home.services.access.new_client(home.services.page.id) as other:
        other.create_post(message="Máy khác", link=there.link, photo_ids=[], published=True)
    open_list(home)
    home.until(lambda: "Trang đã có bài này" in written_on(home, there.title))
    assert "Trang đã có bài này" not in written_on(home, not_there.title)


def test_a_page_that_answers_slowly_is_looked_at_once_and_holds_up_no_news(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, may_answer = [], threading.Event()

    def look(_: OnPage, page: str) -> list[PageLink]:
        looks.append(page)
        may_answer.wait(60)
        return []

    monkeypatch.setattr(OnPage, "look", look)
    keep(home, "Bão số 9 vào bờ")
    open_list(home)
    for _ in range(3):
        open_item(home, "Bão số 9 vào bờ")
        home.press("Quay lại")
    home.press("Lấy tin mới")
    home.qtbot.waitUntil(lambda: not home.has_button("Không chờ nữa"), timeout=6 * WAIT_MS)
    may_answer.set()
    assert looks == [home.services.page.id]


def test_letters_find_items_without_accents_and_take_nothing_from_the_typist(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ", "Lịch tiêm phòng", "Hỗ trợ xóa nhà tạm")
    page = open_list(home)
    assert QApplication.focusWidget() is page.field.edit
    home.type("nha tam")
    home.until(lambda: titles(home) == ["Hỗ trợ xóa nhà tạm"])
    assert page.field.text() == "nha tam"
    assert QApplication.focusWidget() is page.field.edit
    page.field.set_text("")
    home.until(lambda: len(titles(home)) == 3)


def test_letters_being_composed_find_nothing_yet(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ", "Lịch tiêm phòng")
    page = open_list(home)
    QApplication.sendEvent(page.field.edit, QInputMethodEvent("tieem", []))
    QTest.qWait(200)
    assert len(titles(home)) == 2
    composed = QInputMethodEvent("", [])
    composed.setCommitString("tiêm")
    QApplication.sendEvent(page.field.edit, composed)
    home.until(lambda: titles(home) == ["Lịch tiêm phòng"])


def test_backspace_storms_of_typing_programs_are_followed(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ", "Lịch tiêm phòng")
    page = open_list(home)
    home.type("tiem")
    for _ in range(3):
        QTest.keyClick(page.field.edit, Qt.Key.Key_Backspace)
    home.type("iêm")
    home.until(lambda: titles(home) == ["Lịch tiêm phòng"])
    assert page.field.text() == "tiêm"


def test_nothing_found_is_told_with_what_to_do(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ")
    open_list(home)
    home.type("qqq")
    home.until(lambda: home.says("Không thấy bài nào có chữ «qqq». Mời thử chữ khác."))


def test_an_address_in_place_of_words_leads_to_what_stands_there(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ")
    page = open_list(home)
    assert not home.has_button("Xem bài này")
    page.field.set_text(served(home))
    home.until(lambda: home.says("Đây là địa chỉ của một bài. Mời bấm «Xem bài này»."))
    home.press("Xem bài này")
    assert home.code == "E4"
    home.qtbot.waitUntil(lambda: home.code == "E2", timeout=6 * WAIT_MS)
    (post,) = shares(home)
    assert post.link == served(home)


def test_enter_after_an_address_leads_there_and_back_again(home: Home) -> None:
    page = open_list(home)
    page.field.set_text("https://bao.example/tin/1")
    QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert home.code == "E4"
    assert home.window.share_jobs.paste.panel.address.address.text() == "https://bao.example/tin/1"
    while home.code == "E4":
        home.press("Quay lại")
    assert choosing(home).field.text() == "https://bao.example/tin/1"


def test_enter_opens_the_only_one_found(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ", "Lịch tiêm phòng")
    page = open_list(home)
    home.type("so 9")
    QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert home.code == "E2"


def test_older_items_come_when_they_are_asked_for(home: Home) -> None:
    keep(home, *(f"Tin {number}" for number in range(45)))
    open_list(home)
    assert len(titles(home)) == 20
    home.press("Xem bài cũ hơn")
    assert titles(home) == [f"Tin {number}" for number in range(40)]
    assert rows(home)[20].hasFocus()
    home.press("Xem bài cũ hơn")
    assert len(titles(home)) == 45
    assert not home.has_button("Xem bài cũ hơn")


def test_new_items_are_told_and_move_nothing(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ", "Lịch tiêm phòng", hours=5)
    page = open_list(home)
    keep(home, "Tin mới tinh", hours=1)
    home.services.notices.give(ItemsChanged())
    home.until(lambda: home.says("Đã có 1 tin mới."))
    assert titles(home) == ["Bão số 9 vào bờ", "Lịch tiêm phòng"]
    home.press("Xem tin mới")
    assert titles(home) == ["Tin mới tinh", "Bão số 9 vào bờ", "Lịch tiêm phòng"]
    assert home.has_button("Lấy tin mới")
    assert QApplication.focusWidget() is page.field.edit


def test_an_item_that_comes_late_from_between_is_new_too(home: Home) -> None:
    keep(home, "Sáng", hours=3)
    keep(home, "Tối qua", hours=12)
    open_list(home)
    keep(home, "Trưa", hours=5, name="Báo khác")
    home.services.notices.give(ItemsChanged())
    home.until(lambda: home.says("Đã có 1 tin mới."))


def test_the_first_items_fill_an_empty_list_at_once(home: Home) -> None:
    open_list(home)
    assert home.says("Chưa có tin nào. Mời bấm «Lấy tin mới».")
    keep(home, "Bão số 9 vào bờ")
    home.services.notices.give(ItemsChanged())
    home.until(lambda: titles(home) == ["Bão số 9 vào bờ"])
    assert not home.says("Chưa có tin nào")


def get_news(home: Home) -> None:
    """Press for news and wait until all sources have answered; readers take seconds to start."""
    home.press("Lấy tin mới")
    home.qtbot.waitUntil(lambda: not home.has_button("Không chờ nữa"), timeout=6 * WAIT_MS)


def test_getting_news_asks_the_sources_and_tells_how_many_came(home: Home) -> None:
    home.services.practice.running()
    open_list(home)
    get_news(home)
    count = len(home.services.upstream().shelf.listing(True, "", 100))
    assert count > 0
    assert home.says(f"Đã có {count} tin mới.")
    assert titles(home)


def test_getting_news_again_says_that_there_is_nothing_newer(home: Home) -> None:
    home.services.practice.running()
    open_list(home)
    get_news(home)
    if home.has_button("Xem tin mới"):
        home.press("Xem tin mới")
    get_news(home)
    assert home.says("Không có tin mới.")
    assert home.has_button("Lấy tin mới")


def test_nobody_has_to_wait_for_slow_sources(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ", hours=200)
    practice = home.services.practice.running()
    for _ in range(3):
        practice.order(Fault(Kind.SLOW, On.UPSTREAM, bytes_per_second=200))
    open_list(home)
    home.press("Lấy tin mới")
    home.until(lambda: home.has_button("Không chờ nữa"))
    home.press("Không chờ nữa")
    assert home.has_button("Lấy tin mới")
    assert home.says("Có tin mới, phần mềm báo ở đây.")


def test_sources_out_of_reach_are_told_and_earlier_news_stays(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.services.practice.running()
    keep(home, "Bão số 9 vào bờ", hours=200)
    page = open_list(home)
    nowhere = ItemRead("http://127.0.0.1:9/", "")
    monkeypatch.setattr(
        type(home.services.practice.running()),
        "upstream_sources",
        property(lambda _: [source_at(nowhere.link)]),
    )
    home.press("Lấy tin mới")
    home.until(lambda: home.has_button("Lấy tin mới"))
    assert home.says("Tin cũ vẫn còn.")
    assert titles(home) == ["Bão số 9 vào bờ"]
    assert choosing(home) is page


def source_at(address: str) -> object:
    return type("Named", (), {"name": "Báo ở xa", "address": address})()


def test_coming_back_from_an_item_the_list_is_as_it_was_left(home: Home) -> None:
    keep(home, *(f"Tin {number}" for number in range(45)))
    open_list(home)
    home.press("Xem bài cũ hơn")
    open_item(home, "Tin 37")
    home.press("Quay lại")
    assert len(titles(home)) == 40
    (focused,) = (row for row in rows(home) if row.hasFocus())
    assert focused.item is not None
    assert focused.item.title == "Tin 37"


def test_from_home_the_list_begins_anew(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ", "Lịch tiêm phòng")
    open_list(home)
    home.type("so 9")
    home.until(lambda: len(titles(home)) == 1)
    home.press("Quay lại")
    assert home.code == "A1"
    page = open_list(home)
    assert page.field.text() == ""
    assert len(titles(home)) == 2


def test_two_sources_with_one_title_are_told_apart_by_ear(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ")
    keep(home, "Bão số 9 vào bờ", name="Báo khác", hours=2)
    open_list(home)
    assert len({row.accessibleName() for row in rows(home)}) == 2


def test_hostile_titles_stay_plain_and_short(home: Home) -> None:
    shelf = home.services.upstream().shelf
    hostile = "<b>Gấp</b> & " + "rất dài " * 400
    shelf.keep(source(), [ItemRead("https://bao.example/x", hostile, "", home.clock.now())])
    open_list(home)
    (row,) = rows(home)
    labels = row.findChildren(WrappedText)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert labels[0].text().startswith("<b>Gấp</b> & ")
    assert len(row.accessibleName()) < 512


def test_pictures_come_by_themselves_beside_the_window(home: Home) -> None:
    shelf = home.services.upstream().shelf
    web = home.services.practice.running().web_url
    picture = f"{web}/nguon/anh/rice.jpg"
    shelf.keep(source(), [ItemRead("https://bao.example/x", "Mùa vàng", "", home.clock.now(), picture)])
    open_list(home)
    home.until(lambda: rows(home)[0].has_picture)
