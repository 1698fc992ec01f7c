"""Cut, broken, vast and hostile files end in a problem that can be told, and in nothing else."""

from __future__ import annotations

import random
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from mttq_desktop.errors import ProblemError
from mttq_desktop.photos.limits import WEBP_PIXELS_AT_MOST
from mttq_desktop.photos.prepare import PREVIEW, READY, prepare
from tests.photos import samples

pillow_heif.register_heif_opener()

SEED = 20261117
KINDS = ("JPEG", "PNG", "HEIF", "WEBP", "BMP", "GIF", "TIFF")
TOLD = {"photo.damaged", "photo.too_many_pixels", "photo.not_a_picture"}


def code_of(data: bytes, folder: Path) -> str | None:
    """The problem ``data`` ends in, or None when a picture could be made of it."""
    (folder / "original").write_bytes(data)
    try:
        prepare(folder / "original", folder, 0)
    except ProblemError as error:
        return error.problem.code
    return None


def whole(kind: str) -> bytes:
    options = {"exif": samples.exif(6).tobytes()} if kind in ("JPEG", "PNG", "WEBP", "HEIF") else {}
    picture = Image.blend(samples.marked((160, 120)), samples.noise((160, 120)), 0.3)
    return samples.encoded(picture, kind, **options)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_damaged(tmp_path: Path, kind: str, part: float) -> None:
    data = whole(kind)
    assert code_of(data[: int(len(data) * part)], tmp_path) == "photo.damaged"
    assert not (tmp_path / READY).exists()
    assert not (tmp_path / PREVIEW).exists()


def test_a_jpeg_whose_end_is_blank_is_damaged(tmp_path: Path) -> None:
    """What a card pulled out while copying leaves: the right size, zeros from somewhere on."""
    data = samples.encoded(samples.noise((600, 400)), "JPEG", quality=92)
    kept = data[: len(data) // 2]
    assert code_of(kept + bytes(len(data) - len(kept)), tmp_path) == "photo.damaged"


def test_a_jpeg_padded_behind_its_end_is_a_photo(tmp_path: Path) -> None:
    assert code_of(whole("JPEG") + bytes(4096), tmp_path) is None


def test_a_jpeg_without_its_last_two_bytes_is_damaged(tmp_path: Path) -> None:
    assert code_of(whole("JPEG")[:-2], tmp_path) == "photo.damaged"


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"BM, this is a letter", b"\xff\xd8", b"GIF", b"%PDF-1.7 scan"]
)
def test_what_is_no_picture_is_told_so(tmp_path: Path, data: bytes) -> None:
    assert code_of(data, tmp_path) == "photo.not_a_picture"


def test_a_vanished_original_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        prepare(tmp_path / "original.jpg", tmp_path, 0)
    assert caught.value.problem.code == "photo.vanished"


