"""Pictures of items: small, kept within a limit, never at the price of memory, time or patience."""

from __future__ import annotations

import io
import os
import random
import struct
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.upstream.addresses import Allowance
from mttq_desktop.upstream.pictures import ItemPictures
from mttq_desktop.upstream.small_picture import small_picture
from mttq_desktop.upstream.web import Patience
from tests.clocks import TurnedClock
from tests.graph.far_side import PATIENCE, Connection, FarSide, answering, far_side
from tests.photos import samples
from tests.photos.test_hostile import mutated, png_of
from tests.upstream.outside import names, web


def jpeg(size: tuple[int, int] = (1200, 800), **options: object) -> bytes:
    return samples.encoded(samples.marked(size), "JPEG", **options)


def small_of(data: bytes) -> bytes | None:
    return small_picture(data, threading.Lock())


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def pictures(tmp_path: Path, clock: TurnedClock) -> ItemPictures:
    return ItemPictures(tmp_path / "pictures", web(), clock)


@contextmanager
def giving(content: bytes, status: str = "200 OK") -> Iterator[FarSide]:
    with far_side(answering(content, status)) as side:
        yield side


# Made small


@pytest.mark.parametrize(
    "data",
    [
        jpeg(exif=samples.exif(1).tobytes()),
        jpeg(progressive=True),
        samples.encoded(samples.marked((1200, 800)), "PNG"),
        samples.encoded(samples.marked((1200, 800)).convert("P"), "GIF"),
        samples.encoded(samples.marked((1200, 800)), "WEBP"),
    ],
    ids=["jpeg", "progressive", "png", "gif", "webp"],
)
def test_a_picture_is_made_small(pictures: ItemPictures, data: bytes) -> None:
    with giving(data) as side:
        file = pictures.fetch(f"{side.url}/anh.jpg")
    assert file is not None
    with Image.open(file) as picture:
        assert (picture.format, picture.size) == ("JPEG", (480, 320))
        assert not picture.getexif()
        assert samples.looks_like(picture, samples.CORNERS)


def test_a_moving_picture_stands_still(pictures: ItemPictures) -> None:
    frames = [Image.new("RGB", (100, 100), colour) for colour in ("red", "green", "blue")]
    data = samples.encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    with giving(data) as side:
        file = pictures.fetch(side.url)
    assert file is not None
    with Image.open(file) as picture:
        assert picture.size == (100, 100)
        colour = picture.getpixel((50, 50))
        assert isinstance(colour, tuple)
        assert samples.near(colour, (255, 0, 0))


def test_a_tall_picture_and_one_held_sideways_are_small_too() -> None:
    for data in (jpeg((800, 1200)), jpeg((1200, 800), exif=samples.exif(6).tobytes())):
        small = small_of(data)
        assert small is not None
        with Image.open(io.BytesIO(small)) as picture:
            assert picture.size == (320, 480)


# Hostile


