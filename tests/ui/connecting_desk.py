"""A PC that is to be connected, a window with the pages for it, and a practice Page that plays Facebook."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

import main
from mttq_desktop.graph.keys import KeyStore
from mttq_desktop.kit import sealing
from mttq_desktop.kit.contents import Kit
from mttq_desktop.kit.kits import Made
from mttq_desktop.page.pages import Page
from mttq_desktop.paths import paths_below
from mttq_desktop.practice import PracticePage
from mttq_desktop.practice import page as practice_page
from mttq_desktop.services import Services
from tests.clocks import TurnedClock
from tests.connecting.conftest import NAME, SystemsKeys, free_port
from ui.bridge import Background
from ui.connecting.connect_jobs import ConnectJobs
from ui.screens.screen import Screen
from ui.theme import LetterSize, apply_theme
from ui.widgets.press import SteadyButton
from ui.widgets.text import WrappedText
from ui.window_frame import WindowFrame

WAIT_MS = 15_000


class BriskClock(TurnedClock):
    """Time is turned by hand; waiting takes a moment, so that nothing is asked without end."""

    def wait(self, event: threading.Event, seconds: float) -> bool:
        return event.wait(0.02)


class StartScreen(Screen):
    """Where the person came from."""

    code = "S"

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.column.addWidget(self.field)

    def first_focus(self) -> QWidget:
        return self.field


@dataclass
class Desk:
    """Somebody sits in front of it."""

    folder: Path
    clock: BriskClock
    services: Services
    facebook: PracticePage
    window: WindowFrame
    start: StartScreen
    jobs: ConnectJobs
    qtbot: QtBot

    @property
    def shown(self) -> Screen:
        shown = self.window.screen_shown
        assert shown is not None
        return shown

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for the threads and the window to get there."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT_MS)

    def sees(self, words: str) -> bool:
        """Whether these words can be read anywhere in the window."""
        QApplication.processEvents()
        said = [label.text() for label in self.window.findChildren(WrappedText) if label.isVisible()]
        said += [button.text() for button in self.window.findChildren(SteadyButton) if button.isVisible()]
        return any(words in text.replace("&", "") for text in said)

    def until_seen(self, words: str) -> None:
        """Wait until they can."""
        self.until(lambda: self.sees(words))

    def press(self, words: str) -> None:
        """One press with the mouse, by a person who takes a second to look first."""
        QApplication.processEvents()
        found = [
            button
            for button in self.window.findChildren(SteadyButton)
            if button.isVisible() and button.text().replace("&", "").startswith(words)
        ]
        assert found, f"no button «{words}»"
        # A title may be a button's beginning: the last one is the page's own.
        found[-1].ignore_presses_for(0)
        QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)

    def type(self, text: str) -> None:
        """Type into whatever has the focus, in place of what is there."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit), focused
        self.type_in(focused, text)

    def type_in(self, edit: QLineEdit, text: str) -> None:
        """Press into a field, and type in place of what is there."""
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)

    def kit(self, number_of: PracticePage | None = None, *, name: str = NAME, key: str | None = None) -> Kit:
        """What a helper put together for a commune."""
        far = number_of or self.facebook
        return Kit(
            helper_phone="0912 345 678",
            helper_name="Đồng chí Hạnh",
            page_id=far.page_id,
            page_key=far.page_key if key is None else key,
            page_name=name,
            graph_url=far.graph_url,
            app_id=far.app_id,
            client_token=far.client_token,
        )

    def joined(self) -> Page:
        """The Page, connected by its key."""
        joined = self.services.connections.join(self.services.connections.from_kit(self.kit()))
        self.services.connections.write_for(joined)
        return joined.page

    def make(self, kit: Kit, days: int = 14) -> tuple[Path, Made]:
        """The file and its number."""
        file = self.folder / "xa Tri Le.mttq"
        return file, self.services.kits.make(kit, file, days)

    def texts(self) -> list[str]:
        """Everything any widget says, shown or not, to the eye or to a screen reader."""
        said: list[str] = []
        for part in self.window.findChildren(QObject):
            if isinstance(part, QWidget):
                said += _texts_of(part)
        return said


def _texts_of(part: QWidget) -> list[str]:
    said = [part.accessibleName(), part.accessibleDescription(), part.toolTip(), part.windowTitle()]
    if isinstance(part, QLineEdit | WrappedText | SteadyButton):
        said.append(part.text())
    if isinstance(part, QPlainTextEdit):
        said.append(part.toPlainText())
    spoken = QAccessible.queryAccessibleInterface(part)
    if spoken is not None:
        said += [spoken.text(QAccessible.Text.Name), spoken.text(QAccessible.Text.Value)]
    return said


def desk_with(keys: KeyStore, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk at a PC whose keyring is ``keys``."""
    clock = BriskClock()
    for part in (main, practice_page):
        monkeypatch.setattr(part, "SystemClock", lambda: clock)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, LetterSize.NORMAL)
    # What a kit costs to open is tried in tests/kit; here nobody waits for it unless that is what is tried.
    monkeypatch.setattr(sealing, "SCRYPT_N", 2**10)
    facebook = PracticePage(folder / "far side", name=NAME, clock=clock, port=free_port())
    facebook.start()
    services = main.build_services(paths_below(folder / "data"), keys)
    window = WindowFrame(services)
    qtbot.addWidget(window)
    beside = Background("desk", window)
    jobs = ConnectJobs(services, beside, window)
    start = window.add(StartScreen())
    jobs.home_wanted.connect(lambda: window.show_screen(start))
    window.resize(1366, 728)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT_MS)
    window.show_screen(start)
    yield Desk(folder, clock, services, facebook, window, start, jobs, qtbot)
    jobs.stop()
    beside.close()
    services.stop()
    facebook.stop()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """At a PC with a keyring that keeps."""
    yield from desk_with(SystemsKeys(), tmp_path, qtbot, monkeypatch)
