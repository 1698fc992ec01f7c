"""Pictures made for the tests: marked corners, small text, a Display P3 profile, a page of noise."""

from __future__ import annotations

import io
import random
import struct
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

CORNERS = {
    "top left": (220, 30, 30),
    "top right": (30, 180, 40),
    "bottom left": (40, 60, 220),
    "bottom right": (230, 200, 30),
}

UNDONE_BY = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera held that way stores an upright scene, by EXIF orientation."""


def marked(size: tuple[int, int] = (120, 80)) -> Image.Image:
    """A picture whose four quarters have the colours of ``CORNERS``."""
    picture = Image.new("RGB", size)
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.rectangle((0, 0, width // 2, height // 2), CORNERS["top left"])
    draw.rectangle((width // 2, 0, width, height // 2), CORNERS["top right"])
    draw.rectangle((0, height // 2, width // 2, height), CORNERS["bottom left"])
    draw.rectangle((width // 2, height // 2, width, height), CORNERS["bottom right"])
    return picture


def corners_of(picture: Image.Image) -> dict[str, tuple[int, ...]]:
    """The colours in the middle of the four quarters."""
    picture = picture.convert("RGB")
    left, right = picture.width // 4, picture.width * 3 // 4
    top, bottom = picture.height // 4, picture.height * 3 // 4
    places = {
        "top left": (left, top),
        "top right": (right, top),
        "bottom left": (left, bottom),
        "bottom right": (right, bottom),
    }
    return {name: _colour(picture, place) for name, place in places.items()}


def near(seen: tuple[int, ...], wanted: tuple[int, ...], by: int = 12) -> bool:
    """True when no channel is off by more than ``by``."""
    return all(abs(a - b) <= by for a, b in zip(seen, wanted, strict=True))


def looks_like(picture: Image.Image, corners: dict[str, tuple[int, int, int]]) -> bool:
    """True when each quarter has about the colour asked for."""
    return all(near(seen, corners[name]) for name, seen in corners_of(picture).items())


def as_held(picture: Image.Image, orientation: int) -> Image.Image:
    """The pixels a camera stores of the upright ``picture`` when held as ``orientation`` says."""
    way = UNDONE_BY.get(orientation)
    return picture if way is None else picture.transpose(way)


def exif(orientation: int) -> Image.Exif:
    """Metadata of a phone photo: orientation, maker and a place in Hà Nội."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = "Phone of a citizen"
    data[0x8825] = {1: "N", 2: (21.0, 1.0, 42.0), 3: "E", 4: (105.0, 51.0, 15.0)}
    return data


def saved(picture: Image.Image, path: Path, **options: object) -> Path:
    """Save ``picture`` as the kind of file its name says."""
    picture.save(path, **options)  # type: ignore[arg-type]
    return path


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    """The bytes of ``picture`` as a file of ``kind``."""
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def noise(size: tuple[int, int], seed: int = 7) -> Image.Image:
    """The worst picture for a JPEG: every pixel by chance."""
    return Image.frombytes("RGB", size, random.Random(seed).randbytes(size[0] * size[1] * 3))


def rich(seed: int = 0) -> Image.Image:
    """A picture full of detail, whose file as prepared is heavy for its size."""
    scene = Image.effect_noise((90, 60), 80 + seed).resize((1800, 1200), Image.Resampling.BICUBIC)
    grain = Image.effect_noise(scene.size, 14)
    return Image.merge("RGB", [Image.blend(scene, grain, 0.2), grain, scene])


STAMP = (2600, 1800, 3200, 2400)
"""Where the red stamp lies on ``paper``."""


def paper() -> Image.Image:
    """A page of 8 point print with a red stamp over it, as a 12 megapixel phone sees an A4 sheet."""
    picture = Image.new("RGB", (4000, 3000), (246, 244, 238))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(38)
    for line in range(60):
        draw.text((80, 20 + line * 48), "MTTQ 17/11/2026 so 123/KH-MTTQ-BTT " * 8, (25, 25, 30), font)
    for ring in range(0, 40, 20):
        box = (STAMP[0] + ring, STAMP[1] + ring, STAMP[2] - ring, STAMP[3] - ring)
        draw.ellipse(box, outline=(200, 20, 30), width=6)
    return picture


def _colour(picture: Image.Image, place: tuple[int, int]) -> tuple[int, ...]:
    colour = picture.getpixel(place)
    assert isinstance(colour, tuple)
    return colour


def display_p3() -> bytes:
    """A small ICC profile of Display P3, the colours of iPhone photos."""
    description = b"Display P3"
    text = b"desc" + bytes(4) + struct.pack(">I", len(description) + 1) + description + b"\0" + bytes(78)
    gamma = b"curv" + bytes(4) + struct.pack(">IH", 1, int(2.2 * 256))
    tags = {
        b"desc": text,
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": _xyz(0.51512, 0.24120, -0.00105),
        b"gXYZ": _xyz(0.29198, 0.69225, 0.04189),
        b"bXYZ": _xyz(0.15710, 0.06657, 0.78407),
        b"rTRC": gamma,
        b"gTRC": gamma,
        b"bTRC": gamma,
        b"cprt": b"text" + bytes(4) + b"none\0",
    }
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += struct.pack(">4sII", name, start + len(body), len(data))
        body += padded
    header = struct.pack(">I4sI4s4s4s", start + len(body), b"none", 0x02200000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    header += struct.pack(">iii", 63190, 65536, 54061)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">iii", *(round(value * 65536) for value in (x, y, z)))
