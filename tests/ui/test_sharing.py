"""Sharing an item: seen as it will look, a sentence if one is wanted, out once, and nothing written lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
import requests
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.posts.model import WORDS_AT_MOST, Post, PostState
from mttq_desktop.upstream.model import Item, ItemRead, PageLink
from tests.ui.house import Home, open_window
from tests.ui.newsstand import (
    ARTICLE,
    PAPER,
    TEXT,
    keep,
    open_item,
    open_list,
    reading,
    rows,
    served,
    shares,
    sharing,
    source,
    titles,
)
from ui.theme import LetterSize, apply_theme
from ui.upstream.share import SharePage
from ui.widgets.text import WrappedText

TITLE = "Bão số 9 vào bờ"
SENTENCE = "Bà con xóm Bến chú ý."


def open_first(home: Home) -> SharePage:
    """One item, opened from the list."""
    keep(home, TITLE, "Lịch tiêm phòng")
    open_list(home)
    return open_item(home, TITLE)


def keep_served(home: Home) -> Item:
    """An item at an address that the practice Page can look at."""
    shelf = home.services.upstream().shelf
    shelf.keep(source(), [ItemRead(served(home), TITLE, TEXT, home.clock.now() - timedelta(hours=1))])
    return shelf.listing(True, "", 1)[0]


def put_on_page(home: Home, item: Item, days: int = 3) -> None:
    """Another PC shared it so many days ago."""
    link = PageLink(item.link_key, "1_2", "", home.clock.now() - timedelta(days=days))
    home.services.upstream().shelf.keep_page_links(home.services.page.id, [link])


def in_preview(page: SharePage) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.preview.findChildren(WrappedText) if label.isVisible())


def only_share(home: Home) -> Post:
    (post,) = shares(home)
    return post


def on_the_page(home: Home) -> list[dict[str, str]]:
    answer = requests.get(f"{home.services.practice.running().web_url}/practice/page.json", timeout=10)
    found: list[dict[str, str]] = answer.json()["posts"]
    return found


def test_the_item_is_shown_as_it_will_look(home: Home) -> None:
    page = open_first(home)
    assert home.says("Bước 2 / 2: Đăng lại")
    shown = in_preview(page)
    assert home.services.page.name in shown
    assert f"Nguồn: {PAPER}" in shown
    assert TITLE in shown
    assert QApplication.focusWidget() is page.field.edit


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (911, 512)])
def test_what_is_shown_says_that_it_is_not_out_yet(home: Home, width: int, height: int) -> None:
    home.window.resize(width, height)
    assert "Chưa đăng" in in_preview(open_first(home))


def test_with_the_largest_letters_the_page_opens_at_its_top(home: Home, qapp: QApplication) -> None:
    shared, _ = keep(home, TITLE, "Lịch tiêm phòng")
    apply_theme(qapp, LetterSize.LARGEST)
    put_on_page(home, shared)
    open_list(home)
    open_item(home, TITLE)
    QApplication.processEvents()
    home.press("Quay lại")
    open_item(home, "Lịch tiêm phòng")
    QApplication.processEvents()
    assert home.shown.body.verticalScrollBar().value() == 0


def test_three_presses_share_an_item(home: Home) -> None:
    item = keep_served(home)
    home.window.show_home()
    home.press("Đăng lại bài của cấp trên")
    home.press(TITLE)
    home.press("Đăng lại lên Trang")
    assert home.code == "B4"
    post = home.send(only_share(home).id)
    assert post.state is PostState.PUBLISHED
    (there,) = on_the_page(home)
    assert there["message"] == f"Nguồn: {PAPER}"
    assert there["link"] == item.link


def test_what_is_typed_is_seen_saved_and_goes_out_before_the_source(home: Home) -> None:
    keep_served(home)
    open_list(home)
    page = open_item(home, TITLE)
    home.type(SENTENCE)
    words = f"{SENTENCE}\n\nNguồn: {PAPER}"
    assert words in in_preview(page)
    home.until(lambda: only_share(home).words == words)
    home.press("Đăng lại lên Trang")
    home.send(only_share(home).id)
    assert [post["message"] for post in on_the_page(home)] == [words]


def test_a_double_click_shares_once(home: Home) -> None:
    keep_served(home)
    open_list(home)
    open_item(home, TITLE)
    main = home.button("Đăng lại lên Trang")
    main.ignore_presses_for(0)
    for act in (QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick, QTest.mouseRelease):
        act(main, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    home.send(only_share(home).id)
    assert len(on_the_page(home)) == 1
    assert home.code == "B4"


def test_a_double_click_on_a_row_begins_one_share(home: Home) -> None:
    keep(home, TITLE)
    open_list(home)
    (row,) = rows(home)
    for act in (QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick, QTest.mouseRelease):
        act(row, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert home.code == "E2"
    assert len(shares(home)) == 1


def test_openings_begin_the_sentence_and_are_the_persons_then(home: Home) -> None:
    page = open_first(home)
    home.press("Bà con cần biết")
    assert page.field.text() == "Tin bà con xã ta cần biết: "
    home.type("mai họp.")
    home.press("Mời làm theo")
    assert page.field.text() == "Mời bà con cùng đọc và làm theo: mai họp."
    assert QApplication.focusWidget() is page.field.edit
    page.field.edit.undo()
    assert page.field.text() == "Tin bà con xã ta cần biết: mai họp."
    home.until(lambda: only_share(home).words.startswith("Tin bà con xã ta cần biết: mai họp."))


def test_looking_at_an_item_leaves_nothing_behind(home: Home) -> None:
    open_first(home)
    home.press("Quay lại")
    assert titles(home)
    assert shares(home) == []
    assert home.services.drafts.newest(home.services.page.id) is None


def test_what_was_written_waits_for_the_same_item(home: Home) -> None:
    open_first(home)
    home.type(SENTENCE)
    home.press("Quay lại")
    open_item(home, "Lịch tiêm phòng")
    home.press("Quay lại")
    page = open_item(home, TITLE)
    assert page.field.text() == SENTENCE
    assert len(shares(home)) == 1


def test_home_leads_back_to_an_unfinished_share(home: Home) -> None:
    open_first(home)
    home.type(SENTENCE)
    home.press("Quay lại")
    home.press("Quay lại")
    assert home.code == "A1"
    assert home.says(f"Viết dở hôm nay: «{TITLE}»")
    home.press("Viết tiếp")
    assert sharing(home).field.text() == SENTENCE


def test_a_window_opened_again_goes_on_where_it_was(home: Home) -> None:
    open_first(home)
    home.type(SENTENCE)
    home.window.close()
    home.window = open_window(home.services, home.qtbot)
    assert home.says(f"Viết dở hôm nay: «{TITLE}»")
    home.press("Viết tiếp")
    page = sharing(home)
    assert page.field.text() == SENTENCE
    assert TITLE in in_preview(page)


def test_words_that_are_too_long_are_told_beside_the_field(home: Home) -> None:
    page = open_first(home)
    page.field.set_text("a" * (WORDS_AT_MOST + 1))
    home.press("Đăng lại lên Trang")
    assert home.code == "E2"
    assert page.field.problem
    assert page.field.text() == "a" * (WORDS_AT_MOST + 1)


def test_what_the_page_has_is_told_before_anything_else(home: Home) -> None:
    item, *_ = keep(home, TITLE, "Lịch tiêm phòng")
    put_on_page(home, item)
    open_list(home)
    page = open_item(home, TITLE)
    assert home.says("Trang đã có bài này từ ngày 20/11.")
    assert not page.field.isVisible()
    home.press("Chọn bài khác")
    assert titles(home)
    assert shares(home) == []


def test_once_more_only_after_a_question(home: Home) -> None:
    item = keep_served(home)
    with home.services.access.new_client(home.services.page.id) as other:
        other.create_post(message="Máy khác", link=item.link, photo_ids=[], published=True)
    home.services.upstream().on_page.look(home.services.page.id)
    open_list(home)
    page = open_item(home, TITLE)
    home.press("Vẫn đăng thêm")
    assert home.says("Người dân sẽ thấy hai lần.")
    home.press("Không đăng thêm")
    assert not home.says("Người dân sẽ thấy hai lần.")
    home.press("Vẫn đăng thêm")
    home.press("Quay lại")
    assert home.code == "E2"
    home.press("Vẫn đăng thêm")
    home.press("Đăng thêm")
    assert page.field.isVisible()
    home.press("Đăng lại lên Trang")
    assert home.code == "B4"
    assert home.send(only_share(home).id).state is PostState.PUBLISHED
    assert len(on_the_page(home)) == 2


def test_what_came_to_the_page_while_typing_is_asked_about_and_takes_nothing_away(home: Home) -> None:
    page = open_first(home)
    home.type(SENTENCE)
    item = home.services.upstream().shelf.listing(True, "", 1)[0]
    put_on_page(home, item)
    home.window.share_jobs.share_item._show_marks()
    assert home.says("Trang đã có bài này từ ngày 20/11.")
    assert page.field.isVisible()
    assert page.field.text() == SENTENCE
    home.press("Đăng lại lên Trang")
    assert home.code == "E2"
    assert home.says("Người dân sẽ thấy hai lần.")


def test_what_another_pc_shared_meanwhile_stops_and_asks(home: Home) -> None:
    item = keep_served(home)
    open_list(home)
    open_item(home, TITLE)
    home.press("Đăng lại lên Trang")
    with home.services.access.new_client(home.services.page.id) as other:
        other.create_post(message="Máy khác", link=item.link, photo_ids=[], published=True)
    home.send(only_share(home).id)
    home.until(lambda: home.says("Trang đã có bài này rồi"))
    assert len(on_the_page(home)) == 1
    home.window.show_outbox()
    home.press(TITLE)
    home.press("Đăng thêm")
    assert home.says("Người dân sẽ thấy hai lần.")
    home.press("Không đăng thêm")
    home.press("Bỏ bài này")
    home.press("Bỏ bài này")
    assert shares(home) == []


def test_a_share_is_edited_on_its_own_page(home: Home) -> None:
    keep_served(home)
    open_list(home)
    open_item(home, TITLE)
    home.type(SENTENCE)
    home.press("Đăng lại lên Trang")
    home.window.show_outbox()
    home.press(TITLE)
    assert PAPER in "".join(label.text() for label in home.shown.findChildren(WrappedText))
    home.press("Sửa bài")
    assert sharing(home).field.text() == SENTENCE


def test_a_share_taken_back_is_not_lost_by_going_back(home: Home) -> None:
    keep_served(home)
    open_list(home)
    open_item(home, TITLE)
    home.press("Đăng lại lên Trang")
    home.window.show_outbox()
    home.press(TITLE)
    home.press("Sửa bài")
    assert sharing(home)
    home.press("Quay lại")
    assert titles(home)
    assert only_share(home).state is PostState.DRAFT
    home.press("Quay lại")
    assert home.says(f"Viết dở hôm nay: «{TITLE}»")


def test_the_text_is_read_in_our_letters_and_leads_back(home: Home) -> None:
    page = open_first(home)
    home.type(SENTENCE)
    home.press("Đọc bài")
    assert reading(home)
    for paragraph in TEXT.split("\n\n"):
        assert home.says(paragraph)
    assert home.says("Nguồn tin có thể chỉ gửi đoạn đầu.")
    home.press("Đọc xong, quay lại")
    assert sharing(home) is page
    assert page.field.text() == SENTENCE


def test_a_text_of_thousands_of_paragraphs_stands_in_few_labels(home: Home) -> None:
    """Each label takes the window's thread a while; thousands of them held it up for ten seconds."""
    keep(home, TITLE, text="\n\n".join(f"Đoạn {number}" for number in range(2500)))
    open_list(home)
    open_item(home, TITLE)
    home.press("Đọc bài")
    assert home.says("Đoạn 0\n\nĐoạn 1\n")
    assert home.says("Đoạn 2499")
    assert len(reading(home).findChildren(WrappedText)) < 100


