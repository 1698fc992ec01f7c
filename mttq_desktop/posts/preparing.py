"""What the photo workshop asks of the posts' table."""

from __future__ import annotations

from pathlib import Path

from mttq_desktop.errors import Problem
from mttq_desktop.notices import Notices, PostChanged
from mttq_desktop.photos.prepare import READY, Prepared, prepare
from mttq_desktop.photos.workshop import PhotoJob
from mttq_desktop.posts.model import Photo, PhotoState
from mttq_desktop.posts.rows import problem_text
from mttq_desktop.store.store import Store


class PhotosToPrepare:
    """The photos whose files are not ready yet, as jobs for the workshop."""

    def __init__(self, store: Store, notices: Notices, photo_folder: Path) -> None:
        self._store = store
        self._notices = notices
        self._photo_folder = photo_folder

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

    def ready_file(self, photo: Photo) -> Path:
        """The file to send for a photo, prepared here and now if the workshop has not come to it.

        Raises:
            ProblemError: as ``photos.prepare.prepare``.
        """
        folder = self._photo_folder / photo.id
        file = folder / READY
        if photo.state is not PhotoState.READY or not file.exists():
            job = PhotoJob(photo.id, folder / photo.original, folder, photo.turn)
            self.photo_ready(job, prepare(job.original, job.folder, job.turn))
        return file

    def _note(self, change: str, values: tuple[str | int, ...]) -> None:
        with self._store.transaction() as connection:
            row = connection.execute(change, values).fetchone()
        if row is not None:
            self._notices.give(PostChanged(row["post"]))
