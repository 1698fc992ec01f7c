"""Learning of a newer version once a day; fetching and starting its installer when the person wants it."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from mttq_desktop import __version__
from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.files import read_whole, write_whole, writing_problem
from mttq_desktop.kit.kept import UpdateSource
from mttq_desktop.updates.notice import NOTICE_BYTES_AT_MOST, Notice, looks_like_notice, read_notice
from mttq_desktop.upstream.watch import Patience
from mttq_desktop.upstream.web import Web
from mttq_desktop.upstream.web_errors import WebError, WebTrouble

_ONCE = timedelta(days=1)
_NOTICE = "notice.json"
INSTALLER_PATIENCE = Patience(connect=10.0, silence=60.0, whole=4 * 3600.0)
"""An installer of 37 MB on a line of 3 kB a second."""

_OFFLINE = frozenset({WebTrouble.OFFLINE, WebTrouble.TOO_SLOW, WebTrouble.CANCELLED})

log = logging.getLogger(__name__)


class Updates:
    """Newer versions of the program. Its methods wait for the line: not for the window's thread.

    Args:
        source: what the newest kit says; None while no kit has switched this on.
        web: patient enough for an installer on a weak line.
        folder: for what was said last and the installer; only this person may write there. Made when needed.
        launch: starts an installer, which asks this program to close.
        version: of this program.
    """

    def __init__(
        self,
        source: Callable[[], UpdateSource | None],
        web: Web,
        folder: Path,
        clock: Clock,
        launch: Callable[[Path], None],
        version: str = __version__,
    ) -> None:
        self._source = source
        self._web = web
        self._folder = folder
        self._clock = clock
        self._launch = launch
        self._version = version
        self._cancel = threading.Event()
        self._found: Notice | None = None

    @property
    def newer(self) -> str:
        """The newer version that can be had, as far as is known; else empty. Quick enough for anybody."""
        return self._found.version if self._found is not None else ""

    def look(self) -> str:
        """Ask for a newer version unless that was done within a day; what ``newer`` is then.

        A line that is not there is nobody's trouble: it is tried again when this is called next.

        Raises:
            ProblemError: ``update.not_genuine``.
        """
        source = self._source()
        if source is None:
            self._found = None
            return ""
        kept = self._kept(source)
        notice = self._asked(source, kept) if kept is None or self._is_due() else kept
        self._found = notice if notice is not None and notice.is_newer_than(self._version) else None
        if self._found is None:
            self._remove_installers()
        return self.newer

    def install(self) -> None:
        """Fetch the newer version's installer, prove it and start it.

        Raises:
            ProblemError: ``update.offline``, ``update.not_there``, ``update.not_genuine``, ``disk.full``,
                ``folder.not_writable``; nothing is started then.
        """
        notice = self._found
        if notice is None:
            raise ProblemError("update.not_there")
        installer = self._folder / f"MTTQ-Desktop-{notice.version}.exe"
        if not _is_genuine(installer, notice):
            self._fetch(notice, installer)
        try:
            self._launch(installer)
        except OSError as error:
            raise ProblemError("update.not_there") from error

    def stop(self) -> None:
        """Let whatever is under way end at once."""
        self._cancel.set()

    def _fetch(self, notice: Notice, installer: Path) -> None:
        try:
            body = self._web.get(notice.address, most_bytes=notice.size, cancel=self._cancel).body
        except WebError as error:
            code = "update.offline" if error.trouble in _OFFLINE else "update.not_there"
            raise ProblemError(code) from error
        if not _vouches_for(notice, body):
            raise ProblemError("update.not_genuine")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise writing_problem(error, self._folder) from error
        self._remove_installers()
        write_whole(installer, body)

    def _remove_installers(self) -> None:
        for earlier in self._folder.glob("MTTQ-Desktop-*.exe"):
            with suppress(OSError):  # Windows keeps a program that runs
                earlier.unlink()

    def _asked(self, source: UpdateSource, kept: Notice | None) -> Notice | None:
        """What the province says now; while it cannot be asked, what it said last.

        Raises:
            ProblemError: ``update.not_genuine``; what it said last stays.
        """
        try:
            said = self._web.get(source.address, most_bytes=NOTICE_BYTES_AT_MOST, cancel=self._cancel).body
        except WebError as error:
            log.info("no word of newer versions: %s", error.trouble)
            return kept
        if not looks_like_notice(said):
            log.info("no word of newer versions: something else is there")
            return kept
        notice = read_notice(said, source.public_key)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / _NOTICE, said)
        except (OSError, ProblemError) as error:
            log.info("the word of newer versions cannot be kept: %s", type(error).__name__)
        return notice

    def _kept(self, source: UpdateSource) -> Notice | None:
        """What was said last, unless another key counts since."""
        try:
            return read_notice(read_whole(self._folder / _NOTICE), source.public_key)
        except (OSError, ProblemError):
            return None

    def _is_due(self) -> bool:
        """Whether a day has passed since it was asked; a clock that was put back since counts for nothing."""
        try:
            asked = (self._folder / _NOTICE).stat().st_mtime
        except OSError:
            return True
        return not 0 <= self._clock.now().timestamp() - asked < _ONCE.total_seconds()


def _is_genuine(installer: Path, notice: Notice) -> bool:
    try:
        return _vouches_for(notice, installer.read_bytes())
    except OSError:
        return False


def _vouches_for(notice: Notice, body: bytes) -> bool:
    return len(body) == notice.size and hashlib.sha256(body).hexdigest() == notice.sha256
