"""Only the person can tell whether a post is out: asked beside what the Page shows, answered once."""

from __future__ import annotations

import pytest
import requests
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.settings import Publishing
from tests.ui.house import Home
from ui.screens.post_glance import PostGlance
from ui.screens.settling import SettleScreen
from ui.widgets.text import WrappedText

WORDS = "Trao quà cho 20 hộ nghèo"
LOOKS = 10


def appear(home: Home, words: str, photos: int = 0) -> str:
    """A post made on the Page by somebody else; its id there."""
    page = home.services.access.client_for(home.services.page.id)
    files = [home.photo(f"ảnh {number}.jpg") for number in range(photos)]
    sent = [page.upload_photo(file, alt_text="") for file in files]
    return page.create_post(message=words, link="", photo_ids=sent, published=True)


def stored(home: Home, post: Post) -> Post:
    return home.services.outbox.get(post.id)


def on_the_page(home: Home) -> list[str]:
    answer = requests.get(f"{home.services.practice.running().graph_url}/practice/page.json", timeout=10)
    return [str(post["message"]) for post in answer.json()["posts"]]


def in_doubt(home: Home, words: str = WORDS) -> Post:
    """A post whose only call was cut before anything was done, looked for in vain."""
    home.services.settings.publishing = Publishing.ONE_CALL
    home.services.practice.running().order(Fault(Kind.CUT_BEFORE, On.CREATE))
    post = home.services.outbox.confirm(home.write(words).id, at_once=True)
    for _ in range(LOOKS):
        home.services.sender.send_what_is_due()
        home.clock.turn(minutes=1)
    asked = stored(home, post)
    assert asked.problem is not None
    assert asked.problem.code == IN_DOUBT
    return asked


def open_page(home: Home, post: Post) -> SettleScreen:
    home.window.show_home()
    home.press("Bài chờ gửi và đã đăng")
    home.press(post.words)
    home.press("Xem và trả lời")
    page = home.shown
    assert isinstance(page, SettleScreen)
    return page


def glances(home: Home) -> list[PostGlance]:
    QApplication.processEvents()
    return [glance for glance in home.shown.findChildren(PostGlance) if glance.isVisible()]


def written_on(glance: PostGlance) -> str:
    return " | ".join(label.text() for label in glance.findChildren(WrappedText) if label.isVisible())


def test_the_post_stands_beside_those_found_on_the_page(home: Home) -> None:
    appear(home, "Họp thôn tối qua", photos=2)
    appear(home, "Dọn kênh mương")
    page = open_page(home, in_doubt(home))
    assert page.code == "C2"
    ours, newest, older = (written_on(glance) for glance in glances(home))
    assert WORDS in ours
    assert "Dọn kênh mương" in newest
    assert "Không có ảnh" in newest
    assert "Họp thôn tối qua" in older
    assert "2 ảnh" in older
    assert "ôm nay, lúc" in older or "ôm qua, lúc" in older
    ours_at, newest_at = (glance.mapTo(page, glance.rect().topLeft()) for glance in glances(home)[:2])
    assert newest_at.x() > ours_at.x()
    home.window.resize(700, 700)
    home.until(lambda: glances(home)[1].mapTo(page, glances(home)[1].rect().topLeft()).x() == ours_at.x())


def test_no_more_than_three_are_shown(home: Home) -> None:
    for number in range(5):
        appear(home, f"Tin {number}")
    open_page(home, in_doubt(home))
    assert len(glances(home)) == 4


def test_the_one_that_is_it_is_read_once_more_and_counts(home: Home) -> None:
    twin = appear(home, WORDS + " và 5 hộ cận nghèo")
    post = in_doubt(home)
    open_page(home, post)
    home.press("Là bài này")
    assert home.code == "A5"
    assert stored(home, post).state is PostState.UNSURE
    home.services.sender.send_what_is_due()
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    assert stored(home, post).remote_id == twin
    assert len(on_the_page(home)) == 1