def test_the_original_opens_in_the_browser_or_its_address_is_there_to_copy(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    works = [True]

    def open_address(address: QUrl) -> bool:
        opened.append(address.toString())
        return works[0]

    monkeypatch.setattr(QDesktopServices, "openUrl", open_address)
    open_first(home)
    home.press("Đọc bài")
    link = only_share(home).link
    home.press("Đọc cả bài trên mạng")
    assert opened == [link]
    assert home.says("Đã mở bài ở cửa sổ khác.")
    assert not home.says(link)
    works[0] = False
    home.press("Đọc cả bài trên mạng")
    assert not home.says("Đã mở bài ở cửa sổ khác.")
    assert home.says(link)
    home.press("Chép")
    assert QGuiApplication.clipboard().text() == link


def test_an_item_without_text_says_where_it_can_be_read(home: Home) -> None:
    keep(home, TITLE, text="")
    open_list(home)
    open_item(home, TITLE)
    home.press("Đọc bài")
    assert home.says("Nguồn tin không gửi lời bài. Mời bấm «Đọc cả bài trên mạng».")


def test_an_item_that_is_no_longer_kept_can_still_be_shared(home: Home) -> None:
    open_first(home)
    home.type(SENTENCE)
    home.press("Quay lại")
    home.clock.turn(days=100)
    home.services.upstream().shelf.sweep()
    home.press("Quay lại")
    home.press("Viết tiếp")
    assert TITLE in in_preview(sharing(home))
    home.press("Đọc bài")
    assert home.says("Mời bấm «Đọc cả bài trên mạng».")


def test_offline_a_share_waits_and_says_so(home: Home) -> None:
    keep_served(home)
    home.services.practice.stop()
    open_list(home)
    open_item(home, TITLE)
    home.press("Đăng lại lên Trang")
    assert home.code == "B4"
    assert only_share(home).state is PostState.WAITING


@pytest.mark.parametrize("path", [ARTICLE])
def test_the_practice_page_shows_the_card(home: Home, path: str) -> None:
    keep_served(home)
    open_list(home)
    open_item(home, TITLE)
    home.press("Đăng lại lên Trang")
    home.send(only_share(home).id)
    web = home.services.practice.running().web_url
    assert path in requests.get(f"{web}/", timeout=10).text
