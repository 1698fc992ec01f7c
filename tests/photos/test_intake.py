"""Taking photos in: what is copied, what is refused, and that no half file is ever left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.photos.intake import copy_in, keep_picture
from mttq_desktop.photos.limits import BYTES_AT_MOST
from tests.photos import samples

LARGE = 90_000_000


def problem_of(source: Path, folder: Path) -> Problem:
    with pytest.raises(ProblemError) as caught:
        copy_in(source, folder)
    assert list(folder.glob("*")) == [], "something was left behind"
    return caught.value.problem


def large_photo(path: Path) -> Path:
    """A photo that takes a while to copy."""
    path.write_bytes(samples.encoded(samples.marked(), "JPEG"))
    os.truncate(path, LARGE)
    return path


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("JPEG", "original.jpg"),
        ("PNG", "original.png"),
        ("WEBP", "original.webp"),
        ("BMP", "original.bmp"),
        ("GIF", "original.gif"),
        ("TIFF", "original.tif"),
    ],
)
def test_the_copy_is_the_file_byte_for_byte_under_our_own_name(
    tmp_path: Path, kind: str, wanted: str
) -> None:
    source = tmp_path / "IMG_0001.JPG"
    source.write_bytes(samples.encoded(samples.marked(), kind))

    name = copy_in(source, tmp_path / "photo")

    assert name == wanted
    assert (tmp_path / "photo" / name).read_bytes() == source.read_bytes()
    assert [entry.name for entry in (tmp_path / "photo").iterdir()] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Ảnh Đại hội đại biểu MTTQ.jpg",
        "A\u0309nh dạng tách dấu.jpg",
        "🌺 ngày hội 🎉.heic",
        "x" * 200,
        "không có đuôi",
        "..jpg",
        "%s {name} \n.png" if sys.platform != "win32" else "%s {name}.png",
        "-rf.jpg",
    ],
)
def test_no_name_is_too_strange(tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_bytes(samples.encoded(samples.marked(), "JPEG"))
    assert copy_in(source, tmp_path / "photo") == "original.jpg"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are always letters")
def test_a_name_that_is_no_text_can_still_be_told(tmp_path: Path) -> None:
    source = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.jpg"))
    source.write_bytes(b"words")
    name = problem_of(source, tmp_path / "photo").facts["name"]
    assert str(name).encode("utf-8")


def test_a_pasted_picture_is_kept_the_same_way(tmp_path: Path) -> None:
    data = samples.encoded(samples.marked(), "PNG")

    name = keep_picture(data, tmp_path / "photo")

    assert name == "original.png"
    assert (tmp_path / "photo" / name).read_bytes() == data


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "photo.empty"), (b"words", "photo.not_a_picture"), (bytes(BYTES_AT_MOST + 1), "photo.too_heavy")],
)
def test_what_is_pasted_is_checked_too(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(ProblemError) as caught:
        keep_picture(data, tmp_path / "photo")
    assert caught.value.problem.code == code


def test_a_photo_that_is_gone_is_told_by_name(tmp_path: Path) -> None:
    problem = problem_of(tmp_path / "Ảnh đại hội.jpg", tmp_path / "photo")
    assert problem == Problem("photo.vanished", {"name": "Ảnh đại hội.jpg"})


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    assert problem_of(tmp_path / "empty.jpg", tmp_path / "photo").code == "photo.empty"


def test_a_text_with_a_photos_name(tmp_path: Path) -> None:
    (tmp_path / "report.jpg").write_text("Báo cáo tháng 11", encoding="utf-8")
    assert problem_of(tmp_path / "report.jpg", tmp_path / "photo").code == "photo.not_a_picture"


def test_a_folder_is_no_photo(tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    assert problem_of(tmp_path / "folder.jpg", tmp_path / "photo").code == "photo.not_a_picture"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files there")
def test_a_pipe_is_no_photo(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert problem_of(tmp_path / "pipe.jpg", tmp_path / "photo").code == "photo.not_a_picture"


def test_too_many_bytes_are_refused_unread(tmp_path: Path) -> None:
    source = large_photo(tmp_path / "heavy.jpg")
    os.truncate(source, BYTES_AT_MOST + 1)
    problem = problem_of(source, tmp_path / "photo")
    assert problem == Problem("photo.too_heavy", {"name": "heavy.jpg", "megabytes": 100})


def test_a_photo_cut_off_while_it_is_copied_has_vanished(tmp_path: Path) -> None:
    source = large_photo(tmp_path / "usb.jpg")
    folder = tmp_path / "photo"
    folder.mkdir()
    problems: list[Problem] = []
    copying = threading.Thread(target=lambda: problems.append(problem_of(source, folder)))
    copying.start()
    while not any(folder.iterdir()):
        assert copying.is_alive()
    os.truncate(source, 100)
    copying.join()
    assert [problem.code for problem in problems] == ["photo.vanished"]


def test_where_no_folder_can_be_made_is_told(tmp_path: Path) -> None:
    source = samples.saved(samples.marked(), tmp_path / "photo.jpg")
    (tmp_path / "file").touch()
    with pytest.raises(ProblemError) as caught:
        copy_in(source, tmp_path / "file" / "photo")
    assert caught.value.problem.code == "folder.not_writable"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk is not allowed here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="needs mount")
def test_a_full_disk_is_told_and_nothing_is_left_on_it(tmp_path: Path, small_disk: Path) -> None:
    source = large_photo(tmp_path / "photo.jpg")
    assert problem_of(source, small_disk / "photo").code == "disk.full"
    good = samples.saved(samples.marked(), tmp_path / "small.jpg")
    assert copy_in(good, small_disk / "photo") == "original.jpg"


@pytest.mark.skipif(sys.platform != "linux", reason="needs mount")
def test_a_disk_locked_against_writing_is_told(tmp_path: Path, small_disk: Path) -> None:
    source = samples.saved(samples.marked(), tmp_path / "photo.jpg")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ProblemError) as caught:
        copy_in(source, small_disk / "photo")
    assert caught.value.problem.code == "folder.not_writable"


KILLED_WHILE_COPYING = """
import os, signal, sys, threading
from pathlib import Path
from mttq_desktop.photos.intake import copy_in

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
folder.mkdir()

def has_begun():
    try:
        return any(entry.stat().st_size for entry in folder.iterdir())
    except FileNotFoundError:  # it just got its name
        return False

def kill_once_begun():
    while not has_begun():
        pass
    os.kill(os.getpid(), signal.SIGKILL)

threading.Thread(target=kill_once_begun).start()
copy_in(source, folder)
threading.Event().wait()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_killed_while_copying_leaves_no_half_photo(tmp_path: Path) -> None:
    source = large_photo(tmp_path / "photo.jpg")
    folder = tmp_path / "photo"
    command = [sys.executable, "-c", KILLED_WHILE_COPYING, str(source), str(folder)]

    ended = subprocess.run(command, check=False, capture_output=True)

    assert ended.returncode == -signal.SIGKILL
    copy = folder / "original.jpg"
    assert not copy.exists() or copy.stat().st_size == LARGE
    assert copy_in(source, folder) == "original.jpg"
    assert copy.stat().st_size == LARGE
