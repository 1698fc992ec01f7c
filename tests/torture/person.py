"""The scripted person: the core's own verbs on the same database, and a ledger of what was wanted."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image

from mttq_desktop.notices import Notices
from mttq_desktop.photos.prepare import READY, prepare
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.model import Photo, Post, PostState
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.store.store import Store
from mttq_desktop.text.normal import nfc
from tests.torture.clocks import PcClock, SharedTime
from tests.torture.ledger import Content, Entry, Ledger, Wish
from tests.torture.schedule import POOL, Act, Change
from tests.torture.sending import Place


class Pool:
    """Photos on the PC, each of its own colour, and the checksums their prepared files must have."""

    def __init__(self, folder: Path) -> None:
        self.files = [folder / f"anh {number}.jpg" for number in range(POOL)]
        for number, file in enumerate(self.files):
            Image.new("RGB", (48 + 4 * number, 36), (20 * number, 90, 255 - 20 * number)).save(file)
        self._checksums = {
            (file.name, turn): _checksum_when_ready(file, turn) for file in self.files for turn in range(4)
        }

    def checksum(self, name: str, turn: int) -> str:
        """Of the file as it must arrive at the Page."""
        return self._checksums[name, turn]


class Person:
    """Writes, confirms, takes back, changes, removes and answers questions."""

    def __init__(self, place: Place, time: SharedTime, pool: Pool) -> None:
        self.ledger = Ledger()
        self._place = place
        self._time = time
        self._pool = pool
        self._posts: dict[int, str] = {}

    def write(self, act: Act) -> None:
        """Write a post and confirm it."""
        with self._desk() as (drafts, outbox):
            post = drafts.new(self._place.page)
            self._posts[act.post] = post.id
            drafts.save_words(post.id, act.words)
            drafts.save_link(post.id, act.link)
            for number in act.photos:
                self._add_photo(drafts, post.id, number)
            self._confirm(drafts, outbox, act)

    def take_back(self, number: int) -> bool:
        """Take a post back, if it is not too late; whether it was taken back."""
        if number not in self._posts:
            return False
        with self._desk() as (_, outbox):
            done = outbox.take_back(self._posts[number])
            if done:
                self._note(number, Wish.NOT_YET)
        return done

    def edit(self, act: Act) -> None:
        """Take back, change, and confirm again; a draft is just changed and confirmed."""
        if act.post not in self._posts:
            return
        self.take_back(act.post)
        with self._desk() as (drafts, outbox):
            if outbox.get(self._posts[act.post]).state is PostState.DRAFT:
                for change in act.changes:
                    self._change(drafts, drafts.get(self._posts[act.post]), change)
                self._confirm(drafts, outbox, act)

    def remove(self, number: int) -> None:
        """Take a published post off the Page."""
        if number not in self._posts:
            return
        with self._desk() as (_, outbox):
            if outbox.remove(self._posts[number]).state is PostState.REMOVING:
                self._note(number, Wish.GONE)

    def answer(self) -> bool:
        """Answer every question: connect anew, try again, remove again; whether there was any."""
        asked = False
        with self._desk() as (drafts, outbox):
            for number, post_id in self._posts.items():
                post = outbox.get(post_id)
                if post.state is PostState.NEEDS_PERSON and post.problem is not None:
                    asked = True
                    if post.problem.code != "facebook.sign_in":
                        outbox.try_again(post_id)
                        self._note(number, Wish.PUBLIC, self._content(drafts.get(post_id)))
                wanted = self.ledger.wishes[number][-1].wish
                if post.state is PostState.PUBLISHED and wanted is Wish.GONE:
                    asked = True
                    outbox.remove(post_id)
            outbox.resume_after_sign_in(self._place.page)
        return asked

    def states(self) -> dict[int, PostState]:
        """What the program shows for each post."""
        with self._desk() as (_, outbox):
            return {number: outbox.get(post_id).state for number, post_id in self._posts.items()}

    @contextmanager
    def _desk(self) -> Iterator[tuple[Drafts, Outbox]]:
        """The verbs on the database, closed afterwards: no connection lives in a process that forks."""
        self._time.let_pass()
        store, notices, clock = Store(self._place.database), Notices(), PcClock(self._time)
        try:
            yield (
                Drafts(store, clock, notices, self._place.photos, lambda: None),
                Outbox(store, clock, notices, lambda: None),
            )
        finally:
            store.close()
            self._time.let_pass()

    def _confirm(self, drafts: Drafts, outbox: Outbox, act: Act) -> None:
        post_id = self._posts[act.post]
        at = self._time.true + timedelta(minutes=act.in_minutes) if act.in_minutes else None
        self._note(act.post, Wish.PUBLIC, self._content(drafts.get(post_id)), at)
        outbox.confirm(post_id, at_once=act.at_once, at=at)

    def _note(
        self, number: int, wish: Wish, content: Content | None = None, at: datetime | None = None
    ) -> None:
        self.ledger.note(number, Entry(self._time.true, wish, content, at))

    def _content(self, post: Post) -> Content:
        photos = tuple(
            (self._pool.checksum(photo.name, photo.turn), photo.description) for photo in post.photos
        )
        return Content(nfc(post.words).replace("\r\n", "\n"), post.link, photos)

    def _add_photo(self, drafts: Drafts, post_id: str, number: int) -> Photo:
        photo = drafts.add_photo(post_id, self._pool.files[number % POOL])
        if number % 3 == 0:
            drafts.describe_photo(post_id, photo.id, f"Ảnh số {number}")
        return photo

    def _change(self, drafts: Drafts, post: Post, change: Change) -> None:
        photo = post.photos[change.number % len(post.photos)] if post.photos else None
        match change.what:
            case "words":
                drafts.save_words(post.id, f"{post.words} Sửa lần {change.number}.")
            case "link" if not post.photos:
                drafts.save_link(post.id, "" if post.link else f"https://xa.gov.vn/{change.number}")
            case "add_photo" if len(post.photos) < 10 and not post.link:
                self._add_photo(drafts, post.id, change.number)
            case "drop_photo" if photo:
                drafts.remove_photo(post.id, photo.id)
            case "move_photo" if photo:
                drafts.move_photo(post.id, photo.id, 1 + change.number % 3)
            case "turn_photo" if photo:
                drafts.turn_photo(post.id, photo.id)
            case "describe_photo" if photo:
                drafts.describe_photo(post.id, photo.id, f"Mô tả {change.number}")


def _checksum_when_ready(file: Path, turn: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        prepare(file, Path(folder), turn)
        return hashlib.sha256((Path(folder) / READY).read_bytes()).hexdigest()