def png_of(width: int, height: int) -> bytes:
    """A PNG of one colour, small as a file however vast."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_bomb_of_30000_by_30000_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    bomb = png_of(30_000, 30_000)
    resource = pytest.importorskip("resource", reason="Windows tells no peak this way")
    peak_before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()

    assert code_of(bomb, tmp_path) == "photo.too_many_pixels"

    assert time.process_time() - start < 0.5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak_before < 20_000
    assert not (tmp_path / READY).exists()


@pytest.mark.parametrize("kind", ["JPEG", "GIF", "BMP", "TIFF"])
def test_vast_sizes_in_other_headers_are_refused(tmp_path: Path, kind: str) -> None:
    data = bytearray(samples.encoded(Image.new("RGB", (64, 64)), kind))
    if kind == "JPEG":
        frame = data.index(b"\xff\xc0") + 5
        data[frame : frame + 4] = struct.pack(">HH", 40_000, 40_000)
    elif kind == "GIF":
        data[6:10] = struct.pack("<HH", 40_000, 40_000)
    elif kind == "BMP":
        data[18:26] = struct.pack("<ii", 40_000, 40_000)
    else:
        for tag in (256, 257):
            place = data.index(struct.pack("<HHI", tag, 4, 1)) + 8
            data[place : place + 4] = struct.pack("<I", 40_000)
    assert code_of(bytes(data), tmp_path) == "photo.too_many_pixels"


def test_a_webp_is_held_to_what_its_decoder_can_bear(tmp_path: Path) -> None:
    side = int(WEBP_PIXELS_AT_MOST**0.5) + 20
    data = samples.encoded(Image.new("RGB", (side, side)), "WEBP", method=0)
    assert code_of(data, tmp_path) == "photo.too_many_pixels"


def test_a_108_megapixel_phone_photo_is_taken(tmp_path: Path) -> None:
    data = samples.encoded(Image.new("L", (12_000, 9_000), 90), "JPEG")
    assert code_of(data, tmp_path) is None
    with Image.open(tmp_path / READY) as picture:
        assert picture.size == (2048, 1536)


def test_a_vast_progressive_jpeg_is_refused_because_it_cannot_be_shrunk_while_read(tmp_path: Path) -> None:
    data = samples.encoded(Image.new("L", (9_000, 8_000), 90), "JPEG", progressive=True)
    assert code_of(data, tmp_path) == "photo.too_many_pixels"


class Turnstile:
    """Counts how often it is passed."""

    def __init__(self) -> None:
        self.passed = 0

    def __enter__(self) -> None:
        self.passed += 1

    def __exit__(self, *error: object) -> None:
        pass


@pytest.mark.parametrize(
    ("make", "times"),
    [
        (lambda: png_of(5_000, 5_000), 1),
        (lambda: samples.encoded(samples.marked(), "WEBP"), 1),
        (lambda: samples.encoded(Image.new("L", (7_000, 5_000)), "JPEG"), 0),
        (lambda: samples.encoded(Image.new("L", (7_000, 5_000)), "JPEG", progressive=True), 1),
        (lambda: samples.encoded(samples.marked(), "PNG"), 0),
    ],
    ids=["vast png", "webp", "shrinking jpeg", "progressive jpeg", "small png"],
)
def test_what_takes_much_memory_is_decoded_alone(
    tmp_path: Path, make: Callable[[], bytes], times: int
) -> None:
    (tmp_path / "original").write_bytes(make())
    turnstile = Turnstile()
    prepare(tmp_path / "original", tmp_path, 0, turnstile)
    assert turnstile.passed == times


SHORT_OF_MEMORY = """
import resource, sys
from pathlib import Path
from mttq_desktop.errors import ProblemError
from mttq_desktop.photos.prepare import prepare
folder = Path(sys.argv[1])
prepare(folder / "small.png", folder, 0)
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 60_000_000, used + 60_000_000))
try:
    prepare(folder / "large.png", folder, 0)
except ProblemError as error:
    print(error.problem.code)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc and a memory limit")
def test_running_out_of_memory_is_a_problem_of_the_photo(tmp_path: Path) -> None:
    samples.saved(samples.marked(), tmp_path / "small.png")
    (tmp_path / "large.png").write_bytes(png_of(7_000, 9_000))
    command = [sys.executable, "-W", "error", "-c", SHORT_OF_MEMORY, str(tmp_path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.stdout.strip() == "photo.too_many_pixels", answer.stderr


def mutated(data: bytes, chance: random.Random) -> bytes:
    """``data`` with a few bytes changed, pieces dropped, doubled or filled, as bad disks and people do."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(changed))
        length = chance.choice((1, 1, 2, 4, 4, 30))
        what = chance.randrange(5)
        if what == 0:
            changed[place : place + length] = chance.randbytes(length)
        elif what == 1:
            del changed[place : place + length]
        elif what == 2:
            changed[place:place] = changed[place : place + length]
        elif what == 3:
            changed[place : place + length] = bytes([chance.choice((0, 0x7F, 0xFF))]) * length
        else:
            changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("near_the_front", [True, False])
def test_mutated_files_end_in_a_picture_or_a_problem(tmp_path: Path, kind: str, near_the_front: bool) -> None:
    """Anything else that is raised fails here; a decoder that dies takes the test with it."""
    chance = random.Random(f"{SEED} {kind} {near_the_front}")
    data = whole(kind)
    headers = min(len(data), 600)
    for _ in range(60):
        hostile = (
            mutated(data[:headers], chance) + data[headers:] if near_the_front else mutated(data, chance)
        )
        assert code_of(hostile, tmp_path) in {None, *TOLD}


def test_random_bytes_behind_every_signature(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    for kind in KINDS:
        start = whole(kind)[:32]
        for _ in range(20):
            assert code_of(start + chance.randbytes(3000), tmp_path) in {None, *TOLD}
