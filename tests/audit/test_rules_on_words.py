"""Rules 22 to 26 and 33 to 35: each finds the page that breaks it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.audit.audited import Attempt, Facts
from tests.audit.model import State
from tests.audit.rules import (
    r22_one_main,
    r23_main_enabled,
    r24_no_nagging,
    r25_input_kept,
    r26_mistakes,
    r33_back,
    r34_steps,
    r35_words,
)
from tests.audit.samples import PERSONS_WORDS, GoodPage, PathGuide, cell, plain_label, shown, whats
from tests.audit.words import OwnWords, avoided, sentences, tokens
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Paragraph

MISTAKE = "Chưa có lời viết nào. Mời viết vài dòng."


def good(qtbot: QtBot) -> GoodPage:
    window = GoodPage()
    qtbot.addWidget(window)
    return window


def test_rule_22_two_main_actions(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(Button("Đăng ngay", ButtonKind.MAIN))
    assert "2 main actions" in whats(r22_one_main.check(shown(window)))


def test_rule_22_an_area_in_the_colour_of_the_main_action_counts(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(AreaButton("Viết bài mới", icon="pencil", main=True))
    assert "2 main actions" in whats(r22_one_main.check(shown(window)))


def test_rule_22_none(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.main.hide()
    assert "0 main actions: none" in whats(r22_one_main.check(shown(window)))


def test_rule_23_disabled(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.main.setEnabled(False)
    assert "Button «Tiếp tục»: is disabled" in whats(r23_main_enabled.check(shown(window)))


def test_rule_23_silent(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window, cell(State.EMPTY))
    page.guide = PathGuide(window)
    assert "neither led on nor said why" in whats(r23_main_enabled.check_press(page))
    window.main.clicked.connect(lambda: window.summary.show_problems([(MISTAKE, window.field)]))
    assert not r23_main_enabled.check_press(page)


@pytest.mark.parametrize("modal", [True, False])
def test_rule_23_asking_in_a_window_of_its_own(qtbot: QtBot, modal: bool) -> None:
    window = good(qtbot)
    asking = QDialog(window)
    window.main.clicked.connect(asking.open if modal else asking.show)
    page = shown(window, cell(State.EMPTY))
    page.guide = PathGuide(window)
    assert bool(r23_main_enabled.check_press(page)) is not modal
    assert asking.isVisible() is not modal


def test_rule_24_nagging(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.field.changed.connect(lambda: window.field.show_problem("Lời viết còn ngắn."))
    page = shown(window)
    page.guide = PathGuide(window)
    assert "finds fault while being typed in: «Lời viết còn ngắn.»" in whats(r24_no_nagging.check(page))


def test_rule_24_leaves_the_words_as_they_were(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    page.guide = PathGuide(window)
    assert not r24_no_nagging.check(page)
    assert window.field.text() == PERSONS_WORDS


def test_rule_25_lost_input(qtbot: QtBot) -> None:
    window = good(qtbot)
    facts = Facts(attempt=Attempt(("một", "hai"), ("một", ""), moved=False))
    assert "a field has changed" in whats(r25_input_kept.check(shown(window, facts=facts)))
    kept = Facts(attempt=Attempt(("một",), ("một",), moved=False))
    assert not r25_input_kept.check(shown(window, facts=kept))


REFUSED = Facts(attempt=Attempt((), (), moved=False))


def test_rule_26_nothing_is_said(qtbot: QtBot) -> None:
    window = good(qtbot)
    assert "no summary" in whats(r26_mistakes.check(shown(window, facts=REFUSED)))


def test_rule_26_told_in_full(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window, facts=REFUSED)
    window.field.show_problem(MISTAKE)
    window.summary.show_problems([(MISTAKE, window.field)])
    assert not r26_mistakes.check(page)


def test_rule_26_told_badly(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window, facts=REFUSED)
    window.summary.show_problems([("Có chỗ sai.", window.field)])
    window.field.edit.setFocus()
    found = whats(r26_mistakes.check(page))
    assert "does not say what to do" in found
    assert "is not said again beside the field" in found
    assert "does not have the focus" in found


def test_rule_33_what_was_typed_is_lost(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    page.guide = PathGuide(window)
    assert not r33_back.check(page)
    window.back.clicked.connect(lambda: window.field.set_text(PERSONS_WORDS))
    page.guide = PathGuide(window)
    assert "back and forward changed" in whats(r33_back.check(page))


def test_rule_34_totals(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    assert not r34_steps.check(page)
    window.title.setText("Bước 1 / 4: Viết lời")
    assert "says 4 steps, other pages say 3" in whats(r34_steps.check(shown(window)))
    window.title.setText("Bước 2 / 3: Viết lời")
    assert "says step 2, it is step 1" in whats(r34_steps.check(shown(window)))
    window.title.setText("Viết lời")
    assert "does not say «Bước 1 / 3»" in whats(r34_steps.check(shown(window)))


def test_rule_35_too_many_words(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(Paragraph("Câu này nói thêm một điều. " * 9))
    page = shown(window)
    assert f"{r35_words.own_syllables(page)} syllables of ours, at most 60" in whats(r35_words.check(page))
    assert r35_words.own_syllables(page) == 18 + 54


def test_rule_35_rows_that_say_the_same_count_once(qtbot: QtBot) -> None:
    window = good(qtbot)
    for minute in range(10, 40):
        window.add(Paragraph(f"Chờ gửi: 9:{minute} hôm nay"))
    assert r35_words.own_syllables(shown(window)) == 18 + 5


def test_rule_35_the_persons_words_do_not_count(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(Paragraph(PERSONS_WORDS))
    page = shown(window)
    assert r35_words.own_syllables(page) == 18
    assert not r35_words.check(page)


def test_rule_35_a_long_sentence(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(Paragraph(" ".join(["chữ"] * 20) + "."))
    assert not r35_words.check(shown(window))
    window.add(Paragraph(" ".join(["từ"] * 21) + "."))
    assert "a sentence of 21 syllables" in whats(r35_words.check(shown(window)))


def test_rule_35_jargon_seen_and_spoken(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(plain_label("Tải lên tệp ảnh"))
    window.main.setAccessibleDescription("Bác bấm vào đây")
    field = QLineEdit()
    field.setPlaceholderText("Nội dung bài")
    window.add(field)
    found = whats(r35_words.check(shown(window)))
    for word in ("tải lên", "tệp", "bác", "nội dung"):
        assert f"«{word}» is a word to avoid" in found


def test_rule_35_pleading_beside_a_mistake(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(plain_label("Vui lòng thử lại"))
    assert "vui lòng" in whats(r35_words.check(shown(window, cell(State.ERROR))))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mời xóa ảnh rồi bấm OK.", ["xóa", "ok"]),
        ("Mời chú ý, bác sĩ và anh hùng.", []),
        ("Chọn bài mẫu có sẵn", []),
        ("Mẫu có sẵn", ["mẫu"]),
        ("vào Facebook (đăng nhập)", []),
        ("Đăng nhập lại", ["đăng nhập"]),
        ("Kính thưa quý vị", ["quý vị"]),
        ("Ảnh 12 MB", ["mb"]),
    ],
)
def test_words_to_avoid(text: str, words: list[str]) -> None:
    assert sorted(avoided(tokens(text))) == sorted(words)


def test_own_words_leave_out_names_and_excerpts() -> None:
    ours = OwnWords(["Mặt trận xã Tri Lễ", "ảnh họp.jpg", "Sáng nay bà con thôn Đoài dọn kênh"])
    assert ours.of("Trang «Mặt trận xã Tri Lễ» đã đăng") == ["Trang", "đã", "đăng"]
    assert ours.of("Ảnh «ảnh họp.jpg» nặng") == ["Ảnh", "nặng"]
    assert ours.of("bà con thôn Đoài dọn") == []
    assert ours.of("Bà con dọn kênh") == ["Bà", "con", "dọn", "kênh"]


def test_sentences_end_where_they_end() -> None:
    assert sentences("Một câu. Hai câu! Ba?\nBốn") == ["Một câu.", "Hai câu!", "Ba?", "Bốn"]
    assert sentences("Đăng lúc 9.15 hôm nay.") == ["Đăng lúc 9.15 hôm nay."]
