"""Emblems as they are found on old PCs: each is read, or refused with its reason."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from mttq_desktop.errors import ProblemError
from mttq_desktop.page.pictures.drawing import draw_pictures
from mttq_desktop.page.pictures.emblem import EMBLEM_EDGE_LEAST, read_emblem
from mttq_desktop.page.pictures.frames import read_frame
from tests.page.pictures.samples import WORDINGS, emblem, on_paper, written
from tests.photos import samples
from tests.photos.test_hostile import png_of


def refusal(file: Path) -> str:
    with pytest.raises(ProblemError) as caught:
        read_emblem(file)
    assert caught.value.problem.facts["name"] == file.name
    return caught.value.problem.code


def near(colour: object, wanted: tuple[int, ...], by: int = 12) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(a - b) <= by for a, b in zip(colour, wanted, strict=False))


def test_one_that_can_be_seen_through_stays_so(tmp_path: Path) -> None:
    read = read_emblem(written(emblem(), tmp_path / "e.png"))
    assert (read.picture.mode, read.picture.size) == ("RGBA", (600, 600))
    assert read.picture.getpixel((2, 2)) == (0, 0, 0, 0)
    assert (read.ground, read.fills, read.is_light) == (None, False, False)
    assert read.reach == pytest.approx(300, rel=0.03)


def test_blank_edges_are_cut_off_and_do_not_make_it_small(tmp_path: Path) -> None:
    wide = Image.new("RGBA", (3000, 1000), (0, 0, 0, 0))
    wide.paste(emblem(400), (200, 500))
    read = read_emblem(written(wide, tmp_path / "e.png"))
    assert read.picture.width == pytest.approx(400 * 2160 / 3000, abs=3)
    assert read.picture.height == pytest.approx(read.picture.width, abs=3)


@pytest.mark.parametrize("paper", ["#FFFFFF", "#EEDDAA", "#7A0000"])
@pytest.mark.parametrize("kind", ["jpg", "png", "bmp", "webp", "tif", "gif"])
def test_one_on_paper_takes_the_paper_along(tmp_path: Path, paper: str, kind: str) -> None:
    read = read_emblem(written(on_paper(paper), tmp_path / f"e.{kind}"))
    assert near(read.ground, tuple(bytes.fromhex(paper[1:])))
    assert not read.fills
    assert read.picture.width == pytest.approx(500, abs=8)
    assert read.reach == pytest.approx(250, rel=0.05)


def test_a_white_one_made_for_dark_ground_is_put_on_red(tmp_path: Path) -> None:
    white = Image.new("RGBA", (600, 600), (0, 0, 0, 0))
    ImageDraw.Draw(white).ellipse((50, 50, 550, 550), outline="white", width=60)
    read = read_emblem(written(white, tmp_path / "white.png"))
    assert read.is_light
    drawn = draw_pictures(WORDINGS["short"], read).avatar
    file = tmp_path / "drawn.jpg"
    file.write_bytes(drawn)
    assert near(Image.open(file).getpixel((540, 540)), (0x9B, 0x1C, 0x1C))


def test_a_photo_fills_the_round_field(tmp_path: Path) -> None:
    read = read_emblem(written(samples.rich(), tmp_path / "photo.jpg"))
    assert read.fills
    assert read.ground is None


@pytest.mark.parametrize("mode", ["CMYK", "L", "P", "1", "LA", "I;16"])
def test_every_form_of_colours(tmp_path: Path, mode: str) -> None:
    sheet = on_paper().convert("L").convert("I").point(lambda value: value * 257).convert("I;16")
    picture = sheet if mode == "I;16" else on_paper().convert(mode)
    kind = {"CMYK": "jpg", "LA": "png", "I;16": "png"}.get(mode, "png")
    read = read_emblem(written(picture, tmp_path / f"e.{kind}"))
    assert read.ground is None or near(read.ground, (255, 255, 255))
    assert max(read.picture.size) == pytest.approx(500, abs=8)
    if mode == "CMYK":
        assert near(read.picture.getpixel((250, 250)), (0xC8, 0x10, 0x2E), 40)


def test_of_one_that_moves_the_first_picture(tmp_path: Path) -> None:
    frames = [on_paper("#FFFFFF", (600, 600)), Image.new("RGB", (600, 600), "black")]
    file = tmp_path / "moves.gif"
    frames[0].save(file, save_all=True, append_images=frames[1:], duration=100)
    assert near(read_emblem(file).ground, (255, 255, 255))


@pytest.mark.parametrize("size", [(2000, 200), (200, 2000), (1600, 900), (1000, 40)])
def test_one_that_is_not_square_is_shown_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    long = Image.new("RGBA", size, "#0B5A9A")
    ImageDraw.Draw(long).rectangle((0, 0, 9, size[1]), fill="#FFD84A")
    canvas = Image.new("RGBA", (size[0] + 20, size[1] + 20), (0, 0, 0, 0))
    canvas.paste(long, (10, 10))
    read = read_emblem(written(canvas, tmp_path / "long.png"))
    assert read.reach == pytest.approx((size[0] ** 2 + size[1] ** 2) ** 0.5 / 2, rel=0.05)
    made = draw_pictures(WORDINGS["long"], read)
    assert made.avatar
    assert made.cover


def small(edge: int) -> Callable[[], Image.Image]:
    return lambda: emblem(edge)


def nothing() -> Image.Image:
    return Image.new("RGBA", (800, 800), (255, 0, 0, 0))


def one_colour() -> Image.Image:
    return Image.new("RGB", (800, 800), "#C8102E")


def thread() -> Image.Image:
    canvas = Image.new("RGBA", (900, 900), (0, 0, 0, 0))
    canvas.paste("#C8102E", (100, 450, 800, 453))
    return canvas


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (small(12), "picture.too_small"),
        (small(32), "picture.too_small"),
        (small(EMBLEM_EDGE_LEAST - 2), "picture.too_small"),
        (thread, "picture.too_small"),
        (nothing, "picture.blank"),
        (one_colour, "picture.blank"),
    ],
)
def test_what_cannot_be_shown_is_refused(tmp_path: Path, make: Callable[[], Image.Image], code: str) -> None:
    assert refusal(written(make(), tmp_path / "e.png")) == code


def test_the_least_size_is_taken(tmp_path: Path) -> None:
    assert (
        read_emblem(written(emblem(EMBLEM_EDGE_LEAST), tmp_path / "e.png")).picture.width == EMBLEM_EDGE_LEAST
    )


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    for name, data, code in (
        ("letter.docx", b"PK\x03\x04 a letter", "picture.not_a_picture"),
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture.not_a_picture"),
        ("empty.png", b"", "picture.not_a_picture"),
        ("cut.png", samples.encoded(emblem(), "PNG")[:900], "picture.damaged"),
        ("logo.ai", b"%PDF-1.5", "picture.not_a_picture"),
    ):
        file = tmp_path / name
        file.write_bytes(data)
        assert refusal(file) == code
    assert refusal(tmp_path / "gone.png") == "picture.vanished"
    assert refusal(tmp_path) == "picture.vanished"


def test_a_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    file = tmp_path / "bomb.png"
    file.write_bytes(png_of(30_000, 30_000))
    resource = pytest.importorskip("resource", reason="Windows tells no peak this way")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    assert refusal(file) == "picture.too_many_pixels"
    assert time.process_time() - start < 0.5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def test_a_heavy_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "heavy.png"
    with file.open("wb") as heavy:
        heavy.truncate(100_000_001)
    assert refusal(file) == "picture.too_heavy"


def test_a_large_scan_is_taken(tmp_path: Path) -> None:
    file = written(on_paper(size=(7000, 9000), edge=4000), tmp_path / "scan.png")
    assert read_emblem(file).picture.width == pytest.approx(4000 * 2160 / 9000, abs=6)


def test_frames_are_read_as_emblems_are(tmp_path: Path) -> None:
    assert read_frame(written(Image.new("RGB", (1640, 924)), tmp_path / "wide.png")).is_wide
    square = read_frame(written(emblem(), tmp_path / "square.png"))
    assert not square.is_wide
    assert not square.is_ground
    with pytest.raises(ProblemError) as caught:
        read_frame(tmp_path / "gone.png")
    assert caught.value.problem.code == "picture.vanished"
