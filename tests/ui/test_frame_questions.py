"""The questions of a frame, answered with real events: kept at once, put together, and nothing lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.text.old_fonts.writing import SENTENCES, as_tcvn3
from tests.ui.house import Home, open_window
from ui.steps.frame_questions import FrameQuestionsPage
from ui.theme import LetterSize
from ui.words.frames import frame_title, question_words


def begin(home: Home, frame: str = "Hoạt động Mặt trận", words: str = "") -> FrameQuestionsPage:
    home.window.show_home()
    home.press("Viết bài mới")
    home.type(words)
    home.press("Chọn bài mẫu có sẵn")
    home.press(frame)
    return page_of(home)


def page_of(home: Home) -> FrameQuestionsPage:
    page = home.window.write.page
    assert isinstance(page, FrameQuestionsPage)
    return page


def paste(page: FrameQuestionsPage, place: int, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    page.fields[place].edit.setFocus()
    QTest.keySequence(page.fields[place].edit, QKeySequence(QKeySequence.StandardKey.Paste))


def test_a_few_questions_at_a_time_with_what_is_known_filled_in(home: Home) -> None:
    page = begin(home)
    assert home.code == "B10"
    assert home.says("Phần 1 / 2. Ô nào chưa biết thì để trống.")
    assert home.says("Tổ chức việc gì?")
    assert page.fields[1].text().startswith("ngày ")
    assert QApplication.focusWidget() is page.fields[0].edit
    home.press("Tiếp tục")
    assert home.code == "B11"
    assert home.says("Mã trang: B11")
    assert page.fields[3].text() == "Ủy ban MTTQ Việt Nam xã Tập Làm Thử"
    assert QApplication.focusWidget() is page.fields[0].edit


def test_the_answers_become_the_words_under_what_is_written(home: Home) -> None:
    begin(home, words="Viết trước.")
    home.type("Họp bàn làm đường")
    home.press("Tiếp tục")
    home.type("45")
    home.press("Ghép thành bài")
    assert home.code == "B1"
    words = home.words_page.field.text()
    assert words.startswith("Viết trước.\n\nMẶT TRẬN XÃ TẬP LÀM THỬ TỔ CHỨC HỌP BÀN LÀM ĐƯỜNG\n\nNgày ")
    assert "Tham dự có 45 bà con./." in words
    assert "…" not in words
    assert home.newest().words == words
    assert home.has_button("Lấy lại lời viết cũ")


def test_the_one_place_left_open_is_chosen_to_be_filled_in(home: Home) -> None:
    begin(home)
    home.press("Tiếp tục")
    home.type("45")
    home.press("Ghép thành bài")
    page = home.words_page
    assert page.field.text().count("…") == 1
    assert page.field.edit.textCursor().selectedText() == "…"
    assert QApplication.focusWidget() is page.field.edit


def test_back_leads_through_the_parts_to_the_frames_and_loses_nothing(home: Home) -> None:
    page = begin(home)
    home.type("họp")
    home.press("Tiếp tục")
    home.type("45")
    home.press("Quay lại")
    assert home.code == "B10"
    assert page.fields[0].text() == "họp"
    home.press("Quay lại")
    assert home.code == "B5"
    home.press("Hoạt động Mặt trận")
    assert page.fields[0].text() == "họp"
    home.press("Tiếp tục")
    assert page.fields[0].text() == "45"


def test_looking_at_the_questions_begins_no_draft(home: Home) -> None:
    begin(home)
    home.press("Tiếp tục")
    home.close()
    assert home.services.drafts.newest(home.services.page.id) is None


def test_what_is_typed_is_saved_by_itself(home: Home) -> None:
    begin(home)
    home.type("họp")
    home.until(lambda: home.services.drafts.newest(home.services.page.id))
    framed = home.services.framing.opened(home.newest().id)
    assert framed is not None
    assert framed.answers["act"] == "họp"


def test_a_closed_program_goes_on_with_the_questions(home: Home) -> None:
    begin(home, "Nhà Đại đoàn kết")
    home.type("bà Vi Thị Lan")
    home.close()
    home.clock.turn(days=1)
    home.window = open_window(home.services, home.qtbot)
    assert home.says("Viết dở hôm qua: «bà Vi Thị Lan»")
    home.press("Viết tiếp")
    assert home.code == "B10"
    assert home.says("Nhà Đại đoàn kết")
    assert page_of(home).fields[0].text() == "bà Vi Thị Lan"
    home.press("Tiếp tục")
    home.press("Ghép thành bài")
    assert " cho bà Vi Thị Lan." in home.words_page.field.text()


def test_letters_of_an_old_font_are_asked_about_and_the_others_step_aside(home: Home) -> None:
    page = begin(home)
    codes = as_tcvn3(SENTENCES[5])
    paste(page, 2, codes)
    assert page.fields[2].text() == codes
    assert home.says("Chữ bị lỗi phông: «")
    assert [field.isVisible() for field in page.fields] == [False, False, True, False]
    home.press("Sửa chữ")
    assert page.fields[2].text() == SENTENCES[5]
    home.press("Xong")
    assert all(field.isVisible() for field in page.fields)
    assert not home.has_button("Lấy lại như trước")


def test_it_can_be_taken_back_and_is_not_asked_again(home: Home) -> None:
    page = begin(home)
    codes = as_tcvn3(SENTENCES[5])
    paste(page, 2, codes)
    home.press("Sửa chữ")
    home.press("Lấy lại như trước")
    assert all(field.isVisible() for field in page.fields)
    assert page.fields[2].text() == codes
    home.press("Tiếp tục")
    home.press("Quay lại")
    assert not home.has_button("Sửa chữ")


def test_codes_left_alone_are_asked_about_when_they_are_seen_again(home: Home) -> None:
    page = begin(home)
    paste(page, 0, as_tcvn3(SENTENCES[5]))
    home.press("Tiếp tục")
    assert not home.has_button("Sửa chữ")
    home.press("Quay lại")
    home.press("Sửa chữ")
    assert page.fields[0].text() == SENTENCES[5]


def test_one_after_the_other_is_asked_about(home: Home) -> None:
    page = begin(home)
    for place in (0, 2):
        page.fields[place].set_text(as_tcvn3(SENTENCES[place]))
    home.press("Tiếp tục")
    home.press("Quay lại")
    home.press("Sửa chữ")
    home.press("Xong")
    assert page.fields[2].isVisible()
    assert not page.fields[0].isVisible()
    home.press("Giữ nguyên")
    assert [page.fields[place].text() for place in (0, 2)] == [SENTENCES[0], as_tcvn3(SENTENCES[2])]
    assert all(field.isVisible() for field in page.fields)


def test_pasted_lines_and_letters_that_only_look_right_are_clean(home: Home) -> None:
    page = begin(home)
    paste(page, 0, "Ðại\u200b hội\nMặt trận")
    assert page.fields[0].text() == "Đại hội\nMặt trận"


def test_tab_goes_from_answer_to_answer_and_enter_stays_in_it(home: Home) -> None:
    page = begin(home)
    home.type("một")
    QTest.keyClick(page.fields[0].edit, Qt.Key.Key_Return)
    home.type("hai")
    QTest.keyClick(page.fields[0].edit, Qt.Key.Key_Tab)
    assert page.fields[0].text() == "một\nhai"
    assert QApplication.focusWidget() is page.fields[1].edit


def test_a_low_window_with_large_letters_has_one_column(home: Home) -> None:
    page = begin(home)
    across = page.fields[0].geometry(), page.fields[1].geometry()
    assert across[0].top() == across[1].top()
    home.window.letters.chosen.emit(LetterSize.LARGEST)
    home.window.resize(911, 472)
    home.until(lambda: page.fields[1].geometry().top() > page.fields[0].geometry().bottom())


def test_every_frame_and_every_question_has_its_words(home: Home) -> None:
    frames = home.services.framing.frames
    assert len({frame_title(frame.name) for frame in frames}) == len(frames) == 11
    for frame in frames:
        asked = [question_words(question) for question in frame.questions]
        assert len(set(asked)) == len(asked)
        assert all(words.endswith("?") for words in asked)
