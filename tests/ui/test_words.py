import ast
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Formatter

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.posts.appointment import NATIVE_AT_LEAST, NATIVE_AT_MOST, TIME_MISSED
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.model import Photo, PhotoState, Post, PostState, WaitingFor
from mttq_desktop.posts.outbox import Counts
from mttq_desktop.posts.restored import RESTORED
from mttq_desktop.upstream.model import Share
from ui.words.acts import ASKED_FIRST, Act, act_words, keep_words, main_act, other_acts, question_words
from ui.words.problem_sentences import SENTENCES
from ui.words.problems import problem_words, short_problem_words
from ui.words.states import (
    Situation,
    clock_before_time_words,
    counts_words,
    headline,
    network_words,
    reason_words,
    row_words,
    state_words,
    title_words,
)
from ui.words.times import (
    clock_words,
    day_words,
    full_words,
    moment_words,
    near_words,
    short_clock,
    soon_words,
    span_words,
)

CORE = Path(__file__).parents[2] / "mttq_desktop"
NOW = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)
LONGEST_SENTENCE = 20
TOMORROW = datetime(2026, 11, 17, 0, 30, tzinfo=UTC)
HERE = Situation(NOW, online=True, is_practice=False)
OFFLINE = Situation(NOW, online=False, is_practice=False)


def post(**changes: object) -> Post:
    values: dict[str, object] = {
        "id": "p1",
        "page": "g1",
        "state": PostState.DRAFT,
        "words": "Trao nhà Đại đoàn kết",
        "link": "",
        "photos": (),
        "step": "words",
        "created_at": NOW,
        "changed_at": NOW,
        "confirmed_at": None,
        "send_after": None,
        "scheduled_at": None,
        "published_at": None,
        "waiting_for": None,
        "photos_sent": 0,
        "remote_id": "",
        "permalink": "",
        "problem": None,
        "new_words": None,
        "time_kept_here": False,
    }
    return Post(**{**values, **changes})  # type: ignore[arg-type]


def photo(name: str = "a.jpg") -> Photo:
    return Photo("f1", "p1", name, "original.jpg", 0, "", PhotoState.READY, 4, 3, None)


def sentences_of(text: str) -> list[str]:
    return [part for part in re.split(r"[.!?]\s+|\n", text) if part.strip()]


def codes_in_core() -> set[str]:
    """Every code given to Problem or ProblemError as a literal."""
    found = set()
    for file in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"Problem", "ProblemError"}
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                found.add(str(node.args[0].value))
    return found


def codes_a_post_stops_for() -> set[str]:
    """Codes of the core that come with the state in which a post needs a person."""
    written_elsewhere = {TIME_MISSED, IN_DOUBT, RESTORED}
    never = {"post.not_a_draft", "post.out_already", "post.not_published"} | {
        "post.being_changed",
        "post.not_out_yet",
    }
    kinds = ("post.", "photo.", "facebook.")
    return {code for code in codes_in_core() | set(SENTENCES) if code.startswith(kinds)} - never | (
        written_elsewhere
    )


def test_every_code_of_the_core_has_a_sentence() -> None:
    assert codes_in_core() - set(SENTENCES) == set()


@pytest.mark.parametrize("code", SENTENCES)
def test_a_problem_says_what_happened_what_is_safe_and_what_to_do(code: str) -> None:
    said = problem_words(Problem(code, {"saved_at": NOW.isoformat()}), NOW)
    assert "Mời" in said
    # Where nothing was written yet there is nothing to lose.
    assert code in {"post.empty", "name.empty"} or re.search(
        r"vẫn|mở sổ mới|đã lấy lại|chưa được đưa vào", said
    ), said
    assert max(len(sentence.split()) for sentence in sentences_of(said)) <= LONGEST_SENTENCE


@pytest.mark.parametrize("code", SENTENCES)
def test_a_problem_stored_without_facts_still_has_words(code: str) -> None:
    assert "{" not in problem_words(Problem(code), NOW)


def test_sentences_name_only_facts_that_are_known() -> None:
    names = {name for text in SENTENCES.values() for _, name, _, _ in Formatter().parse(str(text)) if name}
    known = {"name", "number", "limit", "length", "days", "minutes", "folder", "saved_at", "message", "signs"}
    known |= {"level"}
    assert names <= known


