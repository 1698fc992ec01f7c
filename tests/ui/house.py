"""The real program on a folder of its own; only time is turned by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import main
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.paths import paths_below
from mttq_desktop.posts.model import Post
from mttq_desktop.practice import page as practice_page
from mttq_desktop.services import Services
from tests.clocks import TurnedClock
from ui.main_window import MainWindow
from ui.screens.screen import Screen
from ui.steps.words import WordsPage
from ui.theme import LetterSize, apply_theme
from ui.widgets.press import SteadyButton
from ui.widgets.text import WrappedText

WAIT_MS = 10_000


@dataclass
class Home:
    """A window somebody sits in front of."""

    folder: Path
    clock: TurnedClock
    services: Services
    window: MainWindow
    qtbot: QtBot

    @property
    def shown(self) -> Screen:
        """The page on the screen."""
        shown = self.window.screen_shown
        assert shown is not None
        return shown

    @property
    def code(self) -> str:
        """Code of the page on the screen."""
        return self.shown.code

    @property
    def words_page(self) -> WordsPage:
        """The page of the words of a new post."""
        page = self.window.write.page
        assert isinstance(page, WordsPage)
        return page

    def button(self, words: str) -> SteadyButton:
        """The visible button whose name starts with these words."""
        QApplication.processEvents()
        found = [
            button
            for button in self.window.findChildren(SteadyButton)
            if button.isVisible() and button.text().replace("&", "").startswith(words)
        ]
        assert found, f"no button «{words}» on {self.code}"
        return found[0]

    def has_button(self, words: str) -> bool:
        """Whether such a button can be seen."""
        QApplication.processEvents()
        return any(
            button.isVisible() and button.text().replace("&", "").startswith(words)
            for button in self.window.findChildren(SteadyButton)
        )

    def press(self, words: str) -> None:
        """One press with the mouse, by a person who takes a second to look first."""
        button = self.button(words)
        button.ignore_presses_for(0)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        for letter in text:
            # QTest's own typing takes only Latin letters.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(focused, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def says(self, words: str) -> bool:
        """Whether these words can be seen anywhere in the window."""
        QApplication.processEvents()
        return any(
            words in label.text() for label in self.window.findChildren(WrappedText) if label.isVisible()
        )

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for the threads and the window to get there."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT_MS)

    def newest(self) -> Post:
        """The draft last worked on."""
        post = self.services.drafts.newest(self.services.page.id)
        assert post is not None
        return post

    def photo(self, name: str, size: tuple[int, int] = (80, 60)) -> Path:
        """A small real photo somewhere on the PC."""
        file = self.folder / name
        Image.new("RGB", size, (sum(name.encode()) % 256, 90, 120)).save(file, "JPEG")
        return file

    def write(self, words: str, photos: int = 0) -> Post:
        """A draft written some other time."""
        post = self.services.drafts.new(self.services.page.id)
        self.services.drafts.save_words(post.id, words)
        for number in range(photos):
            self.services.drafts.add_photo(post.id, self.photo(f"{post.id[:6]}-{number}.jpg"))
        self.prepare_photos()
        return self.services.drafts.get(post.id)

    def prepare_photos(self) -> None:
        """Wait until all photos are ready."""
        self.services.workshop.wake()
        assert self.services.workshop.wait_idle(WAIT_MS / 1000)

    def send(self, post_id: str) -> Post:
        """Let the minute pass and the sender work."""
        self.clock.turn(seconds=61)
        self.services.sender.send_what_is_due()
        QApplication.processEvents()
        return self.services.outbox.get(post_id)

    def close(self) -> None:
        """Close the window as its cross does."""
        self.window.close()


def open_window(services: Services, qtbot: QtBot, width: int = 1366, height: int = 728) -> MainWindow:
    """Show a window on these services and wait until it is in front."""
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT_MS)
    return window


@pytest.fixture
def home(tmp_path: Path, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """The program just opened for the first time; nothing is sent until a test says so."""
    clock = TurnedClock()
    for part in (main, practice_page):
        # The Page tells the sender the true time, so it must live by the same clock.
        monkeypatch.setattr(part, "SystemClock", lambda: clock)
    apply_theme(qapp, LetterSize.NORMAL)
    services = main.build_services(paths_below(tmp_path / "data"), MemoryKeys())
    services.workshop.start()
    window = open_window(services, qtbot)
    place = Home(tmp_path, clock, services, window, qtbot)
    yield place
    place.window.close()
    services.stop()
    apply_theme(qapp, LetterSize.NORMAL)
