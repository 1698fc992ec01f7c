"""A post is shown as citizens will see it, and showing it never holds the window up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Shown
from tests.ui.widgets.looking import colours, contrast, picture
from tests.ui.widgets.samples import landscape, write_landscapes
from ui import theme
from ui.theme import LetterSize
from ui.widgets import avatar
from ui.widgets.avatar import Avatar, initials
from ui.widgets.body import Body
from ui.widgets.covering import CoveringPicture
from ui.widgets.link_card import LinkCard, LinkLook
from ui.widgets.photo_grid_view import PhotoGridView
from ui.widgets.picture import Picture
from ui.widgets.post_preview import PostPreview
from ui.widgets.text import WrappedText

Look = Callable[[LetterSize], None]
PAGE = "Mặt trận xã Tri Lễ"
WHEN = "Vừa xong · Mọi người đều xem được"
HOSTILE = "<b>Xã</b> & <script>x</script>\n\nDòng hai " + "a" * 300


def plain(folder: Path, colour: str, width: int = 60, height: int = 40) -> Path:
    file = folder / f"{colour[1:]}-{width}x{height}.png"
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(file))
    return file


def wait_for_pictures(qtbot: QtBot, view: PhotoGridView) -> None:
    qtbot.waitUntil(lambda: all(one._pixmap is not None for one in view._pictures))


@pytest.mark.parametrize("size", list(LetterSize))
@pytest.mark.parametrize("width", [360, 911, 1366])
def test_all_words_are_shown_at_every_size(
    shown: Shown, look: Look, qtbot: QtBot, tmp_path: Path, size: LetterSize, width: int
) -> None:
    preview = PostPreview()
    files = write_landscapes(tmp_path, [(64, 48)] * 3)
    preview.show_post(HOSTILE, None, HOSTILE * 3, WHEN, files, [(64, 48)] * 3)
    look(size)
    body = shown(Body(preview), width, 512)
    for _ in range(4):
        QApplication.processEvents()
    assert isinstance(body, Body)
    assert body.horizontalScrollBar().maximum() == 0
    texts = preview.findChildren(QLabel)
    assert [text.text() for text in texts] == [HOSTILE, WHEN, HOSTILE * 3]
    for text in texts:
        assert isinstance(text, WrappedText)
        assert text.height() >= text.heightForWidth(text.width())
    photos = preview.photos
    assert photos.height() >= photos.heightForWidth(photos.width()) > 0
    assert photos.mapTo(body, photos.rect().topRight()).x() < width


@pytest.mark.parametrize("size", list(LetterSize))
@pytest.mark.parametrize("width", [360, 911])
def test_a_link_shows_its_site_and_title_whole_at_every_size(
    shown: Shown, look: Look, size: LetterSize, width: int
) -> None:
    preview = PostPreview()
    preview.show_post(PAGE, None, "", WHEN, [], [], LinkLook(HOSTILE, "mattran.example", None, True))
    look(size)
    body = shown(Body(preview), width, 512)
    for _ in range(4):
        QApplication.processEvents()
    assert isinstance(body, Body)
    assert body.horizontalScrollBar().maximum() == 0
    card = preview.findChild(LinkCard)
    assert card is not None
    texts = card.findChildren(WrappedText)
    assert [text.text() for text in texts] == ["mattran.example", HOSTILE]
    for text in texts:
        assert text.height() >= text.heightForWidth(text.width())
    (drawn,) = card.findChildren(CoveringPicture)
    assert drawn.height() >= drawn.heightForWidth(drawn.width()) > 0
    preview.set_compact(True)
    for _ in range(4):
        QApplication.processEvents()
    assert drawn.geometry().right() < texts[0].geometry().left()
    for text in texts:
        assert text.height() >= text.heightForWidth(text.width())


def test_a_post_without_a_link_shows_none_again(shown: Shown) -> None:
    preview = PostPreview()
    preview.show_post(PAGE, None, "", WHEN, [], [], LinkLook("Tin", "mattran.example"))
    shown(preview, 480, 400)
    card = preview.findChild(LinkCard)
    assert card is not None
    assert card.isVisible()
    assert not card.findChildren(CoveringPicture)[0].isVisible()
    preview.show_post(PAGE, None, "Tin", WHEN, [], [])
    assert not card.isVisible()


def test_photos_stand_in_order_edge_to_edge_with_narrow_gaps(
    shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    hues = ["#cc0000", "#00aa00", "#0000cc", "#ccaa00", "#00aaaa"]
    files = [plain(tmp_path, hue) for hue in hues]
    view = PhotoGridView()
    view.show_photos(files, [(60, 40)] * 5)
    shown(view, 480, 400)
    wait_for_pictures(qtbot, view)
    image = picture(view)
    for cell, hue in zip(view.grid.cells, hues, strict=True):
        place = view._place(cell)
        assert image.pixelColor(place.center().toPoint()) == QColor(hue)
    places = [view._place(cell) for cell in view.grid.cells]
    assert places[0].topLeft().isNull()
    assert max(place.right() for place in places) == view.width()
    assert 2 <= places[1].left() - places[0].right() <= 4
    assert 2 <= places[2].top() - places[0].bottom() <= 4


def test_more_photos_than_shown_are_counted_on_the_last(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    files = [plain(tmp_path, "#ffffff")] * 8
    view = PhotoGridView()
    view.show_photos(files, [(60, 40)] * 8)
    shown(view, 480, 400)
    wait_for_pictures(qtbot, view)
    last = view._place(view.grid.cells[-1]).toRect()
    found = colours(picture(view).copy(last))
    ground = max(found, key=lambda name: found[name])
    assert theme.MAIN_INK.lower() in found
    assert contrast(ground, theme.MAIN_INK) >= 7
    view.show_photos(files[:2], [(60, 40)] * 2)
    assert len(view._pictures) == 2
    view.show_photos([], [])
    assert view.heightForWidth(480) == 0


def test_sizes_not_known_yet_do_not_matter(shown: Shown, tmp_path: Path) -> None:
    view = PhotoGridView()
    view.show_photos([tmp_path / "not-there.jpg"], [(0, 0)])
    shown(view, 400, 300)
    assert view.heightForWidth(400) == 300
    assert theme.DISABLED_FILL.lower() in colours(picture(view))


def test_a_picture_is_read_no_larger_than_wanted_and_again_when_written_anew(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = write_landscapes(tmp_path, [(640, 480)])[0]
    one = Picture()
    one.set_file(file)
    with qtbot.waitSignal(one.loaded):
        assert one.pixmap(QSizeF(160, 120), 1.0) is None
    small = one.pixmap(QSizeF(160, 120), 1.0)
    assert small is not None
    assert small.size().toTuple() == (160, 120)
    with qtbot.waitSignal(one.loaded):
        one.pixmap(QSizeF(200, 150), 2.0)
    large = one.pixmap(QSizeF(200, 150), 2.0)
    assert large is not None
    assert large.width() == 400
    landscape(1, 480, 640).save(str(file))
    one.set_file(file)
    with qtbot.waitSignal(one.loaded):
        assert one.pixmap(QSizeF(160, 120), 1.0) is large
    turned = one.pixmap(QSizeF(160, 120), 1.0)
    assert turned is not None
    assert turned.height() > turned.width()


def test_a_file_that_cannot_be_read_is_tried_once(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "cut.jpg"
    file.write_text("no picture")
    one = Picture()
    one.set_file(file)
    with qtbot.waitSignal(one.loaded):
        one.pixmap(QSizeF(10, 10), 1.0)
    assert one.pixmap(QSizeF(10, 10), 1.0) is None
    assert not one._timer.isActive()


def test_round_picture_falls_back_to_initials(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    assert initials(PAGE) == "MT"
    assert initials("đoàn thể «Ấp» 3") == "ĐT"
    assert initials("") == ""
    assert contrast(avatar._INITIALS_INK, theme.MAIN_FILL) >= 7
    face = Avatar()
    face.show_page(PAGE, None)
    shown(face, 60, 60)
    assert theme.MAIN_FILL.lower() in colours(picture(face))
    assert face.accessibleName() == f"Ảnh đại diện của {PAGE}"
    with qtbot.waitSignal(face._picture.loaded):
        face.show_page(PAGE, plain(tmp_path, "#00aa00"))
    image = picture(face)
    assert image.pixelColor(30, 30) == QColor("#00aa00")
    assert image.pixelColor(1, 1) != QColor("#00aa00")
