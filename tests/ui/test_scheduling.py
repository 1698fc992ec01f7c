"""A post that goes out at a time the person chooses: choosing, moving, taking back, what is said of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mttq_desktop.clock import VIETNAM
from mttq_desktop.errors import Problem
from mttq_desktop.notices import ClockChecked
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.rows import problem_text
from tests.ui.house import Home
from ui.flow.time_chooser import TimeChooser
from ui.widgets.step_button import StepButton
from ui.widgets.text import WrappedText
from ui.words.states import title_words

WORDS = "Chiều nay họp dân thôn Đoài."
AFTERNOON = datetime(2026, 11, 23, 17, 0, tzinfo=VIETNAM)
"""The first ready time: tests begin on Monday the 23rd at nine in the morning."""


def write_to_the_end(home: Home) -> None:
    """Write a post without photos, up to the page before it goes out."""
    home.press("Viết bài mới")
    home.type(WORDS)
    for _ in range(2):
        home.press("Tiếp tục")


def open_times(home: Home) -> None:
    """Write a post and open the page of times from the last page."""
    write_to_the_end(home)
    home.press("Hẹn giờ đăng")
    assert home.code == "B8"


def schedule(home: Home, at: datetime = AFTERNOON) -> Post:
    """A post with a time, confirmed some other day."""
    return home.services.outbox.confirm(home.write(WORDS).id, at=at)


def held_by_facebook(home: Home, at: datetime = AFTERNOON) -> Post:
    """The same once the sender has handed it over."""
    post = home.send(schedule(home, at).id)
    assert post.state is PostState.SCHEDULED
    return post


def open_post(home: Home, post: Post) -> None:
    home.window.show_outbox()
    home.press(title_words(post))
    assert home.code == "A5"


def step(home: Home, name: str) -> None:
    """One press on the step button of this name, which is read out and seen in part."""
    (button,) = (
        button
        for button in home.shown.findChildren(StepButton)
        if button.accessibleName() == name and button.isVisible()
    )
    button.ignore_presses_for(0)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def place_of(home: Home, widget: QWidget) -> int:
    """How far down the page a widget begins."""
    return widget.mapTo(home.shown, QPoint(0, 0)).y()


def strike(key: Qt.Key) -> None:
    """One key, wherever the keyboard writes."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def now_of(home: Home, post: Post) -> Post:
    return home.services.outbox.get(post.id)


def home_says(home: Home) -> str:
    return home.button("Bài chờ gửi và đã đăng").accessibleDescription()


def test_a_ready_time_is_chosen_and_the_post_is_followed_until_it_is_out(home: Home) -> None:
    open_times(home)
    assert home.says("Bài lên Trang: chiều thứ Hai, 23/11, lúc 17 giờ")
    home.press("Sáng mai, 7 giờ")
    assert home.says("Bài lên Trang: sáng thứ Ba, 24/11, lúc 7 giờ")
    post = home.newest()
    assert post.scheduled_at is None
    home.press("Hẹn đăng")
    assert home.code == "B4"
    assert home.says("Bài đang chờ đến giờ hẹn")
    assert home.says("Mời để máy mở vài phút nữa")
    assert now_of(home, post).scheduled_at == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    home.send(post.id)
    home.until(lambda: home.says("Bài đã hẹn giờ đăng"))
    assert home.says("sáng thứ Ba, 24/11, lúc 7 giờ")
    home.clock.turn(hours=22)
    home.send(post.id)
    home.until(lambda: home.says("Đã đăng bài lên Trang"))


def test_an_empty_post_is_offered_no_time(home: Home) -> None:
    post = home.services.drafts.new(home.services.page.id)
    home.services.drafts.save_step(post.id, "check")
    home.window.write_on(post.id)
    assert home.code == "B3"
    assert not home.has_button("Hẹn giờ đăng")


def test_the_shortest_path_is_as_short_as_before(home: Home) -> None:
    write_to_the_end(home)
    home.press("Đăng bài lên Trang")
    assert home.code == "B4"
    (post,) = home.services.outbox.listing(home.services.page.id)
    assert post.scheduled_at is None


