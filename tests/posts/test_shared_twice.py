"""Nothing is shared twice on a Page, from whichever PC; our own post is never taken for somebody else's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
)
from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.store.opening import backup_now
from tests.posts.house import SOURCE, House
from tests.posts.memory_page import MemoryPage
from tests.posts.test_restored import lose_and_restore

FIRST, SECOND = "https://bao.vi-du.vn/tin-1.html", "https://bao.vi-du.vn/tin-2.html"
SAME_PLACE = "http://www.bao.vi-du.vn/tin-1.html?utm_source=facebook&fbclid=abc#dau"
CALLS = ("page", "create", "publish", "schedule", "read", "feed", "published", "linked", "scheduled")


class KilledError(BaseException):
    """The process ends in the middle of a call."""


def by_others(house: House, link: str = FIRST, *, words: str = "Của máy khác", public: bool = True) -> str:
    """A post that came to the Page another way."""
    page = house.far_side
    remote_id = page.create_post(message=words, link=link, photo_ids=[])
    if public:
        page.publish(remote_id)
    page.calls.clear()
    return remote_id


def how(house: House, post: Post) -> tuple[PostState, str]:
    now = house.post(post.id)
    return now.state, now.problem.code if now.problem else ""


ASKED = (PostState.NEEDS_PERSON, "share.already_there")
OUT = (PostState.PUBLISHED, "")


def leading(house: House, link: str = FIRST) -> list[RemotePost]:
    """What the public sees of a link."""
    return [post for post in house.far_side.public if link in post.links]


@pytest.fixture(params=[False, True], ids=["two calls", "one call"])
def sharing(request: pytest.FixtureRequest, house: House) -> House:
    """The house, in both ways of publishing."""
    house.in_one_call = request.param
    return house


def test_what_the_page_does_not_have_goes_out_after_one_look(sharing: House) -> None:
    by_others(sharing, SECOND)
    post = sharing.confirmed_share()
    sharing.sender.run_until_idle()
    assert how(sharing, post) == OUT
    calls = sharing.far_side.calls
    assert calls.index("linked") < calls.index("create")
    assert (calls.count("linked"), calls.count("scheduled")) == (1, 1)


def test_a_written_post_is_not_looked_for(sharing: House) -> None:
    by_others(sharing)
    draft = sharing.draft("Mời bà con xem")
    sharing.drafts.save_link(draft.id, FIRST)
    sharing.outbox.confirm(draft.id, at_once=True)
    sharing.send()
    assert how(sharing, draft) == OUT
    assert "linked" not in sharing.far_side.calls


@pytest.mark.parametrize("link", [FIRST, SAME_PLACE])
def test_what_another_pc_shared_meanwhile_asks_the_person(sharing: House, link: str) -> None:
    post = sharing.confirmed_share()
    sharing.far_side.order("page", Offline("refused"))
    sharing.far_side.order("linked", Offline("refused"))
    sharing.send()
    assert how(sharing, post)[0] is PostState.WAITING, "queued with no network"
    sharing.far_side.trouble.clear()
    by_others(sharing, link)
    sharing.sender.run_until_idle()
    assert how(sharing, post) == ASKED
    assert "create" not in sharing.far_side.calls
    assert len(sharing.far_side.public) == 1


@pytest.mark.parametrize("words", [f"Mời xem {FIRST}.", f"({SAME_PLACE})\nHay quá!"])
def test_an_address_in_the_words_of_a_post_counts_too(sharing: House, words: str) -> None:
    by_others(sharing, "", words=words)
    post = sharing.confirmed_share()
    sharing.send()
    assert how(sharing, post) == ASKED


def test_the_person_wants_it_all_the_same(sharing: House) -> None:
    by_others(sharing)
    post = sharing.confirmed_share()
    sharing.send()
    assert how(sharing, post) == ASKED
    assert sharing.shared.anyway(post.id).state is PostState.WAITING
    sharing.sender.run_until_idle()
    assert how(sharing, post) == OUT
    assert len(leading(sharing)) == 2


def test_wanted_from_the_first_it_is_not_looked_for(sharing: House) -> None:
    by_others(sharing)
    draft = sharing.share()
    assert sharing.shared.anyway(draft.id).state is PostState.DRAFT
    sharing.outbox.confirm(draft.id, at_once=True)
    sharing.send()
    assert how(sharing, draft) == OUT
    assert "linked" not in sharing.far_side.calls


def test_again_alone_looks_again(sharing: House) -> None:
    other = by_others(sharing)
    post = sharing.confirmed_share()
    sharing.send()
    sharing.outbox.try_again(post.id)
    sharing.send()
    assert how(sharing, post) == ASKED
    sharing.far_side.delete_post(other)
    sharing.outbox.try_again(post.id)
    sharing.send()
    assert how(sharing, post) == OUT


def test_it_can_be_taken_back_and_thrown_away(sharing: House) -> None:
    by_others(sharing)
    post = sharing.confirmed_share()
    sharing.send()
    assert sharing.outbox.take_back(post.id)
    sharing.drafts.discard(post.id)
    sharing.sender.run_until_idle()
    assert len(sharing.far_side.posts) == 1


def test_what_facebook_will_publish_for_another_pc_counts(sharing: House) -> None:
    remote_id = by_others(sharing, public=False)
    sharing.far_side.schedule(remote_id, sharing.clock.now() + timedelta(hours=5))
    post = sharing.confirmed_share()
    sharing.send()
    assert how(sharing, post) == ASKED


def test_what_nobody_sees_does_not_count(sharing: House) -> None:
    by_others(sharing, public=False)
    post = sharing.confirmed_share()
    sharing.send()
    assert how(sharing, post) == OUT


def test_two_of_ours_are_not_shared_twice_unasked(sharing: House) -> None:
    first, second = sharing.confirmed_share(), sharing.confirmed_share()
    sharing.sender.run_until_idle()
    assert (how(sharing, first), how(sharing, second)) == (OUT, ASKED)


def test_a_share_with_a_time_is_looked_for_before_facebook_gets_it(sharing: House) -> None:
    by_others(sharing)
    at = sharing.clock.now() + timedelta(hours=3)
    post = sharing.outbox.confirm(sharing.share().id, at=at, at_once=True)
    sharing.send()
    assert how(sharing, post) == ASKED
    assert "create" not in sharing.far_side.calls
    sharing.shared.anyway(post.id)
    sharing.send()
    assert how(sharing, post)[0] is PostState.SCHEDULED
    assert sharing.post(post.id).scheduled_at == at


def test_what_is_kept_here_for_its_time_is_looked_for_again_when_that_comes(house: House) -> None:
    house.far_side.takes_times = False
    at = house.clock.now() + timedelta(minutes=40)
    post = house.outbox.confirm(house.share().id, at=at, at_once=True)
    house.send()
    assert [one.is_published for one in house.far_side.posts.values()] == [False]
    by_others(house)
    house.clock.turn(minutes=40, seconds=1)
    house.sender.run_until_idle()
    assert how(house, post) == ASKED
    assert house.outbox.take_back(post.id)
    house.sender.run_until_idle()
    assert len(house.far_side.posts) == 1, "what was made hidden is removed"


def test_a_hidden_post_made_long_before_the_line_came_back_is_looked_for_again(house: House) -> None:
    post = house.confirmed_share()
    house.far_side.order("publish", Refused(1, why=RefusedWhy.OTHER))
    house.send()
    assert house.post(post.id).remote_id
    by_others(house)
    house.outbox.try_again(post.id)
    house.send()
    assert how(house, post) == ASKED
    house.shared.anyway(post.id)
    house.send()
    assert how(house, post) == OUT
    assert len(leading(house)) == 2


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (Offline("refused"), PostState.WAITING),
        (Limited(code=4), PostState.WAITING),
        (SignInNeeded(SignInWhy.EXPIRED, code=190), PostState.NEEDS_PERSON),
        (Refused(100, why=RefusedWhy.INPUT), PostState.PUBLISHED),
    ],
)
@pytest.mark.parametrize("call", ["linked", "scheduled"])
def test_a_page_that_cannot_be_looked_at(
    sharing: House, call: str, error: GraphError, state: PostState
) -> None:
    """Trouble is waited out; where Facebook does not let itself be looked at, the share goes out."""
    post = sharing.confirmed_share()
    sharing.far_side.order(call, error)
    sharing.send()
    assert how(sharing, post)[0] is state
    sharing.outbox.resume_after_sign_in(sharing.page_id)
    sharing.sender.run_until_idle()
    assert how(sharing, post) == OUT
    assert len(leading(sharing)) == 1


# Our own post is never taken for somebody else's


def come_to_rest(house: House) -> None:
    """Send until idle, with the person looking at the Page where only they can tell."""
    for _ in range(6):
        house.sender.run_until_idle()
        house.clock.turn(minutes=5)
        for post in house.outbox.listing(house.page_id):
            if post.problem is not None and post.problem.code == IN_DOUBT:
                house.doubts.send_anew(post.id)
            elif post.state is PostState.NEEDS_PERSON and how(house, post) != ASKED:
                house.outbox.try_again(post.id)


@pytest.mark.parametrize("at", [None, timedelta(hours=2)], ids=["now", "at a time"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("call", CALLS)
def test_killed_at_any_call_it_is_out_once_and_never_asked_about(
    sharing: House, call: str, after: bool, at: timedelta | None
) -> None:
    when = sharing.clock.now() + at if at else None
    post = sharing.outbox.confirm(sharing.share().id, at_once=True, at=when)

    def die(name: str) -> None:
        if name == call:
            raise KilledError

    page = sharing.far_side
    if after:
        page.after_work = die
    else:
        page.before_call = die
    try:
        sharing.send()
    except KilledError:
        page.after_work = page.before_call = lambda name: None
        sharing.restart()
    page.after_work = page.before_call = lambda name: None
    sharing.clock.turn(minutes=2)
    sharing.sender.run_until_idle()
    if at:
        sharing.clock.turn(hours=2, seconds=30)
    sharing.sender.run_until_idle()
    state, problem = how(sharing, post)
    if problem == IN_DOUBT:
        assert sharing.in_one_call, "a call was made, or not: only the person can tell"
        assert leading(sharing) == []
    else:
        assert (state, problem) == OUT
        assert len(leading(sharing)) == 1


@pytest.mark.parametrize("call", ["create", "publish", "read", "linked", "scheduled", "feed", "published"])
@pytest.mark.parametrize("code", [0, 2])
def test_lost_answers_never_make_our_own_post_look_like_anothers(
    sharing: House, call: str, code: int
) -> None:
    post = sharing.confirmed_share()
    for _ in range(3):
        sharing.far_side.order(call, Unsure("lost", code=code), after_work=True)
    come_to_rest(sharing)
    assert how(sharing, post) == OUT
    assert len(leading(sharing)) == 1
    assert [one for one in sharing.far_side.posts.values() if not one.is_published] == []


def test_shares_with_the_same_words_are_told_apart_by_their_links(sharing: House) -> None:
    """Both answers are lost; the Page shows two posts with nothing but the name of the source."""
    first = sharing.confirmed_share(FIRST)
    second = sharing.confirmed_share(SECOND)
    for _ in range(2):
        sharing.far_side.order("create", Unsure("lost"), after_work=True)
    come_to_rest(sharing)
    remote = {post.id: post for post in sharing.far_side.public}
    assert remote[sharing.post(first.id).remote_id].links == (FIRST,)
    assert remote[sharing.post(second.id).remote_id].links == (SECOND,)
    assert len(sharing.far_side.posts) == 2


def test_what_was_left_of_another_share_is_not_used_for_this_one(house: House) -> None:
    """The first was made, its answer lost, and taken back; the second was never made."""
    first = house.confirmed_share(FIRST)
    house.far_side.order("create", Unsure("lost"), after_work=True)
    house.send()
    assert house.outbox.take_back(first.id)
    second = house.confirmed_share(SECOND)
    house.far_side.order("create", Unsure("lost"))
    come_to_rest(house)
    assert how(house, second) == OUT
    assert [post.links for post in house.far_side.posts.values()] == [(SECOND,)]


def test_made_public_by_hand_it_is_ours_all_the_same(house: House) -> None:
    post = house.confirmed_share()
    house.far_side.order("publish", Refused(1, why=RefusedWhy.OTHER))
    house.send()
    house.far_side.publish(house.post(post.id).remote_id)
    house.outbox.try_again(post.id)
    house.send()
    assert how(house, post) == OUT
    assert len(leading(house)) == 1


def test_a_person_who_overlooked_it_on_the_page_is_asked_instead_of_doubling_it(house: House) -> None:
    house.in_one_call = True
    post = house.confirmed_share()
    house.far_side.order("create", Unsure("lost"), after_work=True)
    house.send()
    (remote,) = house.far_side.posts.values()
    house.far_side.edit_post(remote.id, "Facebook đổi lời")
    for _ in range(4):
        house.clock.turn(minutes=3)
        house.send()
    assert how(house, post) == (PostState.NEEDS_PERSON, IN_DOUBT)
    house.doubts.send_anew(post.id)
    house.send()
    assert how(house, post) == ASKED
    assert len(house.far_side.posts) == 1


@pytest.mark.parametrize("since", ["published", "waiting", "by another PC"])
def test_a_restored_share(sharing: House, since: str) -> None:
    post = sharing.confirmed_share()
    backup_now(sharing.folder / "mttq.sqlite3", sharing.folder / "backups", sharing.clock)
    if since == "published":
        sharing.sender.run_until_idle()
    if since == "by another PC":
        by_others(sharing)
    lose_and_restore(sharing)
    sharing.sender.run_until_idle()
    assert how(sharing, post) == (PostState.NEEDS_PERSON, "post.restored")
    sharing.outbox.try_again(post.id)
    come_to_rest(sharing)
    assert how(sharing, post) == (ASKED if since == "by another PC" else OUT)
    assert len(leading(sharing)) == 1


def test_what_is_on_the_page_with_other_words_is_not_taken_for_ours(house: House) -> None:
    """Another PC shared the same with nothing added, just as this one wants to: it is theirs."""
    by_others(house, words=SOURCE)
    post = house.confirmed_share()
    house.send()
    assert how(house, post) == ASKED


@pytest.fixture
def count_calls(house: House) -> Callable[[], int]:
    page: MemoryPage = house.far_side
    return lambda: len(page.calls)


def test_what_waits_for_its_time_does_not_look_again_and_again(
    house: House, count_calls: Callable[[], int]
) -> None:
    house.far_side.takes_times = False
    at = house.clock.now() + timedelta(hours=20)
    house.outbox.confirm(house.share().id, at=at, at_once=True)
    house.send()
    before = count_calls()
    for _ in range(20):
        house.clock.turn(minutes=5)
        house.send()
    assert count_calls() - before <= 1
