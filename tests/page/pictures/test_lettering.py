"""Capitals with stacked accents are never cut, and lines never touch each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFont

from mttq_desktop.page.pictures.lettering import ABOVE, BELOW, FINER, OVERHANG, STEP, Lines, Style
from tests.page.pictures.samples import CAPITALS

FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
ASSETS = Path(__file__).parents[3] / "assets" / "fonts"
INK = "#FFFFFF"


def ink(lines: Lines, size: tuple[int, int], middle: float, top: float) -> Image.Image:
    picture = Image.new("L", (size[0] * FINER, size[1] * FINER))
    lines.draw(picture, middle, top)
    return picture


def amount(picture: Image.Image) -> int:
    return sum(value * count for value, count in enumerate(picture.histogram()))


@pytest.mark.parametrize("font", FONTS)
def test_the_bundled_font_stays_within_the_room_kept_for_it(font: str) -> None:
    measured = ImageFont.truetype(ASSETS / font, 1000, layout_engine=ImageFont.Layout.BASIC)
    assert len(CAPITALS) == 72 + 31
    for letter in CAPITALS:
        left, top, right, bottom = measured.getbbox(letter, anchor="ls")
        assert -top <= ABOVE * 1000, letter
        assert bottom <= BELOW * 1000, letter
        assert left >= -OVERHANG * 1000, letter
        assert right - measured.getlength(letter) <= OVERHANG * 1000, letter


@pytest.mark.parametrize("size", [18.0, 54.0, 97.3, 160.0, 250.0])
def test_nothing_is_lost_where_a_picture_ends_at_the_room_of_the_lines(size: float) -> None:
    """Drawn on a picture that just holds the room, there is as much ink as on one far larger."""
    style = Style(FONTS[1], INK, 0.02)
    lines = Lines(["ẪỖẶỢ", "ỘỆJẪ", "ỤỲỐỄ"], style, size)
    width, height = (round(side + 0.5) for side in (lines.width + 2 * OVERHANG * size, lines.height))
    whole = ink(lines, (width + 400, height + 400), (width + 400) / 2, 200)
    clipped = ink(lines, (width, height), width / 2, 0)
    assert amount(whole) > 0
    assert amount(clipped) == pytest.approx(amount(whole), rel=0.002)
    box = whole.getbbox()
    assert box is not None
    assert box[1] >= 200 * FINER - 1
    assert box[3] <= (200 + lines.height) * FINER + 1


def test_the_lowest_dots_and_the_highest_accents_do_not_meet() -> None:
    style = Style(FONTS[1], INK, 0.02)
    both = Lines(["ỢẶỆ", "ẪỖẪ"], style, 120)
    drawn = ink(both, (600, 400), 300, 20)
    between = drawn.crop(
        (0, round((20 + STEP * 120) * FINER) - 6, drawn.width, round((20 + STEP * 120) * FINER))
    )
    assert amount(drawn) > 0
    assert amount(between) == 0


def test_letters_stand_where_they_were_measured() -> None:
    style = Style(FONTS[1], INK, 0.1)
    lines = Lines(["HHHH"], style, 100)
    box = ink(lines, (600, 200), 300, 20).getbbox()
    assert box is not None
    drawn = (box[2] - box[0]) / FINER
    assert lines.width * 0.93 < drawn <= lines.width
    assert abs((box[0] + box[2]) / 2 - 300 * FINER) <= 4
    assert style.width("") == 0


def test_the_same_ink_every_time() -> None:
    lines = Lines(["XÃ TRI LỄ"], Style(FONTS[1], INK, 0.02), 90)
    first, second = (ink(lines, (700, 200), 350, 20) for _ in range(2))
    assert ImageChops.difference(first, second).getbbox() is None
