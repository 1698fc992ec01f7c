"""Every kind of damage is recognised at the start; what can be saved is, and nothing is thrown away."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.store import in_use
from mttq_desktop.store.opening import backup_daily, backup_now, open_store
from mttq_desktop.store.schema import MIGRATIONS
from tests.clocks import TurnedClock
from tests.store.old_databases import database_of

PAGE_BYTES = 4096
KEPT, NEWER = "Mặt trận xã Tri Lễ", "viết sau bản cất"

Damage = Callable[[Path], object]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with rows, backed up, and written to since."""
    file = tmp_path / "mttq.sqlite3"
    shutil.copy(database_of(1), file)
    open_store(file, tmp_path / "backups", TurnedClock()).store.close()
    shutil.rmtree(tmp_path / "backups")
    backup_daily(file, tmp_path / "backups", TurnedClock())
    write(file, f"UPDATE page SET name = '{NEWER}'")
    return file


def write(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(statement)


def start(file: Path) -> tuple[Problem | None, list[str]]:
    """Open the program: what it says, and the names in its database."""
    opened = open_store(file, file.parent / "backups", TurnedClock())
    names = [row["name"] for row in opened.store.read().execute("SELECT name FROM page")]
    opened.store.close()
    return opened.problem, names


def set_aside(file: Path, why: str = "damaged") -> list[Path]:
    return sorted(file.parent.glob(f"{why}-*-mttq.sqlite3"))


def cut(share: float) -> Damage:
    return lambda file: os.truncate(file, int(file.stat().st_size * share))


def zero_page(file: Path, page: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(page * PAGE_BYTES)
        opened.write(bytes(PAGE_BYTES))


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()
    (file / "something").write_text("x")


def another_programs(file: Path) -> None:
    file.unlink()
    write(file, "CREATE TABLE notes (words TEXT)")
    write(file, "PRAGMA user_version = 1")


def garbage(file: Path) -> None:
    file.write_bytes(b"GIF89a" * 12_000)


@pytest.mark.parametrize(
    "damage",
    [*map(cut, (0.001, 0.2, 0.5, 0.9, 0.999)), garbage, a_folder, another_programs],
    ids=["0.1 %", "20 %", "50 %", "90 %", "99.9 %", "garbage", "folder", "another program's"],
)
def test_what_is_damaged_is_kept_aside_and_the_backup_takes_its_place(file: Path, damage: Damage) -> None:
    damage(file)
    problem, names = start(file)
    assert problem is not None
    assert problem.code == "database.restored"
    assert "saved_at" in problem.facts
    assert names == [KEPT]
    assert len(set_aside(file)) == 1
    assert start(file) == (None, [KEPT])


@pytest.mark.parametrize("damage", [cut(0), Path.unlink], ids=["empty", "gone"])
def test_an_empty_or_vanished_file_is_no_new_beginning_while_there_are_backups(
    file: Path, damage: Damage
) -> None:
    damage(file)
    problem, names = start(file)
    assert problem is not None
    assert problem.code == "database.restored"
    assert names == [KEPT]


def test_zeros_in_any_place_are_noticed(file: Path) -> None:
    whole = file.read_bytes()
    for page in range(len(whole) // PAGE_BYTES):
        file.write_bytes(whole)
        zero_page(file, page)
        problem, names = start(file)
        assert (problem is not None, names) == (True, [KEPT]), f"page {page}"
    assert len(set_aside(file)) == len(whole) // PAGE_BYTES


def test_a_newer_versions_file_is_kept_whole_and_the_backup_takes_its_place(file: Path) -> None:
    write(file, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    problem, names = start(file)
    assert problem is not None
    assert problem.code == "database.newer_set_aside"
    assert names == [KEPT]
    (kept,) = set_aside(file, "newer")
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT name FROM page").fetchone()[0] == NEWER


def test_damaged_backups_are_passed_over(file: Path) -> None:
    for day, damage in (("2026-11-24", garbage), ("2026-11-25", cut(0.5)), ("2026-11-26", cut(0))):
        backup = file.parent / "backups" / f"mttq-{day}.sqlite3"
        shutil.copy(file, backup)
        damage(backup)
    garbage(file)
    problem, names = start(file)
    assert problem is not None
    assert names == [KEPT]


def no_backups(file: Path) -> None:
    shutil.rmtree(file.parent / "backups")


def all_backups_damaged(file: Path) -> None:
    for backup in (file.parent / "backups").iterdir():
        garbage(backup)


@pytest.mark.parametrize("backups", [no_backups, all_backups_damaged])
def test_without_a_good_backup_that_is_said(file: Path, backups: Damage) -> None:
    backups(file)
    garbage(file)
    assert start(file) == (Problem("database.lost"), [])
    assert len(set_aside(file)) == 1


def test_a_file_that_vanished_with_only_bad_backups_is_said_too(file: Path) -> None:
    all_backups_damaged(file)
    file.unlink()
    assert start(file) == (Problem("database.lost"), [])


def test_a_garbage_log_changes_nothing(file: Path) -> None:
    file.with_name("mttq.sqlite3-wal").write_bytes(os.urandom(40_000))
    assert start(file) == (None, [NEWER])


def test_a_log_of_another_database_is_noticed(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE notes (words TEXT)")
        connection.execute("PRAGMA user_version = 1")
        shutil.copy(tmp_path / "other.sqlite3-wal", file.with_name("mttq.sqlite3-wal"))
    problem, names = start(file)
    assert problem is not None
    assert names == [KEPT]


def test_a_log_without_its_file_is_kept(file: Path) -> None:
    no_backups(file)
    file.unlink()
    file.with_name("mttq.sqlite3-wal").write_bytes(b"what was written last")
    assert start(file) == (Problem("database.lost"), [])
    (kept,) = file.parent.glob("damaged-*-wal")
    assert kept.read_bytes() == b"what was written last"


HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_file_that_others_hold_is_not_taken_for_damaged(file: Path) -> None:
    write(file, "PRAGMA journal_mode = DELETE")
    command = [sys.executable, "-c", HOLDER, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(ProblemError) as raised:
            start(file)
        holder.stdin.close()
    assert raised.value.problem.code == "database.busy"
    assert start(file) == (None, [NEWER])


def test_what_a_window_has_open_is_not_pulled_away_under_it(file: Path) -> None:
    garbage(file)
    window = in_use.claim(file)
    with pytest.raises(ProblemError) as raised:
        start(file)
    assert raised.value.problem.code == "folder.in_use"
    assert not set_aside(file)
    window.release()
    assert start(file)[1] == [KEPT]


def test_a_second_window_on_the_folder_is_told(file: Path) -> None:
    first = open_store(file, file.parent / "backups", TurnedClock()).store
    second = open_store(file, file.parent / "backups", TurnedClock()).store
    first.claim()
    with pytest.raises(ProblemError) as raised:
        second.claim()
    assert raised.value.problem.code == "folder.in_use"
    first.close()
    second.claim()
    second.close()


def test_a_restore_cut_short_is_done_again_whole(file: Path) -> None:
    """Everything but the last move is done: the damaged file is aside, the restored one not in its place."""
    file.replace(file.with_name("damaged-20261123-020000-1-mttq.sqlite3"))
    file.with_name("restored-mttq.sqlite3.part").write_bytes(b"half of it")
    problem, names = start(file)
    assert problem is not None
    assert names == [KEPT]


def test_a_damaged_database_never_replaces_a_good_backup(file: Path) -> None:
    backups, clock = file.parent / "backups", TurnedClock()
    before = {backup.name: backup.read_bytes() for backup in backups.iterdir()}
    zero_page(file, 3)
    with pytest.raises(ProblemError) as raised:
        backup_now(file, backups, clock)
    assert raised.value.problem.code == "database.damaged"
    assert {backup.name: backup.read_bytes() for backup in backups.iterdir()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved away there")
def test_a_drive_that_comes_back_is_used_again(file: Path) -> None:
    """What was open on the drive stays dead, as when a network drive let go."""
    store = open_store(file, file.parent / "backups", TurnedClock()).store
    store.read().execute("SELECT * FROM page").fetchall()
    whole, kept = file.read_bytes(), file.with_name("away.sqlite3")
    file.replace(kept)
    file.mkdir()
    os.truncate(kept, 0)
    with pytest.raises(ProblemError) as raised, store.transaction() as connection:
        connection.execute("UPDATE page SET name = 'away'")
    assert raised.value.problem.code == "folder.not_writable"
    file.rmdir()
    for ending in ("-wal", "-shm"):
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
    file.write_bytes(whole)
    with store.transaction() as connection:
        connection.execute("UPDATE page SET name = 'back again'")
    store.close()
    assert start(file) == (None, ["back again"])
