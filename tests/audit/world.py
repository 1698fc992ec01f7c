"""The program's services on a folder of their own, with posts in them as each state needs them."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

import main
from mttq_desktop.clock import VIETNAM
from mttq_desktop.errors import Problem
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.page.pages import PageKind
from mttq_desktop.paths import paths_below
from mttq_desktop.posts.model import PHOTOS_AT_MOST, WORDS_AT_MOST, Post
from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.services import Services
from tests.audit.model import State
from tests.audit.news import CONTENTS, keep_news
from tests.audit.shares import begin_share, shared_item
from ui.widgets.avatar import initials

_PREPARING_SECONDS = 60
_LONG_PAGE_NAME = "Ủy ban Mặt trận Tổ quốc Việt Nam phường Văn Miếu - Quốc Tử Giám, TP Hà Nội"
"""As long as Facebook takes it, 75 letters (domain.md section 3)."""
_WORDS = (
    "Sáng nay, hơn ba trăm hộ dân thôn Đoài cùng dọn kênh mương.\n\n"
    "Bà con trồng thêm một trăm cây xanh hai bên đường. Chi hội phụ nữ nấu nước chè mời mọi người."
)
_DESCRIPTION = "Người dân thôn Đoài cầm cuốc, đứng dọc kênh"
_REFUSAL = "Bài viết này trái với tiêu chuẩn cộng đồng"


@dataclass(frozen=True)
class World:
    """One folder with everything in it.

    Attributes:
        posts: by what they are for; which there are depends on the state.
        contents: all words that are not the program's own.
        photo: a photo to be added.
        not_a_photo: a file that looks like none.
    """

    state: State
    services: Services
    posts: dict[str, Post]
    contents: tuple[str, ...]
    photo: Path
    not_a_photo: Path

    @contextmanager
    def on_its_way(self, post: str, state: str, waiting_for: str | None) -> Iterator[None]:
        """Let the rows of a post be for a moment as they are while three of its photos are up."""
        post_id = self.posts[post].id
        before = self.services.outbox.get(post_id)
        rows = self.services.store.read().execute(
            "SELECT remote_id, id FROM photo WHERE post = ? ORDER BY position", (post_id,)
        )
        photos = [(row["remote_id"], row["id"]) for row in rows]
        self._set_rows((state, waiting_for, post_id), [("", photo) for _, photo in photos[3:]])
        try:
            yield
        finally:
            self._set_rows((before.state, before.waiting_for, post_id), photos)

    def _set_rows(self, post: tuple[str, str | None, str], photos: list[tuple[str, str]]) -> None:
        with self.services.store.transaction() as connection:
            connection.execute("UPDATE post SET state = ?, waiting_for = ? WHERE id = ?", post)
            connection.executemany("UPDATE photo SET remote_id = ? WHERE id = ?", photos)


@contextmanager
def open_world(state: State, folder: Path) -> Iterator[World]:
    """Build the services below ``folder``, fill them for ``state``, and stop them in the end."""
    services = main.build_services(paths_below(folder / "data"), MemoryKeys())
    with _page_for(state, services):
        services = replace(services, opening_problem=_opening_problem(state))
        services.workshop.start()
        try:
            yield _Maker(services, folder).make(state)
        finally:
            services.stop()


@contextmanager
def _page_for(state: State, services: Services) -> Iterator[None]:
    """The practice Page; with a long name, or at an address where nobody answers, as the state wants."""
    if state is State.LONG:
        remote = services.practice.page_id
        services.pages.choose(remote_id=remote, name=_LONG_PAGE_NAME, graph_url="", kind=PageKind.EMBEDDED)
        yield
    elif state is State.OFFLINE:
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            address = f"http://127.0.0.1:{silent.getsockname()[1]}"
            page = services.pages.choose(
                remote_id="101", name=services.page.name, graph_url=address, kind=PageKind.PRACTICE
            )
            services.keys.keep(page.id, "EAA-audit")
            yield
    else:
        yield


def _opening_problem(state: State) -> Problem:
    """What the first page has to tell, for page A9."""
    return Problem("database.lost") if state is State.EMPTY else Problem("database.restored", _RESTORED)


_RESTORED = {"saved_at": "2026-02-03T04:05:00+00:00"}


@dataclass
class _Maker:
    """Makes posts by the person's own verbs."""

    services: Services
    folder: Path
    contents: list[str] = field(default_factory=list)

    def make(self, state: State) -> World:
        """All posts that the pages need in ``state``."""
        self.contents += [self.services.page.name, initials(self.services.page.name)]
        makers: dict[State, Callable[[], dict[str, Post]]] = {
            State.NORMAL: self._normal,
            State.EMPTY: self._empty,
            State.LONG: self._long,
            State.ERROR: self._error,
            State.OFFLINE: self._offline,
        }
        keep_news(self.services, state)
        self.contents += CONTENTS
        posts = makers[state]()
        not_a_photo = self.folder / "bảng kê chi tiêu.xlsx"
        not_a_photo.write_bytes(b"PK\x03\x04 not a picture")
        self.contents.append(not_a_photo.name)
        photo = self._photo(0)
        return World(state, self.services, posts, tuple(self.contents), photo, not_a_photo)

    def _normal(self) -> dict[str, Post]:
        published = self._sent(_WORDS, 3)
        waiting = self._post("Chiều mai họp chi bộ thôn Trung tại nhà văn hóa.", 1)
        self.services.outbox.confirm(waiting.id)
        photo_only = self._post("", 1)
        scheduled = self._post("Mời bà con dự lễ phát động trồng cây.", 1)
        self.services.outbox.confirm(scheduled.id, at_once=True, at=self._morning(days=3))
        self.services.sender.send_what_is_due()
        shared = shared_item(self.services, 2)
        self.services.outbox.confirm(begin_share(self.services, 3).id)
        return {
            "published": published,
            "waiting": waiting,
            "scheduled": scheduled,
            "shared": shared,
            "to confirm": photo_only,
            "draft": self._draft(_WORDS, 3),
        }

    def _empty(self) -> dict[str, Post]:
        return {"empty": self.services.drafts.new(self.services.page.id)}

    def _long(self) -> dict[str, Post]:
        words = _long_words(6_000)
        for number in range(1, 26):
            self.services.outbox.confirm(self._post(f"Tin số {number} {words[:700]}", 0).id)
        published = self._sent(words, PHOTOS_AT_MOST)
        to_confirm = self._post(words, PHOTOS_AT_MOST)
        return {
            "published": published,
            "to confirm": to_confirm,
            "longest": self._draft(_long_words(WORDS_AT_MOST - 50), 0),
            "draft": self._draft(words, PHOTOS_AT_MOST),
        }

    def _error(self) -> dict[str, Post]:
        self.contents.append(_REFUSAL)
        practice = self.services.practice.running()
        published = self._sent("Tin về ngày hội đại đoàn kết ở khu dân cư.", 0)
        practice.order(Fault(Kind.ERROR, On.CREATE, code=368, text=_REFUSAL))
        refused = self._sent(_WORDS, 1)
        practice.order(Fault(Kind.REFUSE_PHOTO, On.PHOTOS))
        photo_refused = self._sent("Tin về buổi họp thôn Thượng tuần này.", 2)
        practice.order(Fault(Kind.EXPIRED, On.ANY))
        signed_out = self._sent("Tin về lớp học xóa mù chữ tối qua.", 0)
        broken = self._post(_WORDS, 1)
        self._add_broken_photo(broken)
        return {
            "published": published,
            "refused": refused,
            "photo refused": photo_refused,
            "signed out": signed_out,
            "broken": broken,
            "to confirm": self._post("Xã mời bà con đến tiêm phòng dại cho chó mèo.", 0),
            "draft": self._draft(_WORDS, 2),
            "too long": self._draft(_long_words(WORDS_AT_MOST + 10), 0),
            # Last, because the next new post would take it up again.
            "empty": self.services.drafts.new(self.services.page.id),
        }

    def _offline(self) -> dict[str, Post]:
        timed = self._post("Mời bà con dự ngày hội đại đoàn kết năm tới.", 0)
        self.services.outbox.confirm(timed.id, at=self._morning(days=60))
        return {
            "timed": timed,
            "waiting": self._sent(_WORDS, 2),
            "to confirm": self._post("Xã mời bà con đến tiêm phòng dại cho chó mèo.", 2),
            "draft": self._draft(_WORDS, 3),
        }

    def _morning(self, days: int) -> datetime:
        """Seven in the morning, so many days from today."""
        today = self.services.clock.now().astimezone(VIETNAM)
        return today.replace(hour=7, minute=0, second=0, microsecond=0) + timedelta(days=days)

    def _sent(self, words: str, photos: int) -> Post:
        post = self._post(words, photos)
        self._send(post)
        return post

    def _draft(self, words: str, photos: int) -> Post:
        """A draft whose words were once others, and whose first photo is described."""
        post = self._post("Bản viết lần đầu, còn ngắn, kể việc dọn kênh mương.", photos)
        self.services.drafts.save_words(post.id, "Bản thứ hai.")
        self.services.drafts.save_words(post.id, words)
        self.contents += ["Bản viết lần đầu, còn ngắn, kể việc dọn kênh mương.", "Bản thứ hai.", words]
        if photos:
            first = self.services.drafts.get(post.id).photos[0]
            self.services.drafts.describe_photo(post.id, first.id, _DESCRIPTION)
            self.contents.append(_DESCRIPTION)
        return self.services.drafts.get(post.id)

    def _post(self, words: str, photos: int) -> Post:
        """A draft with words and photos, the photos prepared."""
        drafts, page = self.services.drafts, self.services.page
        post = drafts.new(page.id)
        if words:
            drafts.save_words(post.id, words)
            self.contents.append(words)
        for number in range(photos):
            drafts.add_photo(post.id, self._photo(number))
        self._wait_for_photos()
        return drafts.get(post.id)

    def _photo(self, number: int) -> Path:
        """A photo as a phone makes them, upright or lying."""
        file = self.folder / f"IMG_20260203_{number:02}.jpg"
        if not file.exists():
            size = (640, 480) if number % 2 == 0 else (480, 640)
            picture = Image.new("RGB", size, (120, 160 - 8 * number, 90))
            ImageDraw.Draw(picture).ellipse((60, 60, 300, 300), fill=(230, 220, 120))
            picture.save(file, quality=80)
        self.contents.append(file.name)
        return file

    def _add_broken_photo(self, post: Post) -> None:
        whole = self._photo(0).read_bytes()
        file = self.folder / "ảnh chép dở.jpg"
        file.write_bytes(whole[: len(whole) // 3])
        self.services.drafts.add_photo(post.id, file)
        self.contents.append(file.name)
        self._wait_for_photos()

    def _wait_for_photos(self) -> None:
        self.services.workshop.wake()
        assert self.services.workshop.wait_idle(_PREPARING_SECONDS), "photos were not prepared in time"

    def _send(self, post: Post) -> None:
        """Confirm and let the sender do all it can, on this thread."""
        self.services.outbox.confirm(post.id, at_once=True)
        self.services.sender.send_what_is_due()


def _long_words(length: int) -> str:
    """Words as they are when somebody pastes a whole report, with an address that has no blanks."""
    start = (
        "Báo cáo kết quả công tác Mặt trận sáu tháng đầu năm: " + "xahoi.example/" + "bai-viet-" * 30 + "\n"
    )
    sentence = "Nhân dân các thôn đã đóng góp ngày công làm đường, nghiêng mình trước Nguyễn Thị Nghiễm. "
    text = start + sentence * (length // len(sentence) + 1)
    return text[:length].rstrip() + "." * (length - len(text[:length].rstrip()))
