"""Xã đã có Trang chưa? One picture, one question; what is pressed decides the steps that follow."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from mttq_desktop.page.setup import Having, Level, SetUp
from mttq_desktop.services import Services
from ui import theme
from ui.flow.card import Card
from ui.screens.screen import Screen, Subject
from ui.setup.drawing import Drawing
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Heading, Paragraph, SmallText, StrongText, Tone
from ui.words.times import day_words

_ANSWER_LINES = 3
"""Height of an answer where there is room, in lines of text."""


class StartScreen(Screen):
    """The question before the first step. A set-up that was left is offered first."""

    code = "D1"

    chosen = Signal(object, bool)
    """What the committee has (``Having``), and whether it is only practice."""
    continue_wanted = Signal(str)
    """Go on with this set-up."""
    home_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._unfinished: SetUp | None = None
        self._is_practice = self._compact = False
        self._columns = 0
        self._title = Heading(self.tr("Xã đã có Trang chưa?"))
        self._practising = StrongText(self.tr("Tập làm thử, không đăng thật."), Tone.WARNING, spacing=0)
        self._build_answers()
        self._build_left_over()
        self._build_row()
        self.column.addWidget(self._title)
        self.column.addWidget(self._practising)
        self.column.addWidget(self._left_over)
        self.column.addWidget(self._new_main)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.GAP_SMALL)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self._two_kinds = _TwoKinds()
        self.set_beside(self._two_kinds)

    @property
    def subject(self) -> Subject:
        """A Page that is not there yet."""
        return Subject(self.tr("Trang đang lập"), self._is_practice)

    def arrive(self) -> None:
        """Offer what was left unfinished; practice begins only when it is pressed."""
        self._is_practice = False
        self.refresh()
        super().arrive()

    def first_focus(self) -> QWidget:
        """The question."""
        return self._title

    def go_back(self) -> None:
        """Home."""
        self.home_wanted.emit()

    def refresh(self, row_id: str = "") -> None:  # noqa: ARG002 - any set-up may be the unfinished one
        """See what is unfinished; the focus stays."""
        self._unfinished = self._services.setups.unfinished()
        if self._unfinished is not None:
            self._left_over_words.setText(self._words_of(self._unfinished))
        self._show_parts()

    def set_compact(self, compact: bool) -> None:
        """In a low window the main answer stands below as well, where it never scrolls away."""
        super().set_compact(compact)
        self._compact = compact
        lines = 0 if compact else _ANSWER_LINES
        for button in (self._new_main, self._new, *self._others):
            button.setMinimumHeight(lines * self.fontMetrics().lineSpacing())
        for button in (self._home, self._continue, self._practice):
            button.set_icon_name(None if compact else self._icons[button])
        self._show_parts()

    def _build_answers(self) -> None:
        words = self.tr("Chưa có Trang")
        self._new_main = Button(words, ButtonKind.MAIN, icon="plus", left=True)
        self._new_below = Button(self.tr("Lập Trang mới"), ButtonKind.MAIN, icon="plus")
        self._new = Button(words, icon="plus", left=True)
        for button in (self._new_main, self._new_below, self._new):
            button.clicked.connect(partial(self._choose, Having.NEW))
        self._others = [
            self._answer(self.tr("Đã có Trang"), "page", Having.EXISTING),
            self._answer(self.tr("Có nhiều Trang cũ"), "list", Having.MERGED),
            self._answer(self.tr("Đang dùng trang cá nhân"), "person", Having.PROFILE),
        ]

    def _answer(self, words: str, icon: str, having: Having) -> Button:
        button = Button(words, icon=icon, left=True)
        button.clicked.connect(partial(self._choose, having))
        return button

    def _build_left_over(self) -> None:
        self._left_over = Card()
        self._left_over_words = Paragraph(spacing=0)
        layout = QHBoxLayout(self._left_over)
        layout.setContentsMargins(theme.GAP, theme.GAP_SMALL, theme.GAP, theme.GAP_SMALL)
        layout.addWidget(self._left_over_words)

    def _build_row(self) -> None:
        self._home = Button(self.tr("Để sau"))
        self._practice = Button("")
        self._continue = Button(self.tr("&Làm tiếp"), ButtonKind.MAIN)
        self._icons = {self._home: "back", self._practice: "pencil", self._continue: "next"}
        self._home.clicked.connect(self.home_wanted)
        self._practice.clicked.connect(self._turn_practice)
        self._continue.clicked.connect(self._go_on)
        self.row.add_left(self._home)
        self.row.add_right(self._practice)
        self.row.add_right(self._continue)
        self.row.add_right(self._new_below)

    def _show_parts(self) -> None:
        is_offered = self._unfinished is not None and not self._is_practice
        self._left_over.setVisible(is_offered)
        self._continue.setVisible(is_offered)
        self._new.setVisible(is_offered or self._compact)
        self._new_main.setVisible(not is_offered and not self._compact)
        self._new_below.setVisible(not is_offered and self._compact)
        # In a low window there is no room for the picture beside more words; it was seen before them.
        is_tight = self._compact and (is_offered or self._is_practice)
        self._two_kinds.setVisible(not is_tight)
        self._two_kinds.show_words(not (self._compact or is_offered or self._is_practice))
        self._put_answers(2 if is_tight else 1)
        self._practising.setVisible(self._is_practice)
        self._practice.setText(self.tr("Thôi tập") if self._is_practice else self.tr("Tập làm thử"))

    def _put_answers(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate((self._new, *self._others)):
            self._grid.addWidget(button, *divmod(place, columns))

    def _words_of(self, setup: SetUp) -> str:
        day = day_words(setup.changed_at, self._services.clock.now())
        place = (setup.group if setup.level is Level.GROUP else "") or setup.place or self.tr("Trang mới")
        if setup.is_practice:
            return self.tr("Việc tập làm thử còn dở từ {day}: {place}.").format(day=day, place=place)
        return self.tr("Việc lập Trang còn dở từ {day}: {place}.").format(day=day, place=place)

    def _choose(self, having: Having) -> None:
        self.chosen.emit(having, self._is_practice)

    def _turn_practice(self) -> None:
        self._is_practice = not self._is_practice
        self._show_parts()
        self.subject_changed.emit()
        self.body.scroll_to_top()

    def _go_on(self) -> None:
        if self._unfinished is not None:
            self.continue_wanted.emit(self._unfinished.id)


class _TwoKinds(QWidget):
    """A person's profile beside the commune's Page: whose it is, and who sees it."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP_TINY)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setRowStretch(2, 1)
        self._words: list[SmallText] = []
        self._add(
            "profile",
            self.tr("Hình: một người, một vài người quen xem được."),
            self.tr("Trang cá nhân"),
            self.tr("Của một người"),
        )
        self._add(
            "page",
            self.tr("Hình: một cơ quan, nhiều người dân xem được."),
            self.tr("Trang Facebook của xã"),
            self.tr("Của cơ quan, mọi người đều xem được"),
        )

    def show_words(self, is_shown: bool) -> None:
        """Let the drawings alone tell the difference where there is more to be read."""
        for words in self._words:
            words.setVisible(is_shown)

    def _add(self, drawing: str, spoken: str, title: str, words: str) -> None:
        column = len(self._words)
        self._words.append(SmallText(words, Tone.QUIET, spacing=0))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(StrongText(title, spacing=0), 0, column, top)
        self._grid.addWidget(self._words[-1], 1, column, top)
        self._grid.addWidget(Drawing(drawing, spoken), 2, column)
        self._grid.setColumnStretch(column, 1)