def jpeg_of_many_passes(size: tuple[int, int], passes: int) -> bytes:
    """A progressive JPEG that goes over its pixels again and again; each time costs ten bytes."""
    data = samples.encoded(Image.new("RGB", size, "red"), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * passes + data[-2:]


def vast(kind: str) -> bytes:
    """A small file whose head tells of a vast picture."""
    data = bytearray(samples.encoded(Image.new("RGB", (64, 64)), kind))
    if kind == "JPEG":
        frame = data.index(b"\xff\xc0") + 5
        data[frame : frame + 4] = struct.pack(">HH", 65_500, 65_500)
    else:
        data[6:10] = struct.pack("<HH", 65_500, 65_500)
    return bytes(data)


def large_webp() -> bytes:
    return samples.encoded(Image.new("RGB", (3_000, 3_000)), "WEBP", method=0)


@pytest.mark.parametrize(
    "make",
    [
        lambda: png_of(30_000, 30_000),
        lambda: png_of(4_000, 4_000),
        lambda: vast("JPEG"),
        lambda: vast("GIF"),
        large_webp,
        lambda: jpeg((4_000, 4_000), progressive=True),
        lambda: jpeg_of_many_passes((1_000, 1_000), 50_000),
    ],
    ids=["png bomb", "large png", "vast jpeg", "vast gif", "large webp", "large progressive", "many passes"],
)
def test_a_bomb_does_not_go_off(make: Callable[[], bytes]) -> None:
    bomb = make()
    assert len(bomb) < 5_000_000
    began = time.process_time()
    assert small_of(bomb) is None
    assert time.process_time() - began < 0.5


def test_a_large_plain_jpeg_is_no_bomb() -> None:
    assert small_of(jpeg((6_000, 5_000))) is not None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!DOCTYPE html><title>login</title>",
        jpeg()[:5_000],
        jpeg()[:-2],
        samples.encoded(samples.marked(), "PNG")[:-40],
        samples.encoded(samples.marked(), "BMP"),
        samples.encoded(samples.marked(), "TIFF"),
        samples.encoded(Image.new("RGB", (1, 1)), "GIF"),
        samples.encoded(Image.new("RGB", (900, 20)), "PNG"),
        b"\xff\xd8\xff" + b"\xff\xda" * 1_000,
        b"GIF89a",
        b"RIFF\x00\x00\x00\x00WEBP",
    ],
)
def test_what_is_no_picture_for_a_list_is_none(data: bytes) -> None:
    assert small_of(data) is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_broken_files_end_in_a_picture_or_in_none(kind: str) -> None:
    """Whatever else is raised fails here."""
    data = samples.encoded(samples.marked((160, 120)), kind)
    chance = random.Random(f"20261123 {kind}")
    for _ in range(60):
        small_of(mutated(data, chance))


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"<svg></svg>", "200 OK"),
        (png_of(30_000, 30_000), "200 OK"),
        (jpeg(), "404 Not Found"),
        (jpeg() + bytes(5_000_000), "200 OK"),
    ],
    ids=["svg", "bomb", "gone", "too heavy"],
)
def test_what_cannot_be_had_is_not_asked_for_again_that_day(
    tmp_path: Path, clock: TurnedClock, content: bytes, status: str
) -> None:
    folder = tmp_path / "pictures"
    with giving(content, status) as side:
        for _ in range(2):
            assert ItemPictures(folder, web(), clock).fetch(side.url) is None
        clock.turn(hours=23)
        assert ItemPictures(folder, web(), clock).fetch(side.url) is None
        assert len(side.requests) == 1
        clock.turn(hours=2)
        assert ItemPictures(folder, web(), clock).fetch(side.url) is None
    assert len(side.requests) == 2
    assert not list(folder.glob("*.jpg"))


def test_a_picture_of_this_pc_is_not_asked_for(tmp_path: Path, clock: TurnedClock) -> None:
    with giving(jpeg()) as side:
        line = web(Allowance(), resolve=names({"anh.test": ["127.0.0.1"]}))
        pictures = ItemPictures(tmp_path, line, clock)
        for address in (
            side.url,
            f"http://anh.test:{side.port}/a.jpg",
            "file:///etc/passwd",
            "data:image/png,a",
        ):
            assert pictures.fetch(address) is None
    assert not side.connections


def test_a_broken_line_is_forgiven_soon(tmp_path: Path, clock: TurnedClock) -> None:
    connections = 0

    def broken_once(connection: Connection) -> None:
        nonlocal connections
        connections += 1
        if connections > 1:
            answering(jpeg())(connection)

    pictures = ItemPictures(tmp_path, web(), clock)
    with far_side(broken_once) as side:
        for _ in range(2):
            assert pictures.fetch(side.url) is None
        assert connections == 1
        clock.turn(minutes=3)
        assert pictures.fetch(side.url) is not None
    assert connections == 2


def test_what_nobody_wanted_any_more_is_forgiven_at_once(pictures: ItemPictures) -> None:
    cancel = threading.Event()
    cancel.set()
    with giving(jpeg()) as side:
        assert pictures.fetch(side.url, cancel) is None
        assert pictures.fetch(side.url) is not None


# Kept


