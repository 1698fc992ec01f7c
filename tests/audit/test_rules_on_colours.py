"""Rules 6, 7, 8, 14 and 36: each finds the page that breaks it, by its pixels."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPropertyAnimation, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.audit.audited import Facts
from tests.audit.model import Letters
from tests.audit.picture import (
    background_and_ink,
    changed_pixels,
    colour_of,
    contrast,
    crop,
    grab,
    rect_in,
)
from tests.audit.rules import (
    r06_text_contrast,
    r07_faint_text,
    r08_edges,
    r14_focus_seen,
    r36_stillness,
)
from tests.audit.samples import GoodPage, cell, plain_label, shown, whats
from ui import theme
from ui.widgets.button import Button


def good(qtbot: QtBot) -> GoodPage:
    window = GoodPage()
    qtbot.addWidget(window)
    return window


def test_contrast_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("ink", ["#767676", "#595959", "#1A1A1A", "#9B1C1C", "#0A56A8"])
@pytest.mark.parametrize("letters", [Letters.NORMAL, Letters.LARGEST])
def test_the_ink_of_rendered_text_is_read_exactly(qtbot: QtBot, ink: str, letters: Letters) -> None:
    window = good(qtbot)
    label = window.add(plain_label("Mời viết vài dòng: Ẫ ỗ, 12", f"color: {ink}"))
    shown(window, cell(letters=letters))
    seen = background_and_ink(crop(grab(window), rect_in(window, label)))
    assert seen is not None
    assert contrast(seen[1], colour_of(ink)) < 1.03


def test_changed_pixels_are_counted_at_their_contrast() -> None:
    before = Image.new("RGB", (100, 50), (255, 255, 255))
    after = before.copy()
    ImageDraw.Draw(after).rectangle((10, 10, 19, 19), fill=(0, 0, 0))
    ImageDraw.Draw(after).rectangle((40, 10, 49, 19), fill=(200, 200, 200))
    assert changed_pixels(before, after, 3) == 100
    assert changed_pixels(before, after, 1) == 200


def test_rule_6_faint_text(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(plain_label("Chữ xám", "color: #767676"))
    found = whats(r06_text_contrast.check(shown(window)))
    assert "«Chữ xám» has 4.4" in found
    assert "needs 7:1: #767676 on #FFFDF8" in found


def test_rule_6_large_text_may_be_fainter(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(plain_label("Chữ xám to", "color: #6B6B6B; font-size: 18pt"))
    window.add(plain_label("Chữ xám đậm", "color: #6B6B6B; font-weight: bold"))
    window.add(plain_label("Chữ xám vừa", "color: #6B6B6B"))
    found = whats(r06_text_contrast.check(shown(window)))
    assert "xám vừa" in found
    assert "xám to" not in found
    assert "xám đậm" not in found


class FadingButton(QPushButton):
    """A button whose words fade while the mouse is over it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.setPen(QColor("#AAAAAA" if self.underMouse() or self.isDown() else "black"))
        painter.drawText(self.rect(), 0x84, self.text())


def test_rule_6_in_every_state(qtbot: QtBot) -> None:
    window = good(qtbot)
    button = FadingButton("Xem bài")
    button.setMinimumHeight(44)
    window.add(button)
    found = whats(r06_text_contrast.check(shown(window)))
    assert "«Xem bài» under the mouse has 2.3" in found
    assert "«Xem bài» pressed has 2.3" in found


def test_rule_6_text_below_the_edge_is_looked_at_too(qtbot: QtBot) -> None:
    window = good(qtbot)
    for _ in range(30):
        window.add(QLabel("Một dòng"))
    window.add(plain_label("Chữ xám", "color: #767676"))
    assert "«Chữ xám»" in whats(r06_text_contrast.check(shown(window)))


def test_rule_7_the_default_palette(qtbot: QtBot, qapp: QApplication) -> None:
    window = good(qtbot)
    page = shown(window)
    ours, standard = qapp.palette(), qapp.style().standardPalette()
    try:
        qapp.setPalette(standard)
        found = whats(r07_faint_text.check(page))
    finally:
        qapp.setPalette(ours)
    for what in (
        "placeholder has",
        "selected text has",
        "disabled text has",
        "disabled text on a button has",
    ):
        assert what in found


def test_rule_7_a_field_of_its_own_colours(qtbot: QtBot) -> None:
    window = good(qtbot)
    field = QLineEdit()
    field.setPlaceholderText("Tìm bài")
    palette = field.palette()
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor("#888888"))
    field.setPalette(palette)
    chosen = QLineEdit("chữ đang chọn")
    chosen.setStyleSheet("selection-background-color: #66AAFF; selection-color: white")
    window.add(field)
    window.add(chosen)
    found = whats(r07_faint_text.check(shown(window)))
    assert "placeholder has 3.54:1, needs 7:1" in found
    assert "selected text has 2.4" in found


