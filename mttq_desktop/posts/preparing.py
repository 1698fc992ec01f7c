"""What the photo workshop asks of the posts' table."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.notices import Notices, PhotoSending, PostChanged
from mttq_desktop.photos.lighter import lighter_file, weight_of
from mttq_desktop.photos.prepare import READY, Prepared, prepare
from mttq_desktop.photos.workshop import PhotoJob
from mttq_desktop.posts.lightening import Lightening
from mttq_desktop.posts.model import Photo, PhotoState, Post
from mttq_desktop.posts.pace import Pace
from mttq_desktop.posts.rows import problem_text
from mttq_desktop.posts.uploading import ReadyFile
from mttq_desktop.store.store import Store


class PhotosToPrepare:
    """The photos whose files are not ready yet, as jobs for the workshop; and the ready ones, for the sender.

    Args:
        photo_folder: holds a folder for each photo.
        timer: seconds from any start, never going back; measures how fast the line is.
    """

    def __init__(
        self,
        store: Store,
        notices: Notices,
        photo_folder: Path,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._notices = notices
        self._photo_folder = photo_folder
        self._timer = timer
        self._lightening = Lightening(photo_folder)
        self._pace = Pace()

    def next_unprepared(self, busy: frozenset[str]) -> PhotoJob | None:
        """A photo to prepare that is not among those being worked on."""
        rows = self._store.read().execute(
            "SELECT id, original, turn FROM photo WHERE state = 'new' ORDER BY rowid"
        )
        for row in rows:
            if row["id"] not in busy:
                folder = self._photo_folder / row["id"]
                return PhotoJob(row["id"], folder / row["original"], folder, row["turn"])
        return None

    def photo_ready(self, job: PhotoJob, prepared: Prepared) -> None:
        """Note that the files are there; if the photo was turned meanwhile, they are made again."""
        self._note(
            "UPDATE photo SET state = iif(turn = ?, 'ready', 'new'), width = ?, height = ?, problem = NULL"
            " WHERE id = ? RETURNING post",
            (job.turn, prepared.width, prepared.height, job.photo_id),
        )

    def photo_broken(self, job: PhotoJob, problem: Problem) -> None:
        """Note why it cannot be sent, with the name the person knows the photo by."""
        row = self._store.read().execute("SELECT name FROM photo WHERE id = ?", (job.photo_id,)).fetchone()
        if row is None:
            return
        problem = Problem(problem.code, {**problem.facts, "name": row["name"]})
        self._note(
            "UPDATE photo SET state = 'broken', problem = ? WHERE id = ? AND turn = ? RETURNING post",
            (problem_text(problem), job.photo_id, job.turn),
        )

    def ready_file(self, post: Post, number: int) -> ReadyFile:
        """The file to send for photo ``number`` of a post, counted from 1.

        It is prepared here and now if the workshop has not come to it, and made lighter where the line broke
        before such a file was through.

        Raises:
            ProblemError: as ``photos.prepare.prepare``.
        """
        photo, later = post.photos[number - 1], post.photos[number:]
        self._prepare_now(photo)
        step = self._lightening.step(one.id for one in post.photos)
        path = lighter_file(self._photo_folder / photo.id, step)
        try:
            size = path.stat().st_size
            start = PhotoSending(
                post.id, number, len(post.photos), 0, size, later=self._bytes_of(later, step, usual=size)
            )
        except OSError as error:
            raise ProblemError("photo.vanished") from error
        return ReadyFile(path, photo.id, start, self._notices, self._lightening, self._pace, self._timer)

    def _prepare_now(self, photo: Photo) -> None:
        folder = self._photo_folder / photo.id
        if photo.state is not PhotoState.READY or not (folder / READY).exists():
            job = PhotoJob(photo.id, folder / photo.original, folder, photo.turn)
            self.photo_ready(job, prepare(job.original, job.folder, job.turn))

    def _bytes_of(self, photos: Iterable[Photo], step: int, usual: int) -> int:
        """What these photos will weigh when sent, about; ``usual`` stands for one that is not prepared."""
        weight = weight_of(step)
        total = 0
        for photo in photos:
            ready = self._photo_folder / photo.id / READY
            size = ready.stat().st_size if ready.exists() else usual
            total += min(size, weight.size) if weight else size
        return total

    def _note(self, change: str, values: tuple[str | int, ...]) -> None:
        with self._store.transaction() as connection:
            row = connection.execute(change, values).fetchone()
        if row is not None:
            self._notices.give(PostChanged(row["post"]))
