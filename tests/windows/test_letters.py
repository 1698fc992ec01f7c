"""Letters as Windows' own engine measures them, at the sizes the program shows."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui.theme import BODY_POINTS, FONT_FAMILY, LetterSize, apply_theme

HAIR = 0.5
"""Pixels: this engine rounds a line's height to whole ones, and letters to parts of one."""

STACKED = "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ"


@pytest.mark.qt_log_ignore("DpiAwareness", extend=True)  # Wine knows less of it than Windows
@pytest.mark.skipif(sys.platform != "win32", reason="tests/fonts measures with this system's engine")
@pytest.mark.parametrize("size", LetterSize)
@pytest.mark.parametrize("is_bold", [False, True])
def test_stacked_capitals_fit_into_the_line(qapp: QApplication, size: LetterSize, is_bold: bool) -> None:
    assert qapp.platformName() == "windows"
    apply_theme(qapp, LetterSize.NORMAL)
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(BODY_POINTS * size.factor)
    font.setBold(is_bold)
    metrics = QFontMetricsF(font)
    tops = {letter: -metrics.tightBoundingRect(letter).top() for letter in STACKED}
    assert {letter: top for letter, top in tops.items() if top > metrics.ascent() + HAIR} == {}
