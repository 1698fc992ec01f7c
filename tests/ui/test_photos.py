"""The page of photos: choosing, putting in order, and everything that can be wrong with a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from mttq_desktop.posts.model import PHOTOS_AT_MOST, PhotoState
from tests.ui.house import Home
from ui.steps.photos import PhotosPage


@pytest.fixture
def page(home: Home) -> PhotosPage:
    """The page of photos of a new post with words."""
    home.press("Viết bài mới")
    home.type("Bà con vui.")
    home.press("Tiếp tục")
    page = home.window.write.page
    assert isinstance(page, PhotosPage)
    return page


def names(home: Home) -> list[str]:
    return [photo.name for photo in home.newest().photos]


def choose(page: PhotosPage, number: int) -> None:
    """Press the tile of a photo."""
    tile = page.tiles.tile(number)
    assert tile is not None
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)


def add(home: Home, page: PhotosPage, *files: Path) -> None:
    """Choose these files in the window for choosing, by its own signal."""
    page.open_dialog()
    dialog = home.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(file) for file in files])
    dialog.close()
    home.window.activateWindow()
    home.until(home.window.isActiveWindow)
    home.until(lambda: not page._intake.is_busy)
    home.prepare_photos()
    home.until(lambda: all(photo.state is not PhotoState.NEW for photo in home.newest().photos))
    QApplication.processEvents()


def test_the_window_for_choosing_speaks_plain_words(home: Home, page: PhotosPage) -> None:
    home.press("Chọn ảnh từ máy")
    dialog = home.window.findChild(QFileDialog)
    assert dialog is not None
    home.until(dialog.isVisible)
    assert dialog.windowTitle() == "Chọn ảnh từ máy"
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    assert {"*.heic", "*.jpg", "*.tiff"} <= set(dialog.nameFilters()[0].strip("Ảnh ()").split())
    dialog.close()


def test_chosen_photos_come_in_order_and_the_first_is_chosen(home: Home, page: PhotosPage) -> None:
    add(home, page, home.photo("một.jpg"), home.photo("hai.jpg"), home.photo("ba.jpg"))
    assert names(home) == ["một.jpg", "hai.jpg", "ba.jpg"]
    first = page.tiles.tile(1)
    assert first is not None
    assert first.isChecked()
    assert first.caption == "1 (chính)"
    assert first.accessibleName() == "Ảnh 1 (chính)"


def test_a_photo_moves_and_stays_chosen(home: Home, page: PhotosPage) -> None:
    add(home, page, home.photo("một.jpg"), home.photo("hai.jpg"), home.photo("ba.jpg"))
    home.press("Ra sau")
    home.press("Ra sau")
    assert names(home) == ["hai.jpg", "ba.jpg", "một.jpg"]
    last = page.tiles.tile(3)
    assert last is not None
    assert last.isChecked()
    assert not page.behind.isEnabled()
    home.press("Lên trước")
    assert names(home) == ["hai.jpg", "một.jpg", "ba.jpg"]


def test_pressing_a_tile_chooses_it_for_the_buttons(home: Home, page: PhotosPage) -> None:
    add(home, page, home.photo("một.jpg"), home.photo("hai.jpg"))
    choose(page, 2)
    home.press("Xoay")
    home.prepare_photos()
    assert [photo.turn for photo in home.newest().photos] == [0, 1]


def test_a_removed_photo_can_be_put_back_where_it_was(home: Home, page: PhotosPage) -> None:
    add(home, page, home.photo("một.jpg"), home.photo("hai.jpg"), home.photo("ba.jpg"))
    choose(page, 2)
    home.press("Xoay")
    home.services.drafts.describe_photo(home.newest().id, home.newest().photos[1].id, "Bà con vui")
    home.press("Bỏ ảnh này")
    home.until(lambda: home.has_button("Lấy lại ảnh vừa bỏ"))
    assert names(home) == ["một.jpg", "ba.jpg"]
    home.press("Lấy lại ảnh vừa bỏ")
    home.until(lambda: [photo.description for photo in home.newest().photos] == ["", "Bà con vui", ""])
    back = home.newest().photos[1]
    assert (back.name, back.turn, back.description) == ("hai.jpg", 1, "Bà con vui")
    home.until(lambda: not home.has_button("Lấy lại ảnh vừa bỏ"))
    home.prepare_photos()


def test_a_photo_is_described_on_a_page_of_its_own(home: Home, page: PhotosPage) -> None:
    add(home, page, home.photo("một.jpg"), home.photo("hai.jpg"))
    choose(page, 2)
    home.press("Mô tả ảnh")
    assert home.code == "B7"
    home.type("Bà con dọn đường")
    home.press("Xong, quay lại ảnh")
    assert home.code == "B2"
    assert [photo.description for photo in home.newest().photos] == ["", "Bà con dọn đường"]
    second = page.tiles.tile(2)
    assert second is not None
    assert second.isChecked()


def bad_files(home: Home) -> dict[str, Path]:
    whole = home.photo("whole.jpg", (800, 600)).read_bytes()
    texts = {"empty.jpg": b"", "text.jpg": b"not a picture at all", "cut.jpg": whole[: len(whole) // 3]}
    for name, data in texts.items():
        (home.folder / name).write_bytes(data)
    return {
        "trống": home.folder / "empty.jpg",
        "không phải là ảnh": home.folder / "text.jpg",
        "Không còn thấy ảnh": home.folder / "gone.jpg",
    }


@pytest.mark.parametrize("said", ["trống", "không phải là ảnh", "Không còn thấy ảnh"])
def test_a_file_that_cannot_be_taken_is_told_and_the_others_are_kept(
    home: Home, page: PhotosPage, said: str
) -> None:
    bad = bad_files(home)[said]
    add(home, page, home.photo("một.jpg"), bad, home.photo("hai.jpg"))
    assert home.says(said)
    assert home.says(bad.name)
    assert names(home) == ["một.jpg", "hai.jpg"]


def test_a_broken_photo_shows_on_its_tile_and_keeps_the_post_from_going(home: Home, page: PhotosPage) -> None:
    bad_files(home)
    add(home, page, home.photo("một.jpg"), home.folder / "cut.jpg")
    home.press("Tiếp tục")
    assert home.code == "B2"
    assert home.says("Ảnh 2 hỏng")
    broken = page.tiles.tile(2)
    assert broken is not None
    assert broken.isChecked()
    home.press("Bỏ ảnh này")
    home.until(lambda: names(home) == ["một.jpg"])
    home.press("Tiếp tục")
    assert home.code == "B3"


def test_an_eleventh_photo_is_refused_in_one_sentence(home: Home, page: PhotosPage) -> None:
    add(home, page, *[home.photo(f"{number}.jpg") for number in range(PHOTOS_AT_MOST + 3)])
    assert len(home.newest().photos) == PHOTOS_AT_MOST
    assert home.says("Mỗi bài có nhiều nhất 10 ảnh")
    assert not home.says("Còn 2 ảnh nữa")


def test_many_bad_files_are_counted_after_the_first_two(home: Home, page: PhotosPage) -> None:
    add(home, page, *[home.folder / f"gone-{number}.jpg" for number in range(5)])
    assert home.says("gone-0.jpg")
    assert home.says("Còn 3 ảnh nữa cũng chưa thêm được.")


def test_what_was_said_goes_when_the_next_photo_is_taken(home: Home, page: PhotosPage) -> None:
    add(home, page, home.folder / "gone.jpg")
    assert home.says("gone.jpg")
    add(home, page, home.photo("một.jpg"))
    assert not home.says("gone.jpg")


def test_files_are_dropped_on_the_page(home: Home, page: PhotosPage) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(home.photo("một.jpg")))])
    action, buttons, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(20, 20), action, data, buttons, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(20, 20), action, data, buttons, none))
    home.until(lambda: names(home) == ["một.jpg"])
    home.prepare_photos()


def test_a_picture_is_pasted(home: Home, page: PhotosPage) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("green"))
    QGuiApplication.clipboard().setImage(picture)
    page.first.setFocus()
    QTest.keyClick(page.first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    home.until(lambda: names(home) == ["ảnh dán vào"])
    home.prepare_photos()


def test_a_picture_pasted_among_the_words_becomes_a_photo(home: Home, page: PhotosPage) -> None:
    home.press("Quay lại")
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("green"))
    QGuiApplication.clipboard().setImage(picture)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    home.until(lambda: home.says("Đã thêm 1 ảnh"))
    assert len(home.newest().photos) == 1
    assert home.newest().words == "Bà con vui."
    home.prepare_photos()
