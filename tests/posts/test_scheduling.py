"""Posts with a time: Facebook keeps it where it can, else this PC; nothing goes out late by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import Offline, Refused, RefusedWhy, SignInNeeded, SignInWhy, Unsure
from mttq_desktop.notices import Notices
from mttq_desktop.posts.model import Post, PostState, WaitingFor
from mttq_desktop.posts.outbox import Outbox
from tests.posts.house import House


def after(house: House, **span: float) -> datetime:
    return house.far_side.now + timedelta(**span)


def timed(house: House, at: datetime, photos: int = 0) -> Post:
    """A post confirmed for ``at``, with the minute to change one's mind over."""
    post = house.outbox.confirm(house.draft("Họp thôn", photos).id, at=at)
    house.clock.turn(seconds=61)
    return post


def problem_code(house: House, post: Post) -> str:
    problem = house.post(post.id).problem
    return problem.code if problem else ""


def test_facebook_keeps_the_time_and_the_photos_are_temporary(house: House) -> None:
    at = after(house, hours=3)
    post = timed(house, at, photos=5)
    house.send()

    assert house.post(post.id).state is PostState.SCHEDULED
    assert house.far_side.public == []
    assert [held.scheduled_at for held in house.far_side.scheduled_posts()] == [at]
    assert len(house.far_side.temporary) == 5
    calls = [call for call in house.far_side.calls if call != "scheduled"]
    assert calls == ["page", *["photos"] * 5, "create", "schedule", "read"]
    assert len(calls) <= 9


def test_at_its_time_it_is_looked_up_once_and_nothing_is_asked_before(house: House) -> None:
    post = timed(house, after(house, hours=3))
    house.send()
    house.far_side.calls.clear()
    house.clock.turn(hours=2)
    house.send()
    assert house.far_side.calls == []
    house.clock.turn(hours=1)
    house.send()
    assert house.far_side.calls == ["read"]
    published = house.post(post.id)
    assert published.state is PostState.PUBLISHED
    assert published.published_at == published.scheduled_at


def test_a_time_too_near_for_facebook_is_kept_here_with_the_post_ready_and_unseen(house: House) -> None:
    at = after(house, minutes=12)
    post = timed(house, at, photos=1)
    house.send()
    assert house.post(post.id).state is PostState.WAITING
    assert house.post(post.id).waiting_for is WaitingFor.TIME
    assert house.far_side.calls == ["page", "photos", "create"]
    house.clock.moment = at
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED
    assert house.far_side.calls[3:] == ["page", "publish", "read"]


def test_a_time_too_far_for_facebook_waits_here_and_is_handed_over_when_it_can_be(house: House) -> None:
    post = timed(house, after(house, days=40))
    house.send()
    assert house.post(post.id).waiting_for is WaitingFor.TIME
    assert house.far_side.posts == {}
    house.clock.turn(days=12)
    house.send()
    assert house.post(post.id).state is PostState.SCHEDULED


def test_a_page_that_takes_no_times_leaves_them_to_this_pc(house: House) -> None:
    house.far_side.takes_times = False
    at = after(house, hours=5)
    post = timed(house, at)
    house.send()
    assert house.post(post.id).state is PostState.WAITING
    house.clock.moment = at - timedelta(minutes=30)
    house.send()
    assert house.far_side.public == []
    house.clock.moment = at
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED
    assert len(house.far_side.posts) == 1


@pytest.mark.parametrize("late", [timedelta(minutes=11), timedelta(days=3)])
def test_a_missed_time_asks_instead_of_posting_late(house: House, late: timedelta) -> None:
    at = after(house, minutes=5)
    post = timed(house, at)
    house.clock.moment = at + late
    house.send()
    assert problem_code(house, post) == "post.time_missed"
    assert house.far_side.public == []
    house.outbox.try_again(post.id)
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED


@pytest.mark.parametrize("call", ["create", "schedule", "read"])
@pytest.mark.parametrize(
    ("error", "after_work"),
    [
        (Offline("refused"), False),
        (Unsure("reset"), False),
        (Unsure("reset"), True),
        (Unsure("500", code=2), True),
    ],
)
def test_a_lost_answer_never_makes_a_second_post(
    house: House, call: str, error: Offline | Unsure, after_work: bool
) -> None:
    at = after(house, hours=3)
    post = timed(house, at, photos=2)
    house.far_side.order(call, error, after_work=after_work)
    house.sender.run_until_idle()
    assert house.post(post.id).state is PostState.SCHEDULED
    assert [held.scheduled_at for held in house.far_side.posts.values()] == [at]
    house.clock.moment = at
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED
    assert len(house.far_side.public) == 1


def test_a_lost_answer_to_the_time_is_found_out_even_long_after_it(house: House) -> None:
    at = after(house, hours=3)
    post = timed(house, at)
    house.far_side.order("schedule", Unsure("reset"), after_work=True)
    house.send()
    assert house.post(post.id).state is PostState.UNSURE
    house.clock.moment = at + timedelta(days=5)
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED


