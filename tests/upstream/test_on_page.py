"""What a Page has already, over real HTTP: from this PC, from another, by hand in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.model import PostState
from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.upstream.model import ItemRead, Mark, MarkKind
from tests.browser import BROWSER, open_browser
from tests.upstream.page_desk import (
    ARTICLE,
    OTHER_ARTICLE,
    SOURCE,
    UPPER_POST,
    PageDesk,
    minutes,
    open_page_desk,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[PageDesk]:
    with open_page_desk(tmp_path) as desk:
        yield desk


def mark(desk: PageDesk, path: str = ARTICLE) -> Mark | None:
    return desk.on_page.mark(desk.house.page_id, desk.item(path))


def kind(desk: PageDesk, path: str = ARTICLE) -> MarkKind | None:
    found = mark(desk, path)
    return found.kind if found else None


def look(desk: PageDesk) -> None:
    desk.on_page.look(desk.house.page_id)


def test_a_page_without_it_gives_no_mark(desk: PageDesk) -> None:
    look(desk)
    assert kind(desk) is None
    draft = desk.shares.begin(desk.house.page_id, desk.item(), SOURCE)
    assert kind(desk) is None, "a draft is no promise"
    desk.house.drafts.discard(draft.id)
    assert kind(desk) is None


def test_a_share_of_this_pc_is_marked_from_its_confirmation_to_its_removal(desk: PageDesk) -> None:
    post = desk.confirmed()
    assert mark(desk) == Mark(MarkKind.WAITING, desk.clock.now(), post.id)
    desk.house.sender.run_until_idle()
    shared = desk.house.post(post.id)
    assert shared.published_at is not None
    assert mark(desk) == Mark(MarkKind.SHARED, shared.published_at, post.id, shared.permalink)
    assert kind(desk, OTHER_ARTICLE) is None
    desk.house.outbox.remove(post.id)
    assert kind(desk) is None
    desk.house.sender.run_until_idle()
    assert kind(desk) is None


def test_a_share_with_a_time_is_marked_with_that_time(desk: PageDesk) -> None:
    at = desk.clock.now() + minutes(300)
    post = desk.shares.begin(desk.house.page_id, desk.item(), SOURCE)
    desk.house.outbox.confirm(post.id, at=at)
    assert mark(desk) == Mark(MarkKind.WAITING, at, post.id)
    desk.house.sender.run_until_idle()
    assert desk.house.post(post.id).state is PostState.SCHEDULED
    assert mark(desk) == Mark(MarkKind.WAITING, at, post.id)


def test_an_address_that_stands_in_the_words_only_is_seen_too(desk: PageDesk) -> None:
    address = desk.practice.web_url + ARTICLE
    with desk.new_client(desk.house.page_id) as client:
        client.create_post(message=f"Mời xem {address}.", link="", photo_ids=[], published=True)
    look(desk)
    assert (kind(desk), kind(desk, OTHER_ARTICLE)) == (MarkKind.ON_PAGE, None)


def test_what_came_from_another_pc_is_seen_by_looking(desk: PageDesk) -> None:
    remote_id = desk.on_another_pc()
    assert kind(desk) is None
    (link,) = desk.on_page.look(desk.house.page_id)
    assert (link.remote_id, link.words) == (remote_id, "Máy khác")
    assert desk.item().link_key == link.link_key
    found = mark(desk)
    assert found is not None
    assert (found.kind, found.post_id, found.permalink) == (MarkKind.ON_PAGE, "", link.permalink)
    assert found.at == link.posted_at


def test_what_was_taken_off_the_page_loses_its_mark_at_the_next_look(desk: PageDesk) -> None:
    remote_id = desk.on_another_pc()
    look(desk)
    with desk.new_client(desk.house.page_id) as client:
        client.delete_post(remote_id)
    look(desk)
    assert kind(desk) is None


def test_of_what_is_out_and_what_waits_the_first_counts(desk: PageDesk) -> None:
    desk.on_another_pc()
    look(desk)
    post = desk.confirmed()
    assert kind(desk) is MarkKind.WAITING
    desk.house.sender.run_until_idle()
    assert desk.house.post(post.id).state is PostState.NEEDS_PERSON
    assert kind(desk) is MarkKind.ON_PAGE
    desk.shares.anyway(post.id)
    desk.house.sender.run_until_idle()
    assert kind(desk) is MarkKind.SHARED


def test_a_share_that_waits_for_the_person_is_marked(desk: PageDesk) -> None:
    desk.practice.order(Fault(Kind.ERROR, On.CREATE, code=368))
    desk.confirmed()
    desk.house.sender.run_until_idle()
    assert kind(desk) is MarkKind.WAITING


def test_many_items_are_marked_at_once(desk: PageDesk) -> None:
    desk.on_another_pc(OTHER_ARTICLE)
    look(desk)
    desk.shared(ARTICLE)
    items = [desk.item(ARTICLE), desk.item(OTHER_ARTICLE), desk.item("/nguon/bao/bai/xe-buyt-sau-xa.html")]
    marks = desk.on_page.marks(desk.house.page_id, [item.link_key for item in items])
    assert [marks[item.link_key].kind for item in items[:2]] == [MarkKind.SHARED, MarkKind.ON_PAGE]
    assert items[2].link_key not in marks
    assert desk.on_page.marks("another Page", [items[0].link_key]) == {}


def test_a_page_that_cannot_be_asked_is_told_in_words_and_the_marks_stay(desk: PageDesk) -> None:
    desk.on_another_pc()
    look(desk)
    for fault, code in (
        (Fault(Kind.CUT_BEFORE, On.READ), "connect.no_network"),
        (Fault(Kind.EXPIRED, On.READ), "connect.key_refused"),
        (Fault(Kind.OTHER_JSON, On.READ), "connect.unclear"),
    ):
        desk.practice.order(fault)
        with pytest.raises(ProblemError) as caught:
            look(desk)
        assert caught.value.problem.code == code
    assert kind(desk) is MarkKind.ON_PAGE


def test_a_cache_out_of_reach_costs_only_the_marks_read_off_the_page(desk: PageDesk) -> None:
    desk.shared()
    items = [desk.item(ARTICLE), desk.item(OTHER_ARTICLE)]
    desk.on_another_pc(OTHER_ARTICLE)
    look(desk)
    desk.shelves.shelf.close()
    for file in desk.shelves.file.parent.iterdir():
        file.unlink()
    desk.shelves.file.mkdir()
    marks = desk.on_page.marks(desk.house.page_id, [item.link_key for item in items])
    assert [mark.kind for mark in marks.values()] == [MarkKind.SHARED]


def test_a_look_is_one_call_that_reaches_back_a_hundred_posts(desk: PageDesk) -> None:
    desk.on_another_pc(OTHER_ARTICLE)
    desk.turn(minutes=1)
    look(desk)
    for number in range(100):
        with desk.new_client("") as client:
            client.create_post(message=f"Bài {number}", link="", photo_ids=[], published=True)
        desk.turn(seconds=30)
    desk.on_another_pc(ARTICLE)
    assert len(desk.on_page.look(desk.house.page_id)) == 1
    assert kind(desk) is MarkKind.ON_PAGE
    assert kind(desk, OTHER_ARTICLE) is MarkKind.ON_PAGE, "known from before, and too long ago to be seen now"


# Shared by hand


def refused(desk: PageDesk) -> str:
    """A share of the upper level's post, which is refused by API; its id."""
    post = desk.confirmed(UPPER_POST)
    desk.house.sender.run_until_idle()
    stopped = desk.house.post(post.id)
    assert stopped.problem is not None
    assert (stopped.problem.code, stopped.problem.facts["subcode"]) == ("facebook.link_refused", 1609008)
    return post.id


