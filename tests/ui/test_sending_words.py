"""How long sending still takes, as it is said."""

from __future__ import annotations

import itertools

import pytest

from mttq_desktop.notices import PhotoSending
from ui.words.sending import TimeLeft, photo_sending_words

SLOW, FAST = 32_000.0, 500_000.0


def sending(minutes: float, rate: float = FAST, post_id: str = "p1") -> PhotoSending:
    """A notice after which so many minutes are left."""
    return PhotoSending(post_id, 4, 10, sent=0, size=0, later=round(60 * minutes * rate), rate=rate)


@pytest.mark.parametrize(
    ("minutes", "rate", "words"),
    [
        (0.3, FAST, "Còn chưa đến một phút."),
        (0.3, SLOW, "Còn chưa đến một phút."),
        (2.4, FAST, "Còn khoảng 3 phút."),
        (2.4, SLOW, "Mạng đang chậm, còn khoảng 3 phút."),
        (11.0, SLOW, "Mạng đang chậm, còn khoảng 15 phút."),
        (90.0, FAST, "Còn hơn một giờ."),
        (90.0, SLOW, "Mạng đang chậm, còn hơn một giờ."),
    ],
)
def test_the_time_left_is_said_in_round_figures(minutes: float, rate: float, words: str) -> None:
    # The least of the steps is 1: what is below it is less than a minute.
    assert TimeLeft().words(sending(minutes, rate)) == words


def test_nothing_is_said_before_the_pace_is_known_and_what_was_said_stays_while_it_is_not() -> None:
    left = TimeLeft()
    unknown = PhotoSending("p1", 1, 2, sent=10, size=100)
    assert left.words(unknown) == ""
    left.words(sending(3))
    assert left.words(unknown) == "Còn khoảng 3 phút."


def test_a_trembling_pace_does_not_make_the_words_jump() -> None:
    left = TimeLeft()
    said = [left.words(sending(minutes)) for minutes in (2.9, 3.4, 2.8, 3.6, 2.5, 3.7, 2.1)]
    assert set(said) == {"Còn khoảng 3 phút."}


def test_a_sudden_change_is_told_step_by_step() -> None:
    left = TimeLeft()
    left.words(sending(2))
    said = [left.words(sending(20)) for _ in range(9)]
    assert [words.split()[2] for words in said] == ["3", "4", "5", "7", "10", "15", "20", "20", "20"]


def test_the_time_falls_to_its_end_without_ever_rising() -> None:
    left = TimeLeft()
    said = [left.words(sending(8 - tenth / 10)) for tenth in range(80)]
    kinds = [words for words, _ in itertools.groupby(said)]
    assert kinds == [*(f"Còn khoảng {m} phút." for m in (10, 7, 5, 4, 3, 2)), "Còn chưa đến một phút."]


def test_another_post_begins_anew() -> None:
    left = TimeLeft()
    left.words(sending(30))
    assert left.words(sending(2, post_id="p2")) == "Còn khoảng 2 phút."


def test_the_photo_on_its_way_is_told_with_its_number() -> None:
    assert photo_sending_words(PhotoSending("p1", 4, 10, sent=450, size=1000)) == "Ảnh 4 / 10: 45 %."