def test_taken_back_before_facebook_has_it_is_a_draft_at_once(house: House) -> None:
    post = timed(house, after(house, days=40))
    house.send()
    assert house.outbox.take_back(post.id)
    assert house.post(post.id).state is PostState.DRAFT
    assert house.post(post.id).scheduled_at is None


def test_taken_back_from_facebook_is_a_draft_only_once_facebook_let_go_of_it(house: House) -> None:
    post = timed(house, after(house, hours=3), photos=1)
    house.send()
    house.far_side.order("delete", Unsure("reset"))
    assert house.outbox.take_back(post.id)
    assert house.post(post.id).state is PostState.RECALLING
    house.send()
    assert house.post(post.id).state is PostState.RECALLING
    house.sender.run_until_idle()
    assert house.post(post.id).state is PostState.DRAFT
    assert house.far_side.posts == {}

    house.outbox.confirm(post.id, at_once=True)
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED
    assert len(house.far_side.public[0].photo_ids) == 1


def test_taken_back_too_late_is_said(house: House) -> None:
    at = after(house, hours=3)
    post = timed(house, at)
    house.send()
    house.far_side.order("read", Offline("refused"))
    house.outbox.take_back(post.id)
    house.send()
    house.clock.moment = at
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED
    assert problem_code(house, post) == "post.out_already"


def test_a_refused_recall_leaves_it_held_and_says_why(house: House) -> None:
    post = timed(house, after(house, hours=3))
    house.send()
    house.far_side.order("delete", Refused(200, why=RefusedWhy.OTHER))
    house.outbox.take_back(post.id)
    house.send()
    assert house.post(post.id).state is PostState.SCHEDULED
    assert problem_code(house, post) == "facebook.refused"


@pytest.mark.parametrize("lost", [False, True])
def test_moved_to_another_time_that_facebook_keeps(house: House, lost: bool) -> None:
    post = timed(house, after(house, hours=3))
    house.send()
    later = after(house, hours=9)
    if lost:
        house.far_side.order("schedule", Unsure("reset"), after_work=True)
    assert house.outbox.move(post.id, later)
    house.sender.run_until_idle()
    assert house.post(post.id).state is PostState.SCHEDULED
    assert house.post(post.id).scheduled_at == later
    assert [held.scheduled_at for held in house.far_side.posts.values()] == [later]


@pytest.mark.parametrize("span", [timedelta(minutes=8), timedelta(days=60)])
def test_moved_to_a_time_that_this_pc_keeps(house: House, span: timedelta) -> None:
    post = timed(house, after(house, hours=3))
    house.send()
    at = house.far_side.now + span
    assert house.outbox.move(post.id, at)
    house.send()
    assert house.post(post.id).state is PostState.WAITING
    assert house.far_side.scheduled_posts() == [], "nothing goes out by itself at the old time"
    house.clock.moment = at - timedelta(seconds=30)
    house.send()
    assert house.far_side.public == []


def test_moved_too_late_it_is_out_at_its_first_time(house: House) -> None:
    at = after(house, hours=3)
    post = timed(house, at)
    house.send()
    assert house.outbox.move(post.id, at + timedelta(hours=5))
    house.clock.moment = at + timedelta(minutes=1)
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED
    assert len(house.far_side.public) == 1


@pytest.mark.parametrize("held", [True, False])
def test_posted_now_instead(house: House, held: bool) -> None:
    post = timed(house, after(house, hours=3) if held else after(house, days=50))
    house.send()
    assert house.outbox.move(post.id, None)
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED
    assert house.post(post.id).scheduled_at is None
    assert len(house.far_side.public) == 1


def test_only_what_waits_for_a_time_can_be_moved(house: House) -> None:
    post = house.confirmed()
    assert not house.outbox.move(post.id, after(house, hours=1))
    house.send()
    assert not house.outbox.move(post.id, None)


@pytest.mark.parametrize(
    ("span", "code"), [(timedelta(0), "time.past"), (timedelta(days=400), "time.too_far")]
)
def test_a_time_that_makes_no_sense_is_refused_and_changes_nothing(
    house: House, span: timedelta, code: str
) -> None:
    draft = house.draft()
    with pytest.raises(ProblemError) as refused:
        house.outbox.confirm(draft.id, at=house.clock.now() + span)
    assert refused.value.problem.code == code
    assert house.post(draft.id).state is PostState.DRAFT


