"""What the practice Page shows: read over HTTP, compared with what was written, kept to be looked at."""

from __future__ import annotations

import json
import shutil
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageOps, ImageStat
from pillow_heif import register_heif_opener

_SECONDS = 10.0
_DECODED, _SMALL = (400, 400), (24, 24)
_SAME = 6.0
"""What three colours may differ in together, on average, when a picture was only packed anew."""

_TURNS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "upright": lambda picture: picture,
    "turned": lambda picture: picture.transpose(Image.Transpose.ROTATE_90),
    "turned back": lambda picture: picture.transpose(Image.Transpose.ROTATE_270),
    "upside down": lambda picture: picture.transpose(Image.Transpose.ROTATE_180),
    "mirrored": ImageOps.mirror,
}


def page_json(web: str) -> dict[str, Any]:
    """The Page's posts as published."""
    with urllib.request.urlopen(f"{web}/practice/page.json", timeout=_SECONDS) as answer:
        told: dict[str, Any] = json.load(answer)
        return told


def posts_saying(page: dict[str, Any], words: str) -> list[dict[str, Any]]:
    """The published posts with exactly these words."""
    return [post for post in page["posts"] if post["message"] == words]


def faults_of(post: dict[str, Any], photos: Sequence[Path]) -> list[str]:
    """What is wrong with a published post's photos; nothing when all are there, upright and in order."""
    files = [Path(photo["file"]) for photo in post["photos"]]
    if len(files) != len(photos):
        return [f"{len(files)} photos published, {len(photos)} chosen"]
    wanted = [_small(file) for file in photos]
    faults = []
    for number, picture in enumerate(map(_small, files), start=1):
        if fault := _fault_of(picture, number, wanted):
            faults.append(fault)
    faults += [
        f"photo {number} still carries metadata"
        for number, file in enumerate(files, start=1)
        if _has_metadata(file)
    ]
    return faults


def looks_like(one: Path, other: Path) -> bool:
    """Whether two files show the same picture, as far as sending it may have changed it."""
    return _difference(_small(one), _small(other)) < _SAME


def keep(page: dict[str, Any], job: str, folder: Path) -> dict[str, Any]:
    """The Page with its photo files copied below ``folder``, so that they stay."""
    kept = folder / "photos" / job
    kept.mkdir(parents=True, exist_ok=True)
    posts = []
    for post_number, post in enumerate(page["posts"], start=1):
        photos = []
        for number, photo in enumerate(post["photos"], start=1):
            file = kept / f"{post_number}-{number}{Path(photo['file']).suffix}"
            photos.append({**photo, "file": str(_copied(Path(photo["file"]), file))})
        posts.append({**post, "job": job, "photos": photos})
    return {"page": page["page"], "posts": posts}


def _fault_of(picture: Image.Image, number: int, wanted: Sequence[Image.Image]) -> str:
    """Whether another photo, or another turn of it, is clearly nearer than the one that should be there."""
    right = _difference(picture, wanted[number - 1])
    others = {
        f"photo {number} shows photo {place}, {turned}": _difference(picture, turn(other))
        for place, other in enumerate(wanted, start=1)
        for turned, turn in _TURNS.items()
    }
    nearest = min(others, key=lambda what: others[what])
    # Two photos may be alike, and every photo has lost a little.
    return nearest if right > 1.5 * others[nearest] + 2 else ""


def _copied(source: Path, target: Path) -> Path:
    shutil.copyfile(source, target)
    return target.absolute()


def _small(file: Path) -> Image.Image:
    """The picture as it is seen, upright, made very small."""
    register_heif_opener()
    with Image.open(file) as picture:
        picture.draft("RGB", _DECODED)
        upright = ImageOps.exif_transpose(picture).convert("RGBA")
    ground = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(ground, upright).convert("RGB").resize(_SMALL)


def _difference(one: Image.Image, other: Image.Image) -> float:
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def _has_metadata(file: Path) -> bool:
    with Image.open(file) as picture:
        return bool(picture.getexif()) or "xmp" in picture.info
