"""The robot's own judgement: what is wrong must be found wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps

from tests.demo.eyes import Box, Thing
from tests.demo.facebook import faults_of_page
from tests.demo.published import faults_of, posts_saying
from tests.demo.scenes import photos_to_post
from tests.demo.tally import SETTING_UP, Tally
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


@pytest.fixture
def two_pictures(tmp_path: Path, upright: list[Image.Image]) -> Path:
    """A round picture and a cover that differ."""
    folder = tmp_path / "drawn"
    folder.mkdir()
    for name, picture in zip(("avatar", "cover"), upright[:2], strict=True):
        picture.save(folder / f"{name}.jpg")
    return folder


def profile_showing(avatar: Path, cover: Path) -> dict[str, Any]:
    """A Page with these pictures."""
    picture = {"data": {"is_silhouette": False, "url": avatar.as_uri()}}
    return {"name": "Tên", "picture": picture, "cover": {"source": cover.as_uri()}}


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


def test_a_page_with_all_that_was_wanted_is_right(two_pictures: Path, tmp_path: Path) -> None:
    profile = profile_showing(two_pictures / "avatar.jpg", two_pictures / "cover.jpg")
    assert faults_of_page(profile, {"name": "Tên"}, two_pictures, tmp_path) == []


def test_what_is_missing_on_a_page_or_other_than_wanted_is_found(two_pictures: Path, tmp_path: Path) -> None:
    profile = profile_showing(two_pictures / "cover.jpg", two_pictures / "cover.jpg")
    del profile["cover"]
    assert faults_of_page(profile, {"name": "Tên", "about": "Lời"}, two_pictures, tmp_path) == [
        "the Page's about is None, not 'Lời'",
        "the Page's avatar is another picture",
        "the Page has no cover",
    ]


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


def test_setting_up_a_page_may_cost_more_than_a_post() -> None:
    tally = Tally([], SETTING_UP)
    for number in range(14):
        tally.click()
        tally.decide(f"decision {number % 6}")
        tally.arrive(f"D{number % 9}")
    assert tally.broken_budgets() == []
    tally.click()
    assert tally.broken_budgets() == ["15 clicks, at most 14"]


def test_what_a_button_says_to_a_screen_reader_only_is_not_read() -> None:
    tally = Tally([])
    copying = [thing("push button", f"Chép {what}") for what in ("tên Trang", "loại Trang")]
    tally.read(page(thing("label", "Mã trang: D4"), *copying), "make")
    assert tally.counts[0].words == ["Mã trang D4", "Chép"]


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
