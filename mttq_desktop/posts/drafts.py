"""A post while it is being written. Every change is on the disk when the call returns."""

from __future__ import annotations

import shutil
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.notices import Notices
from mttq_desktop.photos.intake import copy_in, keep_picture
from mttq_desktop.posts.model import PHOTOS_AT_MOST, Photo, Post, WordsVersion
from mttq_desktop.posts.rows import HAS_ANSWERS, load_post, photo_of_row, posts_of_rows, time_text, time_value
from mttq_desktop.posts.writing import (
    changing_draft,
    keep_version,
    keep_version_now_and_then,
    write_words,
)
from mttq_desktop.store.store import Store
from mttq_desktop.text.normal import nfc

_FIRST_STEP = "words"


class Drafts:
    """The person's verbs while writing. Each is one transaction."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        notices: Notices,
        photo_folder: Path,
        photo_to_prepare: Callable[[], None],
    ) -> None:
        self._photo_to_prepare = photo_to_prepare
        self._store = store
        self._clock = clock
        self._notices = notices
        self._photo_folder = photo_folder

    def new(self, page: str) -> Post:
        """Begin a post for the Page with this id; an empty draft left over is used again."""
        post_id = uuid.uuid4().hex
        now = time_text(self._clock.now())
        with self._store.transaction() as connection:
            empty = connection.execute(
                "SELECT id FROM post WHERE page = ? AND state = 'draft' AND words = '' AND link = ''"
                f" AND id NOT IN (SELECT post FROM photo) AND NOT {HAS_ANSWERS}",
                (page,),
            ).fetchone()
            if empty is not None:
                post_id = empty["id"]
                connection.execute("UPDATE post SET step = ? WHERE id = ?", (_FIRST_STEP, post_id))
            else:
                connection.execute(
                    "INSERT INTO post (id, page, state, step, created_at, changed_at, listed_at)"
                    " VALUES (?, ?, 'draft', ?, ?, ?, ?)",
                    (post_id, page, _FIRST_STEP, now, now, now),
                )
        return self.get(post_id)

    def get(self, post_id: str) -> Post:
        """The post as it stands now.

        Raises:
            NoSuchPostError: there is none.
        """
        return load_post(self._store.read(), post_id)

    def newest(self, page: str) -> Post | None:
        """The draft last worked on, if there is one with anything in it."""
        connection = self._store.read()
        row = connection.execute(
            "SELECT * FROM post WHERE page = ? AND state = 'draft' AND (trim(words) <> '' OR link <> ''"
            f" OR id IN (SELECT post FROM photo) OR {HAS_ANSWERS}) ORDER BY changed_at DESC LIMIT 1",
            (page,),
        ).fetchone()
        return posts_of_rows(connection, [row])[0] if row else None

    def save_words(self, post_id: str, words: str) -> None:
        """Keep ``words``, composed to NFC; earlier words are kept as versions now and then."""
        words = nfc(words)
        with self._changing(post_id) as connection:
            before = connection.execute("SELECT words FROM post WHERE id = ?", (post_id,)).fetchone()["words"]
            if before != words:
                keep_version_now_and_then(connection, post_id, before, words, self._clock.now())
                write_words(connection, post_id, words)

    def save_link(self, post_id: str, link: str) -> None:
        """Keep the address the post points to."""
        with self._changing(post_id) as connection:
            connection.execute("UPDATE post SET link = ? WHERE id = ?", (link, post_id))

    def save_step(self, post_id: str, step: str) -> None:
        """Remember the page of the flow, for "Viết tiếp"."""
        with self._store.transaction() as connection:
            connection.execute("UPDATE post SET step = ? WHERE id = ? AND state = 'draft'", (step, post_id))

    def versions(self, post_id: str) -> list[WordsVersion]:
        """The words as they were, newest first, at most 20."""
        rows = self._store.read().execute(
            "SELECT * FROM words_version WHERE post = ? ORDER BY id DESC", (post_id,)
        )
        return [WordsVersion(row["id"], time_value(row["saved_at"]), row["words"]) for row in rows]

    def bring_back(self, post_id: str, version_id: int) -> Post:
        """Put an earlier version in place; the words it replaces become a version themselves."""
        with self._changing(post_id) as connection:
            row = connection.execute(
                "SELECT p.words AS now, v.words AS earlier FROM post p JOIN words_version v ON v.post = p.id"
                " WHERE p.id = ? AND v.id = ?",
                (post_id, version_id),
            ).fetchone()
            if row is not None:
                keep_version(connection, post_id, row["now"], self._clock.now())
                write_words(connection, post_id, row["earlier"])
        return self.get(post_id)

    def add_photo(self, post_id: str, source: Path) -> Photo:
        """Copy the photo at ``source`` into the data folder and put it last.

        Slow: not for the window's thread.

        Raises:
            ProblemError: ``photo.too_many`` and what ``photos.intake.copy_in`` raises.
        """
        return self._add(post_id, nfc(source.name), lambda folder: copy_in(source, folder))

    def add_picture(self, post_id: str, data: bytes, name: str) -> Photo:
        """The same for a picture that is no file, such as one pasted."""
        return self._add(post_id, nfc(name), lambda folder: keep_picture(data, folder))

    def move_photo(self, post_id: str, photo_id: str, by: int) -> None:
        """Move a photo ``by`` places; negative is to the front."""
        with self._changing(post_id) as connection:
            rows = connection.execute("SELECT id FROM photo WHERE post = ? ORDER BY position", (post_id,))
            order = [row["id"] for row in rows]
            place = order.index(photo_id)
            order.remove(photo_id)
            order.insert(max(0, min(len(order), place + by)), photo_id)
            connection.executemany("UPDATE photo SET position = ? WHERE id = ?", list(enumerate(order)))

    def turn_photo(self, post_id: str, photo_id: str) -> None:
        """Turn a photo a quarter clockwise; it is prepared anew."""
        with self._changing(post_id) as connection:
            connection.execute(
                "UPDATE photo SET turn = (turn + 1) % 4, state = 'new', problem = NULL, remote_id = '',"
                " remote_made_at = NULL WHERE id = ?",
                (photo_id,),
            )
        self._photo_to_prepare()

    def describe_photo(self, post_id: str, photo_id: str, description: str) -> None:
        """Say what a photo shows, for those who cannot see it."""
        with self._changing(post_id) as connection:
            connection.execute(
                "UPDATE photo SET description = ?, remote_id = '', remote_made_at = NULL"
                " WHERE id = ? AND description <> ?",
                (nfc(description), photo_id, nfc(description)),
            )

    def remove_photo(self, post_id: str, photo_id: str) -> None:
        """Take a photo out of the post; the file it was copied from is not touched."""
        with self._changing(post_id) as connection:
            connection.execute("DELETE FROM photo WHERE id = ?", (photo_id,))
        shutil.rmtree(self._photo_folder / photo_id, ignore_errors=True)

    def discard(self, post_id: str) -> None:
        """Throw a draft away with its photos' copies."""
        photos = self.get(post_id).photos
        with self._changing(post_id) as connection:
            connection.execute("DELETE FROM post WHERE id = ?", (post_id,))
        for photo in photos:
            shutil.rmtree(self._photo_folder / photo.id, ignore_errors=True)

    def photo_file(self, photo: Photo) -> Path:
        """The untouched copy of the photo."""
        return self._photo_folder / photo.id / photo.original

    def ready_file(self, photo: Photo) -> Path:
        """The photo as it will be sent; there once its state is ``ready``."""
        return self._photo_folder / photo.id / "ready.jpg"

    def preview_file(self, photo: Photo) -> Path:
        """A small picture of it for the screen; there once its state is ``ready``."""
        return self._photo_folder / photo.id / "preview.jpg"

    def _add(self, post_id: str, name: str, bring: Callable[[Path], str]) -> Photo:
        if len(self.get(post_id).photos) >= PHOTOS_AT_MOST:
            raise ProblemError("photo.too_many", limit=PHOTOS_AT_MOST, name=name)
        photo_id = uuid.uuid4().hex
        folder = self._photo_folder / photo_id
        try:
            original = bring(folder)
            with self._changing(post_id) as connection:
                row = self._insert_photo(connection, post_id, photo_id, name, original)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._photo_to_prepare()
        return photo_of_row(row)

    @staticmethod
    def _insert_photo(
        connection: sqlite3.Connection, post_id: str, photo_id: str, name: str, original: str
    ) -> sqlite3.Row:
        count, last = connection.execute(
            "SELECT count(*), coalesce(max(position), -1) FROM photo WHERE post = ?", (post_id,)
        ).fetchone()
        if count >= PHOTOS_AT_MOST:
            raise ProblemError("photo.too_many", limit=PHOTOS_AT_MOST, name=name)
        row: sqlite3.Row = connection.execute(
            "INSERT INTO photo (id, post, position, name, original) VALUES (?, ?, ?, ?, ?) RETURNING *",
            (photo_id, post_id, last + 1, name, original),
        ).fetchone()
        return row

    def _changing(self, post_id: str) -> AbstractContextManager[sqlite3.Connection]:
        return changing_draft(self._store, self._clock, self._notices, post_id)
