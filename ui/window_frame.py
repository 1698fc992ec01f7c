"""What stands round every page of the window, and the page in its middle."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from mttq_desktop.notices import PhotoSending
from mttq_desktop.services import Services
from ui.bridge import Bridge
from ui.chrome import Aside, FootLine, Header, PracticeBand
from ui.reading_order import order_tabs
from ui.screens.screen import Screen, Subject

_LINES_FOR_ALL = 23
"""In a window of fewer lines of text than this, what stands round the page makes itself small."""

_LEAST = QSize(640, 400)
"""A window smaller than this shows nothing of use."""

_Shown = TypeVar("_Shown", bound=Screen)
_Jobs = TypeVar("_Jobs", bound=QObject)


class _Stack(QStackedWidget):
    """Needs room for the page that is shown, not for those that are not."""

    def minimumSizeHint(self) -> QSize:
        """Of the page shown."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


class WindowFrame(QWidget):
    """Shows one page at a time and tells it what happens meanwhile."""

    letters_wanted = Signal()
    """The choice of letter sizes is to be opened."""
    help_wanted = Signal()
    """Help is to be opened."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._bridge = Bridge(services.notices, self)
        self._compact = False
        self._build()
        self._listen()

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

    def _go_back(self) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.go_back()

    def _close_help(self) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.close_help()

    def _tell(self, words: str) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.tell(words)

    # What happens meanwhile

    def _row_changed(self, row_id: str) -> None:
        shown = self.screen_shown
        if shown is not None:
            shown.refresh(row_id)

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
        self._band.set_compact(self._compact)
        self._header.set_compact(self._compact)
        self._foot.set_compact(self._compact)
        for screen in self._stack.findChildren(Screen):
            screen.set_compact(self._compact)
        self._show_ends()

    @property
    def _subject(self) -> Subject:
        """Whose Page the page shown is about: as a rule the one written for."""
        shown, page = self.screen_shown, self._services.page
        return (shown.subject if shown is not None else None) or Subject(page.name, page.is_practice)

    def _show_ends(self) -> None:
        """The band stands above practice alone, and in a low window holds what the foot line says."""
        is_practice = self._subject.is_practice
        self._band.setVisible(is_practice)
        self._foot.setVisible(not (is_practice and self._compact))

    def _build(self) -> None:
        self._band = PracticeBand()
        self._header = Header()
        self._header.letters_wanted.connect(self.letters_wanted)
        self._header.help_wanted.connect(self.help_wanted)
        self._stack = _Stack()
        self._foot = FootLine()
        self._show_network(self._services.sender.online)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        # Qt would make the window larger for a moment whenever letters grow, and never smaller again.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(_LEAST)
        layout.addWidget(self._band)
        layout.addWidget(self._header)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._foot)
        self._show_subject()

    def _show_subject(self) -> None:
        """Name the Page that the page shown is about, and the helper of the newest kit."""
        subject = self._subject
        self._header.show_page(subject.name, is_practice=subject.is_practice)
        helper = self._services.kept_kit.helper
        self._foot.show_helper(helper.name if helper else "", helper.phone if helper else "")
        self._show_ends()

    def _show_code(self, code: str) -> None:
        for aside in self._asides():
            aside.show_code(code)

    def _show_network(self, online: bool | None) -> None:
        self._header.show_network(online)
        for aside in self._asides():
            aside.show_network(online)

    def _asides(self) -> list[Aside]:
        return [self._band.aside, self._foot.aside]

    def _listen(self) -> None:
        self._bridge.post_changed.connect(self._row_changed)
        self._bridge.set_up_changed.connect(self._row_changed)
        self._bridge.page_changed.connect(self._show_subject)
        self._bridge.photo_sending.connect(self._photo_sending)
        self._bridge.network_changed.connect(self._network_changed)
        self._bridge.clock_checked.connect(self._clock_checked)
        keys = {
            QKeySequence("F1"): self.help_wanted.emit,
            QKeySequence("Alt+Left"): self._go_back,
            QKeySequence("Escape"): self._close_help,
        }
        for key, act in keys.items():
            QShortcut(key, self).activated.connect(act)

    def own(self, jobs: _Jobs) -> _Jobs:
        """Let ``jobs`` end with the window; what they call of it would otherwise keep both for ever."""
        jobs.setParent(self)
        return jobs

    def add(self, screen: _Shown) -> _Shown:
        """Make ``screen`` one of the pages; the code of each is shown at the foot while it is."""
        self._stack.addWidget(screen)
        screen.arrived.connect(lambda: self._show_code(screen.code))
        screen.arrived.connect(self._show_subject)
        screen.subject_changed.connect(self._show_subject)
        return screen
