"""Home: what can be done today, and the post left unfinished."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from mttq_desktop.clock import VIETNAM
from mttq_desktop.occasions.calendar import Coming, coming
from mttq_desktop.page.pages import PageKind
from mttq_desktop.posts.model import Post
from mttq_desktop.services import Services
from ui import theme
from ui.bridge import Background
from ui.flow.card import Card
from ui.screens.screen import Screen
from ui.screens.update_bar import UpdateBar
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Heading, Paragraph, StrongText, Tone
from ui.widgets.wrapping import em
from ui.words.fetching import today_words
from ui.words.occasions import occasion_lines
from ui.words.pages import page_words
from ui.words.states import clock_problem_words, counts_words, title_words
from ui.words.times import day_words, is_same_day

_AREA_EMS = 6.4
"""Height of an area, in heights of letters, where there is room."""

_TWO_COLUMNS_EMS = 40
"""Width, in heights of letters, at which two areas stand beside each other in a low window."""

_COUNTED_AT_MOST = 200
"""Items looked through for those of today."""


class HomeScreen(Screen):
    """The first screen.

    Attributes:
        page: whose sums were said last; a post begun from here is for this one.
    """

    code = "A1"

    write_wanted = Signal()
    share_wanted = Signal()
    """What upper levels published is to be shown."""
    continue_wanted = Signal(str)
    outbox_wanted = Signal()
    page_wanted = Signal()
    set_up_wanted = Signal()
    """A Page is to be made or connected."""
    checklist_wanted = Signal()
    """What the Page has and lacks is to be shown."""
    switch_wanted = Signal(str)
    """This Page is written for from now on."""
    pages_wanted = Signal()
    """All Pages are to be shown."""

    def __init__(self, services: Services, beside: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._asking = beside
        self.page = services.page
        self._draft: Post | None = None
        self._occasions: list[Coming] = []
        self._looked_for_occasions: date | None = None
        self._other_id = ""
        self._compact = False
        self._columns = 0
        self._title = Heading(self.tr("Hôm nay làm việc gì?"))
        self._write = AreaButton(self.tr("Viết bài mới"), "", "pencil", main=True)
        self._outbox = AreaButton(self.tr("Bài chờ gửi và đã đăng"), "", "list")
        self.share = AreaButton(self.tr("Đăng lại bài của cấp trên"), "", "share")
        self._see_page = AreaButton(self.tr("Xem Trang"), "", "eye")
        self.set_up = AreaButton(self.tr("Lập Trang cộng đồng"), "", "plus")
        self.checklist = AreaButton(self.tr("Trang của xã"), "", "check")
        self._areas = (self.share, self._outbox, self._see_page, self.set_up, self.checklist)
        self._write.clicked.connect(self.write_wanted)
        self.share.clicked.connect(self.share_wanted)
        self._outbox.clicked.connect(self.outbox_wanted)
        self._see_page.clicked.connect(self.page_wanted)
        self.set_up.clicked.connect(self.set_up_wanted)
        self.checklist.clicked.connect(self.checklist_wanted)
        self.update_bar = UpdateBar(services)
        self._build_draft_bar()
        self._build_other_pages()
        self._lay_out()

    def arrive(self) -> None:
        """Read what waits and what is unfinished."""
        self.tell("")
        self.refresh()
        self.refresh_items()
        super().arrive()

    def refresh(self, post_id: str = "") -> None:  # noqa: ARG002 - any post may change the sums
        """Say anew how posts and Pages stand; nothing moves and the focus stays."""
        services = self._services
        self.page = services.page
        has_page = services.page.kind is not PageKind.EMBEDDED or (
            services.setups.of_page(services.page.id) is not None
        )
        is_one_begun = services.setups.unfinished() is not None
        self._show_page_job(has_page=has_page, is_one_begun=is_one_begun)
        self._show_other_pages(has_page=has_page, is_one_begun=is_one_begun)
        counts = services.outbox.counts(services.page.id)
        self._outbox.set_subtitle(counts_words(counts, online=services.sender.online))
        self._clock.say(clock_problem_words(services.sender.clock_ahead))
        self._draft = services.drafts.newest(services.page.id)
        self._draft_bar.setVisible(self._draft is not None)
        self._look_for_occasions()
        if self._draft is not None:
            self._draft_words.setText(self._words_of_draft(self._draft))

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def refresh_situation(self) -> None:
        """The network came or went."""
        self.refresh()

    def refresh_items(self) -> None:
        """Say how many items of today there are, once anything is known of them."""
        upstream = self._services.upstream.if_built
        if upstream is None:
            # Building it would hold up the first page; whoever fetches does so soon.
            return
        now, is_practice = self._services.clock.now(), self._services.page.is_practice

        def count() -> str:
            items = upstream.shelf.listing(is_practice, "", _COUNTED_AT_MOST)
            today = sum(1 for item in items if is_same_day(item.sorted_at, now))
            return today_words(today, upstream.sources.of(is_practice), now)

        self._asking.run(count, self.share.set_subtitle)

    def stop(self) -> None:
        """Let what works beside this page end."""
        self.update_bar.stop()

    def set_compact(self, compact: bool) -> None:
        """In a low window the areas would scroll away, so the main one becomes a button that stays."""
        super().set_compact(compact)
        self._compact = compact
        self._write.setVisible(not compact)
        self.row.setVisible(compact)
        height = 0 if compact else round(_AREA_EMS * em(self.font()))
        for area in (self._write, *self._areas):
            area.setMinimumHeight(height)
            area.set_compact(compact)
        self.column.setSpacing(theme.GAP_TINY if compact else theme.GAP_SMALL)
        self._place_areas()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for two areas beside each other now, or no longer."""
        super().resizeEvent(event)
        self._place_areas()

    def tell(self, words: str) -> None:
        """Say why something was not done."""
        self._told.say(words)

    def _look_for_occasions(self) -> None:
        """Say what to write about soon; once a day it is looked up."""
        today = self._services.clock.now().astimezone(VIETNAM).date()
        if today == self._looked_for_occasions:
            self._say_occasions()
            return

        def take(found: list[Coming]) -> None:
            self._looked_for_occasions, self._occasions = today, found
            self._say_occasions()

        self._asking.run(lambda: coming(today), take)

    def _say_occasions(self) -> None:
        """Where something more pressing stands on the page, it has enough to say."""
        has_room = self._draft is None and self._services.sender.online is not False
        self._write.set_subtitle(occasion_lines(self._occasions) if has_room else "")

    def _words_of_draft(self, draft: Post) -> str:
        day = day_words(draft.changed_at, self._services.clock.now())
        return self.tr("Viết dở {day}: «{title}»").format(day=day, title=title_words(draft))

    def _build_draft_bar(self) -> None:
        self._draft_bar = Card()
        self._draft_words = Paragraph()
        self._continue = Button(self.tr("&Viết tiếp"), icon="pencil")
        self._continue.clicked.connect(self._go_on_writing)
        row = QHBoxLayout(self._draft_bar)
        row.setContentsMargins(theme.GAP, theme.GAP_TINY, theme.GAP_SMALL, theme.GAP_TINY)
        row.setSpacing(theme.GAP)
        row.addWidget(self._draft_words, 1)
        row.addWidget(self._continue)

    def _show_page_job(self, *, has_page: bool, is_one_begun: bool) -> None:
        """A Page once set up is looked after; before that it is to be made or connected."""
        self.checklist.setVisible(has_page)
        self.set_up.setVisible(not has_page)
        self.set_up.set_subtitle(self.tr("Đang làm dở") if is_one_begun else "")

    def _build_other_pages(self) -> None:
        self._other_pages = QWidget()
        self._other = Button("")
        self._set_up_real = Button(self.tr("Lập Trang thật"))
        self._all_pages = Button(self.tr("Trang khác"))
        self._other.clicked.connect(lambda: self.switch_wanted.emit(self._other_id))
        self._set_up_real.clicked.connect(self.set_up_wanted)
        self._all_pages.clicked.connect(self.pages_wanted)
        row = FlowLayout(self._other_pages)
        row.setContentsMargins(0, theme.GAP_TINY, 0, 0)
        row.addWidget(self._other)
        row.addWidget(self._set_up_real)
        row.addWidget(self._all_pages)

    def _show_other_pages(self, *, has_page: bool, is_one_begun: bool) -> None:
        """One press leads to another Page: a real one before the one for practice, of which one is enough.

        One that is being set up beside the Page written for is found among all Pages. Who has only practised
        setting one up is led on to the real thing.
        """
        pages, now = self._services.pages.all(), self._services.page
        others = [page for page in pages if page.id != now.id]
        if now.is_practice:
            others = [page for page in others if not page.is_practice]
        others.sort(key=lambda page: page.is_practice)
        leads_to_all = bool(others) or (has_page and is_one_begun)
        has_practised = has_page and all(page.is_practice for page in pages)
        self._other_pages.setVisible(leads_to_all or has_practised)
        self._other.setVisible(bool(others))
        self._set_up_real.setVisible(has_practised and not is_one_begun)
        self._all_pages.setVisible(leads_to_all)
        if others:
            self._other_id = others[0].id
            self._other.setText(self.tr("Chuyển sang {page}").format(page=page_words(others[0])))

    def _lay_out(self) -> None:
        self._told = StrongText("", Tone.PROBLEM)
        self._told.hide()
        self._clock = StrongText("", Tone.WARNING)
        self._clock.hide()
        self._jobs, self._others = QGridLayout(), QGridLayout()
        for grid in (self._jobs, self._others):
            grid.setSpacing(theme.GAP_SMALL)
        self._jobs.addWidget(self._write, 0, 0)
        self.column.addWidget(self._title)
        self.column.addWidget(self._told)
        self.column.addWidget(self._clock)
        self.column.addLayout(self._jobs)
        # What was left unfinished comes before what can wait: in a low window little stands above the fold.
        self.column.addWidget(self._draft_bar)
        self.column.addLayout(self._others)
        self.column.addWidget(self.update_bar)
        self.column.addWidget(self._other_pages)
        self.column.addStretch(1)
        self._write_below = Button(self.tr("Viết bài mới"), ButtonKind.MAIN, icon="pencil")
        self._write_below.clicked.connect(self.write_wanted)
        self.row.add_right(self._write_below)

    def _place_areas(self) -> None:
        """Both jobs beside each other above the rest; in a low window the rest begins with the second job."""
        is_wide = self.width() >= _TWO_COLUMNS_EMS * em(self.font())
        columns = len(self._areas) - 2 if not self._compact else 2 if is_wide else 1
        if columns == self._columns:
            return
        self._columns = columns
        share, *others = self._areas
        if self._compact:
            others.insert(0, share)
        else:
            self._jobs.addWidget(share, 0, 1)
        # The last two areas take turns, so they share a place.
        for number, area in enumerate(others):
            self._others.addWidget(area, *divmod(min(number, len(others) - 2), columns))
        for column in range(len(self._areas)):
            self._others.setColumnStretch(column, 1 if column < columns else 0)

    def _go_on_writing(self) -> None:
        if self._draft is not None:
            self.continue_wanted.emit(self._draft.id)
