"""How fast, in how much memory and with how little disturbance twenty phone photos are prepared.

The same photos, sizes and JPEG quality go through ``vipsthumbnail`` in turn with ours, and the medians are
compared. Memory and stalls are measured in a fresh process that does nothing else.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image, ImageOps

from mttq_desktop.errors import Problem
from mttq_desktop.photos.limits import PREVIEW_EDGE, READY_EDGE
from mttq_desktop.photos.prepare import Prepared
from mttq_desktop.photos.workshop import PhotoJob, Workshop

PHOTOS = 20
SIZE = (4000, 3000)
"""Twelve megapixels, what a phone takes unless told otherwise."""

_REFERENCE = "vipsthumbnail"
_TICK_SECONDS = 0.001
_REST_SECONDS = 3.0


@dataclass(frozen=True)
class PhotoFigures:
    """What the bench found; a ratio is None where ``vipsthumbnail`` is not installed.

    Attributes:
        ours_seconds: median time to prepare all photos, both outputs.
        reference_seconds: median time of ``vipsthumbnail`` for both outputs, the small from the large.
        ratio: the first divided by the second.
        hard_ratio: ours for both outputs divided by the reference's time for the large output alone.
        peak_megabytes: most memory the preparing process ever held.
        longest_stall_ms: longest time the main thread wanted to run and could not.
        stall_at_rest_ms: the same with nothing to prepare: what the machine's other work costs.
    """

    ours_seconds: float
    reference_seconds: float | None
    ratio: float | None
    hard_ratio: float | None
    peak_megabytes: float
    longest_stall_ms: float
    stall_at_rest_ms: float


def measure(rounds: int = 5, textures: Iterable[Path] = ()) -> PhotoFigures:
    """All figures of one run; ``textures`` are photos to cut the test photos from instead of made ones."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        photos = make_photos(folder / "photos", textures)
        ours, large, both = [], [], []
        _prepare_all(photos, folder / "ours")
        for _ in range(rounds):
            ours.append(_prepare_all(photos, folder / "ours"))
            if reference_present():
                large.append(_reference_large(photos, folder))
                both.append(large[-1] + _reference_small(photos, folder))
        alone = _measured_alone(photos, folder / "alone")
    median = statistics.median
    return PhotoFigures(
        ours_seconds=median(ours),
        reference_seconds=median(both) if both else None,
        ratio=median(ours) / median(both) if both else None,
        hard_ratio=median(ours) / median(large) if large else None,
        peak_megabytes=alone["peak_megabytes"],
        longest_stall_ms=alone["longest_stall_ms"],
        stall_at_rest_ms=alone["stall_at_rest_ms"],
    )


def reference_present() -> bool:
    """Whether the program we compare with is installed (Debian package libvips-tools)."""
    return shutil.which(_REFERENCE) is not None


def make_photos(folder: Path, textures: Iterable[Path] = (), count: int = PHOTOS) -> list[Path]:
    """Photos as a phone saves them: 12 megapixels, fine grain, quality 92, EXIF of one held upright."""
    folder.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    scenes = [_scene_of(texture) for texture in textures] or [_made_scene(seed) for seed in range(4)]
    grain = Image.merge("RGB", [Image.effect_noise(SIZE, 20) for _ in range(3)])
    photos = []
    for number in range(count):
        photo = Image.blend(scenes[number % len(scenes)], grain, 0.08)
        photos.append(folder / f"photo-{number:02}.jpg")
        photo.save(photos[-1], quality=92, subsampling="4:2:0", exif=exif)
    return photos


def _scene_of(texture: Path) -> Image.Image:
    with Image.open(texture) as picture:
        return picture.convert("RGB").resize(SIZE, Image.Resampling.BICUBIC)


