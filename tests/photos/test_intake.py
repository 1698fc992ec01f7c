"""Taking photos in: what is copied, what is refused, and that no half file is ever left."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.photos.intake import copy_in, keep_picture
from tests.photos import samples


def code_of(source: Path, folder: Path) -> str:
    with pytest.raises(ProblemError) as caught:
        copy_in(source, folder)
    assert list(folder.glob("*")) == []
    return caught.value.problem.code


def test_the_copy_is_the_file_byte_for_byte_under_our_own_name(tmp_path: Path) -> None:
    source = samples.saved(samples.marked(), tmp_path / "IMG_0001.JPG", exif=samples.exif(6))

    name = copy_in(source, tmp_path / "photo")

    assert name == "original.jpg"
    assert (tmp_path / "photo" / name).read_bytes() == source.read_bytes()
    assert [entry.name for entry in (tmp_path / "photo").iterdir()] == [name]


def test_a_pasted_picture_is_kept_the_same_way(tmp_path: Path) -> None:
    data = samples.encoded(samples.marked(), "PNG")

    name = keep_picture(data, tmp_path / "photo")

    assert name == "original.png"
    assert (tmp_path / "photo" / name).read_bytes() == data


def test_a_photo_that_is_gone_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        copy_in(tmp_path / "Ảnh đại hội.jpg", tmp_path / "photo")
    assert caught.value.problem.code == "photo.vanished"
    assert caught.value.problem.facts == {"name": "Ảnh đại hội.jpg"}
