"""An item by its address: pasted with one press, looked at beside the window, its title typed if need be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.errors import ProblemError
from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.upstream.discovery import Discovery
from mttq_desktop.upstream.model import ItemRead
from tests.ui.house import WAIT_MS, Home
from tests.ui.newsstand import ARTICLE, UPPER_POST, open_list, served, shares, sharing
from ui.upstream.paste import PastePanel

NO_TITLE = "https://www.facebook.com/mttqdongxanh/posts/pfbid02abcd"


def open_paste(home: Home) -> PastePanel:
    open_list(home)
    home.press("Dán địa chỉ")
    assert home.code == "E4"
    return home.window.share_jobs.paste.panel


def look_at(home: Home, address: str) -> None:
    """Have it in the clipboard, paste it with one press, and look."""
    QGuiApplication.clipboard().setText(address)
    home.press("Dán")
    home.press("Xem bài này")


def until_shared(home: Home) -> None:
    """Readers take seconds to start."""
    home.qtbot.waitUntil(lambda: home.code == "E2", timeout=6 * WAIT_MS)


def test_an_article_becomes_an_item_of_its_site(home: Home) -> None:
    open_paste(home)
    look_at(home, f"  {served(home, ARTICLE)}\n")
    until_shared(home)
    (post,) = shares(home)
    assert post.link == served(home, ARTICLE)
    assert post.share is not None
    assert post.share.title
    assert post.words == f"Nguồn: {post.share.source_name}"
    assert sharing(home)


def test_a_post_on_facebook_becomes_one_too(home: Home) -> None:
    open_paste(home)
    look_at(home, served(home, UPPER_POST))
    until_shared(home)
    (post,) = shares(home)
    assert post.link == served(home, UPPER_POST)


def test_enter_is_the_main_button(home: Home) -> None:
    panel = open_paste(home)
    panel.address.address.field.set_text(served(home, ARTICLE))
    QTest.keyClick(panel.address.first_field(), Qt.Key.Key_Return)
    until_shared(home)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Chưa có địa chỉ nào trong ô. Mọi thứ vẫn như cũ."),
        ("bài hôm qua", "Chữ trong ô không phải là địa chỉ trang."),
        ("javascript:alert(1)", "Chữ trong ô không phải là địa chỉ trang."),
        ("http://192.168.1.1/", "Địa chỉ này chỉ mở được trong máy"),
    ],
)
def test_what_is_no_address_is_told_beside_the_field_and_stays_there(
    home: Home, typed: str, told: str
) -> None:
    home.services.practice.running()
    panel = open_paste(home)
    panel.address.address.field.set_text(typed)
    home.press("Xem bài này")
    home.until(lambda: panel.address.address.field.problem.startswith(told))
    assert panel.address.address.text() == typed
    panel.address.address.field.set_text(typed + "a")
    assert not panel.address.address.field.problem


def test_a_page_out_of_reach_is_told(home: Home) -> None:
    practice = home.services.practice.running()
    panel = open_paste(home)
    practice.order(Fault(Kind.ERROR, On.UPSTREAM, code=404))
    panel.address.address.field.set_text(served(home, ARTICLE))
    home.press("Xem bài này")
    home.until(lambda: home.says("Trang này không cho xem, hoặc không còn nữa."))
    assert home.code == "E4"
    assert home.has_button("Xem bài này")


def test_where_the_page_tells_no_title_the_person_types_one(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Discovery, "item_at", lambda *_: ItemRead(NO_TITLE, ""))
    panel = open_paste(home)
    look_at(home, NO_TITLE)
    home.until(lambda: panel.state is panel.name)
    assert home.says(NO_TITLE)
    assert QApplication.focusWidget() is panel.name.first_field()
    home.type("Thăm bà con vùng lũ")
    home.press("Xem bài này")
    home.until(lambda: home.code == "E2")
    (post,) = shares(home)
    assert post.shared_title == "Thăm bà con vùng lũ"


def test_the_title_may_stay_empty(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Discovery, "item_at", lambda *_: ItemRead(NO_TITLE, ""))
    panel = open_paste(home)
    look_at(home, NO_TITLE)
    home.until(lambda: panel.state is panel.name)
    home.press("Xem bài này")
    home.until(lambda: home.code == "E2")
    assert shares(home)[0].shared_title == ""


def test_back_from_the_title_leads_to_the_address_still_there(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Discovery, "item_at", lambda *_: ItemRead(NO_TITLE, ""))
    panel = open_paste(home)
    look_at(home, NO_TITLE)
    home.until(lambda: panel.state is panel.name)
    home.press("Quay lại")
    assert panel.state is panel.address
    assert panel.address.address.text() == NO_TITLE
    home.press("Quay lại")
    assert home.code == "E1"


class Slow:
    """A page that answers when it is let."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
        self.was_cancelled = False
        self._address = address
        monkeypatch.setattr(Discovery, "item_at", self._item_at)

    def _item_at(self, _address: str, cancel: object) -> ItemRead:
        self.was_cancelled = cancel.wait(10)  # type: ignore[attr-defined]
        raise ProblemError("web.offline")


def test_whoever_does_not_want_to_wait_stops_and_a_late_answer_leads_nowhere(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(monkeypatch, NO_TITLE)
    panel = open_paste(home)
    look_at(home, NO_TITLE)
    home.until(lambda: home.says("Đang xem bài"))
    home.press("Dừng lại")
    assert panel.state is panel.address
    home.until(lambda: slow.was_cancelled)
    QTest.qWait(100)
    assert home.code == "E4"
    assert not panel.address.address.field.problem
    assert shares(home) == []


def test_a_second_enter_does_not_keep_the_first_look_going(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(monkeypatch, NO_TITLE)
    panel = open_paste(home)
    panel.address.address.field.set_text(NO_TITLE)
    for _ in range(2):
        QTest.keyClick(panel.address.first_field(), Qt.Key.Key_Return)
    home.until(lambda: home.says("Đang xem bài"))
    home.press("Dừng lại")
    home.qtbot.waitUntil(lambda: slow.was_cancelled, timeout=2000)


def test_a_title_that_was_pasted_is_one_line_of_letters_that_are_seen(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Discovery, "item_at", lambda *_: ItemRead(NO_TITLE, ""))
    panel = open_paste(home)
    look_at(home, NO_TITLE)
    home.until(lambda: panel.state is panel.name)
    panel.name.name.set_text("\u202eThăm\0 bà con\u200b " + "vùng lũ " * 4000)
    home.press("Xem bài này")
    home.until(lambda: home.code == "E2")
    (post,) = shares(home)
    title = post.shared_title or ""
    assert title.startswith("Thăm bà con vùng lũ vùng lũ")
    assert len(title) <= 300


def test_help_in_the_middle_of_waiting_keeps_what_was_typed(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(monkeypatch, NO_TITLE)
    panel = open_paste(home)
    look_at(home, NO_TITLE)
    home.until(lambda: home.says("Đang xem bài"))
    home.window.show_help()
    home.until(lambda: slow.was_cancelled)
    home.press("Về chỗ đang làm")
    assert home.code == "E4"
    assert panel.address.address.text() == NO_TITLE


def test_an_empty_clipboard_takes_nothing_away(home: Home) -> None:
    panel = open_paste(home)
    panel.address.address.field.set_text(NO_TITLE)
    QGuiApplication.clipboard().clear()
    home.press("Dán")
    assert panel.address.address.text() == NO_TITLE
