"""Photos prepared beside the window, for the posts' table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mttq_desktop.notices import Notices
from mttq_desktop.photos.prepare import prepare
from mttq_desktop.photos.workshop import Workshop
from mttq_desktop.posts.model import PhotoState, PostState
from mttq_desktop.posts.preparing import PhotosToPrepare
from tests.posts.house import House


@pytest.fixture
def workshop(house: House) -> Iterator[Workshop]:
    workshop = Workshop(PhotosToPrepare(house.store, Notices(), house.folder / "photos"))
    yield workshop
    workshop.stop()


def test_photos_added_before_a_restart_are_prepared_after_it(house: House, workshop: Workshop) -> None:
    post = house.draft(photos=3)
    workshop.start()
    assert workshop.wait_idle(30)
    photos = house.drafts.get(post.id).photos
    assert [(photo.state, photo.width, photo.height) for photo in photos] == [(PhotoState.READY, 80, 60)] * 3
    assert all(house.drafts.ready_file(photo).exists() for photo in photos)
    assert all(house.drafts.preview_file(photo).exists() for photo in photos)


def test_a_turned_photo_changes_sides(house: House, workshop: Workshop) -> None:
    post = house.draft(photos=1)
    house.drafts.turn_photo(post.id, post.photos[0].id)
    workshop.start()
    assert workshop.wait_idle(30)
    photo = house.drafts.get(post.id).photos[0]
    assert (photo.width, photo.height) == (60, 80)


def test_a_cut_photo_is_named_in_its_problem_and_keeps_the_post_here(
    house: House, workshop: Workshop
) -> None:
    post = house.draft()
    whole = house.photo("lễ trao nhà")
    cut = house.folder / "bị cắt.jpg"
    cut.write_bytes(whole.read_bytes()[:400])
    house.drafts.add_photo(post.id, cut)
    workshop.start()
    assert workshop.wait_idle(30)
    photo = house.drafts.get(post.id).photos[0]
    assert photo.state is PhotoState.BROKEN
    assert photo.problem is not None
    assert (photo.problem.code, photo.problem.facts["name"]) == ("photo.damaged", "bị cắt.jpg")


def test_the_sender_prepares_what_the_workshop_has_not_come_to(house: House) -> None:
    post = house.confirmed(photos=1)
    house.sender.send_what_is_due()
    assert house.outbox.get(post.id).state is PostState.PUBLISHED
    assert house.drafts.ready_file(post.photos[0]).exists()


def test_a_photo_that_cannot_be_prepared_asks_a_person(house: House) -> None:
    post = house.draft(photos=1)
    house.drafts.photo_file(post.photos[0]).write_bytes(b"\xff\xd8\xff\xe0 cut")
    house.outbox.confirm(post.id, at_once=True)
    house.sender.send_what_is_due()
    problem = house.outbox.get(post.id).problem
    assert problem is not None
    assert (problem.code, problem.facts["number"]) == ("photo.cannot_be_sent", 1)
    assert house.far_side.calls == []


def test_files_made_in_an_earlier_turn_are_made_again(house: House, workshop: Workshop) -> None:
    post = house.draft(photos=1)
    to_prepare = PhotosToPrepare(house.store, Notices(), house.folder / "photos")
    job = to_prepare.next_unprepared(frozenset())
    assert job is not None
    house.drafts.turn_photo(post.id, post.photos[0].id)
    workshop.start()
    assert workshop.wait_idle(30)

    to_prepare.photo_ready(job, prepare(job.original, job.folder, job.turn))

    workshop.wake()
    assert workshop.wait_idle(30)
    photo = house.drafts.get(post.id).photos[0]
    assert (photo.state, photo.width, photo.height) == (PhotoState.READY, 60, 80)
