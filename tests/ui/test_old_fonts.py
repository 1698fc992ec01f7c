"""Words pasted in a font of before Unicode: shown before and after, put right or kept, and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.text.old_fonts.writing import SENTENCES, as_tcvn3, as_vni
from tests.ui.house import Home
from tests.ui.newsstand import keep, open_item, open_list, shares
from tests.ui.test_changing import open_page, published, stored
from ui.steps.words import WordsPage
from ui.widgets.fields import WordsField

MEANT = SENTENCES[5]
CODES = as_tcvn3(MEANT)


def begin(home: Home) -> WordsPage:
    home.window.show_home()
    home.press("Viết bài mới")
    return home.words_page


def paste(page: WordsPage, plain: str, *, html: str = "", rtf: bytes = b"") -> None:
    source = QMimeData()
    source.setText(plain)
    if html:
        source.setHtml(html)
    if rtf:
        source.setData("text/rtf", QByteArray(rtf))
    page.field.edit.insertFromMimeData(source)


def test_it_is_asked_about_and_nothing_is_changed_before_the_answer(home: Home) -> None:
    page = begin(home)
    paste(page, CODES)
    assert page.field.text() == CODES
    assert home.says("Chữ bị lỗi phông: «Uû ban")
    assert home.says("Sửa thành: «Uỷ ban Mặt trận Tổ quốc")
    assert not home.has_button("Chọn bài mẫu có sẵn")


def test_put_right_with_one_press_and_taken_back_with_another(home: Home) -> None:
    page = begin(home)
    home.type("Kinh gui: ")
    paste(page, CODES)
    home.type(" Het.")
    home.press("Sửa chữ")
    assert page.field.text() == f"Kinh gui: {MEANT} Het."
    assert home.says("Đã sửa chữ. Mời đọc lại.")
    home.press("Lấy lại như trước")
    assert page.field.text() == f"Kinh gui: {CODES} Het."
    assert not home.has_button("Sửa chữ")
    assert home.has_button("Chọn bài mẫu có sẵn")


def test_undo_of_the_field_itself_works_too(home: Home) -> None:
    page = begin(home)
    paste(page, CODES)
    home.press("Sửa chữ")
    page.field.edit.undo()
    assert page.field.text() == CODES


def test_kept_as_it_is_and_not_asked_again(home: Home) -> None:
    page = begin(home)
    paste(page, CODES)
    home.press("Giữ nguyên")
    assert page.field.text() == CODES
    assert not home.has_button("Sửa chữ")
    home.press("Tiếp tục")
    home.press("Quay lại")
    assert page.field.text() == CODES
    assert not home.has_button("Sửa chữ")


def test_nobody_is_kept_from_going_on(home: Home) -> None:
    page = begin(home)
    paste(page, CODES)
    home.press("Tiếp tục")
    assert home.code == "B2"
    home.press("Quay lại")
    assert home.says("Chữ bị lỗi phông")
    home.press("Sửa chữ")
    home.press("Tiếp tục")
    assert home.newest().words == MEANT


def test_fonts_decide_where_they_are_named(home: Home) -> None:
    page = begin(home)
    html = f"<p style='font-family:.VnTimeH'>{as_tcvn3('tri lễ')}</p>"
    paste(page, as_tcvn3("tri lễ"), html=html)
    home.press("Sửa chữ")
    assert page.field.text() == "TRI LỄ"


def test_rtf_names_fonts_too(home: Home) -> None:
    page = begin(home)
    rtf = rb"{\rtf1{\fonttbl{\f0 VNI-Times;}}\f0 ph\'f6\'f4\'f8ng}"
    paste(page, as_vni("phường"), rtf=rtf)
    home.press("Sửa chữ")
    assert page.field.text() == "phường"


def test_what_is_not_sure_is_asked_as_a_question(home: Home) -> None:
    page = begin(home)
    paste(page, as_tcvn3("Uỷ ban nhân dân xã"))
    assert home.says("Chữ này bị lỗi phông? «Uû ban nh©n d©n x·»")


def test_a_lost_letter_is_told(home: Home) -> None:
    page = begin(home)
    paste(page, as_tcvn3("Trường học được sửa chữa khang trang").replace("\xad", ""))
    assert home.says("Vài chữ thiếu ư")
    home.press("Sửa chữ")
    assert page.field.text() == "Trường học được sửa chữa khang trang"


def test_who_writes_on_in_it_has_chosen(home: Home) -> None:
    page = begin(home)
    paste(page, CODES)
    page.field.edit.selectAll()
    home.type("Loi khac")
    assert not home.has_button("Sửa chữ")
    assert page.field.text() == "Loi khac"


@pytest.mark.parametrize("text", ["Hoà Bình, El Niño, Café ©", MEANT, "Plain words"])
def test_words_of_today_are_pasted_as_they_are(home: Home, text: str) -> None:
    page = begin(home)
    paste(page, text)
    assert page.field.text() == text
    assert not home.has_button("Sửa chữ")


def test_letters_that_only_look_right_are_mended_when_pasted(home: Home) -> None:
    page = begin(home)
    paste(page, "Ðại\u200b 𝐌𝐚̣̆𝐭\u00a0trận")
    assert page.field.text() == "Đại Mặt trận"


def test_nothing_is_changed_while_typing(home: Home) -> None:
    page = begin(home)
    home.type("Ðại hội")
    assert page.field.text() == "Ðại hội"


def test_a_draft_of_another_day_is_asked_about(home: Home) -> None:
    draft = home.services.drafts.new(home.services.page.id)
    home.services.drafts.save_words(draft.id, CODES)
    home.window.write_on(draft.id)
    home.press("Sửa chữ")
    assert home.words_page.field.text() == MEANT


def test_letters_to_put_right_come_before_the_article_they_stand_beside(home: Home) -> None:
    item_text = " ".join(
        f"Chiều ngày {day} bão mạnh cấp {day} vào vùng biển số {day}." for day in range(1, 14)
    )
    keep(home, "Bão số 9 vào bờ", text=item_text)
    page = begin(home)
    page.field.edit.insertPlainText(item_text)
    home.until(page.copied.share.isVisible)
    paste(page, CODES)
    assert page.old_font.is_asking
    assert not page.copied.share.isVisible()
    home.press("Giữ nguyên")
    assert page.copied.share.isVisible()


def paste_by_keys(field: WordsField, text: str) -> None:
    """As a person does, from the clipboard."""
    QGuiApplication.clipboard().setText(text)
    field.edit.setFocus()
    QTest.keySequence(field.edit, QKeySequence(QKeySequence.StandardKey.Paste))


def test_other_words_for_a_public_post_are_asked_about(home: Home) -> None:
    post = published(home)
    page = open_page(home, post)
    page.field.edit.selectAll()
    paste_by_keys(page.field, CODES)
    assert home.says("Chữ bị lỗi phông: «Uû ban")
    assert not home.says("Trên Trang vẫn là lời cũ")
    home.press("Sửa chữ")
    assert page.field.text() == MEANT
    home.press("Lấy lại như trước")
    assert page.field.text() == CODES
    page.field.edit.undo()
    home.press("Lưu lên Trang")
    assert stored(home, post).new_words == MEANT


def test_public_words_in_codes_are_asked_about_when_they_are_opened(home: Home) -> None:
    codes = as_tcvn3("Uỷ ban nhân dân xã")
    page = open_page(home, published(home, codes))
    home.press("Giữ nguyên")
    assert page.field.text() == codes
    assert home.says("Trên Trang vẫn là lời cũ")


def test_the_question_about_new_words_comes_before_the_one_about_letters(home: Home) -> None:
    page = open_page(home, published(home))
    paste_by_keys(page.field, CODES)
    home.press("Giữ lời cũ")
    assert home.says("Bỏ lời mới vừa viết?")
    assert not home.has_button("Sửa chữ")
    home.press("Giữ lời mới")
    home.press("Sửa chữ")
    assert MEANT in page.field.text()


def test_the_sentence_of_a_share_is_asked_about(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ")
    open_list(home)
    page = open_item(home, "Bão số 9 vào bờ")
    paste_by_keys(page.field, CODES)
    assert home.says("Sửa thành: «Uỷ ban Mặt trận Tổ quốc")
    assert not page.openings[0].isVisible()
    home.press("Sửa chữ")
    assert page.field.text() == MEANT
    page.field.edit.setFocus()
    page.field.edit.moveCursor(QTextCursor.MoveOperation.Start)
    home.type("Tin: ")
    assert not page.openings[0].isVisible()
    home.press("Lấy lại như trước")
    assert page.field.text() == f"Tin: {CODES}"
    assert page.openings[0].isVisible()
    home.press("Quay lại")
    (post,) = shares(home)
    assert CODES in post.words


def test_a_sentence_of_another_day_is_asked_about(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ")
    open_list(home)
    page = open_item(home, "Bão số 9 vào bờ")
    paste_by_keys(page.field, CODES)
    home.press("Quay lại")
    page = open_item(home, "Bão số 9 vào bờ")
    home.press("Sửa chữ")
    assert page.field.text() == MEANT
    home.press("Quay lại")
    (post,) = shares(home)
    assert post.words.startswith(MEANT)


def test_a_low_window_shows_the_question_in_place_of_the_look(home: Home) -> None:
    keep(home, "Bão số 9 vào bờ")
    open_list(home)
    page = open_item(home, "Bão số 9 vào bờ")
    home.window.resize(911, 472)
    QApplication.processEvents()
    paste_by_keys(page.field, CODES)
    assert not page.preview.isVisible()
    home.press("Giữ nguyên")
    assert page.preview.isVisible()
