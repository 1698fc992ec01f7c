"""The list of posts, one post, and what becomes of it."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from mttq_desktop.notices import NetworkChanged, PhotoSending, PostChanged
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.rows import time_text
from tests.ui.house import Home
from ui.screens.outbox_row import OutboxRow
from ui.words.states import title_words


def rows(home: Home) -> list[str]:
    QApplication.processEvents()
    found = [row for row in home.window.outbox.findChildren(OutboxRow) if row.isVisible()]
    found.sort(key=lambda row: row.y())
    return [title_words(row.post) for row in found]


def confirmed(home: Home, words: str, photos: int = 0) -> Post:
    return home.services.outbox.confirm(home.write(words, photos).id)


def published(home: Home, words: str, photos: int = 0) -> Post:
    post = home.send(confirmed(home, words, photos).id)
    assert post.state is PostState.PUBLISHED
    return post


def open_list(home: Home) -> None:
    home.window.show_home()
    home.press("Bài chờ gửi và đã đăng")
    QApplication.processEvents()


def open_post(home: Home, post: Post) -> None:
    open_list(home)
    home.press(title_words(post))
    assert home.code == "A5"


def watch_the_web(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that would have been opened."""
    opened: list[str] = []

    def open_address(address: QUrl) -> bool:
        opened.append(address.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_address)
    return opened


def test_home_says_what_waits(home: Home) -> None:
    assert home.button("Bài chờ gửi và đã đăng").accessibleDescription() == "Không còn bài nào chờ gửi"
    confirmed(home, "Bài một")
    home.until(lambda: home.button("Bài chờ gửi và đã đăng").accessibleDescription() == "1 bài đang chờ gửi")


def test_the_list_shows_every_post_newest_first_with_its_state_and_one_act(home: Home) -> None:
    published(home, "Bài đã lên")
    home.clock.turn(seconds=5)
    confirmed(home, "Bài đang chờ")
    home.clock.turn(seconds=5)
    home.write("Bài viết dở")
    open_list(home)
    assert rows(home) == ["Bài viết dở", "Bài đang chờ", "Bài đã lên"]
    said = [home.button(title).accessibleDescription() for title in rows(home)]
    assert said[0].startswith("Viết dở: ")
    assert said[1].startswith("Chờ gửi: ")
    assert said[2].startswith("Đã đăng: ")
    for act in ("Viết tiếp", "Rút lại", "Xem bài"):
        assert home.has_button(act)


def test_search_runs_when_asked_and_does_not_mind_accents(home: Home) -> None:
    for words in ("Trao nhà Đại đoàn kết", "Họp chi bộ", "Dọn đường làng"):
        home.write(words)
        home.clock.turn(seconds=5)
    open_list(home)
    home.type("dai doan")
    assert len(rows(home)) == 3
    home.press("Tìm")
    assert rows(home) == ["Trao nhà Đại đoàn kết"]
    home.window.outbox.field.set_text("không có")
    home.press("Tìm")
    assert rows(home) == []
    assert home.says("Không thấy bài nào có chữ «không có»")
    home.window.outbox.field.set_text("")
    home.press("Tìm")
    assert len(rows(home)) == 3


def test_older_posts_come_when_asked_for(home: Home) -> None:
    for number in range(25):
        home.write(f"Bài số {number}")
        home.clock.turn(seconds=5)
    open_list(home)
    assert len(rows(home)) == 20
    home.press("Xem bài cũ hơn")
    QApplication.processEvents()
    assert len(rows(home)) == 25
    assert rows(home)[-1] == "Bài số 0"
    assert not home.has_button("Xem bài cũ hơn")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is home.button("Bài số 4")


def test_a_row_follows_its_post_and_keeps_the_focus(home: Home) -> None:
    post = confirmed(home, "Bài đang chờ")
    open_list(home)
    button = home.button("Bài đang chờ")
    button.setFocus()
    home.send(post.id)
    home.until(lambda: button.accessibleDescription().startswith("Đã đăng"))
    assert QApplication.focusWidget() is button


def test_of_five_thousand_posts_only_the_newest_rows_are_made(home: Home) -> None:
    now = time_text(home.clock.now())
    with home.services.store.transaction() as connection:
        connection.executemany(
            "INSERT INTO post (id, page, state, words, folded, step, created_at, changed_at, listed_at)"
            " VALUES (?, ?, 'draft', ?, ?, 'words', ?, ?, ?)",
            [
                (f"p{number}", home.services.page.id, f"Tin {number}", f"tin {number}", now, now, now)
                for number in range(5000)
            ],
        )
    home.window.show_outbox()
    assert len(home.window.outbox.findChildren(OutboxRow)) == 20


def test_a_waiting_post_is_taken_back_from_the_page_after(home: Home) -> None:
    home.press("Viết bài mới")
    home.type("Bài vội")
    for _ in range(2):
        home.press("Tiếp tục")
    home.press("Đăng bài lên Trang")
    home.press("Rút lại")
    assert home.says("Bài chưa được đăng")
    assert home.newest().words == "Bài vội"
    home.press("Viết tiếp")
    assert home.code == "B3"


