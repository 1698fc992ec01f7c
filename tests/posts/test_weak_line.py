"""A line that breaks before a photo is through: lighter files, and only one photo is sent again a cut."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.errors import Offline, Unsure
from mttq_desktop.notices import PhotoSending
from mttq_desktop.photos.lighter import WEIGHTS
from mttq_desktop.photos.prepare import READY
from mttq_desktop.posts.lightening import LONG_SECONDS, Lightening
from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.posts.pace import WINDOW_SECONDS, Pace
from mttq_desktop.practice.page import PracticePage
from tests.photos import samples
from tests.posts.house import House
from tests.weak_line import WeakLine, weak_line

STRETCH = 160_000
"""Bytes the line of these tests carries before it breaks."""

CUTS_AT_MOST = 15
"""Three cuts that teach, one for each of four photos, and some more."""


@contextmanager
def sending_over(house: House, *, cut_bytes: int | None) -> Iterator[WeakLine]:
    """The house's Page, reached by real HTTP over a weak line; every 16 kB take a second."""
    practice = PracticePage(house.folder / "far side", name="Mặt trận xã", clock=house.clock)
    practice.start()
    try:
        with weak_line(practice.graph_url, cut_bytes=cut_bytes) as line:
            client = GraphClient(line.url, practice.page_id, practice.page_key, house.clock.now)
            house.far_side = client  # type: ignore[assignment]
            house.timer = itertools.count().__next__
            house.restart()
            yield line
            client.close()
    finally:
        practice.stop()


def written(house: House, photos: int) -> Post:
    post = house.draft("Bài có ảnh nặng")
    for number in range(photos):
        picture = house.folder / f"nang-{number}.jpg"
        house.drafts.add_photo(post.id, samples.saved(samples.rich(number), picture, quality=92))
    return house.outbox.confirm(post.id, at_once=True)


def prepared_bytes(house: House) -> list[int]:
    return [file.stat().st_size for file in (house.folder / "photos").glob(f"*/{READY}")]


def notices(house: House) -> list[PhotoSending]:
    return [notice for notice in house.heard if isinstance(notice, PhotoSending)]


def test_a_post_gets_out_though_no_photo_would_as_it_is(house: House) -> None:
    post = written(house, photos=4)

    with sending_over(house, cut_bytes=STRETCH) as line:
        for _ in range(CUTS_AT_MOST):
            house.sender.send_what_is_due()
            house.clock.turn(seconds=31)

    assert house.outbox.get(post.id).state is PostState.PUBLISHED
    assert min(prepared_bytes(house)) > STRETCH
    assert 0 < len(line.lost) < CUTS_AT_MOST
    assert max(line.lost) <= max(prepared_bytes(house))


def test_on_a_good_line_photos_go_as_prepared_and_the_calls_are_few(house: House) -> None:
    written(house, photos=5)

    with sending_over(house, cut_bytes=None) as line:
        house.sender.run_until_idle()

    assert line.calls == 5 + 3
    assert line.carried < 1.02 * sum(prepared_bytes(house))
    assert not list((house.folder / "photos").glob("*/lighter.jpg"))


def test_a_restart_remembers_how_light_the_photos_must_be(house: House) -> None:
    post = written(house, photos=2)
    with sending_over(house, cut_bytes=STRETCH):
        house.sender.send_what_is_due()
    step = Lightening(house.folder / "photos").step(photo.id for photo in post.photos)
    assert step == 1


def test_what_is_left_is_told_with_every_notice(house: House) -> None:
    written(house, photos=3)
    with sending_over(house, cut_bytes=None):
        house.sender.run_until_idle()
    told = notices(house)
    left = [notice.size - notice.sent + notice.later for notice in told]
    assert left == sorted(left, reverse=True)
    assert left[-1] == 0
    assert {round(notice.rate, -3) for notice in told if notice.rate} <= {14_000, 15_000, 16_000}
    assert told[-1].seconds_left == 0


@pytest.fixture
def lightening(tmp_path: Path) -> Lightening:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    return Lightening(tmp_path)


def test_a_long_cut_makes_all_photos_of_the_post_one_step_lighter(lightening: Lightening) -> None:
    assert lightening.step("ab") == 0
    lightening.cut("a", size=900_000, seconds=LONG_SECONDS)
    assert lightening.step("ab") == 1
    lightening.cut("b", size=900_000, seconds=LONG_SECONDS)
    assert lightening.step("ab") == 1
    lightening.cut("b", size=900_000, seconds=LONG_SECONDS)
    assert lightening.step("ab") == 2


def test_blips_make_photos_lighter_only_when_they_do_not_end(lightening: Lightening) -> None:
    steps = []
    for _ in range(6):
        lightening.cut("a", size=900_000, seconds=1)
        steps.append(lightening.step("a"))
    assert steps == [0, 0, 1, 1, 1, 2]


def test_a_line_that_just_carried_more_than_the_file_is_given_another_try(lightening: Lightening) -> None:
    lightening.carried(600_000)
    lightening.cut("a", size=400_000, seconds=LONG_SECONDS)
    assert lightening.step("a") == 0
    lightening.carried(200_000)
    lightening.cut("a", size=400_000, seconds=LONG_SECONDS)
    assert lightening.step("a") == 1


def test_there_is_a_floor(lightening: Lightening) -> None:
    for _ in range(20):
        lightening.cut("a", size=900_000, seconds=LONG_SECONDS)
    assert lightening.step("a") == len(WEIGHTS)
    assert all(weight.edge >= 1280 for weight in WEIGHTS)


def test_a_spoilt_note_counts_as_none(lightening: Lightening, tmp_path: Path) -> None:
    for spoilt in (b"", b"[]", b"{}", b'{"points": null}', b"\xff"):
        (tmp_path / "a" / "cuts.json").write_bytes(spoilt)
        assert lightening.step("a") == 0


@pytest.mark.parametrize("error", [Offline(), Unsure(code=2)], ids=["not reached", "trouble over there"])
def test_what_is_no_cut_changes_nothing(house: House, error: Offline | Unsure) -> None:
    post = written(house, photos=1)
    house.far_side.order("upload_photo", error)
    house.sender.send_what_is_due()
    assert Lightening(house.folder / "photos").step([post.photos[0].id]) == 0


def test_the_pace_is_that_of_the_last_half_minute() -> None:
    pace = Pace()
    assert pace.rate == 0
    for now in range(4):
        pace.moved(100, now)
    assert pace.rate == 0
    for now in range(4, 20):
        pace.moved(100, now)
    assert pace.rate == 100
    for now in range(20, 20 + 2 * round(WINDOW_SECONDS)):
        pace.moved(10, now)
    assert pace.rate == 10
