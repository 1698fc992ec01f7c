"""The life of a post from confirmed to published, whatever happens on the way."""

from __future__ import annotations

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
from mttq_desktop.graph.hearing import Heard
from mttq_desktop.notices import ClockChecked
from mttq_desktop.posts.model import PostState, WaitingFor
from mttq_desktop.posts.sender import Sender
from tests.posts.house import House


def states(house: House) -> list[PostState]:
    return [post.state for post in house.outbox.listing(house.page_id)]


def test_a_post_goes_out_hidden_first_then_public_and_is_believed_only_after_reading_back(
    house: House,
) -> None:
    post = house.confirmed("Trao nhà Đại đoàn kết", photos=3)

    house.sender.send_what_is_due()

    assert house.far_side.calls == ["photos", "photos", "photos", "create", "publish", "read"]
    sent = house.outbox.get(post.id)
    assert sent.state is PostState.PUBLISHED
    assert sent.permalink == f"/posts/{sent.remote_id}"
    assert [remote.message for remote in house.far_side.public] == ["Trao nhà Đại đoàn kết"]
    assert house.far_side.public[0].photo_ids == ("photo1", "photo2", "photo3")


def test_nothing_leaves_before_the_minute_is_over(house: House) -> None:
    house.outbox.confirm(house.draft().id)
    house.clock.turn(seconds=59)
    house.sender.send_what_is_due()
    assert house.far_side.calls == []
    house.clock.turn(seconds=1)
    house.sender.send_what_is_due()
    assert states(house) == [PostState.PUBLISHED]


def test_a_draft_never_leaves(house: House) -> None:
    house.draft()
    house.clock.turn(days=1)
    house.sender.send_what_is_due()
    assert house.far_side.calls == []


def test_waiting_for_the_network_has_no_end_and_no_counter(house: House) -> None:
    post = house.confirmed(photos=1)
    house.far_side.order("photos", *[Offline("refused")] * 30)

    for _ in range(30):
        house.sender.send_what_is_due()
        waiting = house.outbox.get(post.id)
        assert (waiting.state, waiting.waiting_for) == (PostState.WAITING, WaitingFor.NETWORK)
        assert house.sender.online is False
        house.clock.turn(seconds=31)
    house.sender.send_what_is_due()

    assert states(house) == [PostState.PUBLISHED]
    assert house.sender.online is True


def test_while_the_network_is_down_the_page_is_not_hammered(house: House) -> None:
    house.confirmed()
    house.confirmed("Bài thứ hai")
    house.far_side.order("create", *[Offline("refused")] * 50)
    house.sender.send_what_is_due()
    house.sender.send_what_is_due()
    assert house.far_side.calls == ["create"]


LOST = [Unsure("reset"), Unsure("status 500", code=2)]


@pytest.mark.parametrize("error", LOST, ids=["line cut", "500 after the work"])
@pytest.mark.parametrize("call", ["photos", "create", "publish"])
@pytest.mark.parametrize("restarted", [False, True], ids=["same run", "restarted"])
def test_a_lost_answer_never_doubles_a_post(
    house: House, error: GraphError, call: str, restarted: bool
) -> None:
    post = house.confirmed("Dọn đường làng", photos=2)
    house.far_side.order(call, error, after_work=True)

    house.sender.send_what_is_due()
    if call == "publish":
        assert house.outbox.get(post.id).state is PostState.UNSURE
    sender: Sender = house.restart() if restarted else house.sender
    house.clock.turn(seconds=31)
    sender.send_what_is_due()

    assert states(house) == [PostState.PUBLISHED]
    assert [remote.message for remote in house.far_side.public] == ["Dọn đường làng"]
    assert len(house.far_side.posts) == 1, "the hidden post whose answer was lost is found and used"


