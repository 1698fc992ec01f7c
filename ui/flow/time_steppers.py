"""Day, hour and minutes, each between two large buttons. Nothing is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.widgets.step_button import StepButton
from ui.widgets.text import StrongText
from ui.words.times import date_words, full_words, hour_words, minute_words

MINUTES = 15
"""How far one press moves the minutes."""

_LONGEST_DATE = datetime(2026, 12, 20, 5, tzinfo=UTC)
"""With the six days after it: each day's name beside a date of four digits."""


class TimeSteppers(QWidget):
    """Moves one moment earlier and later; beyond the end of an hour or a day it goes on into the next.

    Args:
        now: the present moment, from which the year of a far day is told.
    """

    changed = Signal(object)
    """The moment wanted now, a ``datetime``."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._moment = now()
        self._buttons: list[tuple[StepButton, str]] = []
        self._values: list[StrongText] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP_SMALL)
        self._keep_still()
        before, after = self.tr("Ngày trước"), self.tr("Ngày sau")
        less, more = self.tr("Bớt"), self.tr("Thêm")
        self._add(timedelta(days=1), (before, before), (after, after))
        self._add(timedelta(hours=1), (less, self.tr("Bớt 1 giờ")), (more, self.tr("Thêm 1 giờ")))
        self._add(
            timedelta(minutes=MINUTES),
            (less, self.tr("Bớt {count} phút").format(count=MINUTES)),
            (more, self.tr("Thêm {count} phút").format(count=MINUTES)),
        )

    @property
    def first(self) -> QWidget:
        """The first button."""
        return self._buttons[0][0]

    def show_moment(self, moment: datetime) -> None:
        """Begin from ``moment``."""
        self._moment = moment
        now = self._now()
        parts = (date_words(moment, now), hour_words(moment), minute_words(moment))
        for value, said in zip(self._values, parts, strict=True):
            value.setText(said)
        for button, _icon in self._buttons:
            button.setAccessibleDescription(full_words(moment, now))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the letters change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_still()

    def set_compact(self, compact: bool) -> None:
        """Leave out the signs when the window is low."""
        for button, icon in self._buttons:
            button.set_icon_name(None if compact else icon)

    def _add(self, span: timedelta, earlier: tuple[str, str], later: tuple[str, str]) -> None:
        """Put a row below the others; what its buttons say is the beginning of what is read out."""
        row = len(self._values)
        value = StrongText("", spacing=0)
        self._values.append(value)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignCenter)
        for (words, spoken), step, icon, column in ((earlier, -1, "back", 0), (later, 1, "next", 2)):
            button = StepButton(words, step, icon)
            button.setAccessibleName(spoken)
            button.stepped.connect(lambda steps: self._step(steps * span))
            self._buttons.append((button, icon))
            self._grid.addWidget(button, row, column)

    def _keep_still(self) -> None:
        """Keep room for any day of a year, so that no button moves away from under the hand."""
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        days = (_LONGEST_DATE + timedelta(days=number) for number in range(7))
        widest = max(metrics.horizontalAdvance(date_words(day, _LONGEST_DATE)) for day in days)
        self._grid.setColumnMinimumWidth(1, widest + 2 * theme.RING_ROOM)

    def _step(self, span: timedelta) -> None:
        self.show_moment(self._moment + span)
        self.changed.emit(self._moment)
