"""Words to be read. Always plain text, wrapped, and never cut off.

Qt's own label guesses its height where layouts are nested; these labels measure with the very lines they
paint, and ask for more height whenever they are made narrower.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme
from ui.widgets.wrapping import Lines, TextBlock, em

_WORD_EMS = 4
"""A longer word than this is broken when there is no room for it."""

_TITLE_MARK = 3
"""Thickness of the line under a title that has the focus, in pixels."""


class Tone(Enum):
    """What kind of thing is being said; the words say it too, never the colour alone."""

    INK = theme.INK
    QUIET = theme.QUIET_INK
    GOOD = theme.GOOD_INK
    WARNING = theme.WARNING_INK
    PROBLEM = theme.PROBLEM_INK
    BAND = theme.BAND_INK


class WrappedText(QLabel):
    """The base of all labels: plain text, wrapped.

    Args:
        strong: number of leading characters painted bold.
        spacing: height of a line in heights of its letters; 0 takes the font's own.
        line_length: characters of a line at most.
    """

    def __init__(
        self,
        text: str = "",
        tone: Tone = Tone.INK,
        parent: QWidget | None = None,
        *,
        strong: int = 0,
        spacing: float = theme.LINE_SPACING,
        line_length: int = theme.LINE_LENGTH,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._line_length = line_length
        self._block = TextBlock(spacing, strong=strong)
        self._laid_out_width: int | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # Words stand in line with the boxes of buttons and fields, which keep room for their ring.
        self.setContentsMargins(theme.RING_ROOM, 0, theme.RING_ROOM, 0)
        self.setText(text)

    @property
    def tone(self) -> Tone:
        """What kind of thing is being said."""
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        """Say it in another tone from now on."""
        self._tone = tone
        self.update()

    def say(self, words: str) -> None:
        """Show ``words``; where there are none, take no room."""
        self.setText(words)
        self.setVisible(bool(words))

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which all words are seen when the label is ``width`` wide."""
        self.ensurePolished()
        margins = self.contentsMargins()
        return int(self._lines_for(width).height + 0.999) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """The words on as few lines as the length of a line allows."""
        self.ensurePolished()
        widest = min(self._block.natural_width(self.text(), self.font()), self._line_limit())
        width = int(widest + 0.999) + self._sides()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, and the height needed at the width the label has now."""
        self.ensurePolished()
        word = min(self._block.longest_word(self.text(), self.font()), _WORD_EMS * em(self.font()))
        width = int(word + 0.999) + self._sides()
        return QSize(width, self.heightForWidth(max(width, self._laid_out_width or self.sizeHint().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when another width wraps the words differently."""
        super().resizeEvent(event)
        if event.size().width() != self._laid_out_width:
            self._laid_out_width = event.size().width()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for room again when the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the very lines the height was measured with, as far as they are in sight."""
        painter = QPainter(self)
        painter.setPen(QColor(self._tone.value))
        self._lines_for(self.width()).draw(painter, self._words_area(), QRectF(event.rect()))

    def _words_area(self) -> QRectF:
        area = QRectF(self.contentsRect())
        lines = self._lines_for(self.width())
        spare = max(area.height() - lines.height, 0)
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            spare = 0
        return QRectF(area.left(), area.top() + spare / 2, lines.width, lines.height)

    def _lines_for(self, width: int) -> Lines:
        room = min(width - self._sides(), self._line_limit())
        return self._block.lines(self.text(), self.font(), max(room, 1))

    def _line_limit(self) -> float:
        return self._line_length * QFontMetricsF(self.font()).averageCharWidth()

    def _sides(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()


class Paragraph(WrappedText):
    """Running text."""


class StrongText(WrappedText):
    """Running text in bold letters."""


class SmallText(WrappedText):
    """The smallest letters there are, still 12 pt: for what is said beside the matter."""


class BandText(WrappedText):
    """The words of the band above the screens, in the smallest letters."""


class SubHeading(WrappedText):
    """Title of a part of a page."""

    def __init__(self, text: str = "", tone: Tone = Tone.INK, parent: QWidget | None = None) -> None:
        super().__init__(text, tone, parent, spacing=0)


class CodeText(WrappedText):
    """A number or code to be read out or typed in elsewhere: the largest letters there are."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, Tone.INK, parent, spacing=0)


class Heading(WrappedText):
    """Title of a page. ``setFocus`` on it starts a page that has no field (elder-ui.md rule 17)."""

    def __init__(self, text: str = "", tone: Tone = Tone.INK, parent: QWidget | None = None) -> None:
        super().__init__(text, tone, parent, spacing=0)
        room = theme.RING_ROOM
        self.setContentsMargins(room, room, room, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words; with the focus a calm line under them, for a title is no thing to press."""
        super().paintEvent(event)
        if self.hasFocus():
            words = self._words_area()
            below = QRectF(words.left(), words.bottom(), words.width(), _TITLE_MARK)
            QPainter(self).fillRect(below, QColor(theme.BORDER))
