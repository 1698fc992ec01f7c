"""The shelf: what is kept, in which order it is listed, what is found, what leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.upstream.model import ItemRead, PageLink
from mttq_desktop.upstream.shelf_keeping import Kept
from mttq_desktop.upstream.shelf_notes import FetchState
from tests.clocks import START
from tests.upstream.shelves import FRONT, INVENTED, PAPER, ShelfHouse, ago, open_shelf, read


@pytest.fixture
def house(tmp_path: Path) -> Iterator[ShelfHouse]:
    with open_shelf(tmp_path) as house:
        yield house


def test_the_newest_come_first_whatever_the_feed_says(house: ShelfHouse) -> None:
    kept = house.shelf.keep(
        PAPER, [read(1, at=ago(hours=3)), read(2, at=ago(hours=1)), read(3, at=ago(hours=2))]
    )
    assert kept == Kept(new=3)
    assert house.titles() == ["Tin số 2", "Tin số 3", "Tin số 1"]


def test_of_one_moment_the_order_of_the_feed_counts(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(number) for number in range(5)])
    assert house.titles() == [f"Tin số {number}" for number in range(5)]


def test_an_item_without_a_date_stands_where_it_was_first_seen(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1, at=None)])
    house.clock.turn(hours=1)
    house.shelf.keep(PAPER, [read(1, at=None), read(2, at=START + timedelta(minutes=30))])
    assert house.titles() == ["Tin số 2", "Tin số 1"]
    (first,) = house.shelf.listing(False, limit=1, before=house.shelf.listing(False)[0])
    assert (first.published_at, first.sorted_at) == (None, START)


def test_an_item_from_the_future_stands_at_the_present(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1, at=START + timedelta(days=400)), read(2, at=ago(hours=1))])
    house.clock.turn(hours=1)
    house.shelf.keep(PAPER, [read(3, at=START + timedelta(minutes=59))])
    assert house.titles() == ["Tin số 3", "Tin số 1", "Tin số 2"]


def test_an_item_seen_again_keeps_its_id_and_place_and_reads_as_it_does_now(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1, at=ago(hours=2)), read(2, at=ago(hours=1))])
    before = house.shelf.listing(False)[1]
    again = ItemRead(
        before.link + "?utm_source=rss", "Tên mới", "Lời mới", START, "https://bao.vi-du.vn/anh.jpg"
    )
    assert house.shelf.keep(PAPER, [again]) == Kept(changed=1)
    after = house.shelf.listing(False)[1]
    assert (after.id, after.link, after.sorted_at) == (before.id, before.link, before.sorted_at)
    assert (after.title, after.text, after.picture_url) == (again.title, again.text, again.picture_url)
    assert house.titles("ten moi") == ["Tên mới"]
    assert house.titles("tin so 1") == []
    assert house.shelf.keep(PAPER, [again]) == Kept()


def test_an_item_of_two_sources_shows_once_and_is_found_by_both_names(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1, "Ngày hội ở báo")])
    kept = house.shelf.keep(FRONT, [read(1, "Ngày hội ở Mặt trận")])
    assert kept == Kept()
    (item,) = house.shelf.listing(False)
    assert (item.title, item.source_id, item.source_name) == ("Ngày hội ở báo", "paper", "Báo tỉnh")
    assert house.titles("bao tinh") == house.titles("mat tran tinh") == ["Ngày hội ở báo"]
    assert (house.shelf.count_of("paper"), house.shelf.count_of("front")) == (1, 1)


def test_two_items_of_one_link_in_one_feed_are_one_and_stay_as_the_first(house: ShelfHouse) -> None:
    twice = [read(1, "Thứ nhất"), read(1, "Thứ hai", at=ago(hours=1)), read(2)]
    assert house.shelf.keep(PAPER, twice) == Kept(new=2)
    assert house.shelf.keep(PAPER, twice) == Kept()
    assert house.titles() == ["Thứ nhất", "Tin số 2"]


def test_items_of_a_hidden_source_are_not_listed_unless_another_has_them(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1), read(2)])
    house.shelf.keep(FRONT, [read(2)])
    house.hidden.add("paper")
    (item,) = house.shelf.listing(False)
    assert (item.title, item.source_name) == ("Tin số 2", "Mặt trận tỉnh")
    assert house.titles("tin") == ["Tin số 2"]
    house.hidden.clear()
    assert len(house.titles()) == 2


def test_practice_and_real_never_mix(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1, "Tin thật")])
    house.shelf.keep(INVENTED, [read(1, "Tin tập làm")])
    assert house.titles() == house.titles("tin") == ["Tin thật"]
    assert house.titles(is_practice=True) == house.titles("tin", is_practice=True) == ["Tin tập làm"]
    ids = {house.shelf.listing(kind)[0].id for kind in (True, False)}
    assert len(ids) == 2


def test_invented_items_are_as_old_as_their_source_says_today(house: ShelfHouse) -> None:
    house.shelf.keep(INVENTED, [read(1, at=ago(hours=1)), read(2, at=ago(hours=5))])
    (first, _) = house.shelf.listing(True)
    house.clock.turn(days=30)
    later = [read(2, at=house.clock.now()), read(1, at=house.clock.now() - timedelta(days=1))]
    assert house.shelf.keep(INVENTED, later) == Kept(changed=2)
    assert house.titles(is_practice=True) == house.titles("tin", is_practice=True) == ["Tin số 2", "Tin số 1"]
    assert house.shelf.get(first.id).published_at == house.clock.now() - timedelta(days=1)
    assert house.shelf.keep(INVENTED, later) == Kept()


@pytest.mark.parametrize(
    "typed", ["đại đoàn", "DAI DOAN", "đoàn đại", "doan ket", "đ đ k", "tri lễ", "huong ung", "d-đ!"]
)
def test_words_are_found_by_their_beginnings_without_accents(house: ShelfHouse, typed: str) -> None:
    house.shelf.keep(
        PAPER, [read(1, "Ngày hội Đại đoàn kết xã Tri Lễ", "Bà con hưởng ứng."), read(2, "Tin khác hẳn")]
    )
    house.shelf.keep(FRONT, [read(3, "Bão số 5", host="mattran.vi-du.vn")])
    assert "Ngày hội Đại đoàn kết xã Tri Lễ" in house.titles(typed)
    assert "Bão số 5" not in house.titles(typed)


def test_what_is_not_there_is_not_found(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1, "Ngày hội Đại đoàn kết")])
    assert house.titles("đại hội nghị") == []
    assert house.titles('"') == house.titles("  ") == ["Ngày hội Đại đoàn kết"]
    for odd in ("AND", "title:", "NEAR(", "*", "ngay'", 'hội" OR "x'):
        assert isinstance(house.titles(odd), list)


def test_pages_follow_each_other_without_gap_or_repetition(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(number, at=ago(minutes=number // 3)) for number in range(25)])
    for search in ("", "tin"):
        seen: list[str] = []
        last = None
        while part := house.shelf.listing(False, search, limit=4, before=last):
            seen += [item.title for item in part]
            last = part[-1]
        assert seen == [f"Tin số {number}" for number in range(25)]


def test_a_page_goes_on_when_its_last_item_left_meanwhile(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(number, at=ago(days=number)) for number in range(6)])
    last = house.shelf.listing(False, limit=3)[-1]
    house.clock.turn(days=88, hours=12)
    house.shelf.sweep()
    assert [item.title for item in house.shelf.listing(False, before=last)] == []
    assert house.titles() == ["Tin số 0", "Tin số 1"]


def test_old_items_leave_and_do_not_come_back(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1, at=ago(days=89)), read(2, at=None), read(3, at=ago(days=91))])
    assert house.titles() == ["Tin số 2", "Tin số 1"]
    house.clock.turn(days=2)
    assert house.shelf.sweep() == 1
    assert house.titles() == ["Tin số 2"]
    assert house.titles("tin") == ["Tin số 2"]
    house.clock.turn(days=90)
    assert house.shelf.sweep() == 1
    # It still stands in the feed, without a date as ever.
    assert house.shelf.keep(PAPER, [read(1, at=ago(days=89)), read(2, at=None)]) == Kept()
    assert house.titles() == []


def test_what_came_while_the_clock_was_behind_finds_its_place(house: ShelfHouse) -> None:
    house.clock.turn(days=-365)
    # Dates too far ahead of the clock are not believed when they are read.
    house.shelf.keep(PAPER, [read(1, at=None), read(2, at=None)])
    house.clock.turn(days=365)
    house.shelf.keep(PAPER, [read(1, at=ago(hours=1)), read(3, at=ago(hours=2))])
    assert house.shelf.sweep() == 1
    assert house.titles() == house.titles("tin") == ["Tin số 1", "Tin số 3"]
    house.shelf.keep(PAPER, [read(2, at=ago(hours=3))])
    assert house.titles() == ["Tin số 1", "Tin số 3", "Tin số 2"]


def test_what_a_clock_set_ahead_let_go_is_sent_whole_again(house: ShelfHouse) -> None:
    known = FetchState(PAPER.id, is_practice=False, etag='"1"', last_modified="Mon, 16 Nov 2026 01:00:00 GMT")
    other = FetchState(FRONT.id, is_practice=False, etag='"2"')
    house.shelf.keep(PAPER, [read(1)], known)
    house.clock.turn(days=365)
    house.shelf.keep(FRONT, [read(2, at=house.clock.now(), host="mattran.vi-du.vn")], other)
    assert house.shelf.sweep() == 1
    states = house.shelf.fetch_states(False)
    assert (states[PAPER.id].etag, states[PAPER.id].last_modified, states[FRONT.id].etag) == ("", "", '"2"')


def test_the_oldest_make_room(tmp_path: Path) -> None:
    with open_shelf(tmp_path, items_at_most=3) as house:
        house.shelf.keep(PAPER, [read(number, at=ago(hours=number)) for number in range(5)])
        assert house.shelf.sweep() == 2
        assert house.titles() == ["Tin số 0", "Tin số 1", "Tin số 2"]
        assert house.shelf.sweep() == 0


def test_items_of_sources_that_are_gone_leave(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1), read(2)])
    house.shelf.keep(FRONT, [read(2)])
    house.shelf.keep(INVENTED, [read(3)])
    house.shelf.keep_pasted(read(4), is_practice=False)
    assert house.shelf.forget_other_sources({"front"}, is_practice=False) == 1
    assert sorted(house.titles()) == ["Tin số 2", "Tin số 4"]
    assert house.shelf.listing(False, "2")[0].source_id == "front"
    assert house.titles(is_practice=True) == ["Tin số 3"]
    assert set(house.shelf.fetch_states(False)) == {"front"}


def test_a_pasted_item_stands_on_top_and_is_named_by_its_site(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1)])
    house.clock.turn(minutes=5)
    old = ItemRead("https://www.mattran.vi-du.vn/bai", "Bài cũ", "", ago(days=700), "", "Cổng Mặt trận")
    item = house.shelf.keep_pasted(old, is_practice=False)
    assert (item.source_id, item.source_name, item.published_at) == ("", "Cổng Mặt trận", ago(days=700))
    assert house.titles() == ["Bài cũ", "Tin số 1"]
    assert house.titles("cong mat tran") == ["Bài cũ"]


def test_a_pasted_item_without_a_title_is_named_by_its_host_at_first(
    house: ShelfHouse,
) -> None:
    item = house.shelf.keep_pasted(ItemRead("https://www.bao.vi-du.vn/tin/1", ""), is_practice=False)
    assert (item.title, item.source_name) == ("", "bao.vi-du.vn")
    assert house.shelf.keep(PAPER, [read(1, "Bây giờ có tên")]) == Kept(changed=1)
    told = house.shelf.get(item.id)
    assert (told.title, told.source_name) == ("Bây giờ có tên", "Báo tỉnh")


def test_pasting_what_is_there_uses_it_and_shows_it_though_its_source_is_hidden(house: ShelfHouse) -> None:
    house.shelf.keep(PAPER, [read(1)])
    house.hidden.add("paper")
    item = house.shelf.keep_pasted(ItemRead("http://bao.vi-du.vn/tin/1?fbclid=x", ""), is_practice=False)
    assert item.title == "Tin số 1"
    assert house.titles() == ["Tin số 1"]


def test_an_item_that_is_not_there_is_told(house: ShelfHouse) -> None:
    with pytest.raises(ProblemError, match=r"item\.gone"):
        house.shelf.get("x")


def test_how_a_source_was_fetched_outlives_a_restart(tmp_path: Path) -> None:
    state = FetchState(
        "paper",
        False,
        feed_address="https://bao.vi-du.vn/rss/home.rss",
        etag='"e"',
        last_modified="Mon, 23 Nov 2026 02:00:00 GMT",
        tried_at=START,
        fetched_at=ago(hours=1),
        next_try=START + timedelta(hours=1),
        held_until=START + timedelta(hours=2),
        failures=2,
        problem=Problem("web.refused", {"status": 503}),
    )
    with open_shelf(tmp_path) as house:
        house.shelf.note_fetch(state)
    with open_shelf(tmp_path) as house:
        assert house.shelf.fetch_states(False) == {"paper": state}
        assert house.shelf.fetch_states(True) == {}
        house.shelf.keep(PAPER, [read(1)])
        assert house.shelf.fetch_states(False) == {"paper": state}


def link(number: int, hours: int) -> PageLink:
    return PageLink(f"bao.vi-du.vn/tin/{number}", f"1_{number}", f"/posts/{number}", ago(hours=hours))


def test_links_of_a_page_are_kept_as_far_as_was_looked(house: ShelfHouse) -> None:
    assert house.shelf.looked_at("page") is None
    house.shelf.keep_page_links("page", [link(1, 1), link(2, 20), link(3, 30)])
    house.clock.turn(minutes=1)
    house.shelf.keep_page_links("page", [link(4, 0), link(1, 1)], since=ago(hours=25))
    assert house.shelf.looked_at("page") == START + timedelta(minutes=1)
    assert set(house.shelf.page_links("page")) == {f"bao.vi-du.vn/tin/{number}" for number in (1, 3, 4)}
    assert house.shelf.page_links("page")["bao.vi-du.vn/tin/1"] == link(1, 1)
    assert house.shelf.page_links("other") == {}


def test_of_two_posts_with_one_link_the_newer_is_told(house: ShelfHouse) -> None:
    newer, older = link(1, 1), PageLink("bao.vi-du.vn/tin/1", "1_0", "/posts/0", ago(hours=5))
    house.shelf.keep_page_links("page", [newer, older])
    assert house.shelf.page_links("page") == {newer.link_key: newer}
