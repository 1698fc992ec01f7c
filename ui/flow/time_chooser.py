"""Choosing when a post goes out: one of a few ready times, or any other; always told in full words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.posts.times import ready_times
from ui import theme
from ui.flow.time_steppers import TimeSteppers
from ui.widgets.button import Button
from ui.widgets.choice import ChoiceList
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, StrongText, SubHeading, Tone
from ui.widgets.wrapping import em
from ui.words.states import clock_before_time_words
from ui.words.times import full_words, soon_words

_WIDE_EMS = 40
"""Width, in heights of letters, at which there is room for two columns."""


class TimeChooser(QWidget):
    """Holds the moment wanted; stores nothing and forbids nothing.

    Attributes:
        other: leads from the ready times to all others, and back.
        steppers: shown for any other time.

    Args:
        now: the present moment.
    """

    changed = Signal()
    """The person wants another moment; whatever was wrong with the one before is over."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._moment = now()
        self._is_ready_time = True
        self._ahead = timedelta(0)
        self._clock = StrongText("", Tone.WARNING)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._place = QVBoxLayout()
        self._ready = ChoiceList("")
        self._rows: dict[datetime, QWidget] = {}
        self.steppers = TimeSteppers(now)
        self.steppers.changed.connect(self._want)
        self.other = Button("")
        self.other.clicked.connect(self._turn_round)
        self._told = SubHeading()
        self._problem = Paragraph("", Tone.PROBLEM)
        self._lay_out()
        self.clear_problem()

    @property
    def moment(self) -> datetime:
        """The moment wanted."""
        return self._moment

    @property
    def field(self) -> QWidget:
        """What the keyboard chooses with: the row chosen, or the first of the steps."""
        return self._rows[self._moment] if self._is_ready_time else self.steppers.first

    def offer(self) -> None:
        """Begin with the ready times, the soonest one chosen."""
        self._is_ready_time = True
        self._show_ready(ready_times(self._now()))
        self._show()

    def take_up(self) -> None:
        """Go on with what was chosen before, as long as it is ahead."""
        ready, now = ready_times(self._now()), self._now()
        if self._moment <= now or (self._is_ready_time and self._moment not in ready):
            self.offer()
        elif self._is_ready_time:
            self._show_ready(ready, self._moment)
            self._show()

    def begin_at(self, moment: datetime) -> None:
        """Begin with a moment chosen some other time."""
        self._is_ready_time = False
        self._moment = moment
        self.steppers.show_moment(moment)
        self._show()

    def say_clock(self, ahead: timedelta) -> None:
        """Say that the PC's clock is wrong by ``ahead``; nothing when that is zero.

        What was reckoned by the wrong clock is reckoned again.
        """
        self._clock.say(clock_before_time_words(ahead))
        if ahead != self._ahead:
            self._ahead = ahead
            self.take_up()

    def show_problem(self, words: str) -> None:
        """Say beside the time what is wrong with it."""
        self._problem.setText(words)
        self._problem.show()
        self._told.hide()

    def clear_problem(self) -> None:
        """Nothing is wrong any more."""
        self._problem.hide()
        self._told.show()

    def set_compact(self, compact: bool) -> None:
        """Leave out signs when the window is low."""
        self.steppers.set_compact(compact)
        self.other.set_icon_name(None if compact else "clock")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for two columns now, or no longer."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        turn = FlowLayout()
        turn.addWidget(self.other)
        beside = QVBoxLayout()
        beside.addLayout(turn)
        beside.addStretch(1)
        self._place.addWidget(self._ready)
        self._place.addWidget(self.steppers)
        self._place.addStretch(1)
        self._across.setSpacing(theme.GAP)
        self._across.addLayout(self._place)
        self._across.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addWidget(self._told)
        column.addWidget(self._problem)
        column.addWidget(self._clock)
        column.addLayout(self._across, 1)
        self.set_compact(False)

    def _fit(self) -> None:
        """The steps are narrow: in a wide page the way to the ready times stands beside them."""
        is_beside = not self._is_ready_time and self.width() >= _WIDE_EMS * em(self.font())
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(direction)

    def _show_ready(self, times: list[datetime], chosen: datetime | None = None) -> None:
        """Make the rows anew: which times are worth offering changes with the hour."""
        had_focus = any(row.hasFocus() for row in self._rows.values())
        fresh = ChoiceList(self.tr("Giờ đăng"), columns=2)
        self._rows = {
            moment: fresh.add(moment.isoformat(), soon_words(moment, self._now())) for moment in times
        }
        self._moment = chosen or times[0]
        fresh.set_chosen(self._moment.isoformat())
        fresh.chosen_changed.connect(lambda key: self._want(datetime.fromisoformat(key)))
        self._place.replaceWidget(self._ready, fresh)
        self._ready.hide()
        self._ready.deleteLater()
        self._ready = fresh
        if had_focus:
            self._rows[self._moment].setFocus()

    def _turn_round(self) -> None:
        """From the ready times to any other, beginning with the one chosen, and back."""
        if self._is_ready_time:
            self.begin_at(self._moment)
        else:
            self.offer()
        if self.other.hasFocus():
            self.field.setFocus()
        self.changed.emit()

    def _want(self, moment: datetime) -> None:
        self._moment = moment
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._ready.setVisible(self._is_ready_time)
        self.steppers.setVisible(not self._is_ready_time)
        other = self.tr("Chọn giờ khác") if self._is_ready_time else self.tr("Chọn giờ gợi ý")
        self.other.setText(other)
        self._fit()
        when = full_words(self._moment, self._now())
        self._told.setText(self.tr("Bài lên Trang: {when}").format(when=when))
        self.clear_problem()
