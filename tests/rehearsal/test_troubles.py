"""What goes wrong: lost answers, cuts, limits, keys that die, a person who stops; and the run after that."""

from __future__ import annotations

import json

import pytest

from mttq_desktop.graph.errors import Refused
from mttq_desktop.graph.hearing import Heard
from mttq_desktop.graph.trial import TrialClient
from mttq_desktop.practice import Fault, Kind, On
from mttq_desktop.rehearsal.calls import Calls
from mttq_desktop.rehearsal.ground import Question
from mttq_desktop.rehearsal.leavings import Leavings, Left, LeftKind, claim, pages_left
from mttq_desktop.rehearsal.outcomes import Assumption, Ending, Lack, State, StopWhy, Verdict
from mttq_desktop.rehearsal.steps import REMOVING
from tests.clocks import TurnedClock
from tests.graph.far_side import answering, far_side
from tests.rehearsal.conftest import Stage, calls_of, step, verdicts

LOST = [Kind.CUT_AFTER, Kind.CUT_MIDANSWER, Kind.ERROR_500_AFTER, Kind.HTML_ANSWER, Kind.OTHER_JSON]


def interrupt(_question: Question, _address: str) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("kind", LOST)
def test_a_post_whose_answer_was_lost_is_found_and_removed(stage: Stage, kind: Kind) -> None:
    before = stage.state()
    stage.page.order(Fault(kind, On.CREATE))
    rehearsal = stage.rehearsal()
    report = rehearsal.run(step("seen-outside"))
    assert calls_of(report, "create_post")[0].ending is Ending.LOST
    assert verdicts(report) == {Assumption.SEEN_OUTSIDE: Verdict.OPEN}
    assert len(calls_of(report, "delete_post")) == 1
    assert stage.state() == before
    assert rehearsal.left_over() == ()


@pytest.mark.parametrize("kind", LOST)
def test_a_post_with_a_time_whose_answer_was_lost_is_found_too(stage: Stage, kind: Kind) -> None:
    before = stage.state()
    stage.page.order(Fault(kind, On.CREATE, after=1))
    assert (
        verdicts(stage.rehearsal().run(step("schedule-ahead")))[Assumption.SCHEDULE_29_DAYS] is Verdict.OPEN
    )
    assert stage.state() == before


def test_a_post_that_was_perhaps_never_made_is_looked_for_again_later(stage: Stage) -> None:
    stage.page.order(Fault(Kind.CUT_BEFORE, On.CREATE))
    rehearsal = stage.rehearsal()
    rehearsal.run(step("seen-outside"))
    (left,) = rehearsal.left_over()
    assert (left.kind, left.id, left.vanishes) == (LeftKind.POST, "", False)
    assert left.mark
    stage.clock.turn(minutes=11)
    later = stage.rehearsal()
    assert later.left_over() == (left,)
    report = later.remove_left_over(REMOVING)
    assert later.left_over() == ()
    assert calls_of(report, "delete_post") == []
    assert pages_left(stage.setting.folder) == []


def test_a_photo_whose_answer_was_lost_goes_by_itself(stage: Stage) -> None:
    stage.page.order(Fault(Kind.CUT_AFTER, On.PHOTOS, times=2))
    rehearsal = stage.rehearsal()
    rehearsal.run(step("schedule-photo"))
    assert [left.vanishes for left in rehearsal.left_over()] == [True, True]
    stage.clock.turn(hours=25)
    later = stage.rehearsal()
    later.remove_left_over(REMOVING)
    assert later.left_over() == ()
    assert stage.state()[:2] == ([], [])


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (Fault(Kind.LIMIT, On.CREATE, after=1), StopWhy.LIMITED),
        (Fault(Kind.EXPIRED, On.CREATE, after=1), StopWhy.SIGN_IN),
        (Fault(Kind.ERROR, On.CREATE, after=1, code=368, subcode=1390008), StopWhy.BLOCKED),
        (Fault(Kind.ERROR, On.CREATE, after=1, code=368), StopWhy.BLOCKED),
        (Fault(Kind.CUT_BEFORE, On.READ, times=100), StopWhy.LINE),
    ],
)
def test_no_call_is_made_after_one_that_ends_the_run(stage: Stage, fault: Fault, why: StopWhy) -> None:
    stage.page.order(fault)
    rehearsal = stage.rehearsal()
    report = rehearsal.run(step("schedule-ahead"))
    assert (report.state, report.reason) == (State.STOPPED, why)
    assert set(verdicts(report)) == set(step("schedule-ahead").tries)
    if why is not StopWhy.LINE:
        assert len(report.calls) == 2
        assert report.calls[-1].code == (report.calls[-1].code or -1)
    left = rehearsal.left_over()
    assert left

    stage.page.clear_faults()
    stage.clock.turn(minutes=20)
    later = stage.rehearsal()
    assert later.left_over() == left
    assert later.remove_left_over(REMOVING).state is State.DONE
    assert later.left_over() == ()
    assert [post for post in stage.state()[0] if post] == []


