"""The list of sources: what comes with the program and with a kit, and what a person made of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.kit.contents import Source as KitSource
from mttq_desktop.notices import Notice, Notices, SourceChanged
from mttq_desktop.store.opening import open_store
from mttq_desktop.upstream.addresses import NOTHING_HERE, Allowance, usable
from mttq_desktop.upstream.model import Origin
from mttq_desktop.upstream.shelf import Shelf
from mttq_desktop.upstream.shelf_notes import FetchState
from mttq_desktop.upstream.source_table import SourceTable
from mttq_desktop.upstream.sources import Sources, default_sources
from tests.clocks import START, TurnedClock
from tests.store.old_databases import database_of
from tests.upstream.shelves import read

PAPER, FRONT = "https://bao.vi-du.vn/rss", "https://mattran.vi-du.vn/rss"


@dataclass
class Listed:
    """The list and what stands behind it."""

    folder: Path
    kit: list[KitSource] = field(default_factory=list)
    invented: list[KitSource] = field(default_factory=list)
    heard: list[Notice] = field(default_factory=list)
    allowance: Allowance = NOTHING_HERE

    def __post_init__(self) -> None:
        clock, notices = TurnedClock(), Notices()
        self.store = open_store(self.folder / "mttq.sqlite3", self.folder / "backups", clock).store
        table = SourceTable(self.store, clock)
        self.shelf = Shelf(self.folder / "upstream.sqlite3", clock, table.removed_ids)
        self.sources = Sources(
            table,
            self.shelf,
            notices,
            [KitSource("Báo tỉnh", PAPER)],
            lambda: self.kit,
            lambda: self.invented,
            lambda: self.allowance,
        )
        notices.subscribe(self.heard.append)

    def names(self, *, is_practice: bool = False) -> list[str]:
        return [source.name for source in self.sources.of(is_practice)]

    def close(self) -> None:
        self.shelf.close()
        self.store.close()


@pytest.fixture
def listed(tmp_path: Path) -> Iterator[Listed]:
    listed = Listed(tmp_path)
    yield listed
    listed.close()


def test_a_persons_own_come_first_then_the_kits_then_ours(listed: Listed) -> None:
    listed.kit.append(KitSource("Mặt trận tỉnh", FRONT))
    added = listed.sources.add("xa.vi-du.vn/rss", "Cổng xã", is_practice=False)
    assert (added.address, added.origin) == ("https://xa.vi-du.vn/rss", Origin.PERSON)
    assert listed.names() == ["Cổng xã", "Mặt trận tỉnh", "Báo tỉnh"]
    assert listed.heard == [SourceChanged(added.id)]
    assert listed.sources.get(added.id, is_practice=False) == added


def test_practice_shows_the_invented_ones_and_what_was_added_there(listed: Listed) -> None:
    listed.invented.append(KitSource("Báo Tập Làm", "http://127.0.0.1:8137/nguon/bao"))
    listed.sources.add(FRONT, "Mặt trận tỉnh", is_practice=True)
    assert listed.names(is_practice=True) == ["Mặt trận tỉnh", "Báo Tập Làm"]
    assert listed.names() == ["Báo tỉnh"]
    listed.sources.add(FRONT, "Mặt trận tỉnh", is_practice=False)
    assert listed.names() == ["Mặt trận tỉnh", "Báo tỉnh"]


@pytest.mark.parametrize(
    "address", [PAPER, "http://www.bao.vi-du.vn/rss/", "bao.vi-du.vn/rss?utm_source=zalo", f"  {PAPER}#tin "]
)
def test_what_is_on_the_list_is_not_added_again(listed: Listed, address: str) -> None:
    with pytest.raises(ProblemError, match=r"source\.known"):
        listed.sources.add(address, "Lại báo tỉnh", is_practice=False)
    assert listed.names() == ["Báo tỉnh"]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://127.0.0.1:9/rss", "address.private"),
        ("http://may-chu/rss", "address.private"),
        ("file:///etc/passwd", "address.private"),
        ("javascript:alert(1)", "address.not_usable"),
        ("", "address.missing"),
    ],
)
def test_an_address_of_this_pc_or_none_is_refused(listed: Listed, address: str, code: str) -> None:
    with pytest.raises(ProblemError, match=code):
        listed.sources.add(address, "", is_practice=False)
    assert listed.names() == ["Báo tỉnh"]


def test_an_address_of_this_pc_is_taken_where_it_is_allowed(listed: Listed) -> None:
    listed.allowance = Allowance(all_of_loopback=True)
    listed.sources.add("http://127.0.0.1:9/rss", "Thử", is_practice=False)
    assert listed.names() == ["Thử", "Báo tỉnh"]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("", "xa.vi-du.vn"),
        (" \u200b\n ", "xa.vi-du.vn"),
        ("Cổng\n xã\u202e  Tri Lễ", "Cổng xã Tri Lễ"),
        ("Mặt trận", "Mặt trận"),
        ("a" * 500, "a" * 200),
    ],
)
def test_a_name_is_one_clean_line(listed: Listed, given: str, shown: str) -> None:
    assert listed.sources.add("https://www.xa.vi-du.vn/rss", given, is_practice=False).name == shown


def test_a_hundred_are_enough(listed: Listed) -> None:
    for number in range(99):
        listed.sources.add(f"https://xa{number}.vi-du.vn/rss", "", is_practice=False)
    with pytest.raises(ProblemError, match=r"source\.too_many"):
        listed.sources.add("https://xa.vi-du.vn/rss", "", is_practice=False)
    listed.kit.append(KitSource("Mặt trận tỉnh", FRONT))
    assert len(listed.names()) == 100
    assert listed.names(is_practice=True) == []


def test_what_was_taken_off_stays_off_until_it_is_brought_back(listed: Listed) -> None:
    listed.kit.append(KitSource("Mặt trận tỉnh", FRONT))
    own = listed.sources.add("https://xa.vi-du.vn/rss", "Cổng xã", is_practice=False)
    for source in listed.sources.of(False):
        assert listed.sources.remove(source.id, is_practice=False)
    assert listed.names() == []
    assert [source.name for source in listed.sources.removed(False)] == [
        "Báo tỉnh",
        "Mặt trận tỉnh",
        "Cổng xã",
    ]
    listed.close()
    again = Listed(listed.folder, listed.kit)
    assert again.names() == []
    for source in again.sources.removed(False):
        again.sources.bring_back(source.id, is_practice=False)
    assert again.names() == ["Cổng xã", "Mặt trận tỉnh", "Báo tỉnh"]
    assert again.sources.of(False)[0] == own
    again.close()


def test_what_was_taken_off_comes_back_when_it_is_added(listed: Listed) -> None:
    (paper,) = listed.sources.of(False)
    own = listed.sources.add("https://xa.vi-du.vn/rss", "Cổng xã", is_practice=False)
    for source in (paper, own):
        listed.sources.remove(source.id, is_practice=False)
    assert listed.sources.add(PAPER, "Tên khác", is_practice=False) == paper
    assert listed.sources.add("xa.vi-du.vn/rss", "Cổng xã mới", is_practice=False).name == "Cổng xã mới"
    assert listed.sources.removed(False) == []


def test_a_source_that_a_kit_no_longer_brings_cannot_be_brought_back(listed: Listed) -> None:
    listed.kit.append(KitSource("Mặt trận tỉnh", FRONT))
    listed.sources.remove(listed.sources.of(False)[0].id, is_practice=False)
    listed.kit.clear()
    assert listed.sources.removed(False) == []


def test_an_invented_source_stays(listed: Listed) -> None:
    listed.invented.append(KitSource("Báo Tập Làm", "http://127.0.0.1:8137/nguon/bao"))
    (source,) = listed.sources.of(True)
    assert not listed.sources.remove(source.id, is_practice=True)
    assert listed.names(is_practice=True) == ["Báo Tập Làm"]


def test_a_source_that_is_not_on_the_list_is_told(listed: Listed) -> None:
    with pytest.raises(LookupError):
        listed.sources.remove("x", is_practice=False)


def test_items_of_a_source_go_and_come_with_it(listed: Listed) -> None:
    (paper,) = listed.sources.of(False)
    listed.shelf.keep(paper, [read(1)])
    listed.sources.remove(paper.id, is_practice=False)
    listed.shelf.forget_other_sources(listed.sources.known_ids(False), is_practice=False)
    assert listed.shelf.listing(False) == []
    listed.sources.bring_back(paper.id, is_practice=False)
    assert [item.title for item in listed.shelf.listing(False)] == ["Tin số 1"]


def test_a_source_tells_how_it_was_fetched(listed: Listed) -> None:
    (paper,) = listed.sources.of(False)
    assert (paper.fetched_at, paper.tried_at, paper.problem) == (None, None, None)
    problem = Problem("web.too_slow")
    listed.shelf.note_fetch(FetchState(paper.id, False, tried_at=START, problem=problem))
    (paper,) = listed.sources.of(False)
    assert (paper.fetched_at, paper.tried_at, paper.problem) == (None, START, problem)


def test_the_list_that_comes_with_the_program(tmp_path: Path) -> None:
    default = default_sources()
    assert len({source.id for source in default}) == len(default) >= 5
    for source in default:
        assert source.address == usable(source.address)
        assert source.address.startswith("https://")
        assert source.origin is Origin.DEFAULT
        assert not source.is_practice


def test_decisions_of_an_earlier_version_count(tmp_path: Path) -> None:
    shutil.copy(database_of(5), tmp_path / "mttq.sqlite3")
    listed = Listed(tmp_path)
    assert listed.names() == ["Mặt trận tỉnh", "Báo tỉnh"]
    assert listed.sources.add("https://bao.vi-du.invalid/rss", "Báo khác", is_practice=False)
    listed.close()