def test_any_other_time_is_reached_by_presses_and_told_in_full_words(home: Home) -> None:
    open_times(home)
    home.press("Chọn giờ khác")
    for name in ("Ngày sau", "Thêm 1 giờ", "Bớt 15 phút"):
        step(home, name)
    assert home.says("Bài lên Trang: chiều thứ Ba, 24/11, lúc 17 giờ 45")
    home.press("Hẹn đăng")
    (post,) = home.services.outbox.listing(home.services.page.id)
    assert post.scheduled_at == AFTERNOON + timedelta(days=1, minutes=45)


def test_the_keyboard_alone_does_it_too(home: Home) -> None:
    open_times(home)
    strike(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is home.button("Chiều nay, 17 giờ")
    strike(Qt.Key.Key_Right)
    assert home.says("sáng thứ Ba, 24/11, lúc 7 giờ")
    strike(Qt.Key.Key_Left)
    strike(Qt.Key.Key_Tab)
    other = home.button("Chọn giờ khác")
    assert QApplication.focusWidget() is other
    other.ignore_presses_for(0)
    QTest.keyClick(other, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is home.button("Ngày trước")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        strike(key)
    assert home.says("chiều thứ Ba, 24/11, lúc 17 giờ")
    QTest.keyClick(home.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert home.code == "B3"


def test_back_keeps_the_time_on_the_page_and_out_of_the_draft(home: Home) -> None:
    open_times(home)
    home.press("Sáng mai, 7 giờ")
    home.press("Quay lại")
    assert home.code == "B3"
    assert home.newest().scheduled_at is None
    home.press("Hẹn giờ đăng")
    assert home.says("Bài lên Trang: sáng thứ Ba, 24/11, lúc 7 giờ")
    home.press("Chọn giờ khác")
    home.press("Chọn giờ gợi ý")
    assert home.says("Bài lên Trang: chiều thứ Hai, 23/11, lúc 17 giờ")


def test_a_time_that_passed_meanwhile_is_not_offered_again(home: Home) -> None:
    open_times(home)
    home.press("Quay lại")
    home.clock.turn(hours=9)
    home.press("Hẹn giờ đăng")
    assert home.says("Bài lên Trang: tối thứ Hai, 23/11, lúc 19 giờ 30")
    assert not home.has_button("Chiều nay")


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        (timedelta(hours=8, seconds=1), "Giờ hẹn đã qua"),
        (timedelta(hours=7, minutes=59, seconds=30), "Giờ hẹn gần quá"),
    ],
)
def test_a_time_past_or_too_near_is_explained_beside_it(home: Home, turn: timedelta, said: str) -> None:
    open_times(home)
    home.clock.turn(seconds=turn.total_seconds())
    home.press("Hẹn đăng")
    assert home.code == "B8"
    assert home.says(said)
    assert home.newest().state is PostState.DRAFT
    home.press("Sáng mai, 7 giờ")
    home.press("Hẹn đăng")
    assert home.code == "B4"


def test_what_was_wrong_with_a_time_is_over_once_another_is_chosen(home: Home) -> None:
    open_times(home)
    home.clock.turn(hours=9)
    home.press("Hẹn đăng")
    assert home.says("Giờ hẹn đã qua") or home.has_button("Giờ hẹn đã qua")
    home.press("Sáng mai, 7 giờ")
    assert not home.says("Giờ hẹn đã qua")
    assert not home.has_button("Giờ hẹn đã qua")
    assert home.says("Bài lên Trang: sáng thứ Ba, 24/11, lúc 7 giờ")


def test_what_was_chosen_stands_under_the_title_above_the_choices(home: Home) -> None:
    open_times(home)
    for words in ("Chiều nay, 17 giờ", "Chọn giờ khác"):
        (told,) = (
            label
            for label in home.shown.findChildren(WrappedText)
            if label.isVisible() and label.text().startswith("Bài lên Trang")
        )
        first = home.button(words)
        assert place_of(home, told) < place_of(home, first)
    home.press("Chọn giờ khác")
    QApplication.processEvents()
    assert place_of(home, told) < place_of(home, home.button("Ngày trước"))


def test_a_slow_clock_does_not_make_a_time_over_a_ready_one(home: Home) -> None:
    home.services.sender.outlook.clock_ahead = timedelta(hours=-9)
    open_times(home)
    assert home.says("Bài lên Trang: tối thứ Hai, 23/11, lúc 19 giờ 30")
    home.press("Chọn giờ khác")
    for _ in range(3):
        step(home, "Bớt 1 giờ")
    home.press("Hẹn đăng")
    assert home.code == "B8"
    assert home.says("Giờ hẹn đã qua")


def test_a_fast_clock_does_not_hide_a_time_that_is_ahead(home: Home) -> None:
    home.services.sender.outlook.clock_ahead = timedelta(days=1)
    open_times(home)
    assert home.says("Bài lên Trang: chiều Chủ nhật, 22/11, lúc 17 giờ")
    assert home.has_button("Chiều nay, 17 giờ")
    home.press("Sáng thứ Ba, 7 giờ")
    home.services.sender.outlook.clock_ahead = timedelta(0)
    home.services.notices.give(ClockChecked(timedelta(0)))
    home.until(lambda: home.has_button("Sáng mai, 7 giờ"))


def test_moving_by_a_slow_clock_into_the_past_is_explained(home: Home) -> None:
    post = schedule(home)
    home.services.sender.outlook.clock_ahead = timedelta(hours=-7)
    open_post(home, post)
    home.press("Đổi giờ")
    step(home, "Bớt 1 giờ")
    home.press("Đổi giờ")
    assert home.code == "A7"
    assert home.says("Giờ hẹn đã qua")
    step(home, "Thêm 1 giờ")
    assert not home.says("Giờ hẹn đã qua")
    assert now_of(home, post).scheduled_at == AFTERNOON


def test_a_time_too_far_ahead_is_explained(home: Home) -> None:
    open_times(home)
    home.press("Chọn giờ khác")
    forward = home.button("Ngày sau")
    for _ in range(367):
        QTest.keyClick(forward, Qt.Key.Key_Right)
    home.press("Hẹn đăng")
    assert home.says("Giờ hẹn xa hơn một năm")
    assert home.newest().state is PostState.DRAFT


def test_a_wrong_clock_is_told_where_the_time_is_chosen(home: Home) -> None:
    open_times(home)
    assert not home.says("đồng hồ")
    home.services.sender.outlook.clock_ahead = timedelta(minutes=-25)
    home.services.notices.give(ClockChecked(home.services.sender.clock_ahead))
    home.until(lambda: home.says("Đồng hồ chậm 25 phút, mời chỉnh."))
    post = home.services.outbox.confirm(home.write("Tin khác").id, at=AFTERNOON)
    open_post(home, post)
    home.press("Đổi giờ")
    assert home.says("Đồng hồ chậm 25 phút, mời chỉnh")


@pytest.mark.parametrize("is_held", [False, True])
def test_a_post_is_moved_beginning_with_the_time_it_has(home: Home, is_held: bool) -> None:
    post = held_by_facebook(home) if is_held else schedule(home)
    open_post(home, post)
    home.press("Đổi giờ")
    assert home.code == "A7"
    assert home.says("Bài lên Trang: chiều thứ Hai, 23/11, lúc 17 giờ")
    step(home, "Thêm 1 giờ")
    assert now_of(home, post).scheduled_at == AFTERNOON
    home.press("Đổi giờ")
    assert home.code == "B4"
    assert now_of(home, post).scheduled_at == AFTERNOON + timedelta(hours=1)
    assert home.send(post.id).state is PostState.SCHEDULED
    home.until(lambda: home.says("tối thứ Hai, 23/11, lúc 18 giờ"))


def test_moving_is_left_without_moving(home: Home) -> None:
    post = schedule(home)
    open_post(home, post)
    home.press("Đổi giờ")
    step(home, "Thêm 1 giờ")
    home.press("Quay lại")
    assert home.code == "A5"
    assert now_of(home, post).scheduled_at == AFTERNOON


def test_moving_into_the_past_is_explained(home: Home) -> None:
    post = schedule(home)
    open_post(home, post)
    home.press("Đổi giờ")
    step(home, "Ngày trước")
    home.press("Đổi giờ")
    assert home.code == "A7"
    assert home.says("Giờ hẹn đã qua")
    assert now_of(home, post).scheduled_at == AFTERNOON


def test_moving_what_went_out_meanwhile_says_so(home: Home) -> None:
    post = held_by_facebook(home)
    open_post(home, post)
    home.press("Đổi giờ")
    home.clock.turn(hours=9)
    assert home.send(post.id).state is PostState.PUBLISHED
    home.press("Chọn giờ gợi ý")
    home.press("Đổi giờ")
    assert home.says("không đổi giờ được nữa")
    assert now_of(home, post).state is PostState.PUBLISHED


def test_sending_now_asks_once_in_place(home: Home) -> None:
    post = held_by_facebook(home)
    open_post(home, post)
    home.press("Đăng ngay")
    assert home.says("Đăng bài này ngay bây giờ?")
    home.press("Để đúng giờ hẹn")
    assert now_of(home, post).state is PostState.SCHEDULED
    home.press("Đăng ngay")
    home.press("Đăng ngay")
    assert home.send(post.id).state is PostState.PUBLISHED
    home.until(lambda: home.says("Đã đăng bài lên Trang"))


def test_what_facebook_holds_is_taken_back_and_followed_until_it_is_a_draft(home: Home) -> None:
    post = held_by_facebook(home)
    open_post(home, post)
    home.press("Rút lại")
    home.until(lambda: home.says("Đang rút bài lại"))
    assert not home.has_button("Viết tiếp")
    home.services.sender.send_what_is_due()
    home.until(lambda: home.has_button("Viết tiếp"))
    home.press("Viết tiếp")
    assert home.code == "B3"


def test_a_post_with_a_time_is_taken_back_from_the_page_after(home: Home) -> None:
    open_times(home)
    home.press("Hẹn đăng")
    home.press("Rút lại")
    home.until(lambda: home.says("Bài chưa được đăng"))
    assert home.newest().scheduled_at is None


def test_home_and_the_list_show_what_has_a_time(home: Home) -> None:
    held_by_facebook(home)
    home.window.show_home()
    assert home_says(home) == "1 bài đã hẹn giờ"
    home.services.outbox.confirm(home.write("Tin gấp").id)
    home.until(lambda: home_says(home) == "1 bài đang chờ gửi")
    home.window.show_outbox()
    said = home.button(WORDS[:10]).accessibleDescription()
    assert said == "Đã hẹn giờ: 17:00 hôm nay"


def test_a_missed_time_asks(home: Home) -> None:
    post = schedule(home)
    home.clock.turn(days=3)
    assert home.send(post.id).state is PostState.NEEDS_PERSON
    open_post(home, post)
    assert home.says("Giờ hẹn đăng đã qua mà bài chưa lên Trang")
    home.press("Gửi lại")
    assert home.send(post.id).state is PostState.PUBLISHED


def test_a_missed_time_may_be_followed_by_another_one(home: Home) -> None:
    post = schedule(home)
    home.clock.turn(hours=9)
    assert home.send(post.id).state is PostState.NEEDS_PERSON
    open_post(home, post)
    home.press("Đổi giờ")
    assert home.says("Bài lên Trang: tối thứ Hai, 23/11, lúc 19 giờ 30")
    home.press("Đổi giờ")
    assert home.send(post.id).state is PostState.SCHEDULED


def test_editing_what_facebook_holds_waits_until_it_is_a_draft(home: Home) -> None:
    post = held_by_facebook(home)
    problem = problem_text(Problem("facebook.blocked"))
    with home.services.store.transaction() as connection:
        connection.execute(
            "UPDATE post SET state = 'needs_person', stage = 'schedule', problem = ? WHERE id = ?",
            (problem, post.id),
        )
    open_post(home, post)
    home.press("Sửa bài")
    assert home.code == "A5"
    assert home.says("Đang rút bài lại")
    home.services.sender.send_what_is_due()
    home.until(lambda: home.has_button("Viết tiếp"))


@pytest.mark.parametrize("ahead", [timedelta(0), timedelta(minutes=25)], ids=["right clock", "fast clock"])
def test_at_every_hour_of_a_week_the_page_stays_within_sixty_syllables(home: Home, ahead: timedelta) -> None:
    """The audit looks at one hour only. What stands round the chooser has 24 syllables of ours."""
    chooser = TimeChooser(home.clock.now)
    chooser.say_clock(ahead)
    chooser.show()
    for _ in range(7 * 24):
        home.clock.turn(hours=1)
        chooser.offer()
        labels = (label.text() for label in chooser.findChildren(WrappedText) if label.isVisible())
        buttons = (button.text() for button in chooser.findChildren(QAbstractButton) if button.isVisible())
        assert sum(len(words.split()) for words in {*labels, *buttons}) <= 60 - 24
    chooser.close()