def test_an_unheard_of_code_has_words_too() -> None:
    assert problem_words(Problem("nobody.knows"), NOW) == problem_words(Problem("unknown"), NOW)


def test_a_long_file_name_is_shortened_without_dots() -> None:
    said = problem_words(Problem("photo.damaged", {"name": "ảnh-" * 50 + "cuối.jpg"}), NOW)
    assert "«ảnh-ảnh-" in said
    assert ".." not in said
    assert len(said) < 180


def test_what_facebook_answered_is_shown() -> None:
    said = problem_words(Problem("facebook.refused", {"code": 100, "message": "Ảnh mờ quá."}), NOW)
    assert "«Ảnh mờ quá.»" in said


def test_numbers_are_written_as_in_vietnam() -> None:
    assert "63.206" in problem_words(Problem("post.too_long", {"limit": 63206, "length": 70000}), NOW)


def test_times_are_said_aloud() -> None:
    assert clock_words(NOW) == "10 giờ"
    assert clock_words(NOW + timedelta(minutes=5)) == "10 giờ 05"
    assert short_clock(NOW + timedelta(minutes=5)) == "10:05"
    assert day_words(NOW, NOW) == "hôm nay"
    assert day_words(NOW - timedelta(days=1), NOW) == "hôm qua"
    assert day_words(NOW - timedelta(days=7), NOW) == "thứ Hai, 9/11"
    assert day_words(NOW - timedelta(days=365), NOW) == "Chủ nhật, 16/11/2025"
    assert moment_words(NOW, NOW) == "hôm nay, lúc 10 giờ"
    assert near_words(NOW, NOW) == "10 giờ"
    assert near_words(NOW - timedelta(days=1), NOW) == "hôm qua, lúc 10 giờ"


def test_times_ahead_are_said_with_the_part_of_the_day() -> None:
    assert day_words(TOMORROW, NOW) == "ngày mai"
    assert moment_words(TOMORROW, NOW) == "ngày mai, lúc 7 giờ 30"
    assert full_words(TOMORROW, NOW) == "sáng thứ Ba, 17/11, lúc 7 giờ 30"
    assert soon_words(NOW + timedelta(hours=7), NOW) == "Chiều nay, 17 giờ"
    assert soon_words(TOMORROW + timedelta(hours=12), NOW) == "Tối mai, 19 giờ 30"
    assert soon_words(NOW + timedelta(days=2, hours=1), NOW) == "Trưa thứ Tư, 11 giờ"
    assert soon_words(NOW + timedelta(days=7), NOW) == "Sáng thứ Hai tới, 10 giờ"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(25, "25 phút"), (59.4, "59 phút"), (90, "2 giờ"), (23 * 60, "23 giờ"), (50 * 60, "2 ngày")],
)
def test_a_span_is_told_in_its_largest_unit(minutes: float, words: str) -> None:
    assert span_words(timedelta(minutes=minutes)) == span_words(-timedelta(minutes=minutes)) == words


def test_the_day_turns_at_midnight_in_vietnam() -> None:
    evening = datetime(2026, 11, 15, 16, 59, tzinfo=UTC)
    assert day_words(evening, evening + timedelta(minutes=2)) == "hôm qua"


@pytest.mark.parametrize("situation", [HERE, OFFLINE])
@pytest.mark.parametrize("state", PostState)
def test_every_state_has_words_and_known_acts(state: PostState, situation: Situation) -> None:
    some = post(
        state=state,
        published_at=NOW,
        waiting_for=WaitingFor.TURN,
        scheduled_at=TOMORROW if state is PostState.SCHEDULED else None,
        problem=Problem("facebook.blocked"),
    )
    assert headline(some, situation)
    assert reason_words(some, situation)
    assert row_words(some, situation).startswith(state_words(state))
    acts = [act for act in (main_act(some), *other_acts(some)) if act]
    assert len(acts) == len(set(acts))
    assert all(act_words(act) for act in acts)


