"""The top of a step: its title, when it was saved, one hint line, and help opened in place."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.flow.card import Card
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.text import Heading, Paragraph, SmallText, Tone
from ui.widgets.wrapping import em
from ui.words.times import short_clock

_WIDE_EMS = 40
"""Width, in heights of letters, at which a few words stand beside the title without breaking it."""


_SCROLL_BAR = 32
"""Pixels, with what it keeps apart: whether one stands beside the page must not decide what stands in it."""

_SUMMARY_SHARE = 10
"""Of the width beside the title: all that the title leaves."""


class PageTop(QWidget):
    """Shows as much of it as there is room for; help takes the place of what is less urgent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Heading()
        self._corner = SmallText("", Tone.GOOD)
        self._hint = Paragraph("", Tone.QUIET, spacing=0)
        self._help = Paragraph()
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL)
        inside.addWidget(self._help)
        self._saved = self._trouble = self._hint_words = ""
        self._is_side = self._is_helped = self._has_problems = self._is_quiet = self._compact = False
        self._has_room = True
        self._summary = ProblemSummary()
        self._first = QHBoxLayout()
        self._first.addWidget(self.title, 1)
        self._first.addWidget(self._corner, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._card)
        self._column.addWidget(self._summary)

    @property
    def is_help_open(self) -> bool:
        """Whether it shows how the page is used."""
        return self._is_helped

    def show_page(self, title: str, hint: str, help_text: str, *, is_side: bool) -> None:
        """Speak of another page; side pages do not say when they were saved."""
        self.title.setText(title)
        self._hint_words, self._is_side = hint, is_side
        self._help.setText(help_text)
        self._arrange()

    def say_saved(self, moment: datetime | None) -> None:
        """Everything was on the disk at ``moment``; None says nothing."""
        self._say_saved(self.tr("Đã tự lưu lúc {time}"), moment)

    def say_saved_here(self, moment: datetime) -> None:
        """Everything was on this PC's disk at ``moment``, and the Page does not show it yet."""
        self._say_saved(self.tr("Đã lưu trong máy lúc {time}, chưa lên Trang."), moment)

    def say_not_saved(self, words: str) -> None:
        """Say why something could not be saved, until it is."""
        self._trouble = words
        self._arrange()

    def keep_quiet(self, is_quiet: bool) -> None:
        """Say nothing of saving and no hint while the page itself tells of trouble."""
        self._is_quiet = is_quiet
        self._arrange()

    def show_problems(self, problems: list[tuple[str, QWidget | None]]) -> None:
        """Say what keeps the person from going on, each with the field it belongs to."""
        self._has_problems = bool(problems)
        self._arrange()
        self._summary.show_problems(problems)

    def open_help(self, is_open: bool) -> None:
        """Show how the page is used, or no longer."""
        self._is_helped = is_open
        self._arrange()

    def fit(self, *, compact: bool, has_room: bool) -> None:
        """Take less height; without room for a hint there is none."""
        self._compact, self._has_room = compact, has_room
        self._column.setSpacing(theme.GAP_TINY if compact else theme.GAP_SMALL)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide top has room for help beside the title."""
        super().resizeEvent(event)
        self._arrange()

    def _say_saved(self, words: str, moment: datetime | None) -> None:
        self._saved = words.format(time=short_clock(moment)) if moment else ""
        self._trouble = ""
        self._arrange()

    def _arrange(self) -> None:
        corner_is_free = self._compact and self.width() >= _WIDE_EMS * em(self.font())
        help_in_corner = self._is_helped and corner_is_free and not self._has_problems
        self._place_summary(in_corner=corner_is_free)
        self._card.setVisible(self._is_helped and not help_in_corner)
        saved = self.tr("Chưa lưu được") if self._trouble else self._saved
        self._corner.setText(self._help.text() if help_in_corner else saved)
        self._corner.set_tone(Tone.INK if help_in_corner else Tone.PROBLEM if self._trouble else Tone.GOOD)
        is_quiet = self._is_helped or self._has_problems or self._is_quiet
        says_saved = not (is_quiet or self._is_side) and self._fits_beside_title()
        self._corner.setVisible(help_in_corner or says_saved)
        hint = self._trouble or self._hint_words
        has_hint = bool(hint) and self._has_room and not is_quiet
        self._hint.setText(hint)
        self._hint.setVisible(bool(self._trouble) or has_hint)

    def _fits_beside_title(self) -> bool:
        """In a low window a title is not broken for what need not be said; trouble is always told."""
        if not self._compact or self._trouble:
            return True
        needed = self.title.sizeHint().width() + self._corner.sizeHint().width() + self._first.spacing()
        return needed + _SCROLL_BAR <= self.width()

    def _place_summary(self, *, in_corner: bool) -> None:
        """Problems stand below the title, or on its right where height is dear and width is not."""
        is_in_corner = self._first.indexOf(self._summary) >= 0
        if in_corner and not is_in_corner:
            self._first.addWidget(self._summary, _SUMMARY_SHARE)
        elif is_in_corner and not in_corner:
            self._column.addWidget(self._summary)
        self.title.setMinimumWidth(self.title.sizeHint().width() if in_corner and self._has_problems else 0)
