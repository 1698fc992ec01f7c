"""The robot's own judgement: what is wrong must be found wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps

from tests.demo.eyes import Box, Thing
from tests.demo.published import faults_of, posts_saying
from tests.demo.scenes import photos_to_post
from tests.demo.tally import Tally
from tests.demo.view import View

_SCREEN = Box(0, 0, 800, 600)


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The drawn photos, as a phone would store them."""
    return photos_to_post(None, tmp_path_factory.mktemp("photos"))


@pytest.fixture(scope="module")
def upright(photos: list[Path]) -> list[Image.Image]:
    """The same as they should be seen."""
    pictures = []
    for photo in photos:
        with Image.open(photo) as picture:
            picture.draft("RGB", (600, 600))
            pictures.append(ImageOps.exif_transpose(picture))
    return pictures


@pytest.fixture
def published(upright: list[Image.Image], tmp_path: Path) -> list[Path]:
    """The photos as they should stand on the Page: upright and without metadata."""
    files = []
    for number, picture in enumerate(upright):
        picture.info.clear()
        picture.save(tmp_path / f"{number}.jpg")
        files.append(tmp_path / f"{number}.jpg")
    return files


def post(files: list[Path]) -> dict[str, Any]:
    return {"message": "Lời", "photos": [{"file": str(file)} for file in files]}


def thing(role: str, name: str, *above: Thing, box: Box = _SCREEN) -> Thing:
    return Thing(("bus", f"/{role}/{name}"), role, name, "", 0, box, box, above)


def page(*things: Thing) -> View:
    window = thing("filler", "Cửa sổ")
    inside = [
        Thing(each.address, each.role, each.name, "", 0, each.box, each.seen, (window, window))
        for each in things
    ]
    return View([window, *inside])


def test_photos_upright_and_in_order_are_right(photos: list[Path], published: list[Path]) -> None:
    assert faults_of(post(published), photos) == []


def test_a_missing_photo_is_found(photos: list[Path], published: list[Path]) -> None:
    assert faults_of(post(published[:-1]), photos) == ["3 photos published, 4 chosen"]


def test_photos_in_another_order_are_found(photos: list[Path], published: list[Path]) -> None:
    turned_round = [published[1], published[0], *published[2:]]
    assert len(faults_of(post(turned_round), photos)) == 2


def test_a_photo_upside_down_is_found(photos: list[Path], published: list[Path]) -> None:
    with Image.open(published[0]) as picture:
        turned = picture.transpose(Image.Transpose.ROTATE_180)
    turned.save(published[0])
    assert faults_of(post(published), photos) == ["photo 1 shows photo 1, upside down"]


def test_metadata_left_in_a_photo_is_found(photos: list[Path], published: list[Path]) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Phone"
    with Image.open(published[2]) as picture:
        picture.load()
        picture.save(published[2], exif=exif)
    assert faults_of(post(published), photos) == ["photo 3 still carries metadata"]


def test_only_the_very_words_count_as_the_post() -> None:
    told = {"posts": [{"message": "Lời"}, {"message": "Lời khác"}, {"message": "Lời"}]}
    assert len(posts_saying(told, "Lời")) == 2


def test_every_broken_budget_is_told() -> None:
    tally = Tally(["Lời của người viết"])
    for number in range(9):
        tally.click()
        tally.decide(f"decision {number % 4}")
        tally.arrive(f"B{number % 6}")
    long = " ".join(["chữ"] * 21)
    tally.read(
        page(thing("label", "Mã trang: B1"), thing("label", long), thing("label", "Bạn " + "từ. " * 45)),
        "bad",
    )
    broken = "\n".join(tally.broken_budgets())
    for told in (
        "4 decisions",
        "9 clicks",
        "6 pages",
        "70 syllables",
        "too long a sentence",
        "«bạn»",
        "a dead end",
    ):
        assert told in broken


def test_what_is_looked_at_aside_costs_nothing() -> None:
    tally = Tally([])
    with tally.aside():
        tally.click()
        tally.decide("something")
        tally.arrive("A2")
    assert (tally.clicks, tally.decisions, tally.path) == (0, [], [])


def test_words_of_the_person_are_not_ours() -> None:
    tally = Tally(["Ngày hội Đại đoàn kết ở thôn Đông Hải"])
    row = thing("push button", "Xem bài: Ngày hội Đại đoàn kết ở thôn Đông Hải")
    tally.read(page(thing("label", "Mã trang: A2"), row, thing("push button", "Quay lại")), "list")
    assert tally.as_json()["syllables"]["worst"] == 3 + 2 + 2
    assert tally.broken_budgets() == []


def test_captions_that_differ_in_their_number_alone_are_read_once() -> None:
    tally = Tally([])
    tiles = [thing("radio button", f"Ảnh {number}") for number in range(1, 10)]
    tally.read(page(thing("label", "Mã trang: B2"), *tiles), "photos")
    assert tally.counts[0].syllables == 3 + 2


def test_header_and_row_of_buttons_are_no_controls_of_the_page() -> None:
    header, row, body = thing("filler", "header"), thing("filler", "row"), thing("filler", "body")
    view = View(
        [
            thing("push button", "Trợ giúp", header),
            thing("push button", "Cỡ chữ: Vừa", header),
            thing("push button", "Quay lại", row),
            thing("push button", "Tiếp tục", row),
            thing("text", "Lời viết", body),
        ]
    )
    assert [control.name for control in view.controls()] == ["Lời viết"]
