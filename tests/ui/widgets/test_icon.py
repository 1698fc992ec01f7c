"""The drawn signs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor

from ui import theme
from ui.theme import LetterSize
from ui.widgets.icon import icon_pixmap

Look = Callable[[LetterSize], None]
NAMES = sorted(path.stem for path in (theme.ASSETS / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_sign_is_drawn_in_the_colour_asked_for(look: Look, name: str) -> None:
    image = icon_pixmap(name, "#14532D", 32, 2.0).toImage()
    assert image.size().toTuple() == (64, 64)
    opaque = [
        image.pixelColor(x, y) for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255
    ]
    assert len(opaque) > 60
    if name != "app":
        assert all(colour == QColor("#14532D") for colour in opaque)
    corner = image.pixelColor(0, 0)
    assert corner.alpha() == 0


def test_a_sign_is_drawn_once(look: Look) -> None:
    first, second = icon_pixmap("check", theme.INK, 24, 1.0), icon_pixmap("check", theme.INK, 24, 1.0)
    assert first.cacheKey() == second.cacheKey()


def test_an_unknown_sign_is_an_error(look: Look) -> None:
    with pytest.raises(FileNotFoundError):
        icon_pixmap("nothing", theme.INK, 24)