@pytest.mark.parametrize("call", ["photos", "create", "publish", "read"])
def test_a_process_that_dies_in_any_call_goes_on_where_it_was(house: House, call: str) -> None:
    class KilledError(BaseException):
        pass

    def die(name: str) -> None:
        if name == call:
            house.far_side.before_call = lambda _: None
            raise KilledError

    post = house.confirmed(photos=2)
    house.far_side.before_call = die
    with pytest.raises(KilledError):
        house.sender.send_what_is_due()
    assert house.outbox.get(post.id).state is PostState.SENDING

    house.restart().send_what_is_due()

    assert states(house) == [PostState.PUBLISHED]
    assert len(house.far_side.public) == 1
    assert len(house.far_side.public[0].photo_ids) == 2


def test_taken_back_within_the_minute_it_is_a_draft_again(house: House) -> None:
    post = house.outbox.confirm(house.draft("Nhầm rồi").id)
    assert house.outbox.take_back(post.id)
    house.clock.turn(days=1)
    house.sender.send_what_is_due()
    assert house.far_side.calls == []
    assert house.drafts.get(post.id).state is PostState.DRAFT
    assert house.drafts.get(post.id).words == "Nhầm rồi"


@pytest.mark.parametrize("call", ["photos", "create"])
def test_taken_back_while_being_sent_it_never_becomes_public_and_leaves_nothing_hidden(
    house: House, call: str
) -> None:
    post = house.confirmed(photos=1)

    def take_back(name: str) -> None:
        if name == call:
            house.far_side.before_call = lambda _: None
            assert house.outbox.take_back(post.id)

    house.far_side.before_call = take_back
    house.sender.send_what_is_due()

    assert house.drafts.get(post.id).state is PostState.DRAFT
    assert house.far_side.public == []
    assert house.far_side.posts == {}, "the hidden post made too late was removed"


def test_too_late_to_take_back_once_it_is_being_made_public(house: House) -> None:
    post = house.confirmed()
    answers = []
    house.far_side.before_call = lambda name: (
        answers.append(house.outbox.take_back(post.id)) if name == "publish" else None
    )
    house.sender.send_what_is_due()
    assert answers == [False]
    assert states(house) == [PostState.PUBLISHED]


def test_edited_after_it_was_taken_back_the_new_words_go_out_once(house: House) -> None:
    post = house.confirmed("Cũ", photos=1)
    house.far_side.order("publish", Refused(200, why=RefusedWhy.OTHER))
    house.sender.send_what_is_due()
    assert house.outbox.take_back(post.id)
    house.drafts.save_words(post.id, "Mới")
    house.outbox.confirm(post.id, at_once=True)

    house.sender.send_what_is_due()

    assert [remote.message for remote in house.far_side.posts.values()] == ["Mới"]
    assert states(house) == [PostState.PUBLISHED]


def test_ids_older_than_twenty_hours_are_made_again(house: House) -> None:
    house.confirmed(photos=2)
    house.far_side.order("create", Offline("refused"))
    house.sender.send_what_is_due()
    house.clock.turn(hours=21)
    house.far_side.photos.clear()

    house.sender.send_what_is_due()

    assert house.far_side.public[0].photo_ids == ("photo3", "photo4")


def test_photos_that_vanished_from_the_page_are_uploaded_again(house: House) -> None:
    house.confirmed(photos=2)
    house.far_side.order("create", Offline("refused"))
    house.sender.send_what_is_due()
    house.clock.turn(hours=1)
    house.far_side.photos.clear()

    house.sender.send_what_is_due()

    assert states(house) == [PostState.PUBLISHED]


def test_a_limit_holds_the_whole_page_for_as_long_as_it_says(house: House) -> None:
    first, second = house.confirmed("Một"), house.confirmed("Hai")
    until = house.clock.now().replace(hour=5)
    house.far_side.order("create", Limited(until, code=80001))

    house.sender.send_what_is_due()
    house.sender.send_what_is_due()

    assert house.far_side.calls == ["create"]
    assert {house.outbox.get(post.id).waiting_for for post in (first, second)} == {WaitingFor.LIMIT}
    house.clock.moment = until
    house.sender.send_what_is_due()
    assert states(house) == [PostState.PUBLISHED] * 2


