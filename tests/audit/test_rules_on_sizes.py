"""Rules 1 to 5, 10 and 11: each finds the page that breaks it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.audit.audited import Facts
from tests.audit.model import Letters, Screen
from tests.audit.parts import place_in_tree
from tests.audit.rules import (
    r01_letter_size,
    r02_text_grows,
    r03_nothing_cut,
    r04_fits,
    r05_main_in_sight,
    r10_target_size,
    r11_gaps,
)
from tests.audit.samples import PERSONS_WORDS, GoodPage, cell, plain_label, shown, whats
from ui.widgets.body import Body
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Paragraph

SMALL = Screen(911, 512)


def good(qtbot: QtBot) -> GoodPage:
    window = GoodPage()
    qtbot.addWidget(window)
    return window


def test_rule_1_text_under_twelve_points(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(plain_label("Chữ nhỏ", "font-size: 11pt"))
    assert "«Chữ nhỏ» has 15 px" in whats(r01_letter_size.check(shown(window)))


def test_rule_1_body_text_under_fourteen_points(qtbot: QtBot, qapp: QApplication) -> None:
    page = shown(good(qtbot))
    font = qapp.font()
    font.setPointSizeF(12)
    qapp.setFont(font)
    assert "body text has 12 pt, not 14" in whats(r01_letter_size.check(page))


def test_rule_2_text_sized_in_pixels_stays_small(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(plain_label("Chữ đứng yên", "font-size: 20px"))
    found = whats(r02_text_grows.check(shown(window, cell(letters=Letters.LARGEST))))
    assert "20 px, letters 200% need 32 px" in found
    assert "Button" not in found


def test_rule_2_large_text_that_does_not_grow(qtbot: QtBot) -> None:
    window = good(qtbot)
    label = window.add(plain_label("Chữ to", "font-size: 40px"))
    facts = Facts(normal_letters={place_in_tree(window, label): 40})
    found = whats(r02_text_grows.check(shown(window, cell(letters=Letters.LARGEST), facts)))
    assert "40 px, as small as at normal letters" in found


def test_rule_3_a_label_too_narrow_for_its_line(qtbot: QtBot) -> None:
    window = good(qtbot)
    label = plain_label("Dòng chữ này dài hơn chỗ dành cho nó")
    label.setFixedWidth(120)
    window.add(label)
    found = whats(r03_nothing_cut.check(shown(window)))
    assert "has 120x" in found
    assert "px right" in found


def test_rule_3_a_wrapped_text_too_low_for_its_lines(qtbot: QtBot) -> None:
    window = good(qtbot)
    paragraph = Paragraph("Câu này cần mấy dòng vì cửa sổ hẹp. " * 6)
    paragraph.setFixedHeight(30)
    window.add(paragraph)
    found = whats(r03_nothing_cut.check(shown(window)))
    assert "needs height" in found
    assert "is cut: nothing shows" in found


def test_rule_3_a_text_cut_by_what_holds_it(qtbot: QtBot) -> None:
    window = good(qtbot)
    holder = QWidget()
    holder.setFixedSize(200, 60)
    label = plain_label("Nhãn nằm lòi ra ngoài khung")
    label.setParent(holder)
    label.move(20, 45)
    window.add(holder)
    assert "px bottom" in whats(r03_nothing_cut.check(shown(window)))


def test_rule_3_two_texts_on_each_other(qtbot: QtBot) -> None:
    window = good(qtbot)
    holder = QWidget()
    holder.setFixedSize(400, 60)
    for text in ("Câu thứ nhất", "Câu thứ hai"):
        plain_label(text).setParent(holder)
    window.add(holder)
    assert "«Câu thứ nhất» lies on «Câu thứ hai»" in whats(r03_nothing_cut.check(shown(window)))


def test_rule_3_an_ellipsis_in_a_list(qtbot: QtBot) -> None:
    window = good(qtbot)
    rows = QListWidget()
    rows.setTextElideMode(Qt.TextElideMode.ElideRight)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.addItem("Một dòng rất dài trong danh sách " * 10)
    rows.setFixedWidth(300)
    rows.setWordWrap(False)
    window.add(rows)
    assert "shortened with an ellipsis" in whats(r03_nothing_cut.check(shown(window)))


def test_rule_3_lets_the_beginning_of_somebodys_words_say_that_there_is_more(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(Paragraph(f"{PERSONS_WORDS[:23]}…"))
    assert r03_nothing_cut.check(shown(window)) == []
    window.add(Paragraph(f"Có bài viết dở: «{PERSONS_WORDS[:23]}…»"))
    assert r03_nothing_cut.check(shown(window)) == []
    window.add(Paragraph("Câu của phần mềm…"))
    assert "shortened with an ellipsis: «Câu của phần mềm…»" in whats(r03_nothing_cut.check(shown(window)))


def test_rule_3_lets_a_page_scroll(qtbot: QtBot) -> None:
    window = good(qtbot)
    for _ in range(12):
        window.add(Paragraph("Câu này ở dưới sâu, cuộn xuống mới thấy."))
    page = shown(window, cell(screen=SMALL))
    assert page.scroller is not None
    assert page.scroller.verticalScrollBar().maximum() > 0
    assert not r03_nothing_cut.check(page)


def test_rule_4_sideways(qtbot: QtBot) -> None:
    window = good(qtbot)
    wide = QWidget()
    wide.setFixedSize(3000, 20)
    area = QScrollArea()
    area.setWidget(wide)
    window.add(area)
    assert "scrolls sideways" in whats(r04_fits.check(shown(window)))


def test_rule_4_a_window_larger_than_the_screen(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.setMinimumSize(QSize(900, 473))
    found = whats(r04_fits.check(shown(window, cell(screen=SMALL))))
    assert "needs 900x473, there is 911x472" in found
    window.setMinimumSize(QSize(900, 472))
    assert "there is" not in whats(r04_fits.check(shown(window, cell(screen=SMALL))))


def test_rule_4_a_step_that_scrolls_at_normal_letters_only(qtbot: QtBot) -> None:
    window = good(qtbot)
    for _ in range(12):
        window.add(Paragraph("Nhiều câu quá."))
    assert "the page of a step scrolls" in whats(r04_fits.check(shown(window, cell(screen=SMALL))))
    assert not r04_fits.check(shown(window, cell(screen=SMALL, letters=Letters.LARGE)))
    other = Facts(is_step=False)
    assert not r04_fits.check(shown(window, cell(screen=SMALL), other))


def test_rule_5_a_main_button_that_scrolls_away(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.main.hide()
    for _ in range(12):
        window.add(Paragraph("Một câu."))
    window.add(Button("Đăng bài lên Trang", ButtonKind.MAIN))
    assert "out of sight with the page scrolled by 0 px" in whats(
        r05_main_in_sight.check(shown(window, cell(screen=SMALL)))
    )


def test_rule_5_a_main_button_beyond_the_edge(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    window.main.move(window.main.pos() + QPoint(40, 0))
    assert "out of sight" in whats(r05_main_in_sight.check(page))


def test_rule_10_small_targets(qtbot: QtBot) -> None:
    window = good(qtbot)
    small = QPushButton("OK")
    small.setFixedSize(80, 22)
    window.add(small)
    window.main.setFixedHeight(50)
    found = whats(r10_target_size.check(shown(window)))
    assert "is 80x22, needs 44x44" in found
    assert "Button «Tiếp tục»: is" in found
    assert "x50, needs 44x56" in found


def test_rule_10_a_thin_scroll_bar(qtbot: QtBot) -> None:
    window = good(qtbot)
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setStyleSheet("width: 12px")
    bar.setFixedSize(12, 80)
    window.add(bar)
    assert "is 12 px thick, needs 24" in whats(r10_target_size.check(shown(window)))


def side_by_side(window: GoodPage, gap: int, kind: ButtonKind) -> None:
    row = QHBoxLayout()
    row.setSpacing(gap)
    row.addWidget(Button("Xem bài"))
    row.addWidget(Button("Gỡ bài này", kind))
    window.content.addLayout(row)


def test_rule_11_buttons_too_near(qtbot: QtBot) -> None:
    window = good(qtbot)
    side_by_side(window, 7, ButtonKind.PLAIN)
    assert "Button «Xem bài»: is 7 px from Button «Gỡ bài này», needs 8" in whats(
        r11_gaps.check(shown(window))
    )


def test_rule_11_a_destructive_button_too_near(qtbot: QtBot) -> None:
    window = good(qtbot)
    side_by_side(window, 23, ButtonKind.CAREFUL)
    found = whats(r11_gaps.check(shown(window)))
    assert "Button «Xem bài»: is 23 px from Button «Gỡ bài này», needs 24" in found


def test_rule_11_passes_at_the_exact_gaps(qtbot: QtBot) -> None:
    window = good(qtbot)
    side_by_side(window, 8, ButtonKind.PLAIN)
    assert not r11_gaps.check(shown(window))


def test_rule_11_what_scrolls_beside_what_does_not(qtbot: QtBot) -> None:
    window = good(qtbot)
    layout = window.layout()
    assert layout is not None
    layout.setSpacing(2)
    for number in range(8):
        window.add(Button(f"Nút {number}"))
    assert "Tiếp tục" in whats(r11_gaps.check(shown(window, cell(screen=SMALL))))


def test_rule_11_what_a_part_that_scrolls_by_itself_hides_is_no_neighbour(qtbot: QtBot) -> None:
    window = good(qtbot)
    rows = QWidget()
    column = QVBoxLayout(rows)
    column.setSpacing(8)
    for number in range(12):
        column.addWidget(Button(f"Nút {number}"))
    part = Body(rows)
    part.setFixedHeight(160)
    window.add(part)
    page = shown(window)
    part.verticalScrollBar().setValue(200)
    assert not r11_gaps.check(page)
    column.setSpacing(2)
    assert "Nút" in whats(r11_gaps.check(shown(window)))


def test_labels_are_no_targets(qtbot: QtBot) -> None:
    window = good(qtbot)
    label = QLabel("Chữ thôi")
    label.setFixedSize(90, 20)
    window.add(label)
    assert not r10_target_size.check(shown(window))
    assert QApplication.instance() is not None
