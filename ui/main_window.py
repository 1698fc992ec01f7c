"""The one window: what stands round every page, and which page is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget, QVBoxLayout, QWidget

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.notices import PhotoSending
from mttq_desktop.services import Services
from ui.bridge import Background, Bridge
from ui.chrome import Aside, FootLine, Header, PracticeBand
from ui.reading_order import order_tabs
from ui.screens.home import HomeScreen
from ui.screens.screen import Screen
from ui.theme import LetterSize, apply_theme
from ui.words.acts import Act
from ui.words.problems import problem_words

if TYPE_CHECKING:
    from ui.screens.after import AfterScreen
    from ui.screens.help import HelpScreen
    from ui.screens.letters import LettersScreen
    from ui.screens.move import MoveScreen
    from ui.screens.outbox import OutboxScreen
    from ui.screens.post import PostScreen
    from ui.screens.post_acts import PostActs
    from ui.screens.report import ReportScreen
    from ui.steps.write_post import WritePost

_LINES_FOR_ALL = 23
"""In a window of fewer lines of text than this, what stands round the page makes itself small."""

_LEAST = QSize(640, 400)
"""A window smaller than this shows nothing of use."""

_BESIDE_THE_WORK = frozenset({"A3", "A4", "A6"})
"""Pages opened for a moment: from them the way leads back to what was being done."""

_Shown = TypeVar("_Shown", bound=Screen)


class MainWindow(QWidget):
    """Shows one page at a time. Pages other than Home are made when they are first wanted."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._bridge = Bridge(services.notices, self)
        self._beside = Background("window", self)
        self._came_from: Screen | None = None
        self._before_move: Screen | None = None
        self._compact = False
        self._closing_refused = False
        self._build()
        self._listen()
        self.show_screen(self._told_first(services.opening_problem) or self.home)

    @property
    def screen_shown(self) -> Screen | None:
        """The page shown now."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Screen) else None

    def show_screen(self, screen: Screen) -> None:
        """Show ``screen`` once what is on the present page is saved."""
        before = self.screen_shown
        if before is not None and before is not screen and not before.leave():
            return
        self._stack.setCurrentWidget(screen)
        screen.set_compact(self._compact)
        screen.arrive()

    def come_forward(self) -> None:
        """Show the window before all others, as when the program is opened a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def do_beside(self, work: Callable[[], None]) -> None:
        """Do slow work that nobody waits for; the window closes only once it is done."""
        self._beside.run(work)

    def tell_problem(self, problem: Problem) -> None:
        """Say on the page shown why something could not be done."""
        self._tell(problem_words(problem, self._services.clock.now()))

    # Pages

    @cached_property
    def home(self) -> HomeScreen:
        """A1."""
        home = self._added(HomeScreen(self._services))
        home.write_wanted.connect(self.write_new)
        home.continue_wanted.connect(self.write_on)
        home.outbox_wanted.connect(self.show_outbox)
        home.page_wanted.connect(self._see_page)
        return home

    @cached_property
    def outbox(self) -> OutboxScreen:
        """A2."""
        from ui.screens.outbox import OutboxScreen  # noqa: PLC0415 - the first page does not need it

        outbox = self._added(OutboxScreen(self._services))
        outbox.post_wanted.connect(self._show_post)
        outbox.act_wanted.connect(self._act)
        outbox.write_wanted.connect(self.write_new)
        outbox.home_wanted.connect(self.show_home)
        return outbox

    @cached_property
    def post(self) -> PostScreen:
        """A5."""
        from ui.screens.post import PostScreen  # noqa: PLC0415 - the first page does not need it

        post = self._added(PostScreen(self._services))
        post.act_wanted.connect(self._act)
        post.way_back_wanted.connect(lambda: self.show_screen(self.outbox))
        return post

    @cached_property
    def letters(self) -> LettersScreen:
        """A3."""
        from ui.screens.letters import LettersScreen  # noqa: PLC0415 - the first page does not need it

        letters = self._added(LettersScreen())
        letters.chosen.connect(self._use_letters)
        letters.way_back_wanted.connect(self._return)
        return letters

    @cached_property
    def help(self) -> HelpScreen:
        """A4."""
        from ui.screens.help import HelpScreen  # noqa: PLC0415 - the first page does not need it

        help_screen = self._added(HelpScreen())
        help_screen.way_back_wanted.connect(self._return)
        help_screen.report_wanted.connect(lambda: self.show_screen(self.report))
        return help_screen

    @cached_property
    def report(self) -> ReportScreen:
        """A6."""
        from ui.screens.report import ReportScreen  # noqa: PLC0415 - the first page does not need it

        report = self._added(ReportScreen(self._services, self._beside))
        report.way_back_wanted.connect(lambda: self.show_screen(self.help))
        report.home_wanted.connect(self.show_home)
        return report

    @cached_property
    def write(self) -> WritePost:
        """B1 to B3 and their side pages."""
        from ui.steps.write_post import WritePost  # noqa: PLC0415 - the first page does not need it

        write = self._added(WritePost(self._services))
        write.went_home.connect(self.show_home)
        write.finished.connect(self._show_after)
        return write

    @cached_property
    def after(self) -> AfterScreen:
        """B4."""
        from ui.screens.after import AfterScreen  # noqa: PLC0415 - the first page does not need it

        after = self._added(AfterScreen(self._services))
        after.act_wanted.connect(self._act)
        after.write_wanted.connect(self.write_new)
        after.home_wanted.connect(self.show_home)
        return after

    @cached_property
    def _acts(self) -> PostActs:
        from ui.screens.post_acts import PostActs  # noqa: PLC0415 - the first page does not need it

        acts = PostActs(self._services, self._beside, self)
        acts.continue_wanted.connect(self.write_on)
        acts.move_wanted.connect(self._move)
        acts.post_wanted.connect(self._show_post)
        acts.told.connect(self._tell)
        return acts

    @cached_property
    def move_time(self) -> MoveScreen:
        """A7."""
        from ui.screens.move import MoveScreen  # noqa: PLC0415 - the first page does not need it

        move = self._added(MoveScreen(self._services))
        move.moved.connect(self._show_after)
        move.way_back_wanted.connect(lambda: self.show_screen(self._before_move or self.outbox))
        return move

    def _told_first(self, problem: Problem | None) -> Screen | None:
        """What must be said before anything is done, such as that posts may be missing."""
        if problem is None:
            return None
        from ui.screens.trouble import TroubleScreen  # noqa: PLC0415 - rarely needed

        words = problem_words(problem, self._services.clock.now())
        told = self._added(TroubleScreen(self.tr("Có việc cần biết"), words, self.tr("Về màn hình chính")))
        told.understood.connect(self.show_home)
        return told

    # Going from page to page

    def show_home(self) -> None:
        """Go home."""
        self.show_screen(self.home)

    def show_outbox(self) -> None:
        """Open the list of posts at its newest."""
        self.outbox.forget_place()
        self.show_screen(self.outbox)

    def show_letters(self) -> None:
        """Open the choice of letter sizes."""
        self._remember_place()
        self.letters.show_choice(self._letter_size)
        self.show_screen(self.letters)

    def show_help(self) -> None:
        """Open help."""
        self._remember_place()
        self.show_screen(self.help)

    def write_new(self) -> None:
        """Begin a new post."""
        try:
            post = self._services.drafts.new(self._services.page.id)
        except ProblemError as error:
            self.tell_problem(error.problem)
            return
        self.write_on(post.id)

    def write_on(self, post_id: str) -> None:
        """Go on with a draft where it was left."""
        before = self.screen_shown
        if before is self.write and not before.leave():
            return
        self.write.open(post_id)
        self.show_screen(self.write)

    def _show_post(self, post_id: str) -> None:
        self.post.follow(post_id)
        self.show_screen(self.post)

    def _move(self, post_id: str) -> None:
        self._before_move = self.screen_shown
        self.move_time.open(post_id)
        self.show_screen(self.move_time)

    def _show_after(self, post_id: str) -> None:
        self.after.follow(post_id)
        self.show_screen(self.after)

    def _remember_place(self) -> None:
        shown = self.screen_shown
        if shown is not None and shown.code not in _BESIDE_THE_WORK:
            self._came_from = shown

    def _return(self) -> None:
        self.show_screen(self._came_from or self.home)

    def _go_back(self) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.go_back()

    def _close_help(self) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.close_help()

    # What the person asked for

    def _act(self, act: str, post_id: str) -> None:
        self._acts.do(Act(act), post_id)

    def _tell(self, words: str) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.tell(words)

    def _see_page(self) -> None:
        access, page = self._services.access, self._services.page
        self._beside.run(
            lambda: access.page_address(page), lambda address: QDesktopServices.openUrl(QUrl(address))
        )

    def _use_letters(self, size: LetterSize) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - a widget needs one
        apply_theme(application, size)
        self._services.settings.letter_size = size.code

    @property
    def _letter_size(self) -> LetterSize:
        return LetterSize.of_code(self._services.settings.letter_size)

    # What happens meanwhile

    def _post_changed(self, post_id: str) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.refresh(post_id)

    def _photo_sending(self, notice: PhotoSending) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.show_sending(notice)

    def _network_changed(self, online: bool) -> None:
        self._show_network(online)
        shown = self.screen_shown
        if shown is not None:
            shown.refresh_situation()

    def _clock_checked(self) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.refresh_situation()

    # Qt's events

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go on in the order of reading, whatever was shown or made since."""
        order_tabs(self)
        return super().focusNextPrevChild(following)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first. When that fails, stay and say so; a second try closes all the same."""
        shown = self.screen_shown
        if shown is not None and not shown.leave() and not self._closing_refused:
            self._closing_refused = True
            event.ignore()
            return
        if "write" in self.__dict__:
            self.write.stop()
        self._beside.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make everything round the page small when the window is low."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Do so too when the letters change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._compact = self.height() < _LINES_FOR_ALL * self.fontMetrics().lineSpacing()
        for part in (self._band, self._header, self._foot, *self._stack.findChildren(Screen)):
            if part is not None:
                part.set_compact(self._compact)
        self._foot.setVisible(self._band is None or not self._compact)

    def _build(self) -> None:
        page = self._services.page
        self.setWindowTitle(self.tr("Trang Facebook của xã"))
        self._band = PracticeBand() if page.is_practice else None
        self._header = Header(page)
        self._header.letters_wanted.connect(self.show_letters)
        self._header.help_wanted.connect(self.show_help)
        self._stack = QStackedWidget()
        self._foot = FootLine()
        self._show_network(self._services.sender.online)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        # Qt would make the window larger for a moment whenever letters grow, and never smaller again.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(_LEAST)
        if self._band is not None:
            layout.addWidget(self._band)
        layout.addWidget(self._header)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._foot)

    def _show_code(self, code: str) -> None:
        for aside in self._asides():
            aside.show_code(code)

    def _show_network(self, online: bool | None) -> None:
        self._header.show_network(online)
        for aside in self._asides():
            aside.show_network(online)

    def _asides(self) -> list[Aside]:
        return [part.aside for part in (self._band, self._foot) if part is not None]

    def _listen(self) -> None:
        self._bridge.post_changed.connect(self._post_changed)
        self._bridge.photo_sending.connect(self._photo_sending)
        self._bridge.network_changed.connect(self._network_changed)
        self._bridge.clock_checked.connect(self._clock_checked)
        keys = {
            QKeySequence("F1"): self.show_help,
            QKeySequence("Alt+Left"): self._go_back,
            QKeySequence("Escape"): self._close_help,
        }
        for key, act in keys.items():
            QShortcut(key, self).activated.connect(act)

    def _added(self, screen: _Shown) -> _Shown:
        self._stack.addWidget(screen)
        screen.arrived.connect(lambda: self._show_code(screen.code))
        return screen
