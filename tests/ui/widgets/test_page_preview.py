"""The Page is shown as on a computer and on a phone, whatever its words, pictures and the letter size."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mttq_desktop.page.pictures.drawing import draw_pictures
from mttq_desktop.page.pictures.wording import Wording
from tests.ui.widgets.conftest import Shown
from tests.ui.widgets.looking import colours, picture
from ui import theme
from ui.theme import LetterSize
from ui.widgets.body import Body
from ui.widgets.covering import CoveringPicture
from ui.widgets.page_preview import PagePreview, _Card
from ui.widgets.text import WrappedText

Look = Callable[[LetterSize], None]
NAME = "Mặt trận Tổ quốc Việt Nam xã Tri Lễ - tỉnh Nghệ An"
LONG_NAME = "Ủy ban Mặt trận Tổ quốc Việt Nam phường Văn Miếu - Quốc Tử Giám, tp. Hà Nội"
HOSTILE = "<b>Xã</b> & <script>x</script> " + "Ẫ" * 300
ABOUT = "Trang thông tin của Ủy ban MTTQ Việt Nam xã Tri Lễ, tỉnh Nghệ An."
CONTACT = ["0238 3842 000", "mttqtrile@nghean.gov.vn", "xã Tri Lễ, tỉnh Nghệ An"]

RED, GREEN, BLUE = "#c80000", "#00a000", "#0000c8"


def jpeg(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def banded_cover() -> bytes:
    """Green where both devices show it, red above and below the computer's crop (150 to 774)."""
    image = Image.new("RGB", (1640, 924), RED)
    ImageDraw.Draw(image).rectangle((0, 150, 1639, 773), fill=GREEN)
    return jpeg(image)


def cornered_avatar() -> bytes:
    """Blue inside the round crop, red in the corners."""
    image = Image.new("RGB", (1080, 1080), RED)
    ImageDraw.Draw(image).ellipse((0, 0, 1079, 1079), fill=BLUE)
    return jpeg(image)


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def cards(preview: PagePreview) -> list[_Card]:
    return preview.findChildren(_Card)


def wait_for_pictures(qtbot: QtBot, preview: PagePreview) -> None:
    held = [part._picture for card in cards(preview) for part in (card._cover, card._avatar)]
    qtbot.waitUntil(lambda: all(one._pixmap is not None for one in held))
    settle()


def is_red(colour: QColor) -> bool:
    return colour.red() > 120 and colour.green() < 80 and colour.blue() < 80


def red_in(image: QImage) -> int:
    return sum(count for name, count in colours(image).items() if is_red(QColor(name)))


def seen(card: _Card, part: QWidget) -> QImage:
    whole = picture(card)
    ratio = whole.devicePixelRatio()
    assert ratio == 1
    return whole.copy(part.geometry())


@pytest.mark.parametrize("size", list(LetterSize))
@pytest.mark.parametrize("width", [300, 450, 911, 1366])
@pytest.mark.parametrize(
    ("name", "about"), [(NAME, ABOUT), (LONG_NAME, ABOUT * 3), (HOSTILE, HOSTILE), ("", "")]
)
def test_all_words_are_shown_at_every_size(
    shown: Shown, look: Look, size: LetterSize, width: int, name: str, about: str
) -> None:
    look(size)
    preview = PagePreview()
    preview.show_page(name, about, CONTACT, None, None)
    body = shown(Body(preview), width, 512)
    settle()
    assert isinstance(body, Body)
    assert body.horizontalScrollBar().maximum() == 0
    room = width - body.verticalScrollBar().width()
    for label in preview.findChildren(QLabel):
        assert isinstance(label, WrappedText)
        if label.isHidden():
            assert not label.text()
            continue
        assert label.height() >= label.heightForWidth(label.width())
        assert label.mapTo(preview, QPoint(label.width(), 0)).x() <= max(room, preview.width())
        figure = label.parentWidget()
        assert figure is not None
        assert figure.rect().contains(label.geometry())
    for card in cards(preview):
        assert card.height() >= card.heightForWidth(card.width())


@pytest.mark.parametrize("size", [LetterSize.NORMAL, LetterSize.LARGEST])
@pytest.mark.parametrize("width", [300, 911])
def test_nothing_covers_the_words(shown: Shown, look: Look, size: LetterSize, width: int) -> None:
    look(size)
    preview = PagePreview()
    preview.show_page(NAME, ABOUT, CONTACT, None, None)
    shown(Body(preview), width, 900)
    settle()
    for card in cards(preview):
        others = [card._cover.geometry(), card._avatar.geometry()]
        for label in (card._name, card._words):
            assert not any(place.intersects(label.geometry()) for place in others)
        assert not card._name.geometry().intersects(card._words.geometry())


def test_they_stand_side_by_side_where_there_is_room(shown: Shown) -> None:
    preview = PagePreview()
    preview.show_page(NAME, ABOUT, CONTACT, None, None)
    shown(preview, 1200, 700)
    computer, phone = (card.mapTo(preview, QPoint(0, 0)) for card in cards(preview))
    assert phone.y() == computer.y()
    assert phone.x() > computer.x()
    preview.resize(420, 900)
    settle()
    computer, phone = (card.mapTo(preview, QPoint(0, 0)) for card in cards(preview))
    assert phone.x() == computer.x()
    assert phone.y() > computer.y()


