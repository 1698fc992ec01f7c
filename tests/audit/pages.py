"""How to bring the real window to each page, and what is known about the page then."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mttq_desktop.flows.write_post import CHECK, PHOTOS, TIME, WORDS
from mttq_desktop.notices import PhotoSending
from mttq_desktop.posts.model import WORDS_AT_MOST
from tests.audit import parts
from tests.audit.audited import Attempt, Facts
from tests.audit.doubt import in_doubt
from tests.audit.model import Cell, Letters, Screen, State
from tests.audit.world import World
from ui.flow.shell import FlowShell
from ui.main_window import MainWindow
from ui.screens.changing import ChangeWordsScreen
from ui.screens.outbox_row import OutboxRow
from ui.screens.trouble import TroubleScreen
from ui.steps.check import CheckPage
from ui.steps.photos import PhotosPage
from ui.steps.time import TimePage
from ui.steps.words import WordsPage
from ui.theme import LetterSize
from ui.widgets.button import Button, ButtonKind, without_access_key
from ui.words.acts import Act, act_words

_ALL = frozenset(State)
_WITH_DRAFT = frozenset({State.NORMAL, State.LONG, State.ERROR, State.OFFLINE})
_HOME_BUTTONS = ("Về màn hình chính", "Quay lại", "Để sau", "Về danh sách")
_CONTINUE = "Viết tiếp"
_STEPS = {"B1": 1, "B2": 2, "B3": 3}
_PRESSES_AT_MOST = 4
_PHOTOS_LEFT = 3
NOT_FOUND = "kênh đào Xuy-ê"
_NEW_WORDS = "Sáng nay, hơn bốn trăm hộ dân thôn Đoài cùng dọn kênh mương."
REPORT_NAME = "Goi bao loi 2026-02-03 9h05.txt"
_PATIENCE_MS = 10_000
_LOOK_EVERY_MS = 20


class Driver:
    """Moves the window from page to page by its own buttons and signals; a ``Guide`` for the rules."""

    home_code = "A1"
    help_code = "A4"

    def __init__(self, world: World) -> None:
        self.world = world
        self.window = MainWindow(world.services)
        self.attempt: Attempt | None = None
        self.window.show()
        self.come_to_front()

    def close(self) -> None:
        """Close the window as a person does, and let Qt take it away."""
        self.window.close()
        QCoreApplication.processEvents()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def come_to_front(self) -> None:
        """Have the keyboard again if another window took it; rule 17 has noted that already."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
            shown = self.window.screen_shown
            if shown is not None:
                shown.first_focus().setFocus()

    # What the rules ask for

    def code(self) -> str:
        """Code of the page shown."""
        shown = self.window.screen_shown
        return shown.code if shown is not None else ""

    def settle(self) -> None:
        """Let layouts come to rest and pictures be read."""
        come_to_rest(self.window)

    def way_back(self) -> QAbstractButton | None:
        """The button that leads back or home."""
        named = (found for words in _HOME_BUTTONS if (found := self.button(words)))
        # On pages such as help, going back is the main action and says where to.
        return next(named, self._main())

    def go_back(self) -> bool:
        """Press "Quay lại"; False where there is none."""
        back = self.button("Quay lại")
        if back is None:
            return False
        self.press(back)
        return True

    def come_again(self, code: str) -> None:
        """From the page before ``code`` go on to it."""
        for _ in range(_PRESSES_AT_MOST):
            here = self.code()
            if here == code:
                return
            opener = self.button(_CONTINUE) if here == self.home_code else self._opener(code)
            if opener is None:
                return
            self.press(opener)

    # Going

    def button(self, words: str) -> Button | None:
        """The button on the page that says ``words``."""
        shown = self.window.screen_shown
        for found in shown.findChildren(Button) if shown is not None else []:
            if without_access_key(found.text()) == words and found.isVisibleTo(self.window):
                return found
        return None

    def button_of(self, part: QWidget, kind: ButtonKind) -> Button:
        """The one button of this kind in a part of the page, in whatever language."""
        (found,) = (
            button
            for button in part.findChildren(Button)
            if button.kind is kind and button.isVisibleTo(self.window)
        )
        return found

    def press_main(self) -> None:
        """Press the main action of the page."""
        main = self._main()
        assert main is not None, f"{self.code()} has no main button"
        self.press(main)

    def press_main_in_vain(self) -> None:
        """Press it where it must be refused, and note what became of the fields."""
        here, before = self.code(), self._typed()
        self.press_main()
        self.attempt = Attempt(before, self._typed(), moved=self.code() != here)

    def write(self, post: str, step: str) -> FlowShell:
        """Take up a draft at ``step``, as after a start of the program."""
        post_id = self.world.posts[post].id
        self.window.show_home()
        self.world.services.drafts.save_step(post_id, step)
        self.window.write_on(post_id)
        self.settle()
        return self.window.write

    def open_from_list(self, post: str) -> None:
        """Open a post from the list."""
        self.window.show_outbox()
        self.settle()
        for row in self.window.outbox.findChildren(OutboxRow):
            if row.post.id == self.world.posts[post].id and row.isVisibleTo(self.window):
                self.press(row.open_button)
                return
        raise AssertionError(f"{post} is not in the list")

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Wait for work beside the window."""
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not is_so():
            assert not deadline.hasExpired(), "waited in vain"
            QTest.qWait(_LOOK_EVERY_MS)

    def set_letters(self, letters: Letters) -> None:
        """Choose a letter size as page A3 does."""
        self.window.letters.chosen.emit(LetterSize.of_code(letters.value))
        self.settle()

    def set_screen(self, screen: Screen) -> None:
        """Fill a screen above its task bar."""
        self.window.resize(screen.width, screen.room)
        self.settle()

    def press(self, button: QAbstractButton) -> None:
        """Press a button of the page."""
        button.click()
        self.settle()

    def _main(self) -> QAbstractButton | None:
        shown = self.window.screen_shown
        found = shown.findChildren(Button) if shown is not None else []
        return next((button for button in found if parts.is_main(button) and button.isVisible()), None)

    def _opener(self, code: str) -> QAbstractButton | None:
        """What leads from this page towards ``code``."""
        flow = self.window.screen_shown
        page = flow.page if isinstance(flow, FlowShell) else None
        if isinstance(page, WordsPage) and code in {"B5", "B6"}:
            return page.frames if code == "B5" else page.versions
        if isinstance(page, PhotosPage) and code == "B7":
            return page.describe
        if isinstance(page, CheckPage) and code == "B8":
            return page.later
        return self._main()

    def _typed(self) -> tuple[str, ...]:
        widgets = parts.visible_widgets(self.window)
        return tuple(parts.field_text(widget) for widget in widgets if parts.is_field(widget))


@dataclass(frozen=True)
class PageSpec:
    """A page, or a page in one of its conditions.

    Attributes:
        name: its code, then what is special.
        states: those in which it can be reached.
        go: brings the window there.
    """

    name: str
    go: Callable[[Driver], object]
    states: frozenset[State] = field(default=_ALL)

    @property
    def code(self) -> str:
        """The code the program shows."""
        return self.name.split()[0]


def _words_page(driver: Driver) -> WordsPage:
    page = driver.window.write.page
    assert isinstance(page, WordsPage)
    return page


def _photos_page(driver: Driver) -> PhotosPage:
    page = driver.window.write.page
    assert isinstance(page, PhotosPage)
    return page


def _draft_at(step: str) -> Callable[[Driver], object]:
    return lambda driver: driver.write("draft" if "draft" in driver.world.posts else "empty", step)


def _go_letters(driver: Driver) -> None:
    driver.window.show_home()
    driver.window.show_letters()


def _go_help(driver: Driver) -> None:
    driver.window.show_home()
    driver.window.show_help()


def _go_report(driver: Driver) -> None:
    _go_help(driver)
    driver.window.help.report_wanted.emit()
    driver.wait_until(lambda: bool(driver.window.report.contents.text()))


def _go_report_saved(driver: Driver) -> None:
    _go_report(driver)
    report = driver.window.report
    report.save_to(str(driver.world.not_a_photo.with_name(REPORT_NAME)))
    driver.wait_until(report.contents.isHidden)


def _go_report_refused(driver: Driver) -> None:
    _go_report(driver)
    driver.window.report.save_to(str(driver.world.not_a_photo / REPORT_NAME))
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))


def _go_frames(driver: Driver) -> None:
    _draft_at(WORDS)(driver)
    driver.press(_words_page(driver).frames)


def _go_versions(driver: Driver) -> None:
    _draft_at(WORDS)(driver)
    driver.press(_words_page(driver).versions)


def _go_describe(driver: Driver) -> None:
    _draft_at(PHOTOS)(driver)
    driver.press(_photos_page(driver).describe)


def _go_time(driver: Driver) -> TimePage:
    """Choosing when a post goes out."""
    _draft_at(TIME)(driver)
    page = driver.window.write.page
    assert isinstance(page, TimePage)
    return page


def _go_other_time(driver: Driver) -> TimePage:
    page = _go_time(driver)
    if not page.chooser.steppers.isVisible():
        driver.press(page.chooser.other)
    return page


def _go_past_time(driver: Driver) -> None:
    page = _go_other_time(driver)
    page.chooser.begin_at(driver.world.services.clock.now() - timedelta(hours=3))
    driver.press_main_in_vain()


def _go_wrong_clock(driver: Driver) -> None:
    """The PC's clock is told to be wrong; other pages do not hear of it."""
    sender = driver.world.services.sender
    sender.clock_ahead = timedelta(minutes=135)
    _go_other_time(driver)
    sender.clock_ahead = timedelta(0)


