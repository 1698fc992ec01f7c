"""The common shape of every page: a body that scrolls and a row of buttons that never moves."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mttq_desktop.notices import PhotoSending
from ui import theme
from ui.widgets.body import Body
from ui.widgets.button import Button
from ui.widgets.wrapping import em

_LOW_BLANK = 2
"""Pixels above and below the buttons in a low window: the line above them stays apart from them."""

_TWO_COLUMNS = 40
"""Width of a page with room for two columns, in heights of its letters."""

GUARD_MS = 600
"""A second slow press must not reach the button that appears under the hand (elder-ui.md rule 13)."""


@dataclass(frozen=True)
class Subject:
    """Whose Page something is about, before that Page is one of this PC's."""

    name: str
    is_practice: bool


class ButtonRow(QWidget):
    """The fixed row at the foot of a page: the way back on the left, the main action on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(theme.GAP_LARGE, theme.GAP_SMALL, theme.GAP_LARGE, theme.GAP_SMALL)
        self._layout.setSpacing(theme.GAP_SMALL)
        self._layout.addStretch(1)
        self._lefts = 0

    def add_left(self, button: Button) -> None:
        """Put ``button`` on the left side, after those already there."""
        self._layout.insertWidget(self._lefts, button)
        self._lefts += 1

    def add_right(self, button: Button) -> None:
        """Put ``button`` on the right side, after those already there."""
        self._layout.addWidget(button)

    def add_right_layout(self, layout: QLayout) -> None:
        """Put buttons that come and go on the right side."""
        self._layout.addLayout(layout)

    def add_right_apart(self, careful: Button, *others: Button) -> None:
        """Put on the right side ``others``, and before them at a distance one that takes something away."""
        acts = QHBoxLayout()
        # In a narrow window it comes next to what is on the left side.
        acts.setContentsMargins(theme.CAREFUL_GAP - theme.GAP_SMALL, 0, 0, 0)
        acts.setSpacing(theme.GAP_SMALL)
        acts.addWidget(careful)
        acts.addSpacing(theme.CAREFUL_GAP - theme.GAP_SMALL)
        for button in others:
            acts.addWidget(button)
        self.add_right_layout(acts)

    def guard(self) -> None:
        """Let no button act for a moment, because the page has just changed."""
        for button in self.findChildren(Button):
            button.ignore_presses_for(GUARD_MS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.SURFACE))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.SOFT_LINE))

    def set_compact(self, compact: bool) -> None:
        """Keep less blank above and below when the window is low."""
        blank = _LOW_BLANK if compact else theme.GAP_SMALL
        self._layout.setContentsMargins(theme.GAP_LARGE, blank, theme.GAP_LARGE, blank)


class Screen(QWidget):
    """One page of the window.

    Attributes:
        code: short code read out on the telephone, e.g. ``"A1"`` (elder-ui.md section 2, pattern 13).
    """

    arrived = Signal()
    """The page, or the next page of a walk, is shown."""
    subject_changed = Signal()
    """``subject`` is another one now."""

    code = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._across.setContentsMargins(theme.GAP_LARGE, 0, theme.GAP_LARGE, 0)
        self._across.setSpacing(theme.GAP)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.GAP_SMALL)
        self._across.addLayout(self.column, 1)
        self._beside: QWidget | None = None
        self.body = Body(content)
        self.row = ButtonRow()
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.body, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._middle, 1)
        layout.addWidget(self.row)
        Screen.set_compact(self, False)

    @property
    def subject(self) -> Subject | None:
        """The Page this is about, where that is not the one written for."""
        return None

    def arrive(self) -> None:
        """Fill the page from what is stored and put the focus where reading begins."""
        self.body.scroll_to_top()
        self.row.guard()
        self.body.settle()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrived.emit()

    def first_focus(self) -> QWidget:
        """The first field, or the title of a page without one (elder-ui.md rule 17)."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Save whatever is not saved yet, before another page is shown or the window closes.

        Returns:
            False when it could not be saved, which the page then tells; it is better not to leave.
        """
        return True

    def go_back(self) -> None:
        """Do what "Quay lại" does; for Alt and the left arrow."""

    def close_help(self) -> bool:
        """Close help opened in place; tell whether there was any."""
        return False

    def refresh(self, row_id: str) -> None:
        """This post or set-up changed; show what is new about it and leave the rest alone."""

    def refresh_situation(self) -> None:
        """The network came or went."""

    def show_sending(self, notice: PhotoSending) -> None:
        """A photo is on its way."""

    def tell(self, words: str) -> None:
        """Say why something asked for on this page was not done."""

    def set_compact(self, compact: bool) -> None:
        """Make do with less blank when the window is low."""
        # What scrolls never comes closer than a small gap to what does not.
        blank = theme.GAP_SMALL if compact else theme.GAP
        self._middle.setContentsMargins(0, blank, 0, blank - _LOW_BLANK if compact else blank)
        self.row.set_compact(compact)

    def set_beside(self, beside: QWidget | None) -> None:
        """Let ``beside`` stand on the right of the column, or below it where the page is narrow."""
        if self._beside is not None and self._beside is not beside:
            self._across.removeWidget(self._beside)
            self._beside.hide()
        if beside is not None and self._across.indexOf(beside) < 0:
            self._across.addWidget(beside, 1)
        if beside is not None:
            beside.show()
        self._beside = beside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two columns below each other where they would be narrow."""
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS * em(self.font())
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(direction)