def test_a_far_side_that_is_away_ends_the_run(stage: Stage) -> None:
    stage.person.when_asked = lambda _question, _address: stage.page.stop()
    rehearsal = stage.rehearsal()
    report = rehearsal.run(step("seen-outside"))
    assert (report.state, report.reason) == (State.STOPPED, StopWhy.LINE)
    stage.page.start()
    later = stage.rehearsal()
    assert [left.kind for left in later.left_over()] == [LeftKind.POST]
    later.remove_left_over(REMOVING)
    assert stage.state()[0] == []
    assert later.left_over() == ()


def test_one_reading_that_is_cut_is_asked_again(stage: Stage) -> None:
    stage.page.order(Fault(Kind.CUT_BEFORE, On.READ, times=2))
    report = stage.rehearsal().run(step("key"))
    assert [call.ending for call in calls_of(report, "me")] == [Ending.OFFLINE, Ending.OFFLINE, Ending.DONE]
    assert report.state is State.DONE


def test_a_person_who_stops_leaves_what_the_next_run_removes(stage: Stage) -> None:
    before = stage.state()
    stage.person.when_asked = interrupt
    report = stage.rehearsal().run(step("two-calls"))
    assert (report.state, report.reason) == (State.STOPPED, StopWhy.INTERRUPTED)
    assert stage.state() != before
    later = stage.rehearsal()
    assert later.remove_left_over(REMOVING).state is State.DONE
    assert stage.state() == before


@pytest.mark.parametrize("after", range(1, 9))
def test_the_page_comes_back_wherever_changing_its_texts_was_cut(stage: Stage, after: int) -> None:
    stage.setting.client.update_profile({"about": "Trang của xã", "phone": "+84 225 3123 456"})
    before = stage.state()
    stage.page.order(Fault(Kind.EXPIRED, On.EDIT, after=after - 1))
    report = stage.rehearsal().run(step("profile"))
    assert report.reason == StopWhy.SIGN_IN
    later = stage.rehearsal()
    assert later.lack(step("profile")) is Lack.LEFT_OVER
    assert later.lack(step("pictures")) is Lack.LEFT_OVER
    later.remove_left_over(REMOVING)
    assert later.left_over() == ()
    assert later.lack(step("profile")) is None
    assert stage.state() == before


@pytest.mark.parametrize("after", range(6))
def test_the_page_comes_back_wherever_changing_its_pictures_was_cut(stage: Stage, after: int) -> None:
    before = stage.state()
    stage.page.order(Fault(Kind.LIMIT, On.ANY, after=after + 2))
    stage.rehearsal().run(step("pictures"))
    later = stage.rehearsal()
    later.remove_left_over(REMOVING)
    assert later.left_over() == ()
    assert stage.state() == before


@pytest.mark.parametrize("kind", [Kind.CUT_AFTER, Kind.ERROR_500_AFTER])
@pytest.mark.parametrize("after", range(4))
@pytest.mark.parametrize("name", ["profile", "pictures"])
def test_the_page_comes_back_after_a_change_whose_answer_was_lost(
    stage: Stage, name: str, after: int, kind: Kind
) -> None:
    before = stage.state()
    stage.page.order(Fault(kind, On.EDIT, after=after))
    rehearsal = stage.rehearsal()
    assert rehearsal.run(step(name)).state is State.DONE
    assert rehearsal.left_over() == ()
    assert stage.state() == before


@pytest.mark.parametrize(("used", "must_rest"), [(79, False), (80, True)])
def test_the_run_rests_before_the_limit_is_used_up(stage: Stage, used: int, must_rest: bool) -> None:
    header = f'X-App-Usage: {{"call_count":{used}}}'
    with (
        far_side(answering(b'{"followers_count":1}', "200 OK", header)) as side,
        TrialClient(side.url, "1122", "EAAkey", stage.clock.now) as client,
    ):
        client.followers()
        assert stage.rehearsal(client=client).must_rest() is must_rest
        client.close()


