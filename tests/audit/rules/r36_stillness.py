"""Rule 36: nothing moves by itself: two pictures 2 s apart are equal, but for progress."""

from __future__ import annotations

import re
import time

from PIL import Image
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QWidget

from tests.audit.audited import AuditedPage, Earlier
from tests.audit.model import Finding
from tests.audit.parts import name_of
from tests.audit.picture import grab, rect_in, same
from tests.audit.reading import written_on

_APART = 2.0
_DIGITS = re.compile(r"\d+")


def check(page: AuditedPage) -> list[Finding]:
    """Against a picture taken at least 2 s before at the same geometry, if need be waiting for it."""
    found = [
        Finding("page", f"{type(moving).__name__} is running")
        for moving in page.window.findChildren(QAbstractAnimation)
        if moving.state() is QAbstractAnimation.State.Running
    ]
    earlier = page.facts.earlier or look_now(page.window)
    if not _is_still(page.window, earlier):
        # The way here (other sizes, other letters) may have left a trace: stand still and look again.
        again = look_now(page.window)
        if not _is_still(page.window, again):
            found.append(Finding("page", f"changes by itself within 2 s: {_where(page.window, again)}"))
    return found


def look_now(window: QWidget) -> Earlier:
    """How the page looks at this moment."""
    words = {id(widget): written_on(widget) for widget in window.findChildren(QWidget)}
    return Earlier(grab(window), words, time.monotonic())


def _is_still(window: QWidget, earlier: Earlier) -> bool:
    left = earlier.moment + _APART - time.monotonic()
    if left > 0:
        QTest.qWait(int(left * 1000) + 1)
    now = grab(window)
    progress = _progress(window, earlier)
    return same(_without(earlier.picture, window, progress), _without(now, window, progress))


def _progress(window: QWidget, earlier: Earlier) -> list[QWidget]:
    """What may change: bars of progress, and words in which only a number changed."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QProgressBar)
        or _only_counts(earlier.words.get(id(widget), ""), written_on(widget))
    ]


def _only_counts(before: str, after: str) -> bool:
    return before != after and _DIGITS.sub("0", before) == _DIGITS.sub("0", after)


def _without(picture: Image.Image, window: QWidget, hidden: list[QWidget]) -> Image.Image:
    cleaned = picture.copy()
    for widget in hidden:
        place = rect_in(window, widget)
        cleaned.paste((0, 0, 0), (place.left(), place.top(), place.right() + 1, place.bottom() + 1))
    return cleaned


def _where(window: QWidget, earlier: Earlier) -> str:
    now = grab(window)
    for widget in reversed(window.findChildren(QWidget)):
        place = rect_in(window, widget)
        box = (place.left(), place.top(), place.right() + 1, place.bottom() + 1)
        if widget.isVisible() and not same(earlier.picture.crop(box), now.crop(box)):
            return name_of(widget)
    return "the window"
