"""Tiles of photos: which is chosen can be told without colour, and how each one stands is said in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Shown
from tests.ui.widgets.looking import changed_pixels, colours, picture
from tests.ui.widgets.samples import write_landscapes
from ui import theme
from ui.theme import LetterSize
from ui.widgets.body import Body
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.photo_tile import PhotoTile

Look = Callable[[LetterSize], None]


def row_of(count: int) -> tuple[QWidget, list[PhotoTile]]:
    holder = QWidget()
    layout = FlowLayout(holder)
    tiles = [PhotoTile(number) for number in range(1, count + 1)]
    for tile in tiles:
        layout.addWidget(tile)
    return holder, tiles


@pytest.mark.parametrize("size", list(LetterSize))
def test_everything_said_fits_and_photos_are_large(shown: Shown, look: Look, size: LetterSize) -> None:
    holder, tiles = row_of(3)
    tiles[0].set_caption("Ảnh 1 (ảnh chính, đứng đầu bài)")
    tiles[1].show_preparing("Đang chuẩn bị ảnh")
    tiles[2].show_broken("Ảnh này bị hỏng, không mở được. Mời chọn ảnh khác.")
    look(size)
    body = shown(Body(holder), 911, 512)
    for _ in range(3):
        QApplication.processEvents()
    assert isinstance(body, Body)
    assert body.horizontalScrollBar().maximum() == 0
    for tile in tiles:
        room = tile.width() - tile._chrome_width()
        assert room >= 160
        assert tile._photo_height(room) >= 160
        assert tile.height() >= tile.heightForWidth(tile.width())
        words = tile._words_block.lines(tile._words, tile.font(), room - 16)
        assert words.height + tile._sign_size() <= tile._photo_height(room)
        assert words.width <= room


def test_choosing_is_seen_without_colour_and_moves_nothing(
    shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    holder, tiles = row_of(2)
    files = write_landscapes(tmp_path, [(640, 480), (480, 640)])
    for tile, file in zip(tiles, files, strict=True):
        tile.show_photo(file)
    shown(holder, 700, 300)
    qtbot.waitUntil(lambda: all(tile._picture._pixmap is not None for tile in tiles))
    before = picture(tiles[0]).convertToFormat(picture(tiles[0]).format().Format_Grayscale8)
    place = tiles[0].geometry()
    QTest.mouseClick(tiles[0], Qt.MouseButton.LeftButton)
    assert tiles[0].isChecked()
    tiles[1].setFocus()
    after = picture(tiles[0]).convertToFormat(before.format())
    assert changed_pixels(before, after) > 1000
    word = colours(picture(tiles[0]).copy(20, 20, 180, 200))
    assert word[theme.SELECTION_FILL.lower()] > 1000
    assert word[theme.SELECTION_INK.lower()] > 100
    assert tiles[0].geometry() == place
    QTest.mouseClick(tiles[1], Qt.MouseButton.LeftButton)
    assert [tile.isChecked() for tile in tiles] == [False, True]


def test_a_double_click_chooses_once(shown: Shown) -> None:
    holder, tiles = row_of(2)
    told: list[bool] = []
    tiles[0].clicked.connect(lambda: told.append(True))
    shown(holder, 700, 300)
    QTest.mouseClick(tiles[0], Qt.MouseButton.LeftButton)
    QTest.mouseDClick(tiles[0], Qt.MouseButton.LeftButton)
    assert told == [True]
    assert tiles[0].isChecked()


def test_keyboard_and_screen_reader(shown: Shown) -> None:
    holder, tiles = row_of(3)
    shown(holder, 900, 300)
    tiles[0].setFocus()
    QTest.keyClick(tiles[0], Qt.Key.Key_Return)
    assert tiles[0].isChecked()
    QTest.keyClick(tiles[0], Qt.Key.Key_Right)
    assert tiles[1].isChecked()
    assert tiles[1].hasFocus()
    tiles[2].show_broken("Ảnh này bị hỏng")
    heard = QAccessible.queryAccessibleInterface(tiles[2])
    assert heard.text(QAccessible.Text.Name) == "Ảnh 3"
    assert heard.text(QAccessible.Text.Description) == "Ảnh này bị hỏng"
    assert heard.role() == QAccessible.Role.RadioButton


def test_focus_is_seen(shown: Shown) -> None:
    holder, tiles = row_of(2)
    shown(holder, 700, 300)
    tiles[1].setFocus()
    before = picture(tiles[0])
    tiles[0].setFocus()
    assert changed_pixels(before, picture(tiles[0])) >= 4 * (tiles[0].width() + tiles[0].height())
    assert theme.RING_WIDTH >= 3
