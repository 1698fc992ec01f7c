"""Every step on the practice Page: what it finds out, and that nothing is left afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.practice import Fault, Kind, On
from mttq_desktop.practice.journal import Event
from mttq_desktop.rehearsal.ground import Seen
from mttq_desktop.rehearsal.outcomes import SECTIONS, Assumption, Lack, State, Verdict
from mttq_desktop.rehearsal.photos import heavy_photo
from mttq_desktop.rehearsal.steps import STEPS, Step
from tests.rehearsal.conftest import Stage, calls_of, step, verdicts

A, V = Assumption, Verdict

ON_THE_PRACTICE_PAGE = {
    "key": {A.KEY_IS_THE_PAGES: V.HELD, A.PERMISSIONS_TOLD: V.FAILED, A.TASKS_TOLD: V.HELD},
    "insights": {A.INSIGHTS_FEW_FOLLOWERS: V.FAILED},
    "two-calls": {
        A.HIDDEN_UNLISTED: V.HELD,
        A.HIDDEN_IN_FEED: V.HELD,
        A.HIDDEN_UNSEEN: V.OPEN,
        A.HIDDEN_UNSEEN_BY_STAFF: V.OPEN,
        A.PUBLISH_REPEATED: V.HELD,
        A.TIME_OF_PUBLISHING: V.HELD,
    },
    "seen-outside": {A.SEEN_OUTSIDE: V.OPEN},
    "schedule-ahead": {
        A.SCHEDULE_15_MINUTES: V.HELD,
        A.SCHEDULE_29_DAYS: V.HELD,
        A.SCHEDULE_31_DAYS: V.FAILED,
        A.SCHEDULE_70_DAYS: V.FAILED,
        A.SCHEDULED_LISTED: V.HELD,
    },
    "schedule-photo": {
        A.SCHEDULE_PHOTO_TEMPORARY: V.HELD,
        A.SCHEDULE_PHOTO_PLAIN: V.HELD,
        A.TEMPORARY_AT_ONCE: V.HELD,
    },
    "schedule-hidden": {A.TIME_FOR_HIDDEN: V.HELD, A.TIME_CHANGED: V.HELD, A.SCHEDULED_AT_ONCE: V.HELD},
    "edit": {A.EDIT_TEXT: V.HELD, A.EDIT_PHOTO: V.HELD},
    "photo-sizes": {A.PHOTO_4_5_MB: V.FAILED, A.PHOTO_9_MB: V.FAILED},
    "link": {A.LINK_ACCEPTED: V.FAILED, A.LINK_TOLD: V.OPEN, A.LINK_SHOWN: V.OPEN},
    "profile": {
        A.ABOUT_255: V.HELD,
        A.DESCRIPTION: V.HELD,
        A.PHONE: V.HELD,
        A.WEBSITE: V.HELD,
        A.EMAILS: V.HELD,
        A.HOURS: V.HELD,
        A.ADDRESS: V.HELD,
    },
    "pictures": {A.COVER_BY_PHOTO: V.HELD, A.PICTURE_FROM_FILE: V.FAILED, A.PICTURE_BY_PHOTO: V.HELD},
    "repeated-text": {A.REPEAT_REFUSED: V.FAILED},
}


@pytest.mark.parametrize(
    "tried", [each for each in STEPS if each.name != "sign-in"], ids=lambda each: each.name
)
def test_a_step_finds_out_what_it_promised_and_leaves_nothing(stage: Stage, tried: Step) -> None:
    before = stage.state()
    rehearsal = stage.rehearsal()

    report = rehearsal.run(tried)

    assert report.state is State.DONE
    assert verdicts(report) == ON_THE_PRACTICE_PAGE[tried.name]
    assert set(verdicts(report)) == set(tried.tries)
    assert stage.state() == before
    assert rehearsal.left_over() == ()
    assert not list(stage.setting.folder.glob("*.json"))
    assert not (stage.setting.folder / "photos").exists()


def test_each_assumption_has_its_section() -> None:
    assert set(SECTIONS) == set(Assumption)


def test_what_the_person_sees_is_what_was_found_out(stage: Stage) -> None:
    stage.person.says = Seen.YES
    rehearsal = stage.rehearsal()
    assert verdicts(rehearsal.run(step("seen-outside"))) == {A.SEEN_OUTSIDE: V.HELD}
    taken = stage.rehearsal(link="https://mattran.example.vn/bai/1")
    assert set(verdicts(taken.run(step("link"))).values()) == {V.HELD}
    hidden = verdicts(rehearsal.run(step("two-calls")))
    assert (hidden[A.HIDDEN_UNSEEN], hidden[A.HIDDEN_UNSEEN_BY_STAFF]) == (V.FAILED, V.FAILED)
    stage.person.says = Seen.NO
    assert verdicts(rehearsal.run(step("seen-outside"))) == {A.SEEN_OUTSIDE: V.FAILED}
    hidden = verdicts(rehearsal.run(step("two-calls")))
    assert (hidden[A.HIDDEN_UNSEEN], hidden[A.HIDDEN_UNSEEN_BY_STAFF]) == (V.HELD, V.HELD)


def test_a_post_is_public_while_the_person_looks_and_then_no_more(stage: Stage) -> None:
    seen: list[bool] = []
    stage.person.when_asked = lambda _question, address: seen.append(
        any(address.endswith(post.id) for post in stage.setting.client.published_posts())
    )
    stage.rehearsal().run(step("seen-outside"))
    assert seen == [True]
    assert [entry.event for entry in stage.page.journal()] == [Event.PUBLIC, Event.REMOVED]


def test_posts_with_a_time_are_gone_before_it(stage: Stage) -> None:
    stage.rehearsal().run(step("schedule-ahead"))
    stage.clock.turn(days=80)
    assert stage.setting.client.published_posts() == []
    assert stage.page.journal() == []


def test_no_two_posts_have_the_same_words_unless_that_is_tried(stage: Stage) -> None:
    rehearsal = stage.rehearsal()
    for name in ("edit", "schedule-photo", "two-calls"):
        rehearsal.run(step(name))
    made = [entry.message for entry in stage.page.journal() if entry.event is Event.PUBLIC]
    assert len(made) == len(set(made)) == 4
    rehearsal.run(step("repeated-text"))
    first, second = [entry.message for entry in stage.page.journal() if entry.event is Event.PUBLIC][4:]
    assert first == second


@pytest.mark.parametrize(("code", "subcode"), [(506, 0), (368, 1404082)])
def test_a_repeated_text_that_is_refused_tells_the_numbers(stage: Stage, code: int, subcode: int) -> None:
    before = stage.state()
    stage.page.order(Fault(Kind.ERROR, On.CREATE, after=1, code=code, subcode=subcode))
    (finding,) = stage.rehearsal().run(step("repeated-text")).findings
    assert finding.verdict is Verdict.HELD
    assert finding.facts == {"code": code, "subcode": subcode}
    assert stage.state() == before


def test_texts_that_were_there_come_back(stage: Stage) -> None:
    stage.setting.client.update_profile(
        {
            "about": "Trang của xã",
            "phone": "+84 225 3123 456",
            "emails": ["a@example.vn"],
            "hours": {"mon_1_open": "08:00", "mon_1_close": "11:00"},
            "contact_address": {"street1": "Xã Tân Hòa"},
        }
    )
    before = stage.setting.client.profile()
    report = stage.rehearsal().run(step("profile"))
    assert stage.setting.client.profile() == before
    assert report.state is State.DONE


def test_a_part_that_is_refused_keeps_none_of_the_others(stage: Stage) -> None:
    before = stage.state()
    stage.page.order(Fault(Kind.ERROR, On.EDIT, after=2, code=192))
    report = stage.rehearsal().run(step("profile"))
    found = verdicts(report)
    assert found.pop(A.PHONE) is Verdict.FAILED
    assert set(found.values()) == {Verdict.HELD}
    assert stage.state() == before


def test_cover_and_picture_that_were_there_come_back(stage: Stage, tmp_path: Path) -> None:
    client = stage.setting.client
    file = tmp_path / "earlier.jpg"
    Image.new("RGB", (400, 400), "navy").save(file, quality=95)
    cover, picture = (client.upload_photo(file, alt_text="") for _ in range(2))
    client.set_cover(cover)
    client.set_picture(picture)

    report = stage.rehearsal().run(step("pictures"))

    assert verdicts(report)[A.PICTURE_BY_PHOTO] is Verdict.HELD
    assert client.cover_id() == cover
    assert stage.setting.fetch_picture(client.profile().picture_url) == file.read_bytes()
    assert list(stage.setting.folder.iterdir()) == []


def test_a_picture_that_cannot_be_kept_is_not_changed(stage: Stage, tmp_path: Path) -> None:
    client = stage.setting.client
    file = tmp_path / "earlier.jpg"
    Image.new("RGB", (400, 400), "navy").save(file)
    client.set_picture(client.upload_photo(file, alt_text=""))
    before = client.profile().picture_url
    report = stage.rehearsal(fetch_picture=lambda _address: None).run(step("pictures"))
    assert verdicts(report)[A.PICTURE_BY_PHOTO] is Verdict.OPEN
    assert client.profile().picture_url == before
    assert calls_of(report, "set_picture") == []


def test_a_missing_permission_is_an_answer(stage: Stage) -> None:
    from mttq_desktop.graph.trial import TrialClient

    key = stage.page.key_without("pages_manage_metadata")
    with TrialClient(stage.page.graph_url, stage.page.page_id, key, stage.clock.now) as client:
        report = stage.rehearsal(client=client).run(step("profile"))
    assert report.state is State.DONE
    assert set(verdicts(report).values()) == {Verdict.FAILED}
    assert {finding.facts["code"] for finding in report.findings} == {200}


def test_a_step_that_lacks_something_says_what(stage: Stage) -> None:
    bare = stage.rehearsal(link="")
    assert bare.lack(step("link")) is Lack.LINK
    assert bare.lack(step("sign-in")) is Lack.APP
    assert [each.name for each in STEPS if stage.rehearsal().lack(each)] == ["sign-in"]


@pytest.mark.parametrize("size", [4_700_000, 9_400_000])
def test_a_heavy_photo_is_as_heavy_as_wanted(tmp_path: Path, size: int) -> None:
    file = heavy_photo(tmp_path / "photos" / "heavy.jpg", size)
    assert abs(file.stat().st_size - size) < size / 20
    Image.open(file).load()