@pytest.mark.parametrize("wrong", [timedelta(hours=5), timedelta(hours=-5)])
def test_a_wrong_clock_makes_nothing_early_or_late(house: House, wrong: timedelta) -> None:
    """The time asked for is a time of the calendar; the PC's clock only says wrongly when that is."""
    at = house.clock.now() + timedelta(hours=8)
    near = house.outbox.confirm(house.draft("Gần").id, at=house.clock.now() + timedelta(minutes=12))
    far = house.outbox.confirm(house.draft("Xa").id, at=at)
    set_clock_wrong(house, wrong)
    house.clock.turn(seconds=61)
    end = at + timedelta(hours=1)
    shown: dict[str, datetime] = {}
    while house.far_side.now < end:
        house.send()
        for post in house.far_side.public:
            shown.setdefault(post.message, house.far_side.now)
        house.clock.turn(seconds=60)
    assert at <= shown["Xa"] <= at + timedelta(minutes=2)
    assert near.scheduled_at is not None
    assert near.scheduled_at <= shown["Gần"] <= near.scheduled_at + timedelta(minutes=2)
    assert house.post(far.id).state is house.post(near.id).state is PostState.PUBLISHED


def test_a_time_is_judged_by_the_true_clock_where_it_is_known(house: House) -> None:
    ahead = timedelta(hours=5)
    outbox = Outbox(house.store, house.clock, Notices(), lambda: None, lambda: ahead)
    set_clock_wrong(house, ahead)
    at = house.far_side.now + timedelta(hours=1)
    assert outbox.confirm(house.draft().id, at=at).scheduled_at == at
    with pytest.raises(ProblemError):
        outbox.confirm(house.draft().id, at=house.far_side.now)


def set_clock_wrong(house: House, ahead: timedelta) -> None:
    house.clock.moment += ahead
    house.far_side.pc_ahead = ahead


def test_a_clock_put_right_while_waiting_makes_nothing_early_or_late(house: House) -> None:
    at = after(house, minutes=14)
    timed(house, at)
    set_clock_wrong(house, timedelta(hours=9))
    house.send()
    set_clock_wrong(house, timedelta(hours=-9))
    house.far_side.pc_ahead = timedelta(0)
    while house.far_side.now < at:
        house.send()
        assert house.far_side.public == []
        house.clock.turn(seconds=30)
    house.send()
    assert len(house.far_side.public) == 1


def test_what_somebody_moved_on_the_page_itself_is_followed(house: House) -> None:
    at = after(house, hours=3)
    post = timed(house, at)
    house.send()
    later = at + timedelta(hours=2)
    house.far_side.schedule(house.post(post.id).remote_id, later)
    house.clock.moment = at
    house.send()
    assert house.post(post.id).state is PostState.SCHEDULED
    assert house.post(post.id).scheduled_at == later
    house.clock.moment = later
    house.send()
    assert house.post(post.id).state is PostState.PUBLISHED


def test_what_facebook_does_not_publish_in_time_is_taken_away_there_and_the_person_asked(
    house: House,
) -> None:
    at = after(house, hours=3)
    post = timed(house, at)
    house.send()
    house.far_side.publish_due = lambda: None  # type: ignore[method-assign]  # it forgets
    house.clock.moment = at
    house.send()
    assert house.post(post.id).state is PostState.SCHEDULED
    house.clock.moment = at + timedelta(minutes=12)
    house.far_side.order("delete", Unsure("reset"), after_work=True)
    house.send()
    house.clock.turn(minutes=1)
    house.send()
    assert problem_code(house, post) == "post.time_missed"
    assert house.far_side.posts == {}


def test_what_somebody_deleted_on_the_page_is_said(house: House) -> None:
    at = after(house, hours=3)
    post = timed(house, at)
    house.send()
    house.far_side.delete_post(house.post(post.id).remote_id)
    house.clock.moment = at
    house.send()
    assert problem_code(house, post) == "post.gone_from_page"


def test_a_sign_in_lost_and_given_back_keeps_the_time(house: House) -> None:
    at = after(house, hours=3)
    post = timed(house, at)
    house.far_side.order("create", SignInNeeded(SignInWhy.EXPIRED, code=190))
    house.send()
    assert problem_code(house, post) == "facebook.sign_in"
    house.outbox.resume_after_sign_in(house.page_id)
    house.send()
    assert house.far_side.public == [], "never before its time"
    assert house.post(post.id).state is PostState.SCHEDULED


def test_photos_sent_for_a_time_are_not_used_without_one(house: House) -> None:
    post = timed(house, after(house, hours=3), photos=1)
    house.far_side.order("create", Offline("refused"))
    house.send()
    assert house.outbox.take_back(post.id)
    house.outbox.confirm(post.id, at_once=True)
    house.clock.turn(minutes=1)
    house.send()
    (public,) = house.far_side.public
    assert not set(public.photo_ids) & house.far_side.temporary


def test_counts_tell_scheduled_posts_apart(house: House) -> None:
    timed(house, after(house, hours=3))
    house.send()
    assert house.outbox.counts(house.page_id).scheduled == 1
    assert house.outbox.counts(house.page_id).waiting == 0
