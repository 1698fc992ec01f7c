"""The two pictures: their sizes, and that all that counts is seen in every crop."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from mttq_desktop.page.pictures import avatar, cover
from mttq_desktop.page.pictures.avatar import draw_avatar
from mttq_desktop.page.pictures.cover import draw_cover
from mttq_desktop.page.pictures.drawing import draw_pictures
from mttq_desktop.page.pictures.emblem import Emblem, read_emblem
from mttq_desktop.page.pictures.frames import read_frame
from mttq_desktop.page.pictures.grounds import CREAM, RED, SOFT_CREAM, red_ground
from mttq_desktop.page.pictures.lettering import FINER
from mttq_desktop.page.pictures.sizes import (
    AVATAR_EDGE,
    AVATAR_SAFE_RADIUS,
    COVER_HEIGHT,
    COVER_SAFE,
    COVER_WIDTH,
    ON_COMPUTER,
    ON_PHONE,
    crop_of_cover,
)
from mttq_desktop.page.pictures.wording import PICTURE_WORDS_FILE, Wording, read_picture_words, wording_of
from mttq_desktop.page.unit_file import UNITS_FILE, read_units
from tests.page.pictures.samples import WORDINGS, emblem, on_paper, written

EACH = pytest.mark.parametrize("wording", WORDINGS.values(), ids=list(WORDINGS))


@pytest.fixture
def round_emblem(tmp_path: Path) -> Emblem:
    return read_emblem(written(emblem(), tmp_path / "emblem.png"))


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def what_counts(drawn: Image.Image, ground: Image.Image) -> Image.Image:
    """A mask of the words and the emblem: all that differs from the bare ground."""
    return ImageChops.difference(drawn, ground).convert("L").point(lambda value: 255 if value > 8 else 0)


def cover_ground() -> Image.Image:
    return red_ground(COVER_WIDTH, COVER_HEIGHT, cover._FIELDS_TOP, cover._FIELDS_BOTTOM)


@EACH
@pytest.mark.parametrize("with_emblem", [False, True], ids=["words", "emblem"])
def test_all_of_the_cover_that_counts_is_in_the_safe_middle(
    wording: Wording, with_emblem: bool, round_emblem: Emblem
) -> None:
    drawn = draw_cover(wording, round_emblem if with_emblem else None, None)
    box = what_counts(drawn, cover_ground()).getbbox()
    if box is None:
        assert wording == WORDINGS["empty"]
        return
    left, top, right, bottom = (edge / FINER for edge in box)
    assert COVER_SAFE.left <= left < right <= COVER_SAFE.right
    assert COVER_SAFE.top <= top < bottom <= COVER_SAFE.bottom
    assert abs((left + right) / 2 - COVER_WIDTH / 2) < 20


@EACH
def test_all_words_of_the_round_picture_are_in_the_round_crop(wording: Wording) -> None:
    drawn = draw_avatar(wording, None, None)
    ground = red_ground(AVATAR_EDGE, AVATAR_EDGE, avatar._FIELDS_TOP, avatar._FIELDS_BOTTOM)
    avatar._draw_ring(ground, None)
    words = what_counts(drawn, ground)
    outside = Image.new("L", words.size, 255)
    near, far = (
        (AVATAR_EDGE / 2 - AVATAR_SAFE_RADIUS - 1) * FINER,
        (AVATAR_EDGE / 2 + AVATAR_SAFE_RADIUS + 1) * FINER,
    )
    ImageDraw.Draw(outside).ellipse((near, near, far, far), 0)
    assert ImageChops.multiply(words, outside).getbbox() is None
    assert (words.getbbox() is None) == (wording == WORDINGS["empty"])


def test_the_safe_middle_is_seen_on_computers_and_phones() -> None:
    for shape in (ON_COMPUTER, ON_PHONE, (16, 9), (1640, 664)):
        seen = crop_of_cover(shape)
        assert seen.left <= COVER_SAFE.left
        assert seen.right >= COVER_SAFE.right
        assert seen.top <= COVER_SAFE.top
        assert seen.bottom >= COVER_SAFE.bottom
        assert seen.width / seen.height == pytest.approx(shape[0] / shape[1])
    assert crop_of_cover(ON_PHONE).height == pytest.approx(COVER_HEIGHT, abs=2)


def test_every_unit_of_the_country_is_written_large() -> None:
    """Least sizes in pixels: on the cover, there with an emblem above the name, in the round picture."""
    words = read_picture_words(PICTURE_WORDS_FILE)
    units = read_units(UNITS_FILE).units
    assert len(units) == 3321
    for unit in units:
        wording = wording_of(words, unit)
        rows = cover._rows(wording, cover._ROOM)
        assert all(row.width <= COVER_SAFE.width for row in rows)
        assert rows[1].size >= 80, unit
        assert rows[0].size == rows[2].size == 54, unit
        assert cover._rows(wording, cover._ROOM - 200)[1].size >= 60, unit
        assert avatar._rows(wording)[-1].size >= 66, unit


@pytest.mark.parametrize(
    ("letters", "at_least"), [("short", 150), ("75 letters", 54), ("75 letters alone", 64)]
)
def test_names_stay_large(letters: str, at_least: float) -> None:
    name = cover._rows(WORDINGS[letters], COVER_SAFE.height)[-1 if letters.endswith("alone") else 1]
    assert name.size >= at_least


def test_files_are_srgb_jpegs_of_the_right_size_that_facebook_takes(round_emblem: Emblem) -> None:
    made = draw_pictures(WORDINGS["short"], round_emblem)
    for data, size in ((made.avatar, (AVATAR_EDGE, AVATAR_EDGE)), (made.cover, (COVER_WIDTH, COVER_HEIGHT))):
        picture = opened(data)
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", size)
        assert not {"exif", "comment", "icc_profile"} & set(picture.info)
        assert len(data) < 1_000_000
    assert "avatar" not in repr(made)


def test_the_same_words_give_the_same_bytes() -> None:
    assert draw_pictures(WORDINGS["group"]) == draw_pictures(WORDINGS["group"])
    assert draw_pictures(WORDINGS["group"]) != draw_pictures(WORDINGS["short"])


def luminance(colour: str | tuple[int, ...]) -> float:
    if isinstance(colour, str):
        colour = tuple(bytes.fromhex(colour[1:]))
    linear = [
        value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in colour
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ink", [CREAM, SOFT_CREAM])
def test_words_stand_out_on_every_part_of_the_ground(ink: str) -> None:
    drawn = cover_ground().reduce(FINER).crop(COVER_SAFE)
    for colour in {*drawn.resize((64, 36)).get_flattened_data(), tuple(bytes.fromhex(RED[1:]))}:
        assert isinstance(colour, tuple)
        assert (luminance(ink) + 0.05) / (luminance(colour) + 0.05) >= 5.9 if ink == SOFT_CREAM else 7


def test_emblem_of_the_round_picture_is_whole_and_untouched(round_emblem: Emblem) -> None:
    drawn = opened(draw_pictures(WORDINGS["short"], round_emblem).avatar)
    middle = AVATAR_EDGE // 2
    reds = [drawn.getpixel((middle, middle)), drawn.getpixel((middle, middle + 60))]
    for red in reds:
        assert isinstance(red, tuple)
        assert max(abs(a - b) for a, b in zip(red, (0xC8, 0x10, 0x2E), strict=True)) <= 6
    edge = AVATAR_EDGE // 2 - round(0.88 * 478) + 8
    rim = drawn.getpixel((edge, middle))
    assert isinstance(rim, tuple)
    assert rim[2] > rim[0]
    assert edge > AVATAR_EDGE / 2 - AVATAR_SAFE_RADIUS


def near(picture: Image.Image, place: tuple[int, int], wanted: tuple[int, int, int]) -> bool:
    colour = picture.getpixel(place)
    assert isinstance(colour, tuple)
    return max(abs(a - b) for a, b in zip(colour, wanted, strict=True)) <= 8


def test_a_province_may_have_its_own_ground_and_frame(tmp_path: Path) -> None:
    blue, green, gold = (30, 60, 120), (20, 110, 60), (232, 193, 90)
    square = read_frame(written(Image.new("RGB", (900, 900), blue), tmp_path / "square.png"))
    photo = read_frame(written(Image.new("RGB", (4000, 2000), green), tmp_path / "photo.jpg"))
    window = Image.new("RGBA", (1640, 924), (0, 0, 0, 0))
    ImageDraw.Draw(window).rectangle((0, 0, 1639, 923), outline=gold, width=30)
    over = read_frame(written(window, tmp_path / "window.png"))
    draw = partial(draw_pictures, WORDINGS["stacked"])
    avatar_seen, cover_seen = (opened(data) for data in vars(draw(frames=[square, photo, over])).values())
    assert near(avatar_seen, (5, 5), blue)
    assert near(avatar_seen, (540, 70), (0x9B, 0x1C, 0x1C))
    assert near(cover_seen, (5, 5), green)
    framed = opened(draw(frames=[over, photo]).cover)
    assert near(framed, (10, 400), gold)
    assert framed.getpixel((100, 100)) == pytest.approx(opened(draw().cover).getpixel((100, 100)), abs=3)


def test_words_on_a_photo_have_their_own_ground(tmp_path: Path) -> None:
    white = read_frame(written(Image.new("RGB", (1640, 924), "white"), tmp_path / "white.png"))
    plain = Image.new("RGB", (COVER_WIDTH * FINER, COVER_HEIGHT * FINER), "white")
    for name in ("short", "75 letters", "many words"):
        wording = WORDINGS[name]
        drawn = draw_cover(wording, None, white.fitted(plain.size).convert("RGB"))
        box = what_counts(drawn, plain).getbbox()
        assert box is not None
        seen = crop_of_cover(ON_COMPUTER)
        assert seen.top * FINER <= box[1]
        assert box[3] <= seen.bottom * FINER
        assert not near(drawn, (box[0] + 40, box[1] + 40), (255, 255, 255))


def test_an_emblem_with_its_own_ground_keeps_it(tmp_path: Path) -> None:
    kept = read_emblem(written(on_paper("#EEDDAA"), tmp_path / "paper.png"))
    drawn = opened(draw_pictures(WORDINGS["short"], kept).avatar)
    assert near(drawn, (540, 80), (0xEE, 0xDD, 0xAA))
