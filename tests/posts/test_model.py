"""The life of a post as a state machine: whatever a person, the line and the clock do, its rules hold.

``MODEL_RUNS=250 python -m pytest tests/posts/test_model.py`` makes about 10,000 fresh steps.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule
from PIL import Image

from mttq_desktop.clock import Clock
from mttq_desktop.graph.errors import (
    GraphError,
    Limited,
    Offline,
    Refused,
    RefusedWhy,
    SignInNeeded,
    SignInWhy,
    Unsure,
)
from mttq_desktop.posts.model import Post, PostState
from tests.posts.house import House, build_sender, open_house
from tests.posts.memory_page import MemoryPage

CALLS = ("photos", "create", "publish", "read", "delete", "feed")
ERRORS: tuple[GraphError, ...] = (
    Offline("refused"),
    Unsure("reset"),
    Unsure("status 500", code=2),
    Limited(code=4),
    SignInNeeded(SignInWhy.EXPIRED, code=190),
    Refused(506, why=RefusedWhy.DUPLICATE),
    Refused(368, why=RefusedWhy.BLOCKED),
    Refused(100, 1366046, why=RefusedWhy.PHOTO),
    Refused(100, why=RefusedWhy.INPUT),
)
ROUNDS = 20
"""Rounds of sending and answering within which everything must come to rest once all is well."""

Shown = tuple[str, str, int]
"""What the public sees of a post, as far as this model goes: words, link, number of photos."""


class KilledError(BaseException):
    """The process ends in the middle of a call."""


@dataclass
class Wish:
    """What the person wants of a post now; None: that nobody sees it."""

    shown: Shown | None


class WatchedPage(MemoryPage):
    """Checks at the very moment a post becomes public that a person wanted exactly that."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.wishes: dict[str, Wish] = {}
        self.times_public: dict[str, int] = {}

    def publish(self, post_id: str) -> None:
        was_public = post_id in self.posts and self.posts[post_id].is_published
        try:
            super().publish(post_id)
        finally:
            if not was_public and post_id in self.posts and self.posts[post_id].is_published:
                self._became_public(post_id)

    def _became_public(self, post_id: str) -> None:
        post = self.posts[post_id]
        name = post.message.partition(" ")[0]
        self.times_public[name] = self.times_public.get(name, 0) + 1
        assert self.times_public[name] == 1, "never public twice"
        shown = (post.message, self.links[post_id], len(post.photo_ids))
        assert self.wishes[name].shown == shown, "exactly what was confirmed, and not taken back"
        assert list(post.photo_ids) == sorted(post.photo_ids, key=lambda one: int(one[5:])), "in order"
        others = [other for other in self.posts.values() if other.id != post_id]
        assert not any(set(other.photo_ids) & set(post.photo_ids) for other in others), "its own photos"


