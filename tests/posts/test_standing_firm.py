"""The sender goes on whatever interrupts it: a person, a full disk, a clock set back, a second process."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import GraphError, Limited, Refused, RefusedWhy, Unsure
from mttq_desktop.posts.line import Line, UploadedPhoto
from mttq_desktop.posts.makings import Makings
from mttq_desktop.posts.model import PostState, WaitingFor
from tests.posts.house import House

REFUSED = Refused(506, why=RefusedWhy.DUPLICATE)


@pytest.mark.parametrize("error", [REFUSED, Unsure("reset"), Limited(code=4)], ids=str)
def test_taken_back_while_its_refusal_comes_in(house: House, error: GraphError) -> None:
    taken_back: list[bool] = []
    post = house.confirmed()
    house.far_side.order("create", error)

    def take_back(call: str) -> None:
        if call == "create":
            taken_back.append(house.outbox.take_back(post.id))

    house.far_side.before_call = take_back
    house.sender.send_what_is_due()
    assert taken_back == [True]
    assert house.outbox.get(post.id).state is PostState.DRAFT


def test_taken_back_while_its_photo_cannot_be_read(house: House) -> None:
    post = house.confirmed(photos=1)
    house.drafts.photo_file(post.photos[0]).unlink()
    begin = Line.begin

    def begin_then_taken_back(line: Line, *args: object) -> None:
        begin(line, *args)  # type: ignore[arg-type]  # handed through
        house.outbox.take_back(post.id)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Line, "begin", begin_then_taken_back)
        house.sender.send_what_is_due()
    assert house.outbox.get(post.id).state is PostState.DRAFT


def test_taken_back_and_a_photo_removed_while_another_is_sent(house: House) -> None:
    post = house.confirmed(photos=2)

    uploaded = Line.uploaded

    def uploaded_of_a_changed_post(line: Line, photo: str) -> UploadedPhoto:
        house.outbox.take_back(post.id)
        house.drafts.remove_photo(post.id, photo)
        return uploaded(line, photo)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Line, "uploaded", uploaded_of_a_changed_post)
        house.sender.send_what_is_due()
    assert house.outbox.get(post.id).state is PostState.DRAFT
    assert house.far_side.calls == []


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("next_due", marks=pytest.mark.warns_in_log("nothing can be sent now")),
        "published",
        "ask_person",
        "wait",
        "begin_making",
    ],
)
def test_a_disk_full_at_any_note_is_waited_out(house: House, note: str) -> None:
    house.confirmed()
    house.far_side.order("create", Unsure("reset"))
    house.far_side.order("publish", Refused(200, why=RefusedWhy.OTHER))
    book = Line if hasattr(Line, note) else Makings
    full = FullOnce(getattr(book, note))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(book, note, lambda *args: full(*args))  # noqa: PLW0108 - becomes a method
        house.sender.run_until_idle()
        for post in house.outbox.listing(house.page_id):
            house.outbox.try_again(post.id)
        house.sender.run_until_idle()
    assert full.has_room
    assert [post.state for post in house.outbox.listing(house.page_id)] == [PostState.PUBLISHED]
    assert len(house.far_side.posts) == 1


class FullOnce:
    """Work that finds the disk full at its first try."""

    def __init__(self, work: Callable[..., object]) -> None:
        self._work = work
        self.has_room = False

    def __call__(self, *args: object) -> object:
        if not self.has_room:
            self.has_room = True
            raise ProblemError("disk.full")
        return self._work(*args)


@pytest.mark.parametrize("hours", [6, 24 * 365])
@pytest.mark.parametrize("error", [Limited(code=4), Unsure("status 500", code=2)], ids=str)
def test_a_clock_set_back_does_not_lengthen_any_wait(house: House, hours: int, error: GraphError) -> None:
    house.clock.turn(hours=hours)
    post = house.confirmed()
    house.far_side.order("create", error)
    house.sender.send_what_is_due()
    assert house.outbox.get(post.id).waiting_for in {WaitingFor.LIMIT, WaitingFor.RETRY}
    house.clock.turn(hours=-hours)

    before = house.clock.now()
    house.sender.run_until_idle()

    assert house.outbox.get(post.id).state is PostState.PUBLISHED
    assert (house.clock.now() - before).total_seconds() < 2 * 3600


def test_while_another_process_sends_nothing_is_done_here(house: House) -> None:
    house.confirmed()
    first, second = house.sender, house.restart()
    answers: list[bool] = []
    house.far_side.before_call = lambda call: answers.append(second.send_what_is_due())
    assert first.send_what_is_due() is True
    assert answers == [False, False, False]
    assert second.send_what_is_due() is True


def test_once_it_has_ended_another_process_may_send(house: House) -> None:
    house.confirmed()
    house.sender.run_until_idle()
    answers: list[bool] = []
    other = threading.Thread(target=lambda: answers.append(house.restart().send_what_is_due()))
    other.start()
    other.join()
    assert answers == [True]
