"""The database is checked, backed up and restored without anybody asking."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.store.opening import BACKUPS_KEPT, backup_daily, open_store
from mttq_desktop.store.schema import MIGRATIONS
from mttq_desktop.store.store import Store
from tests.clocks import TurnedClock


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


def file_of(tmp_path: Path) -> Path:
    return tmp_path / "mttq.sqlite3"


def opened(tmp_path: Path, clock: TurnedClock) -> Store:
    return open_store(file_of(tmp_path), tmp_path / "backups", clock).store


def add_page(store: Store, name: str) -> None:
    with store.transaction() as connection:
        connection.execute(
            "INSERT INTO page VALUES (?, '1', ?, '', 'embedded', '2026-11-23T00:00:00+00:00')", (name, name)
        )


def names(store: Store) -> list[str]:
    return [row["name"] for row in store.read().execute("SELECT name FROM page ORDER BY name")]


def test_a_new_file_gets_the_newest_shape(tmp_path: Path, clock: TurnedClock) -> None:
    found = open_store(file_of(tmp_path), tmp_path / "backups", clock)
    assert found.problem is None
    version = found.store.read().execute("PRAGMA user_version").fetchone()[0]
    assert version == len(MIGRATIONS)
    found.store.close()


def test_settings_of_the_connection_are_the_careful_ones(tmp_path: Path, clock: TurnedClock) -> None:
    store = opened(tmp_path, clock)
    values = [
        store.read().execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    ]
    assert values == ["wal", 2, 1]
    store.close()


def test_a_raised_error_undoes_the_whole_transaction(tmp_path: Path, clock: TurnedClock) -> None:
    store = opened(tmp_path, clock)
    with pytest.raises(KeyError), store.transaction() as connection:
        connection.execute("INSERT INTO page VALUES ('a', '1', 'a', '', 'embedded', '')")
        raise KeyError
    assert names(store) == []
    store.close()


def test_one_backup_a_day_seven_kept(tmp_path: Path, clock: TurnedClock) -> None:
    store = opened(tmp_path, clock)
    for _ in range(BACKUPS_KEPT + 3):
        backup_daily(file_of(tmp_path), tmp_path / "backups", clock)
        backup_daily(file_of(tmp_path), tmp_path / "backups", clock)
        clock.turn(days=1)
    store.close()
    kept = sorted(file.name for file in (tmp_path / "backups").iterdir())
    assert len(kept) == BACKUPS_KEPT
    newest = clock.now() - timedelta(days=1)
    assert kept[-1] == f"mttq-{newest:%Y-%m-%d}.sqlite3"


def zero_the_middle(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 4 : 3 * len(data) // 4] = bytes(len(data) // 2)
    file.write_bytes(data)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 3])


def not_a_database(file: Path) -> None:
    file.write_bytes(b"GIF89a" * 2000)


@pytest.mark.parametrize("damage", [zero_the_middle, cut, not_a_database])
def test_a_damaged_file_is_set_aside_and_the_newest_good_backup_restored(
    tmp_path: Path, clock: TurnedClock, damage: object
) -> None:
    assert callable(damage)
    store = opened(tmp_path, clock)
    add_page(store, "kept")
    backup_daily(file_of(tmp_path), tmp_path / "backups", clock)
    clock.turn(days=1)
    add_page(store, "newer")
    backup_daily(file_of(tmp_path), tmp_path / "backups", clock)
    store.close()
    not_a_database(sorted((tmp_path / "backups").iterdir())[-1])
    damage(file_of(tmp_path))

    found = open_store(file_of(tmp_path), tmp_path / "backups", clock)

    assert found.problem is not None
    assert found.problem.code == "database.restored"
    assert names(found.store) == ["kept"]
    assert [file for file in tmp_path.iterdir() if file.name.startswith("damaged-")]
    found.store.close()


def test_a_damaged_file_with_no_backup_is_set_aside_and_said(tmp_path: Path, clock: TurnedClock) -> None:
    not_a_database(file_of(tmp_path))
    found = open_store(file_of(tmp_path), tmp_path / "backups", clock)
    assert found.problem is not None
    assert found.problem.code == "database.lost"
    assert names(found.store) == []
    found.store.close()


def test_a_kill_before_the_first_migration_is_not_damage(tmp_path: Path, clock: TurnedClock) -> None:
    with closing(sqlite3.connect(file_of(tmp_path))) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    found = open_store(file_of(tmp_path), tmp_path / "backups", clock)
    assert found.problem is None
    found.store.close()


def test_a_newer_file_is_left_alone(tmp_path: Path, clock: TurnedClock) -> None:
    store = opened(tmp_path, clock)
    add_page(store, "from the future")
    store.read().execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    store.close()
    with pytest.raises(ProblemError) as raised:
        open_store(file_of(tmp_path), tmp_path / "backups", clock)
    assert raised.value.problem.code == "database.newer"
    with closing(sqlite3.connect(file_of(tmp_path))) as connection:
        assert connection.execute("SELECT name FROM page").fetchone()[0] == "from the future"
