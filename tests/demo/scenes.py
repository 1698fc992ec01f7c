"""Photos the robot posts when it is given none: drawn scenes, stored in every way phones store them."""

from __future__ import annotations

import math
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

PHOTOS_AT_MOST = 10
ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".bmp", ".gif", ".tif", ".tiff"})

_LARGE, _TALL = (2400, 1800), (1800, 2400)
_ORIENTATION, _WHEN, _MAKER, _EXIF_PLACE = 0x0112, 0x0132, 0x010F, 0x8825
_STORED = {
    1: None,
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera held so stores the upright picture: the turn is undone by whoever shows it."""

_Paint = Callable[[ImageDraw.ImageDraw, int, int, random.Random], None]


def photos_to_post(given: Path | None, folder: Path) -> list[Path]:
    """Put the photos into ``folder``: the first ten given, by name, else drawn ones."""
    folder.mkdir(parents=True, exist_ok=True)
    if given is None:
        return _draw_all(folder)
    found = sorted(file for file in given.iterdir() if file.suffix.lower() in ENDINGS)[:PHOTOS_AT_MOST]
    if not found:
        raise FileNotFoundError(f"no photos in {given}")
    return [Path(shutil.copy(file, folder / file.name)) for file in found]


def _draw_all(folder: Path) -> list[Path]:
    made = []
    for number, (name, size, orientation, paint) in enumerate(_SCENES, start=1):
        picture = _scene(size, paint, number)
        file = folder / f"{number} {name}.jpg"
        turn = _STORED[orientation]
        stored = picture if turn is None else picture.transpose(turn)
        stored.save(file, quality=90, exif=_exif(orientation, number))
        made.append(file)
    return made


def _exif(orientation: int, number: int) -> Image.Exif:
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    exif[_MAKER] = "Phone"
    exif[_WHEN] = f"2026:11:16 0{7 + number % 3}:3{number}:00"
    exif.get_ifd(_EXIF_PLACE).update({1: "N", 2: (20.0, 26.0, 0.0), 3: "E", 4: (106.0, 20.0, 0.0)})
    return exif


def _scene(size: tuple[int, int], paint: _Paint, seed: int) -> Image.Image:
    chance = random.Random(seed)
    picture = Image.new("RGB", size)
    paint(ImageDraw.Draw(picture), *size, chance)
    grain = Image.effect_noise(size, 22).convert("RGB")
    return Image.blend(picture.filter(ImageFilter.BoxBlur(1)), grain, 0.06)


def _sky(draw: ImageDraw.ImageDraw, width: int, height: int, top: tuple[int, int, int]) -> None:
    for y in range(height):
        share = y / height
        draw.line((0, y, width, y), tuple(round(part + (238 - part) * share) for part in top))


def _people(draw: ImageDraw.ImageDraw, width: int, ground: int, size: int, chance: random.Random) -> None:
    clothes = ((178, 34, 34), (28, 78, 128), (240, 236, 220), (56, 110, 62), (205, 150, 40), (110, 60, 120))
    for place in range(size, width - size, round(size * 1.3)):
        x, y = place + chance.randint(-size // 5, size // 5), ground + chance.randint(-size // 6, size // 6)
        skin = (222 - chance.randint(0, 40), 172, 132)
        draw.rounded_rectangle(
            (x - size * 0.4, y, x + size * 0.4, y + size * 1.9), size * 0.3, chance.choice(clothes)
        )
        draw.ellipse((x - size * 0.3, y - size * 0.62, x + size * 0.3, y + size * 0.08), skin)
        draw.pieslice((x - size * 0.32, y - size * 0.68, x + size * 0.32, y), 180, 360, (40, 34, 32))


def _festival(draw: ImageDraw.ImageDraw, width: int, height: int, chance: random.Random) -> None:
    """A stage with a red cloth, and people before it."""
    _sky(draw, width, height, (120, 172, 222))
    draw.rectangle((0, height * 0.72, width, height), (176, 160, 132))
    draw.rectangle((width * 0.12, height * 0.14, width * 0.88, height * 0.6), (168, 22, 28))
    draw.rectangle((width * 0.12, height * 0.14, width * 0.88, height * 0.19), (226, 186, 62))
    middle, size = width * 0.5, height * 0.11
    _star(draw, middle, height * 0.36, size, (246, 214, 70))
    _people(draw, width, round(height * 0.66), round(height * 0.075), chance)


def _star(draw: ImageDraw.ImageDraw, x: float, y: float, size: float, colour: tuple[int, int, int]) -> None:
    corners = []
    for step in range(10):
        reach, angle = (size if step % 2 == 0 else size * 0.382), math.pi * (step / 5 - 0.5)
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    draw.polygon(corners, colour)


def _road(draw: ImageDraw.ImageDraw, width: int, height: int, chance: random.Random) -> None:
    """A village road with lamp posts between rice fields."""
    _sky(draw, width, height, (150, 190, 226))
    horizon = height * 0.42
    draw.rectangle((0, horizon, width, height), (104, 150, 62))
    for _ in range(900):
        x, y = chance.randint(0, width), chance.randint(round(horizon), height)
        draw.line((x, y, x + chance.randint(-6, 6), y - 26), (78 + chance.randint(0, 50), 138, 48), 4)
    road = ((width * 0.47, horizon), (width * 0.53, horizon), (width * 0.86, height), (width * 0.14, height))
    draw.polygon(road, (168, 164, 158))
    for step in range(1, 6):
        post, foot = width * (0.53 + 0.075 * step), horizon + (height - horizon) * step / 5.2
        draw.rectangle((post, foot - 110 * step, post + 6 * step, foot), (92, 92, 96))
        lamp = (post - 16 * step, foot - 126 * step, post + 22 * step, foot - 104 * step)
        draw.ellipse(lamp, (252, 238, 170))


def _house(draw: ImageDraw.ImageDraw, width: int, height: int, chance: random.Random) -> None:
    """A small new house with a red roof, people in the yard."""
    _sky(draw, width, height, (140, 186, 216))
    draw.rectangle((0, height * 0.66, width, height), (196, 170, 130))
    draw.rectangle((width * 0.18, height * 0.36, width * 0.82, height * 0.72), (246, 232, 190))
    roof = ((width * 0.12, height * 0.37), (width * 0.5, height * 0.18), (width * 0.88, height * 0.37))
    draw.polygon(roof, (170, 62, 40))
    draw.rectangle((width * 0.44, height * 0.48, width * 0.56, height * 0.72), (104, 70, 44))
    for left in (0.24, 0.64):
        draw.rectangle((width * left, height * 0.45, width * (left + 0.12), height * 0.58), (120, 160, 178))
    _people(draw, width, round(height * 0.72), round(height * 0.06), chance)


def _gifts(draw: ImageDraw.ImageDraw, width: int, height: int, chance: random.Random) -> None:
    """A table with presents, a banner behind it."""
    draw.rectangle((0, 0, width, height), (232, 224, 208))
    draw.rectangle((width * 0.06, height * 0.08, width * 0.94, height * 0.24), (178, 26, 30))
    for line in range(2):
        y = height * (0.12 + 0.055 * line)
        draw.rectangle(
            (width * (0.16 + 0.08 * line), y, width * (0.84 - 0.08 * line), y + 26), (250, 226, 120)
        )
    _people(draw, width, round(height * 0.36), round(height * 0.07), chance)
    draw.rectangle((0, height * 0.66, width, height), (142, 92, 54))
    for place in range(7):
        x = width * (0.04 + 0.138 * place)
        colour = chance.choice(((200, 40, 60), (36, 120, 150), (226, 170, 40)))
        draw.rectangle((x, height * 0.58, x + width * 0.11, height * 0.74), colour)
        draw.rectangle((x + width * 0.047, height * 0.58, x + width * 0.063, height * 0.74), (250, 246, 232))


_SCENES: tuple[tuple[str, tuple[int, int], int, _Paint], ...] = (
    ("Sân khấu ngày hội", _LARGE, 1, _festival),
    ("Đường điện mới", _LARGE, 6, _road),
    ("Nhà mới", _TALL, 8, _house),
    ("Trao quà", _LARGE, 3, _gifts),
)
