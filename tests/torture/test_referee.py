"""The referee finds every kind of fault planted on a real practice Page by a program that errs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.graph.client import GraphClient
from mttq_desktop.practice.page import PracticePage
from tests.clocks import TurnedClock
from tests.torture.ledger import Content, Entry, Ledger, Wish
from tests.torture.referee import OnPage, Shown, Sin, judge

WORDS = "Bài 1. Chào bà con"


@dataclass
class Court:
    """A Page, what a program did on it, what the person wanted, and the verdict."""

    page: PracticePage
    client: GraphClient
    clock: TurnedClock
    folder: Path
    ledger: Ledger = field(default_factory=Ledger)
    state: str = "published"
    words: str = ""

    def want(self, wish: Wish, *photos: tuple[str, str], words: str = WORDS, in_hours: float = 0) -> None:
        """The person wants this from now on."""
        at = self.clock.now() + timedelta(hours=in_hours) if in_hours else None
        self.ledger.note(1, Entry(self.clock.now(), wish, Content(words, "", photos), at))
        self.clock.turn(seconds=1)

    def photo(self, shade: int) -> str:
        """Upload a photo; its id on the Page."""
        file = self.folder / f"{shade}.jpg"
        Image.new("RGB", (20, 20), (shade, 0, 0)).save(file)
        return self.client.upload_photo(file, alt_text=str(shade))

    def post(self, words: str = WORDS, *photos: str) -> str:
        """Make a post and show it to everybody; its id."""
        self.clock.turn(seconds=1)
        post_id = self.client.create_post(message=words, link="", photo_ids=photos)
        self.client.publish(post_id)
        self.clock.turn(seconds=1)
        return post_id

    def shown_photos(self) -> tuple[tuple[str, str], ...]:
        """Checksum and description of every photo shown last."""
        return tuple((photo.sha256, photo.alt_text) for photo in self.page.journal()[-1].photos)

    def found(self) -> set[Sin]:
        """What the referee finds."""
        feed = [OnPage(post.id, post.message, post.is_published) for post in self.client.feed()]
        verdict = judge(self.page.journal(), feed, self.ledger, [Shown(1, self.state, self.words)])
        return {sin for sin, _ in verdict.found}


@pytest.fixture
def court(tmp_path: Path) -> Iterator[Court]:
    clock = TurnedClock()
    page = PracticePage(tmp_path / "page", clock=clock)
    page.start()
    client = GraphClient(page.graph_url, page.page_id, page.page_key, clock.now)
    yield Court(page, client, clock, tmp_path)
    client.close()
    page.stop()


def test_a_run_as_it_should_be_has_no_fault(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.post()
    assert court.found() == set()


def test_a_post_taken_off_as_wished_is_no_fault(court: Court) -> None:
    court.want(Wish.PUBLIC)
    post = court.post()
    court.want(Wish.GONE)
    court.client.delete_post(post)
    court.state = "removed"
    assert court.found() == set()


def test_lost(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.state = "draft"
    assert court.found() == {Sin.LOST}


def test_lost_by_being_taken_off_the_page_again(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.client.delete_post(court.post())
    court.state = "draft"
    assert court.found() == {Sin.LOST}


def test_doubled(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.post()
    court.post()
    assert court.found() == {Sin.DOUBLED}


def test_doubled_even_when_the_first_was_taken_off(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.client.delete_post(court.post())
    court.post()
    assert court.found() == {Sin.DOUBLED}


@pytest.mark.parametrize("wrong", ["missing", "out of order", "another", "described otherwise"])
def test_disordered(court: Court, wrong: str) -> None:
    court.want(Wish.PUBLIC)
    court.post(WORDS, court.photo(10), court.photo(200))
    first, second = court.shown_photos()
    wanted = {
        "missing": (first, second, first),
        "out of order": (second, first),
        "another": (first, ("0" * 64, second[1])),
        "described otherwise": (first, (second[0], "")),
    }
    court.ledger.wishes[1] = [
        Entry(entry.at, entry.wish, Content(WORDS, "", wanted[wrong])) for entry in court.ledger.wishes[1]
    ]
    assert court.found() == {Sin.DISORDERED}


def test_photos_as_confirmed_are_no_fault(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.post(WORDS, court.photo(10), court.photo(200))
    (entry,) = court.ledger.wishes[1]
    court.ledger.wishes[1] = [Entry(entry.at, entry.wish, Content(WORDS, "", court.shown_photos()))]
    assert court.found() == set()


def test_early_before_it_was_confirmed(court: Court) -> None:
    court.post()
    court.want(Wish.PUBLIC)
    assert court.found() == {Sin.EARLY}


def test_early_after_it_was_taken_back(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.want(Wish.NOT_YET)
    court.post()
    assert Sin.EARLY in court.found()


def test_early_with_words_of_an_earlier_confirmation(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.want(Wish.NOT_YET)
    court.want(Wish.PUBLIC, words=WORDS + " sửa")
    court.post(WORDS)
    assert court.found() == {Sin.EARLY, Sin.LOST}


def test_early_by_words_changed_in_public(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.client.edit_post(court.post(), "Bài 1. Khác")
    assert court.found() == {Sin.EARLY, Sin.LOST}


def test_early_before_its_time(court: Court) -> None:
    court.want(Wish.PUBLIC, in_hours=2)
    court.clock.turn(hours=1)
    court.post()
    assert court.found() == {Sin.EARLY}


def test_words_changed_as_wished_are_no_fault(court: Court) -> None:
    court.want(Wish.PUBLIC)
    post = court.post()
    court.want(Wish.PUBLIC, words=WORDS + " sửa")
    court.client.edit_post(post, WORDS + " sửa")
    assert court.found() == set()


def test_words_that_change_before_a_removal_wished_since_are_no_fault(court: Court) -> None:
    court.want(Wish.PUBLIC)
    post = court.post()
    court.want(Wish.PUBLIC, words=WORDS + " sửa")
    court.want(Wish.GONE)
    court.client.edit_post(post, WORDS + " sửa")
    court.client.delete_post(post)
    court.state = "removed"
    assert court.found() == set()


def test_lost_when_words_wanted_last_do_not_stand_there(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.post()
    court.want(Wish.PUBLIC, words=WORDS + " sửa")
    assert court.found() == {Sin.LOST}


def test_untrue_about_the_words_that_stand_there(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.post()
    court.words = WORDS + " sửa"
    assert court.found() == {Sin.UNTRUE}


@pytest.mark.parametrize(
    "state", ["draft", "waiting", "sending", "unsure", "needs_person", "removed", "scheduled"]
)
def test_untrue_about_a_public_post(court: Court, state: str) -> None:
    court.want(Wish.PUBLIC)
    court.post()
    court.state = state
    assert court.found() == {Sin.UNTRUE}


@pytest.mark.parametrize("state", ["published", "waiting", "removing", "recalling", "changing"])
def test_untrue_about_a_post_that_is_not_public(court: Court, state: str) -> None:
    court.want(Wish.NOT_YET)
    court.state = state
    assert court.found() == {Sin.UNTRUE}


def test_leaked(court: Court) -> None:
    court.want(Wish.PUBLIC)
    court.post()
    court.client.create_post(message=WORDS, link="", photo_ids=[])
    assert court.found() == {Sin.LEAKED}
