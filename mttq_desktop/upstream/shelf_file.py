"""The cache's file: opened when first needed, thrown away and made anew when it is not what it should be."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from mttq_desktop.errors import ProblemError
from mttq_desktop.files import writing_problem
from mttq_desktop.store import in_use
from mttq_desktop.store.drive import is_on_network
from mttq_desktop.store.opening import choose_journal
from mttq_desktop.store.store import problems_told
from mttq_desktop.upstream.shelf_shape import APPLICATION, SHAPE, VERSION

_DAMAGED = "database.damaged"
_BUSY_SECONDS = 15.0
_BUSY_SECONDS_BEFORE_A_PERSON = 2.0
"""The first thread is the window's: it stands still no longer than this while others write."""

_ENDINGS = ("", "-wal", "-shm", "-journal")

log = logging.getLogger(__name__)

Result = TypeVar("Result")


class ShelfFile:
    """Does work with the file, each thread over a connection of its own.

    Everything in it can be fetched again. So a file that is damaged, not ours or of another version is thrown
    away without a word and a new one made, also in the midst of work; that work is then done once more.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._door = threading.Condition()
        self._users = 0
        self._is_closed_to_users = False
        self._times_made_anew = 0
        self._is_looked_at = False

    def read(self, ask: Callable[[sqlite3.Connection], Result]) -> Result:
        """What ``ask`` finds.

        Raises:
            ProblemError: as ``Store.transaction``; never for damage that a new file mends.
        """
        return self._worked(ask)

    def write(self, act: Callable[[sqlite3.Connection], Result]) -> Result:
        """Do ``act`` in one transaction, all or nothing.

        Raises:
            ProblemError: as ``read``, and ``disk.full``.
        """

        def in_transaction(connection: sqlite3.Connection) -> Result:
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = act(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                raise
            return result

        return self._worked(in_transaction)

    def close(self) -> None:
        """Close every connection, once nobody works with one any more; a later call opens the file again."""
        with self._door:
            self._door.wait_for(lambda: self._users == 0)
            self._let_go()

    def _worked(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        seen = self._times_made_anew
        try:
            return self._inside(work)
        except ProblemError as error:
            if error.problem.code != _DAMAGED:
                raise
        self._make_anew(seen)
        return self._inside(work)

    def _inside(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        with self._as_user(), problems_told(self._path), _strange_values_told():
            return work(self._connection())

    @contextmanager
    def _as_user(self) -> Iterator[None]:
        """Nobody takes the file away inside the block."""
        with self._door:
            self._door.wait_for(lambda: not self._is_closed_to_users)
            self._users += 1
        try:
            yield
        finally:
            with self._door:
                self._users -= 1
                self._door.notify_all()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = self._opened()
            self._own.connection = connection
            with self._door:
                self._all.append(connection)
        return connection

    def _opened(self) -> sqlite3.Connection:
        with self._door:
            if not self._is_looked_at:
                self._look_at()
                self._is_looked_at = True
            return _connect(self._path)

    def _look_at(self) -> None:
        """See to it that the file is there and is what it should be."""
        self._make_folder()
        # SQLite refuses at once, however long it may wait, when two processes give a new file its journal.
        with in_use.opening(self._path):
            choose_journal(self._path, on_network=is_on_network(self._path.parent))
            with closing(_connect(self._path)) as connection:
                _give_shape(connection)

    def _make_folder(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise writing_problem(error, self._path.parent) from error

    def _make_anew(self, seen: int) -> None:
        """Throw the file away, unless another thread did so since it was made anew ``seen`` times."""
        with self._door:
            self._door.wait_for(lambda: not self._is_closed_to_users)
            if self._times_made_anew != seen:
                return
            self._is_closed_to_users = True
            try:
                self._door.wait_for(lambda: self._users == 0)
                self._let_go()
                for ending in _ENDINGS:
                    self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
                self._times_made_anew += 1
                log.info("what was kept of the sources is fetched anew")
            except OSError as error:
                # Another process holds it open: it stays as it is until that one ends.
                raise writing_problem(error, self._path.parent) from error
            finally:
                self._is_closed_to_users = False
                self._door.notify_all()

    def _let_go(self) -> None:
        for connection in self._all:
            with suppress(sqlite3.Error):
                connection.close()
        self._all.clear()
        self._own = threading.local()
        self._is_looked_at = False


@contextmanager
def _strange_values_told() -> Iterator[None]:
    """A value that nobody here would have written is damage that SQLite itself cannot see.

    Raises:
        ProblemError: ``database.damaged``.
    """
    try:
        yield
    except UnicodeEncodeError:  # it was to be written, or looked for
        raise
    except (ValueError, TypeError) as error:
        raise ProblemError(_DAMAGED) from error
    except sqlite3.OperationalError as error:
        # Bytes that are no text are told without a number of SQLite's.
        if hasattr(error, "sqlite_errorcode"):
            raise
        raise ProblemError(_DAMAGED) from error


def _connect(path: Path) -> sqlite3.Connection:
    is_first_thread = threading.current_thread() is threading.main_thread()
    connection = sqlite3.connect(
        path,
        timeout=_BUSY_SECONDS_BEFORE_A_PERSON if is_first_thread else _BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.row_factory = sqlite3.Row
    # A power cut may cost the last items fetched, never the file.
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _give_shape(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty file.

    Raises:
        ProblemError: ``database.damaged`` for a file that is not ours, or of another version.
    """
    if _is_shaped(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    # Another process may have been faster.
    if not _is_shaped(connection):
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            connection.execute("ROLLBACK")
            raise ProblemError(_DAMAGED)
        for statement in SHAPE:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _is_shaped(connection: sqlite3.Connection) -> bool:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return (application, version) == (APPLICATION, VERSION)