def _go_move(driver: Driver) -> None:
    driver.open_from_list("scheduled")
    driver.press_main()


def _go_send_now(driver: Driver) -> None:
    driver.open_from_list("scheduled")
    send_now = driver.button(act_words(Act.SEND_NOW))
    assert send_now is not None
    driver.press(send_now)


def _recalling(driver: Driver) -> None:
    """What Facebook holds is being taken back."""
    with driver.world.on_its_way("scheduled", "recalling", None):
        driver.open_from_list("scheduled")


def _go_after(driver: Driver) -> None:
    """Send the post off once; a second time its page is opened by taking it back first."""
    post_id = driver.world.posts["to confirm"].id
    driver.world.services.outbox.take_back(post_id)
    driver.write("to confirm", CHECK)
    driver.press_main()


def _after(post: str) -> Callable[[Driver], None]:
    """The same page once the sender is done with the post."""

    def go(driver: Driver) -> None:
        driver.window.after.follow(driver.world.posts[post].id)
        driver.window.show_screen(driver.window.after)

    return go


def _after_while(state: str, waiting_for: str | None) -> Callable[[Driver], None]:
    """The same page as it is for a moment while the published post is on its way."""

    def go(driver: Driver) -> None:
        with driver.world.on_its_way("published", state, waiting_for):
            _after("published")(driver)

    return go