def test_what_was_shared_by_hand_is_found_and_ticked(desk: PageDesk) -> None:
    post_id = refused(desk)
    assert desk.shares.find_on_page(post_id) is None
    desk.turn(minutes=2)
    desk.by_hand()
    found = desk.shares.find_on_page(post_id)
    assert found is not None
    settled = desk.shares.shared_in_browser(post_id, found)
    assert (settled.state, settled.remote_id) == (PostState.PUBLISHED, found.remote_id)
    assert (settled.words, settled.permalink) == ("Mời bà con xem", found.permalink)
    assert kind(desk, UPPER_POST) is MarkKind.SHARED
    assert desk.shares.find_on_page(post_id) is None, "a post of ours is not found again"


def test_shared_on_the_profile_it_is_not_found_and_the_person_may_insist(desk: PageDesk) -> None:
    post_id = refused(desk)
    desk.by_hand(where="profile")
    assert desk.shares.find_on_page(post_id) is None
    settled = desk.shares.shared_in_browser(post_id, None)
    assert (settled.state, settled.remote_id) == (PostState.PUBLISHED, "")


def test_what_stood_there_before_is_not_taken_for_it(desk: PageDesk) -> None:
    desk.by_hand(words="Từ tuần trước")
    desk.turn(minutes=10)
    post_id = desk.shares.begin(desk.house.page_id, desk.item(UPPER_POST), SOURCE).id
    assert desk.shares.find_on_page(post_id) is None
    desk.by_hand(words="Vừa xong")
    found = desk.shares.find_on_page(post_id)
    assert found is not None
    assert found.words == "Vừa xong"


