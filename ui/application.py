"""Opening the program: the look, the words, the window."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.paths import Paths
from mttq_desktop.services import Services
from mttq_desktop.settings import Settings
from ui.collecting import Collector, leave_out_what_is_there
from ui.doorbell import Doorbell, Wanted, call_first_copy, close_first_copy
from ui.theme import ASSETS, LetterSize, apply_theme
from ui.translation import install_translations, translations_folder

if TYPE_CHECKING:
    from ui.main_window import MainWindow

DONE, NEEDS_PERSON = 0, 1
_SETTLED_MS = 300
"""After this the window has been painted and can be used."""

_LOOK_FOR_A_NEW_DAY_MS = 3_600_000
_FETCH_AFTER_MS = 4000
"""By then the first page has been read; what fetching needs takes a while to load."""

log = logging.getLogger("mttq_desktop.window")


def run_window(
    paths: Paths,
    settings: Settings,
    build: Callable[[], Services],
    *,
    language: str,
    kit: Path | None = None,
    is_quiet: bool = False,
) -> int:
    """Open the window and stay until it is closed.

    A second copy on the same data folder brings the first one to the front and ends.

    Args:
        paths: where the program's files are.
        settings: for what is shown before the services are there.
        build: makes the services; called once no other copy is open.
        language: ``vi``, ``en`` or ``pseudo``.
        kit: a file from a helper that the person opened; the first copy takes it over.
        is_quiet: whether the window is shown only once somebody asks for it, and closing it ends nothing.

    Returns:
        0, or 1 when the program could not open.
    """
    application = QApplication(sys.argv[:1])
    Collector(application)
    application.setApplicationName("MTTQ Desktop")
    application.setWindowIcon(QIcon(str(ASSETS / "icons" / "app.svg")))
    install_translations(application, language, translations_folder())
    if call_first_copy(paths, Wanted.QUIET if is_quiet else Wanted.WINDOW, kit):
        return DONE
    apply_theme(application, LetterSize.of_code(settings.letter_size))
    doorbell = Doorbell(paths)
    services = _build_or_tell(build)
    if services is None:
        return NEEDS_PERSON
    sys.excepthook = _log_mistake
    try:
        return _run(application, services, doorbell, kit, is_quiet=is_quiet)
    finally:
        services.stop()


def close_window(paths: Paths) -> int:
    """Let an open window save and close.

    Returns:
        0 when none is open any more, 1 when it stays.
    """
    application = QCoreApplication(sys.argv[:1])
    is_closed = close_first_copy(paths)
    application.quit()
    return DONE if is_closed else NEEDS_PERSON


def _run(
    application: QApplication, services: Services, doorbell: Doorbell, kit: Path | None, *, is_quiet: bool
) -> int:
    from ui.main_window import MainWindow  # noqa: PLC0415 - not needed by a second copy

    window = MainWindow(services)
    sys.excepthook = partial(_tell_or_log, window)
    doorbell.rung.connect(window.come_forward)
    doorbell.kit_handed_over.connect(window.open_kit)
    doorbell.close_wanted.connect(window.end)
    window.resize(window.screen().availableSize())
    window.setWindowState(Qt.WindowState.WindowMaximized)
    if is_quiet:
        _stay_quiet(application, window)
    else:
        window.show()
    QTimer.singleShot(_SETTLED_MS, lambda: _begin_work(services, window))
    if kit is not None:
        window.open_kit(str(kit))
    return application.exec()


def _stay_quiet(application: QApplication, window: MainWindow) -> None:
    from ui.quiet_icon import QuietIcon  # noqa: PLC0415 - only when the program starts with the PC

    application.setQuitOnLastWindowClosed(False)
    window.stay_when_closed()
    icon = QuietIcon(application.windowIcon(), window)
    icon.window_wanted.connect(window.come_forward)
    icon.end_wanted.connect(window.end)
    icon.show()


def _begin_work(services: Services, window: MainWindow) -> None:
    """Start what works beside the window, once the window answers; importing it takes a while."""
    from mttq_desktop.log import start_log  # noqa: PLC0415 - the window comes first

    start_log(services.paths.log)
    services.start()
    looking = QTimer(window, interval=_LOOK_FOR_A_NEW_DAY_MS)
    looking.timeout.connect(lambda: _do_once_a_day(services, window))
    looking.start()
    _do_once_a_day(services, window)
    QTimer.singleShot(_FETCH_AFTER_MS, window, lambda: window.do_beside(services.start_fetching))
    leave_out_what_is_there()


def _do_once_a_day(services: Services, window: MainWindow) -> None:
    """Make the day's backup and ask for a newer version; the program may stay open for weeks."""
    _back_up(services, window)
    window.home.update_bar.look()


def _back_up(services: Services, window: MainWindow) -> None:
    """Make the day's backup, beside the window."""

    def work() -> None:
        try:
            services.back_up()
        except ProblemError as error:
            log.warning("no backup could be made: %s", error)

    window.do_beside(work)


def _build_or_tell(build: Callable[[], Services]) -> Services | None:
    """Build the services; tell what is wrong as often as the person wants to try again."""
    while True:
        try:
            return build()
        except ProblemError as error:
            if not _wants_to_try_again(error.problem):
                return None


def _wants_to_try_again(problem: Problem) -> bool:
    from ui.screens.trouble import TroubleWindow  # noqa: PLC0415 - rarely needed

    window = TroubleWindow(problem)
    window.showMaximized()
    QApplication.exec()
    return window.wants_to_try_again


def _tell_or_log(
    window: MainWindow, kind: type[BaseException], mistake: BaseException, trace: TracebackType | None
) -> None:
    """What a drive that is full, slow or away keeps from being done is told, wherever it was asked for."""
    if isinstance(mistake, ProblemError):
        log.warning("told: %s", mistake)
        window.tell_problem(mistake.problem)
    else:
        _log_mistake(kind, mistake, trace)


def _log_mistake(kind: type[BaseException], mistake: BaseException, trace: TracebackType | None) -> None:
    """A mistake of ours must not end the program, but must be found again."""
    log.error("a mistake of ours", exc_info=(kind, mistake, trace))
    sys.__excepthook__(kind, mistake, trace)
