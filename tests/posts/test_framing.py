"""Answers to a frame's questions are kept with their draft, and become its words without losing any."""

from __future__ import annotations

import unicodedata

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.frames.frame_file import FRAMES_FILE, read_frames
from mttq_desktop.frames.model import Frame
from mttq_desktop.notices import Notices
from mttq_desktop.posts.framing import Framing
from tests.posts.house import House

FRAMES = read_frames(FRAMES_FILE)
ACTIVITY, HOUSE = FRAMES.frames[0], FRAMES.frames[2]
PAGE = "Mặt trận Tổ quốc Việt Nam xã Tri Lễ"


@pytest.fixture
def framing(house: House) -> Framing:
    return Framing(house.store, house.clock, Notices(), lambda: FRAMES)


def answers(framing: Framing, post_id: str) -> dict[str, str]:
    framed = framing.opened(post_id)
    assert framed is not None
    return dict(framed.answers)


def begun(house: House, framing: Framing, frame: Frame = ACTIVITY, words: str = "") -> str:
    post_id = house.draft(words).id
    framing.open(post_id, frame, PAGE)
    return post_id


def test_a_frame_begins_with_what_is_known(house: House, framing: Framing) -> None:
    post_id = begun(house, framing, words="Lời")
    assert answers(framing, post_id)["body"] == "Ủy ban MTTQ Việt Nam xã Tri Lễ"
    assert answers(framing, post_id)["when"].startswith("ngày ")
    assert framing.opened(house.draft("Khác").id) is None


def test_answers_are_kept_in_nfc_part_by_part(house: House, framing: Framing) -> None:
    post_id = begun(house, framing)
    framing.save(post_id, ACTIVITY, {"act": unicodedata.normalize("NFD", "họp dân")})
    framing.save(post_id, ACTIVITY, {"guests": "45"})
    kept = answers(framing, post_id)
    assert (kept["act"], kept["guests"]) == ("họp dân", "45")


def test_each_frame_keeps_its_own_answers(house: House, framing: Framing) -> None:
    post_id = begun(house, framing)
    framing.save(post_id, ACTIVITY, {"act": "họp dân"})
    framing.open(post_id, HOUSE, PAGE)
    assert "act" not in answers(framing, post_id)
    framing.open(post_id, ACTIVITY, PAGE)
    assert answers(framing, post_id)["act"] == "họp dân"


def test_the_day_of_an_answer_stays_and_one_never_used_becomes_today(house: House, framing: Framing) -> None:
    used, unused = begun(house, framing, words="Một"), begun(house, framing, words="Hai")
    before = answers(framing, used)["when"]
    framing.save(used, ACTIVITY, {"act": "họp dân"})
    house.clock.turn(days=1)
    for post_id in (used, unused):
        framing.open(post_id, ACTIVITY, PAGE)
    assert answers(framing, used)["when"] == before
    assert answers(framing, unused)["when"] != before


def test_who_writes_is_typed_once_for_a_page(house: House, framing: Framing) -> None:
    post_id = begun(house, framing)
    framing.save(post_id, ACTIVITY, {"body": "Ban công tác Mặt trận bản Mới"})
    assert answers(framing, begun(house, framing, HOUSE, "Khác"))["body"] == "Ban công tác Mặt trận bản Mới"


def test_a_draft_with_answers_is_offered_listed_and_not_used_again(house: House, framing: Framing) -> None:
    post_id = begun(house, framing)
    assert house.drafts.newest(house.page_id) is None
    assert house.drafts.new(house.page_id).id == post_id
    framing.save(post_id, ACTIVITY, {"where": "hội trường", "act": " "})
    newest = house.drafts.newest(house.page_id)
    assert newest is not None
    assert (newest.id, newest.answered) == (post_id, "hội trường")
    assert [post.id for post in house.outbox.listing(house.page_id)] == [post_id]
    assert house.outbox.counts(house.page_id).drafts == 1
    assert house.drafts.new(house.page_id).id != post_id


def test_the_text_goes_under_what_is_written_and_that_stays_a_version(house: House, framing: Framing) -> None:
    post_id = begun(house, framing, words="Viết trước.\n")
    framing.save(post_id, ACTIVITY, {"act": "họp dân"})
    framing.put_in(post_id, ACTIVITY)
    words = house.drafts.get(post_id).words
    assert words.startswith("Viết trước.\n\nMẶT TRẬN XÃ TRI LỄ TỔ CHỨC HỌP DÂN\n\n")
    assert house.drafts.versions(post_id)[0].words == "Viết trước.\n"
    assert [post.id for post in house.outbox.listing(house.page_id, "hop dan")] == [post_id]


def test_other_answers_take_the_place_of_the_text_put_in_before(house: House, framing: Framing) -> None:
    post_id = begun(house, framing, words="Viết trước.")
    for act in ("họp dân", "thăm bà con"):
        framing.save(post_id, ACTIVITY, {"act": act})
        framing.put_in(post_id, ACTIVITY)
    words = house.drafts.get(post_id).words
    assert words.count("MẶT TRẬN XÃ TRI LỄ") == 1
    assert "THĂM BÀ CON" in words
    assert "họp dân" in house.drafts.versions(post_id)[0].words


def test_a_text_that_was_worked_on_since_stays(house: House, framing: Framing) -> None:
    post_id = begun(house, framing)
    framing.save(post_id, ACTIVITY, {"act": "họp dân"})
    framing.put_in(post_id, ACTIVITY)
    own = house.drafts.get(post_id).words.replace("họp dân", "họp dân bàn làm đường")
    house.drafts.save_words(post_id, own)
    framing.put_in(post_id, ACTIVITY)
    assert house.drafts.get(post_id).words.startswith(own)


def test_answers_go_with_their_draft_and_are_for_drafts_only(house: House, framing: Framing) -> None:
    post_id = begun(house, framing, words="Lời")
    house.drafts.discard(post_id)
    assert framing.opened(post_id) is None
    confirmed = house.confirmed()
    with pytest.raises(ProblemError, match=r"post\.not_a_draft"):
        framing.open(confirmed.id, ACTIVITY, PAGE)


def test_a_frame_that_is_known_no_more_is_none(house: House, framing: Framing) -> None:
    post_id = begun(house, framing)
    with house.store.transaction() as connection:
        connection.execute("UPDATE frame_answers SET frame = 'of another version'")
    assert framing.opened(post_id) is None