@pytest.mark.parametrize("hours", [7, -7])
def test_a_wrong_clock_hides_nothing(desk: PageDesk, hours: int) -> None:
    desk.clock.turn(hours=hours)
    desk.by_hand(words="Từ trước")
    desk.turn(minutes=10)
    post_id = desk.shares.begin(desk.house.page_id, desk.item(UPPER_POST), SOURCE).id
    assert desk.shares.find_on_page(post_id) is None
    desk.turn(minutes=1)
    desk.by_hand(words="Vừa xong")
    found = desk.shares.find_on_page(post_id)
    assert found is not None
    assert found.words == "Vừa xong"


def test_a_post_that_names_its_parent_only_is_found(desk: PageDesk) -> None:
    """Facebook may show another address than the one that was pasted; the number in it is the same."""
    address = f"https://www.facebook.com/mttq.taplam/posts/{UPPER_POST.rpartition('/')[2]}/?ref=share"
    read = ItemRead(address, "Cầu dân sinh", "", desk.clock.now(), site_name="Facebook")
    item = desk.shelves.shelf.keep_pasted(read, is_practice=True)
    post = desk.shares.begin(desk.house.page_id, item, SOURCE)
    desk.by_hand()
    assert desk.shares.find_on_page(post.id) is not None


def test_trouble_while_looking_is_told_and_changes_nothing(desk: PageDesk) -> None:
    post_id = refused(desk)
    desk.by_hand()
    desk.practice.order(Fault(Kind.CUT_BEFORE, On.READ))
    with pytest.raises(ProblemError) as caught:
        desk.shares.find_on_page(post_id)
    assert caught.value.problem.code == "connect.no_network"
    assert desk.house.post(post_id).state is PostState.NEEDS_PERSON


@pytest.mark.skipif(BROWSER is None, reason="no browser on this machine")
def test_the_guided_way_in_a_real_browser(desk: PageDesk) -> None:
    """The refused post opens, the person presses Share, chooses the Page, and the program ticks it."""
    post_id = refused(desk)
    with open_browser() as browser:
        tab = browser.new_page()
        tab.goto(desk.house.post(post_id).link)
        tab.get_by_role("link", name="Chia sẻ").click()
        tab.get_by_role("button", name="Chia sẻ ngay").click()
        expect(tab.get_by_role("status")).to_contain_text("trang cá nhân")
        assert desk.shares.find_on_page(post_id) is None, "on the profile: one more time, to the right place"
        tab.goto(desk.house.post(post_id).link)
        tab.get_by_role("link", name="Chia sẻ").click()
        tab.get_by_role("radio", name="Trang Mặt trận xã").check()
        tab.get_by_role("button", name="Chia sẻ ngay").click()
        expect(tab.get_by_role("status")).to_contain_text("lên Trang Mặt trận xã Tập Làm Thử")
        settled = desk.shares.shared_in_browser(post_id, desk.shares.find_on_page(post_id))
        assert settled.state is PostState.PUBLISHED
        tab.goto(settled.permalink)
        expect(tab.get_by_role("article")).to_contain_text("Mặt trận tỉnh Tập Làm")
