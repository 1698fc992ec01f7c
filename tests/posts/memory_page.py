"""A Page in memory that can be told to misbehave at a given call."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from mttq_desktop.clock import Clock
from mttq_desktop.graph.errors import GraphError, Refused, RefusedWhy
from mttq_desktop.graph.hearing import Heard
from mttq_desktop.graph.shapes import LinkedPost, PageInfo, RemotePost

Answer = TypeVar("Answer")


@dataclass
class Trouble:
    """One call that goes wrong: before its work is done or after."""

    error: GraphError
    after_work: bool = False


class MemoryPage:
    """Keeps posts and photos, counts calls, and publishes what has a time at that time.

    Attributes:
        pc_ahead: how far the PC's clock is ahead of the true time, by which the Page lives.
        takes_times: whether hidden posts can be given a time.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.pc_ahead = timedelta(0)
        self.takes_times = True
        self.heard = Heard()
        self.calls: list[str] = []
        self.posts: dict[str, RemotePost] = {}
        self.links: dict[str, str] = {}
        self.photos: dict[str, tuple[bytes, str]] = {}
        self.temporary: set[str] = set()
        self.trouble: dict[str, list[Trouble]] = {}
        self.before_call: Callable[[str], None] = lambda call: None
        self.after_work: Callable[[str], None] = lambda call: None
        self._numbers = itertools.count(1)

    def order(self, call: str, *errors: GraphError, after_work: bool = False) -> None:
        """Let the next calls of this name fail."""
        self.trouble.setdefault(call, []).extend(Trouble(error, after_work) for error in errors)

    @property
    def now(self) -> datetime:
        """The true time."""
        return self.clock.now() - self.pc_ahead

    @property
    def public(self) -> list[RemotePost]:
        """What everybody sees, oldest first."""
        self.publish_due()
        return [post for post in self.posts.values() if post.is_published]

    def page(self) -> PageInfo:
        return self._do("page", lambda: PageInfo("1", "Mặt trận xã", "", "", ""))

    def upload_photo(
        self,
        file: Path,
        *,
        alt_text: str,
        temporary: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> str:
        def work() -> str:
            photo_id = f"photo{next(self._numbers)}"
            self.photos[photo_id] = (file.read_bytes(), alt_text)
            if temporary:
                self.temporary.add(photo_id)
            return photo_id

        return self._do("photos", work)

    def create_post(
        self,
        *,
        message: str,
        link: str,
        photo_ids: Sequence[str],
        published: bool = False,
        scheduled_at: datetime | None = None,
    ) -> str:
        def work() -> str:
            if any(photo_id not in self.photos for photo_id in photo_ids):
                raise Refused(100, 33, why=RefusedWhy.GONE)
            if any(set(photo_ids) & set(post.photo_ids) for post in self.posts.values()):
                raise Refused(100, 1366051, why=RefusedWhy.DUPLICATE)
            post_id = self._make(message, link, photo_ids)
            if scheduled_at:
                self._give_time(post_id, scheduled_at)
            if published:
                self._show(post_id)
            return post_id

        return self._do("create", work)

    def make_late(self, message: str) -> None:
        """A hidden post appears: made by somebody else, or by a call that was thought lost."""
        self._make(message, "", ())

    def show_from_elsewhere(self, message: str, link: str) -> None:
        """A public post appears: made on another PC, or by hand."""
        self._show(self._make(message, link, ()))

    def publish(self, post_id: str) -> None:
        def work() -> None:
            self._check_is_there(post_id)
            self._show(post_id)

        self._do("publish", work)

    def schedule(self, post_id: str, at: datetime) -> None:
        def work() -> None:
            self._check_is_there(post_id)
            if not self.takes_times or self.posts[post_id].is_published:
                raise Refused(100, why=RefusedWhy.INPUT)
            self._give_time(post_id, at)

        self._do("schedule", work)

    def edit_post(self, post_id: str, message: str) -> None:
        def work() -> None:
            self._check_is_there(post_id)
            self.posts[post_id] = replace(self.posts[post_id], message=message)

        self._do("edit", work)

    def publish_due(self) -> None:
        """Show what has a time that has come."""
        for post in list(self.posts.values()):
            if not post.is_published and post.scheduled_at and post.scheduled_at <= self.now:
                self._show(post.id)

    def read_post(self, post_id: str) -> RemotePost | None:
        return self._do("read", lambda: self.posts.get(post_id))

    def delete_post(self, post_id: str) -> None:
        self._do("delete", lambda: self.posts.pop(post_id, None))

    def feed(self, limit: int = 25) -> list[RemotePost]:
        return self._do("feed", lambda: list(self.posts.values())[::-1][:limit])

    def published_posts(self, limit: int = 25) -> list[RemotePost]:
        return self._do("published", lambda: self.public[::-1][:limit])

    def linked_posts(self, limit: int = 100) -> list[LinkedPost]:
        def work() -> list[LinkedPost]:
            return [
                LinkedPost(post.id, post.message, post.permalink, post.created_at, post.links, "")
                for post in self.public[::-1][:limit]
            ]

        return self._do("linked", work)

    def scheduled_posts(self, limit: int = 25) -> list[RemotePost]:
        return self._do(
            "scheduled", lambda: [post for post in self.posts.values() if post.scheduled_at][:limit]
        )

    def _make(self, message: str, link: str, photo_ids: Sequence[str]) -> str:
        post_id = f"1_{next(self._numbers)}"
        self.links[post_id] = link
        self.posts[post_id] = RemotePost(
            post_id,
            message,
            f"/posts/{post_id}",
            False,
            self.now,
            tuple(photo_ids),
            None,
            (link,) if link and not photo_ids else (),
        )
        return post_id

    def _show(self, post_id: str) -> None:
        self.posts[post_id] = replace(self.posts[post_id], is_published=True, scheduled_at=None)

    def _give_time(self, post_id: str, at: datetime) -> None:
        if not timedelta(minutes=10) <= at - self.now <= timedelta(days=30):
            raise Refused(100, why=RefusedWhy.INPUT)
        self.posts[post_id] = replace(self.posts[post_id], scheduled_at=at.replace(microsecond=0))

    def _check_is_there(self, post_id: str) -> None:
        if post_id not in self.posts:
            raise Refused(100, 33, why=RefusedWhy.GONE)

    def _do(self, call: str, work: Callable[[], Answer]) -> Answer:
        self.calls.append(call)
        self.before_call(call)
        self.publish_due()
        waiting = self.trouble.get(call)
        trouble = waiting.pop(0) if waiting else None
        if trouble is not None and not trouble.after_work:
            raise trouble.error
        self.heard = replace(self.heard, clock_ahead=self.pc_ahead)
        answer = work()
        self.after_work(call)
        if trouble is not None:
            raise trouble.error
        return answer