@pytest.mark.parametrize("waiting_for", sorted(set(WaitingFor) - {WaitingFor.TIME}))
def test_every_way_of_waiting_has_its_reason(waiting_for: WaitingFor) -> None:
    some = post(state=PostState.WAITING, waiting_for=waiting_for, send_after=NOW + timedelta(seconds=60))
    said = reason_words(some, HERE)
    assert max(len(sentence.split()) for sentence in sentences_of(said)) <= LONGEST_SENTENCE
    assert row_words(some, HERE) != state_words(PostState.WAITING)
    assert main_act(some) is Act.TAKE_BACK


def test_a_post_with_a_time_says_who_keeps_it() -> None:
    here = post(state=PostState.WAITING, waiting_for=WaitingFor.TIME, scheduled_at=TOMORROW)
    there = post(state=PostState.SCHEDULED, scheduled_at=TOMORROW)
    assert headline(here, HERE) == "Bài đang chờ đến giờ hẹn"
    assert "sáng thứ Ba, 17/11, lúc 7 giờ 30" in reason_words(here, HERE)
    assert "Mời để máy mở vài phút nữa" in reason_words(here, HERE)
    assert "Tắt máy, bài vẫn lên" in reason_words(there, HERE)
    assert "Facebook" not in reason_words(there, Situation(NOW, online=True, is_practice=True))
    assert row_words(there, HERE) == "Đã hẹn giờ: 7:30 ngày mai"
    assert row_words(post(state=PostState.SCHEDULED, scheduled_at=NOW + timedelta(days=3)), HERE).endswith(
        ": 10:00, 19/11"
    )
    assert main_act(here) is main_act(there) is Act.MOVE
    assert set(other_acts(here)) == set(other_acts(there)) == {Act.TAKE_BACK, Act.SEND_NOW}


def test_once_its_time_has_come_no_post_is_told_to_wait_for_it() -> None:
    later = Situation(TOMORROW + timedelta(minutes=2), online=False, is_practice=False)
    here = post(state=PostState.WAITING, waiting_for=WaitingFor.NETWORK, scheduled_at=TOMORROW)
    there = post(state=PostState.SCHEDULED, scheduled_at=TOMORROW)
    assert headline(here, later) == "Bài đang chờ mạng"
    assert "khi có mạng" in reason_words(here, later)
    assert "Đã đến giờ hẹn" in reason_words(there, later)


def test_a_wrong_clock_says_by_how_much_it_may_do_harm() -> None:
    assert clock_before_time_words(timedelta(0)) == ""
    assert "nhanh 2 giờ" in clock_before_time_words(timedelta(minutes=125))
    assert "chậm 3 ngày" in clock_before_time_words(timedelta(days=-3))


def test_the_minute_to_change_ones_mind_is_given_as_a_time() -> None:
    some = post(state=PostState.WAITING, waiting_for=WaitingFor.MIND, send_after=NOW + timedelta(seconds=60))
    assert headline(some, HERE) == "Bài sẽ được gửi lúc 10 giờ 01"
    assert row_words(some, HERE) == "Chờ gửi: 10:01 hôm nay"


def test_without_network_nothing_else_is_promised() -> None:
    some = post(state=PostState.WAITING, waiting_for=WaitingFor.MIND, send_after=NOW + timedelta(seconds=60))
    assert headline(some, OFFLINE) == "Bài đang chờ mạng"
    assert "khi có mạng" in reason_words(some, OFFLINE)


def test_practice_never_says_that_citizens_see_the_post() -> None:
    some = post(state=PostState.PUBLISHED, published_at=NOW)
    assert "Mọi người đều xem được" in reason_words(some, HERE)
    practising = Situation(NOW, online=True, is_practice=True)
    assert "Người dân không nhìn thấy" in reason_words(some, practising)


def test_new_words_left_unfinished_are_told_beside_the_public_ones() -> None:
    public = {"state": PostState.PUBLISHED, "published_at": NOW, "words": "Họp lúc 7 giờ"}
    told = "Lời mới viết dở, chưa lưu lên Trang."
    assert told in reason_words(post(**public, new_words="Họp lúc 8 giờ"), HERE)
    assert told not in reason_words(post(**public, new_words="Họp lúc 7 giờ"), HERE)
    assert told not in reason_words(post(**public), HERE)


