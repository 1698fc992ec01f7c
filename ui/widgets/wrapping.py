"""Plain text broken into lines: one way to measure it and to paint it, so that the two never differ.

A word too long for its line (an address, a name typed without blanks) is broken anywhere rather than
forcing width on the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

_NO_LIMIT = 1_000_000.0
_WIDTHS_KEPT = 6
_WORDS_MEASURED = 12


@dataclass(frozen=True)
class Lines:
    """Text laid out for one width; sizes in device-independent pixels."""

    layout: QTextLayout
    width: float
    height: float

    def draw(self, painter: QPainter, area: QRectF, clip: QRectF | None = None) -> None:
        """Paint in the painter's pen colour from the top left of ``area``, only what meets ``clip``."""
        self.layout.draw(painter, area.topLeft(), [], clip if clip is not None else QRectF())


class TextBlock:
    """Measures and lays out one piece of plain text, remembering the last few widths asked for.

    Args:
        spacing: height of a line in heights of the letters; 0 takes the font's own.
        align: how lines stand in the width.
        strong: number of leading characters painted bold.
    """

    def __init__(
        self,
        spacing: float = 0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        strong: int = 0,
    ) -> None:
        self._spacing = spacing
        self._align = align
        self._strong = strong
        self._kept: dict[tuple[str, str, float], Lines] = {}
        self._least: tuple[str, str, float] | None = None

    def lines(self, text: str, font: QFont, width: float) -> Lines:
        """``text`` laid out in at most ``width`` pixels."""
        key = (text, font.key(), width)
        if key not in self._kept:
            if len(self._kept) >= _WIDTHS_KEPT:
                self._kept.clear()
            self._kept[key] = self._lay_out(text, font, width)
        return self._kept[key]

    def natural_width(self, text: str, font: QFont) -> float:
        """Width of the longest line when nothing is wrapped."""
        return self.lines(text, font, _NO_LIMIT).width

    def longest_word(self, text: str, font: QFont) -> float:
        """Width of the widest word."""
        if self._least is None or self._least[:2] != (text, font.key()):
            metrics = QFontMetricsF(self._widest(font))
            candidates = nlargest(_WORDS_MEASURED, set(text.split()), key=len)
            widest = max((metrics.horizontalAdvance(word) for word in candidates), default=0.0)
            self._least = (text, font.key(), widest)
        return self._least[2]

    def _widest(self, font: QFont) -> QFont:
        result = QFont(font)
        if self._strong:
            result.setBold(True)
        return result

    def _lay_out(self, text: str, font: QFont, width: float) -> Lines:
        layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption(self._align | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if self._strong:
            layout.setFormats([self._strong_range()])
        least_step = self._spacing * em(font)
        top = widest = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            step = max(line.height(), least_step)
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            top += step
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return Lines(layout, widest, top)

    def _strong_range(self) -> QTextLayout.FormatRange:
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        reach = QTextLayout.FormatRange()
        reach.start = 0
        reach.length = self._strong
        reach.format = bold
        return reach


def em(font: QFont) -> float:
    """Height of the font's letters, in pixels."""
    return _em(font.toString())


@lru_cache(maxsize=64)
def _em(font_written_out: str) -> float:
    """Asked for at every layout, and Windows takes its time to look a font up."""
    font = QFont()
    font.fromString(font_written_out)
    return float(QFontInfo(font).pixelSize())