def _sending(driver: Driver) -> None:
    """The fourth of ten photos is on its way over a slow line."""
    _after_while("sending", None)(driver)
    post_id = driver.world.posts["published"].id
    driver.window.after.show_sending(PhotoSending(post_id, 4, 10, 300_000, 600_000, 9_000_000, rate=32_000.0))


def _go_helpers(driver: Driver) -> None:
    _go_help(driver)
    driver.window.help.helpers_wanted.emit()


def _go_change(driver: Driver) -> ChangeWordsScreen:
    """The words that are out, to be changed."""
    driver.world.services.changes.drop(driver.world.posts["published"].id)
    driver.open_from_list("published")
    change = driver.button(act_words(Act.CHANGE_WORDS))
    assert change is not None
    driver.press(change)
    return driver.window.change_words


def _go_keep_old(driver: Driver) -> None:
    page = _go_change(driver)
    page.field.edit.setPlainText(_NEW_WORDS)
    keep_old = driver.button(QCoreApplication.translate("ChangeWordsScreen", "Giữ lời cũ"))
    assert keep_old is not None
    driver.press(keep_old)


def _go_change_refused(words: str) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        _go_change(driver).field.edit.setPlainText(words)
        driver.press_main_in_vain()

    return go


def _go_change_gone(driver: Driver) -> None:
    """The post leaves the Page while its words are being changed."""
    page = _go_change(driver)
    with driver.world.on_its_way("published", "removing", None):
        page.refresh(driver.world.posts["published"].id)


def _settle(*, is_anything_found: bool = True) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        with in_doubt(driver.world, "published", is_anything_found=is_anything_found):
            driver.open_from_list("published")
            driver.press_main()

    return go