def test_trying_again_what_may_be_out_already_does_not_call_it_waiting(house: House) -> None:
    post = house.confirmed()
    house.far_side.order("read", SignInNeeded(SignInWhy.EXPIRED, code=190))
    house.sender.send_what_is_due()
    assert house.outbox.try_again(post.id).state is PostState.UNSURE
    house.sender.send_what_is_due()
    assert states(house) == [PostState.PUBLISHED]
    assert len(house.far_side.posts) == 1


def test_a_removal_whose_answer_was_lost_is_never_called_published_again(house: House) -> None:
    post = house.confirmed()
    house.sender.send_what_is_due()
    house.outbox.remove(post.id)
    house.far_side.order("delete", Unsure("reset"), after_work=True)
    house.sender.send_what_is_due()
    house.far_side.order("read", SignInNeeded(SignInWhy.EXPIRED, code=190))
    house.clock.turn(seconds=31)
    house.restart().send_what_is_due()
    assert house.outbox.get(post.id).state is PostState.REMOVING
    assert house.outbox.get(post.id).waiting_for is WaitingFor.SIGN_IN

    house.outbox.resume_after_sign_in(house.page_id)
    house.sender.send_what_is_due()
    assert states(house) == [PostState.REMOVED]


def test_a_removal_refused_outright_leaves_the_post_published(house: House) -> None:
    post = house.confirmed()
    house.sender.send_what_is_due()
    house.outbox.remove(post.id)
    house.far_side.order("delete", Refused(200, why=RefusedWhy.OTHER))
    house.sender.send_what_is_due()
    assert states(house) == [PostState.PUBLISHED]
    assert house.outbox.get(post.id).problem is not None


def test_while_a_page_is_limited_nothing_at_all_is_asked_of_it(house: House) -> None:
    out = house.confirmed("Đã đăng")
    house.sender.send_what_is_due()
    house.confirmed("Một")
    house.far_side.order("create", Limited(code=4))
    house.sender.send_what_is_due()
    calls = len(house.far_side.calls)

    house.confirmed("Hai")
    house.outbox.remove(out.id)
    house.sender.send_what_is_due()
    house.restart().send_what_is_due()
    assert len(house.far_side.calls) == calls

    house.clock.turn(hours=1)
    house.sender.send_what_is_due()
    assert sorted(states(house)) == [PostState.PUBLISHED, PostState.PUBLISHED, PostState.REMOVED]


@pytest.mark.parametrize(
    ("call", "error", "code"),
    [
        ("photos", Refused(324, why=RefusedWhy.PHOTO), "facebook.photo_refused"),
        ("create", Refused(506, why=RefusedWhy.DUPLICATE), "facebook.duplicate"),
        ("create", Refused(368, why=RefusedWhy.BLOCKED), "facebook.blocked"),
        ("create", Refused(1500, why=RefusedWhy.LINK), "facebook.link_refused"),
        ("publish", Refused(200, user_message="Không được", why=RefusedWhy.OTHER), "facebook.refused"),
        ("create", SignInNeeded(SignInWhy.EXPIRED, code=190), "facebook.sign_in"),
    ],
)
def test_a_refusal_stops_at_once_and_asks_a_person(
    house: House, call: str, error: GraphError, code: str
) -> None:
    post = house.confirmed(photos=1)
    house.far_side.order(call, error)

    house.sender.send_what_is_due()
    house.clock.turn(hours=5)
    house.sender.send_what_is_due()

    stopped = house.outbox.get(post.id)
    assert stopped.state is PostState.NEEDS_PERSON
    assert stopped.problem is not None
    assert stopped.problem.code == code
    assert house.far_side.calls.count(call) == 1
    assert house.far_side.public == []

    house.outbox.try_again(post.id)
    house.sender.send_what_is_due()
    assert states(house) == [PostState.PUBLISHED]


