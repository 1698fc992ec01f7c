"""Step "choose": what the upper levels published, newest first; the row pressed is the choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mttq_desktop.flows.share_item import Sharing
from mttq_desktop.upstream.addresses import is_written_as_address
from mttq_desktop.upstream.model import Item, Mark, Source
from ui import theme
from ui.flow.step_page import StepPage, Tools
from ui.upstream.item_list import ItemList
from ui.upstream.picture_fetcher import PictureFetcher
from ui.widgets.button import Button
from ui.widgets.fields import LineField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, StrongText, Tone
from ui.widgets.wrapping import em
from ui.words.fetching import ended_words, news_words, progress_words

_AT_ONCE = 20
"""Rows added at a time."""

_NEWS_AT_MOST = 200
"""Items looked through for those that are new."""

_SOON_MS = 120
"""Typing programs send several letters at once for one key; the list follows the last of them."""

_BESIDE_EMS = 44
"""Width, in heights of letters, at which the ways on stand beside the field."""


class _Main(Enum):
    """What the main button does."""

    FETCH = auto()
    STOP = auto()
    SHOW_NEWS = auto()


class ChoosePage(StepPage[Sharing]):
    """The list never moves by itself: of new items only their number is told.

    Attributes:
        opened: id of the item that was chosen last; empty once others are looked for.
    """

    code = "E1"

    chosen = Signal(object)
    """This ``Item`` is to be shared."""
    paste_wanted = Signal()
    """The address of an item is to be pasted."""
    address_given = Signal(str)
    """The item at this address is to be looked at."""
    sources_wanted = Signal()
    """The list of sources is to be shown."""

    def __init__(self, tools: Tools, pictures: PictureFetcher, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._pictures = pictures
        self._main = _Main.FETCH
        self._is_anew, self._has_older = True, False
        self.opened = ""
        self._seen: set[str] = set()
        self._asked = self._source_count = 0
        self._before = self._newest()
        self._began = tools.services.clock.now()
        self.field = LineField("")
        self.field.edit.setAccessibleName(self.tr("Tìm bài"))
        self._paste = Button(self.tr("Dán địa chỉ"), icon="copy")
        self._sources = Button(self.tr("Nguồn tin"), icon="list")
        self._told = Paragraph("", spacing=0)
        self._nothing = Paragraph("", spacing=0)
        self._look = Button(self.tr("Xem bài này"))
        self.list = ItemList(pictures, self._marks_of, tools.services.clock.now)
        self._start: QWidget = self.field.edit
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._find)
        self.field.changed.connect(self._soon.start)
        self.field.entered.connect(self._enter)
        self._paste.clicked.connect(self.paste_wanted)
        self._sources.clicked.connect(self.sources_wanted)
        self._look.clicked.connect(self._give_address)
        self.list.chosen.connect(self._choose)
        self.list.older_wanted.connect(self._show_older)
        self._lay_out()

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Bấm vào bài cần đăng")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        match self._main:
            case _Main.FETCH:
                return self.tr("Lấy tin mới")
            case _Main.STOP:
                return self.tr("Không chờ nữa")
            case _Main.SHOW_NEWS:
                return self.tr("Xem tin mới")

    def act_first(self) -> bool:
        """The walk goes on only by choosing an item."""
        match self._main:
            case _Main.FETCH:
                self._fetch()
            case _Main.STOP:
                self._wait_no_longer()
            case _Main.SHOW_NEWS:
                self._show_news()
        return False

    def begin_anew(self) -> None:
        """Start with the newest items the next time the page is shown."""
        self._is_anew = True
        self.opened = ""

    def show_draft(self, draft: Sharing) -> None:
        """Show the newest items; coming back from one of them, the list as it was left."""
        super().show_draft(draft)
        if self._is_anew:
            self._begin()
        else:
            self.list.refresh_marks()
        row = self.list.row_of(self.opened) if self.opened else None
        self._start = row if row is not None else self.field.edit

    def first_field(self) -> QWidget | None:
        """The field; coming back from an item, its row."""
        return self._start

    def stop(self) -> None:
        """The window is closing."""
        self._pictures.stop()

    def set_compact(self, compact: bool) -> None:
        """Leave signs and pictures out when the window is low."""
        self._paste.set_icon_name(None if compact else "copy")
        self._sources.set_icon_name(None if compact else "list")
        self.list.set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ways on may have room beside the field now, or no longer."""
        super().resizeEvent(event)
        wide = self.width() >= _BESIDE_EMS * em(self.font())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(across if wide else down)

    # What happens meanwhile

    def refresh_marks(self) -> None:
        """A post changed, or what is known of the Page."""
        self.list.refresh_marks()

    def show_again(self) -> None:
        """The sources are others now: list their items anew."""
        self._fill()

    def take_news(self) -> None:
        """Items came: say how many; an empty list, which nobody reads, shows them at once."""
        if not self.list.items and not self._search:
            self._fill()
        elif self._main is _Main.FETCH and (count := self._count_news()):
            self._offer_news(count)

    def note_asked(self) -> None:
        """One more source has answered, or did not."""
        if self._main is _Main.STOP:
            self._asked += 1
            self._say(progress_words(self._asked, self._source_count), Tone.GOOD)

    def note_end(self) -> None:
        """All sources were asked."""
        if self._main is _Main.STOP:
            self._with_sources(self._tell_end)

    # How

    def _lay_out(self) -> None:
        label = StrongText(self.tr("Tìm"), spacing=0)
        label.setBuddy(self.field.edit)
        searched = QWidget()
        finding = QBoxLayout(QBoxLayout.Direction.LeftToRight, searched)
        finding.setContentsMargins(0, 0, 0, 0)
        finding.setSpacing(0)
        finding.addWidget(label)
        finding.addWidget(self.field, 1, Qt.AlignmentFlag.AlignVCenter)
        ways = QWidget()
        ways_on = FlowLayout(ways)
        ways_on.addWidget(self._paste)
        ways_on.addWidget(self._sources)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(theme.GAP_SMALL)
        self._top.addWidget(searched, 1)
        self._top.addWidget(ways)
        self.column.addLayout(self._top)
        self.column.addWidget(self._told)
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.list, 1)
        self._look.hide()
        self._told.hide()

    def _begin(self) -> None:
        self._is_anew = False
        self.field.set_text("")
        self._say("")
        self._turn_main(_Main.FETCH)
        self._fill()

    @property
    def _search(self) -> str:
        return self.field.text().strip()

    @property
    def _is_address(self) -> bool:
        return is_written_as_address(self._search)

    @property
    def _is_practice(self) -> bool:
        return self.tools.services.page.is_practice

    def _marks_of(self, items: Sequence[Item]) -> Mapping[str, Mark]:
        services = self.tools.services
        return services.upstream().on_page.marks(services.page.id, [item.link_key for item in items])

    def _find(self) -> None:
        if self.isVisible():
            self.opened = ""
            self._fill()

    def _fill(self) -> None:
        items = self._read()
        self.list.show_items(items[:_AT_ONCE], has_older=len(items) > _AT_ONCE)
        if not self._search:
            self._note_seen({item.id for item in self.list.items}, items)
        self._nothing.say("" if items else self._words_for_nothing())
        self._look.setVisible(not items and self._is_address)

    def _show_older(self) -> None:
        older = self._read(self.list.items[-1])
        self.list.add_items(older[:_AT_ONCE], has_older=len(older) > _AT_ONCE)
        if not self._search:
            self._note_seen(self._seen | {item.id for item in older[:_AT_ONCE]}, older)

    def _note_seen(self, seen: set[str], read: Sequence[Item]) -> None:
        self._seen, self._has_older = seen, len(read) > _AT_ONCE

    def _read(self, before: Item | None = None) -> list[Item]:
        """One more than is shown, to know whether there are older ones."""
        shelf = self.tools.services.upstream().shelf
        return shelf.listing(self._is_practice, self._search, _AT_ONCE + 1, before)

    def _enter(self) -> None:
        """One item found is the one meant; of several the person chooses."""
        self._soon.stop()
        self._fill()
        rows = self.list.rows
        if len(rows) == 1:
            rows[0].click()
        elif rows:
            rows[0].setFocus()
        elif self._is_address:
            self._give_address()

    def _give_address(self) -> None:
        self.address_given.emit(self._search)

    def _choose(self, item: Item) -> None:
        self.opened = item.id
        self.chosen.emit(item)

    def _words_for_nothing(self) -> str:
        if self._is_address:
            return self.tr("Đây là địa chỉ của một bài. Mời bấm «Xem bài này».")
        if self._search:
            return self.tr("Không thấy bài nào có chữ «{words}». Mời thử chữ khác.").format(
                words=self._search
            )
        return self.tr("Chưa có tin nào. Mời bấm «Lấy tin mới».")

    # Fetching

    def _fetch(self) -> None:
        self._wait_for_news()
        self._with_sources(self._note_sources)
        self.tools.services.upstream().fetching.fetch_now()

    def _wait_for_news(self) -> None:
        self._asked = self._source_count = 0
        self._before = self._newest()
        self._began = self.tools.services.clock.now()
        self._say(progress_words(0, 0), Tone.GOOD)
        self._turn_main(_Main.STOP)

    def _wait_no_longer(self) -> None:
        """What is under way goes on quietly; new items are told as always."""
        self._say(self.tr("Có tin mới, phần mềm báo ở đây."), Tone.GOOD)
        self._turn_main(_Main.FETCH)
        self.take_news()

    def _note_sources(self, sources: list[Source]) -> None:
        self._source_count = len(sources)

    def _tell_end(self, sources: list[Source]) -> None:
        if self._main is not _Main.STOP:
            return
        new = len(self._newest() - self._before)
        self._turn_main(_Main.SHOW_NEWS if self._count_news() else _Main.FETCH)
        asked = [source for source in sources if source.tried_at and source.tried_at >= self._began]
        is_bad = bool(asked) and not new and all(source.problem for source in asked)
        self._say(ended_words(new, asked), Tone.PROBLEM if is_bad else Tone.GOOD)

    def _offer_news(self, count: int) -> None:
        self._say(news_words(count), Tone.GOOD)
        self._turn_main(_Main.SHOW_NEWS)

    def _show_news(self) -> None:
        self.begin_anew()
        self._begin()
        self._start = self.field.edit
        self.turned.emit()

    def _newest(self) -> set[str]:
        """Which items there are, as far as anybody counts."""
        shelf = self.tools.services.upstream().shelf
        return {item.id for item in shelf.listing(self._is_practice, "", _NEWS_AT_MOST)}

    def _count_news(self) -> int:
        """How many items the list would show down to where it ends now, and does not."""
        shelf = self.tools.services.upstream().shelf
        items = shelf.listing(self._is_practice, "", _NEWS_AT_MOST)
        is_seen = [item.id in self._seen for item in items]
        end = len(is_seen)
        if self._has_older and any(is_seen):
            end -= is_seen[::-1].index(True)
        return is_seen[:end].count(False)

    def _with_sources(self, use: Callable[[list[Source]], object]) -> None:
        """Asking for the sources may start the practice Page, which takes a moment."""
        sources = self.tools.services.upstream().sources
        self.tools.beside.run(partial(sources.of, self._is_practice), use)

    def _say(self, words: str, tone: Tone = Tone.INK) -> None:
        self._told.set_tone(tone)
        self._told.say(words)

    def _turn_main(self, main: _Main) -> None:
        self._main = main
        self.main_words_changed.emit()
