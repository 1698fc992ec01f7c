"""The scripted person: the core's own verbs on the same database, and a ledger of what was wanted."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image

from mttq_desktop.errors import ProblemError
from mttq_desktop.notices import Notices
from mttq_desktop.photos.prepare import READY, prepare
from mttq_desktop.posts.appointment import NATIVE_AT_MOST, READY_BEFORE
from mttq_desktop.posts.changes import Changes
from mttq_desktop.posts.doubts import IN_DOUBT, Doubts
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.leading import ALREADY_THERE
from mttq_desktop.posts.model import Photo, Post, PostState
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.posts.sharing import SharedPosts
from mttq_desktop.store.store import Store
from mttq_desktop.text.normal import nfc
from mttq_desktop.upstream.addresses import link_key
from mttq_desktop.upstream.model import Share
from tests.torture.clocks import PcClock, SharedTime
from tests.torture.ledger import Content, Entry, Ledger, Wish
from tests.torture.referee import OnPage
from tests.torture.schedule import POOL, Act, Change
from tests.torture.sending import Place, set_room

_OF_OTHERS = 900
"""Numbers of posts that came to the Page from another PC begin here."""


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


@dataclass(frozen=True)
class Desk:
    """The person's verbs."""

    drafts: Drafts
    outbox: Outbox
    changes: Changes
    doubts: Doubts
    shared: SharedPosts


