"""The page of one post follows it: its words, its buttons, where the keyboard is, what was told."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.clock import VIETNAM
from mttq_desktop.errors import Problem
from mttq_desktop.notices import PostChanged
from mttq_desktop.page.pages import PageKind
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.rows import problem_text
from tests.ui.house import Home
from ui.chrome import Aside
from ui.widgets.post_preview import PostPreview
from ui.widgets.text import WrappedText
from ui.words.states import title_words

AFTERNOON = datetime(2026, 11, 23, 17, 0, tzinfo=VIETNAM)


def confirmed(home: Home, words: str, at: datetime | None = None) -> Post:
    return home.services.outbox.confirm(home.write(words).id, at=at)


def published(home: Home, words: str) -> Post:
    post = home.send(confirmed(home, words).id)
    assert post.state is PostState.PUBLISHED
    return post


def held_by_facebook(home: Home) -> Post:
    post = home.send(confirmed(home, "Chiều nay họp dân", AFTERNOON).id)
    assert post.state is PostState.SCHEDULED
    return post


def open_post(home: Home, post: Post) -> None:
    home.window.show_outbox()
    home.press(title_words(post))
    assert home.code == "A5"


def set_state(home: Home, post: Post, state: PostState, problem: Problem | None = None) -> None:
    """As the sender leaves it, told of as the sender does."""
    with home.services.store.transaction() as connection:
        connection.execute(
            "UPDATE post SET state = ?, problem = ? WHERE id = ?",
            (state, problem_text(problem) if problem else None, post.id),
        )
    home.services.notices.give(PostChanged(post.id))


def make_page_real(home: Home) -> None:
    """From now on the posts are said to stand on a Page that everybody sees."""
    with home.services.store.transaction() as connection:
        connection.execute("UPDATE page SET kind = ?", (PageKind.FACEBOOK,))


def is_at_the_headline(home: Home) -> bool:
    return QApplication.focusWidget() is home.shown.first_focus()


def press_and_keep_pressing(home: Home, words: str, times: int) -> None:
    """Press the button of this name again and again at the same place, faster than the page follows."""
    button = home.button(words)
    place, window = button.mapTo(home.window, button.rect().center()), home.window
    for _ in range(times):
        under = window.childAt(place)
        QTest.mouseClick(under or window, Qt.MouseButton.LeftButton)


def test_the_preview_shows_new_words_once_they_are_out(home: Home) -> None:
    post = published(home, "Họp lúc 7 giờ")
    open_post(home, post)
    home.services.changes.save(post.id, "Họp lúc 8 giờ")
    home.services.changes.confirm(post.id)
    home.services.sender.send_what_is_due()
    home.until(lambda: home.says("Họp lúc 8 giờ"))
    assert not home.says("Họp lúc 7 giờ")


def test_progress_does_not_draw_the_photos_anew(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    post = confirmed(home, "Tin có ảnh")
    open_post(home, post)
    set_state(home, post, PostState.SENDING)
    home.until(lambda: home.says("Đang gửi bài"))
    drawn: list[object] = []
    preview = home.window.post.findChild(PostPreview)
    monkeypatch.setattr(preview, "show_post", lambda *told: drawn.append(told))
    home.services.notices.give(PostChanged(post.id))
    home.window.post.refresh(post.id)
    assert drawn == []


@pytest.mark.parametrize(
    ("state", "problem", "said"),
    [
        (PostState.DRAFT, None, "Chưa đăng"),
        (PostState.WAITING, None, "Chưa đăng"),
        (PostState.RECALLING, None, "Chưa đăng"),
        (PostState.NEEDS_PERSON, Problem("facebook.blocked"), "Chưa đăng"),
        (PostState.NEEDS_PERSON, Problem("post.may_be_out"), "Chưa rõ đã đăng chưa"),
        (PostState.UNSURE, None, "Chưa rõ đã đăng chưa"),
        (PostState.SCHEDULED, None, "Hôm nay, lúc 17 giờ"),
    ],
)
def test_beside_a_post_that_is_not_out_nobody_is_said_to_see_it(
    home: Home, state: PostState, problem: Problem | None, said: str
) -> None:
    make_page_real(home)
    post = confirmed(home, "Chiều nay họp dân", AFTERNOON)
    set_state(home, post, state, problem)
    open_post(home, post)
    assert home.says(said)
    assert not home.says("Mọi người xem được")


def test_a_public_post_says_when_it_came_out_and_who_sees_it_outside_practice(home: Home) -> None:
    post = published(home, "Tin đã lên")
    open_post(home, post)
    assert home.says("Hôm nay, lúc 9 giờ 01")
    assert not home.says("Mọi người xem được")
    make_page_real(home)
    open_post(home, post)
    assert home.says("Hôm nay, lúc 9 giờ 01 · Mọi người xem được")


def test_a_removed_post_is_gone_from_the_page(home: Home) -> None:
    post = published(home, "Tin đã lên")
    open_post(home, post)
    home.services.outbox.remove(post.id)
    home.services.sender.send_what_is_due()
    home.until(lambda: home.says("Đã gỡ bài khỏi Trang"))
    assert home.says("Đã gỡ khỏi Trang")
    assert not home.says("Mọi người xem được")


def test_the_last_look_says_that_nothing_is_out_yet(home: Home) -> None:
    make_page_real(home)
    home.press("Viết bài mới")
    home.type("Tin mới")
    for _ in range(2):
        home.press("Tiếp tục")
    assert home.code == "B3"
    assert home.says("Chưa đăng · Mọi người sẽ xem được")


def test_the_list_tells_its_code_again_after_a_post(home: Home) -> None:
    open_post(home, home.write("Bài viết dở"))
    home.press("Quay lại")
    assert home.code == "A2"
    assert any("A2" in label.text() for aside in home.window.findChildren(Aside) for label in words_of(aside))


def words_of(aside: Aside) -> list[WrappedText]:
    return [label for label in aside.findChildren(WrappedText) if label.isVisible()]


def test_after_a_post_is_thrown_away_the_list_has_the_keyboard(home: Home) -> None:
    open_post(home, home.write("Bài bỏ đi"))
    home.press("Bỏ bài này")
    home.press("Bỏ bài này")
    assert home.code == "A2"
    assert is_at_the_headline(home)


def test_pressing_send_now_again_and_again_is_told_no_error(home: Home) -> None:
    post = held_by_facebook(home)
    open_post(home, post)
    home.press("Đăng ngay")
    home.button("Đăng ngay").ignore_presses_for(0)
    press_and_keep_pressing(home, "Đăng ngay", 3)
    assert is_at_the_headline(home)
    home.services.sender.send_what_is_due()
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    assert not home.says("không đổi giờ được nữa")
    assert is_at_the_headline(home)


def test_sending_now_what_went_out_meanwhile_is_no_error(home: Home) -> None:
    post = held_by_facebook(home)
    open_post(home, post)
    home.press("Đăng ngay")
    set_state(home, post, PostState.PUBLISHED)
    home.window.post.act_wanted.emit("send_now", post.id)
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    assert not home.says("không đổi giờ được nữa")


def test_what_was_told_goes_once_the_post_is_out(home: Home) -> None:
    post = confirmed(home, "Tin sắp lên")
    open_post(home, post)
    home.shown.tell("Bài sắp lên Trang, không rút lại được nữa.")
    assert home.says("không rút lại được nữa")
    home.send(post.id)
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    assert not home.says("không rút lại được nữa")


def test_buttons_that_change_leave_the_keyboard_at_the_headline(home: Home) -> None:
    post = confirmed(home, "Tin sắp lên")
    open_post(home, post)
    home.button("Rút lại").setFocus()
    home.send(post.id)
    home.until(lambda: home.has_button("Gỡ bài này"))
    assert is_at_the_headline(home)


def test_buttons_that_change_take_the_keyboard_from_nothing_else(home: Home) -> None:
    post = confirmed(home, "Tin sắp lên")
    open_post(home, post)
    back = home.button("Quay lại")
    back.setFocus()
    home.send(post.id)
    home.until(lambda: home.has_button("Gỡ bài này"))
    assert QApplication.focusWidget() is back


def test_on_the_page_after_a_button_that_changes_gives_the_keyboard_to_the_headline(home: Home) -> None:
    home.press("Viết bài mới")
    home.type("Bài vội")
    for _ in range(2):
        home.press("Tiếp tục")
    home.press("Đăng bài lên Trang")
    home.button("Rút lại").setFocus()
    home.clock.turn(seconds=timedelta(minutes=2).total_seconds())
    home.services.sender.send_what_is_due()
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    assert is_at_the_headline(home)
