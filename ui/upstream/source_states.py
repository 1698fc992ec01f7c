"""What is shown and asked about sources, one thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.text.beginning import beginning
from mttq_desktop.upstream.discovery import FoundFeed
from mttq_desktop.upstream.model import Origin, Source
from ui import theme
from ui.connecting.state import AskedState
from ui.upstream.address_field import AddressField
from ui.upstream.source_row import NAME_LETTERS, SourceRow
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import ChoiceList
from ui.widgets.emptying import empty
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, StrongText, SubHeading, Tone
from ui.words.items import item_title

_AT_ONCE = 20
"""Sources shown at a time."""

_EXAMPLE = "daidoanket.vn"

_FEEDS_AT_MOST = 12
"""A site with more feeds than this has one for every corner of it; the first ones are the main ones."""


class ListState(AskedState):
    """The sources there are, and at the end those that were taken off."""

    add_wanted = Signal()
    remove_wanted = Signal(object)
    bring_back_wanted = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._shown: object = None
        self._shown_rows: list[SourceRow] = []
        self._at_most = _AT_ONCE
        self._told = StrongText("", Tone.GOOD, spacing=0)
        self._nothing = Paragraph(self.tr("Chưa có nguồn tin nào. Mời bấm «Thêm nguồn tin»."))
        self._rows, self._gone = QVBoxLayout(), QVBoxLayout()
        self._more = Button(self.tr("Xem thêm nguồn"), icon="down")
        self._more.clicked.connect(self._show_more)
        self._gone_title = SubHeading(self.tr("Đã bỏ"))
        for rows in (self._rows, self._gone):
            rows.setSpacing(theme.GAP_SMALL)
        self.column.addWidget(self._told)
        self.column.addWidget(self._nothing)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._more)
        self.column.addWidget(self._gone_title)
        self.column.addLayout(self._gone)
        self.column.addStretch(1)
        for part in (self._told, self._nothing, self._more, self._gone_title):
            part.hide()

    @property
    def rows(self) -> list[SourceRow]:
        """The sources shown, without those taken off."""
        return list(self._shown_rows)

    @property
    def title(self) -> str:
        """What it is about."""
        return self.tr("Nguồn tin")

    @property
    def main_words(self) -> str:
        """One more."""
        return self.tr("Thêm nguồn tin")

    def act(self) -> None:
        """Add one."""
        self.add_wanted.emit()

    def tell(self, words: str) -> None:
        """Say what was done."""
        self._told.say(words)

    def show_sources(self, sources: Sequence[Source], removed: Sequence[Source]) -> None:
        """Show these, but leave rows alone that say the same as before."""
        if (sources, removed) == self._shown:
            return
        self._shown = (sources, removed)
        empty(self._rows)
        empty(self._gone)
        now = self._now()
        self._shown_rows = [
            SourceRow(source, now, self._remover(source)) for source in sources[: self._at_most]
        ]
        for row in self._shown_rows:
            self._rows.addWidget(row)
        for source in removed:
            self._gone.addWidget(SourceRow(source, now, self._bringer(source)))
        self._nothing.setVisible(not sources)
        self._more.setVisible(len(sources) > self._at_most)
        self._gone_title.setVisible(bool(removed))

    def _remover(self, source: Source) -> Button | None:
        """Invented sources belong to practice and stay."""
        if source.origin is Origin.PRACTICE:
            return None
        button = Button(self.tr("Bỏ nguồn này"))
        button.clicked.connect(partial(self.remove_wanted.emit, source))
        return button

    def _bringer(self, source: Source) -> Button:
        button = Button(self.tr("Lấy lại"))
        button.clicked.connect(partial(self.bring_back_wanted.emit, source))
        return button

    def _show_more(self) -> None:
        sources, removed = self._shown if isinstance(self._shown, tuple) else ((), ())
        self._at_most += _AT_ONCE
        self._shown = None
        self.show_sources(sources, removed)


class RemoveState(AskedState):
    """Whether a source is really to go."""

    kept = Signal()
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._question = SubHeading()
        remove = Button(self.tr("Bỏ nguồn này"), ButtonKind.CAREFUL, icon="remove")
        remove.clicked.connect(lambda: self.removed.emit(self._source))
        told = Paragraph(self.tr("Tin của nguồn này sẽ không hiện nữa. Lấy lại lúc nào cũng được."))
        answers = FlowLayout()
        answers.addWidget(remove)
        self.column.addWidget(self._question)
        self.column.addWidget(told)
        self.column.addLayout(answers)
        self.column.addSpacing(theme.CAREFUL_GAP - theme.GAP_SMALL)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """The question."""
        return self.tr("Bỏ nguồn tin này?")

    @property
    def main_words(self) -> str:
        """The answer that leaves everything as it is."""
        return self.tr("Giữ nguồn này")

    def ask_about(self, source: Source) -> None:
        """Ask about this one."""
        self._source = source
        self._question.setText(beginning(source.name, NAME_LETTERS))

    def act(self) -> None:
        """Keep it."""
        self.kept.emit()


class SiteState(AskedState):
    """Whose items are to be fetched."""

    address_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        example = self.tr("Ví dụ: {address}").format(address=_EXAMPLE)
        self.address = AddressField(self.tr("Địa chỉ trang"), example)
        self.address.field.entered.connect(self.main_wanted)
        self.address.field.changed.connect(self.problems_over)
        self.column.addWidget(self.address)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Thêm nguồn tin")

    @property
    def help_text(self) -> str:
        """Where the address is found."""
        return self.tr("Mở trang bằng Chrome, Cốc Cốc. Chép dòng chữ ở ô trên cùng, rồi bấm «Dán».")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Tìm tin ở trang này")

    def begin(self) -> None:
        """Ask for another one."""
        self.address.field.set_text("")

    def act(self) -> None:
        """Look what there is."""
        self.address_given.emit(self.address.text())

    def first_field(self) -> QWidget:
        """The address."""
        return self.address.field.edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """Whatever is wrong is wrong with the address."""
        return self.address.field if problem.code.startswith(("address.", "feed.", "web.")) else None

    def show_problem(self, problem: Problem, words: str) -> None:
        """Say it above the field."""
        if self.field_of(problem) is not None:
            self.address.field.show_problem(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.address.field.show_problem(None)

    def set_compact(self, compact: bool) -> None:
        """Leave signs out when the window is low."""
        self.address.set_compact(compact)


class FoundState(AskedState):
    """What a site has: each by its name and its newest item.

    Attributes:
        choices: one row for each.
    """

    feed_chosen = Signal(str, str)
    """Address and name of the feed to be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feeds: dict[str, FoundFeed] = {}
        self.choices = ChoiceList("")
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What was found."""
        return self.tr("Tìm thấy tin ở trang này")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Thêm nguồn này")

    def show_feeds(self, feeds: Sequence[FoundFeed]) -> None:
        """Offer these, the first one chosen."""
        self._feeds = {feed.address: feed for feed in feeds[:_FEEDS_AT_MOST]}
        empty(self._place)
        self.choices = ChoiceList(self.tr("Các nguồn tìm thấy"))
        for feed in self._feeds.values():
            newest = self.tr("Tin mới nhất: {title}").format(title=item_title(feed.newest_title))
            self.choices.add(feed.address, beginning(feed.name, NAME_LETTERS), newest)
        self.choices.set_chosen(next(iter(self._feeds)))
        self._place.addWidget(self.choices)

    def act(self) -> None:
        """Add the one chosen."""
        chosen = self.choices.chosen
        if chosen is not None:
            self.feed_chosen.emit(chosen, self._feeds[chosen].name)
