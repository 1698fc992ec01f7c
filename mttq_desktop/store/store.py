"""The open database: one connection a thread, short transactions."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mttq_desktop.errors import ProblemError
from mttq_desktop.store.schema import MIGRATIONS

_BUSY_SECONDS = 15.0


class Store:
    """The program's SQLite file.

    Each thread that asks gets a connection of its own; all of them are closed together.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._own = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._guard = threading.Lock()

    def read(self) -> sqlite3.Connection:
        """This thread's connection, for reading."""
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = connect(self.path)
            self._own.connection = connection
            with self._guard:
                self._all.append(connection)
        return connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: commits at the end of the block, rolls back when it raises.

        Raises:
            ProblemError: ``disk.full`` when there is no room to write.
        """
        connection = self.read()
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except BaseException as error:
            with suppress(sqlite3.Error):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            if _is_disk_full(error):
                raise ProblemError("disk.full") from error
            raise

    def close(self) -> None:
        """Close every connection. Other threads must have stopped using theirs."""
        with self._guard:
            for connection in self._all:
                connection.close()
            self._all.clear()
            self._own = threading.local()


def connect(path: Path) -> sqlite3.Connection:
    """Open ``path`` with the house's settings: write-ahead log, full sync, foreign keys."""
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA journal_mode = WAL")
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


def _is_disk_full(error: BaseException) -> bool:
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode in {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR_WRITE,
    }