def test_rule_7_leaves_the_field_as_it_was(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.field.edit.moveCursor(window.field.edit.textCursor().MoveOperation.End)
    before = window.field.edit.textCursor().position()
    r07_faint_text.check(shown(window))
    assert window.field.edit.textCursor().position() == before
    assert not window.field.edit.textCursor().hasSelection()


def test_rule_8_a_faint_border(qtbot: QtBot) -> None:
    window = good(qtbot)
    button = QPushButton("Xem bài")
    button.setStyleSheet("background: white; border: 2px solid #CCCCCC; min-height: 48px")
    field = QLineEdit()
    field.setStyleSheet("background: white; border: none; min-height: 48px")
    window.add(button)
    window.add(field)
    found = whats(r08_edges.check(shown(window)))
    assert "QPushButton «Xem bài»: its edge has 1.5" in found
    assert "QLineEdit in" in found


def test_rule_8_a_border_on_three_sides(qtbot: QtBot) -> None:
    window = good(qtbot)
    button = QPushButton("Xem bài")
    button.setStyleSheet(
        "background: white; border: 2px solid black; border-left: 2px solid white; min-height: 48px"
    )
    window.add(button)
    assert "to the ground at the left" in whats(r08_edges.check(shown(window)))


def test_rule_8_a_faint_sign(qtbot: QtBot) -> None:
    window = good(qtbot)
    sign = QPixmap(24, 24)
    sign.fill(QColor(0, 0, 0, 0))
    painter = QPainter(sign)
    painter.fillRect(4, 4, 12, 12, QColor("#CCCCCC"))
    painter.end()
    label = QLabel()
    label.setPixmap(sign)
    window.add(label)
    assert "its sign has 1.5" in whats(r08_edges.check(shown(window)))


class ShyBox(QCheckBox):
    """A check box whose tick cannot be seen."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(4, 4, 12, 12, QColor("#EEEEEE" if self.isChecked() else "#FFFFFF"))


def test_rule_8_a_state_that_cannot_be_seen(qtbot: QtBot) -> None:
    window = good(qtbot)
    box = ShyBox("Chọn")
    box.setMinimumHeight(44)
    window.add(box)
    assert "only 0 px show at 3:1 whether it is chosen" in whats(r08_edges.check(shown(window)))
    assert not box.isChecked()


def test_rule_14_qts_own_focus_frame(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(QPushButton("Nút của Qt"))
    found = whats(r14_focus_seen.check(shown(window)))
    assert "QPushButton «Nút của Qt»: the focus changes" in found
    assert "Tiếp tục" not in found


class Blinking(QWidget):
    """Changes its colour twice a second."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = "black"
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._change)
        self._timer.start(300)
        self.setMinimumHeight(20)

    def _change(self) -> None:
        self._colour = f"#0000{(int(self._timer.property('n') or 0)):02X}"
        self._timer.setProperty("n", (int(self._timer.property("n") or 0) + 50) % 255)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._colour))


def test_rule_36_something_blinks(qtbot: QtBot) -> None:
    window = good(qtbot)
    window.add(Blinking())
    assert "changes by itself within 2 s: Blinking" in whats(r36_stillness.check(shown(window)))


def test_rule_36_an_animation(qtbot: QtBot) -> None:
    window = good(qtbot)
    page = shown(window)
    animation = QPropertyAnimation(window.back, b"minimumWidth", window)
    animation.setDuration(60_000)
    animation.setStartValue(window.back.width())
    animation.setEndValue(window.back.width() + 1)
    animation.start()
    assert "QPropertyAnimation is running" in whats(r36_stillness.check(page))


def test_rule_36_progress_may_move(qtbot: QtBot) -> None:
    window = good(qtbot)
    label = window.add(QLabel("Đã đưa 1 / 3 ảnh lên"))
    page = shown(window)
    page.facts = Facts(earlier=r36_stillness.look_now(window))
    assert isinstance(label, QLabel)
    label.setText("Đã đưa 2 / 3 ảnh lên")
    assert not r36_stillness.check(page)


def test_quiet_buttons_need_no_border_but_their_words_do(qtbot: QtBot) -> None:
    window = good(qtbot)
    assert theme.MAIN_FILL
    window.add(Button("Sửa"))
    assert not r08_edges.check(shown(window))
