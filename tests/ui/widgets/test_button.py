"""Buttons answer once, show everything they say, and show where the focus is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Shown
from tests.ui.widgets.looking import changed_pixels, contrast, picture
from ui import theme
from ui.theme import LetterSize
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button, ButtonKind, without_access_key
from ui.widgets.step_button import StepButton

Look = Callable[[LetterSize], None]
LONG = "Đăng bài này lên Trang cộng đồng của Ủy ban Mặt trận Tổ quốc Việt Nam xã"


def page_with(*widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return page


def send_mouse(target: QWidget, *kinds: QEvent.Type, at: int = 0) -> None:
    """Send mouse events the way a window system does: to the widget, with a time."""
    spot = QPointF(target.rect().center())
    for kind in kinds:
        buttons = (
            Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        )
        event = QMouseEvent(
            kind,
            spot,
            target.mapToGlobal(spot),
            Qt.MouseButton.LeftButton,
            buttons,
            Qt.KeyboardModifier.NoModifier,
        )
        event.setTimestamp(at)
        QApplication.sendEvent(target, event)


PRESS, RELEASE, DOUBLE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


@pytest.mark.parametrize(
    "make", [lambda: Button("Đăng bài", ButtonKind.MAIN), lambda: AreaButton("Viết bài", "")]
)
def test_a_double_click_has_one_effect(shown: Shown, make: Callable[[], QPushButton]) -> None:
    button = make()
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    shown(page_with(button), 400, 200)
    send_mouse(button, PRESS, RELEASE, DOUBLE, RELEASE)
    assert len(clicks) == 1


def test_a_double_click_of_a_trembling_hand_has_one_effect(shown: Shown) -> None:
    button = Button("Đăng bài")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    shown(page_with(button), 400, 200)
    send_mouse(button, PRESS, RELEASE, at=10_000)
    send_mouse(button, PRESS, RELEASE, at=10_200)
    assert len(clicks) == 1
    send_mouse(button, PRESS, RELEASE, at=11_000)
    assert len(clicks) == 2


def test_every_press_on_a_step_button_counts_however_quick(shown: Shown) -> None:
    button = StepButton("Thêm 1 giờ", 1, "next")
    steps: list[int] = []
    button.stepped.connect(steps.append)
    shown(page_with(button), 400, 200)
    send_mouse(button, PRESS, RELEASE, DOUBLE, RELEASE, at=10_000)
    send_mouse(button, PRESS, RELEASE, at=10_100)
    assert steps == [1, 1, 1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_once_however_long_they_are_held(shown: Shown, key: Qt.Key) -> None:
    button = Button("Tiếp tục")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    shown(page_with(button), 400, 200)
    button.setFocus()
    QTest.keyPress(button, key)
    for _ in range(5):
        held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(button, held)
    QTest.keyRelease(button, key)
    assert len(clicks) == 1


def test_presses_are_ignored_just_after_the_page_changed(shown: Shown, qtbot: QtBot) -> None:
    button = Button("Tiếp tục")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    shown(page_with(button), 400, 200)
    button.ignore_presses_for(60_000)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert clicks == []
    button.ignore_presses_for(0)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(clicks) == 1


@pytest.mark.parametrize("kind", [*ButtonKind, None])
def test_focus_is_seen_in_a_blank_margin(shown: Shown, kind: ButtonKind | None) -> None:
    button = Button("Xem lại bài", kind) if kind else AreaButton("Xem lại bài", "Lời viết và ảnh")
    other = Button("Khác")
    page = page_with(other, button)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown(page, 400, 240)
    other.setFocus()
    before = picture(button)
    button.setFocus()
    after = picture(button)
    perimeter = 2 * (button.width() + button.height())
    assert changed_pixels(before, after) >= 2 * perimeter
    # Inside the margin nothing moves; the corners, where box and ring are round, are left out.
    room, corner = theme.RING_ROOM, theme.RING_ROOM + theme.CARD_RADIUS
    for across, down in ((room, corner), (corner, room)):
        inside = button.rect().adjusted(across, down, -across, -down)
        assert before.copy(inside) == after.copy(inside)


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_a_press_is_answered_at_once(shown: Shown, kind: ButtonKind) -> None:
    button = Button("Xem lại bài", kind)
    shown(page_with(button), 400, 200)
    before = picture(button)
    send_mouse(button, PRESS)
    assert changed_pixels(before, picture(button), least=1.1) > 100
    send_mouse(button, RELEASE)


@pytest.mark.parametrize("size", list(LetterSize))
@pytest.mark.parametrize("width", [140, 260, 500, 1200])
def test_words_wrap_and_are_never_cut(shown: Shown, look: Look, size: LetterSize, width: int) -> None:
    button = Button(LONG, ButtonKind.MAIN, "check")
    look(size)
    shown(page_with(button), width, 200)
    assert button.height() >= button.heightForWidth(button.width()) == button.minimumSizeHint().height()
    assert button.width() >= button.minimumSizeHint().width()
    lines = button._lines(button.width() - button._chrome_width())
    assert lines.width <= button.width() - button._chrome_width() + 0.5
    assert lines.height <= button.height() - 2 * theme.RING_ROOM


def test_targets_are_large_enough(look: Look) -> None:
    assert Button("A").sizeHint().height() - 2 * theme.RING_ROOM >= 44
    assert Button("A", ButtonKind.MAIN).sizeHint().height() - 2 * theme.RING_ROOM >= 56
    assert AreaButton("A").sizeHint().height() - 2 * theme.RING_ROOM >= 56


def test_a_button_in_a_row_keeps_its_height_when_the_window_is_narrow(shown: Shown) -> None:
    row = QWidget()
    layout = QHBoxLayout(row)
    buttons = [Button("Quay lại"), Button(LONG, ButtonKind.MAIN)]
    for button in buttons:
        layout.addWidget(button)
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.addStretch(1)
    outer.addWidget(row)
    shown(page, 420, 400)
    for button in buttons:
        assert button.height() >= button.heightForWidth(button.width())


def test_one_main_button_is_the_default(look: Look) -> None:
    assert [Button("A", kind).isDefault() for kind in ButtonKind] == [
        kind is ButtonKind.MAIN for kind in ButtonKind
    ]


def test_screen_readers_hear_what_is_seen(shown: Shown) -> None:
    button, area = Button("&Tiếp tục"), AreaButton("Viết bài & ảnh", "Lời viết và ảnh, 3 bước")
    shown(page_with(button, area), 400, 300)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Tiếp tục"
    assert heard.role() == QAccessible.Role.Button
    heard = QAccessible.queryAccessibleInterface(area)
    assert heard.text(QAccessible.Text.Name) == "Viết bài & ảnh"
    assert heard.text(QAccessible.Text.Description) == "Lời viết và ảnh, 3 bước"


def test_access_keys_are_not_shown() -> None:
    assert without_access_key("&Tiếp tục") == "Tiếp tục"
    assert without_access_key("Mặt trận && dân") == "Mặt trận & dân"


def test_words_of_every_kind_stand_out_as_painted(shown: Shown) -> None:
    for kind in ButtonKind:
        button = Button("HHHHHH", kind)
        page = shown(page_with(button), 300, 160)
        image = picture(button)
        middle = image.copy(image.rect().adjusted(24, 12, -24, -12))
        counted = {
            name: sum(
                middle.pixelColor(x, y).name() == name
                for x in range(middle.width())
                for y in range(middle.height())
            )
            for name in {middle.pixelColor(x, middle.height() // 2).name() for x in range(middle.width())}
        }
        ground = max(counted, key=lambda name: counted[name])
        assert max(contrast(ground, name) for name in counted) >= 7, kind
        page.close()