def test_trouble_over_there_is_waited_out_then_a_person_is_asked(house: House) -> None:
    post = house.confirmed()
    house.far_side.order("create", *[Unsure("status 500", code=1)] * 40)
    for _ in range(13):
        house.sender.send_what_is_due()
        house.clock.turn(seconds=1801)
    stopped = house.outbox.get(post.id)
    assert stopped.state is PostState.NEEDS_PERSON
    assert stopped.problem is not None
    assert stopped.problem.code == "facebook.trouble"


def test_a_post_that_waited_over_two_days_asks_first(house: House) -> None:
    post = house.confirmed()
    house.clock.turn(days=3)
    house.sender.send_what_is_due()
    assert house.far_side.calls == []
    asked = house.outbox.get(post.id).problem
    assert asked is not None
    assert (asked.code, asked.facts["days"]) == ("post.waited_long", 3)


def test_a_clock_set_back_by_hours_does_not_keep_a_post_for_hours(house: House) -> None:
    house.outbox.confirm(house.draft().id)
    house.clock.turn(hours=-6)
    house.sender.send_what_is_due()
    assert house.far_side.calls == []
    house.clock.turn(seconds=61)
    house.sender.send_what_is_due()
    assert states(house) == [PostState.PUBLISHED]


def test_a_published_post_is_removed_once_and_only_when_asked(house: House) -> None:
    post = house.confirmed()
    house.sender.send_what_is_due()
    house.outbox.remove(post.id)
    house.far_side.order("delete", Offline("refused"))
    house.sender.send_what_is_due()
    assert states(house) == [PostState.REMOVING]
    house.clock.turn(seconds=31)
    house.sender.send_what_is_due()
    assert states(house) == [PostState.REMOVED]
    assert house.far_side.posts == {}


def test_a_post_taken_off_the_page_meanwhile_is_not_sent_again_by_itself(house: House) -> None:
    post = house.confirmed()
    house.far_side.order("publish", Unsure("reset"), after_work=True)
    house.sender.send_what_is_due()
    house.far_side.posts.clear()
    house.sender.run_until_idle()
    asked = house.outbox.get(post.id)
    assert asked.problem is not None
    assert asked.problem.code == "post.gone_from_page"
    assert house.far_side.posts == {}


def test_two_processes_never_send_the_same_post(house: House) -> None:
    house.confirmed()
    first, second = house.sender, house.restart()
    seen: list[bool] = []
    house.far_side.before_call = lambda name: seen.append(second._try_lock())
    first.run_until_idle()
    assert seen == [False, False, False]
    assert house.far_side.calls == ["create", "publish", "read"]


def test_run_until_idle_waits_for_the_minute_and_for_the_network(house: House) -> None:
    house.outbox.confirm(house.draft().id)
    house.far_side.order("create", Offline("refused"), Offline("refused"))
    house.sender.run_until_idle()
    assert states(house) == [PostState.PUBLISHED]


def test_a_limit_nearly_used_up_is_left_alone_before_it_bites(house: House) -> None:
    house.confirmed("Một")
    second = house.confirmed("Hai")
    house.far_side.heard = Heard(usage=96)

    house.sender.send_what_is_due()

    assert house.far_side.calls.count("create") == 1
    assert house.outbox.get(second.id).waiting_for is WaitingFor.LIMIT
    house.far_side.heard = Heard(usage=10)
    house.clock.turn(hours=1)
    house.sender.send_what_is_due()
    assert states(house) == [PostState.PUBLISHED] * 2


@pytest.mark.parametrize(("ahead", "told"), [(timedelta(hours=2), True), (timedelta(minutes=3), False)])
def test_a_wrong_clock_is_told_once_and_again_when_it_is_right(
    house: House, ahead: timedelta, told: bool
) -> None:
    house.far_side.pc_ahead = ahead
    for words in ("Một", "Hai"):
        house.confirmed(words)
        house.sender.send_what_is_due()
    assert [notice for notice in house.heard if isinstance(notice, ClockChecked)] == (
        [ClockChecked(ahead)] if told else []
    )
    house.far_side.pc_ahead = timedelta(0)
    house.confirmed("Ba")
    house.sender.send_what_is_due()
    assert house.sender.clock_ahead == timedelta(0)
