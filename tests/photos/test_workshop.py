"""The workshop: everything unprepared gets done, whatever the photos, the disk or the table do."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.photos.prepare import PREVIEW, READY, Prepared
from mttq_desktop.photos.workshop import PhotoJob, Workshop
from tests.photos import samples

SOON = 30.0


class Table:
    """Photos as a table keeps them: what is asked of each, and what became of it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.wanted: dict[str, PhotoJob] = {}
        self.made: dict[str, tuple[int, Prepared]] = {}
        self.broken: dict[str, Problem] = {}
        self.in_hand_at_once: list[frozenset[str]] = []
        self.failures_to_come = 0
        self.failed = threading.Event()

    def want(self, job: PhotoJob) -> None:
        job.folder.mkdir(parents=True, exist_ok=True)
        with self.lock:
            self.wanted[job.photo_id] = job

    def next_unprepared(self, busy: frozenset[str]) -> PhotoJob | None:
        with self.lock:
            if self.failures_to_come:
                self.failures_to_come -= 1
                self.failed.set()
                raise RuntimeError("database is locked")
            self.in_hand_at_once.append(busy)
            for photo_id, job in self.wanted.items():
                done = photo_id in self.broken or self.made.get(photo_id, (None,))[0] == job.turn
                if not done and photo_id not in busy:
                    return job
            return None

    def photo_ready(self, job: PhotoJob, made: Prepared) -> None:
        with self.lock:
            if self.wanted[job.photo_id].turn == job.turn:
                self.made[job.photo_id] = (job.turn, made)

    def photo_broken(self, job: PhotoJob, problem: Problem) -> None:
        with self.lock:
            self.broken[job.photo_id] = problem


def job_in(folder: Path, photo_id: str, *, turn: int = 0, data: bytes | None = None) -> PhotoJob:
    place = folder / photo_id
    place.mkdir(exist_ok=True)
    original = place / "original.jpg"
    original.write_bytes(samples.encoded(samples.marked(), "JPEG") if data is None else data)
    return PhotoJob(photo_id, original, place, turn)


@contextmanager
def running(table: Table) -> Iterator[Workshop]:
    workshop = Workshop(table)
    workshop.start()
    try:
        yield workshop
    finally:
        workshop.stop()


def test_all_photos_left_over_from_an_earlier_run_are_prepared(tmp_path: Path) -> None:
    table = Table()
    for number in range(12):
        table.want(job_in(tmp_path, f"photo-{number}"))

    with running(table) as workshop:
        assert workshop.wait_idle(SOON)

    assert sorted(table.made) == sorted(table.wanted)
    assert all(
        (tmp_path / name / READY).exists() and (tmp_path / name / PREVIEW).exists() for name in table.made
    )
    assert max(len(busy) for busy in table.in_hand_at_once) <= 1, (
        "asked with the other worker's photo in hand"
    )


def test_a_photo_added_later_is_prepared_once_woken(tmp_path: Path) -> None:
    table = Table()
    with running(table) as workshop:
        assert workshop.wait_idle(SOON)
        table.want(job_in(tmp_path, "late"))
        workshop.wake()
        assert workshop.wait_idle(SOON)
    assert list(table.made) == ["late"]


def test_a_photo_turned_while_in_hand_ends_turned(tmp_path: Path) -> None:
    table = Table()
    job = job_in(tmp_path, "turned", data=samples.encoded(samples.marked((3000, 2000)), "JPEG"))
    table.want(job)
    with running(table) as workshop:
        for turn in (1, 2, 3):
            table.want(PhotoJob(job.photo_id, job.original, job.folder, turn))
            workshop.wake()
        assert workshop.wait_idle(SOON)
    assert table.made["turned"][0] == 3
    assert table.made["turned"][1].width < table.made["turned"][1].height


def test_a_broken_photo_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    table = Table()
    whole = samples.encoded(samples.noise((400, 400)), "JPEG")
    table.want(job_in(tmp_path, "cut", data=whole[: len(whole) // 2]))
    table.want(job_in(tmp_path, "text", data=b"not a photo at all"))
    table.want(job_in(tmp_path, "good"))
    gone = job_in(tmp_path, "gone")
    gone.original.unlink()
    table.want(gone)

    with running(table) as workshop:
        assert workshop.wait_idle(SOON)

    assert {name: problem.code for name, problem in table.broken.items()} == {
        "cut": "photo.damaged",
        "text": "photo.not_a_picture",
        "gone": "photo.vanished",
    }
    assert list(table.made) == ["good"]


def test_when_files_cannot_be_written_the_photo_waits_unblamed(tmp_path: Path) -> None:
    table = Table()
    job = job_in(tmp_path, "photo")
    obstacle = job.folder / READY
    obstacle.mkdir()
    table.want(job)

    with running(table) as workshop:
        deadline = time.monotonic() + SOON
        while not (job.folder / PREVIEW).exists():  # written just before the file that cannot be
            assert time.monotonic() < deadline
            time.sleep(0.001)
        assert not workshop.wait_idle(0)
        assert not table.made
        obstacle.rmdir()
        workshop.wake()
        assert workshop.wait_idle(SOON)

    assert list(table.made) == ["photo"]
    assert not table.broken


@pytest.mark.warns_in_log("photo jobs could not be read")
def test_a_table_that_fails_for_a_moment_stops_nothing(tmp_path: Path) -> None:
    table = Table()
    table.failures_to_come = 2
    table.want(job_in(tmp_path, "photo"))
    with running(table) as workshop:
        assert table.failed.wait(SOON)
        with table.lock:
            table.failures_to_come = 0
        workshop.wake()
        assert workshop.wait_idle(SOON)
    assert list(table.made) == ["photo"]


@pytest.mark.warns_in_log("photo jobs could not be read")
def test_stop_ends_the_threads_even_while_they_rest(tmp_path: Path) -> None:
    table = Table()
    table.failures_to_come = 2
    before = threading.active_count()
    with running(table):
        assert table.failed.wait(SOON)
    assert threading.active_count() == before


def test_stop_without_start_is_harmless() -> None:
    Workshop(Table()).stop()


class TableAway(Table):
    """A table on a drive that is away, for so many tries."""

    def next_unprepared(self, busy: frozenset[str]) -> PhotoJob | None:
        with self.lock:
            if self.failures_to_come:
                self.failures_to_come -= 1
                raise ProblemError("folder.not_writable")
        return super().next_unprepared(busy)


@pytest.mark.warns_in_log("photo jobs wait: folder.not_writable")
def test_a_drive_that_is_away_is_waited_for_and_logged_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    table = TableAway()
    table.failures_to_come = 20
    table.want(job_in(tmp_path, "photo"))
    workshop = Workshop(table, workers=1, rest_seconds=0.001)
    workshop.start()
    assert workshop.wait_idle(SOON)
    workshop.stop()
    assert list(table.made) == ["photo"]
    assert caplog.text.count("photo jobs wait") == 1
