"""Opening the database safely: checked, backed up, restored when damaged (house plan, section 9)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mttq_desktop.clock import VIETNAM, Clock
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.store.schema import MIGRATIONS
from mttq_desktop.store.store import Store, connect, migrate, schema_version

BACKUPS_KEPT = 7
_BACKUP_NAMES = "mttq-????-??-??.sqlite3"


@dataclass(frozen=True)
class Opened:
    """An open store and what the person should be told about it, if anything."""

    store: Store
    problem: Problem | None


def open_store(path: Path, backups: Path, clock: Clock) -> Opened:
    """Open the database at ``path``, making it when there is none.

    A damaged file is set aside under a dated name and the newest good backup takes its place.

    Raises:
        ProblemError: ``database.newer``, ``disk.full`` or ``folder.not_writable``.
    """
    problem = None
    if path.exists() and not _is_sound(path):
        _set_aside(path, clock)
        problem = _restore_newest(path, backups)
    try:
        with closing(connect(path)) as connection:
            if 0 < schema_version(connection) < len(MIGRATIONS):
                backup_now(path, backups, clock)
            migrate(connection)
    except sqlite3.OperationalError as error:
        full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
        code = "disk.full" if full else "folder.not_writable"
        raise ProblemError(code, folder=str(path.parent)) from error
    return Opened(Store(path), problem)


def backup_daily(path: Path, backups: Path, clock: Clock) -> None:
    """Make today's backup unless there is one, and keep the newest seven."""
    if not _backup_file(backups, clock).exists():
        backup_now(path, backups, clock)
    for old in sorted(backups.glob(_BACKUP_NAMES))[:-BACKUPS_KEPT]:
        old.unlink()


def backup_now(path: Path, backups: Path, clock: Clock) -> Path:
    """Copy the database with SQLite's own backup call, which is safe while others write."""
    backups.mkdir(parents=True, exist_ok=True)
    target = _backup_file(backups, clock)
    beside = target.with_suffix(".part")
    beside.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(beside)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    beside.replace(target)
    return target


def _backup_file(backups: Path, clock: Clock) -> Path:
    return backups / f"mttq-{clock.now().astimezone(VIETNAM):%Y-%m-%d}.sqlite3"


def _is_sound(path: Path) -> bool:
    """Whether SQLite finds the file whole and it is ours, or still empty."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            whole = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            untouched = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
            return whole and (untouched or schema_version(connection) > 0)
    except sqlite3.DatabaseError:
        return False


def _set_aside(path: Path, clock: Clock) -> None:
    stamp = f"{clock.now():%Y%m%d-%H%M%S}"
    for ending in ("", "-wal", "-shm"):
        file = path.with_name(path.name + ending)
        if file.exists():
            file.replace(path.with_name(f"damaged-{stamp}-{path.name}{ending}"))


def _restore_newest(path: Path, backups: Path) -> Problem:
    for backup in sorted(backups.glob(_BACKUP_NAMES), reverse=True):
        if _is_sound(backup):
            with closing(sqlite3.connect(backup)) as source, closing(sqlite3.connect(path)) as target:
                source.backup(target)
            saved = datetime.fromtimestamp(backup.stat().st_mtime, UTC)
            return Problem("database.restored", {"saved_at": saved.isoformat()})
    return Problem("database.lost")
