"""Writing a post from the first page to the last, with real events on the real core."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.model import WORDS_AT_MOST, PostState
from tests.ui.house import Home, open_window
from ui.steps.words import WordsPage

WORDS = "Chiều nay, bản Huồi Mới nhận nhà mới."


def begin(home: Home) -> WordsPage:
    home.press("Viết bài mới")
    return home.words_page


def test_the_shortest_way_from_home_to_the_page(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    home.press("Tiếp tục")
    assert home.code == "B2"
    home.window.write.page.tools.services.drafts.add_photo(home.newest().id, home.photo("a.jpg"))
    home.prepare_photos()
    home.press("Tiếp tục")
    assert home.code == "B3"
    assert home.says("Bài chưa được đăng")
    home.press("Đăng bài lên Trang")
    assert home.code == "B4"
    assert home.says("Bài sẽ được gửi lúc")
    post = home.services.outbox.listing(home.services.page.id)[0]
    assert (post.state, post.words) == (PostState.WAITING, WORDS)
    post = home.send(post.id)
    assert post.state is PostState.PUBLISHED
    home.until(lambda: home.says("Đã đăng bài lên Trang"))
    assert home.says("Người dân không nhìn thấy")
    assert home.has_button("Xem bài")


def test_the_title_counts_steps_and_the_total_never_changes(home: Home) -> None:
    begin(home)
    assert home.says("Bước 1 / 3: Viết lời")
    home.type(WORDS)
    home.press("Tiếp tục")
    assert home.says("Bước 2 / 3: Chọn ảnh")
    home.press("Tiếp tục")
    assert home.says("Bước 3 / 3: Xem lại")


def test_what_is_typed_is_saved_by_itself_and_the_page_says_when(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    home.until(lambda: home.says("Đã tự lưu lúc 9:00"))
    assert home.newest().words == WORDS


def test_steady_typing_is_saved_while_it_goes_on(home: Home) -> None:
    page = begin(home)
    letters = iter("đoàn kết " * 1000)

    def one_more_letter_and_saved() -> bool:
        page.field.edit.insertPlainText(next(letters))
        return home.services.drafts.newest(home.services.page.id) is not None

    home.until(one_more_letter_and_saved)


def test_nothing_is_lost_going_back_and_forward(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    home.press("Tiếp tục")
    home.services.drafts.add_photo(home.newest().id, home.photo("a.jpg"))
    home.prepare_photos()
    home.press("Tiếp tục")
    before = home.newest()
    for _ in range(2):
        home.press("Quay lại")
    assert home.words_page.field.text() == WORDS
    for _ in range(2):
        home.press("Tiếp tục")
    assert home.code == "B3"
    assert home.newest().fingerprint() == before.fingerprint()


def test_back_from_the_first_step_goes_home_where_the_draft_waits(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    home.press("Quay lại")
    assert home.code == "A1"
    assert home.says(f"Viết dở hôm nay: «{WORDS}»")
    home.press("Viết tiếp")
    assert home.words_page.field.text() == WORDS


def test_the_draft_goes_on_at_the_page_where_it_was_left(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    home.press("Tiếp tục")
    home.close()
    home.clock.turn(days=1)
    home.window = open_window(home.services, home.qtbot)
    assert home.says("Viết dở hôm qua")
    home.press("Viết tiếp")
    assert home.code == "B2"


def test_closing_the_window_saves_what_was_just_typed(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    home.close()
    assert home.newest().words == WORDS


def test_letters_still_being_composed_are_part_of_the_words(home: Home) -> None:
    page = begin(home)
    home.type("Bà con ")
    QApplication.sendEvent(page.field.edit, QInputMethodEvent("vui", []))
    assert page.field.text() == "Bà con "
    commit = QInputMethodEvent()
    commit.setCommitString("vui")
    QApplication.sendEvent(page.field.edit, commit)
    home.press("Tiếp tục")
    assert home.newest().words == "Bà con vui"


def test_a_typing_program_may_send_backspaces(home: Home) -> None:
    page = begin(home)
    home.type("Tieesng")
    for _ in range(6):
        QTest.keyClick(page.field.edit, Qt.Key.Key_Backspace)
    home.type("iếng")
    assert page.field.text() == "Tiếng"


def test_a_double_click_on_the_main_button_goes_one_page(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    main_button = home.button("Tiếp tục")
    main_button.ignore_presses_for(0)
    QTest.mouseClick(main_button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(main_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(main_button, Qt.MouseButton.LeftButton)
    assert home.code == "B2"


def test_pressing_the_last_button_twice_sends_once(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    for _ in range(2):
        home.press("Tiếp tục")
    last = home.button("Đăng bài lên Trang")
    last.ignore_presses_for(0)
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    last.click()
    posts = home.services.outbox.listing(home.services.page.id)
    assert [post.state for post in posts] == [PostState.WAITING]


def test_without_words_and_photos_the_button_says_what_is_missing(home: Home) -> None:
    begin(home)
    home.press("Tiếp tục")
    home.press("Tiếp tục")
    assert home.code == "B2"
    assert home.says("Mời viết vài dòng, hoặc chọn ảnh.")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "ProblemSummary" in type(focused).__name__


def test_words_too_long_are_told_at_the_field_and_kept(home: Home) -> None:
    page = begin(home)
    page.field.edit.setPlainText("ạ" * 70_000)
    assert home.says(f"/ {WORDS_AT_MOST} chữ cái")
    home.press("Tiếp tục")
    assert home.code == "B1"
    assert "63.206" in page.field.problem
    assert len(page.field.text()) == 70_000
    assert len(home.newest().words) == 70_000


def test_the_length_is_nobodys_business_before_the_limit_is_near(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    assert not home.says("chữ cái")


def test_words_are_stored_composed(home: Home) -> None:
    page = begin(home)
    page.field.edit.setPlainText("Đại đoàn kết")
    home.press("Tiếp tục")
    assert home.newest().words == "Đại đoàn kết"


def test_earlier_words_can_be_brought_back(home: Home) -> None:
    page = begin(home)
    assert not home.has_button("Lấy lại lời viết cũ")
    home.type(WORDS)
    home.press("Tiếp tục")
    home.press("Quay lại")
    home.clock.turn(seconds=120)
    page.field.edit.setPlainText("Viết lại từ đầu")
    home.press("Tiếp tục")
    home.press("Quay lại")
    home.press("Lấy lại lời viết cũ")
    assert home.code == "B6"
    home.press("hôm nay, lúc")
    assert home.words_page.field.text() == WORDS


def test_a_part_is_changed_from_the_last_page_and_back_at_once(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    for _ in range(2):
        home.press("Tiếp tục")
    home.press("Sửa lời")
    assert home.says("Bước 1 / 3")
    home.words_page.field.edit.appendPlainText("Thêm một dòng.")
    home.press("Tiếp tục")
    assert home.code == "B3"
    assert home.says("Thêm một dòng.")


def test_help_opens_in_place_and_escape_closes_only_that(home: Home) -> None:
    begin(home)
    home.press("Xem cách làm")
    assert home.says("Bấm vào ô trắng")
    QTest.keyClick(home.window, Qt.Key.Key_Escape)
    assert not home.says("Bấm vào ô trắng")
    QTest.keyClick(home.window, Qt.Key.Key_Escape)
    assert home.code == "B1"


def test_alt_and_left_arrow_go_back(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    home.press("Tiếp tục")
    QTest.keyClick(home.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert home.code == "B1"


def test_a_full_disk_keeps_the_person_on_the_page_with_every_letter(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(home)
    home.type(WORDS)

    def no_room(*_: object) -> None:
        raise ProblemError("disk.full")

    monkeypatch.setattr(home.services.drafts, "save_words", no_room)
    home.press("Tiếp tục")
    assert home.code == "B1"
    assert home.says("Máy hết chỗ cất bài và ảnh")
    assert page.field.text() == WORDS
    home.window.close()
    assert home.window.isVisible()
    monkeypatch.undo()
    home.press("Tiếp tục")
    assert home.code == "B2"
    assert home.newest().words == WORDS


def test_after_sending_back_leads_home_and_repeats_nothing(home: Home) -> None:
    begin(home)
    home.type(WORDS)
    for _ in range(2):
        home.press("Tiếp tục")
    home.press("Đăng bài lên Trang")
    QTest.keyClick(home.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert home.code == "A1"
    assert len(home.services.outbox.listing(home.services.page.id)) == 1