def test_what_an_earlier_run_left_is_not_touched_without_a_yes(stage: Stage) -> None:
    stage.person.when_asked = interrupt
    stage.rehearsal().run(step("seen-outside"))
    stage.person.when_asked = lambda _question, _address: None
    later = stage.rehearsal()
    (left,) = later.left_over()
    later.run(step("schedule-hidden"))
    assert later.left_over() == (left,)
    assert len(stage.setting.client.published_posts()) == 1


def test_a_post_that_will_not_go_stays_in_the_journal(stage: Stage) -> None:
    stage.page.order(Fault(Kind.ERROR, On.DELETE, code=200))
    rehearsal = stage.rehearsal()
    report = rehearsal.run(step("seen-outside"))
    assert report.state is State.DONE
    assert [left.kind for left in rehearsal.left_over()] == [LeftKind.POST]
    rehearsal.remove_left_over(REMOVING)
    assert rehearsal.left_over() == ()


def test_only_posts_with_the_mark_are_removed(stage: Stage) -> None:
    mine = stage.setting.client.create_post(message="Bài thử", link="", photo_ids=[], published=True)
    stage.page.order(Fault(Kind.CUT_AFTER, On.CREATE))
    stage.rehearsal().run(step("seen-outside"))
    assert [post.id for post in stage.setting.client.published_posts()] == [mine]


def test_the_journal_outlives_the_process_and_a_damaged_one_is_set_aside(stage: Stage) -> None:
    folder, page_id = stage.setting.folder, stage.setting.page_id
    journal = Leavings(folder, page_id, stage.clock)
    post = journal.came(journal.expect(LeftKind.POST, mark="thu-1"), "1_2")
    cover = journal.expect(LeftKind.COVER, earlier={"cover": "7"})
    assert Leavings(folder, page_id, stage.clock).all() == (post, cover)
    assert pages_left(folder) == [page_id]
    journal.drop(post)
    assert Leavings(folder, page_id, stage.clock).all() == (cover,)

    (folder / f"{page_id}.json").write_text('{"left": [{"kind": "post"}]}')
    damaged = Leavings(folder, page_id, stage.clock)
    assert damaged.was_damaged
    assert damaged.all() == ()
    assert not Leavings(folder, page_id, stage.clock).was_damaged
    assert (folder / f"{page_id}.damaged").exists()


@pytest.mark.parametrize(
    ("trace_id", "told"), [("AbC-12_3", "AbC-12_3"), ("EAAkeykey", ""), ("x" * 33, ""), ("Mời xem", "")]
)
def test_only_what_is_a_trace_id_is_told_as_one(trace_id: str, told: str) -> None:
    calls = Calls(TurnedClock(), Heard)

    def refuse() -> None:
        raise Refused(100, trace_id=trace_id)

    assert calls.try_("page", refuse).answer.trace_id == told


def test_what_shows_a_moment_later_is_waited_for(clock: TurnedClock) -> None:
    answers = iter([1, 2, 3, 4])
    calls = Calls(clock, Heard)
    began = clock.now()
    assert calls.read_until("feed", lambda: next(answers), lambda value: value == 2).value == 2
    assert clock.now() > began
    assert calls.read_until("feed", lambda: next(answers), lambda value: value == 3).value == 3
    assert [call.call for call in calls.made] == ["feed"] * 3


def test_what_never_shows_is_not_waited_for_for_ever(clock: TurnedClock) -> None:
    calls = Calls(clock, Heard)
    assert calls.read_until("feed", lambda: 0, bool).value == 0
    assert len(calls.made) == 3


def test_two_runs_never_share_a_journal(stage: Stage) -> None:
    first = claim(stage.setting.folder)
    assert first is not None
    assert claim(stage.setting.folder) is None
    first.release()
    second = claim(stage.setting.folder)
    assert second is not None
    second.release()


def test_the_journal_is_written_before_the_call_and_holds_no_key(stage: Stage) -> None:
    seen: list[list[Left]] = []
    journals: list[str] = []

    class Watching(TrialClient):
        def create_post(self, **content: object) -> str:
            folder, page_id = stage.setting.folder, stage.setting.page_id
            seen.append(list(Leavings(folder, page_id, stage.clock).all()))
            journals.append((folder / f"{page_id}.json").read_text(encoding="utf-8"))
            return super().create_post(**content)  # type: ignore[arg-type]

    page = stage.page
    with Watching(page.graph_url, page.page_id, page.page_key, stage.clock.now) as client:
        stage.rehearsal(client=client).run(step("seen-outside"))
    assert [(left.kind, left.id) for left in seen[0]] == [(LeftKind.POST, "")]
    assert page.page_key not in "".join(journals)
    assert set(json.loads(journals[0])["left"][0]) == {"number", "kind", "made_at", "id", "mark", "earlier"}