def test_a_post_already_on_its_way_out_says_so(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    post = confirmed(home, "Bài đang đi")
    open_post(home, post)
    monkeypatch.setattr(home.services.outbox, "take_back", lambda _: False)
    home.press("Rút lại")
    assert home.says("không rút lại được nữa")


def test_a_waiting_post_is_edited_and_confirmed_again(home: Home) -> None:
    post = confirmed(home, "Bài còn sai")
    open_post(home, post)
    home.press("Sửa bài")
    assert home.code == "B3"
    home.press("Sửa lời")
    home.type("Đã sửa. ")
    home.press("Tiếp tục")
    home.press("Đăng bài lên Trang")
    assert "Đã sửa." in home.services.outbox.get(post.id).words
    assert home.services.outbox.get(post.id).state is PostState.WAITING


def test_removing_from_the_page_asks_once_in_place(home: Home) -> None:
    post = published(home, "Bài nhầm")
    open_post(home, post)
    home.press("Gỡ bài này")
    assert home.says("Người dân sẽ không xem được nữa")
    home.press("Để bài trên Trang")
    assert home.services.outbox.get(post.id).state is PostState.PUBLISHED
    home.press("Gỡ bài này")
    home.press("Gỡ bài này")
    home.until(lambda: home.says("Đang gỡ bài khỏi Trang"))
    home.services.sender.send_what_is_due()
    home.until(lambda: home.says("Đã gỡ bài khỏi Trang"))


def test_a_draft_is_thrown_away_only_after_one_question(home: Home) -> None:
    post = home.write("Bài bỏ đi")
    open_post(home, post)
    home.press("Bỏ bài này")
    home.press("Giữ bài lại")
    assert home.services.drafts.newest(home.services.page.id)
    home.press("Bỏ bài này")
    home.press("Bỏ bài này")
    home.until(lambda: home.code == "A2")
    assert rows(home) == []


def test_alt_left_answers_a_question_with_no(home: Home) -> None:
    open_post(home, home.write("Bài giữ lại"))
    home.press("Bỏ bài này")
    home.shown.go_back()
    assert home.code == "A5"
    home.shown.go_back()
    assert home.code == "A2"


def test_the_published_post_is_opened_in_the_window_for_the_web(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = published(home, "Bài đã lên")
    opened = watch_the_web(monkeypatch)
    open_post(home, post)
    home.press("Xem bài")
    home.until(lambda: opened)
    assert opened == [home.services.access.web_address(post)]


def test_the_page_itself_is_opened_from_home(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = watch_the_web(monkeypatch)
    home.press("Xem Trang")
    home.until(lambda: opened)
    assert opened[0].startswith("http://127.0.0.1:")


def test_the_network_is_told_in_the_header_and_on_the_page(home: Home) -> None:
    confirmed(home, "Bài đang chờ")
    open_list(home)
    assert not home.says("mạng")
    home.services.sender.outlook.online = False
    home.services.notices.give(NetworkChanged(online=False))
    home.until(lambda: home.says("Máy đang mất mạng"))
    home.services.sender.outlook.online = True
    home.services.notices.give(NetworkChanged(online=True))
    home.until(lambda: home.says("Đã có mạng"))


def test_each_photo_is_followed_while_it_is_sent(home: Home) -> None:
    post = confirmed(home, "Bài có ảnh", photos=2)
    open_post(home, post)
    with home.services.store.transaction() as connection:
        connection.execute("UPDATE post SET state = 'sending' WHERE id = ?", (post.id,))
    home.services.notices.give(PhotoSending(post.id, number=1, count=2, sent=450, size=1000))
    home.until(lambda: home.says("Ảnh 1 / 2: 45 %."))
    home.services.notices.give(
        PhotoSending(post.id, number=1, count=2, sent=320_000, size=640_000, later=4_800_000, rate=32_000.0)
    )
    home.until(lambda: home.says("Ảnh 1 / 2: 50 %. Mạng đang chậm, còn khoảng 3 phút."))


def test_when_the_line_breaks_the_program_says_that_it_goes_on_by_itself(home: Home) -> None:
    post = confirmed(home, "Bài có ảnh", photos=2)
    home.services.sender.outlook.online = True
    open_post(home, post)
    with home.services.store.transaction() as connection:
        connection.execute(
            "UPDATE post SET state = 'waiting', waiting_for = 'network' WHERE id = ?", (post.id,)
        )
        connection.execute("UPDATE photo SET remote_id = '1' WHERE post = ? AND position = 0", (post.id,))
    home.services.notices.give(PostChanged(post.id))
    home.until(lambda: home.says("Mạng vừa đứt, phần mềm tự gửi tiếp khi có mạng. Đã đưa 1 / 2 ảnh lên."))
    assert home.says("Bài sắp được gửi tiếp")
    assert not home.says("Bài đang chờ mạng")


def test_a_post_that_needs_a_person_says_why_and_is_sent_again(home: Home) -> None:
    post = confirmed(home, "Bài chờ lâu")
    home.clock.turn(days=3, seconds=61)
    home.services.sender.send_what_is_due()
    assert home.services.outbox.get(post.id).state is PostState.NEEDS_PERSON
    open_post(home, post)
    assert home.says("Bài đã chờ 3 ngày")
    home.press("Gửi lại")
    assert home.services.outbox.get(post.id).state is PostState.WAITING


def test_coming_back_from_a_post_finds_the_list_as_it_was(home: Home) -> None:
    for number in range(25):
        home.write(f"Bài số {number}")
        home.clock.turn(seconds=5)
    open_list(home)
    home.press("Xem bài cũ hơn")
    QApplication.processEvents()
    home.press("Bài số 3")
    home.press("Quay lại")
    assert len(rows(home)) == 25
    assert home.button("Bài số 3").hasFocus()
