"""The open database: one connection a thread, short transactions."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from filelock import FileLock

from mttq_desktop.errors import ProblemError
from mttq_desktop.store import in_use
from mttq_desktop.store.schema import MIGRATIONS

_FAMILY = 0xFF
"""Of an extended result code: what kind of trouble it is (sqlite.org/rescode.html)."""

_CUT_OFF = frozenset({"folder.not_writable", "database.damaged"})

_BUSY_SECONDS = 15.0
_BUSY_SECONDS_BEFORE_A_PERSON = 2.0
"""The first thread is the window's: it stands still no longer than this while others write."""


class Store:
    """The program's SQLite file.

    Each thread that asks gets a connection of its own; all of them are closed together.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._own = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._claim: FileLock | None = None

    def claim(self) -> None:
        """Be the only window on this folder, on whichever PC, until ``close``.

        Raises:
            ProblemError: ``folder.in_use`` when there is another.
        """
        self._claim = in_use.claim(self.path)

    def read(self) -> sqlite3.Connection:
        """This thread's connection, for reading; its calls raise a ``ProblemError`` as transactions do."""
        connection: _Connection | None = getattr(self._own, "connection", None)
        if connection is not None and connection.is_cut_off and not connection.in_transaction:
            self._forget(connection)
            connection = None
        if connection is None:
            if not self.path.is_file():
                # SQLite would make an empty one, and hold on to it when the drive is back.
                raise ProblemError("folder.not_writable", folder=str(self.path.parent))
            connection = connect(self.path)
            self._own.connection = connection
            with self._guard:
                self._all.append(connection)
        return connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: commits at the end of the block, rolls back when it raises.

        Raises:
            ProblemError: ``disk.full``, ``database.busy`` when others write for too long,
                ``folder.not_writable`` when the drive is away, ``database.damaged``.
        """
        connection = self.read()
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error, ProblemError):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise

    def _forget(self, connection: _Connection) -> None:
        """A connection to a drive that went away stays dead when it is back: the next one is a new one."""
        self._own.connection = None
        with self._guard:
            self._all.remove(connection)
        with suppress(sqlite3.Error):
            connection.close()

    def close(self) -> None:
        """Close every connection. Other threads must have stopped using theirs."""
        with self._guard:
            for connection in self._all:
                connection.close()
            self._all.clear()
            self._own = threading.local()
        if self._claim is not None:
            self._claim.release()


class _Connection(sqlite3.Connection):
    """Tells trouble with the file as a problem for a person; our own mistakes stay what they are."""

    file = Path()
    is_cut_off = False

    def execute(self, *statement: Any) -> sqlite3.Cursor:  # noqa: ANN401 - as the standard library has it
        with self._problems_told():
            return super().execute(*statement)

    def executemany(self, *statement: Any) -> sqlite3.Cursor:  # noqa: ANN401 - the same
        with self._problems_told():
            return super().executemany(*statement)

    def executescript(self, script: str) -> sqlite3.Cursor:
        with self._problems_told():
            return super().executescript(script)

    @contextmanager
    def _problems_told(self) -> Iterator[None]:
        try:
            with problems_told(self.file):
                yield
        except ProblemError as error:
            self.is_cut_off = error.problem.code in _CUT_OFF
            raise


@contextmanager
def problems_told(path: Path) -> Iterator[None]:
    """Trouble with the file at ``path`` comes out of the block as a ``ProblemError``.

    Raises:
        ProblemError: ``disk.full``, ``database.busy``, ``database.damaged`` or ``folder.not_writable``.
    """
    try:
        yield
    except sqlite3.Error as error:
        problem = _problem_of(error, path)
        if problem is None:
            raise
        raise problem from error


def connect(path: Path) -> _Connection:
    """Open ``path`` with the house's settings: full sync, foreign keys; its journal is chosen at opening."""
    is_first_thread = threading.current_thread() is threading.main_thread()
    with problems_told(path):
        connection = sqlite3.connect(
            path,
            timeout=_BUSY_SECONDS_BEFORE_A_PERSON if is_first_thread else _BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            factory=_Connection,
        )
    connection.file = path
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def schema_version(connection: sqlite3.Connection) -> int:
    """How many migrations the file has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest shape, one step a transaction.

    Raises:
        ProblemError: ``database.newer`` when a later version of the program made it.
    """
    version = schema_version(connection)
    if version > len(MIGRATIONS):
        raise ProblemError("database.newer")
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")


def _problem_of(error: sqlite3.Error, path: Path) -> ProblemError | None:
    """What to tell a person about trouble with the file at ``path``; None when it is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE}:
        return ProblemError("disk.full")
    match code & _FAMILY:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProblemError("database.busy")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            if _can_be_read(path):
                return ProblemError("database.damaged")
            return ProblemError("folder.not_writable", folder=str(path.parent))
        case (
            sqlite3.SQLITE_IOERR
            | sqlite3.SQLITE_CANTOPEN
            | sqlite3.SQLITE_READONLY
            | sqlite3.SQLITE_PERM
            | sqlite3.SQLITE_PROTOCOL
            | sqlite3.SQLITE_NOLFS
        ):
            return ProblemError("folder.not_writable", folder=str(path.parent))
    return None


def _can_be_read(path: Path) -> bool:
    """What SQLite reads from a drive that has just gone away looks to it like damage."""
    try:
        with path.open("rb") as file:
            return bool(file.read(1))
    except OSError:
        return False
