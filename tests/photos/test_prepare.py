"""What comes out of ``prepare``, pixel by pixel."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.photos.limits import PREVIEW_EDGE, READY_BYTES
from mttq_desktop.photos.prepare import PREVIEW, READY, prepare
from tests.photos import samples


def ready(folder: Path) -> Image.Image:
    with Image.open(folder / READY) as picture:
        picture.load()
        return picture


def turned(corners: dict[str, tuple[int, int, int]], times: int) -> dict[str, tuple[int, int, int]]:
    """The corners after that many quarter turns clockwise."""
    for _ in range(times):
        corners = {
            "top right": corners["top left"],
            "bottom right": corners["top right"],
            "bottom left": corners["bottom right"],
            "top left": corners["bottom left"],
        }
    return corners


@pytest.mark.parametrize("orientation", range(10))
def test_every_exif_orientation_comes_out_upright(tmp_path: Path, orientation: int) -> None:
    held = samples.as_held(samples.marked(), orientation)
    original = samples.saved(held, tmp_path / "original.jpg", exif=samples.exif(orientation), quality=95)

    made = prepare(original, tmp_path, 0)

    assert (made.width, made.height) == (120, 80)
    assert samples.looks_like(ready(tmp_path), samples.CORNERS)


@pytest.mark.parametrize("turn", range(4))
@pytest.mark.parametrize("orientation", [1, 5, 6])
def test_the_person_turns_the_upright_picture_clockwise(tmp_path: Path, orientation: int, turn: int) -> None:
    held = samples.as_held(samples.marked(), orientation)
    original = samples.saved(held, tmp_path / "original.jpg", exif=samples.exif(orientation), quality=95)

    made = prepare(original, tmp_path, turn)

    assert (made.width, made.height) == ((120, 80) if turn % 2 == 0 else (80, 120))
    assert samples.looks_like(ready(tmp_path), turned(samples.CORNERS, turn))
    with Image.open(tmp_path / PREVIEW) as preview:
        assert samples.looks_like(preview, turned(samples.CORNERS, turn))


def test_sizes_stay_within_what_facebook_keeps(tmp_path: Path) -> None:
    original = samples.saved(samples.marked((4000, 3000)), tmp_path / "original.jpg")

    made = prepare(original, tmp_path, 1)

    assert (made.width, made.height) == (1536, 2048)
    assert ready(tmp_path).size == (1536, 2048)
    assert made.size == (tmp_path / READY).stat().st_size < READY_BYTES
    with Image.open(tmp_path / PREVIEW) as preview:
        assert max(preview.size) == PREVIEW_EDGE


def test_even_noise_stays_below_the_size_facebook_takes(tmp_path: Path) -> None:
    original = samples.saved(samples.noise((2048, 2048)), tmp_path / "original.png", compress_level=1)

    made = prepare(original, tmp_path, 0)

    assert made.size < READY_BYTES
    assert ready(tmp_path).size == (2048, 2048)


def test_the_decoders_are_not_loaded_before_the_first_photo() -> None:
    """They cost more time than the first window; nobody waits for them who has no photo yet."""
    question = (
        "import sys, mttq_desktop.photos.workshop, mttq_desktop.photos.intake; print('PIL' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
