"""The one window: its pages, and which of them is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QApplication

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.flows.share_item import is_share_step
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.screens.home import HomeScreen
from ui.screens.screen import Screen
from ui.theme import LetterSize, apply_theme
from ui.window_frame import WindowFrame
from ui.words.problems import problem_words

if TYPE_CHECKING:
    from mttq_desktop.upstream.model import Item
    from ui.connecting.connect_jobs import ConnectJobs
    from ui.screens.after import AfterScreen
    from ui.screens.help import HelpScreen
    from ui.screens.helpers import HelpersScreen
    from ui.screens.letters import LettersScreen
    from ui.screens.outbox import OutboxScreen
    from ui.screens.pages import PagesScreen
    from ui.screens.post import PostScreen
    from ui.screens.post_jobs import PostJobs
    from ui.screens.report import ReportScreen
    from ui.setup.page_jobs import PageJobs
    from ui.steps.write_post import WritePost
    from ui.upstream.share_jobs import ShareJobs

_BESIDE_THE_WORK = frozenset({"A3", "A4", "A6", "A8"})
"""Pages opened for a moment: from them the way leads back to what was being done."""

_WITH_WORK = ("home", "write", "post_jobs", "page_jobs", "share_jobs", "connect_jobs")
"""What may have something under way when the window closes."""


class MainWindow(WindowFrame):
    """Knows every page. Pages other than Home are made when they are first wanted."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._beside = Background("window", self)
        self._came_from: Screen | None = None
        self._closing_refused = False
        self._stays = False
        self.setWindowTitle(self.tr("Trang Facebook của xã"))
        self.letters_wanted.connect(self.show_letters)
        self.help_wanted.connect(self.show_help)
        self.show_screen(self._told_first(services.opening_problem) or self.home)

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
        home = self.add(HomeScreen(self._services, self._beside))
        home.write_wanted.connect(self.write_new)
        home.share_wanted.connect(self.show_items)
        home.continue_wanted.connect(self.write_on)
        home.outbox_wanted.connect(self.show_outbox)
        home.page_wanted.connect(self._see_page)
        home.set_up_wanted.connect(self.show_set_up)
        home.checklist_wanted.connect(self.show_checklist)
        home.switch_wanted.connect(self._switch_page)
        home.pages_wanted.connect(lambda: self.show_screen(self.pages))
        for changed in (self._bridge.items_changed, self._bridge.fetching_changed):
            changed.connect(self._refresh_items)
        return home

    @cached_property
    def outbox(self) -> OutboxScreen:
        """A2."""
        from ui.screens.outbox import OutboxScreen  # noqa: PLC0415 - the first page does not need it

        outbox = self.add(OutboxScreen(self._services))
        outbox.post_wanted.connect(self._show_post)
        outbox.act_wanted.connect(self._act)
        outbox.write_wanted.connect(self.write_new)
        outbox.home_wanted.connect(self.show_home)
        return outbox

    @cached_property
    def post(self) -> PostScreen:
        """A5."""
        from ui.screens.post import PostScreen  # noqa: PLC0415 - the first page does not need it

        post = self.add(PostScreen(self._services))
        post.act_wanted.connect(self._act)
        post.way_back_wanted.connect(lambda: self.show_screen(self.outbox))
        return post

    @cached_property
    def pages(self) -> PagesScreen:
        """A11."""
        from ui.screens.pages import PagesScreen  # noqa: PLC0415 - the first page does not need it

        pages = self.add(PagesScreen(self._services))
        pages.switch_wanted.connect(self._switch_page)
        pages.set_up_wanted.connect(self.show_set_up)
        pages.home_wanted.connect(self.show_home)
        return pages

    @cached_property
    def page_jobs(self) -> PageJobs:
        """D1 to D8."""
        from ui.setup.page_jobs import PageJobs  # noqa: PLC0415 - the first page does not need it

        jobs = self.own(PageJobs(self._services, self._beside, self))
        jobs.home_wanted.connect(self.show_home)
        jobs.write_wanted.connect(self.write_new)
        jobs.reconnect_wanted.connect(lambda: self.connect_jobs.reconnect(self._services.page))
        jobs.sign_out_wanted.connect(lambda: self.connect_jobs.sign_out(self._services.page))
        return jobs

    @cached_property
    def share_jobs(self) -> ShareJobs:
        """E1 to E7."""
        from ui.upstream.share_jobs import ShareJobs  # noqa: PLC0415 - the first page does not need it

        jobs = self.own(ShareJobs(self._services, self._bridge, self))
        jobs.home_wanted.connect(self.show_home)
        jobs.shared.connect(self._show_after)
        jobs.post_wanted.connect(self._show_post)
        return jobs

    @cached_property
    def connect_jobs(self) -> ConnectJobs:
        """D5 outside the walk, A10, K1 to K3."""
        from ui.connecting.connect_jobs import ConnectJobs  # noqa: PLC0415 - the first page does not need it

        jobs = self.own(ConnectJobs(self._services, self._beside, self))
        jobs.home_wanted.connect(self.show_home)
        return jobs

    @cached_property
    def letters(self) -> LettersScreen:
        """A3."""
        from ui.screens.letters import LettersScreen  # noqa: PLC0415 - the first page does not need it

        letters = self.add(LettersScreen())
        letters.chosen.connect(self._use_letters)
        letters.way_back_wanted.connect(self._return)
        return letters

    @cached_property
    def help(self) -> HelpScreen:
        """A4."""
        from ui.screens.help import HelpScreen  # noqa: PLC0415 - the first page does not need it

        help_screen = self.add(HelpScreen(self._services))
        help_screen.way_back_wanted.connect(self._return)
        help_screen.report_wanted.connect(lambda: self.show_screen(self.report))
        help_screen.helpers_wanted.connect(lambda: self.show_screen(self.helpers))
        return help_screen

    @cached_property
    def helpers(self) -> HelpersScreen:
        """A8."""
        from ui.screens.helpers import HelpersScreen  # noqa: PLC0415 - the first page does not need it

        helpers = self.add(HelpersScreen(self._services))
        helpers.way_back_wanted.connect(lambda: self.show_screen(self.help))
        helpers.kit_wanted.connect(self._make_kit)
        return helpers

    @cached_property
    def report(self) -> ReportScreen:
        """A6."""
        from ui.screens.report import ReportScreen  # noqa: PLC0415 - the first page does not need it

        report = self.add(ReportScreen(self._services, self._beside))
        report.way_back_wanted.connect(lambda: self.show_screen(self.help))
        report.home_wanted.connect(self.show_home)
        return report

    @cached_property
    def write(self) -> WritePost:
        """B1 to B3 and their side pages."""
        from ui.steps.write_post import WritePost  # noqa: PLC0415 - the first page does not need it

        write = self.add(WritePost(self._services))
        write.went_home.connect(self.show_home)
        write.finished.connect(self._show_after)
        write.share_wanted.connect(self._share_item)
        return write

    @cached_property
    def after(self) -> AfterScreen:
        """B4."""
        from ui.screens.after import AfterScreen  # noqa: PLC0415 - the first page does not need it

        after = self.add(AfterScreen(self._services))
        after.act_wanted.connect(self._act)
        after.write_wanted.connect(self.write_new)
        after.home_wanted.connect(self.show_home)
        return after

    @cached_property
    def post_jobs(self) -> PostJobs:
        """A7, C1, C2."""
        from ui.screens.post_jobs import PostJobs  # noqa: PLC0415 - the first page does not need it

        jobs = self.own(PostJobs(self._services, self._beside, self))
        jobs.continue_wanted.connect(self.write_on)
        jobs.post_wanted.connect(self._show_post)
        jobs.moved.connect(self._show_after)
        jobs.reconnect_wanted.connect(self._reconnect)
        jobs.share_by_hand_wanted.connect(self._share_by_hand)
        jobs.page_wanted.connect(self._see_page)
        jobs.list_wanted.connect(self.show_outbox)
        jobs.told.connect(self._tell)
        return jobs

    def _told_first(self, problem: Problem | None) -> Screen | None:
        """What must be said before anything is done, such as that posts may be missing."""
        if problem is None:
            return None
        from ui.screens.trouble import TroubleScreen  # noqa: PLC0415 - rarely needed

        words = problem_words(problem, self._services.clock.now())
        told = self.add(TroubleScreen(self.tr("Có việc cần biết"), words, self.tr("Về màn hình chính")))
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

    def show_set_up(self) -> None:
        """Begin with a Page, or go on with one that was begun."""
        self.page_jobs.show_start()

    def show_checklist(self) -> None:
        """Show what the Page has and lacks."""
        self.page_jobs.show_checklist()

    def show_items(self) -> None:
        """Show what upper levels published."""
        self.share_jobs.show_list()

    def show_letters(self) -> None:
        """Open the choice of letter sizes."""
        self._remember_place()
        self.letters.show_choice(self._letter_size)
        self.show_screen(self.letters)

    def show_help(self) -> None:
        """Open help."""
        self._remember_place()
        if self.screen_shown is not None:
            self.help.show_topic_of(self.screen_shown.code)
        self.help.show_helper(self._services.kept_kit.helper)
        self.show_screen(self.help)

    def write_new(self) -> None:
        """Begin a new post for the Page that was shown when it was asked for."""
        page = self.home.page if self.screen_shown is self.home else self._services.page
        try:
            post = self._services.drafts.new(page.id)
        except ProblemError as error:
            self.tell_problem(error.problem)
            return
        self.write_on(post.id)

    def write_on(self, post_id: str) -> None:
        """Go on with a draft where it was left."""
        if is_share_step(self._services.drafts.get(post_id).step):
            self.share_jobs.go_on(post_id)
            return
        before = self.screen_shown
        if before is self.write and not before.leave():
            return
        self.write.open(post_id)
        self.show_screen(self.write)

    def _refresh_items(self) -> None:
        if self.home.isVisible():
            self.home.refresh_items()

    def _show_post(self, post_id: str) -> None:
        self.post.follow(post_id)
        self.show_screen(self.post)

    def _share_item(self, item: Item) -> None:
        self.share_jobs.share(item)

    def _share_by_hand(self, post_id: str) -> None:
        self.share_jobs.show_in_browser(post_id)

    def open_kit(self, file: str) -> None:
        """Connect with a file from a helper that was opened outside the program."""
        self.connect_jobs.open_kit(Path(file))

    def _make_kit(self) -> None:
        self.connect_jobs.make_kit()

    def _reconnect(self, post_id: str) -> None:
        services = self._services
        self.connect_jobs.reconnect(services.pages.get(services.outbox.get(post_id).page))

    def _show_after(self, post_id: str) -> None:
        self.after.follow(post_id)
        self.show_screen(self.after)

    def _remember_place(self) -> None:
        shown = self.screen_shown
        if shown is not None and shown.code not in _BESIDE_THE_WORK:
            self._came_from = shown

    def _return(self) -> None:
        self.show_screen(self._came_from or self.home)

    # What the person asked for

    def _act(self, act: str, post_id: str) -> None:
        self.post_jobs.do(act, post_id)

    def _switch_page(self, page_id: str) -> None:
        self._services.pages.switch(page_id)
        self.show_home()

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

    # Qt's events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first. When that fails, stay and say so; a second try closes all the same."""
        if not self._is_saved():
            event.ignore()
            return
        if not self._stays:
            self._stop_work()
        super().closeEvent(event)

    # The end

    def stay_when_closed(self) -> None:
        """From now on closing the window only hides it; the work beside it goes on."""
        self._stays = True

    def end(self) -> None:
        """End the program, saving first. When that fails, come forward and say so."""
        if not self._is_saved():
            self.come_forward()
            return
        self._stop_work()
        QApplication.exit(0)

    def _is_saved(self) -> bool:
        shown = self.screen_shown
        if shown is None or shown.leave() or self._closing_refused:
            return True
        self._closing_refused = True
        return False

    def _stop_work(self) -> None:
        for name in _WITH_WORK:
            if name in self.__dict__:
                self.__dict__[name].stop()
        self._beside.close()
