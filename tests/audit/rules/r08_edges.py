"""Rule 8: borders, icons and states differ from what is next to them by 3:1."""

from __future__ import annotations

from collections import Counter
from statistics import median

from PIL import Image
from PySide6.QtCore import QRect, QSignalBlocker
from PySide6.QtWidgets import QAbstractButton

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.painted import PaintedPicture
from tests.audit.parts import frame_of, is_field, looks_like_text, name_of
from tests.audit.picture import (
    Colour,
    background_and_ink,
    changed_pixels,
    contrast,
    crop,
    grab,
)

_NEEDED = 3.0
_DEEP = 14
"""Pixels from the edge of a widget inwards in which its border is looked for."""
_SAMPLES = 9
_RING_STEP = 7
"""Pixels between the points outside a widget at which its ground is read."""
_STATE_PIXELS = 50
"""Pixels of a tick in a small box; a state must change at least as many."""
_LARGEST_ICON = 96


def check(page: AuditedPage) -> list[Finding]:
    """Boxes of buttons and fields, drawn signs, and checked against unchecked."""
    return _boxes(page) + _signs(page) + _states(page)


def _boxes(page: AuditedPage) -> list[Finding]:
    found = []
    for target in page.targets:
        if looks_like_text(target):
            continue
        box = frame_of(target) if is_field(target) else target
        place = page.place(box)
        for look in page.looks:
            seen = page.seen_at(place, box, look)
            if not seen.isEmpty():
                weak = _weakest_side(look.picture, seen)
                found += [Finding(name_of(target), weak)] if weak else []
                break
    return found


def _weakest_side(picture: Image.Image, place: QRect) -> str:
    """What is wrong with the border round ``place``, or nothing."""
    outside = _colour_outside(picture, place)
    sides = {
        side: median(_strengths(picture, lines, outside)) for side, lines in _lines_inwards(place).items()
    }
    side = min(sides, key=lambda name: sides[name])
    if sides[side] >= _NEEDED:
        return ""
    return f"its edge has {sides[side]:.2f}:1 to the ground at the {side}, needs {_NEEDED:g}:1"


def _colour_outside(picture: Image.Image, place: QRect) -> Colour:
    counted = Counter[Colour]()
    for point in _ring(place.adjusted(-1, -1, 1, 1)):
        if 0 <= point[0] < picture.width and 0 <= point[1] < picture.height:
            counted[_pixel(picture, point)] += 1
    return counted.most_common(1)[0][0]


def _ring(place: QRect) -> list[tuple[int, int]]:
    across = [
        (x, y)
        for x in range(place.left(), place.right() + 1, _RING_STEP)
        for y in (place.top(), place.bottom())
    ]
    return across + [
        (x, y)
        for y in range(place.top(), place.bottom() + 1, _RING_STEP)
        for x in (place.left(), place.right())
    ]


def _pixel(picture: Image.Image, point: tuple[int, int]) -> Colour:
    value = picture.getpixel(point)
    assert isinstance(value, tuple)
    return (int(value[0]), int(value[1]), int(value[2]))


def _lines_inwards(place: QRect) -> dict[str, list[list[tuple[int, int]]]]:
    """For each side, lines of points from the edge inwards; corners, which may be round, are left out."""
    deep_x, deep_y = min(_DEEP, place.width() // 2), min(_DEEP, place.height() // 2)
    xs = [place.left() + place.width() * part // (_SAMPLES + 3) for part in range(2, _SAMPLES + 2)]
    ys = [place.top() + place.height() * part // (_SAMPLES + 3) for part in range(2, _SAMPLES + 2)]
    return {
        "top": [[(x, place.top() + deep) for deep in range(deep_y)] for x in xs],
        "bottom": [[(x, place.bottom() - deep) for deep in range(deep_y)] for x in xs],
        "left": [[(place.left() + deep, y) for deep in range(deep_x)] for y in ys],
        "right": [[(place.right() - deep, y) for deep in range(deep_x)] for y in ys],
    }


def _strengths(picture: Image.Image, lines: list[list[tuple[int, int]]], outside: Colour) -> list[float]:
    return [_strength(picture, line, outside) for line in lines]


def _strength(picture: Image.Image, line: list[tuple[int, int]], outside: Colour) -> float:
    """The strongest contrast on the way inwards, up to the first that is enough."""
    strongest = 1.0
    for point in line:
        strongest = max(strongest, contrast(_pixel(picture, point), outside))
        if strongest >= _NEEDED:
            break
    return strongest


def _signs(page: AuditedPage) -> list[Finding]:
    found = []
    for sign in page.pictures:
        if not _is_sign(sign):
            continue
        for look in page.looks:
            place = page.seen_at(sign.place, sign.widget, look)
            if not place.isEmpty():
                seen = background_and_ink(crop(look.picture, place))
                ratio = contrast(*seen) if seen else 1.0
                if ratio < _NEEDED:
                    found.append(
                        Finding(name_of(sign.widget), f"its sign has {ratio:.2f}:1, needs {_NEEDED:g}:1")
                    )
                break
    return found


def _is_sign(picture: PaintedPicture) -> bool:
    """A drawn sign lets the ground through; photos and the Page's picture are the person's own."""
    return picture.has_alpha and max(picture.place.width(), picture.place.height()) <= _LARGEST_ICON


def _states(page: AuditedPage) -> list[Finding]:
    found = []
    for button in page.clickables:
        if isinstance(button, QAbstractButton) and button.isCheckable():
            changed = _changed_by_checking(button)
            if changed < _STATE_PIXELS:
                found.append(Finding(name_of(button), f"only {changed} px show at 3:1 whether it is chosen"))
    return found


def _changed_by_checking(button: QAbstractButton) -> int:
    group = button.group()
    exclusive, alone = button.autoExclusive(), group is not None and group.exclusive()
    with QSignalBlocker(button):
        button.setAutoExclusive(False)
        if group is not None:
            group.setExclusive(False)
        before = grab(button)
        button.setChecked(not button.isChecked())
        after = grab(button)
        button.setChecked(not button.isChecked())
        if group is not None:
            group.setExclusive(alone)
        button.setAutoExclusive(exclusive)
    return changed_pixels(before, after, _NEEDED)
