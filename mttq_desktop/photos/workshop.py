"""Preparing photos beside the window: a few threads that ask what is left to do and do it."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.photos.prepare import Prepared, prepare

_NOT_THE_PHOTOS_FAULT = frozenset({"disk.full", "folder.not_writable"})

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PhotoJob:
    """One photo to prepare.

    Attributes:
        photo_id: whose job it is; two workers never have the same photo in hand.
        original: the untouched copy.
        folder: where the prepared files go.
        turn: quarter turns clockwise, as the person wants it at this moment.
    """

    photo_id: str
    original: Path
    folder: Path
    turn: int


class PhotoJobs(Protocol):
    """Who knows which photos are not prepared yet. All calls come from the workshop's threads.

    The table is the truth: a photo turned again or removed while in hand is told by comparing
    ``job.turn`` in ``photo_ready``; a photo not answered for is simply given out again.
    """

    def next_unprepared(self, busy: frozenset[str]) -> PhotoJob | None:
        """The oldest photo to prepare that is not among ``busy``, or None when there is none."""
        ...

    def photo_ready(self, job: PhotoJob, made: Prepared) -> None:
        """The files of ``job`` are written."""
        ...

    def photo_broken(self, job: PhotoJob, problem: Problem) -> None:
        """The photo of ``job`` can never be prepared."""
        ...


class Workshop:
    """Prepares photos on ``workers`` threads; holds nothing that a restart would have to know."""

    def __init__(self, jobs: PhotoJobs, workers: int = 2, *, rest_seconds: float = 30.0) -> None:
        """Nothing runs before ``start``.

        Args:
            jobs: who gives out the work and takes the results.
            workers: photos prepared at the same time.
            rest_seconds: pause before trying again when the disk is full or the jobs cannot be read.
        """
        self._jobs = jobs
        self._rest_seconds = rest_seconds
        self._asking = threading.Lock()
        self._large = threading.Lock()
        self._changed = threading.Condition()
        self._busy: frozenset[str] = frozenset()
        self._wakes = 0
        self._emptied_at = -1
        self._stopping = False
        self._trouble = ""
        self._threads = [
            threading.Thread(target=self._work, name=f"photos-{number}", daemon=True)
            for number in range(workers)
        ]

    def start(self) -> None:
        """Begin with whatever is unprepared, left over from an earlier run included."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Something was added or turned; returns at once."""
        with self._changed:
            self._wakes += 1
            self._changed.notify_all()

    def stop(self) -> None:
        """Finish the photos in hand, begin no other, and wait for the threads to end."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def wait_idle(self, timeout: float) -> bool:
        """Wait until nothing is left to prepare; False when that took over ``timeout`` seconds."""
        with self._changed:
            return self._changed.wait_for(self._is_idle, timeout)

    def _is_idle(self) -> bool:
        return not self._busy and self._emptied_at == self._wakes

    def _work(self) -> None:
        while not self._stopping:
            wakes = self._wakes
            try:
                job = self._take(wakes)
                if job is None:
                    self._wait_for_wake(wakes, None)
                elif not self._do(job):
                    self._wait_for_wake(wakes, self._rest_seconds)
                self._trouble = ""
            except ProblemError as error:
                self._log_once(error.problem.code)
                self._wait_for_wake(wakes, self._rest_seconds)
            except Exception:  # noqa: BLE001 - a thread that died would leave photos grey for ever
                _log.exception("photo jobs could not be read or answered")
                self._wait_for_wake(wakes, self._rest_seconds)

    def _log_once(self, trouble: str) -> None:
        """A drive that is full, slow or away is met at every try; its first is enough."""
        if trouble != self._trouble:
            _log.warning("photo jobs wait: %s", trouble)
        self._trouble = trouble

    def _take(self, wakes: int) -> PhotoJob | None:
        """The next job, marked as in hand; notes when there was nothing left at that many wakes."""
        with self._asking:
            busy = self._busy
            job = self._jobs.next_unprepared(busy)
            with self._changed:
                if job is not None:
                    self._busy |= {job.photo_id}
                elif not busy:
                    self._emptied_at = wakes
                    self._changed.notify_all()
            return job

    def _do(self, job: PhotoJob) -> bool:
        """Prepare one photo and tell; False when it has to be tried again later."""
        try:
            made = prepare(job.original, job.folder, job.turn, self._large)
        except ProblemError as error:
            if error.problem.code in _NOT_THE_PHOTOS_FAULT:
                return False
            self._jobs.photo_broken(job, error.problem)
        else:
            self._jobs.photo_ready(job, made)
        finally:
            with self._changed:
                self._busy -= {job.photo_id}
                self._changed.notify_all()
        return True

    def _wait_for_wake(self, wakes: int, seconds: float | None) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopping or self._wakes != wakes, seconds)