def test_sending_anew_asks_once_in_place(home: Home) -> None:
    appear(home, "Họp thôn tối qua")
    post = in_doubt(home)
    page = open_page(home, post)
    home.press("Chưa có, gửi lại")
    assert home.says("người dân sẽ thấy hai lần")
    assert not home.has_button("Là bài này")
    home.press("Chưa gửi, xem lại")
    assert home.has_button("Là bài này")
    home.press("Chưa có, gửi lại")
    page.go_back()
    assert home.has_button("Là bài này")
    assert stored(home, post).state is PostState.NEEDS_PERSON
    home.press("Chưa có, gửi lại")
    home.press("Gửi lại")
    assert home.code == "A5"
    home.services.sender.send_what_is_due()
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    assert on_the_page(home).count(WORDS) == 1


def test_a_post_seen_there_though_not_found_counts_as_public(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_address(address: QUrl) -> bool:
        opened.append(address.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_address)
    post = in_doubt(home)
    open_page(home, post)
    home.press("Đã có trên Trang")
    assert home.code == "A5"
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    assert stored(home, post).state is PostState.PUBLISHED
    for words in ("Sửa lời", "Gỡ bài này", "Xem và trả lời"):
        assert not home.has_button(words)
    home.press("Xem bài")
    home.until(lambda: opened)
    assert opened == [home.services.access.page_address(home.services.page)]


def test_looking_again_finds_what_appeared_meanwhile_and_sends_nothing(home: Home) -> None:
    post = in_doubt(home)
    open_page(home, post)
    assert len(glances(home)) == 1
    appear(home, "Tin khác của xã")
    home.press("Tìm lại trên Trang")
    assert home.code == "A5"
    assert stored(home, post).state is PostState.UNSURE
    for _ in range(LOOKS):
        home.services.sender.send_what_is_due()
        home.clock.turn(minutes=1)
    home.until(lambda: home.has_button("Xem và trả lời"))
    home.press("Xem và trả lời")
    assert len(glances(home)) == 2
    assert WORDS not in on_the_page(home)


def test_an_empty_page_is_told_plainly(home: Home) -> None:
    open_page(home, in_doubt(home))
    assert len(glances(home)) == 1
    assert home.says("Phần mềm chưa thấy trên Trang.")
    assert home.has_button("Chưa có, gửi lại")


def test_later_changes_nothing(home: Home) -> None:
    post = in_doubt(home)
    open_page(home, post)
    home.press("Để sau")
    assert home.code == "A5"
    assert stored(home, post) == post
    assert home.has_button("Xem và trả lời")


def test_the_page_opens_in_the_window_for_the_web(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_address(address: QUrl) -> bool:
        opened.append(address.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_address)
    open_page(home, in_doubt(home))
    home.press("Xem Trang")
    home.until(lambda: opened)
    assert opened[0].startswith("http://127.0.0.1:")
    assert home.code == "C2"


def test_a_post_settled_elsewhere_shows_its_state(home: Home) -> None:
    post = in_doubt(home)
    open_page(home, post)
    home.services.doubts.send_anew(post.id)
    home.until(lambda: home.code == "A5")


def test_hostile_words_from_the_page_stay_plain_short_and_harmless(home: Home) -> None:
    post = in_doubt(home)
    hostile = "<b>Gấp</b> \u202eyas\u202c\x07 &amp; <img src=x>\n" + "e" + "\u0301" * 300 + " dài" * 20_000
    with home.services.store.transaction() as connection:
        connection.execute(
            "INSERT INTO lookalike (post, place, remote_id, words, photos, permalink, made_at)"
            " VALUES (?, 0, '1_2', ?, 0, 'javascript:alert(1)', '2026-11-16T03:00:00+00:00')",
            (post.id, hostile),
        )
    open_page(home, post)
    (label,) = (
        label
        for label in glances(home)[1].findChildren(WrappedText)
        if label.isVisible() and "Gấp" in label.text()
    )
    assert label.text().startswith("<b>Gấp</b> yas &amp; <img src=x> ")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert len(label.text()) <= 110
    assert "\u202e" not in label.text()
    spoken = home.button("Là bài này").accessibleName()
    assert len(spoken) < 60
    assert "\u202e" not in spoken
