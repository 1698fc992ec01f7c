"""A Page being set up: every change is kept, whatever happens in between."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from mttq_desktop.notices import Notice, Notices, SetUpChanged
from mttq_desktop.page.contact import one_line
from mttq_desktop.page.hours import Day, Hours, Span
from mttq_desktop.page.pages import PageKind, Pages
from mttq_desktop.page.setup import Having, Level, PictureChoice, SetUp, Told
from mttq_desktop.page.setups import SetUps
from mttq_desktop.store.opening import open_store
from mttq_desktop.store.store import Store
from tests.clocks import TurnedClock

HOURS = Hours((Day.MONDAY, Day.FRIDAY), Span("07:30", "11:30"), None)


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def store(tmp_path: Path, clock: TurnedClock) -> Iterator[Store]:
    store = open_store(tmp_path / "mttq.sqlite3", tmp_path / "backups", clock).store
    yield store
    store.close()


@pytest.fixture
def heard() -> list[Notice]:
    return []


@pytest.fixture
def setups(store: Store, clock: TurnedClock, heard: list[Notice]) -> SetUps:
    notices = Notices()
    notices.subscribe(heard.append)
    return SetUps(store, clock, notices)


@pytest.fixture
def begun(setups: SetUps) -> SetUp:
    return setups.save(setups.begin(Having.NEW).id, unit_code="16756")


def stored_fields(store: Store, fields: str) -> None:
    with store.transaction() as connection:
        connection.execute("UPDATE setup SET fields = ?", (fields,))


def test_what_was_entered_is_there_for_the_next_process(
    setups: SetUps, store: Store, clock: TurnedClock
) -> None:
    begun = setups.begin(Having.MERGED, is_practice=True)
    setups.save(
        begun.id,
        unit_code="16756",
        level=Level.GROUP,
        group="Bản Huồi Mới",
        name_is_short=True,
        phone="0238 3842 000",
        hours=HOURS,
        picture=PictureChoice.OWN_FILE,
        picture_file="/biểu trưng.png",
        placed=frozenset({"mark"}),
    )
    setups.tell(begun.id, Told.CHOSEN)
    setups.save_step(begun.id, "connect")

    again = SetUps(store, clock, Notices()).get(begun.id)

    assert (again.having, again.level, again.picture) == (
        Having.MERGED,
        Level.GROUP,
        PictureChoice.OWN_FILE,
    )
    assert (again.unit_code, again.group, again.phone) == ("16756", "Bản Huồi Mới", "0238 3842 000")
    assert (again.is_practice, again.name_is_short, again.step) == (True, True, "connect")
    assert (again.hours, again.picture_file) == (HOURS, "/biểu trưng.png")
    assert again.placed == {"mark"}
    assert again.told == {Told.CHOSEN}


def test_texts_are_kept_composed(setups: SetUps, begun: SetUp) -> None:
    saved = setups.save(begun.id, description=unicodedata.normalize("NFD", "Bản Huồi Mới"))
    assert saved.description == unicodedata.normalize("NFC", "Bản Huồi Mới")


def test_every_change_is_told(setups: SetUps, begun: SetUp, heard: list[Notice]) -> None:
    heard.clear()
    setups.save(begun.id, phone="113")
    setups.tell(begun.id, Told.MADE)
    setups.discard(begun.id)
    assert heard == [SetUpChanged(begun.id)] * 3


def test_what_was_told_can_be_taken_back(setups: SetUps, begun: SetUp) -> None:
    setups.tell(begun.id, Told.MADE)
    setups.tell(begun.id, Told.TWO_PEOPLE)
    assert setups.tell(begun.id, Told.MADE, is_so=False).told == {Told.TWO_PEOPLE}


def test_nothing_begun_asks_to_be_taken_up_again(setups: SetUps) -> None:
    setups.begin(Having.NEW)
    assert setups.unfinished() is None


def test_a_new_beginning_takes_the_place_of_an_empty_one(setups: SetUps) -> None:
    empty = setups.begin(Having.NEW)
    assert setups.begin(Having.PROFILE).id == empty.id
    assert setups.get(empty.id).having is Having.PROFILE


def test_the_one_last_worked_on_is_taken_up_again(setups: SetUps, begun: SetUp, clock: TurnedClock) -> None:
    clock.turn(minutes=1)
    other = setups.save(setups.begin(Having.EXISTING).id, unit_code="17722")
    assert other.id != begun.id
    assert setups.unfinished() == other
    clock.turn(days=3)
    setups.save(begun.id, phone="0238 3842 000")
    assert setups.get(begun.id) == setups.unfinished()


def test_a_finished_one_is_only_found_by_its_page(
    setups: SetUps, begun: SetUp, store: Store, clock: TurnedClock
) -> None:
    page = Pages(store, clock, Notices()).choose(
        remote_id="1", name="Mặt trận xã", graph_url="https://graph.facebook.com", kind=PageKind.FACEBOOK
    )
    setups.joined(begun.id, page.id)
    setups.finish(begun.id)
    finished_at = clock.now()
    clock.turn(days=1)
    assert setups.unfinished() is None
    setups.finish(begun.id)
    assert setups.of_page(page.id) == setups.get(begun.id)
    assert setups.get(begun.id).finished_at == finished_at
    assert setups.of_page("another") is None


def test_what_was_given_up_is_gone(setups: SetUps, begun: SetUp) -> None:
    setups.discard(begun.id)
    assert setups.unfinished() is None
    with pytest.raises(LookupError):
        setups.save(begun.id, phone="1")


@pytest.mark.parametrize(
    "fields",
    [
        "",
        "[]",
        "{}",
        '{"having": "bought", "level": 3, "picture": null, "hours": "always", "told": {"made": true}}',
        '{"unit_code": 16756, "is_practice": "yes", "placed": [1, null], "told": ["sold", 7], "new": 1}',
        '{"hours": {"days": "mon", "morning": ["07:30"], "afternoon": 5}}',
    ],
)
def test_what_another_version_wrote_is_read_as_far_as_it_is_known(
    setups: SetUps, begun: SetUp, store: Store, fields: str
) -> None:
    stored_fields(store, fields)
    setup = setups.get(begun.id)
    assert (setup.having, setup.level, setup.picture) == (
        Having.NEW,
        Level.COMMITTEE,
        PictureChoice.PROPOSED,
    )
    assert (setup.unit_code, setup.is_practice, setup.placed, setup.told) == (
        "",
        False,
        frozenset(),
        frozenset(),
    )
    assert setups.save(begun.id, phone="115").phone == "115"


def test_what_was_known_of_one_page_says_nothing_about_another(
    setups: SetUps, begun: SetUp, store: Store, clock: TurnedClock
) -> None:
    pages = Pages(store, clock, Notices())
    one, other = (
        pages.choose(remote_id=number, name="Trang", graph_url="", kind=PageKind.FACEBOOK)
        for number in ("71", "72")
    )
    setups.joined(begun.id, one.id)
    setups.save(begun.id, phone="113", username="mttq.x", placed=frozenset({"about:1"}))
    of_the_page = (
        Told.USERNAME,
        Told.TWO_PEOPLE,
        Told.PAGE_SEEN_OUTSIDE,
        Told.SEEN_OUTSIDE,
        Told.OTHERS_TOLD,
    )
    for told in (Told.MADE, *of_the_page):
        setups.tell(begun.id, told)
    finished = setups.finish(begun.id)

    again = setups.joined(begun.id, one.id)
    assert (again.placed, again.told, again.finished_at) == (
        finished.placed,
        finished.told,
        finished.finished_at,
    )
    now = setups.joined(begun.id, other.id)
    assert (now.page, now.placed, now.username, now.finished_at) == (other.id, frozenset(), "", None)
    assert now.told == {Told.MADE}
    assert now.phone == "113"


def test_marks_are_kept_only_for_the_page_they_are_of(
    setups: SetUps, begun: SetUp, store: Store, clock: TurnedClock
) -> None:
    pages = Pages(store, clock, Notices())
    page = pages.choose(remote_id="71", name="Trang", graph_url="", kind=PageKind.FACEBOOK)
    setups.joined(begun.id, page.id)
    setups.save_placed(begun.id, "facebook-72", frozenset({"about:1"}))
    assert setups.get(begun.id).placed == frozenset()
    setups.save_placed(begun.id, page.id, frozenset({"about:1"}))
    assert setups.get(begun.id).placed == {"about:1"}
    setups.discard(begun.id)
    setups.save_placed(begun.id, page.id, frozenset({"about:2"}))


def test_what_nobody_sees_is_not_kept(setups: SetUps, begun: SetUp) -> None:
    kept = setups.save(
        begun.id,
        about="Trang \u202eẤÍRT\u202c\x00\x07 \ud83d của xã",
        address="Xóm\u200b 1\x00, \u2066xã Tri Lễ",
        name="Mặt trận\ufeff xã Tri Lễ",
        description="\uf0b7 Một\u2028Hai \U0001f469\u200d\U0001f33e",
    )
    assert one_line(kept.about) == "Trang ẤÍRT của xã"
    assert (kept.address, kept.name) == ("Xóm 1, xã Tri Lễ", "Mặt trận xã Tri Lễ")
    assert kept.description == " Một\nHai \U0001f469\u200d\U0001f33e"


def test_what_an_earlier_version_kept_unseen_is_left_out(setups: SetUps, store: Store, begun: SetUp) -> None:
    stored_fields(store, r'{"about": "Trang \u202eTR\u00cd\u0000", "picture_file": "/a\u200eb.png"}')
    kept = setups.get(begun.id)
    assert (kept.about, kept.picture_file) == ("Trang TRÍ", "/a\u200eb.png")


def test_the_one_changed_last_counts_also_when_the_clock_was_set_back(
    setups: SetUps, store: Store, clock: TurnedClock
) -> None:
    page = Pages(store, clock, Notices()).choose(
        remote_id="1", name="Trang", graph_url="https://graph.facebook.com", kind=PageKind.FACEBOOK
    )
    older = setups.save(setups.begin(Having.EXISTING).id, place="xã Cũ")
    setups.joined(older.id, page.id)
    setups.finish(older.id)
    clock.turn(days=-400)
    newer = setups.save(setups.begin(Having.EXISTING).id, place="xã Mới")
    setups.joined(newer.id, page.id)
    found = setups.of_page(page.id)
    assert found is not None
    assert found.id == newer.id
    last = setups.save(setups.begin(Having.NEW).id, place="xã Ba")
    assert setups.unfinished() == last