def test_what_is_kept_is_there_at_once_and_not_asked_for_again(
    pictures: ItemPictures, tmp_path: Path
) -> None:
    with giving(jpeg()) as side:
        address = side.url
        assert pictures.file_of(address) is None
        file = pictures.fetch(address)
    assert file is not None
    assert pictures.file_of(address) == file
    assert pictures.fetch(address) == file
    assert len(side.requests) == 1
    assert [path.name for path in (tmp_path / "pictures").iterdir()] == [file.name]


def test_no_address_has_no_picture(pictures: ItemPictures) -> None:
    assert pictures.file_of("") is None
    assert pictures.fetch("") is None


def test_two_who_want_one_picture_ask_once(pictures: ItemPictures) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def slow(connection: Connection) -> None:
        connection.read_request()
        asked.set()
        go_on.wait(PATIENCE)
        connection.answer(jpeg())

    with far_side(slow) as side, ThreadPoolExecutor(3) as pool:
        address = side.url
        first = pool.submit(pictures.fetch, address)
        assert asked.wait(PATIENCE)
        others = [pool.submit(pictures.fetch, address) for _ in range(2)]
        go_on.set()
        files = {future.result(PATIENCE) for future in [first, *others]}
    assert files == {pictures.file_of(address)}
    assert len(side.requests) == 1


def test_the_folder_stays_below_its_limit_and_what_is_used_stays(tmp_path: Path, clock: TurnedClock) -> None:
    noise = samples.encoded(samples.noise((400, 400)), "JPEG")
    each = len(small_of(noise) or b"")
    pictures = ItemPictures(tmp_path, web(), clock, most_bytes=10 * each)
    with giving(noise) as side:
        address = side.url
        for number in range(10):
            assert pictures.fetch(f"{address}/{number}")
            clock.turn(minutes=5)
        assert pictures.file_of(f"{address}/0")  # looked at, and so kept
        clock.turn(minutes=5)
        assert pictures.fetch(f"{address}/10")
    kept = [number for number in range(11) if pictures.file_of(f"{address}/{number}")]
    assert kept == [0, 3, 4, 5, 6, 7, 8, 9, 10]
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 10 * each


def test_a_folder_that_was_full_at_start_is_made_room_in(tmp_path: Path, clock: TurnedClock) -> None:
    for number in range(20):
        (tmp_path / f"{number}.jpg").write_bytes(bytes(10_000))
    with giving(jpeg()) as side:
        file = ItemPictures(tmp_path, web(), clock, most_bytes=100_000).fetch(side.url)
    assert file is not None
    assert file.exists()
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 100_000


def test_yesterdays_notes_and_halves_of_files_go(tmp_path: Path, clock: TurnedClock) -> None:
    old, new = clock.now().timestamp() - 90_000, clock.now().timestamp() - 60
    for name, moment in (("a.none", old), ("b.jpg.x1.part", old), ("c.none", new), ("d.jpg", old)):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (moment, moment))
    with giving(jpeg()) as side:
        file = ItemPictures(tmp_path, web(), clock).fetch(side.url)
    assert file is not None
    assert {path.name for path in tmp_path.iterdir()} == {"c.none", "d.jpg", file.name}


def test_a_folder_that_takes_no_files_gives_no_picture(tmp_path: Path, clock: TurnedClock) -> None:
    (tmp_path / "pictures").write_bytes(b"a file in its place")
    pictures = ItemPictures(tmp_path / "pictures", web(), clock)
    with giving(jpeg()) as side:
        assert pictures.file_of(side.url) is None
        assert pictures.fetch(side.url) is None


def test_a_slow_picture_is_given_up(tmp_path: Path, clock: TurnedClock) -> None:
    over = threading.Event()

    def drip(connection: Connection) -> None:
        connection.read_request()
        connection.socket.sendall(b"HTTP/1.1 200 OK\r\n\r\n\xff\xd8\xff")
        while not over.wait(0.01):
            connection.socket.sendall(b"a")

    line = web(patience=Patience(connect=2, silence=2, whole=0.3))
    with far_side(drip) as side:
        assert ItemPictures(tmp_path, line, clock).fetch(side.url) is None
        over.set()
