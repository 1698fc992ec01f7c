"""Above the page: everything that keeps it from going on, in the words that stand at the fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.sign import Sign
from ui.widgets.surface import draw_box, draw_ring, inside_ring
from ui.widgets.text import StrongText, SubHeading, Tone

_BORDER = 3


class ProblemSummary(QWidget):
    """Lists what is wrong and takes the focus; pressing a line goes to its field (elder-ui.md rule 26)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first_field: QWidget | None = None
        self._title = SubHeading(self.tr("Chưa đi tiếp được. Mời xem lại:"), Tone.PROBLEM)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        layout = QHBoxLayout(self)
        side, above = theme.RING_ROOM + theme.GAP_SMALL, theme.RING_ROOM + _BORDER
        layout.setContentsMargins(side, above, side, above)
        layout.setSpacing(theme.GAP_TINY)
        layout.addWidget(Sign("warning", theme.PROBLEM_INK, lines=1.2))
        words = QVBoxLayout()
        words.setSpacing(theme.GAP_TINY)
        words.addWidget(self._title)
        words.addLayout(self._column)
        layout.addLayout(words, 1)
        self.hide()

    def show_problems(self, problems: list[tuple[str, QWidget | None]]) -> None:
        """Show these sentences, each with the field to go to; hide when there are none.

        A single sentence says all by itself; only several stand under a title.
        """
        self._title.setVisible(len(problems) > 1)
        empty(self._column)
        self._first_field = next((field for _, field in problems if field is not None), None)
        for sentence, field in problems:
            self._column.addWidget(self._line(sentence, field))
        spoken = [self._title.text(), *(sentence for sentence, _field in problems)]
        self.setAccessibleName(" ".join(spoken) if problems else "")
        self.setVisible(bool(problems))
        if problems:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are meant for the field that is wrong: who types does not look where the keyboard is."""
        field = self._first_field
        edit = field.focusProxy() or field if field is not None else None
        if isinstance(edit, QLineEdit | QPlainTextEdit) and event.text() and event.text().isprintable():
            edit.setFocus(Qt.FocusReason.OtherFocusReason)
            QCoreApplication.sendEvent(edit, event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, and the ring of the focus."""
        painter = QPainter(self)
        draw_box(
            painter, inside_ring(self.rect()), theme.PROBLEM_FILL, theme.PROBLEM_INK, border_width=_BORDER
        )
        if self.hasFocus():
            draw_ring(painter, self.rect())

    def _line(self, sentence: str, field: QWidget | None) -> QWidget:
        if field is None:
            words = StrongText(sentence, Tone.PROBLEM)
            side = theme.RING_ROOM + theme.GAP_SMALL
            words.setContentsMargins(side, theme.GAP_SMALL, side, theme.GAP_SMALL)
            return words
        line = Button(sentence.replace("&", "&&"), ButtonKind.QUIET, left=True)
        line.clicked.connect(lambda: field.setFocus(Qt.FocusReason.OtherFocusReason))
        return line
