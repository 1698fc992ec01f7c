"""Posts that go out by the call that makes them: never asked for twice; looked for, then asked about."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mttq_desktop.graph.errors import GraphError, Limited, Offline, Refused, RefusedWhy, Unsure
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.model import Post, PostState
from tests.posts.house import House


@pytest.fixture
def one_call(house: House) -> House:
    house.in_one_call = True
    return house


def lose(house: House, *, done: bool, photos: int = 1) -> Post:
    """A post whose only call was cut, after it was carried out or before."""
    post = house.confirmed("Trao quà", photos)
    house.far_side.order("create", Unsure("reset"), after_work=done)
    house.send()
    return post


def look_until_asked(house: House) -> None:
    for _ in range(10):
        house.clock.turn(minutes=1)
        house.send()


def creates(house: House) -> int:
    return house.far_side.calls.count("create")


def test_without_faults_five_photos_take_eight_calls(one_call: House) -> None:
    post = one_call.confirmed("Trao quà", photos=5)
    one_call.send()
    assert one_call.far_side.calls == ["page", *["photos"] * 5, "create", "read"]
    assert one_call.post(post.id).state is PostState.PUBLISHED
    assert len(one_call.far_side.public[0].photo_ids) == 5


def test_a_post_whose_answer_was_lost_is_found_on_the_page(one_call: House) -> None:
    post = lose(one_call, done=True)
    assert one_call.post(post.id).state is PostState.UNSURE
    one_call.sender.run_until_idle()
    assert one_call.post(post.id).state is PostState.PUBLISHED
    assert creates(one_call) == 1


def test_it_is_not_looked_for_at_once_and_only_three_times(one_call: House) -> None:
    post = lose(one_call, done=False)
    one_call.send()
    assert "published" not in one_call.far_side.calls, "the call may still be carried out"
    look_until_asked(one_call)
    assert one_call.far_side.calls.count("published") == 3
    asked = one_call.post(post.id)
    assert asked.state is PostState.NEEDS_PERSON
    assert asked.problem is not None
    assert asked.problem.code == IN_DOUBT
    assert creates(one_call) == 1


def test_looks_that_fail_do_not_count(one_call: House) -> None:
    post = lose(one_call, done=False)
    one_call.far_side.order("published", *[Offline("refused")] * 4)
    look_until_asked(one_call)
    look_until_asked(one_call)
    assert one_call.far_side.calls.count("published") == 7
    assert one_call.post(post.id).state is PostState.NEEDS_PERSON


def test_killed_between_journal_and_answer_it_is_in_doubt_and_never_waiting(one_call: House) -> None:
    post = one_call.confirmed()

    def die(call: str) -> None:
        if call == "create":
            raise KeyboardInterrupt

    one_call.far_side.before_call = die
    with pytest.raises(KeyboardInterrupt):
        one_call.send()
    one_call.far_side.before_call = lambda call: None
    one_call.restart()
    assert not one_call.outbox.take_back(post.id), "nobody can say that it is not out"
    look_until_asked(one_call)
    assert creates(one_call) == 1
    assert one_call.post(post.id).state is PostState.NEEDS_PERSON


def test_the_person_says_it_is_not_there(one_call: House) -> None:
    post = lose(one_call, done=False)
    look_until_asked(one_call)
    one_call.doubts.send_anew(post.id)
    one_call.send()
    assert one_call.post(post.id).state is PostState.PUBLISHED
    assert len(one_call.far_side.public) == 1


def test_the_person_finds_it_among_those_shown(one_call: House) -> None:
    post = lose(one_call, done=True)
    (remote,) = one_call.far_side.posts.values()
    changed = remote.message + " (Facebook added this)"
    one_call.far_side.edit_post(remote.id, changed)
    look_until_asked(one_call)
    (shown,) = one_call.doubts.lookalikes(post.id)
    assert (shown.remote_id, shown.words, shown.photos) == (remote.id, changed, 1)
    one_call.doubts.it_is_out(post.id, shown.remote_id)
    one_call.send()
    settled = one_call.post(post.id)
    assert (settled.state, settled.remote_id) == (PostState.PUBLISHED, remote.id)
    assert creates(one_call) == 1


def test_the_person_sees_it_although_it_was_not_found(one_call: House) -> None:
    post = lose(one_call, done=False)
    look_until_asked(one_call)
    one_call.doubts.it_is_there(post.id)
    calls = list(one_call.far_side.calls)
    look_until_asked(one_call)
    settled = one_call.post(post.id)
    assert (settled.state, settled.problem) == (PostState.PUBLISHED, None)
    assert settled.published_at is not None
    assert (settled.remote_id, settled.permalink) == ("", "")
    assert one_call.doubts.lookalikes(post.id) == []
    assert one_call.far_side.calls == calls, "nothing is left to ask the Page"
    one_call.doubts.send_anew(post.id)
    assert one_call.post(post.id).state is PostState.PUBLISHED


def test_at_most_three_are_shown_the_newest_first_and_none_of_our_own(one_call: House) -> None:
    own = one_call.confirmed("Bài của mình")
    one_call.send()
    for number in range(5):
        remote_id = one_call.far_side.create_post(message=f"Bài lạ {number}", link="", photo_ids=[])
        one_call.far_side.publish(remote_id)
        one_call.clock.turn(minutes=1)
    post = lose(one_call, done=False, photos=0)
    look_until_asked(one_call)
    shown = one_call.doubts.lookalikes(post.id)
    assert [one.words for one in shown] == ["Bài lạ 4", "Bài lạ 3", "Bài lạ 2"]
    assert one_call.post(own.id).state is PostState.PUBLISHED


def test_the_same_words_from_long_ago_are_not_taken_for_it(one_call: House) -> None:
    remote_id = one_call.far_side.create_post(message="Trao quà", link="", photo_ids=[])
    one_call.far_side.publish(remote_id)
    one_call.clock.turn(hours=1)
    post = lose(one_call, done=False, photos=0)
    look_until_asked(one_call)
    assert one_call.post(post.id).state is PostState.NEEDS_PERSON


def test_a_wrong_clock_does_not_hide_it(one_call: House) -> None:
    one_call.clock.turn(hours=7)
    one_call.far_side.pc_ahead = timedelta(hours=7)
    post = lose(one_call, done=True, photos=0)
    one_call.sender.run_until_idle()
    assert one_call.post(post.id).state is PostState.PUBLISHED


def test_looking_again_never_sends_again(one_call: House) -> None:
    post = lose(one_call, done=False)
    look_until_asked(one_call)
    one_call.outbox.try_again(post.id)
    look_until_asked(one_call)
    assert one_call.far_side.calls.count("published") == 6
    assert creates(one_call) == 1
    assert one_call.post(post.id).state is PostState.NEEDS_PERSON


@pytest.mark.parametrize(
    "error", [Offline("refused"), Limited(code=4), Refused(100, 33, why=RefusedWhy.GONE)]
)
def test_what_surely_was_not_done_is_done_again_by_itself(one_call: House, error: GraphError) -> None:
    post = one_call.confirmed(photos=1)
    one_call.far_side.order("create", error)
    one_call.sender.run_until_idle()
    assert one_call.post(post.id).state is PostState.PUBLISHED
    assert len(one_call.far_side.public) == 1


def test_a_refusal_can_be_taken_back_and_changed(one_call: House) -> None:
    post = one_call.confirmed()
    one_call.far_side.order("create", Refused(368, why=RefusedWhy.BLOCKED))
    one_call.send()
    assert one_call.outbox.take_back(post.id)
    assert one_call.post(post.id).state is PostState.DRAFT


@pytest.mark.parametrize("done", [True, False])
def test_a_time_is_given_by_the_same_call_and_looked_for_among_the_scheduled(
    one_call: House, done: bool
) -> None:
    at = one_call.clock.now() + timedelta(hours=3)
    post = one_call.outbox.confirm(one_call.draft("Họp thôn").id, at=at, at_once=True)
    one_call.far_side.order("create", Unsure("reset"), after_work=done)
    look_until_asked(one_call)
    if not done:
        one_call.doubts.send_anew(post.id)
        one_call.send()
    assert one_call.post(post.id).state is PostState.SCHEDULED
    assert [held.scheduled_at for held in one_call.far_side.posts.values()] == [at]


def test_a_post_half_way_in_two_calls_ends_in_two_calls(house: House) -> None:
    post = house.confirmed()
    house.far_side.order("publish", Offline("refused"))
    house.send()
    house.in_one_call = True
    house.sender.run_until_idle()
    assert house.post(post.id).state is PostState.PUBLISHED
    assert house.far_side.calls.count("create") == 1
