"""A program without a screen, in the program's look."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import LetterSize, apply_theme

Shown = Callable[[QWidget, int, int], QWidget]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Callable[[LetterSize], None]]:
    """Changes the letter size; it starts normal and is normal again afterwards."""
    apply_theme(qapp, LetterSize.NORMAL)
    yield lambda size: apply_theme(qapp, size)
    apply_theme(qapp, LetterSize.NORMAL)


@pytest.fixture
def shown(qtbot: QtBot, look: Callable[[LetterSize], None]) -> Shown:
    """Shows a widget at a size and waits until it is there; keeps it to the end of the test."""
    kept: list[QWidget] = []

    def show(widget: QWidget, width: int, height: int) -> QWidget:
        qtbot.addWidget(widget)
        kept.append(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        QApplication.processEvents()
        return widget

    return show
