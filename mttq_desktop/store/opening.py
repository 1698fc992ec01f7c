"""Opening the database safely: checked, backed up, restored when damaged (house plan, section 9)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path

from mttq_desktop.clock import VIETNAM, Clock
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.files import writing_problem
from mttq_desktop.posts.restored import ask_before_sending
from mttq_desktop.store import in_use
from mttq_desktop.store.drive import is_on_network
from mttq_desktop.store.schema import MIGRATIONS
from mttq_desktop.store.store import Store, connect, migrate, problems_told, schema_version

BACKUPS_KEPT = 7
_BACKUP_NAMES = "mttq-????-??-??.sqlite3"
_PATIENCE_SECONDS = 2.0
"""With others who write, before the person is told."""

_OUR_TABLES = {"page", "post", "photo"}


class _Found(Enum):
    """What lies where the database should be."""

    NOTHING = auto()
    """No file, or one that was never written to."""
    SOUND = auto()
    NEWER = auto()
    """A later version of the program made it."""
    DAMAGED = auto()


@dataclass(frozen=True)
class Opened:
    """An open store and what the person should be told about it, if anything."""

    store: Store
    problem: Problem | None


def open_store(path: Path, backups: Path, clock: Clock, *, on_network: bool | None = None) -> Opened:
    """Open the database at ``path``, making it when there is none.

    A damaged, emptied, vanished or newer file is set aside under a dated name and the newest good backup
    takes its place. What was on its way in the backup then asks the person before it goes out.

    Args:
        path: the database.
        backups: folder of its backups.
        clock: for the names of backups and of what is set aside.
        on_network: whether it is on a network drive; found out when not given.

    Raises:
        ProblemError: ``database.newer`` when there is no backup to go back to, ``database.busy``,
            ``disk.full``, ``folder.in_use`` or ``folder.not_writable``; nothing was changed.
    """
    on_network = is_on_network(path.parent) if on_network is None else on_network
    with in_use.opening(path):
        try:
            with problems_told(path):
                problem = _put_right(path, backups, clock, on_network=on_network)
                choose_journal(path, on_network=on_network)
                _bring_up_to_date(path, backups, clock)
        except OSError as error:
            raise writing_problem(error, path.parent) from error
    return Opened(Store(path), problem)


def backup_daily(path: Path, backups: Path, clock: Clock) -> None:
    """Make today's backup unless there is one, and keep the newest seven.

    Raises:
        ProblemError: ``disk.full``, ``folder.not_writable`` or ``database.damaged``; older backups are kept.
    """
    if not _backup_file(backups, clock).exists():
        backup_now(path, backups, clock)
    for old in sorted(backups.glob(_BACKUP_NAMES))[:-BACKUPS_KEPT]:
        old.unlink()


def backup_now(path: Path, backups: Path, clock: Clock) -> Path:
    """Copy the database with SQLite's own backup call, which is safe while others write.

    Raises:
        ProblemError: as ``backup_daily``.
    """
    target = _backup_file(backups, clock)
    beside = target.with_suffix(".part")
    try:
        backups.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with problems_told(path):
            _copy(path, beside)
            if _look_at(beside) is not _Found.SOUND:
                raise ProblemError("database.damaged")
        beside.replace(target)
    except OSError as error:
        raise writing_problem(error, backups) from error
    finally:
        beside.unlink(missing_ok=True)
    return target


def _put_right(path: Path, backups: Path, clock: Clock, *, on_network: bool) -> Problem | None:
    """See to it that what lies at ``path`` is sound or nothing; what the person is to be told."""
    found = _look_at(path, alone=on_network)
    was_never_used = found is _Found.NOTHING and not _is_anything_left(path, backups)
    if found is _Found.SOUND or was_never_used:
        return None
    backup = _newest_good(backups)
    if found is _Found.NEWER and backup is None:
        raise ProblemError("database.newer")
    claimed = in_use.claim(path)  # whoever has it open would go on writing into what is set aside
    try:
        restored = _restored_beside(path, backup) if backup else None
        _set_aside(path, "newer" if found is _Found.NEWER else "damaged", clock)
        if restored is None or backup is None:
            return Problem("database.lost")
        restored.replace(path)
    finally:
        claimed.release()
    code = "database.newer_set_aside" if found is _Found.NEWER else "database.restored"
    saved = datetime.fromtimestamp(backup.stat().st_mtime, UTC)
    return Problem(code, {"saved_at": saved.isoformat()})


def _is_anything_left(path: Path, backups: Path) -> bool:
    """Whether something tells that there was a database: a backup, or a log that lost its file."""
    is_log_alone = not path.exists() and path.with_name(f"{path.name}-wal").exists()
    return is_log_alone or any(backups.glob(_BACKUP_NAMES))


def _look_at(path: Path, *, alone: bool = False) -> _Found:
    """Whether SQLite finds the file whole and it is ours.

    Args:
        path: the file.
        alone: read it without sharing memory with other processes.

    Raises:
        sqlite3.OperationalError: it cannot be read now; nothing is known about it.
    """
    if not path.exists():
        return _Found.NOTHING
    if path.is_dir():
        return _Found.DAMAGED
    try:
        with closing(sqlite3.connect(path, timeout=_PATIENCE_SECONDS)) as connection:
            if alone:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return _Found.DAMAGED
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            tables = {row[0] for row in names}
            version = schema_version(connection)
            page_bytes = connection.execute("PRAGMA page_size").fetchone()[0]
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return _Found.DAMAGED
    if path.stat().st_size % page_bytes:  # SQLite reads a last page cut short as if zeros followed
        return _Found.DAMAGED
    if not tables:
        return _Found.NOTHING
    if not tables >= _OUR_TABLES or version == 0:
        return _Found.DAMAGED
    return _Found.NEWER if version > len(MIGRATIONS) else _Found.SOUND


def choose_journal(path: Path, *, on_network: bool) -> None:
    """A write-ahead log on this PC's own disk, a rollback journal on a network drive.

    The file remembers which. To leave the log, nobody else may have the file open, on no PC.
    """
    with closing(sqlite3.connect(path, timeout=_PATIENCE_SECONDS)) as connection:
        if on_network:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA journal_mode = {'DELETE' if on_network else 'WAL'}")


def _bring_up_to_date(path: Path, backups: Path, clock: Clock) -> None:
    with closing(connect(path)) as connection:
        if 0 < schema_version(connection) < len(MIGRATIONS):
            backup_now(path, backups, clock)
        migrate(connection)


def _newest_good(backups: Path) -> Path | None:
    newest_first = sorted(backups.glob(_BACKUP_NAMES), reverse=True)
    return next((backup for backup in newest_first if _look_at(backup) is _Found.SOUND), None)


def _restored_beside(path: Path, backup: Path) -> Path:
    """The backup, ready to take the place of ``path`` in one move: a kill before that changes nothing."""
    beside = path.with_name(f"restored-{path.name}.part")
    beside.unlink(missing_ok=True)
    _copy(backup, beside)
    with closing(connect(beside)) as connection:
        migrate(connection)
        ask_before_sending(connection)
    return beside


def _set_aside(path: Path, why: str, clock: Clock) -> None:
    stamp, times = f"{clock.now():%Y%m%d-%H%M%S}", 1
    while (kept := path.with_name(f"{why}-{stamp}-{times}-{path.name}")).exists():
        times += 1
    for ending in ("", "-wal", "-shm", "-journal"):
        file = path.with_name(path.name + ending)
        if file.exists():
            file.replace(kept.with_name(kept.name + ending))


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")


def _backup_file(backups: Path, clock: Clock) -> Path:
    return backups / f"mttq-{clock.now().astimezone(VIETNAM):%Y-%m-%d}.sqlite3"