class Person:
    """Writes, confirms, takes back, moves, changes, removes and answers questions.

    Attributes:
        disk_has_room: whether what the person does can be written.
    """

    def __init__(self, place: Place, time: SharedTime, pool: Pool) -> None:
        self.ledger = Ledger()
        self.disk_has_room = True
        self._place = place
        self._time = time
        self._pool = pool
        self._posts: dict[int, str] = {}
        self._shared: dict[int, str] = {}
        self._being_recalled: set[int] = set()

    def write(self, act: Act) -> None:
        """Write a post and confirm it."""
        with self._desk() as desk:
            post = self._begin(desk, act)
            for number in act.photos:
                self._add_photo(desk.drafts, post.id, number)
            self._posts[act.post] = post.id
            self._note(act.post, Wish.NOT_YET)
            self._confirm(desk, act)

    def _begin(self, desk: Desk, act: Act) -> Post:
        if act.is_share:
            key = link_key(act.link)
            share = Share("", act.link, key, "Tin", "Báo Tập Làm", "", is_again=False)
            self._shared[act.post] = act.link
            return desk.shared.begin(self._place.page, share, act.words)
        post = desk.drafts.new(self._place.page)
        desk.drafts.save_words(post.id, act.words)
        desk.drafts.save_link(post.id, act.link)
        return post

    def of_others(self, number: int) -> tuple[int, Content] | None:
        """What another PC puts on the Page when it shares what a post of ours shares, once for each.

        Args:
            number: chooses the post.

        Returns:
            Its number in the ledger, and its content; None when there is nothing left to share.
        """
        if not self._shared:
            return None
        post = sorted(self._shared)[number % len(self._shared)]
        number = _OF_OTHERS + post
        return number, Content(f"Bài {number}. Máy khác chia sẻ", self._shared.pop(post), ())

    def others_shared(self, number: int, content: Content, at: datetime) -> None:
        """It came to the Page."""
        self.ledger.note(number, Entry(at, Wish.PUBLIC, content))

    def take_back(self, number: int) -> None:
        """Take a post back, if it is not too late; what Facebook holds is taken back once it let go of it."""
        with self._desk_for(number) as desk:
            if desk and desk.outbox.take_back(self._posts[number]):
                self._being_recalled.add(number)
                self._note_what_is_recalled(desk)

    def edit(self, act: Act) -> None:
        """Take back, change, and confirm again; a draft is just changed and confirmed."""
        self.take_back(act.post)
        with self._desk_for(act.post) as desk:
            if desk and desk.outbox.get(self._posts[act.post]).state is PostState.DRAFT:
                for change in act.changes:
                    self._change(desk.drafts, desk.drafts.get(self._posts[act.post]), change)
                self._confirm(desk, act)

    def move(self, act: Act) -> None:
        """Another time, or now."""
        at = self._at(act)
        with self._desk_for(act.post) as desk:
            if not desk:
                return
            before = desk.outbox.get(self._posts[act.post])
            if desk.outbox.move(before.id, at):
                old = before.scheduled_at
                may_come_at_its_old_time = bool(before.remote_id) and old is not None and at is not None
                not_before = min(old, at) if may_come_at_its_old_time and old and at else at
                self._note(act.post, Wish.PUBLIC, self._content(before), not_before)

    def change_words(self, act: Act) -> None:
        """New words for a public post."""
        with self._desk_for(act.post) as desk:
            if not desk:
                return
            post = desk.outbox.get(self._posts[act.post])
            if post.state is PostState.PUBLISHED and self._wanted(act.post) is Wish.PUBLIC:
                desk.changes.save(post.id, f"{post.words} Sửa trên Trang.")
                changing = desk.changes.confirm(post.id)
                wanted = replace(changing, words=changing.new_words or changing.words)
                self._note(act.post, Wish.PUBLIC, self._content(wanted))

    def remove(self, number: int) -> None:
        """Take a published post off the Page."""
        with self._desk_for(number) as desk:
            if desk and desk.outbox.remove(self._posts[number]).state is PostState.REMOVING:
                self._note(number, Wish.GONE)

    def answer(self, on_page: Sequence[OnPage]) -> bool:
        """Answer every question: connect anew, try again, look at the Page; whether there was any.

        Args:
            on_page: what the person finds when looking at the Page.
        """
        asked = False
        with self._desk() as desk:
            for number, post_id in self._posts.items():
                asked = self._answer_one(desk, number, desk.outbox.get(post_id), on_page) or asked
            desk.outbox.resume_after_sign_in(self._place.page)
        return asked

    def _answer_one(self, desk: Desk, number: int, post: Post, on_page: Sequence[OnPage]) -> bool:
        if post.state is PostState.NEEDS_PERSON and post.problem is not None:
            if post.problem.code == IN_DOUBT:
                self._settle(desk, number, post, on_page)
            elif post.problem.code == ALREADY_THERE:
                desk.shared.anyway(post.id)
                self._note_the_same_again(desk, number, post.id)
            elif post.problem.code != "facebook.sign_in":
                desk.outbox.try_again(post.id)
                self._note_the_same_again(desk, number, post.id)
            return True
        if post.state is PostState.PUBLISHED and self._wanted(number) is Wish.GONE:
            desk.outbox.remove(post.id)
            return True
        if post.state is PostState.PUBLISHED and post.new_words is not None:
            return desk.changes.confirm(post.id).state is PostState.CHANGING
        return False

    def _settle(self, desk: Desk, number: int, post: Post, on_page: Sequence[OnPage]) -> None:
        """The person looks at the Page, and at what the program found there."""
        name = f"Bài {number}."
        shown = [one.remote_id for one in desk.doubts.lookalikes(post.id) if one.words.startswith(name)]
        shown += [one.id for one in on_page if one.is_published and one.message.startswith(name)]
        if shown:
            desk.doubts.it_is_out(post.id, shown[0])
        else:
            desk.doubts.send_anew(post.id)
            self._note_the_same_again(desk, number, post.id)

    def _note_the_same_again(self, desk: Desk, number: int, post_id: str) -> None:
        post = desk.outbox.get(post_id)
        self._note(number, Wish.PUBLIC, self._content(post), post.scheduled_at)

    def posts(self) -> dict[int, Post]:
        """What the program shows for each post."""
        with self._desk() as desk:
            return {number: desk.outbox.get(post_id) for number, post_id in self._posts.items()}

    def times_asked_for(self) -> list[datetime]:
        """Moments at which something is to happen by itself."""
        asked = [wishes[-1].not_before for wishes in self.ledger.wishes.values()]
        times = [at for at in asked if at is not None]
        return [at - before for at in times for before in (NATIVE_AT_MOST, READY_BEFORE, timedelta(0))]

    @contextmanager
    def _desk(self) -> Iterator[Desk]:
        """The verbs on the database, closed afterwards: no connection lives in a process that forks.

        A full disk ends whatever is being done; nothing that was not noted in the ledger counts as done.
        """
        self._time.let_pass()
        store, notices, clock = Store(self._place.database), Notices(), PcClock(self._time)
        outbox = Outbox(store, clock, notices, lambda: None)
        desk = Desk(
            Drafts(store, clock, notices, self._place.photos, lambda: None),
            outbox,
            Changes(store, clock, notices, lambda: None),
            Doubts(store, clock, notices, lambda: None),
            SharedPosts(store, clock, notices, outbox, lambda: None),
        )
        try:
            self._note_what_is_recalled(desk)
            set_room(self.disk_has_room)
            with suppress(ProblemError):
                yield desk
        finally:
            set_room(True)
            store.close()
            self._time.let_pass()

    @contextmanager
    def _desk_for(self, number: int) -> Iterator[Desk | None]:
        """The same for one post; None when it was never written."""
        with self._desk() as desk:
            yield desk if number in self._posts else None

    def _note_what_is_recalled(self, desk: Desk) -> None:
        for number in list(self._being_recalled):
            state = desk.outbox.get(self._posts[number]).state
            if state is PostState.DRAFT:
                self._note(number, Wish.NOT_YET)
            if state is not PostState.RECALLING:
                self._being_recalled.remove(number)

    def _wanted(self, number: int) -> Wish:
        return self.ledger.wishes[number][-1].wish

    def _at(self, act: Act) -> datetime | None:
        return self._time.true + timedelta(minutes=act.in_minutes) if act.in_minutes else None

    def _confirm(self, desk: Desk, act: Act) -> None:
        post_id, at = self._posts[act.post], self._at(act)
        post = desk.outbox.confirm(post_id, at_once=act.at_once, at=at)
        self._note(act.post, Wish.PUBLIC, self._content(post), at)

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
