"""Words and pictures of a document: chosen or dropped, ticked, put into the post."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.documents import samples
from tests.ui.house import WAIT_MS, Home
from ui.steps.document import DocumentPage
from ui.widgets.tick_row import TickRow

READ = "Lấy vào bài"


def begin(home: Home, words: str = "") -> DocumentPage:
    home.window.show_home()
    home.press("Viết bài mới")
    home.type(words)
    home.press("Lấy lời từ văn bản")
    page = home.window.write.page
    assert isinstance(page, DocumentPage)
    return page


def made(home: Home, data: bytes, name: str = "Báo cáo.doc") -> Path:
    file = home.folder / name
    file.write_bytes(data)
    return file


def open_document(home: Home, page: DocumentPage, data: bytes) -> None:
    page.open(made(home, data))
    home.qtbot.waitUntil(lambda: home.has_button(READ), timeout=6 * WAIT_MS)


def rows(home: Home) -> list[TickRow]:
    QApplication.processEvents()
    return [row for row in home.window.findChildren(TickRow) if row.isVisible()]


def test_what_is_ticked_goes_under_what_is_written(home: Home) -> None:
    page = begin(home, "Chao ba con.")
    open_document(home, page, samples.word())
    assert home.says("Chữ bị lỗi phông đã được sửa.")
    pictures, title, *_ = rows(home)
    assert pictures.text() == "Lấy cả 1 ảnh"
    assert not pictures.isChecked()
    home.press(samples.TITLE.upper())
    assert not title.isChecked()
    home.press(READ)
    assert home.code == "B1"
    assert home.words_page.field.text() == f"Chao ba con.\n\nĐược nhận © 2026\n{samples.BODY}"
    assert not home.newest().photos


def test_pictures_become_photos_when_they_are_ticked(home: Home) -> None:
    page = begin(home)
    open_document(home, page, samples.word())
    home.press("Lấy cả 1 ảnh")
    home.press(READ)
    home.until(lambda: len(home.newest().photos) == 1)
    assert home.newest().words.startswith(samples.TITLE.upper())


def test_a_scan_is_told_and_its_pages_are_offered(home: Home) -> None:
    page = begin(home)
    open_document(home, page, samples.scanned_pdf())
    assert home.says("Văn bản này là ảnh chụp, không có chữ để lấy.")
    (pictures,) = rows(home)
    assert pictures.isChecked()
    home.press(READ)
    home.until(lambda: len(home.newest().photos) == 2)


def test_what_cannot_be_opened_is_told_and_nothing_is_lost(home: Home) -> None:
    page = begin(home, "Chao.")
    page.open(made(home, b"PK\x03\x04nothing"))
    home.qtbot.waitUntil(lambda: home.says("«Báo cáo.doc» bị hỏng, không đọc được."), timeout=6 * WAIT_MS)
    assert home.has_button("Chọn văn bản trong máy")
    home.press("Quay lại")
    assert home.words_page.field.text() == "Chao."


def test_a_long_document_comes_in_parts_and_is_taken_whole(home: Home) -> None:
    page = begin(home)
    lines = [f"Dòng {number} của bài." for number in range(75)]
    open_document(home, page, "\n".join(lines).encode())
    assert len(rows(home)) == 30
    home.press("Xem tiếp")
    assert len(rows(home)) == 60
    home.press(READ)
    assert home.words_page.field.text() == "\n".join(lines)


def test_a_dropped_document_is_opened_at_once(home: Home) -> None:
    home.window.show_home()
    home.press("Viết bài mới")
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(made(home, samples.rtf())))])
    home.words_page.field.edit.insertFromMimeData(source)
    home.qtbot.waitUntil(lambda: home.has_button(READ), timeout=6 * WAIT_MS)
    assert home.code == "B9"
    assert home.has_button("Tiếng Việt")


def test_the_window_for_choosing(home: Home) -> None:
    page = begin(home)
    home.press("Chọn văn bản trong máy")
    dialog = home.window.findChild(QFileDialog)
    assert dialog is not None
    home.until(dialog.isVisible)
    assert {"*.docx", "*.odt", "*.pdf"} <= set(re.findall(r"\*\.\w+", dialog.nameFilters()[0]))
    dialog.fileSelected.emit(str(made(home, b"Xin chao.")))
    dialog.close()
    home.qtbot.waitUntil(lambda: home.has_button(READ), timeout=6 * WAIT_MS)
    assert page.title == "Lấy lời từ văn bản"
