"""Fields leave what is typed alone, take plain words only, and say what they are for."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QImage, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Shown
from tests.ui.widgets.looking import changed_pixels, picture
from ui.theme import LetterSize
from ui.widgets.button import Button
from ui.widgets.fields import LineField, WordsField

Look = Callable[[LetterSize], None]


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """What an input method on Linux sends while letters are composed."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def focused() -> QWidget:
    """The widget that gets the keys now."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def paste(field: WordsField, mime: QMimeData, qtbot: QtBot) -> None:
    QApplication.clipboard().setMimeData(mime)
    field.edit.setFocus()
    qtbot.keySequence(field.edit, QKeySequence(QKeySequence.StandardKey.Paste))
    # What Python made must be gone from the clipboard before Python is.
    QApplication.clipboard().clear()


def hold_enter(widget: QWidget, *, since_the_page_before: bool) -> None:
    """Ten times what a keyboard sends while the key is down; only the first one is no repetition."""
    for number in range(10):
        is_repeated = number > 0 or since_the_page_before
        key, none = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, none, "\r", is_repeated))


def test_enter_held_since_the_page_before_changes_no_field(shown: Shown) -> None:
    words, line = WordsField("Lời viết"), LineField("Tên")
    entered: list[bool] = []
    line.entered.connect(lambda: entered.append(True))
    for field in (words, line):
        shown(field, 500, 300)
        hold_enter(field.edit, since_the_page_before=True)
    assert words.text() == ""
    assert entered == []


def test_enter_held_down_counts_once(shown: Shown) -> None:
    words, line = WordsField("Lời viết"), LineField("Tên")
    entered: list[bool] = []
    line.entered.connect(lambda: entered.append(True))
    for field in (words, line):
        shown(field, 500, 300)
        hold_enter(field.edit, since_the_page_before=False)
    assert words.text() == "\n"
    assert entered == [True]


@pytest.mark.parametrize("make", [LineField, WordsField])
def test_composed_letters_arrive_whole(shown: Shown, make: type[LineField] | type[WordsField]) -> None:
    field = make("Lời viết")
    shown(field, 500, 300)
    field.setFocus()
    for letters in ("t", "ti", "tiê", "tiế", "tiến"):
        compose(field.edit, letters)
        assert field.text() == ""
    compose(field.edit, "", "tiếng ")
    for letters in ("V", "Vi", "Việ"):
        compose(field.edit, letters)
    compose(field.edit, "", "Việt")
    assert field.text() == "tiếng Việt"


@pytest.mark.parametrize("make", [LineField, WordsField])
def test_backspaces_of_a_typing_program_leave_the_text_right(
    shown: Shown, qtbot: QtBot, make: type[LineField] | type[WordsField]
) -> None:
    field = make("Lời viết")
    shown(field, 500, 300)
    field.setFocus()
    for _ in range(20):
        for typed, back, corrected in (("dd", 2, "đ"), ("a", 0, ""), ("ang", 3, "âng"), (" ", 0, "")):
            QTest.keyClicks(field.edit, typed)
            for _ in range(back):
                QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
            if corrected:
                compose(field.edit, "", corrected)
    assert field.text() == "đaâng " * 20


def test_letters_being_composed_can_be_made_final(shown: Shown) -> None:
    field = WordsField("Lời viết")
    shown(field, 500, 300)
    field.setFocus()
    field.commit_input_method()
    assert field.text() == ""


def test_pasted_words_lose_their_looks(shown: Shown, qtbot: QtBot) -> None:
    field = WordsField("Lời viết")
    shown(field, 500, 300)
    rich = QMimeData()
    rich.setHtml("<h1>Xã <font color=red size=7>Tri Lễ</font></h1><p>trao nhà</p>")
    rich.setText("Xã Tri Lễ\ntrao nhà")
    paste(field, rich, qtbot)
    assert field.text() == "Xã Tri Lễ\ntrao nhà"
    only_html = QMimeData()
    only_html.setHtml("<p><b> và</b> quà</p>")
    field.edit.moveCursor(field.edit.textCursor().MoveOperation.End)
    paste(field, only_html, qtbot)
    assert "<" not in field.text()
    assert field.text().endswith("và quà")
    parts = field.edit.document().begin().textFormats()
    assert [part.format.hasProperty(part.format.Property.FontPointSize) for part in parts] == [False]


def test_pasted_words_are_composed(shown: Shown, qtbot: QtBot) -> None:
    field = WordsField("Lời viết")
    shown(field, 500, 300)
    apart = QMimeData()
    apart.setText(unicodedata.normalize("NFD", "Mặt trận xã Tri Lễ"))
    paste(field, apart, qtbot)
    assert field.text() == "Mặt trận xã Tri Lễ"


def test_pasting_can_be_undone(shown: Shown, qtbot: QtBot) -> None:
    field = WordsField("Lời viết")
    field.set_text("Cũ ")
    shown(field, 500, 300)
    field.edit.moveCursor(field.edit.textCursor().MoveOperation.End)
    words = QMimeData()
    words.setText("mới")
    paste(field, words, qtbot)
    assert field.text() == "Cũ mới"
    qtbot.keySequence(field.edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert field.text() == "Cũ "


def test_pasted_pictures_and_files_are_handed_on(shown: Shown, qtbot: QtBot) -> None:
    field = WordsField("Lời viết")
    shown(field, 500, 300)
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    mime = QMimeData()
    mime.setImageData(image)
    with qtbot.waitSignal(field.pictures_pasted) as pasted:
        paste(field, mime, qtbot)
    assert [picture.size().toTuple() for picture in pasted.args[0]] == [(8, 6)]
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/ảnh/một.jpg"), QUrl.fromLocalFile("/ảnh/hai.jpg")])
    with qtbot.waitSignal(field.files_dropped) as dropped:
        paste(field, files, qtbot)
    assert dropped.args[0] == ["/ảnh/một.jpg", "/ảnh/hai.jpg"]
    assert field.text() == ""


def test_words_from_an_office_program_win_over_their_picture(shown: Shown, qtbot: QtBot) -> None:
    field = WordsField("Lời viết")
    shown(field, 500, 300)
    mime = QMimeData()
    mime.setText("Kế hoạch")
    mime.setImageData(QImage(8, 6, QImage.Format.Format_RGB32))
    paste(field, mime, qtbot)
    assert field.text() == "Kế hoạch"


def test_tab_leaves_the_words_and_order_is_as_seen(shown: Shown, qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    words, line, button = WordsField("Lời viết"), LineField("Tả ảnh"), Button("Tiếp tục")
    for widget in (words, line, button):
        layout.addWidget(widget)
    shown(page, 500, 500)
    words.setFocus()
    order = []
    for _ in range(3):
        order.append(focused())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert order == [words.edit, line.edit, button]
    assert words.text() == ""


def test_a_change_is_told_and_setting_the_same_text_is_none(shown: Shown, qtbot: QtBot) -> None:
    for field in (LineField("Tả ảnh"), WordsField("Lời viết")):
        changes: list[str] = []
        field.changed.connect(lambda field=field, changes=changes: changes.append(field.text()))
        shown(field, 500, 300)
        QTest.keyClicks(field.edit, "ab")
        field.set_text("ab")
        assert changes == ["a", "ab"]


def test_screen_readers_hear_label_hint_and_problem(shown: Shown) -> None:
    for field in (LineField("Tả ảnh", "Một câu ngắn"), WordsField("Lời viết", "Một câu ngắn")):
        shown(field, 500, 300)
        heard = QAccessible.queryAccessibleInterface(field.edit)
        label = field._label.text()
        assert heard.text(QAccessible.Text.Name) == label
        assert heard.text(QAccessible.Text.Description) == "Một câu ngắn"
        field.show_problem("Chưa có lời viết nào.")
        assert heard.text(QAccessible.Text.Description) == "Chưa có lời viết nào. Một câu ngắn"
        assert field.problem == "Chưa có lời viết nào."
        field.show_problem(None)
        assert field.problem == ""
        assert field._label.buddy() is field.edit


@pytest.mark.parametrize("make", [LineField, WordsField])
def test_focus_and_problem_are_seen(shown: Shown, make: type[LineField] | type[WordsField]) -> None:
    field = make("Lời viết")
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(field)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown(page, 420, 260)
    page.setFocus()
    box = field._box
    calm = picture(box)
    field.setFocus()
    assert changed_pixels(calm, picture(box)) >= 2 * 2 * (box.width() + box.height())
    page.setFocus()
    height = box.height()
    field.show_problem("Chưa có lời viết nào.")
    QApplication.processEvents()
    if box.height() == height:
        assert changed_pixels(calm, picture(box), least=1.5) > box.width()
    assert field._problem.isVisible()


@pytest.mark.parametrize("size", list(LetterSize))
def test_lines_of_letters_fit(shown: Shown, look: Look, size: LetterSize) -> None:
    line, words = LineField("Tả ảnh"), WordsField("Lời viết")
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(line)
    layout.addWidget(words)
    look(size)
    shown(page, 911, 400)
    assert line._box.height() >= 44
    assert line.edit.height() >= line.edit.fontMetrics().height()
    assert words.edit.viewport().height() >= 3 * words.edit.fontMetrics().lineSpacing()
    assert words.edit.horizontalScrollBar().maximum() == 0
