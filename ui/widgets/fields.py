"""Fields to be typed in: a label, a hint, a line for what is wrong, and the box itself.

Vietnamese typing programs send Backspaces and compose letters before they are final, so nothing here
looks at single keys but Enter held down, rewrites the text or completes it (elder-ui.md section 4,
"Vietnamese typing").
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.pasted_words import pasted_words
from ui.widgets.press import is_held_enter
from ui.widgets.sign import Sign
from ui.widgets.surface import draw_box, draw_ring, inside_ring
from ui.widgets.text import Paragraph, StrongText, Tone
from ui.widgets.wrapping import em

_CURSOR_WIDTH = 3
_PADDING = 8
_LINES_AT_LEAST = 3
_BESIDE_WORDS = 2 * (theme.RING_ROOM + theme.BORDER_WIDTH + _PADDING) + theme.GAP_LARGE
"""Pixels of the box that hold no words: ring, border, blank, scroll bar."""
_LINE_MARGIN = 2
"""Brings the letters of a line in line with those of a larger field."""


class FieldBox(QFrame):
    """The box round an edit: its border, its ring while it has the focus, thick and red while it is wrong."""

    def __init__(self, edit: QLineEdit | QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self._wrong = False
        edit.installEventFilter(self)
        self.setFocusProxy(edit)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        layout = QHBoxLayout(self)
        inset = theme.RING_ROOM + theme.BORDER_WIDTH + 1
        layout.setContentsMargins(inset + _PADDING, inset, inset, inset)
        layout.addWidget(edit)

    def set_wrong(self, wrong: bool) -> None:
        """Mark what is in the box as wrong."""
        self._wrong = wrong
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the ring when the edit takes or loses the focus; Enter held down counts once."""
        if is_held_enter(event):
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.update()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the border is a press on the field."""
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and the ring."""
        painter = QPainter(self)
        fill = theme.SURFACE if self._edit.isEnabled() else theme.DISABLED_FILL
        border = theme.PROBLEM_INK if self._wrong else theme.BORDER
        width = theme.BORDER_WIDTH + (1 if self._wrong else 0)
        draw_box(painter, inside_ring(self.rect()), fill, border, border_width=width)
        if self._edit.hasFocus():
            draw_ring(painter, self.rect())


