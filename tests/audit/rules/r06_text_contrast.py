"""Rule 6: text has a contrast of 7:1, large text 4.5:1, in every state of its widget."""

from __future__ import annotations

from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import SCREENS, Finding
from tests.audit.painted import PaintedText
from tests.audit.parts import name_of
from tests.audit.picture import background_and_ink, contrast, crop, grab

NORMAL_TEXT, LARGE_TEXT = 7.0, 4.5
_LARGE_POINTS, _LARGE_BOLD_POINTS = 18, 14


def check(page: AuditedPage) -> list[Finding]:
    """Measured on the pixels: at rest, then with the mouse over each button, then with it pressed."""
    return _at_rest(page) + _handled(page)


def needed(text: PaintedText) -> float:
    """The contrast ``text`` must have, by its size."""
    large = text.points >= _LARGE_POINTS or (text.bold and text.points >= _LARGE_BOLD_POINTS)
    return LARGE_TEXT if large else NORMAL_TEXT


def _at_rest(page: AuditedPage) -> list[Finding]:
    found = []
    for text in page.texts:
        for look in page.looks:
            place = page.seen_at(text.ink, text.widget, look)
            if not place.isEmpty():
                found += _judge(text, crop(look.picture, place), "")
                break
    return list(dict.fromkeys(found))


def _judge(text: PaintedText, pixels: Image.Image, state: str) -> list[Finding]:
    seen = background_and_ink(pixels)
    if seen is None:
        return [Finding(name_of(text.widget), f"«{text.text[:30]}»{state} cannot be seen")]
    ratio, need = contrast(*seen), needed(text)
    if ratio >= need:
        return []
    pair = f"{_hex(seen[1])} on {_hex(seen[0])}"
    return [
        Finding(
            name_of(text.widget), f"«{text.text[:30]}»{state} has {ratio:.2f}:1, needs {need:g}:1: {pair}"
        )
    ]


def _hex(colour: tuple[int, int, int]) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)


def _handled(page: AuditedPage) -> list[Finding]:
    if page.cell.screen != SCREENS[0]:
        # The colours of a button are the same on every screen, and each button is looked at twice.
        return []
    found = []
    with page.unscrolled():
        for button in page.clickables:
            texts = [text for text in page.texts if text.widget is button or button.isAncestorOf(text.widget)]
            place = page.place(button)
            if not texts or page.seen_at(place, button, page.looks[0]).isEmpty():
                continue
            for state, pixels in (
                ("under the mouse", _hovered(page, button)),
                ("pressed", _pressed(page, button)),
            ):
                found += _judge_in(texts, pixels, place, state)
    return found


def _judge_in(texts: list[PaintedText], pixels: Image.Image, place: QRect, state: str) -> list[Finding]:
    found = []
    for text in texts:
        found += _judge(text, crop(pixels, text.ink.translated(-place.topLeft())), f" {state}")
    return found


def _hovered(page: AuditedPage, button: QWidget) -> Image.Image:
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    try:
        return grab(page.window, page.place(button))
    finally:
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)


def _pressed(page: AuditedPage, button: QWidget) -> Image.Image:
    if not isinstance(button, QAbstractButton):
        return grab(page.window, page.place(button))
    was_down = button.isDown()
    button.setDown(True)
    try:
        return grab(page.window, page.place(button))
    finally:
        button.setDown(was_down)