def test_new_words_left_unfinished_are_told_in_the_list_and_on_the_button() -> None:
    public = {"state": PostState.PUBLISHED, "published_at": NOW, "words": "Họp lúc 7 giờ"}
    unfinished = post(**public, new_words="Họp lúc 8 giờ")
    assert row_words(unfinished, HERE) == "Đã đăng: lời mới chưa lưu lên Trang"
    assert row_words(post(**public), HERE) == "Đã đăng: hôm nay"
    assert act_words(Act.CHANGE_WORDS, unfinished) == "Sửa tiếp lời"
    assert act_words(Act.CHANGE_WORDS, post(**public)) == "Sửa lời"
    on_its_way = post(**{**public, "state": PostState.CHANGING}, new_words="Họp lúc 8 giờ")
    assert not on_its_way.has_unfinished_words


@pytest.mark.parametrize(
    ("ahead", "situation", "kept_here", "said"),
    [
        (NATIVE_AT_LEAST, HERE, False, "Mời để máy mở vài phút nữa, để Facebook nhận giữ bài."),
        (NATIVE_AT_MOST, HERE, False, "Mời để máy mở vài phút nữa, để Facebook nhận giữ bài."),
        (
            NATIVE_AT_LEAST,
            OFFLINE,
            False,
            "Máy đang mất mạng. Có mạng, phần mềm chuyển bài cho Facebook giữ.",
        ),
        (
            NATIVE_AT_LEAST - timedelta(seconds=1),
            HERE,
            False,
            "Facebook chưa giữ bài: lúc ấy máy phải mở và có mạng.",
        ),
        (timedelta(days=3), HERE, True, "Facebook chưa giữ bài: lúc ấy máy phải mở và có mạng."),
        (
            NATIVE_AT_MOST + timedelta(seconds=1),
            OFFLINE,
            False,
            "Mời mở phần mềm một lần trong bốn tuần trước ngày ấy.",
        ),
    ],
)
def test_until_facebook_keeps_a_post_what_the_pc_is_needed_for_is_told_calmly(
    ahead: timedelta, situation: Situation, kept_here: bool, said: str
) -> None:
    waiting = post(
        state=PostState.WAITING,
        waiting_for=WaitingFor.TIME,
        scheduled_at=NOW + ahead,
        time_kept_here=kept_here,
    )
    told = reason_words(waiting, situation)
    assert told == f"Hẹn đăng {full_words(NOW + ahead, NOW)}. {said}"
    practising = replace(situation, is_practice=True)
    in_practice = reason_words(waiting, practising)
    assert "Facebook" not in in_practice
    assert ("Trang tập làm thử" in in_practice) is ("Facebook" in told)
    assert max(len(sentence.split()) for sentence in sentences_of(in_practice)) <= LONGEST_SENTENCE


def test_what_is_being_asked_back_still_comes_out_without_a_network() -> None:
    recalling = post(state=PostState.RECALLING, scheduled_at=TOMORROW)
    late = "Nếu đến sáng thứ Ba, 17/11, lúc 7 giờ 30 vẫn chưa có mạng, bài vẫn lên Trang."
    assert reason_words(recalling, HERE).endswith(f"Có mạng là rút về máy này. {late}")
    assert max(len(sentence.split()) for sentence in sentences_of(late)) <= LONGEST_SENTENCE
    passed = Situation(TOMORROW, online=True, is_practice=False)
    assert "Nếu đến" not in reason_words(recalling, passed)


@pytest.mark.parametrize("state", [PostState.DRAFT, PostState.REMOVING, PostState.REMOVED])
def test_only_what_a_post_has_is_said_to_be_kept(state: PostState) -> None:
    assert "Lời viết và ảnh vẫn còn trong máy." in reason_words(post(state=state, photos=(photo(),)), HERE)
    assert "Lời viết vẫn còn trong máy." in reason_words(post(state=state), HERE)
    assert "ảnh" not in reason_words(post(state=state), HERE)
    only_photos = reason_words(post(state=state, words=" ", photos=(photo(),)), HERE)
    assert "Ảnh vẫn còn trong máy." in only_photos


def test_discarding_names_photos_only_where_there_are_some() -> None:
    assert "ảnh" not in question_words(Act.DISCARD, post())
    assert "Lời viết và ảnh" in question_words(Act.DISCARD, post(photos=(photo(),)))