class Field(QWidget):
    """What both kinds of field share; use ``LineField`` or ``WordsField``."""

    changed = Signal()
    """The text is another one now; letters still being composed do not count."""

    def __init__(
        self, label: str, hint: str, edit: QLineEdit | QPlainTextEdit, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._edit = edit
        self._label = StrongText(label, spacing=0)
        self._label.setBuddy(edit)
        self._hint = Paragraph(hint, Tone.QUIET, spacing=0)
        self._problem = ProblemLine()
        self._problem.hide()
        self._box = FieldBox(edit)
        self.setFocusProxy(edit)
        edit.setAccessibleName(label)
        edit.setAccessibleDescription(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP_TINY)
        layout.addWidget(self._label)
        layout.addWidget(self._hint)
        layout.addWidget(self._problem)
        self._across = self._row()
        layout.addLayout(self._across, 1)
        # Only now, when they have a parent: before, they would flash up as windows of their own.
        self._label.setVisible(bool(label))
        self._hint.setVisible(bool(hint))

    @property
    def problem(self) -> str:
        """What is wrong with it, as it is shown; empty when nothing is."""
        return self._problem.words if self._problem.isVisibleTo(self) else ""

    def show_problem(self, words: str | None) -> None:
        """Say above the box what is wrong, or take that back."""
        self._problem.set_words(words or "")
        self._problem.setVisible(bool(words))
        self.mark_wrong(words)

    def mark_wrong(self, words: str | None) -> None:
        """Mark the box as wrong where ``words`` say beside it what is wrong; None takes that back."""
        self._box.set_wrong(bool(words))
        self._edit.setAccessibleDescription(" ".join(part for part in (words, self._hint.text()) if part))

    def set_label(self, label: str) -> None:
        """Ask for something else."""
        self._label.say(label)
        self._edit.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Say something else under the label, or nothing."""
        self._hint.say(hint)
        self._edit.setAccessibleDescription(" ".join(part for part in (self.problem, hint) if part))

    def commit_input_method(self) -> None:
        """Make letters still being composed part of the text; call it before reading the field."""
        QGuiApplication.inputMethod().commit()

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        # The box takes all the width it may have; the rest stays blank on its right.
        row.addWidget(self._box, 1000)
        row.addStretch(1)
        return row


class LineField(Field):
    """A field of one line."""

    entered = Signal()
    """Enter was pressed in it: the page's main action is meant."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        super().__init__(label, hint, self._line, parent)
        self._line.setFrame(False)
        self._line.setTextMargins(_LINE_MARGIN, 0, _LINE_MARGIN, 0)
        self._line.setMinimumHeight(theme.TARGET_HEIGHT - 2 * (theme.BORDER_WIDTH + 1))
        self._box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._across.setAlignment(self._box, Qt.AlignmentFlag.AlignTop)
        self._line.textChanged.connect(self.changed)
        self._line.returnPressed.connect(self.entered)

    @property
    def edit(self) -> QLineEdit:
        """Qt's own edit inside."""
        return self._line

    def text(self) -> str:
        """What stands in it."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Put ``text`` in it."""
        if text != self._line.text():
            self._line.setText(text)


class DigitsField(LineField):
    """A field for a number that is read out: digits as large as a title, and no wider than they need.

    Args:
        digits: how many there may be, with what people put between them.
    """

    def __init__(self, label: str, hint: str, digits: int, parent: QWidget | None = None) -> None:
        self._digits = digits
        super().__init__(label, hint, parent)
        self._line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self._line.installEventFilter(self)
        self._limit_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the box grow with its digits, which are larger than the letters around them."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._limit_width()
        return super().eventFilter(watched, event)

    def _limit_width(self) -> None:
        self._box.setMaximumWidth(
            self._digits * self._line.fontMetrics().horizontalAdvance("0") + _BESIDE_WORDS
        )


class WordsField(Field):
    """A large field for the words of a post.

    Args:
        lines: how many lines it would like to show; it takes more when there is room.
    """

    pictures_pasted = Signal(list)
    """Pictures (``QImage``) were pasted or dropped instead of words."""
    files_dropped = Signal(list)
    """Files (paths, ``str``) were pasted or dropped instead of words."""
    old_font_pasted = Signal(object, int, int)
    """What was pasted from one place to another is probably in an old font; its ``Repair``."""

    def __init__(self, label: str, hint: str = "", lines: int = 6, parent: QWidget | None = None) -> None:
        self._words = WordsEdit(lines)
        super().__init__(label, hint, self._words, parent)
        self._words.textChanged.connect(self.changed)
        self._words.pictures_pasted.connect(self.pictures_pasted)
        self._words.files_dropped.connect(self.files_dropped)
        self._words.old_font_pasted.connect(self.old_font_pasted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._limit_width()

    @property
    def edit(self) -> QPlainTextEdit:
        """Qt's own edit inside."""
        return self._words

    def text(self) -> str:
        """What stands in it, lines parted by newlines."""
        return self._words.toPlainText()

    def set_text(self, text: str) -> None:
        """Put ``text`` in it; what was done before can then no longer be undone."""
        if text != self._words.toPlainText():
            self._words.setPlainText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Let the box grow with the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._limit_width()

    def _limit_width(self) -> None:
        self._box.setMaximumWidth(theme.LINE_LENGTH * self.fontMetrics().averageCharWidth() + _BESIDE_WORDS)


class WordsEdit(QPlainTextEdit):
    """Qt's plain text edit that takes words as plain text and hands pictures and files on."""

    pictures_pasted = Signal(list)
    files_dropped = Signal(list)
    old_font_pasted = Signal(object, int, int)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(_CURSOR_WIDTH)
        self.document().setDocumentMargin(theme.GAP_TINY)

    def sizeHint(self) -> QSize:
        """Room for the number of lines it would like to show."""
        return self._room_for(self._lines)

    def minimumSizeHint(self) -> QSize:
        """Room for three lines."""
        return self._room_for(min(self._lines, _LINES_AT_LEAST))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words, pictures and files are welcome."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put words in without their looks; hand files and pictures on."""
        if files := [url.toLocalFile() for url in source.urls() if url.isLocalFile()]:
            self.files_dropped.emit(files)
        elif pasted := pasted_words(source):
            start = self.textCursor().selectionStart()
            super().insertFromMimeData(_as_mime(pasted.words))
            if pasted.repair.is_needed:
                self.old_font_pasted.emit(pasted.repair, start, self.textCursor().position())
        elif source.hasImage():
            picture: Any = source.imageData()
            self.pictures_pasted.emit([QImage(picture)])

    def changeEvent(self, event: QEvent) -> None:
        """Ask for room again when the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _room_for(self, lines: int) -> QSize:
        self.ensurePolished()
        margin = 2 * int(self.document().documentMargin())
        return QSize(round(12 * em(self.font())), lines * self.fontMetrics().lineSpacing() + margin)


class ProblemLine(QWidget):
    """A warning sign and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = StrongText("", Tone.PROBLEM, spacing=0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.RING_ROOM, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Sign("warning", theme.PROBLEM_INK), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._sentence, 1)

    @property
    def words(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def set_words(self, words: str) -> None:
        """Say ``words``."""
        self._sentence.setText(words)


def _as_mime(words: str) -> QMimeData:
    result = QMimeData()
    result.setText(words)
    return result
