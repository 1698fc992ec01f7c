"""The cache's file is thrown away and made anew whenever it is not what it should be, without a word."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.shelf_file import ShelfFile
from mttq_desktop.upstream.shelf_shape import VERSION
from tests.upstream.shelves import PAPER, ShelfHouse, open_shelf, read


def filled(folder: Path) -> Path:
    with open_shelf(folder) as house:
        house.shelf.keep(PAPER, [read(number, text="lời " * 200) for number in range(100)])
        return house.file


def works(house: ShelfHouse) -> bool:
    """Whether the shelf is empty and can be filled."""
    assert house.titles() == []
    house.shelf.keep(PAPER, [read(1)])
    return house.titles("tin") == ["Tin số 1"]


def test_it_is_made_when_it_is_first_needed(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as house:
        assert not house.file.parent.exists()
        assert works(house)
    with open_shelf(tmp_path) as house:
        assert house.titles() == ["Tin số 1"]


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: 5 * 4096 + 100])


def zeroed(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    file.write_bytes(content)


def no_database(file: Path) -> None:
    file.write_bytes(b"Not a database, not even nearly. " * 400)


def foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE item (title TEXT)")
        connection.commit()


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")


def overwritten(what: str, value: bytes) -> Callable[[Path], None]:
    """A spoiler that SQLite does not notice: other bytes where a value stands."""

    def spoil(file: Path) -> None:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute(f"UPDATE item SET {what} = CAST(? AS TEXT)", (value,))
            connection.commit()

    return spoil


no_letters = overwritten("title", b"Tin \xff\xfe")
no_moment = overwritten("sorted_at", b"2026-13-45")


def emptied(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("spoil", [cut, zeroed, no_database, foreign, newer, emptied, no_letters, no_moment])
def test_a_file_that_is_not_what_it_should_be_is_made_anew(tmp_path: Path, spoil: object) -> None:
    file = filled(tmp_path)
    assert callable(spoil)
    spoil(file)
    with open_shelf(tmp_path) as house:
        assert works(house)


def test_damage_met_in_the_midst_of_work_costs_the_items_only(tmp_path: Path) -> None:
    filled(tmp_path)
    with open_shelf(tmp_path) as house:
        assert len(house.titles()) == 20
        # Over the file, as a failing disk does it; the connection that is open goes on reading.
        with house.file.open("r+b") as file:
            file.seek(4096)
            file.write(os.urandom(house.file.stat().st_size - 4096))
        assert house.shelf.keep(PAPER, [read("new")]).new == 1
        assert house.titles() == ["Tin số new"]


def test_other_threads_go_on_with_the_new_file(tmp_path: Path) -> None:
    file = filled(tmp_path)
    shelf_file = ShelfFile(file)
    both = threading.Barrier(2)

    def count(connection: sqlite3.Connection) -> int:
        return int(connection.execute("SELECT count(*) FROM item").fetchone()[0])

    def look_twice() -> tuple[int, int]:
        before = shelf_file.read(count)
        both.wait()
        both.wait()
        return before, shelf_file.read(count)

    def fail_once(connection: sqlite3.Connection) -> int:
        if count(connection):
            raise ProblemError("database.damaged")
        return count(connection)

    with ThreadPoolExecutor(1) as pool:
        looking = pool.submit(look_twice)
        both.wait()
        assert shelf_file.write(fail_once) == 0
        both.wait()
        assert looking.result() == (100, 0)
    shelf_file.close()


def test_the_list_is_read_while_items_come(tmp_path: Path) -> None:
    with open_shelf(tmp_path) as house, ThreadPoolExecutor(3) as pool:

        def come() -> None:
            for number in range(100):
                house.shelf.keep(PAPER, [read(number), read(f"{number}-2")])

        coming = pool.submit(come)

        def look() -> int:
            looks = 0
            while not coming.done():
                assert len(house.titles("tin")) % 2 == 0, "half of what came at once"
                looks += 1
            return looks

        lookers = [pool.submit(look) for _ in range(2)]
        coming.result()
        assert all(looker.result() for looker in lookers)
        assert house.shelf.count_of(PAPER.id) == 200


def test_a_write_that_fails_changes_nothing(tmp_path: Path) -> None:
    shelf_file = ShelfFile(tmp_path / "upstream.sqlite3")

    def stop_half_way(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO page_look (page, looked_at) VALUES ('1', '')")
        raise ProblemError("disk.full")

    with pytest.raises(ProblemError, match=r"disk\.full"):
        shelf_file.write(stop_half_way)
    rows = shelf_file.read(lambda connection: connection.execute("SELECT * FROM page_look").fetchall())
    assert rows == []
    shelf_file.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "upstream").write_bytes(b"a file in its place")
    with open_shelf(tmp_path) as house, pytest.raises(ProblemError, match=r"folder\.not_writable"):
        house.titles()


def _keep(folder: Path, name: str, start: threading.Event) -> None:
    start.wait(30)
    with open_shelf(folder) as house:
        for number in range(20):
            house.shelf.keep(PAPER, [read(f"{name}-{number}")])


def test_two_processes_make_and_fill_one_file(tmp_path: Path) -> None:
    spawning = multiprocessing.get_context("spawn")
    start = spawning.Event()
    both = [spawning.Process(target=_keep, args=(tmp_path, name, start)) for name in "ab"]
    for process in both:
        process.start()
    start.set()
    for process in both:
        process.join(60)
        assert process.exitcode == 0
    with open_shelf(tmp_path) as house:
        assert house.shelf.count_of(PAPER.id) == 40


def test_many_make_one_file_in_the_same_moment(tmp_path: Path) -> None:
    together = threading.Barrier(4)

    def open_and_look(path: Path) -> int:
        together.wait(30)
        shelf_file = ShelfFile(path)
        count: int = shelf_file.read(
            lambda connection: connection.execute("SELECT count(*) FROM item").fetchone()[0]
        )
        shelf_file.close()
        return count

    with ThreadPoolExecutor(4) as threads:
        for round_number in range(10):
            path = tmp_path / str(round_number) / "upstream.sqlite3"
            assert list(threads.map(open_and_look, [path] * 4)) == [0] * 4
