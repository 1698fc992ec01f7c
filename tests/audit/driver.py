"""The real window, moved from page to page as a person moves it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from mttq_desktop.flows.set_up_page import CONTACT, HOURS, PICTURES, TEXTS
from tests.audit import parts
from tests.audit.audited import Attempt
from tests.audit.model import Letters, Screen
from tests.audit.offscreen import come_to_rest
from tests.audit.world import World
from ui.flow.shell import FlowShell
from ui.main_window import MainWindow
from ui.screens.outbox_row import OutboxRow
from ui.screens.pages import PagesScreen
from ui.setup.choose import ChoosePage
from ui.setup.fill import FillPage
from ui.setup.unit import UnitPage
from ui.steps.check import CheckPage
from ui.steps.frames import FramesPage
from ui.steps.photos import PhotosPage
from ui.steps.words import WordsPage
from ui.steps.write_post import WritePost
from ui.theme import LetterSize
from ui.upstream.choose import ChoosePage as ChoosePageOfItems
from ui.upstream.share import SharePage
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button, ButtonKind, without_access_key

PATIENCE_MS = 10_000
"""How long work beside the window may take."""

_HOME_BUTTONS = ("Về màn hình chính", "Quay lại", "Để sau", "Về danh sách")
_CONTINUE = "Viết tiếp"
_SET_UP = "Lập Trang cộng đồng"
_OTHER_PAGES, _MORE_PAGES = "Trang khác", "Thêm Trang khác"
_SHARE = "Đăng lại bài của cấp trên"
_SIDE_PAGES = {"D61": TEXTS, "D62": CONTACT, "D63": HOURS, "D64": PICTURES}
_WEB = ("http", "https")
_PRESSES_AT_MOST = 4
_LOOK_EVERY_MS = 20


class _NoBrowser(QObject):
    """Takes every address that the program wants opened, and opens none."""

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        """Nothing."""


class Driver:
    """Moves the window from page to page by its own buttons and signals; a ``Guide`` for the rules."""

    home_code = "A1"
    help_code = "A4"

    def __init__(self, world: World) -> None:
        self.world = world
        self._browser = _NoBrowser()
        for scheme in _WEB:
            QDesktopServices.setUrlHandler(scheme, self._browser, "take")  # type: ignore[arg-type]
        self.window = MainWindow(world.services)
        self.attempt: Attempt | None = None
        self.window.show()
        self.come_to_front()

    def close(self) -> None:
        """Close the window as a person does, and let Qt take it away."""
        self.window.close()
        QCoreApplication.processEvents()
        for scheme in _WEB:
            QDesktopServices.unsetUrlHandler(scheme)
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
            opener = self._opener_at_home(code) if here == self.home_code else self._opener(code)
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

    def press_button(self, words: str) -> None:
        """Press the button on the page that says ``words``."""
        found = self.button(words)
        assert found is not None, f"{self.code()} has no button {words}"
        self.press(found)

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

    def write(self, post: str, step: str) -> WritePost:
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
        deadline = QDeadlineTimer(PATIENCE_MS)
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

    def _opener_at_home(self, code: str) -> QAbstractButton | None:
        if code.startswith("B"):
            return self.button(_CONTINUE)
        title = _SHARE if code.startswith("E") else _SET_UP
        areas = self.window.home.findChildren(AreaButton)
        area = next((area for area in areas if area.title == title and area.isVisible()), None)
        return area or self.button(_OTHER_PAGES)

    def _opener(self, code: str) -> QAbstractButton | None:
        """What leads from this page towards ``code``."""
        flow = self.window.screen_shown
        if isinstance(flow, PagesScreen):
            return self.button(_MORE_PAGES)
        page = flow.page if isinstance(flow, FlowShell) else None
        if isinstance(page, UnitPage) and code in {"D2n", "D2x"}:
            return page.chosen.name.button if code == "D2n" else page.finder.not_listed
        if isinstance(page, ChoosePage) and code == "D3n":
            return page.rename
        if isinstance(page, FillPage) and code in _SIDE_PAGES:
            return page.parts[_SIDE_PAGES[code]].button
        if isinstance(page, WordsPage) and code in {"B5", "B6", "B9", "B10"}:
            return {"B6": page.versions, "B9": page.document}.get(code, page.frames)
        if isinstance(page, FramesPage) and code == "B10":
            return page.button_of(page.tools.services.framing.frames[0].name)
        if isinstance(page, PhotosPage) and code == "B7":
            return page.describe
        if isinstance(page, CheckPage) and code == "B8":
            return page.later
        if isinstance(page, ChoosePageOfItems) and code in {"E2", "E3"}:
            return page.list.row_of(page.opened)
        if isinstance(page, SharePage) and code == "E3":
            return page.read
        return self._main()

    def _typed(self) -> tuple[str, ...]:
        widgets = parts.visible_widgets(self.window)
        return tuple(parts.field_text(widget) for widget in widgets if parts.is_field(widget))
