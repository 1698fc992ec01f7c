"""The same picture in fewer bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from mttq_desktop.errors import ProblemError
from mttq_desktop.photos.lighter import WEIGHTS, lighter_file
from mttq_desktop.photos.prepare import READY, prepare
from tests.photos import samples

STEPS = range(1, len(WEIGHTS) + 1)


def prepared(folder: Path, picture: Image.Image, turn: int = 0) -> Path:
    prepare(samples.saved(picture, folder / "original.jpg", quality=95), folder, turn)
    return folder


def test_the_lighter_file_shows_what_was_confirmed(tmp_path: Path) -> None:
    """Turned as the person turned it, and alike in every part."""
    prepared(tmp_path, samples.rich(), turn=1)
    sizes = []
    for step, weight in zip(STEPS, WEIGHTS, strict=True):
        file = lighter_file(tmp_path, step)
        with Image.open(tmp_path / READY) as ready, Image.open(file) as lighter:
            assert max(lighter.size) <= weight.edge
            assert lighter.width < lighter.height
            difference = ImageChops.difference(ready.resize(lighter.size), lighter)
            assert max(ImageStat.Stat(difference).mean) < 12
        sizes.append(file.stat().st_size)
        assert sizes[-1] <= weight.size
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("step", STEPS)
def test_print_on_a_photographed_paper_stays_dark_on_light(tmp_path: Path, step: int) -> None:
    prepared(tmp_path, samples.paper())
    with Image.open(lighter_file(tmp_path, step)) as lighter:
        dark, light = lighter.convert("L").getextrema()
        assert max(lighter.size) >= 1280
    assert (dark, light) <= (90, 255)
    assert light - dark > 150  # type: ignore[operator]


def test_what_is_light_enough_is_sent_as_it_is(tmp_path: Path) -> None:
    prepared(tmp_path, samples.marked((1800, 1200)))
    assert {lighter_file(tmp_path, step) for step in (0, *STEPS)} == {tmp_path / READY}


def test_a_step_past_the_last_is_the_last(tmp_path: Path) -> None:
    prepared(tmp_path, samples.rich())
    assert lighter_file(tmp_path, 99).stat().st_size <= WEIGHTS[-1].size


def test_a_file_made_before_the_photo_was_turned_is_not_used(tmp_path: Path) -> None:
    prepared(tmp_path, samples.rich())
    lighter_file(tmp_path, 1)
    prepared(tmp_path, samples.rich(), turn=1)
    with Image.open(lighter_file(tmp_path, 1)) as lighter:
        assert lighter.width < lighter.height


def test_a_photo_removed_meanwhile_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as raised:
        lighter_file(tmp_path, 1)
    assert raised.value.problem.code == "photo.vanished"
