"""Databases of every earlier version open, keep their rows, and are backed up first."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mttq_desktop.notices import Notices
from mttq_desktop.page.setup import Having, Told
from mttq_desktop.page.setups import SetUps
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.model import PostState
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.store.opening import open_store
from mttq_desktop.store.schema import MIGRATIONS
from tests.clocks import TurnedClock
from tests.store.old_databases import database_of

VERSIONS = range(1, len(MIGRATIONS) + 1)


def test_the_database_of_every_version_is_kept() -> None:
    missing = [version for version in VERSIONS if not database_of(version).exists()]
    assert not missing, "run: python -m tests.store.old_databases"


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_database_opens_with_all_its_rows(tmp_path: Path, version: int) -> None:
    clock, file, backups = TurnedClock(), tmp_path / "mttq.sqlite3", tmp_path / "backups"
    shutil.copy(database_of(version), file)

    opened = open_store(file, backups, clock)

    assert opened.problem is None
    store, page = opened.store, "embedded-166"
    assert store.read().execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    posts = {post.id: post for post in Outbox(store, clock, Notices(), lambda: None).listing(page)}
    assert [posts[name].state for name in ("draft", "waiting", "published")] == [
        PostState.DRAFT,
        PostState.WAITING,
        PostState.PUBLISHED,
    ]
    assert posts["waiting"].photos[0].description == "Bà con nhận nhà"
    assert posts["published"].permalink == "/posts/166_1"
    drafts = Drafts(store, clock, Notices(), tmp_path / "photos", lambda: None)
    assert [kept.words for kept in drafts.versions("draft")] == ["Lời viết trước"]
    drafts.save_words("draft", "Viết tiếp được")
    store.close()


def test_a_page_being_set_up_is_kept(tmp_path: Path) -> None:
    clock, file = TurnedClock(), tmp_path / "mttq.sqlite3"
    shutil.copy(database_of(4), file)
    store = open_store(file, tmp_path / "backups", clock).store
    setup = SetUps(store, clock, Notices()).unfinished()
    assert setup is not None
    assert (setup.page, setup.step, setup.unit_code) == ("embedded-166", "connect", "16756")
    assert setup.having is Having.MERGED
    assert setup.told == {Told.CHOSEN}
    store.close()


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_the_old_file_is_backed_up_before_it_is_changed(tmp_path: Path, version: int) -> None:
    file, backups = tmp_path / "mttq.sqlite3", tmp_path / "backups"
    shutil.copy(database_of(version), file)
    open_store(file, backups, TurnedClock()).store.close()
    (backup,) = backups.iterdir()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == version


def test_a_migration_cut_short_is_done_again_whole(tmp_path: Path) -> None:
    file = tmp_path / "mttq.sqlite3"
    shutil.copy(database_of(1), file)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("CREATE TABLE making (id INTEGER)")
    opened = open_store(file, tmp_path / "backups", TurnedClock())
    assert opened.problem is None
    opened.store.close()