@pytest.mark.parametrize("code", sorted(code for code in SENTENCES if code.startswith("post.")))
def test_only_a_post_that_waited_long_is_said_to_have_waited_long(code: str) -> None:
    said = short_problem_words(Problem(code))
    assert (said == "chờ đã lâu") is (code == "post.waited_long")


@pytest.mark.parametrize("code", sorted(codes_a_post_stops_for()))
def test_whatever_stops_a_post_has_short_words_for_the_list(code: str) -> None:
    said = row_words(post(state=PostState.NEEDS_PERSON, problem=Problem(code)), HERE)
    assert said.startswith("Cần xem lại: ")
    assert len(said) <= len("Cần xem lại: chưa rõ đã lên Trang chưa")


def test_a_post_in_doubt_is_listed_as_one() -> None:
    some = post(state=PostState.NEEDS_PERSON, problem=Problem("post.may_be_out"))
    assert row_words(some, HERE) == "Cần xem lại: chưa rõ đã lên Trang chưa"


def test_a_post_that_facebook_refuses_is_edited_and_one_that_waited_is_sent_again() -> None:
    refused = post(state=PostState.NEEDS_PERSON, problem=Problem("facebook.photo_refused"))
    waited = post(state=PostState.NEEDS_PERSON, problem=Problem("post.waited_long", {"days": 3}))
    assert main_act(refused) is Act.EDIT
    assert main_act(waited) is Act.TRY_AGAIN


@pytest.mark.parametrize("why", ["expired", "permission", "no_key"])
def test_a_post_that_lost_its_connection_is_connected_anew(why: str) -> None:
    some = post(state=PostState.NEEDS_PERSON, problem=Problem("facebook.sign_in", {"why": why}))
    assert main_act(some) is Act.RECONNECT
    assert other_acts(some) == (Act.TRY_AGAIN, Act.EDIT)
    assert "«Kết nối lại»" in reason_words(some, HERE)
    assert row_words(some, HERE) == "Cần xem lại: mất kết nối"


@pytest.mark.parametrize("why", ["role_lost", "act_at_facebook"])
def test_what_is_cured_at_facebook_is_sent_again(why: str) -> None:
    some = post(state=PostState.NEEDS_PERSON, problem=Problem("facebook.sign_in", {"why": why}))
    assert main_act(some) is Act.TRY_AGAIN


@pytest.mark.parametrize("act", sorted(ASKED_FIRST))
def test_what_cannot_be_undone_is_asked_about(act: Act) -> None:
    assert "?" in question_words(act, post())
    assert keep_words(act) != act_words(act)


def test_photos_that_have_gone_are_counted() -> None:
    some = post(state=PostState.SENDING, photos=(photo(), photo()), photos_sent=1)
    assert "1 / 2 ảnh" in reason_words(some, HERE)


def test_a_post_goes_by_its_first_line() -> None:
    assert title_words(post(words="\n  Trao nhà\nhôm nay")) == "Trao nhà"
    assert title_words(post(words="", photos=(photo(),))) == "Chỉ có ảnh"
    shared = Share("1", "https://bao.vn/1", "bao.vn/1", "Bão số 9 vào bờ", "Báo", "", is_again=False)
    assert title_words(post(words="Nguồn: Báo", share=shared)) == "Bão số 9 vào bờ"
    assert title_words(post(words="Nguồn: Báo", share=replace(shared, title=""))) == "Nguồn: Báo"
    long = title_words(post(words="đoàn kết " * 30))
    assert long.endswith("kết…")
    assert len(long) <= 40


def test_waiting_posts_are_summed_up_by_the_most_pressing() -> None:
    assert counts_words(Counts(0, 2, 1, 0), online=True) == "1 bài cần xem lại"
    assert counts_words(Counts(0, 2, 0, 0), online=False) == "2 bài chờ mạng"
    assert counts_words(Counts(0, 2, 0, 0), online=None) == "2 bài đang chờ gửi"
    assert counts_words(Counts(0, 2, 0, 1), online=None) == "2 bài đang chờ gửi"
    assert counts_words(Counts(4, 0, 0, 1), online=True) == "1 bài đã hẹn giờ"
    assert counts_words(Counts(4, 0, 0, 0), online=True) == "Không còn bài nào chờ gửi"
    assert network_words(online=None) == ""