def test_each_device_shows_its_part_of_the_cover(shown: Shown, qtbot: QtBot) -> None:
    preview = PagePreview()
    preview.show_page(NAME, ABOUT, CONTACT, None, banded_cover())
    shown(preview, 1200, 700)
    held = [card._cover._picture for card in cards(preview)]
    qtbot.waitUntil(lambda: all(one._pixmap is not None for one in held))
    computer, phone = cards(preview)
    assert computer._cover.width() / computer._cover.height() == pytest.approx(820 / 312, abs=0.02)
    assert phone._cover.width() / phone._cover.height() == pytest.approx(640 / 360, abs=0.02)
    top = QPoint(computer._cover.width() // 2, 3)
    assert seen(computer, computer._cover).pixelColor(top).green() > 120
    assert is_red(seen(phone, phone._cover).pixelColor(top))


def test_the_round_picture_is_cut_round_and_parted_from_the_cover(shown: Shown, qtbot: QtBot) -> None:
    preview = PagePreview()
    preview.show_page(NAME, ABOUT, CONTACT, cornered_avatar(), banded_cover())
    shown(preview, 1200, 700)
    wait_for_pictures(qtbot, preview)
    for card in cards(preview):
        found = seen(card, card._avatar)
        assert found.pixelColor(found.width() // 2, found.height() // 2) == QColor(BLUE)
        assert card._avatar.height() / card._cover.width() == pytest.approx(0.2, abs=0.02)
        rim = card._rim.geometry()
        assert rim.contains(card._avatar.geometry().adjusted(theme.RING_ROOM, 0, 0, 0))
        above = picture(card).pixelColor(rim.center().x(), rim.top() + 1)
        assert above.lightness() > 180
    computer = cards(preview)[0]
    assert red_in(seen(computer, computer._avatar)) == 0


def test_without_pictures_there_is_a_sign_and_the_initials(shown: Shown, qtbot: QtBot) -> None:
    preview = PagePreview()
    preview.show_page(NAME, ABOUT, [], None, None)
    shown(preview, 1200, 700)
    for card in cards(preview):
        assert theme.DISABLED_FILL.lower() in colours(seen(card, card._cover))
        assert theme.MAIN_FILL.lower() in colours(seen(card, card._avatar))
    preview.show_page(NAME, ABOUT, [], b"no picture", b"no picture")
    qtbot.waitUntil(lambda: not cards(preview)[0]._cover._picture._timer.isActive())
    assert theme.DISABLED_FILL.lower() in colours(seen(cards(preview)[0], cards(preview)[0]._cover))


def test_other_words_and_pictures_take_the_place_of_the_first(shown: Shown, qtbot: QtBot) -> None:
    preview = PagePreview()
    preview.show_page("A", "", [], None, None)
    shown(preview, 500, 900)
    low = cards(preview)[0].height()
    preview.show_page(LONG_NAME, ABOUT, CONTACT, cornered_avatar(), banded_cover())
    wait_for_pictures(qtbot, preview)
    assert cards(preview)[0].height() > low
    assert [label.text() for label in preview.findChildren(QLabel) if label.text() == LONG_NAME] == [
        LONG_NAME
    ] * 2
    contact = cards(preview)[0]._words.text()
    assert contact == "\n".join([ABOUT, *CONTACT])
    assert cards(preview)[1]._words.text() == ABOUT


def test_readers_of_the_screen_hear_what_each_part_is() -> None:
    preview = PagePreview()
    preview.show_page(NAME, ABOUT, CONTACT, None, None)
    assert NAME in preview.accessibleName()
    figures = [widget.accessibleName() for widget in preview.findChildren(QWidget) if widget.accessibleName()]
    assert "Trên máy tính" in figures
    assert "Trên điện thoại" in figures
    assert [cover.accessibleName() for cover in preview.findChildren(CoveringPicture)] == ["Ảnh bìa"] * 2


def test_letters_may_change_while_it_is_shown(shown: Shown, look: Look) -> None:
    preview = PagePreview()
    preview.show_page(NAME, ABOUT, CONTACT, None, None)
    shown(Body(preview), 911, 512)
    for size in (LetterSize.LARGEST, LetterSize.NORMAL, LetterSize.LARGER):
        look(size)
        settle()
        for card in cards(preview):
            assert card._name.height() >= card._name.heightForWidth(card._name.width())
            assert card.rect().contains(card._words.geometry())


def test_our_own_pictures_keep_their_words_on_both_devices(shown: Shown, qtbot: QtBot) -> None:
    """The name on the cover is as whole on a computer as on a phone, and not under the round picture."""
    made = draw_pictures(Wording("Mặt trận Tổ quốc Việt Nam", "xã Tri Lễ", "tỉnh Nghệ An", "Mặt trận"))
    preview = PagePreview()
    preview.show_page(NAME, ABOUT, CONTACT, made.avatar, made.cover)
    shown(preview, 1200, 700)
    wait_for_pictures(qtbot, preview)
    for card in cards(preview):
        image = seen(card, card._cover)
        letters = [
            (x, y)
            for y in range(image.height())
            for x in range(image.width() // 6, image.width() * 5 // 6)
            if image.pixelColor(x, y).lightness() > 190 and not card._rim.geometry().contains(x + 2, y + 2)
        ]
        assert letters
        assert min(y for _, y in letters) > 0
        assert max(y for _, y in letters) < image.height() - 1