def _go_send_anew(driver: Driver) -> None:
    _settle()(driver)
    send_anew = driver.button(QCoreApplication.translate("SettleScreen", "Chưa có trên Trang, gửi lại"))
    assert send_anew is not None
    driver.press(send_anew)


def _find_nothing(driver: Driver) -> None:
    driver.window.show_outbox()
    driver.window.outbox.field.set_text(NOT_FOUND)
    driver.press(driver.window.outbox.find_button)
    driver.window.outbox.first_focus().setFocus()


def _go_told(driver: Driver) -> None:
    """What is told before anything else when the program opens."""
    told = driver.window.findChild(TroubleScreen)
    assert told is not None, "nothing is told"
    driver.window.show_screen(told)


def _go_refused(post: str, step: str) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        driver.write(post, step)
        driver.press_main_in_vain()

    return go


def _go_wrong_file(driver: Driver) -> None:
    driver.write("draft", WORDS)
    page = _words_page(driver)
    page.field.files_dropped.emit([str(driver.world.not_a_photo)])
    driver.press_main()
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))


def _go_removed(driver: Driver) -> None:
    services, post_id = driver.world.services, driver.world.posts["draft"].id
    if len(services.drafts.get(post_id).photos) < _PHOTOS_LEFT:
        services.drafts.add_photo(post_id, driver.world.photo)
        services.workshop.wake()
        assert services.workshop.wait_idle(_PATIENCE_MS / 1000), "the photo was not prepared in time"
    driver.write("draft", PHOTOS)
    driver.press(_photos_page(driver).remove)
    undo = QCoreApplication.translate("PhotosPage", "Lấy lại ảnh vừa bỏ")
    driver.wait_until(lambda: driver.button(undo) is not None)


def _with_help(step: str) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        _draft_at(step)(driver)
        driver.press(driver.button_of(driver.window.write.row, ButtonKind.QUIET))

    return go


def _ask(driver: Driver) -> None:
    driver.open_from_list("published")
    driver.press(driver.button_of(driver.window.post, ButtonKind.CAREFUL))


def _post(name: str) -> Callable[[Driver], None]:
    return lambda driver: driver.open_from_list(name)


_NORMAL, _LONG, _ERROR = State.NORMAL, State.LONG, State.ERROR

