"""Every kind of picture phones, cameras and Zalo make comes out right: pixels, colours, nothing else."""

from __future__ import annotations

import io
import math
import struct
import warnings
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from mttq_desktop.photos.intake import copy_in
from mttq_desktop.photos.prepare import PREVIEW, READY, prepare
from tests.photos import samples

pillow_heif.register_heif_opener()

KINDS: dict[str, dict[str, object]] = {
    "photo.jpg": {"quality": 95},
    "photo.png": {},
    "photo.heic": {"quality": 90},
    "photo.webp": {"quality": 95},
    "photo.bmp": {},
    "photo.gif": {},
    "photo.tif": {},
    "lzw.tif": {"compression": "tiff_lzw"},
    "packed.tif": {"compression": "jpeg", "quality": 95},
}


def prepared(source: Path, folder: Path) -> Image.Image:
    """Take ``source`` in and prepare it; the picture to send."""
    name = copy_in(source, folder)
    prepare(folder / name, folder, 0)
    with Image.open(folder / READY) as picture:
        picture.load()
        return picture


def marked_in_mode(mode: str) -> Image.Image:
    return samples.marked().convert(mode)


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_is_taken_whatever_its_name_says(tmp_path: Path, name: str) -> None:
    made = samples.saved(samples.marked(), tmp_path / name, **KINDS[name])
    source = made.rename(tmp_path / "Ảnh chụp.dat")

    picture = prepared(source, tmp_path / "photo")

    assert picture.format == "JPEG"
    assert picture.mode == "RGB"
    assert picture.size == (120, 80)
    assert samples.looks_like(picture, samples.CORNERS)


@pytest.mark.parametrize("name", ["photo.png", "photo.heic", "photo.webp", "photo.tif"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 7])
def test_kinds_other_than_jpeg_are_upright_too(tmp_path: Path, name: str, orientation: int) -> None:
    held = samples.as_held(samples.marked(), orientation)
    if name == "photo.tif":
        source = samples.saved(held, tmp_path / name, tiffinfo={0x0112: orientation})
    else:
        source = samples.saved(held, tmp_path / name, exif=samples.exif(orientation).tobytes(), quality=95)

    picture = prepared(source, tmp_path / "photo")

    assert picture.size == (120, 80)
    assert samples.looks_like(picture, samples.CORNERS)


def test_the_first_picture_of_a_phones_multi_picture_file_is_sent(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    depth_map = Image.new("RGB", (60, 40), "black")
    held = samples.as_held(samples.marked(), 6)
    held.save(source, "MPO", save_all=True, append_images=[depth_map], exif=samples.exif(6), quality=95)

    assert samples.looks_like(prepared(source, tmp_path / "photo"), samples.CORNERS)


def test_a_multi_picture_file_with_a_broken_index_is_still_a_photo(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    samples.marked().save(source, "MPO", save_all=True, append_images=[samples.marked()], quality=95)
    data = bytearray(source.read_bytes())
    index = data.index(b"MPF\0") + 4
    data[index + 8 : index + 40] = bytes(32)
    source.write_bytes(data)

    assert samples.looks_like(prepared(source, tmp_path / "photo"), samples.CORNERS)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF"])
def test_the_first_frame_of_a_moving_picture_is_sent(tmp_path: Path, kind: str) -> None:
    source = tmp_path / "moving"
    other = Image.new("RGB", (120, 80), "black")
    samples.marked().save(source, kind, save_all=True, append_images=[other, other])

    assert samples.looks_like(prepared(source, tmp_path / "photo"), samples.CORNERS)


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L", "YCbCr"])
def test_jpeg_of_every_colour_form(tmp_path: Path, mode: str) -> None:
    source = samples.saved(marked_in_mode(mode), tmp_path / "photo.jpg", quality=95)
    wanted = samples.corners_of(marked_in_mode(mode))

    seen = samples.corners_of(prepared(source, tmp_path / "photo"))

    assert all(samples.near(seen[corner], wanted[corner]) for corner in wanted)


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "I;16"), ("TIFF", "I;16"), ("TIFF", "I;16B"), ("TIFF", "I"), ("TIFF", "F")]
)
def test_sixteen_bit_and_wider_greys_keep_their_lights_and_darks(
    tmp_path: Path, kind: str, mode: str
) -> None:
    ramp = Image.linear_gradient("L")
    wide = ramp.convert("I").point(lambda value: value * 257)
    source = tmp_path / "scan"
    wide.convert(mode).save(source, kind)

    picture = prepared(source, tmp_path / "photo").convert("L")

    difference = ImageChops.difference(picture, ramp)
    assert ImageStat.Stat(difference).mean[0] < 2