class LifeOfPosts(RuleBasedStateMachine):
    """Every verb of the person, every misfortune, in any order."""

    posts: Bundle[str] = Bundle("posts")

    def __init__(self) -> None:
        super().__init__()
        self._open = ExitStack()
        memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
        folder = Path(self._open.enter_context(tempfile.TemporaryDirectory(dir=memory)))
        self.house: House = self._open.enter_context(open_house(folder))
        self.page = WatchedPage(self.house.clock)
        self.house.far_side = self.page
        self.photo = folder / "anh.jpg"
        Image.new("RGB", (8, 8), "red").save(self.photo)
        self.names: dict[str, str] = {}

    def teardown(self) -> None:
        """Left alone with a healthy line, everything comes to rest as the person wanted."""
        try:
            self._come_to_rest()
            self._check_the_end()
        finally:
            self._open.close()

    @initialize(target=posts)
    def first(self) -> str:
        return self._write(photos=1, link="", at_once=True)

    @rule(
        target=posts,
        photos=st.integers(0, 2),
        link=st.sampled_from(["", "https://a.vn/1"]),
        at_once=st.booleans(),
    )
    def write(self, photos: int, link: str, at_once: bool) -> str:
        return self._write(photos, "" if photos else link, at_once)

    @rule(post=posts)
    def take_back(self, post: str) -> None:
        self._take_back(post)

    @rule(post=posts, change=st.sampled_from(["words", "link", "photo", "nothing"]), at_once=st.booleans())
    def change_and_confirm(self, post: str, change: str, at_once: bool) -> None:
        self._take_back(post)
        if self._post(post).state is not PostState.DRAFT:
            return
        match change:
            case "words":
                self.house.drafts.save_words(post, self._post(post).words + " sửa")
            case "link" if not self._post(post).photos:
                self.house.drafts.save_link(post, self._post(post).link + "https://a.vn/2")
            case "photo" if self._post(post).photos:
                self.house.drafts.remove_photo(post, self._post(post).photos[0].id)
        self._confirm(post, at_once)

    @rule(post=posts)
    def remove(self, post: str) -> None:
        self._remove(post)

    @rule(post=posts)
    def try_again(self, post: str) -> None:
        self.house.outbox.try_again(post)

    @rule(post=consumes(posts))
    def throw_away(self, post: str) -> None:
        if self._take_back(post) or self._post(post).state is PostState.DRAFT:
            self.house.drafts.discard(post)
            del self.names[post]

    @rule()
    def send(self) -> None:
        self.house.sender.send_what_is_due()

    @rule(call=st.sampled_from(CALLS), error=st.sampled_from(ERRORS), times=st.integers(1, 3))
    def trouble(self, call: str, error: GraphError, times: int) -> None:
        self.page.order(call, *[error] * times)

    @rule(call=st.sampled_from(CALLS), code=st.sampled_from([0, 2]))
    def answer_lost(self, call: str, code: int) -> None:
        self.page.order(call, Unsure("lost", code=code), after_work=True)

    @rule(call=st.sampled_from(CALLS), after=st.booleans())
    def killed(self, call: str, after: bool) -> None:
        """The process dies before a call or, as if its answer never came, right after."""

        def die(name: str) -> None:
            if name == call:
                raise KilledError

        if after:
            self.page.after_work = die
        else:
            self.page.before_call = die
        try:
            self.house.sender.send_what_is_due()
        except KilledError:
            self.house.sender = build_sender(self.house)
        finally:
            self.page.before_call = self.page.after_work = lambda name: None

    @rule(call=st.sampled_from(CALLS), post=posts, changed=st.booleans())
    def person_during_a_call(self, call: str, post: str, changed: bool) -> None:
        def act(name: str) -> None:
            if name == call:
                self.page.before_call = lambda name: None
                if self._take_back(post) and changed:
                    self.house.drafts.save_words(post, self._post(post).words + " sửa")
                    self._confirm(post, at_once=True)

        self.page.before_call = act
        try:
            self.house.sender.send_what_is_due()
        finally:
            self.page.before_call = lambda name: None

    @rule(seconds=st.sampled_from([1, 31, 61, 300, 3600, -3600, 6 * 3600, -6 * 3600]))
    def time_passes_or_the_clock_is_set(self, seconds: int) -> None:
        self.house.clock.turn(seconds=seconds)

    @rule()
    def restarted(self) -> None:
        self.house.sender = build_sender(self.house)

    @rule()
    def unused_photos_vanish_from_the_page(self) -> None:
        used = {photo for post in self.page.posts.values() for photo in post.photo_ids}
        for photo_id in set(self.page.photos) - used:
            del self.page.photos[photo_id]

    @invariant()
    def what_is_shown_is_true(self) -> None:
        public = {post.message.partition(" ")[0]: post for post in self.page.public}
        for post_id, name in self.names.items():
            post = self._post(post_id)
            match post.state:
                case PostState.PUBLISHED:
                    assert name in public
                    assert public[name].id == post.remote_id
                case PostState.DRAFT | PostState.REMOVED | PostState.WAITING:
                    assert name not in public

    @invariant()
    def rows_are_whole(self) -> None:
        for post_id in self.names:
            post = self._post(post_id)
            assert (post.problem is not None) >= (post.state is PostState.NEEDS_PERSON)
            assert (post.confirmed_at is None) == (post.state is PostState.DRAFT)
            assert post.state is not PostState.DRAFT or not post.remote_id

    @invariant()
    def nothing_unwanted_is_public(self) -> None:
        for post in self.page.public:
            assert self.page.times_public[post.message.partition(" ")[0]] == 1

    def _write(self, photos: int, link: str, at_once: bool) -> str:
        post = self.house.drafts.new(self.house.page_id)
        name = f"Bài{len(self.page.wishes)}"
        self.names[post.id] = name
        self.page.wishes[name] = Wish(None)
        self.house.drafts.save_words(post.id, f"{name} Chào bà con")
        self.house.drafts.save_link(post.id, link)
        for _ in range(photos):
            self.house.drafts.add_photo(post.id, self.photo)
        self._confirm(post.id, at_once)
        return post.id

    def _confirm(self, post_id: str, at_once: bool) -> None:
        post = self._post(post_id)
        self.page.wishes[self.names[post_id]].shown = (post.words, post.link, len(post.photos))
        self.house.outbox.confirm(post_id, at_once=at_once)

    def _take_back(self, post_id: str) -> bool:
        taken_back = self.house.outbox.take_back(post_id)
        if taken_back:
            self.page.wishes[self.names[post_id]].shown = None
        return taken_back

    def _remove(self, post_id: str) -> None:
        if self.house.outbox.remove(post_id).state is PostState.REMOVING:
            self.page.wishes[self.names[post_id]].shown = None

    def _post(self, post_id: str) -> Post:
        return self.house.outbox.get(post_id)

    def _all(self) -> Sequence[Post]:
        return [self._post(post_id) for post_id in self.names]

    def _come_to_rest(self) -> None:
        self.page.trouble.clear()
        self.house.sender = build_sender(self.house)
        for _ in range(ROUNDS):
            self.house.sender.run_until_idle()
            asking = [post for post in self._all() if post.state is PostState.NEEDS_PERSON]
            out = [post for post in self._all() if post.state is PostState.PUBLISHED]
            unfinished = [post for post in out if self._unwanted(post)]
            if not asking and not unfinished:
                return
            for post in asking:
                self.house.outbox.try_again(post.id)
            for post in unfinished:
                self._remove(post.id)
        raise AssertionError("it never came to rest")

    def _unwanted(self, post: Post) -> bool:
        return self.page.wishes[self.names[post.id]].shown is None

    def _check_the_end(self) -> None:
        public = {post.message.partition(" ")[0] for post in self.page.public}
        wanted = {name for name, wish in self.page.wishes.items() if wish.shown is not None}
        assert public == wanted, "nothing lost, nothing taken back is public"
        assert [post for post in self.page.posts.values() if not post.is_published] == [], "nothing leaked"
        assert {post.state for post in self._all()} <= {
            PostState.PUBLISHED,
            PostState.DRAFT,
            PostState.REMOVED,
        }


RUNS = int(os.environ.get("MODEL_RUNS", "0"))
TestLifeOfPosts = LifeOfPosts.TestCase
TestLifeOfPosts.settings = settings(
    max_examples=RUNS or 50,
    stateful_step_count=40,
    deadline=None,
    derandomize=not RUNS,
    database=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
