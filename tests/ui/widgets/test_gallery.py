"""The gallery can be painted, whatever the letter size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.gallery import SHEETS, render
from tests.ui.widgets.looking import contrast
from ui import theme
from ui.theme import LetterSize


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_every_sheet_is_painted(look: Callable[[LetterSize], None], tmp_path: Path, name: str) -> None:
    look(LetterSize.LARGEST)
    sheet = render(SHEETS[name](tmp_path), 911)
    assert sheet.height() > 400
    dark = sum(
        contrast(sheet.pixelColor(x, y), theme.BACKGROUND) >= 7
        for x in range(0, sheet.width(), 7)
        for y in range(0, sheet.height(), 7)
    )
    assert dark > 100


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_nothing_flashes_up_while_it_is_made(
    look: Callable[[LetterSize], None], qapp: QApplication, tmp_path: Path, name: str
) -> None:
    pages = SHEETS[name](tmp_path)
    assert pages
    assert not [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
