"""The report for the helper: seen first, saved where the person wants it, by mouse and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from mttq_desktop.practice.faults import Fault, Kind, On
from tests.ui.house import Home
from ui.screens.report import file_name
from ui.widgets.button import Button, ButtonKind

WORDS = "Bà Nguyễn Thị Tư ở bản Huồi Mới nhận nhà"
NAME = "Goi bao loi 2026-11-23 9h00.txt"


@pytest.fixture(autouse=True)
def desktop() -> Path:
    """The desktop of this test's own home folder."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation))
    folder.mkdir(parents=True)
    return folder


def open_report(home: Home) -> None:
    home.press("Trợ giúp")
    home.press("Gói báo lỗi")
    assert home.code == "A6"
    home.until(lambda: text(home))


def text(home: Home) -> str:
    return home.window.report.contents.text()


def dialog_of(home: Home) -> QFileDialog:
    home.until(lambda: home.window.findChildren(QFileDialog))
    (dialog,) = home.window.findChildren(QFileDialog)
    home.until(dialog.isVisible)
    return dialog


def save(home: Home, file: Path | None = None) -> None:
    """Press the main button, type another name if wanted, and press Enter."""
    home.press("Lưu gói báo lỗi")
    line = dialog_of(home).findChild(QLineEdit)
    assert line is not None
    if file is not None:
        line.setText(str(file))
    QTest.keyClick(line, Qt.Key.Key_Return)
    home.until(lambda: not home.window.findChildren(QFileDialog))
    home.window.activateWindow()
    home.until(home.window.isActiveWindow)


def main_button(home: Home) -> str:
    (main,) = (
        button
        for button in home.window.findChildren(Button)
        if button.kind is ButtonKind.MAIN and button.isVisible()
    )
    return main.text()


def test_what_is_shown_is_what_is_saved_on_the_desktop(home: Home, desktop: Path) -> None:
    post = home.services.outbox.confirm(home.write(WORDS, photos=1).id)
    open_report(home)
    assert home.says("Không có: lời viết, ảnh, tên người")
    assert "Trạng thái: chờ gửi (waiting)" in text(home)
    assert post.id in text(home)
    assert f"Cửa sổ: {home.window.width()}x{home.window.height()}" in text(home)
    shown = text(home)
    save(home)
    home.until(lambda: home.says("Đã lưu gói báo lỗi"))
    assert (desktop / NAME).read_text(encoding="utf-8-sig") == shown
    assert [file.name for file in desktop.iterdir()] == [NAME]
    assert home.says(f"Tên là «{NAME}», ở màn hình nền của máy.")
    assert home.says("Mời gửi cho người hướng dẫn")


def test_nothing_that_was_written_is_in_it(home: Home) -> None:
    home.write(WORDS, photos=2)
    open_report(home)
    for secret in ("Nguyễn", "Huồi", ".jpg", str(home.folder), home.services.practice.running().page_key):
        assert secret not in text(home)


def test_the_numbers_of_a_refusal_are_in_it(home: Home) -> None:
    home.services.practice.running().order(Fault(Kind.ERROR, On.CREATE, code=368, text=WORDS))
    home.send(home.services.outbox.confirm(home.write("Chào bà con").id).id)
    open_report(home)
    assert "Mã lỗi: facebook.blocked, số 368" in text(home)
    assert WORDS not in text(home)


def test_after_saving_the_way_leads_home_and_a_new_one_can_be_made(home: Home) -> None:
    open_report(home)
    assert main_button(home) == "Lưu gói báo lỗi"
    save(home)
    home.until(lambda: home.says("Đã lưu gói báo lỗi"))
    assert main_button(home) == "Về màn hình chính"
    assert not home.window.report.contents.isVisible()
    home.press("Về màn hình chính")
    assert home.code == "A1"
    home.write(WORDS)
    open_report(home)
    assert main_button(home) == "Lưu gói báo lỗi"
    assert "Trạng thái: viết dở (draft)" in text(home)
    assert "Số bài viết dở (draft): 1" in text(home)