def _made_scene(seed: int) -> Image.Image:
    """Sky, ground and clutter of every size: gradients under noise blurred to several scales."""
    layers = []
    for channel in range(3):
        layer = Image.linear_gradient("L").rotate(90 * (seed + channel)).resize(SIZE)
        for scale in (4, 16, 64):
            small = (SIZE[0] // scale, SIZE[1] // scale)
            clutter = Image.effect_noise(small, 90).resize(SIZE, Image.Resampling.BICUBIC)
            layer = Image.blend(layer, clutter, 0.4)
        layers.append(ImageOps.autocontrast(layer))
    return Image.merge("RGB", layers)


class _Pile:
    """Photos to prepare, kept in memory."""

    def __init__(self, photos: list[Path], folder: Path) -> None:
        self._lock = threading.Lock()
        self._left = [PhotoJob(photo.stem, photo, folder / photo.stem, 0) for photo in photos]
        self.made: list[Prepared] = []
        self.broken: list[Problem] = []
        for job in self._left:
            job.folder.mkdir(parents=True, exist_ok=True)

    def next_unprepared(self, busy: frozenset[str]) -> PhotoJob | None:
        with self._lock:
            return self._left.pop() if self._left else None

    def photo_ready(self, job: PhotoJob, made: Prepared) -> None:
        self.made.append(made)

    def photo_broken(self, job: PhotoJob, problem: Problem) -> None:
        self.broken.append(problem)


def _prepare_all(photos: list[Path], folder: Path) -> float:
    """Seconds our workshop takes for all photos."""
    pile = _Pile(photos, folder)
    workshop = Workshop(pile, workers=2)
    start = time.perf_counter()
    workshop.start()
    done = workshop.wait_idle(timeout=300)
    seconds = time.perf_counter() - start
    workshop.stop()
    if not done or pile.broken or len(pile.made) != len(photos):
        raise RuntimeError(f"not all photos were prepared: {pile.broken}")
    return seconds


def _reference_large(photos: list[Path], folder: Path) -> float:
    """Seconds ``vipsthumbnail`` takes for the pictures to send."""
    return _reference(photos, READY_EDGE, f"{folder}/%s-ready.jpg[Q=90,strip]")


def _reference_small(photos: list[Path], folder: Path) -> float:
    """Seconds it takes to make the pictures to show from those, as we do."""
    ready = [folder / f"{photo.stem}-ready.jpg" for photo in photos]
    return _reference(ready, PREVIEW_EDGE, f"{folder}/%s-preview.jpg[Q=80,strip]")


def _reference(photos: list[Path], edge: int, output: str) -> float:
    names = [str(photo) for photo in photos]
    command = [_REFERENCE, *names, "--size", f"{edge}x{edge}", "--export-profile", "srgb", "-o", output]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def _measured_alone(photos: list[Path], folder: Path) -> dict[str, float]:
    order = json.dumps({"photos": [str(photo) for photo in photos], "folder": str(folder)})
    command = [sys.executable, "-m", "tests.bench.photos", "--alone"]
    answer = subprocess.run(command, input=order, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(answer.stdout)
    return figures


def _alone() -> dict[str, float]:
    """In a fresh process: prepare the photos while the main thread asks to run every millisecond."""
    order = json.loads(sys.stdin.read())
    rested = time.monotonic() + _REST_SECONDS
    at_rest = _longest_stall(lambda: time.monotonic() > rested)
    pile = _Pile([Path(name) for name in order["photos"]], Path(order["folder"]))
    workshop = Workshop(pile, workers=2)
    workshop.start()
    at_work = _longest_stall(lambda: workshop.wait_idle(timeout=0))
    workshop.stop()
    return {
        "peak_megabytes": _peak_megabytes(),
        "longest_stall_ms": at_work * 1000,
        "stall_at_rest_ms": at_rest * 1000,
    }


def _longest_stall(is_over: Callable[[], bool]) -> float:
    """Seconds by which a wait of a millisecond was late at worst, until ``is_over``."""
    longest = 0.0
    last = time.perf_counter()
    while not is_over():
        time.sleep(_TICK_SECONDS)
        now = time.perf_counter()
        longest = max(longest, now - last - _TICK_SECONDS)
        last = now
    return longest


def _peak_megabytes() -> float:
    """From the kernel's own record of this process; ``getrusage`` would count the starting process too."""
    status = Path("/proc/self/status").read_text()
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(kilobytes) / 1000


def _table(figures: PhotoFigures) -> str:
    rows = [
        f"{name:20} {value if value is None else round(value, 2)}" for name, value in asdict(figures).items()
    ]
    if figures.ratio is None:
        rows.append(f"{_REFERENCE} is not installed (Debian package libvips-tools): no ratio")
    return "\n".join(rows)


if __name__ == "__main__":
    if "--alone" in sys.argv:
        print(json.dumps(_alone()))
    else:
        print(_table(measure(textures=[Path(name) for name in sys.argv[1:]])))