PAGES = (
    PageSpec("A1", lambda driver: driver.window.show_home()),
    PageSpec("A2", lambda driver: driver.window.show_outbox()),
    PageSpec("A2 nothing found", _find_nothing),
    PageSpec("A3", _go_letters),
    PageSpec("A4", _go_help),
    PageSpec("A5 published", _post("published"), frozenset({_NORMAL, _LONG})),
    PageSpec("A5 asking", _ask, frozenset({_NORMAL, _LONG})),
    PageSpec("A5 waiting", _post("waiting"), frozenset({_NORMAL, State.OFFLINE})),
    PageSpec("A5 scheduled", _post("scheduled"), frozenset({_NORMAL})),
    PageSpec("A5 timed", _post("timed"), frozenset({State.OFFLINE})),
    PageSpec("A5 send now", _go_send_now, frozenset({_NORMAL})),
    PageSpec("A5 recalling", _recalling, frozenset({_NORMAL})),
    PageSpec("A5 draft", _post("draft"), frozenset({_NORMAL, _LONG})),
    PageSpec("A5 refused", _post("refused"), frozenset({_ERROR})),
    PageSpec("A5 photo refused", _post("photo refused"), frozenset({_ERROR})),
    PageSpec("A5 signed out", _post("signed out"), frozenset({_ERROR})),
    PageSpec("A6", _go_report),
    PageSpec("A6 saved", _go_report_saved, frozenset({_NORMAL})),
    PageSpec("A6 not saved", _go_report_refused, frozenset({_ERROR})),
    PageSpec("A7", _go_move, frozenset({_NORMAL})),
    PageSpec("A8", _go_helpers),
    PageSpec("A9", _go_told),
    PageSpec("B1", _draft_at(WORDS)),
    PageSpec("B1 longest", lambda driver: driver.write("longest", WORDS), frozenset({_LONG})),
    PageSpec("B1 too long", _go_refused("too long", WORDS), frozenset({_ERROR})),
    PageSpec("B1 how", _with_help(WORDS), frozenset({_NORMAL})),
    PageSpec("B2", _draft_at(PHOTOS)),
    PageSpec("B2 broken", _go_refused("broken", PHOTOS), frozenset({_ERROR})),
    PageSpec("B2 nothing", _go_refused("empty", PHOTOS), frozenset({_ERROR})),
    PageSpec("B2 wrong file", _go_wrong_file, frozenset({_ERROR})),
    PageSpec("B2 how", _with_help(PHOTOS), frozenset({_NORMAL})),
    PageSpec("B3", _draft_at(CHECK)),
    PageSpec("B3 nothing", _go_refused("empty", CHECK), frozenset({_ERROR})),
    PageSpec("B3 how", _with_help(CHECK), frozenset({_NORMAL})),
    PageSpec("B4", _go_after, _WITH_DRAFT),
    PageSpec("B4 sending", _sending, frozenset({_LONG})),
    PageSpec("B4 cut", _after_while("waiting", "network"), frozenset({_LONG})),
    PageSpec("B4 published", _after("published"), frozenset({_NORMAL, _LONG})),
    PageSpec("B4 timed", _after("timed"), frozenset({State.OFFLINE})),
    PageSpec("B4 scheduled", _after("scheduled"), frozenset({_NORMAL})),
    PageSpec("B4 refused", _after("refused"), frozenset({_ERROR})),
    PageSpec("B5", _go_frames),
    PageSpec("B6", _go_versions, _WITH_DRAFT),
    PageSpec("B7", _go_describe, _WITH_DRAFT),
    PageSpec("B8", _go_time),
    PageSpec("B8 other", _go_other_time, frozenset({_NORMAL, _LONG})),
    PageSpec("B8 wrong clock", _go_wrong_clock, frozenset({_NORMAL})),
    PageSpec("B8 past", _go_past_time, frozenset({_ERROR})),
    PageSpec("C1", _go_change, frozenset({_NORMAL, _LONG})),
    PageSpec("C1 keep old", _go_keep_old, frozenset({_NORMAL})),
    PageSpec("C1 nothing", _go_change_refused(" "), frozenset({_ERROR})),
    PageSpec("C1 too long", _go_change_refused("a " * WORDS_AT_MOST), frozenset({_ERROR})),
    PageSpec("C1 gone", _go_change_gone, frozenset({_ERROR})),
    PageSpec("C2", _settle(), frozenset({_NORMAL, _LONG})),
    PageSpec("C2 nothing found", _settle(is_anything_found=False), frozenset({_NORMAL})),
    PageSpec("C2 asking", _go_send_anew, frozenset({_NORMAL, _LONG})),
    # Last of all: it takes a photo out of the draft.
    PageSpec("B2 removed", _go_removed, frozenset({_NORMAL})),
)
"""Every page of the program with the conditions worth looking at."""


def arrive(driver: Driver, spec: PageSpec) -> Facts:
    """Bring the window to a page, and tell what is known about it."""
    driver.attempt = None
    spec.go(driver)
    arrival = parts.focused()
    driver.come_to_front()
    driver.settle()
    assert driver.code() == spec.code, f"wanted {spec.name}, came to {driver.code()}"
    return Facts(
        is_step=spec.code.startswith("B"),
        contents=(*driver.world.contents, NOT_FOUND, REPORT_NAME, str(driver.world.not_a_photo.parent)),
        arrival=arrival,
        step_number=_STEPS.get(spec.code, 0),
        step_total=len(_STEPS),
        attempt=driver.attempt,
    )


def come_to_rest(window: QWidget) -> None:
    """Let layouts settle and pictures be read."""
    for _ in range(2):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
        # What was thrown away would stay until an event loop ends.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def application() -> QApplication:
    """The one application, made if need be, with a cursor that does not blink."""
    found = QApplication.instance() or QApplication(["audit"])
    assert isinstance(found, QApplication)
    found.setCursorFlashTime(0)
    return found


def cell_of(spec: PageSpec, state: State, screen: Screen, letters: Letters, language: str) -> Cell:
    """The square of the matrix a page is looked at in."""
    return Cell(spec.name, state, screen, letters, language)


def be_quiet() -> None:
    """Leave out the one line the offscreen platform writes for every window; all others are shown."""

    def show(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if "propagateSizeHints" not in words:
            print(words, file=sys.stderr)

    qInstallMessageHandler(show)
