"""Choosing when a post goes out: one of a few ready times, or any other; always told in full words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.posts.times import ready_times
from ui import theme
from ui.flow.time_steppers import TimeSteppers
from ui.widgets.button import Button
from ui.widgets.choice import ChoiceList
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, StrongText, SubHeading, Tone
from ui.words.states import clock_before_time_words
from ui.words.times import full_words, soon_words


class TimeChooser(QWidget):
    """Holds the moment wanted; stores nothing and forbids nothing.

    Args:
        now: the present moment.
    """

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._moment = now()
        self._is_ready_time = True
        self._clock = StrongText("", Tone.WARNING)
        self._column = QVBoxLayout(self)
        self._place = QVBoxLayout()
        self._ready = ChoiceList("")
        self._rows: dict[datetime, QWidget] = {}
        self._steppers = TimeSteppers(now)
        self._steppers.changed.connect(self._want)
        self._other = Button("")
        self._other.clicked.connect(self._turn_round)
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
        return self._rows[self._moment] if self._is_ready_time else self._steppers.first

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
        self._steppers.show_moment(moment)
        self._show()

    def say_clock(self, ahead: timedelta) -> None:
        """Say that the PC's clock is wrong by ``ahead``; nothing when that is zero."""
        words = clock_before_time_words(ahead)
        self._clock.setText(words)
        self._clock.setVisible(bool(words))

    def show_problem(self, words: str) -> None:
        """Say beside the time what is wrong with it."""
        self._problem.setText(words)
        self._problem.show()

    def clear_problem(self) -> None:
        """Nothing is wrong any more."""
        self._problem.hide()

    def set_compact(self, compact: bool) -> None:
        """Leave out signs, and some of the blank, when the window is low."""
        self._column.setSpacing(0 if compact else theme.GAP_SMALL)
        self._steppers.set_compact(compact)
        self._other.set_icon_name(None if compact else "clock")

    def _lay_out(self) -> None:
        below = FlowLayout(gap=theme.GAP_SMALL)
        below.addWidget(self._other)
        below.addWidget(self._told)
        self._place.addWidget(self._ready)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._clock)
        self._column.addLayout(self._place)
        self._column.addWidget(self._steppers)
        self._column.addLayout(below)
        self._column.addWidget(self._problem)
        self._column.addStretch(1)
        self.set_compact(False)

    def _show_ready(self, times: list[datetime], chosen: datetime | None = None) -> None:
        """Make the rows anew: which times are worth offering changes with the hour."""
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

    def _turn_round(self) -> None:
        """From the ready times to any other, beginning with the one chosen, and back."""
        if self._is_ready_time:
            self.begin_at(self._moment)
        else:
            self.offer()
        self.field.setFocus()

    def _want(self, moment: datetime) -> None:
        self._moment = moment
        self._show()

    def _show(self) -> None:
        self._ready.setVisible(self._is_ready_time)
        self._steppers.setVisible(not self._is_ready_time)
        other = self.tr("Chọn ngày giờ khác") if self._is_ready_time else self.tr("Chọn giờ có sẵn")
        self._other.setText(other)
        when = full_words(self._moment, self._now())
        self._told.setText(self.tr("Bài lên Trang: {when}").format(when=when))
        self.clear_problem()