def test_black_and_white_scans(tmp_path: Path) -> None:
    scan = Image.new("1", (200, 100), 1)
    scan.paste(0, (0, 0, 100, 100))
    source = samples.saved(scan, tmp_path / "scan.tif", compression="group4")

    picture = prepared(source, tmp_path / "photo").convert("L")

    assert picture.getpixel((50, 50)) == 0
    assert picture.getpixel((150, 50)) == 255


def test_transparent_parts_are_white(tmp_path: Path) -> None:
    logo = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    logo.paste((200, 20, 30, 255), (100, 0, 200, 100))
    logo.paste((0, 0, 0, 128), (0, 50, 100, 100))
    source = samples.saved(logo, tmp_path / "logo.png")

    picture = prepared(source, tmp_path / "photo")

    assert samples.near(samples.corners_of(picture)["top left"], (255, 255, 255), 3)
    assert samples.near(samples.corners_of(picture)["top right"], (200, 20, 30))
    assert samples.near(samples.corners_of(picture)["bottom left"], (127, 127, 127))


@pytest.mark.parametrize("transparency", [0, bytes([0, 255])])
def test_transparent_palette_entries_are_white(tmp_path: Path, transparency: int | bytes) -> None:
    picture = Image.new("P", (200, 100), 1)
    picture.putpalette([0, 0, 0, 30, 60, 200])
    picture.paste(0, (0, 0, 100, 100))
    source = samples.saved(picture, tmp_path / "sticker.png", transparency=transparency)

    seen = samples.corners_of(prepared(source, tmp_path / "photo"))

    assert samples.near(seen["top left"], (255, 255, 255), 3)
    assert samples.near(seen["top right"], (30, 60, 200))


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.heic", "photo.webp", "photo.tif"])
def test_iphone_colours_become_srgb(tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    patch = Image.new("RGB", (64, 64), (180, 120, 60))
    samples.saved(patch, source, icc_profile=samples.display_p3(), **KINDS[name])

    seen = prepared(source, tmp_path / "photo").getpixel((32, 32))

    assert isinstance(seen, tuple)
    # Linear light through the published matrix from Display P3 to sRGB, gamma 2.2 both ways.
    assert samples.near(seen, _p3_as_srgb((180, 120, 60)), 4)
    assert not samples.near(seen, (180, 120, 60), 4)


def _p3_as_srgb(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    matrix = ((1.2249, -0.2247, 0.0), (-0.0420, 1.0419, 0.0), (-0.0197, -0.0786, 1.0979))
    light = [(value / 255) ** 2.2 for value in colour]
    mixed = [sum(a * b for a, b in zip(row, light, strict=True)) for row in matrix]
    red, green, blue = (round(_srgb_curve(max(0.0, value)) * 255) for value in mixed)
    return red, green, blue


def _srgb_curve(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


@pytest.mark.parametrize("profile", [b"no profile at all", samples.display_p3()[:200], bytes(4000)])
def test_a_broken_profile_does_not_cost_the_photo(tmp_path: Path, profile: bytes) -> None:
    source = samples.saved(samples.marked(), tmp_path / "photo.jpg", icc_profile=profile, quality=95)
    assert samples.looks_like(prepared(source, tmp_path / "photo"), samples.CORNERS)


def test_a_profile_for_other_channels_is_left_aside(tmp_path: Path) -> None:
    grey = samples.marked().convert("L")
    source = samples.saved(grey, tmp_path / "photo.jpg", icc_profile=samples.display_p3(), quality=95)
    difference = ImageChops.difference(prepared(source, tmp_path / "photo").convert("L"), grey)
    assert ImageStat.Stat(difference).mean[0] < 3


def test_nothing_but_the_picture_leaves_the_pc(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    source = samples.saved(
        samples.marked((900, 700)),
        tmp_path / "photo.jpg",
        exif=samples.exif(3),
        xmp=b"<x:xmpmeta>house of Mr Ba</x:xmpmeta>",
        icc_profile=srgb,
        comment=b"taken at home",
        dpi=(300, 300),
    )

    prepared(source, tmp_path / "photo")

    for name in (READY, PREVIEW):
        data = (tmp_path / "photo" / name).read_bytes()
        assert _segments(data) <= {0xE0, 0xDB, 0xC0, 0xC4, 0xDA}, "only picture data and the plain JFIF mark"
        assert data.endswith(b"\xff\xd9")
        with Image.open(io.BytesIO(data)) as picture:
            assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
            assert not picture.getexif()


def _segments(data: bytes) -> set[int]:
    """The kinds of all JPEG segments up to the picture data."""
    kinds = set()
    place = 2
    while True:
        assert data[place] == 0xFF
        kind = data[place + 1]
        kinds.add(kind)
        if kind == 0xDA:
            return kinds
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")


def test_photographed_papers_stay_readable(tmp_path: Path) -> None:
    page = samples.paper()
    source = samples.saved(page, tmp_path / "page.jpg", quality=92, subsampling="4:2:0")

    picture = prepared(source, tmp_path / "photo")

    best = page.resize(picture.size, Image.Resampling.LANCZOS)
    assert _psnr(picture, best) > 35
    assert _edge_contrast(picture) > 0.97 * _edge_contrast(best)
    scale = picture.width / page.width
    left, top, right, bottom = (round(edge * scale) for edge in samples.STAMP)
    stamp = (left, top, right, bottom)
    assert _psnr(picture.crop(stamp), best.crop(stamp)) > 33, "the red stamp keeps its colour"


def test_papers_stay_readable_when_the_decoder_shrinks_them(tmp_path: Path) -> None:
    page = samples.paper().resize((8000, 6000), Image.Resampling.BICUBIC)
    source = samples.saved(page, tmp_path / "page.jpg", quality=92, subsampling="4:2:0")

    picture = prepared(source, tmp_path / "photo")

    best = page.resize(picture.size, Image.Resampling.LANCZOS)
    assert _psnr(picture, best) > 30
    assert _edge_contrast(picture) > 0.93 * _edge_contrast(best)


def _psnr(seen: Image.Image, wanted: Image.Image) -> float:
    statistics = ImageStat.Stat(ImageChops.difference(seen, wanted))
    error: float = sum(statistics.sum2) / sum(statistics.count)
    return 10 * math.log10(255 * 255 / error)


def _edge_contrast(picture: Image.Image) -> float:
    """How strongly neighbours differ: what blur takes away first."""
    grey = picture.convert("L")
    difference = ImageChops.difference(grey, ImageChops.offset(grey, 1, 0))
    contrast: float = ImageStat.Stat(difference).rms[0]
    return contrast


def test_a_small_picture_is_never_enlarged(tmp_path: Path) -> None:
    source = samples.saved(Image.new("RGB", (7, 3), "red"), tmp_path / "dot.png")
    assert prepared(source, tmp_path / "photo").size == (7, 3)


@pytest.mark.parametrize("size", [(6000, 2), (1, 5000)])
def test_a_very_narrow_picture_keeps_at_least_one_pixel(tmp_path: Path, size: tuple[int, int]) -> None:
    source = samples.saved(Image.new("RGB", size, "red"), tmp_path / "line.png")
    picture = prepared(source, tmp_path / "photo")
    assert max(picture.size) == 2048
    assert min(picture.size) == 1


def test_odd_metadata_is_nobodys_news(tmp_path: Path) -> None:
    """Pillow remarks on such a file; the photo is fine, so nobody hears of it."""
    data = bytearray(samples.encoded(samples.marked(), "TIFF"))
    one_short_number = struct.pack("<HHI", 284, 3, 1)
    data[data.index(one_short_number) + 4] = 2
    source = tmp_path / "scan.tif"
    source.write_bytes(data)
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        with Image.open(source) as opened:
            opened.load()
    assert heard, "the sample must be one that Pillow remarks on"

    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        picture = prepared(source, tmp_path / "photo")

    assert not heard
    assert samples.looks_like(picture, samples.CORNERS)