def test_what_is_counted_is_said_in_plain_words(home: Home) -> None:
    open_report(home)
    counted = [line for line in text(home).splitlines() if line.startswith("Số ")]
    assert "Số bài ẩn còn phải gỡ (leftover): 0" in counted
    assert "Số lần tạo bài chưa rõ kết quả (making): 0" in counted
    assert not [line for line in counted if "dòng trong sổ" in line], "every table has a name"


def test_with_the_largest_letters_it_opens_at_its_title(home: Home) -> None:
    home.window.resize(911, 512)
    home.press("Cỡ chữ")
    home.press("Rất to")
    open_report(home)
    home.until(lambda: home.window.height() == 512)
    home.press("Quay lại")
    open_report(home)
    QApplication.processEvents()
    QApplication.inputMethod().cursorRectangleChanged.emit()
    assert home.shown.body.verticalScrollBar().maximum() > 0
    assert home.shown.body.verticalScrollBar().value() == 0


def test_another_place_and_name_with_the_ending_added(home: Home, tmp_path: Path) -> None:
    stick = tmp_path / "USB"
    stick.mkdir()
    open_report(home)
    save(home, stick / "loi")
    home.until(lambda: home.says("Đã lưu gói báo lỗi"))
    assert (stick / "loi.txt").exists()
    assert home.says(f"Tên là «loi.txt», ở {stick}.")


def test_a_place_that_takes_nothing_is_told_and_the_next_one_works(home: Home, desktop: Path) -> None:
    open_report(home)
    home.window.report.save_to(str(desktop / "không có" / NAME))
    home.until(lambda: home.says("Máy không cho lưu gói báo lỗi vào nơi này. Mọi bài vẫn còn nguyên."))
    assert main_button(home) == "Lưu gói báo lỗi"
    assert text(home)
    save(home)
    home.until(lambda: home.says("Đã lưu gói báo lỗi"))
    assert not home.says("Máy không cho")


def test_closing_the_window_for_choosing_changes_nothing(home: Home, desktop: Path) -> None:
    open_report(home)
    home.press("Lưu gói báo lỗi")
    dialog = dialog_of(home)
    assert dialog.windowTitle() == "Lưu gói báo lỗi"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    home.until(lambda: not home.window.findChildren(QFileDialog))
    assert home.code == "A6"
    assert main_button(home) == "Lưu gói báo lỗi"
    assert list(desktop.iterdir()) == []


def test_a_press_before_the_report_is_there_asks_once_it_is(home: Home) -> None:
    home.press("Trợ giúp")
    home.press("Gói báo lỗi")
    home.press("Lưu gói báo lỗi")
    dialog = dialog_of(home)
    assert text(home)
    dialog.close()


def test_the_way_back_leads_to_help_and_then_to_the_work(home: Home) -> None:
    home.press("Viết bài mới")
    home.type("Bà con")
    open_report(home)
    home.press("Quay lại")
    assert home.code == "A4"
    home.press("Gói báo lỗi")
    home.press("Trợ giúp")
    home.press("Về chỗ đang làm")
    assert home.code == "B1"
    assert home.newest().words == "Bà con"


def test_the_contents_are_read_with_the_keys_and_cannot_be_changed(home: Home) -> None:
    for _ in range(5):
        home.write(WORDS)
    open_report(home)
    edit = home.window.report.contents.edit
    assert QApplication.focusWidget() is edit
    before = text(home)
    home.type("thêm chữ")
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert text(home) == before
    top = edit.verticalScrollBar().value()
    QTest.keyClick(edit, Qt.Key.Key_PageDown)
    assert edit.verticalScrollBar().value() > top
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not edit


def test_the_name_of_the_file_tells_when_in_vietnam(home: Home) -> None:
    assert file_name(home.clock.now()) == NAME
    assert NAME.isascii()


def test_without_a_desktop_the_home_folder_is_offered(home: Home, desktop: Path) -> None:
    desktop.rmdir()
    open_report(home)
    save(home)
    home.until(lambda: home.says("Đã lưu gói báo lỗi"))
    assert (Path.home() / NAME).exists()
    assert home.says(f"Tên là «{NAME}», ở {Path.home()}.")
